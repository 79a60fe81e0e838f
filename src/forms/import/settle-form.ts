import { checkExpressions } from '../check-expressions.js';
import type { FormComplaint } from '../definition.js';
import { readDefinition } from '../read-definition.js';
import { both, type ImportedForm, type ImportReport } from './foreign-object.js';
import { withFittingValue } from './fitting-value.js';
import { keepNamesApart } from './names-apart.js';
import { unicodePattern } from './whole-pattern.js';

type Draft = Record<string, unknown>;

/** How many lists of fields may stand in each other. */
const DEEPEST = 6;
const MOST_ROUNDS = 20;

/** What a field cannot be without: where one of these is wrong, the field is. */
const NEEDED = /^(?:type|name|label|fields|options|rows|columns)$/;

const listOf = (raw: unknown): Draft[] => (Array.isArray(raw) ? (raw as Draft[]) : []);

/**
 * An imported form that can be opened: of what its reader would refuse, only the part itself is left out, and told;
 * so is what the reader would pass over.
 */
export function settleForm(draft: Draft, report: ImportReport): ImportedForm {
  const definition = structuredClone(draft);
  const roots = definition.pages ? listOf(definition.pages) : [definition];
  for (const root of roots) root.fields = raised(listOf(root.fields), DEEPEST, report);
  const taken = keepNamesApart(
    roots.flatMap(({ fields }) => listOf(fields)),
    report,
  );
  keepCalculatedApart(definition, taken, report);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const faults = faultsOf(definition);
    // From the last to the first, for what stands behind a part moves up when it goes.
    for (const fault of faults.reverse()) leaveOut(definition, fault, report);
    if (!tidyContainers(definition)) break;
    if (faults.length) continue;
    for (const one of complaintsOf(definition)) {
      const { name, rest } = placeOf(definition, one.path);
      const told = `"${name}", ${rest.join('.')}: ${one.message}`;
      if (isOfNobody(one)) report.warn('', `${told} It counts as never answered.`);
      else if (/not run/.test(one.message)) report.refuse('', told);
    }
    return { definition, report: report.remarks };
  }
  report.refuse('', 'no question is left that could be taken over.');
  return { report: report.remarks };
}

const readable = (field: Draft): Draft =>
  typeof field.pattern === 'string' ? { ...field, pattern: unicodePattern(field.pattern) } : field;

/** Groups that stand too deep give way to what is in them. */
function raised(fields: readonly Draft[], room: number, report: ImportReport): Draft[] {
  return fields.flatMap((field): Draft[] => {
    if (!Array.isArray(field.fields)) return [withFittingValue(readable(field), report)];
    if (room > 1 || field.type !== 'group')
      return [{ ...field, fields: raised(listOf(field.fields), room - 1, report) }];
    report.warn('', `the group "${String(field.name)}" stands too deep in others; only its questions stay.`);
    return raised(listOf(field.fields), room, report).map((each) => {
      const showIf = both(field.showIf as string | undefined, each.showIf as string | undefined);
      return showIf === undefined ? each : { ...each, showIf };
    });
  });
}

function keepCalculatedApart(definition: Draft, taken: ReadonlySet<string>, report: ImportReport): void {
  const names = new Set(taken);
  const kept = listOf(definition.calculated).filter(({ name }) => {
    const isFree = !names.has(String(name));
    names.add(String(name));
    if (!isFree)
      report.refuse('calculated', `"${String(name)}" is also the name of a question; it is left out.`);
    return isFree;
  });
  if (kept.length) definition.calculated = kept;
  else delete definition.calculated;
}

function complaintsOf(definition: Draft): FormComplaint[] {
  const { definition: read, complaints } = readDefinition(definition);
  return [...complaints, ...(read ? checkExpressions(read) : [])].map((one) =>
    definition.pages ? one : { ...one, path: one.path.replace(/^pages\[0\]\.(?=fields)/, '') },
  );
}

/** Whether an expression names an answer that there is not. A rule that does can hold for no answer. */
const isOfNobody = ({ message }: FormComplaint): boolean => /^there is no field/.test(message);

/** What would be refused or passed over; that a label is missing is no fault of the import. */
const faultsOf = (definition: Draft): FormComplaint[] =>
  complaintsOf(definition).filter((one) =>
    isOfNobody(one)
      ? /\.rules\[\d+\]/.test(one.path)
      : one.level === 'error' || !/"label" is missing|not run/.test(one.message),
  );

interface Place {
  /** The list with the field, page or calculated value that a path leads through last, and where in it. */
  list: Draft[];
  at: number;
  name: string;
  /** The keys of the path within it. */
  rest: readonly string[];
}

function placeOf(definition: Draft, path: string): Place {
  const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => key);
  let place: Place = { list: [], at: 0, name: '', rest: keys };
  let own: unknown = definition;
  keys.forEach((key, number) => {
    const before = own;
    own = typeof own === 'object' && own !== null ? (own as Draft)[key] : undefined;
    const isListed = /^(?:fields|pages|calculated|end)$/.test(keys[number - 1] ?? '');
    if (!isListed || !Array.isArray(before) || !own) return;
    const { name, id } = own as Draft;
    place = {
      list: before as Draft[],
      at: Number(key),
      name: String(name ?? id ?? ''),
      rest: keys.slice(number + 1),
    };
  });
  return place;
}

/** Takes the part away that the path names: a key, a choice or a rule, or the whole field where it cannot be without. */
function leaveOut(definition: Draft, { path, message }: FormComplaint, report: ImportReport): void {
  const { list, at, name, rest } = placeOf(definition, path);
  const owner = list[at];
  const [key = '', number, last] = rest;
  if (!owner) delete definition[key];
  else {
    const parts = listOf(owner[key]);
    if (number !== undefined && parts.length) {
      if (last === 'showIf') delete parts[Number(number)]?.showIf;
      else parts.splice(Number(number), 1);
    } else if (!key || NEEDED.test(key) || /^(?:calculated|end)\b/.test(path)) list.splice(at, 1);
    else delete owner[key];
  }
  const where = name ? `"${name}"${rest.length ? `, ${rest.join('.')}` : ''}: ` : '';
  const told = `${where}${message}`;
  report.refuse(name ? '' : path, /left out|replaced/.test(told) ? told : `${told} It is left out.`);
}

/** Without groups, repeats and pages that have nothing in them; false where nothing is left. */
function tidyContainers(definition: Draft): boolean {
  const tidy = (fields: readonly Draft[]): Draft[] =>
    fields.flatMap((field): Draft[] => {
      if (!Array.isArray(field.fields)) return [field];
      const inner = tidy(listOf(field.fields));
      return inner.length ? [{ ...field, fields: inner }] : [];
    });
  if (!definition.pages) return (definition.fields = tidy(listOf(definition.fields))).length > 0;
  const pages = listOf(definition.pages).map((page) => ({ ...page, fields: tidy(listOf(page.fields)) }));
  definition.pages = pages.filter(({ fields }) => fields.length);
  return listOf(definition.pages).length > 0;
}
