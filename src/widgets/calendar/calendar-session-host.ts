import { idle } from '../../core/idle.js';
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
  readonly renderRoot: unknown;
  reload(): void;
  readonly state: LoadState<Occurrence, EventStore>;
  readonly snapshot: ShownAnswer | undefined;
  readonly timeZone: string;
  readonly signup: string;
  readonly signupUrl: string;
}

/** What the page has set, as it is at the moment it is asked for. */
export interface PageSettings {
  store(): EventStore | undefined;
  pageSize(): number;
  facets(): readonly string[];
  strings(): CalendarStrings;
  /** The layout that is shown with this choice. */
  layoutOf(choice: CalendarChoice): CalendarLayout;
  lang(): string;
  timeZone(): string;
}

/** What the session needs to know about the page's settings, and what it draws with. */
export interface SessionSettings extends PageSettings {
  /** How everything stands before anybody has chosen anything. */
  start(): CalendarChoice;
  /** Gives the host the styles of all that is drawn from now on. */
  dress(host: SessionHost): void;
  /** Lays out what was left for later, below the screen. */
  showBelow(): void;
  /** Loads what draws months, weeks and years. */
  loadGrids(): Promise<void>;
}

/** Settles when what there is can be seen and the page has time to spare; in a page nobody looks at, soon. */
export async function drawn(host: SessionHost): Promise<void> {
  await host.updateComplete;
  await paintedSoon();
  await idle();
}

/** Milliseconds for which a first answer is waited for before the frame around it is drawn. */
const PATIENCE = 250;

/** What a host's drawing waits for: around a month that is about to come nothing is drawn twice. */
export interface Hold {
  readonly over: Promise<void> | undefined;
  release(): void;
}

/** Dresses the host, or holds its drawing back where a first month is on its way. */
export function holdBack(host: SessionHost, { dress, layoutOf, loadGrids, start }: SessionSettings): Hold {
  const hold: { over?: Promise<void>; release: () => void } = { release: () => undefined };
  if (host.state.status !== 'loading' || !isEmpty(host) || layoutOf(start()) === 'agenda') dress(host);
  else {
    void loadGrids().catch(() => undefined);
    hold.over = new Promise<void>((resolve) => (hold.release = resolve)).then(() => dress(host));
    setTimeout(hold.release, PATIENCE);
  }
  return hold as Hold;
}

/** Nothing that could be read is on the screen. */
export const isEmpty = ({ shadowRoot }: SessionHost) => !shadowRoot?.querySelector('[part=list]');
