import { parseNames } from '../../core/parse-list.js';
import { parsePairs } from '../../core/parse-pairs.js';
import { own } from '../../core/own.js';
import { noChoice, type CalendarChoice } from './calendar-choice.js';

/** What is shown before anybody has chosen: the filters that the page presets, the series it is about. */
export function startChoice({ preset, series }: { preset: string; series: string }): CalendarChoice {
  // An attribute that was taken away is null.
  const presets = [...parsePairs(preset || '')].map(([name, values]) => [name, parseNames(values)] as const);
  const ofSeries = series ? [['series', [series]] as const] : [];
  return { ...noChoice(), filters: Object.fromEntries([...presets, ...ofSeries]) };
}

/** What follows from other settings of the page: its filters, and its view where that `isOther`; undefined where nothing does. */
export function restarted(
  { filters }: CalendarChoice,
  before: CalendarChoice,
  after: CalendarChoice,
  isOther: boolean,
): Partial<CalendarChoice> | undefined {
  const said = (start: CalendarChoice, facet: string) => own(start.filters, facet) ?? [];
  const facets = Object.keys({ ...before.filters, ...after.filters }).filter(
    (facet) => said(before, facet).join('\0') !== said(after, facet).join('\0'),
  );
  if (facets.length === 0 && !isOther) return undefined;
  const others = Object.entries(filters).filter(([facet]) => !facets.includes(facet));
  const anew = facets.map((facet) => [facet, said(after, facet)] as const);
  const all = Object.fromEntries([...others, ...anew].filter(([, values]) => values.length > 0));
  return { filters: all, page: 1, more: 0, ...(isOther && { layout: '' as const }) };
}
