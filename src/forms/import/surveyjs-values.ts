import { times } from '../../core/numbered.js';
import type { ForeignObject } from './foreign-object.js';
import { tidy, type Draft } from './surveyjs-choices.js';

/** Empty entries that a form begins with at most, whatever its numbers say. */
const MOST_BEGUN = 200;

/** What the members are called that say how many entries there are, of panels and of rows. */
const ENTRIES = {
  panels: ['panelCount', 'minPanelCount', 'maxPanelCount', 'allowAddPanel', 'allowRemovePanel'],
  rows: ['rowCount', 'minRowCount', 'maxRowCount', 'allowAddRows', 'allowRemoveRows'],
} as const;

/**
 * How many entries there may be, and how many there are at the beginning: those are not needed, for people may take
 * them away again where they could.
 */
export function entriesOf(object: ForeignObject, kind: keyof typeof ENTRIES, usual: number): Draft {
  const [count, min, max, add, remove] = ENTRIES[kind];
  const fewest = object.number(min) ?? 0;
  const first = Math.max(fewest, object.number(count) ?? usual);
  const canAdd = object.get(add) !== false;
  const canRemove = object.get(remove) !== false;
  if (!canRemove && canAdd)
    object.report.warn(
      object.at(remove),
      `only the first ${first} stay; those that people add can be removed here.`,
    );
  const given = object.raw.defaultValue;
  const isGiven = Array.isArray(given) && given.length > 0;
  return tidy({
    min: (canRemove ? fewest : first) || undefined,
    max: canAdd ? object.number(max) : (object.get(max), first),
    value:
      first && canRemove && first > fewest && !isGiven
        ? times(Math.min(first, MOST_BEGUN), () => ({}))
        : undefined,
  });
}

const valuesOf = (draft: Draft): Set<unknown> =>
  new Set([
    ...((draft.options as Draft[] | undefined) ?? []).map(({ value }) => value),
    ...(['other', 'none'] as const).filter((key) => draft[key]),
  ]);

const asWord = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

/** The answer that is there at the beginning, where it is one of the choices. */
export function chosenFirst(object: ForeignObject, draft: Draft): void {
  if (draft.value === undefined || !draft.options) return;
  const known = valuesOf(draft);
  const given = (Array.isArray(draft.value) ? draft.value : [draft.value]).map(asWord);
  const kept = given.filter((value) => known.has(value));
  const lost = given.filter((value) => !known.has(value));
  if (lost.length)
    object.report.warn(
      object.at('defaultValue'),
      `${lost.map((one) => JSON.stringify(one)).join(', ')} is no choice here; it is left out.`,
    );
  if (!kept.length) delete draft.value;
  else draft.value = Array.isArray(draft.value) ? kept : kept[0];
}

/**
 * A question with the answers yes and no. A box to tick would keep true, but not the difference between no and no
 * answer; so the answers are words, and the report says which.
 */
export function yesOrNo(object: ForeignObject, yes: unknown, no: unknown, { value }: Draft): Draft {
  const [isTrue, isFalse] = [object.get('valueTrue') ?? true, object.get('valueFalse') ?? false];
  if (typeof isTrue !== 'string' || typeof isFalse !== 'string')
    object.report.warn(
      object.path,
      `its answers are sent as the texts "${String(isTrue)}" and "${String(isFalse)}", not as ${String(isTrue)} and ${String(isFalse)}.`,
    );
  const first = /^true$/.test(String(value)) ? isTrue : /^false$/.test(String(value)) ? isFalse : value;
  return {
    type: 'radio',
    options: [
      { value: String(isTrue), label: object.text('labelTrue') ?? yes },
      { value: String(isFalse), label: object.text('labelFalse') ?? no },
    ],
    // Neither is chosen, as it is where nothing is said.
    value: first === 'indeterminate' ? undefined : first,
  };
}
