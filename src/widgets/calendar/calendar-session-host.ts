import { paintedSoon } from '../../core/painted-soon.js';
import type { LoadState } from '../../data/load-state.js';
import type { CalendarChoice, CalendarLayout } from './calendar-choice.js';
import type { Occurrence } from './calendar-item.js';
import type { EventStore } from './calendar-query.js';
import type { ShownAnswer } from './calendar-state.js';
import type { CalendarStrings } from './calendar-strings.js';

/** What the session asks of the element it belongs to. */
export interface SessionHost extends HTMLElement {
  addController(controller: object): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  reload(): void;
  readonly state: LoadState<Occurrence, EventStore>;
  readonly snapshot: ShownAnswer | undefined;
  readonly timeZone: string;
  readonly signup: string;
  readonly signupUrl: string;
}

/** What the session needs to know about the page's settings at the moment it asks. */
export interface SessionSettings {
  store(): EventStore | undefined;
  /** How everything stands before anybody has chosen anything. */
  start(): CalendarChoice;
  pageSize(): number;
  facets(): readonly string[];
  strings(): CalendarStrings;
  /** The layout that is shown with this choice. */
  layoutOf(choice: CalendarChoice): CalendarLayout;
  /** Loads what draws months, weeks and years. */
  loadGrids(): Promise<void>;
  lang(): string;
  timeZone(): string;
}

/** Settles when what there is can be seen; in a page nobody looks at, soon. */
export async function drawn(host: SessionHost): Promise<void> {
  await host.updateComplete;
  await paintedSoon();
}

/** Nothing that could be read is on the screen. */
export const isEmpty = ({ shadowRoot }: SessionHost) => !shadowRoot?.querySelector('[part=list]');
