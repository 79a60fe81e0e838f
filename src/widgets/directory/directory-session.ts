import type { PropertyValues, ReactiveController } from 'lit';
import { paintedSoon } from '../../core/painted-soon.js';
import { toggled } from '../../core/toggled.js';
import { endpointErrorOf, type EndpointError } from '../../data/endpoint-error.js';
import type { LoadReport, RowAnswer } from '../../data/rows/row-store.js';
import { Overtaken } from '../../data/rows/overtaken.js';
import { pageInReach } from '../../data/rows/page-in-reach.js';
import { getLocale } from '../../i18n/localization.js';
import { Announcer } from '../../ui/announcer.js';
import { setStates } from '../../ui/custom-states.js';
import { keepTime } from '../../ui/keep-time-controller.js';
import { Failures, focusAfter } from '../../ui/failure-controller.js';
import { isFailed, loadStates } from '../../ui/load-states.js';
import { openedLink } from '../../ui/opened-link.js';
import { UrlState, servedBy } from '../../ui/url-state.js';
import { directoryActions } from './directory-actions.js';
import {
  MuniLoadEvent,
  MuniPageEvent,
  MuniSearchEvent,
  MuniSelectEvent,
} from '../../data/endpoint-events.js';
import type { DirectoryItem } from './directory-item.js';
import type { SessionHost, SessionSettings } from './directory-session-host.js';
import { tell, tellRemarks } from '../../data/remarks.js';
import { adviceOn } from './directory-advice.js';
import { readQuery, rowQuery, tidyChange, writeQuery } from './directory-model.js';
import type { DirectoryQuery } from './directory-query.js';
import { detailIn, detailMeanwhile, keptAnswer, outcomeOf, readingsOf } from './directory-readings.js';
import type { DetailState, DirectoryActions, SessionState } from './directory-state.js';
import { keepTold } from './directory-told-controller.js';
import { topRows } from './top-rows.js';

/** Milliseconds an answer may take before the question is drawn without it. */
const DRAW_AFTER = 150;

/** A visitor's way through a directory: what is searched, chosen, opened; in step with the address. */
export class DirectorySession implements ReactiveController {
  readonly #host: SessionHost;
  readonly #settings: SessionSettings;
  readonly #url: UrlState;
  readonly #announcer: Announcer;
  readonly #failures: Failures;
  query: DirectoryQuery;
  #answer: RowAnswer<DirectoryItem> | undefined;
  #isAsking = false;
  /** The rows are those of the newest question, the counts still those of the one before. */
  #isFirst = false;
  #asked = 0;
  #detail: DetailState;
  #error: EndpointError | undefined;
  #isFiltersOpen = false;
  #openFacets: ReadonlySet<string> = new Set();
  #focusNext: string | undefined;
  /** What depends on the hour waits until a server's markup has been taken over. */
  #isLive = false;
  /** Where the focus goes when what is open is closed. */
  #wayBack = openedLink('');
  /** What was searched when the page was last told. */
  #told = '';
  #report: LoadReport | undefined;
  #settleLoad: () => void = () => undefined;

  constructor(host: SessionHost, settings: SessionSettings) {
    this.#host = host;
    this.#settings = settings;
    this.#url = new UrlState(host, 'directory', (isStep) => this.#readUrl(isStep), servedBy(host));
    this.#announcer = new Announcer(() => host.requestUpdate());
    this.#failures = new Failures(host, this.#announcer);
    if (host.isConnected !== false) this.#url.connect();
    this.query = readQuery(this.#url.read(), settings.start());
    this.#detail = host.snapshot?.detail ?? { status: 'none' };
    host.addController(this);
    keepTime(host);
    keepTold(host, settings, () => this.state);
    tell(host, adviceOn(host));
  }

  /** States a page can style by: `muni-directory:state(empty)`. */
  hostUpdate(): void {
    const { status } = this.#host.state;
    // The rows of a source that is no longer the page's are nobody's.
    if (this.#host.isConnected && (status === 'idle' || status === 'failed')) this.#answer = undefined;
    const known = [status, this.#shown, this.#error] as const;
    setStates(this.#host, loadStates(...known));
    this.#focusNext = focusAfter(this.#host, isFailed(...known)) ?? this.#focusNext;
  }

  get #shown(): RowAnswer<DirectoryItem> | undefined {
    return this.#answer ?? keptAnswer(this.#host, this.#error, this.query, this.#settings.start());
  }

  get state(): SessionState {
    return {
      query: this.query,
      answer: this.#shown,
      isAsking: this.#isAsking,
      detail: this.#detail,
      error: this.#error,
      sorts: this.#settings.store()?.sorts ?? ['', 'name'],
      announcement: this.#announcer.text,
      isFiltersOpen: this.#isFiltersOpen,
      openFacets: this.#openFacets,
      searchName: this.#url.nameOf('q'),
      host: this.#host,
      ...readingsOf({
        query: this.query,
        facets: this.#shown?.facets ?? {},
        strings: this.#settings.strings(),
        locale: getLocale(),
        timeZone: this.#host.timeZone,
        now: this.#isLive ? new Date() : undefined,
      }),
      hrefOf: (change) => this.#url.href(writeQuery({ ...this.query, ...change }, this.#settings.start())),
    };
  }

  /** Number of entries on the screen. */
  get shown(): number {
    return this.#answer?.items.length ?? 0;
  }

  /** The page has changed its settings: what it says anew holds. */
  changed(settings: PropertyValues): void {
    const { layout, sort } = this.#settings.start();
    const change = { ...(settings.has('view') && { layout }), ...(settings.has('sort') && { sort }) };
    if (Object.keys(change).length > 0) this.change(change);
    else if (settings.has('pageSize')) this.ask();
  }

  /** Opens or closes the facets, or the long list of one. */
  unfold(facet?: string): void {
    if (facet === undefined) this.#isFiltersOpen = !this.#isFiltersOpen;
    else this.#openFacets = toggled(this.#openFacets, facet);
    this.#host.requestUpdate();
  }

  /** Puts the focus there as soon as it is on the screen. */
  readonly focusOn = (selector: string) => void (this.#focusNext = selector);

  /** Searches the list, also from an entry, which is closed then. */
  search(q: string): void {
    this.change({ q, page: 1, more: 0, item: '' });
    void this.#openDetail();
  }

  /** Opens an entry; `undefined` closes it and goes back to where it was opened. */
  open(item: DirectoryItem | undefined): void {
    if (item && !this.#host.dispatchEvent(new MuniSelectEvent(item))) return;
    if (item) this.#wayBack = openedLink(item.id);
    this.focusOn(item ? '#detail' : this.#wayBack);
    this.change({ item: item?.id ?? '' }, true);
    void this.#openDetail();
  }

  /** Says that another page is shown. */
  readonly paged = () => void this.#host.dispatchEvent(new MuniPageEvent(this.query.page + this.query.more));

  readonly retry = () => this.#failures.retry();

  /** New rows are there: asks them what the visitor wants, and reports the load once they answered. */
  loaded(report: LoadReport, settle: () => void): void {
    tellRemarks(this.#host, report.complaints);
    [this.#report, this.#settleLoad] = [report, settle];
    this.more();
  }

  /** A late source has come in: what is shown is asked for again. */
  more(): void {
    this.ask();
    void this.#openDetail();
  }

  failed(error: EndpointError, settle: () => void): void {
    this.#failures.tell(error, this.#settings.strings(), this.#shown?.at);
    settle();
  }

  change(change: Partial<DirectoryQuery>, isStep = false): void {
    this.query = { ...this.query, ...tidyChange(change) };
    this.#url.write(writeQuery(this.query, this.#settings.start()), isStep);
    const asks = Object.keys(change).some((name) => name !== 'item' && name !== 'layout');
    if (asks) this.ask();
    // The answer is drawn with what was asked, in one go; only where it takes long is the asking drawn before it.
    if (asks && this.#settings.store())
      setTimeout((asked: number) => this.#drawAsking(asked), DRAW_AFTER, this.#asked);
    else this.#host.requestUpdate();
  }

  /** Draws what was asked, and that it takes its time; the count of before is too old for new rows by now. */
  #drawAsking(number: number): void {
    if (number !== this.#asked || !this.#isAsking) return;
    if (this.#isFirst && this.#answer) this.#answer = { ...this.#answer, total: undefined };
    this.#host.requestUpdate();
  }

  #readUrl(isStep: boolean): void {
    const query = readQuery(this.#url.read(), this.#settings.start());
    if (isStep && query.item !== this.query.item) this.#focusNext = query.item ? '#detail' : this.#wayBack;
    this.query = query;
    this.ask();
    void this.#openDetail();
    this.#host.requestUpdate();
  }

  /** Asks the rows what the query means; only the newest answer is shown. */
  ask(): void {
    const store = this.#settings.store();
    if (!store) return;
    const [number, before] = [++this.#asked, this.#answer];
    const { pageSize, facets } = this.#settings;
    this.#isAsking = true;
    // The first rows stand beside the counts of before until the new ones are in; what no screen shows waits with them.
    const showFirst = (answer: RowAnswer<DirectoryItem>) => {
      if (number !== this.#asked) return;
      this.#isFirst = true;
      const rows = before ? { ...answer, facets: before.facets, total: before.total || undefined } : answer;
      const top = topRows(rows, before);
      this.#answer = top ?? rows;
      this.#host.requestUpdate();
      void this.#host.updateComplete.then(() => this.#answer === top && (this.#answer = rows));
    };
    store.query(rowQuery(this.query, pageSize(), facets()), showFirst).then(
      async (answer) => {
        if (number === this.#asked && before && topRows(answer, this.#answer)) {
          showFirst(answer);
          await this.#host.updateComplete.then(paintedSoon);
        }
        if (number !== this.#asked) return;
        const page = pageInReach(this.query, answer, pageSize());
        if (page) return this.change({ page, more: 0 });
        [this.#isAsking, this.#isFirst, this.#error, this.#answer] = [false, false, undefined, answer];
        this.#host.requestUpdate();
        this.#answered(answer.total ?? 0, before !== undefined);
      },
      (error: unknown) => {
        if (number !== this.#asked || error instanceof Overtaken) return;
        // What stands there is no answer to what is asked now.
        [this.#isAsking, this.#answer, this.#error] = [false, undefined, endpointErrorOf(error)];
        this.failed(this.#error, this.#settleLoad);
        this.#failures.askLater(this.#error, () => number === this.#asked && this.ask());
        this.#host.requestUpdate();
      },
    );
  }

  #answered(total: number, isChange: boolean): void {
    const { q, filters } = this.query;
    const [report, told] = [this.#report, this.#told];
    [this.#told, this.#report] = [JSON.stringify([q, filters]), undefined];
    const isOver = this.#failures.end();
    if (isOver || (isChange && !report))
      this.#announcer.say(outcomeOf(this.query, total, this.#settings, this.#focusNext));
    if (report) {
      this.#host.dispatchEvent(new MuniLoadEvent(report, total));
      this.#settleLoad();
    } else if ((isChange || isOver) && told !== this.#told) {
      this.#host.dispatchEvent(new MuniSearchEvent(q, filters, total));
    }
  }

  async #openDetail(): Promise<void> {
    const { item: id } = this.query;
    if (!id && this.#detail.status === 'none') return;
    const store = this.#settings.store();
    const known = (store ? this.#answer : this.#shown)?.items.find((item) => item.id === id);
    this.#detail = detailMeanwhile(id, known, this.#detail);
    if (id && !known && store) {
      const detail = await detailIn(store, id);
      if (id === this.query.item) this.#detail = detail;
    }
    this.#host.requestUpdate();
  }

  readonly actions: DirectoryActions = directoryActions(this);

  /** Puts the focus where the visitor's last step leads, once that is on the screen. */
  hostUpdated(): void {
    if (!this.#isLive) {
      this.#isLive = true;
      if (this.#url.takeOver()) this.query = readQuery(this.#url.read(), this.#settings.start());
      this.#host.requestUpdate();
    }
    const next = this.#isAsking ? undefined : this.#focusNext;
    const target = next && this.#host.shadowRoot?.querySelector<HTMLElement>(next);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  /** A widget that comes back into the page has its part of the address again. What has never asked is told when to. */
  hostConnected(): void {
    this.#url.connect();
    if (this.#asked && this.#settings.store() && !this.#answer) this.ask();
  }

  hostDisconnected(): void {
    this.#url.disconnect();
    this.#announcer.stop();
  }
}
