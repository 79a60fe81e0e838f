import type { Field, FormComplaint, FormDefinition } from './definition.js';
import { parseExpression, type ParsedExpression } from './expression.js';
import { expressionsOf, namesOf, type PlacedExpression } from './form-expressions.js';

/**
 * What is wrong with the expressions of a form: an error where one cannot be read, calls a function
 * there is not, or goes in a circle; a warning where it names something the form does not have.
 *
 * @param placed other expressions that are asked of the form, in place of its own
 */
export function checkExpressions(form: FormDefinition, placed = expressionsOf(form)): FormComplaint[] {
  const complaints: FormComplaint[] = [];
  const known = new Set(
    [...form.pages.flatMap(({ fields }) => namesOf(fields)), ...form.calculated.map(({ name }) => name)].map(
      (name) => name.toLowerCase(),
    ),
  );
  const entries = namesOfEntries(form.pages.flatMap(({ fields }) => fields));
  const needs = new Map<string, Set<string>>();
  for (const one of placed) {
    const { names = [], ofEntries = [], members = [] } = parsed(one, complaints) ?? {};
    for (const { list, name } of members) {
      const own = entries.get(lastPart(list));
      if (own && knownName(name, own, none) === undefined)
        complaints.push({
          path: one.path,
          level: 'warning',
          message: `an entry of "${list}" has no field "${name}".`,
        });
    }
    const isOfEntry = (name: string) =>
      ofEntries.some((each) => each.name === name) &&
      ofEntries.every(
        (each) =>
          each.name !== name || knownName(name, entries.get(lastPart(each.list)) ?? none, none) === '',
      );
    for (const name of names) {
      if (isOfEntry(name)) continue;
      const found = name.startsWith('@') ? knownCondition(name, form) : knownName(name, one.inner, known);
      if (found === undefined)
        complaints.push({
          path: one.path,
          level: name.startsWith('@') ? 'error' : 'warning',
          message: `there is no ${name.startsWith('@') ? 'condition' : 'field'} "${name}".`,
        });
      else if (!one.inner.size)
        for (const owner of one.owners) {
          const own = needs.get(owner.toLowerCase()) ?? new Set();
          needs.set(owner.toLowerCase(), own.add(found));
        }
    }
  }
  for (const circle of circlesIn(needs)) {
    const [first = ''] = circle;
    const { path = '' } =
      placed.find(({ owners }) => owners.some((owner) => owner.toLowerCase() === first)) ?? {};
    complaints.push({
      path,
      level: 'error',
      message: `goes in a circle: ${[...circle, first].join(' needs ')}.`,
    });
  }
  return complaints;
}

function parsed({ path, text }: PlacedExpression, complaints: FormComplaint[]): ParsedExpression | undefined {
  try {
    return parseExpression(text);
  } catch (error) {
    complaints.push({ path, level: 'error', message: `${(error as Error).message}.` });
    return undefined;
  }
}

const none: ReadonlySet<string> = new Set();

/** `guests[0].children` is a list of children. */
const lastPart = (list: string): string => (list.split('.').at(-1) ?? '').toLowerCase();

/** What an entry of each list of the form has, by the name of the list: the fields of a repeat, what is known of a file. */
function namesOfEntries(fields: readonly Field[]): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const field of fields) {
    if (field.type === 'repeat') found.set(field.name.toLowerCase(), new Set(namesOf(field.fields)));
    if (field.type === 'file') found.set(field.name.toLowerCase(), new Set(['name', 'type', 'size', 'id']));
    if ('fields' in field) for (const [list, names] of namesOfEntries(field.fields)) found.set(list, names);
  }
  return found;
}

const knownCondition = (name: string, { conditions }: FormDefinition) =>
  Object.hasOwn(conditions, name.slice(1)) ? name.toLowerCase() : undefined;

/** The known beginning of a name; '' for one of the entry itself. */
function knownName(name: string, inner: ReadonlySet<string>, known: ReadonlySet<string>): string | undefined {
  const lower = name.toLowerCase();
  const own = new Set([...inner].map((each) => each.toLowerCase()));
  for (
    let end = lower.length;
    end > 0;
    end = Math.max(lower.lastIndexOf('.', end - 1), lower.lastIndexOf('[', end - 1))
  ) {
    const start = lower.slice(0, end);
    if (own.has(start)) return '';
    if (known.has(start)) return start;
  }
  return name === 'item' ? '' : undefined;
}

/** The first circle through each name that stands in one; without recursion, for hostile chains are long. */
function circlesIn(needs: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of needs.keys()) {
    const path: string[] = [];
    const stack: (string | undefined)[] = [start];
    while (stack.length) {
      const name = stack.pop();
      if (name === undefined) {
        done.add(path.pop()!);
        continue;
      }
      const at = path.indexOf(name);
      if (at >= 0) circles.push(path.slice(at));
      if (at >= 0 || done.has(name)) continue;
      path.push(name);
      stack.push(undefined, ...(needs.get(name) ?? []));
    }
  }
  return circles.slice(0, 20);
}
