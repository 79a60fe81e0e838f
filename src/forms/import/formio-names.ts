import { isRecord } from '../../data/decode.js';
import type { ImportReport } from './foreign-object.js';
import { TYPES } from './formio-kinds.js';

type Draft = Record<string, unknown>;

/** Whether the answers in it are an object of their own there. */
export const isOwnObject = (type: string): boolean => type === 'container' || type === 'form';

/** Whether each of its entries has the answers in it. */
const isRepeated = (type: string): boolean => TYPES[type] === 'repeat';

/** Calls the fields of a container as conditions name them: `container.field`. */
export function setApart(fields: readonly Draft[], key: string, report: ImportReport): void {
  for (const field of fields) {
    const name = String(field.name);
    field.name = `${key}.${name}`;
    if (report.unique.delete(name)) report.unique.add(`${key}.${name}`);
    if (field.type === 'group') setApart(field.fields as Draft[], key, report);
  }
}

/**
 * What conditions call the fields, where it is not what they are called here: a field of a container by its key
 * alone, one of an entry by the list around it. And of which fields the boxes are named one by one.
 */
export function learnNames(form: unknown, report: ImportReport): void {
  const direct = new Set<string>();
  const renamed = new Map<string, string>();
  const stack: { raw: unknown; here: string; there: string }[] = [{ raw: form, here: '', there: '' }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { raw, here, there } = next;
    if (typeof raw !== 'object' || raw === null) continue;
    const { type: kind, key } = raw as Draft;
    const type = String(kind);
    let inner = { here, there };
    if (isRecord(raw) && typeof key === 'string' && typeof kind === 'string') {
      const name = here + key;
      if (here) renamed.set(key, name);
      else if (!there) direct.add(key);
      if (there !== here) renamed.set(there + key, name);
      if (TYPES[type] === 'checkboxes' || (TYPES[type] === 'select' && raw.multiple === true))
        for (const each of [key, name, there + key]) report.boxes.add(each);
      if (isOwnObject(type))
        inner = { here: `${name}.`, there: `${there}${key}.${type === 'form' ? 'data.' : ''}` };
      if (isRepeated(type)) inner = { here: '', there: `${there}${key}.` };
    }
    for (const each of Object.values(raw)) stack.push({ raw: each, ...inner });
  }
  for (const [foreign, own] of renamed)
    if (!direct.has(foreign) && foreign !== own) report.rename(foreign, own);
}
