import { both, not, type ForeignObject } from './foreign-object.js';
import { quote } from './json-logic.js';

type Draft = Record<string, unknown>;

export interface PageDraft extends Draft {
  id: string;
  fields: Draft[];
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notequal: '!=',
  contains: 'contains',
  notcontains: 'notcontains',
  greater: '>',
  less: '<',
  greaterorequal: '>=',
  lessorequal: '<=',
  empty: 'empty',
  notempty: 'notempty',
};

/** When a trigger fires: its expression, or in the old spelling a name, an operator and a value. */
function conditionOf(trigger: ForeignObject): string | undefined {
  const own = trigger.expression('expression');
  const [name, sign, value] = [
    trigger.get('name'),
    String(trigger.get('operator') ?? 'equal'),
    trigger.get('value'),
  ];
  if (own !== undefined || typeof name !== 'string' || !SIGNS[sign]) return own;
  const right = /empty$/.test(sign) ? '' : ` ${quote(String(value))}`;
  return trigger.report.expression(`{${name}} ${SIGNS[sign]}${right}`, trigger.path);
}

const restrict = (draft: Draft, condition: string): void => {
  draft.showIf = both(draft.showIf as string | undefined, condition);
};

const listOf = (raw: unknown): Draft[] => (Array.isArray(raw) ? (raw as Draft[]) : []);

const inGroups = (fields: readonly Draft[]): Draft[] =>
  fields.flatMap((field) => [field, ...(field.type === 'group' ? inGroups(listOf(field.fields)) : [])]);

/** Names that an expression speaks of, in small letters; of what is computed, the names that it is computed from. */
function namesIn(condition: string, computed: ReadonlyMap<string, string>, depth = 10): string[] {
  return [...condition.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name = '']) => {
    const text = computed.get(name.toLowerCase());
    return text === undefined || !depth ? [name.toLowerCase()] : namesIn(text, computed, depth - 1);
  });
}

/** The number of the last page with a question that the condition names; -1 where there is none. */
function pageOf(pages: readonly PageDraft[], names: readonly string[]): number {
  const isNamed = (raw: unknown) => {
    const own = String(raw).toLowerCase();
    return names.some((name) => name === own || name.startsWith(`${own}.`) || name.startsWith(`${own}[`));
  };
  return pages.reduce(
    (last, { fields }, at) => (inGroups(fields).some(({ name }) => isNamed(name)) ? at : last),
    -1,
  );
}

/** Triggers that end or skip become conditions of what comes after; others are reported. */
export function applyTriggers(
  survey: ForeignObject,
  pages: readonly PageDraft[],
  calculated: readonly Draft[],
): void {
  const shown = pages.flatMap(({ fields }) =>
    inGroups(fields).flatMap(({ computes }) => (computes ? [computes as Draft] : [])),
  );
  const computed = new Map(
    [...calculated, ...shown].map(({ name, value }) => [String(name).toLowerCase(), String(value)]),
  );
  survey.list('triggers').forEach((raw, at) => {
    const trigger = survey.report.open(raw, `triggers[${at}]`);
    const type = String(trigger.get('type')).replace(/trigger$/, '');
    if (!/^(?:complete|skip|visible)$/.test(type))
      return trigger.report.refuse(trigger.path, `a trigger of the type "${type}" is not taken over.`);
    const condition = conditionOf(trigger);
    if (condition === undefined) return;
    if (type === 'visible') {
      const named = [...trigger.list('pages'), ...trigger.list('questions')];
      for (const page of pages) {
        if (named.includes(page.id)) restrict(page, condition);
        for (const field of inGroups(page.fields)) if (named.includes(field.name)) restrict(field, condition);
      }
    } else {
      const from = pageOf(pages, namesIn(condition, computed));
      const goal = type === 'skip' ? String(trigger.get('gotoName')) : undefined;
      skip(trigger, pages, from, goal, not(condition));
    }
    trigger.finish(/^setToName$/);
  });
}

const isOrHas = (field: Draft, goal: string): boolean =>
  field.name === goal || inGroups([field]).some(({ name }) => name === goal);

/** Hides what stands before the goal among the fields. */
function hideBefore(fields: readonly Draft[], goal: string, unless: string): void {
  for (const field of fields) {
    if (field.name === goal) return;
    if (isOrHas(field, goal)) return hideBefore(listOf(field.fields), goal, unless);
    restrict(field, unless);
  }
}

/** Hides what stands between the page where a condition is met and its goal, or the end. */
function skip(
  { report, path }: ForeignObject,
  pages: readonly PageDraft[],
  from: number,
  goal: string | undefined,
  unless: string,
): void {
  if (from < 0) return report.refuse(path, 'names no question of this form; it is not taken over.');
  const after = pages.slice(from + 1);
  const isGoal = (page: PageDraft) =>
    goal !== undefined && (page.id === goal || page.fields.some((field) => isOrHas(field, goal)));
  const end = after.findIndex(isGoal);
  if (goal !== undefined && end < 0)
    return report.refuse(path, `"${goal}" is on no later page; it is not taken over.`);
  for (const page of end < 0 ? after : after.slice(0, end)) restrict(page, unless);
  const last = after[end];
  if (last && goal !== undefined && last.id !== goal) hideBefore(last.fields, goal, unless);
}
