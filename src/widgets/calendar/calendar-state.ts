import type { UrlEntries } from '../../core/page-link.js';
import type { EndpointError } from '../../data/endpoint-error.js';
import type { LoadState } from '../../data/load-state.js';
import type { CalendarChoice, CalendarLayout, Soon } from './calendar-choice.js';
import type { CalendarEvent, Occurrence, ProgrammeSession, RegistrationState } from './calendar-item.js';
import type { EventAnswer, EventStore } from './calendar-query.js';
import type { CalendarStrings, FirstStrings } from './calendar-strings.js';
import type { Timeliness } from './event-phase.js';

/** An answer, and the moment that parted past from upcoming in it. */
export interface ShownAnswer extends EventAnswer {
  at: number;
  /** What comes next, where nothing is on the day or in the period that is shown. */
  next?: Occurrence | undefined;
  /** What a server has found it by: what the widget has of the page's address. */
  asked?: UrlEntries;
  /** The event that the page's address leads to, where a server has rendered it. */
  detail?: DetailState;
  /** All times of the one series that is chosen, in the order of time; empty where none is, or several are. */
  series?: readonly Occurrence[];
}

/** What the detail view shows: an occurrence, that it is being looked for, or that it is gone. */
export type DetailState =
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'missing' }
  | { status: 'open'; item: Occurrence; siblings: readonly Occurrence[] };

export interface FacetDefinition {
  name: string;
  label: string;
}

/** One value of a facet, as the shared filters take it. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
  children: readonly never[];
}

/** What the page has set, and how far loading has come: enough for the first events. */
export interface FirstViewState {
  lang: string;
  locale: string;
  strings: FirstStrings;
  heading: string;
  headingLevel: number;
  /** Level of the headings right below the calendar's own, or in its place. */
  innerLevel: number;
  load: LoadState<Occurrence, EventStore>;
  /** Columns to filter by, by their names. */
  facets: readonly string[];
  pageSize: number;
  /** The layout that is shown. */
  layout: CalendarLayout;
  isLazy: boolean;
  isDebug: boolean;
  /** The webmaster's panel, once its code is there. */
  debugView: ((state: FirstViewState) => unknown) | undefined;
  itemTemplate: ((item: Occurrence) => unknown) | undefined;
  choice: CalendarChoice;
  /** Last complete answer; undefined before any. */
  answer: ShownAnswer | undefined;
  /** The present moment; that of the answer until it may differ from a server's. */
  now: number;
  /** The day it is, on the calendar's own clock. */
  today: string;
  phaseOf(item: Occurrence): Timeliness;
  /** Where people take part in it: `offline`, `online` or `mixed`. */
  formatOf(event: CalendarEvent): string;
}

/** What a visitor has done, and what came of it. */
export interface SessionState {
  choice: CalendarChoice;
  answer: ShownAnswer | undefined;
  /** The period, where a grid is shown; undefined until it is there. */
  grid: GridState | undefined;
  /** A newer question is under way. */
  isAsking: boolean;
  detail: DetailState;
  /** Why the last question could not be answered, where it could not. */
  error: EndpointError | undefined;
  announcement: string;
  isFiltersOpen: boolean;
  openFacets: ReadonlySet<string>;
  searchName: string;
  /** Chosen values, in the order of the facets they belong to. */
  active: readonly { facet: string; value: string }[];
  now: number;
  /** Zone of the visitor's clock, or '' until it may be shown. */
  ownZone: string;
  hrefOf(change: Partial<CalendarChoice>): string;
}

/** A period of days and what takes place in it. */
export interface GridState {
  layout: CalendarLayout;
  /** A day of the period: the one that is chosen, or today. */
  day: string;
  /** First and last day that are drawn. */
  from: string;
  to: string;
  /** The period itself, without the days of its neighbours. */
  own: { from: string; to: string };
  /** First day of the week, 1 (Monday) to 7. */
  first: number;
  /** The day that Tab leads to. */
  focusDay: string;
  /** All that touches a drawn day. */
  items: readonly Occurrence[];
  /** How many of them touch the period itself. */
  total: number;
}

export interface CalendarViewState extends FirstViewState, SessionState {
  answer: ShownAnswer | undefined;
  choice: CalendarChoice;
  strings: CalendarStrings;
  now: number;
  /** What can be done about an event now. */
  registrationOf(occurrence: Occurrence): RegistrationState;
  /** Until when one can register, where that is soon; '' where it is not. */
  closesSoon(occurrence: Occurrence): string;
  /** Facets by name and label. */
  named: readonly FacetDefinition[];
  /** Values of a facet; undefined until they are counted. */
  treeOf(facet: string): readonly FacetValue[] | undefined;
  /** How the period of a grid is called, '' in the list. */
  periodName: string;
  /** Whether the layout has a list under its grid, or is one. */
  isListed: boolean;
  /** The day whose events are listed, in full; '' where more than one day is. */
  dayName: string;
  /** What lies before and after the period of a grid. */
  steps: { earlier: string; earlierName: string; own: string; later: string; laterName: string } | undefined;
  /** Layouts a visitor can choose. */
  layouts: readonly CalendarLayout[];
  /** How one value of a facet is called. */
  labelOf(facet: string, value: string): string;
  /** Whether an image may be loaded from there without asking anybody else. */
  allowsImage(url: string): boolean;
  /** The tag swallowed what follows it in the page (a self-closed tag): show it again. */
  hasStrayContent: boolean;
  /** Address that registers for an occurrence, where the page or the event names one; '' where a form on the page takes it. */
  registerHref(occurrence: Occurrence): string | undefined;
  /** Dates and hours that an event names, on the clocks of its place. */
  said: Readonly<{
    moment(lang: string, text: string, zone: string, dateStyle: 'long' | 'full'): string;
    day(lang: string, text: string, zone: string): string;
    hours(session: ProgrammeSession, lang: string, zone: string): string;
  }>;
  /** Forms of other calendars on the web for a new entry. */
  take: Readonly<
    Record<
      'googleLink' | 'outlookLink',
      (item: Occurrence, lang: string, house: string, word: string) => string
    >
  >;
  /** Address of the same events as an iCalendar feed, with what is chosen in it; '' where there is none. */
  feed: string;
}

export interface CalendarActions {
  search(text: string): void;
  filter(facet: string, value: string, isOn: boolean): void;
  /** Leaves out one thing that was chosen; '' is what was typed. */
  remove(facet: string, value: string): void;
  clearFilters(): void;
  startOver(): void;
  /** Lists what is to come, of it what is soon, or what has been. */
  showTime(when: Soon | 'past'): void;
  layOut(layout: CalendarLayout): void;
  /** Shows the period of a grid that the day is in; '' is today's. */
  goToDay(day: string): void;
  /** Lists what takes place on a day, and goes there. */
  pickDay(day: string): void;
  /** Goes from a day to the one that a key leads to; false where the key means nothing. */
  moveDay(day: string, key: string, isShifted: boolean): boolean;
  /** Shows a month (`2026-11`), or a day with its month. */
  showMonth(day: string): void;
  /** Draws again: code for it has come. */
  redraw(): void;
  goTo(page: number): void;
  showMore(): void;
  open(item: Occurrence, event: MouseEvent): void;
  close(event: MouseEvent): void;
  register(item: Occurrence, event: MouseEvent): void;
  /** Saves these events, or all that match, as a calendar file. */
  saveIcs(items: readonly Occurrence[] | undefined, name: string): void;
  /** Gives the address of an event to another app. */
  share(id: string, title: string): void;
  copy(text: string): void;
  print(): void;
  retry(): void;
  toggleFilters(): void;
  toggleFacet(facet: string): void;
}
