import { pickText, type Text } from '../../core/pick-text.js';
import { isRecord } from '../decode.js';
import type { FacetCount } from '../formats/table.js';

/** The counts of a server as they can be shown: values as one text, in the language asked for; what is no count is left out. */
export function facetsSaid(facets: unknown, lang: string): Readonly<Record<string, readonly FacetCount[]>> {
  if (!isRecord(facets)) return {};
  return Object.fromEntries(
    Object.entries(facets).flatMap(([facet, counts]) =>
      Array.isArray(counts) ? [[facet, (counts as unknown[]).flatMap((one) => countOf(one, lang))]] : [],
    ),
  );
}

function countOf(said: unknown, lang: string): FacetCount[] {
  if (!isRecord(said)) return [];
  const { value: named, ...others } = said;
  const value = isRecord(named) ? pickText(named as Text, lang).text : named;
  const count = Number(others.count);
  const isValue = (typeof value === 'string' && value !== '') || typeof value === 'number';
  return isValue && count >= 0 ? [{ ...others, value: String(value), count }] : [];
}
