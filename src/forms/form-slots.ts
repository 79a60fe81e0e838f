import type { Choice, Field, Page } from './definition.js';
import type { NameScope } from './form-names.js';
import { shuffled, type Dice } from './shuffle.js';

/** A place where a field stands: those of a repeat have one for each entry. */
export interface Slot {
  readonly field: Field;
  /** `email`, `guests[0].diet` */
  readonly path: string;
  readonly page: Page;
  /** Key of what decides whether it is seen: its own condition, else that of what it stands in; none: always. */
  readonly seenBy: string | undefined;
  /** The same of what it stands in. */
  readonly within: string | undefined;
  readonly scope: NameScope;
  /** Choices in the order to show them; hidden ones among them. */
  readonly order: SlotChoices;
  /** Of a group. */
  readonly children: readonly Slot[];
  /** Of a repeat. */
  entries: readonly SlotEntry[];
}

export interface SlotEntry {
  /** Stays with the entry when others are removed. */
  readonly key: string;
  readonly slots: readonly Slot[];
}

export interface SlotChoices {
  options?: readonly Choice[];
  rows?: readonly Choice[];
  columns?: readonly Choice[];
}

/** Where slots are made: what they stand in. */
export interface SlotPlace {
  page: Page;
  prefix: string;
  seenBy: string | undefined;
  scope: NameScope;
}

/** The choices of a field, mixed where it asks for that and there are dice. */
function choicesOf(field: Field, path: string, random: Dice | undefined): SlotChoices {
  const mix = <T>(list: readonly T[]): readonly T[] =>
    'shuffle' in field && field.shuffle && random ? shuffled(list, (at) => random(path, at)) : list;
  if ('options' in field) return { options: mix(field.options) };
  if ('rows' in field) return { rows: mix(field.rows), columns: field.columns };
  return {};
}

/** Makes the slots of some fields, not yet the entries of repeats, and enters their names. */
export function makeSlots(
  fields: readonly Field[],
  place: SlotPlace,
  random: Dice | undefined,
  add: (slot: Slot) => void,
): Slot[] {
  return fields.map((field) => {
    const path = place.prefix + field.name;
    const seenBy = field.showIf === undefined ? place.seenBy : `?${path}`;
    const children = field.type === 'group' ? makeSlots(field.fields, { ...place, seenBy }, random, add) : [];
    const slot: Slot = {
      field,
      path,
      page: place.page,
      seenBy,
      within: place.seenBy,
      scope: place.scope,
      order: choicesOf(field, path, random),
      children,
      entries: [],
    };
    if (field.type !== 'group' && field.type !== 'note') {
      place.scope.add(field.name, `=${path}`);
      if ('other' in field && field.other) place.scope.add(`${field.name}-Comment`, `=${path}-Comment`);
    }
    add(slot);
    return slot;
  });
}
