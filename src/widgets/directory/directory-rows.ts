import { fieldNamed } from './directory-fields.js';
import { own } from '../../core/own.js';
import { allTexts, pickText, type Text } from '../../core/pick-text.js';
import type { RowKit } from '../../data/rows/row-kit.js';
import type { DirectoryItem } from './directory-item.js';
import { directoryDecoder } from './directory-decoder.js';

/** Sets off the levels of a category tree. */
export const LEVEL = ' > ';

const listed = (texts: readonly Text[] | undefined) => texts?.map(allTexts).join(' ') ?? '';

/** The members a facet may be made of, where the name of the facet is not that of the member. */
const MEMBER: Readonly<Record<string, keyof DirectoryItem>> = { badge: 'badges', language: 'languages' };

/** A value and the inner levels it lies under: `A > B` is also `A`. */
function withLevels(values: readonly string[]): readonly string[] {
  if (!values.some((value) => value.includes(LEVEL))) return values;
  return values.flatMap((value) => {
    const levels = value.split(LEVEL);
    return levels.map((_, i) => levels.slice(0, i + 1).join(LEVEL));
  });
}

/** One record cannot offer more choices than this. */
const MOST_VALUES = 50;

const memberOf = (item: DirectoryItem, name: string) =>
  own(item as unknown as Readonly<Record<string, unknown>>, name);

const named = new Map<string, string>();

/** The member a spreadsheet's own heading stands for: `Gmina` is the town. */
function memberNamed(heading: string): string {
  let name = named.get(heading);
  if (name === undefined) named.set(heading, (name = fieldNamed(heading) ?? ''));
  return name;
}

/** The texts of one facet of an item, each in all its languages. */
function facetTexts(item: DirectoryItem, facet: string): readonly Text[] {
  const name = own(MEMBER, facet) ?? facet;
  const value = memberOf(item, name) ?? own(item.extras, facet) ?? memberOf(item, memberNamed(facet));
  if (value === undefined) return [];
  return (Array.isArray(value) ? (value as readonly Text[]) : [value as Text]).slice(0, MOST_VALUES);
}

/** The values of one facet of an item, in the directory's language. */
export const facetValues = (item: DirectoryItem, facet: string, lang: string): readonly string[] =>
  withLevels(
    facetTexts(item, facet)
      .map((text) => pickText(typeof text === 'object' ? text : String(text), lang).text)
      .filter(Boolean),
  );

/** What the values of a facet are called in the other languages, level by level. */
const facetAliases = (
  item: DirectoryItem,
  facet: string,
  lang: string,
): readonly (readonly [string, string])[] =>
  facetTexts(item, facet).flatMap((text) => {
    if (typeof text !== 'object') return [];
    const values = withLevels([pickText(text, lang).text]);
    return Object.values(text).flatMap((other) => {
      const words = withLevels([String(other)]);
      return words.length === values.length ? words.map((word, i) => [word, values[i] ?? ''] as const) : [];
    });
  });

/** How the rows of a directory are read, searched, filtered and told apart. */
export function directoryKit(lang: string): RowKit<DirectoryItem> {
  return {
    makeDecoder: directoryDecoder,
    spec: {
      idOf: ({ id }) => id,
      withId: (item, id) => ({ ...item, id }),
      headOf: ({ name }) => allTexts(name),
      textOf: (item) =>
        [
          listed(item.category),
          allTexts(item.town),
          allTexts(item.description),
          item.address?.street ?? '',
          item.address?.postalCode ?? '',
          item.address?.locality ?? '',
          listed(item.badges),
          allTexts(item.provider),
          listed(item.audience),
          ...Object.values(item.identifiers ?? {}),
          ...Object.values(item.extras ?? {}).map((value) =>
            Array.isArray(value) ? listed(value as Text[]) : allTexts(value as Text),
          ),
        ].join(' '),
      valuesOf: (item, facet) => facetValues(item, facet, lang),
      aliasesOf: (item, facet) => facetAliases(item, facet, lang),
      updatedOf: ({ updated, added }) => updated ?? added ?? '',
      placeOf: ({ geo }) => geo,
      identifiersOf: ({ identifiers }) => Object.entries(identifiers ?? {}).map(registered),
      merge: (first, second) => ({ ...second, ...first }),
    },
  };
}

/** Numbers of one country that are its numbers for VAT too, there with its code before them. */
const NATIONAL: Readonly<Record<string, string>> = { PL: 'NIP', DK: 'CVR' };

/** A number in a register, the same however it is written: `NIP PL897-123-45-68`, `NIP 8971234568`, `VAT PL8971234568`. */
function registered([scheme, number]: readonly [string, string]): string {
  const plain = number.replace(/[\s.-]/g, '').toUpperCase();
  const [, country = '', digits] = /^(PL|DK)(\d+)$/.exec(plain) ?? [];
  const national = NATIONAL[country];
  return digits && (scheme === national || scheme === 'VAT') ? `${national} ${digits}` : `${scheme} ${plain}`;
}
