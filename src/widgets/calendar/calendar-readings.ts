import { own } from '../../core/own.js';
import { pageUrl, resolveUrl } from '../../core/page.js';
import { pickText } from '../../core/pick-text.js';
import { parsePairs } from '../../core/parse-pairs.js';
import { safeLink } from '../../core/safe-link.js';
import { uriPart } from '../../core/uri-part.js';
import { wordFor, type FacetCount } from '../../data/formats/table.js';
import { allowsImage, hasStrayContent } from '../../data/source-markup.js';
import { languageName } from '../../i18n/format.js';
import type { CalendarChoice, CalendarLayout } from './calendar-choice.js';
import { fullDay } from '../../i18n/format-when.js';
import { isFeed, periodName } from './calendar-outcome.js';
import { isDayPicked, periodOf, stepDay, stepPeriod } from './calendar-period.js';
import type { CalendarSettings } from './calendar-settings.js';
import type {
  CalendarViewState,
  FacetDefinition,
  FirstViewState,
  GridState,
  SessionState,
} from './calendar-state.js';
import { daySaid, momentSaid, sessionHours } from './event-said.js';
import { closesSoon, refOf, registrationState } from './registration-state.js';
import { googleLink, outlookLink } from './calendar-take.js';
import type { CalendarStrings } from './calendar-strings.js';

/** What a visitor can choose between; the planners' view is the page's to offer. */
const OFFERED: readonly CalendarLayout[] = ['agenda', 'month', 'week', 'year'];

/** The words for the values of a facet that has its own, in the order of their meaning. */
const wordsOf = (facet: string, strings: CalendarStrings) =>
  own<Readonly<Record<string, string>>>(
    {
      format: { offline: strings.inPerson, online: strings.online, mixed: strings.mixed },
      free: { true: strings.isFree, false: strings.isPaid },
      registration: {
        open: strings.registrationOpen,
        waitlist: strings.registrationWaitlist,
        notYet: strings.registrationNotYet,
        full: strings.registrationFull,
        closed: strings.registrationClosed,
      },
    },
    facet,
  );

/** How one value of a facet is called: codes by their names. */
export function valueLabel(facet: string, value: string, strings: CalendarStrings, locale: string): string {
  const word = own(wordsOf(facet, strings), value);
  if (word) return word;
  if (facet === 'language') return /^[a-z]{2,3}(-|$)/i.test(value) ? languageName(locale, value) : value;
  return value;
}

/** Names the facets as the attribute `labels` says; else with the library's word, else with their own. */
export function namesOf(labels: string, strings: CalendarStrings): (name: string) => FacetDefinition {
  const named = parsePairs(labels);
  return (name) => {
    const word = own(strings as unknown as Readonly<Record<string, unknown>>, name);
    return { name, label: named.get(name) ?? (typeof word === 'string' ? word : name) };
  };
}

/** The day that Tab leads to: where the keys have gone, else what is picked, today, or the first. */
function focusDayOf({ own, day }: GridState, today: string, moved: string): string {
  const isInside = (one: string) => one >= own.from && one <= own.to;
  return [moved, day, today].find(isInside) ?? own.from;
}

/** The periods before and after, as addresses hold them. */
function stepsOf(grid: GridState, lang: string): CalendarViewState['steps'] {
  const { layout, day, first } = grid;
  const at = (steps: number) => {
    const other = stepPeriod(layout, day, steps);
    const name = periodName({ ...grid, day: other, own: periodOf(layout, other, first) }, lang);
    return { day: stepDay(grid, steps), name };
  };
  const [earlier, later] = [at(-1), at(1)];
  return {
    earlier: earlier.day,
    earlierName: earlier.name,
    own: stepDay(grid, 0),
    later: later.day,
    laterName: later.name,
  };
}

/** The feed with what is chosen in its address; a feed that is a plain file takes no notice of it. */
function feedOf({ feed, src, state }: CalendarSettings, { q, filters }: CalendarChoice): string {
  const address =
    feed ||
    (isFeed('store' in state ? state.store?.report : undefined) || /\.ics(?:\?|$)/.test(src) ? src : '');
  const url = address && pageUrl() ? resolveUrl(address.replace(/^webcals?:/i, 'https:')) : undefined;
  if (!url) return '';
  const { href, searchParams } = new URL(url);
  if (!/^https?:/.test(href)) return '';
  if (q) searchParams.set('q', q);
  for (const [facet, values] of Object.entries(filters))
    for (const value of values) searchParams.append(facet, value);
  const [bare = ''] = href.split('?');
  return searchParams.size > 0 ? `${bare}?${searchParams.toString()}` : bare;
}

/** All that the views show, out of what the page has set and what the visitor has done. */
export function viewState(
  host: CalendarSettings,
  first: FirstViewState,
  { state, focusDay }: { state: SessionState; focusDay: string },
  strings: CalendarStrings,
): CalendarViewState {
  const { locale, lang, layout } = first;
  const { grid } = state;
  const shownGrid = grid?.layout === layout ? grid : undefined;
  const { day } = state.choice;
  const { answer } = state;
  /** How the one series that is chosen by its id is called. */
  const seriesName = (facet: string, id: string): string | undefined => {
    const name =
      facet === 'series' && answer?.series?.find(({ event }) => event.series?.id === id)?.event.series?.name;
    return name ? pickText(name, lang).text : undefined;
  };
  return {
    ...first,
    ...state,
    grid: shownGrid && { ...shownGrid, focusDay: focusDayOf(shownGrid, first.today, focusDay) },
    answer,
    strings,
    named: first.facets.map(namesOf(host.labels, strings)),
    treeOf: (facet) => {
      const chosen = own(state.choice.filters, facet) ?? [];
      const called = new Map(chosen.map((value) => [seriesName(facet, value), value]));
      // A series that is chosen by its id is the one that is counted by its name.
      const counts = (answer && own(answer.facets, facet))?.map((one) => ({
        ...one,
        value: one.chosenAs ?? called.get(one.value) ?? one.value,
        label: one.value,
      }));
      const known = new Set(counts?.map(({ value }) => value));
      // What is chosen stays to be seen and undone, even where the data does not know it.
      const others = chosen
        .filter((value) => !known.has(value))
        .map((value) => ({ value, count: 0, label: value }));
      const labelled = (one: FacetCount & { label: string }) => ({
        ...one,
        label: seriesName(facet, one.value) ?? one.label,
        children: [],
      });
      const inOrder = Object.keys(wordsOf(facet, strings) ?? {});
      const place = ({ value }: FacetCount) => inOrder.indexOf(value) + 1 || Infinity;
      const all = counts && [...counts, ...others].map(labelled);
      return inOrder.length > 0 ? all?.sort((a, b) => place(a) - place(b) || 0) : all;
    },
    layouts:
      host.view === 'planning' || state.choice.layout === 'planning' ? [...OFFERED, 'planning'] : OFFERED,
    isListed: layout !== 'year' && layout !== 'planning',
    dayName: isDayPicked(layout, day) ? fullDay(day, lang) : '',
    periodName: grid ? periodName(grid, lang) : '',
    steps: shownGrid && stepsOf(shownGrid, lang),
    registrationOf: (item) =>
      registrationState(item, state.now, Boolean(host.signup || signupHref(host, ''))),
    closesSoon: (item) => closesSoon(item, state.now),
    labelOf: (facet, value) =>
      seriesName(facet, value) ??
      valueLabel(facet, wordFor(answer && own(answer.facets, facet), value), strings, locale),
    said: { moment: momentSaid, day: daySaid, hours: sessionHours },
    take: { googleLink, outlookLink },
    feed: feedOf(host, state.choice),
    allowsImage: (url) => allowsImage(host, url),
    hasStrayContent: hasStrayContent(host),
    registerHref: (item) => {
      const { ref, url } = item.event.registration ?? {};
      if (host.signup) return '';
      // A ref without an address is for the page, which hears of it, or for the form on it.
      const title = pickText(item.event.name, lang).text;
      return signupHref(host, refOf(item), title) || (url ?? (ref === undefined ? undefined : ''));
    },
  };
}

/** The page's own address that takes registrations, with the name of the occurrence and its title; undefined where it names none that can be followed. */
const signupHref = ({ signupUrl }: CalendarSettings, ref: string, title = '') =>
  signupUrl
    ? safeLink(signupUrl.replaceAll('{ref}', uriPart(ref)).replaceAll('{title}', uriPart(title)))
    : undefined;
