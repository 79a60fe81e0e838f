import { MuniPageEvent } from '../../data/endpoint-events.js';
import { toggleFilter } from './calendar-address.js';
import type { CalendarChoice } from './calendar-choice.js';
import type { Occurrence } from './calendar-item.js';
import { LISTED } from './calendar-outcome.js';
import type { CalendarActions } from './calendar-state.js';

/** What a visitor can do to a session. */
export interface Acted {
  readonly choice: CalendarChoice;
  /** Number of entries on the screen. */
  readonly shown: number;
  change(change: Partial<CalendarChoice>, isStep?: boolean): void;
  search(q: string): void;
  /** `isOfGrid`: it was opened there, and not in the list below. */
  open(item: Occurrence | undefined, isOfGrid?: boolean): void;
  register(item: Occurrence): boolean;
  moveDay(day: string, key: string, isShifted: boolean): boolean;
  redraw(): void;
  unfold(facet?: string): void;
  focusOn(selector: string): void;
  tell(event: Event): unknown;
  retry(): void;
}

const FIRST_PAGE = { page: 1, more: 0 };

const pageShown = ({ page, more }: CalendarChoice) => new MuniPageEvent(page + more);

/** A click that means: here and now, and not in another tab. */
const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** The visitor's steps as the views call them. What can be gone back from is a step in the history. */
export function calendarActions(
  session: Acted,
): Omit<CalendarActions, 'saveIcs' | 'share' | 'copy' | 'print'> {
  return {
    search: (q) => session.search(q),
    filter: (facet, value, isOn) => session.change(toggleFilter(session.choice, facet, value, isOn), true),
    remove: (facet, value) => {
      session.focusOn('#count');
      if (facet) session.change(toggleFilter(session.choice, facet, value, false), true);
      else session.search('');
    },
    clearFilters: () => {
      session.focusOn('#count');
      session.change({ filters: {}, ...FIRST_PAGE }, true);
    },
    startOver: () => {
      session.focusOn('#q');
      session.change({ q: '', filters: {}, isPast: false, when: '', ...FIRST_PAGE }, true);
    },
    showTime: (when) =>
      session.change({ isPast: when === 'past', when: when === 'past' ? '' : when, ...FIRST_PAGE }, true),
    layOut: (layout) => session.change({ layout, when: '', ...FIRST_PAGE }, true),
    goToDay: (day) => session.change({ day, ...FIRST_PAGE }, true),
    pickDay: (day) => {
      session.focusOn(LISTED);
      session.change({ day, ...FIRST_PAGE }, true);
    },
    moveDay: (day, key, isShifted) => session.moveDay(day, key, isShifted),
    showMonth: (day) => {
      session.focusOn('#period');
      session.change({ layout: 'month', day, ...FIRST_PAGE }, true);
    },
    redraw: () => session.redraw(),
    goTo: (page) => {
      session.focusOn('#count');
      session.change({ page, more: 0 }, true);
      session.tell(pageShown(session.choice));
    },
    showMore: () => {
      session.focusOn(`.list [data-at="${session.shown}"] a`);
      session.change({ more: session.choice.more + 1 });
      session.tell(pageShown(session.choice));
    },
    open: (item, event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      session.open(item, (event.target as Element).closest('.grid') !== null);
    },
    close: (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      session.open(undefined);
    },
    register: (item, event) => {
      if (isPlainClick(event) && session.register(item)) event.preventDefault();
    },
    retry: () => {
      session.focusOn('#count');
      session.retry();
    },
    toggleFilters: () => session.unfold(),
    toggleFacet: (facet) => session.unfold(facet),
  };
}
