import type { PropertyValues, ReactiveController } from 'lit';
import { toggled } from '../../core/toggled.js';
import { MuniLoadEvent, MuniSearchEvent, MuniSelectEvent } from '../../data/endpoint-events.js';
import type { EndpointError } from '../../data/endpoint-error.js';
import { Overtaken } from '../../data/rows/overtaken.js';
import { tellRemarks } from '../../data/remarks.js';
import { pageInReach } from '../../data/rows/page-in-reach.js';
import type { LoadReport } from '../../data/rows/row-store.js';
import { Announcer } from '../../ui/announcer.js';
import { setStates } from '../../ui/custom-states.js';
import { Failures, focusAfter } from '../../ui/failure-controller.js';
import { isFailed, loadStates } from '../../ui/load-states.js';
import { openedLink } from '../../ui/opened-link.js';
import { UrlState, servedBy } from '../../ui/url-state.js';
import { calendarActions } from './calendar-actions.js';
import { activeFilters, hrefs, readChoice, tidyChoice, writeChoice } from './calendar-address.js';
import { askCalendar, shownAnswer, type CalendarAnswer } from './calendar-asking.js';
import type { CalendarChoice } from './calendar-choice.js';
import { calendarClock } from './calendar-clock-controller.js';
import type { Occurrence } from './calendar-item.js';
import { dayByKey, stepDay } from './calendar-period.js';
import { endpointErrorOf, outcomeOf } from './calendar-outcome.js';
import { clockZone } from './clock-zone.js';
import { handOver } from './calendar-register-controller.js';
import { drawn, isEmpty, type Hold, type SessionHost } from './calendar-session-host.js';
import type { SessionSettings } from './calendar-session-host.js';
import type { CalendarActions, SessionState } from './calendar-state.js';
import { takeActions } from './calendar-take-controller.js';
import { keepTold } from './calendar-told-controller.js';
import { restarted } from './calendar-start.js';
import type { MinuteClock } from '../../ui/minute-clock.js';
import { OpenedEvent } from './opened-event.js';
import { PeriodAhead } from './period-ahead.js';

/** Milliseconds an answer may take before the question is drawn without it. */
const DRAW_AFTER = 60;

/** A visitor's way through a calendar: what is searched, chosen, opened; in step with the address. */
export class CalendarSession implements ReactiveController {
  readonly #host: SessionHost;
  readonly #settings: SessionSettings;
  readonly #url: UrlState;
  readonly #announcer: Announcer;
  readonly #failures: Failures;
  readonly #clock: MinuteClock;
  readonly #opened: OpenedEvent;
  readonly #ahead: PeriodAhead;
  choice: CalendarChoice;
  /** How the page has it, before anybody chooses. */
  #start: CalendarChoice;
  #answer: CalendarAnswer | undefined;
  /** Where the keys have gone in the grid. */
  focusDay = '';
  #isAsking = false;
  #asked = 0;
  #error: EndpointError | undefined;
  #isFiltersOpen = false;
  #openFacets: ReadonlySet<string> = new Set();
  #focusNext: string | undefined;
  /** What depends on the hour waits until a server's markup has been taken over. */
  #isLive: boolean;
  /** Where the focus goes when what is open is closed. */
  #wayBack = openedLink('');
  #report: LoadReport | undefined;
  #settleLoad: () => void = () => undefined;
  /** What the host's drawing waits for. */
  readonly hold: Hold;

  constructor(host: SessionHost, settings: SessionSettings, hold: Hold) {
    this.#host = host;
    this.#settings = settings;
    this.hold = hold;
    this.#isLive = typeof document === 'object' && !host.snapshot;
    this.actions = { ...calendarActions(this), ...takeActions(this, settings) };
    this.#url = new UrlState(host, 'calendar', (isStep) => this.#readUrl(isStep), servedBy(host));
    this.#announcer = new Announcer(() => host.requestUpdate());
    this.#failures = new Failures(host, this.#announcer);
    this.#clock = calendarClock(host, settings);
    if (host.isConnected !== false) this.#url.connect();
    this.#start = settings.start();
    this.choice = readChoice(this.#url.read(), this.#start);
    this.#opened = new OpenedEvent(host, settings);
    this.#ahead = new PeriodAhead(host, settings);
    host.addController(this);
    const hrefOf = () => hrefs(this.#start, this.#start, this.#url);
    keepTold(host, settings.lang, () => this.state, hrefOf);
  }

  /** States a page can style by: `muni-calendar:state(empty)`. */
  hostUpdate(): void {
    const known = [this.#host.state.status, this.#shown?.answer, this.#error] as const;
    setStates(this.#host, loadStates(...known));
    this.#focusNext = focusAfter(this.#host, isFailed(...known)) ?? this.#focusNext;
  }

  get #shown(): CalendarAnswer | undefined {
    return shownAnswer(this.#host, this.#answer, this.#error, this.choice, this.#start);
  }

  /** The moment that is shown; a server's until its markup has been taken over. */
  get now(): number {
    return this.#isLive ? this.#clock.now : (this.#host.snapshot?.at ?? this.#clock.now);
  }

  get state(): SessionState {
    return {
      choice: this.choice,
      answer: this.#shown?.answer,
      grid: this.#shown?.grid,
      isAsking: this.#isAsking,
      detail: this.#opened.state,
      error: this.#error,
      announcement: this.#announcer.text,
      isFiltersOpen: this.#isFiltersOpen,
      openFacets: this.#openFacets,
      searchName: this.#url.nameOf('q'),
      active: activeFilters(this.choice),
      now: this.now,
      ownZone: this.#isLive ? clockZone() : '',
      hrefOf: hrefs(this.choice, this.#start, this.#url),
    };
  }

  /** Number of entries on the screen. */
  get shown(): number {
    return this.#answer?.answer.items.length ?? 0;
  }

  /** Opens or closes the facets, or the long list of one. */
  unfold(facet?: string): void {
    if (facet === undefined) this.#isFiltersOpen = !this.#isFiltersOpen;
    else this.#openFacets = toggled(this.#openFacets, facet);
    this.#host.requestUpdate();
  }

  /** Puts the focus there as soon as it is on the screen. */
  readonly focusOn = (selector: string) => void (this.#focusNext = selector);

  /** Searches the calendar, also from an event, which is closed then. */
  search(q: string): void {
    this.change({ q, page: 1, more: 0, item: '' });
    void this.#openDetail();
  }

  /** Opens an event; `undefined` closes it and goes back to where it was opened. */
  open(item: Occurrence | undefined, isOfGrid = false): void {
    if (item && !this.#host.dispatchEvent(new MuniSelectEvent(item))) return;
    if (item) this.#wayBack = openedLink(item.id, isOfGrid);
    this.focusOn(item ? '#detail' : this.#wayBack);
    this.change({ item: item?.id ?? '' }, true);
    void this.#openDetail();
  }

  /** Lets the visitor register, as the page wants it. True where nothing else is to happen. */
  readonly register = (item: Occurrence) => handOver(this.#host, item, this.#settings.lang());

  /** Goes from a day of the grid to the one a key leads to, into the next period where that is. */
  moveDay(day: string, key: string, isShifted: boolean): boolean {
    const grid = this.#answer?.grid;
    const to = grid && dayByKey(day, key, isShifted, grid.first);
    if (!grid || !to) return false;
    this.focusDay = to;
    this.focusOn(`[data-day="${to}"]`);
    if (to >= grid.own.from && to <= grid.own.to) this.#host.requestUpdate();
    else this.change({ day: stepDay({ ...grid, day: to }, 0), page: 1, more: 0 });
    return true;
  }

  readonly redraw = () => this.#host.requestUpdate();

  readonly say = (sentence: string) => this.#announcer.say(sentence);

  /** Tells the page. */
  readonly tell = (event: Event) => this.#host.dispatchEvent(event);

  readonly retry = () => this.#failures.retry();

  /** New events are there: asks them what the visitor wants, and reports the load once they answered. */
  loaded(report: LoadReport, settle: () => void): void {
    tellRemarks(this.#host, report.complaints);
    [this.#report, this.#settleLoad] = [report, settle];
    this.ask();
    void this.#openDetail();
  }

  /** A late source has come in: what is shown is asked for again. */
  more(): void {
    this.ask();
    void this.#openDetail(true);
  }

  failed(error: EndpointError, settle: () => void): void {
    this.hold.release();
    this.#failures.tell(error, this.#settings.strings(), this.#shown?.answer.at);
    settle();
  }

  /** The page has changed its settings: what it says anew holds, what the visitor has chosen besides stays. */
  changed(settings: PropertyValues): void {
    const start = this.#settings.start();
    const change = restarted(this.choice, this.#start, start, settings.get('view') !== undefined);
    this.#start = start;
    if (change) this.change(change);
    else if (settings.has('pageSize') || settings.has('facets')) this.ask();
  }

  change(change: Partial<CalendarChoice>, isStep = false): void {
    this.choice = { ...this.choice, ...tidyChoice(change) };
    this.#url.write(writeChoice(this.choice, this.#start), isStep);
    const asks = Object.keys(change).some((name) => name !== 'item');
    if (asks) this.ask(this.#ahead.take(this.choice, this.#clock.now));
    // The answer is drawn with what was asked, in one go; only where it takes long is the asking drawn before it.
    if (asks && this.#settings.store())
      setTimeout(() => this.#isAsking && this.#host.requestUpdate(), DRAW_AFTER);
    else this.#host.requestUpdate();
  }

  #readUrl(isStep: boolean): void {
    const choice = readChoice(this.#url.read(), this.#start);
    if (isStep && choice.item !== this.choice.item) this.#focusNext = choice.item ? '#detail' : this.#wayBack;
    this.choice = choice;
    this.ask();
    void this.#openDetail();
  }

  /** Asks the events what the choice means, unless the answer is there; only the newest answer is shown. */
  ask(ready?: CalendarAnswer): void {
    const store = this.#settings.store();
    if (!store) return;
    const [number, before] = [++this.#asked, this.#answer];
    this.#isAsking = true;
    this.#ahead.drop();
    const isFirst = !before && isEmpty(this.#host);
    const asked = () => askCalendar(store, this.choice, this.#settings, this.#clock.now, isFirst);
    (ready ? Promise.resolve(ready) : asked()).then(
      (answer) => {
        if (number !== this.#asked) return;
        const page = pageInReach(this.choice, answer.answer, this.#settings.pageSize());
        if (page && !answer.answer.isPartial) return this.change({ page, more: 0 });
        this.#isAsking = answer.answer.isPartial === true;
        [this.#error, this.#answer] = [undefined, answer];
        this.hold.release();
        this.#host.requestUpdate();
        if (this.#isAsking) void drawn(this.#host).then(() => number === this.#asked && this.ask());
        else this.#answered(answer, before);
      },
      (error: unknown) => {
        if (number !== this.#asked || error instanceof Overtaken) return;
        [this.#isAsking, this.#error] = [false, endpointErrorOf(error)];
        this.failed(this.#error, this.#settleLoad);
        this.#failures.askLater(this.#error, () => number === this.#asked && this.ask());
        this.#host.requestUpdate();
      },
    );
  }

  #answered(answer: CalendarAnswer, before: CalendarAnswer | undefined): void {
    const report = this.#report;
    const { total } = answer.answer;
    this.#report = undefined;
    if (answer.grid && before?.grid)
      void this.#ahead.follow(this.choice, answer.grid, before.grid, this.#clock.now);
    // A layout that changes with the width is asked for as well, and nobody has searched.
    const isChange = !report && before && !before.answer.isPartial && before.sought !== answer.sought;
    if (this.#failures.end() || isChange)
      this.#announcer.say(outcomeOf(this.choice, answer, this.#settings, this.#focusNext, before));
    if (isChange && before.searched !== answer.searched)
      this.#host.dispatchEvent(new MuniSearchEvent(this.choice.q, this.choice.filters, total));
    if (!report) return;
    this.#host.dispatchEvent(new MuniLoadEvent(report, total));
    this.#settleLoad();
  }

  /** `isAnew`: what is on the screen is of before. */
  #openDetail(isAnew = false): Promise<void> {
    const shown = this.#settings.store() ? this.#answer : this.#shown;
    return this.#opened.open(this.choice.item, shown, this.#clock.now, isAnew);
  }

  readonly actions: CalendarActions;

  /** Puts the focus where the visitor's last step leads, once that is on the screen. */
  hostUpdated(): void {
    if (!this.#isLive) this.#host.requestUpdate();
    if (this.#url.takeOver()) this.choice = readChoice(this.#url.read(), this.#start);
    this.#isLive = true;
    if (!this.#focusNext || this.#isAsking) return;
    const target = this.#host.shadowRoot?.querySelector<HTMLElement>(this.#focusNext);
    if (!target) return;
    this.#focusNext = undefined;
    this.#settings.showBelow();
    target.focus();
  }

  /** A widget that comes back into the page has its part of the address again. What has never asked is told when to. */
  hostConnected(): void {
    this.#url.connect();
    this.#clock.start();
    if (this.#asked && this.#settings.store() && !this.#answer) this.ask();
  }

  hostDisconnected(): void {
    this.#url.disconnect();
    this.#announcer.stop();
    this.#clock.stop();
  }
}
