import { own } from '../../core/own.js';
import type { UrlEntries } from '../../core/page-link.js';
import { tidyFilters } from '../../core/tidy-filters.js';
import { isLayout, noChoice, type CalendarChoice } from './calendar-choice.js';
import { dayMeant } from './calendar-period.js';
import { isDay } from './event-times.js';

const RESERVED = new Set(['q', 'past', 'when', 'page', 'more', 'item', 'view', 'day', 'all']);
const MOST_PAGES = 100_000;

const wholeNumber = (text: string, least: number) => {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number < MOST_PAGES ? number : least;
};

/** A change as a choice can be: what a page has set may be anything. */
export const tidyChoice = (change: Partial<CalendarChoice>): Partial<CalendarChoice> =>
  'filters' in change ? { ...change, filters: tidyFilters(change.filters) } : change;

/** What an address asks for; anything it cannot mean is as if it were not there. */
export function readChoice(entries: UrlEntries, start: CalendarChoice = noChoice()): CalendarChoice {
  const filters: Record<string, readonly string[]> = {};
  const chosen: { -readonly [K in keyof CalendarChoice]: CalendarChoice[K] } = { ...start };
  for (const [name, value] of entries) {
    if (name === 'q') chosen.q = value;
    else if (name === 'past') chosen.isPast = value === '1';
    else if (name === 'when') chosen.when = value === 'today' || value === 'weekend' ? value : '';
    else if (name === 'page') chosen.page = wholeNumber(value, 1);
    else if (name === 'more') chosen.more = Math.min(50, wholeNumber(value, 0));
    else if (name === 'item') chosen.item = value;
    else if (name === 'view') chosen.layout = isLayout(value) ? value : start.layout;
    else if (name === 'day') chosen.day = isDay(dayMeant(value)) ? value : '';
    else if (name === 'all') chosen.filters = value === '1' ? {} : chosen.filters;
    else if (name !== '__proto__' && value) filters[name] = [...(own(filters, name) ?? []), value];
  }
  // An address that filters means its own filters; a preset of the page is what holds without any.
  if (Object.keys(filters).length > 0) chosen.filters = filters;
  return chosen;
}

/** The entries that bring the choice back, without those that are as at the start. */
export function writeChoice(chosen: CalendarChoice, start: CalendarChoice = noChoice()): UrlEntries {
  const entries: (readonly [string, string])[] = [];
  if (chosen.q) entries.push(['q', chosen.q]);
  if (JSON.stringify(chosen.filters) !== JSON.stringify(start.filters)) {
    // What the page presets was removed, and nothing chosen in its place.
    if (Object.keys(chosen.filters).length === 0) entries.push(['all', '1']);
    for (const [facet, values] of Object.entries(chosen.filters))
      if (!RESERVED.has(facet)) for (const value of values) entries.push([facet, value]);
  }
  if (chosen.isPast) entries.push(['past', '1']);
  if (chosen.when) entries.push(['when', chosen.when]);
  if (chosen.page > 1) entries.push(['page', String(chosen.page)]);
  if (chosen.more > 0) entries.push(['more', String(chosen.more)]);
  if (chosen.layout !== start.layout) entries.push(['view', chosen.layout]);
  if (chosen.day) entries.push(['day', chosen.day]);
  if (chosen.item) entries.push(['item', chosen.item]);
  return entries;
}

/** The choice with one value of a facet chosen or not; back on the first page. */
export function toggleFilter(
  { filters }: CalendarChoice,
  facet: string,
  value: string,
  isOn: boolean,
): Partial<CalendarChoice> {
  const others = (own(filters, facet) ?? []).filter((other) => other !== value);
  const values = isOn ? [...others, value] : others;
  const all = { ...filters, [facet]: values };
  if (values.length === 0) delete all[facet];
  return { filters: all, page: 1, more: 0 };
}

export const activeFilters = ({ filters }: CalendarChoice): { facet: string; value: string }[] =>
  Object.entries(filters).flatMap(([facet, values]) => values.map((value) => ({ facet, value })));

/** Stands for an event in an address; in no id. */
const ANY = '\0';
/** Most ids stand in an address as they are, but for the line before a time of a series. */
const encoded = (text: string) =>
  /^[\w./-]*$/.test(text)
    ? text.replaceAll('/', '%2F')
    : new URLSearchParams([['', text]]).toString().slice(1);

/** Addresses of other choices; those of events, of which a month has a hundred, are made out of one. */
export function hrefs(
  chosen: CalendarChoice,
  start: CalendarChoice,
  url: { href(entries: UrlEntries): string },
): (change: Partial<CalendarChoice>) => string {
  const make = (change: Partial<CalendarChoice>) => url.href(writeChoice({ ...chosen, ...change }, start));
  let around: string[] | undefined;
  return (change) => {
    const { item, ...others } = change;
    if (!item || Object.keys(others).length > 0) return make(change);
    around ??= make({ item: ANY }).split(encoded(ANY));
    return around.join(encoded(item));
  };
}
