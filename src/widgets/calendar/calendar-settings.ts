import { dayAt } from '../../core/known-zone.js';
import { pageUrl } from '../../core/page.js';
import { parseNames } from '../../core/parse-list.js';
import type { EndpointOptions } from '../../data/endpoint-options.js';
import type { Transport } from '../../data/fetch-bytes.js';
import type { LoadState } from '../../data/load-state.js';
import { readSources } from '../../data/source-tags.js';
import { isLayout, type CalendarChoice, type CalendarLayout } from './calendar-choice.js';
import { firstUpcoming } from './calendar-first.js';
import type { Occurrence } from './calendar-item.js';
import type { EventStore } from './calendar-query.js';
import type { FirstViewState, ShownAnswer } from './calendar-state.js';
import { zoneFor } from './home-zone.js';
import { formatOf } from './event-format.js';
import { timelinessOf } from './event-phase.js';

/** What a page has set on the element. */
export interface CalendarSettings extends HTMLElement {
  src: string;
  fields: string;
  facets: string;
  labels: string;
  preset: string;
  series: string;
  loading: string;
  timeZone: string;
  heading: string;
  headingLevel: number;
  pageSize: number;
  view: string;
  query: string;
  credentials: RequestCredentials;
  worker: string;
  debug: boolean;
  data: unknown;
  transport: Transport | undefined;
  allowOrigin: string;
  signup: string;
  signupUrl: string;
  feed: string;
  itemTemplate: ((item: Occurrence) => unknown) | undefined;
  snapshot: ShownAnswer | undefined;
  readonly state: LoadState<Occurrence, EventStore>;
}

/** A number a page may have set to anything. */
export const wholePositive = (value: number, otherwise: number) =>
  Number.isInteger(value) && value > 0 ? value : otherwise;

export const pageSizeOf = ({ pageSize }: CalendarSettings) => wholePositive(pageSize, 20);

/** What a session asks of the page's settings whenever it asks for events. */
export const pageSettings = (settings: CalendarSettings) => ({
  pageSize: () => pageSizeOf(settings),
  facets: () => parseNames(settings.facets),
});

/** Em of the widget's width from which a month is worth drawing, where the page does not say. */
const MONTH_FROM = 38;

/** The layout that is shown: the visitor's, the page's, or what the width allows. */
export function layoutOf(
  { view, snapshot }: Pick<CalendarSettings, 'view' | 'snapshot'>,
  { layout }: CalendarChoice,
  /** Width of the widget in em; undefined where it is not known. */
  width: number | undefined,
): CalendarLayout {
  if (layout) return layout;
  if (isLayout(view)) return view;
  // What a server has rendered stays: a page that jumps is worse than one that is a list.
  return !snapshot && width !== undefined && width >= MONTH_FROM ? 'month' : 'agenda';
}

/** Whether the address says what to show: then the first events are not the first to be shown. */
export const isInAddress = ({ id }: Pick<CalendarSettings, 'id'>) =>
  [...(pageUrl()?.searchParams.keys() ?? [])].some((name) => name.startsWith(`${id || 'calendar'}.`));

/** What is to be loaded. `begin` is called when the code for later may come. */
export function loadOptions(
  settings: CalendarSettings,
  lang: string,
  zone: string,
  isList: boolean,
  begin: () => void,
): EndpointOptions<Occurrence, EventStore> {
  const sources = readSources(settings, lang);
  return {
    sources,
    refused: sources.length === 0 && settings.src ? settings.src : '',
    data: settings.data ?? undefined,
    facets: parseNames(settings.facets),
    lang,
    fields: settings.fields,
    // Where something is chosen already, what comes first is not the first to be shown.
    preview:
      isList &&
      !isInAddress(settings) &&
      !settings.preset &&
      !settings.series &&
      !settings.query &&
      !settings.fields
        ? (from) => firstUpcoming(from, pageSizeOf(settings), zone, Date.now())
        : undefined,
    loadRows: async () => {
      begin();
      return (await import('./calendar-open.js')).calendarRows(settings.timeZone);
    },
    credentials: /^(same-origin|include)$/.test(settings.credentials) ? settings.credentials : 'omit',
    transport: settings.transport,
    worker: settings.worker === 'off' ? 'off' : 'auto',
    isLazy: settings.loading === 'lazy',
  };
}

type FirstContext = Pick<
  FirstViewState,
  'lang' | 'locale' | 'choice' | 'debugView' | 'strings' | 'layout' | 'now' | 'answer'
>;

export function firstState(settings: CalendarSettings, context: FirstContext): FirstViewState {
  const level = Math.min(5, wholePositive(settings.headingLevel, 2));
  const isHeaded =
    settings.heading !== '' ||
    (pageUrl() !== undefined && settings.querySelector(':scope > [slot=heading]') !== null);
  const { heading, state, debug, itemTemplate, loading } = settings;
  return {
    ...context,
    heading,
    headingLevel: level,
    innerLevel: isHeaded ? level + 1 : level,
    load: state,
    facets: parseNames(settings.facets),
    pageSize: pageSizeOf(settings),
    isLazy: loading === 'lazy',
    isDebug: debug,
    itemTemplate,
    today: dayAt(context.now, zoneFor(settings.timeZone, context.lang)),
    formatOf,
    phaseOf: (item) => timelinessOf(item, context.now),
  };
}
