import { LitElement, isServer, type PropertyValues } from 'lit';
import { guardedDefine } from '../../core/guarded-define.js';
import { languageTag } from '../../core/language-tag.js';
import { haveChanged, valuesOf } from '../../core/values-of.js';
import { EndpointController } from '../../data/endpoint-controller.js';
import type { Transport } from '../../data/fetch-bytes.js';
import type { LoadState } from '../../data/load-state.js';
import { inlineState, watchSources } from '../../data/inline-state.js';
import { LocaleController, getLocale, wantMessages } from '../../i18n/localization.js';
import type { Override } from '../../i18n/strings.js';
import { setStates } from '../../ui/custom-states.js';
import { flag, isSetEarly, startValue } from '../../ui/start-values.js';
import { shownMeanwhile, untilLoaded } from '../../ui/until-loaded.js';
import { WidthController } from '../../ui/width-controller.js';
import { noChoice, type CalendarChoice, type CalendarLayout } from './calendar-choice.js';
import type { Occurrence } from './calendar-item.js';
import type { EventStore } from './calendar-query.js';
import type { CalendarSession } from './calendar-session.js';
import { firstState, layoutOf, loadOptions, pageSettings } from './calendar-settings.js';
import type { FirstViewState, ShownAnswer } from './calendar-state.js';
import { firstStrings, type CalendarStrings } from './calendar-strings.js';
import { calendarStyles } from './calendar-styles.js';
import { calendarView } from './calendar-view.js';
import { zoneFor } from './home-zone.js';

/** All that is not needed for the first events; once loaded the same for every calendar on the page. */
let late: typeof import('./calendar-late.js') | undefined;

/** Properties that decide what is loaded. */
const INPUTS = 'src type fields lang timeZone credentials worker data transport loading'.split(
  ' ',
) as 'src'[];

/**
 * A calendar of events: meetings of one series in many towns, conferences, deadlines; searchable,
 * filterable, printable, read from whatever the municipality already has.
 *
 * @summary Event calendar out of a JSON, iCalendar or CSV file or an endpoint.
 * @tag muni-calendar
 *
 * @slot heading - A heading of the page's own, in place of the attribute `heading`.
 * @slot empty - What to say when nothing is found.
 * @slot error - What to say when the data cannot be loaded.
 * @slot footer - Funders' logos and the sentence they prescribe.
 * @slot - Shown without JavaScript, and where the data cannot be loaded: a link to the programme, say. `muni-source` elements and a script of type `application/json` with the data may stand here too.
 *
 * @fires {MuniLoadEvent} muni-load - The data is there: `total`, `shown`, `dropped`, `warnings`, `sources`.
 * @fires {MuniErrorEvent} muni-error - The data could not be loaded: `error`.
 * @fires {MuniSearchEvent} muni-search - A search or filter has been answered: `query`, `filters`, `total`.
 * @fires {MuniSelectEvent} muni-select - An event was chosen: `item`. Prevent the default to show it your own way.
 * @fires {MuniRegisterEvent} muni-register - A visitor wants to register: `ref`, `item`. Prevent the default to let them register your own way; else the form that `signup` names takes over, or `signup-url`, or the first form on the page.
 * @fires {MuniPageEvent} muni-page - Another page is shown: `page`.
 *
 * @csspart root - The whole widget.
 * @csspart heading - The heading.
 * @csspart search - The search form.
 * @csspart label - A label of the search field or of a facet.
 * @csspart input - A text field.
 * @csspart filters - The column of facets.
 * @csspart facet - One facet.
 * @csspart choice - One value of a facet.
 * @csspart chip - A chosen filter, with a way to remove it.
 * @csspart layouts - The choice of list, month, week and year.
 * @csspart bar - The line with the count and the layouts.
 * @csspart count - How many events there are.
 * @csspart series - What a series is, where and when it takes place, above its events.
 * @csspart series-title - Its name.
 * @csspart list - The list of events.
 * @csspart month - A month's name in the list.
 * @csspart item - One event; `past`, `now`, `cancelled`, `postponed`, `rescheduled`, `movedOnline` where it is.
 * @csspart card - The content of an event.
 * @csspart date - The day at the side of an event.
 * @csspart when - When an event takes place.
 * @csspart item-title - Name of an event.
 * @csspart item-meta - Hours and place of an event.
 * @csspart item-text - Description of an event.
 * @csspart badge - What is different about an event; `status`, `now`, `past`.
 * @csspart seats - Whether one can register.
 * @csspart link - A link; `back`, `website`, `register-link`, `google`, `outlook`, `webcal`.
 * @csspart button - A button; `filters-toggle`, `layout`, `more`, `today`, `earlier`, `later`, `register-button`, `ics`, `copy`, `share`, `poster`, `retry`.
 * @csspart pager - The pages.
 * @csspart page - One page's link; `current` for the present one.
 * @csspart prev - The link to the page before.
 * @csspart next - The link to the page after.
 * @csspart period - The name of the month, week or year with the ways to others.
 * @csspart period-name - The name alone.
 * @csspart grid - A month, week or year.
 * @csspart small-month - A month's name in the year.
 * @csspart day - One day of a grid; `today`, `past`, `outside`, `weekend`, `picked` where it is.
 * @csspart event - An event in a grid.
 * @csspart detail - An event in full.
 * @csspart section-title - Heading of a part of it.
 * @csspart rows - The facts of an event in full.
 * @csspart register - The way to register.
 * @csspart funders - Who pays for an event, with their sentence.
 * @csspart image - A picture or a logo.
 * @csspart take - What can be taken along.
 * @csspart notice - A remark on what is shown; `stale` where it is old.
 * @csspart empty - The region that says that nothing was found.
 * @csspart error - The region that says that the data cannot be shown.
 * @csspart skeleton - What keeps the place while loading.
 * @csspart attribution - Who the data is from.
 * @csspart debug - What the webmaster sees with `debug`.
 *
 * @cssstate loading - Data is on its way.
 * @cssstate empty - Nothing is found.
 * @cssstate error - The data cannot be shown.
 * @cssstate stale - Older data is shown because newer could not be loaded.
 * @cssstate below - The list under a grid is below the screen, and is laid out once nothing is left to draw.
 */
export class MuniCalendarElement extends LitElement {
  static override styles = calendarStyles;

  static override properties = {
    src: {},
    type: {},
    fields: {},
    facets: {},
    labels: {},
    preset: {},
    series: {},
    loading: {},
    lang: {},
    timeZone: { attribute: 'time-zone' },
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    pageSize: { attribute: 'page-size', type: Number },
    view: {},
    theme: { reflect: true },
    signup: {},
    signupUrl: { attribute: 'signup-url' },
    feed: {},
    credentials: {},
    worker: {},
    allowOrigin: { attribute: 'allow-origin' },
    debug: flag,
    data: { attribute: false },
    transport: { attribute: false },
    itemTemplate: { attribute: false },
    strings: { attribute: false },
    query: { attribute: false, noAccessor: true },
    filters: { attribute: false, noAccessor: true },
    snapshot: { attribute: false },
  };

  protected static override getPropertyDescriptor = startValue;

  /** Registers the element, unless the tag is taken. */
  static define(tag = 'muni-calendar', registry?: CustomElementRegistry): void {
    guardedDefine(tag, this, registry ?? globalThis.customElements);
  }

  /** Loads what comes after the first events; for servers, which render everything at once. */
  static async prepare(): Promise<void> {
    wantMessages('calendar');
    late ??= await import('./calendar-late.js');
  }

  /** Address of the data: a file or an endpoint, relative to the page. */
  src = '';
  /** Format of the data: `json`, `ics`, `csv`; recognised where not given. */
  type = '';
  /** Which column is what, where it cannot be guessed: `name: Tytuł; startDate: Data`. */
  fields = '';
  /** What to filter by, in this order: `town`, `series`, `topic`, `audience`, `language`, `format`, `free`, `registration`, or any column. */
  facets = 'town, series, topic, format, registration';
  /** Names for facets: `town: Municipality`. */
  labels = '';
  /** Filters that hold until the visitor chooses: `town: Siechnice, Strzelin; free: true`. */
  preset = '';
  /** Id or name of the series that is shown until the visitor chooses, with what it is above its events: `blisko-firm`. */
  series = '';
  /** `lazy` waits with loading until the widget is near the screen. */
  loading: 'eager' | 'lazy' = 'eager';
  /** Language of the data (BCP 47); the nearest `lang` around the widget where not given. */
  override lang = '';
  /** IANA time zone of times that name none; where not given, that of the language's country, else `Europe/Warsaw`. */
  timeZone = '';
  /** Heading above the calendar. */
  heading = '';
  /** Level of the heading, 1 to 5; months and events stand below. */
  headingLevel = 2;
  /** Events on a page of the list. */
  pageSize = 20;
  /** `agenda`, `month`, `week`, `year` or `planning`, until the visitor chooses; by the width where not given. */
  view: CalendarLayout | '' = '';
  /** `light`, `dark` or `contrast`; the page's own where not given. */
  theme = '';
  /** Selector of the form that takes registrations: `#join`. */
  signup = '';
  /** Address that takes registrations, with the meeting and its title in it: `/zapisy?ref={ref}&title={title}`. */
  signupUrl = '';
  /** Address of the same events as an iCalendar feed, to subscribe to; `src` where that is one. */
  feed = '';
  /** Whether cookies go with requests: `omit`, `same-origin`, `include`. */
  credentials: RequestCredentials = 'omit';
  /** `off` keeps all work on the page's own thread, for pages whose policy forbids workers. */
  worker: 'auto' | 'off' = 'auto';
  /** Further origins images may be loaded from, besides the page's and the data's. */
  allowOrigin = '';
  /** Shows the webmaster what was read and what was not. */
  debug = false;
  /** The data itself, in place of `src`: a list of events, or an object with one in it. */
  data: unknown;
  /** Asks for data in place of `fetch`, to add a header for example. Called on the page's thread. */
  transport: Transport | undefined;
  /** Renders an event in the list in the page's own way: gets the occurrence, returns a Lit template, a node or a text. */
  itemTemplate: ((item: Occurrence) => unknown) | undefined;
  /** Sentences in place of the library's own, by name. */
  strings: Partial<Record<keyof CalendarStrings, Override>> | undefined;
  /** A finished answer to show until the data is there: what a server has rendered. */
  snapshot: ShownAnswer | undefined;

  /** Settles with the first outcome of loading, good or bad. */
  readonly ready: Promise<void>;
  #settleReady: () => void = () => undefined;

  readonly #locale = isServer ? undefined : new LocaleController(this, 'calendar');
  readonly #endpoint = new EndpointController<Occurrence, EventStore>(this, {
    // What comes later knows whether it is misspelt.
    onNothing: () => void this.#begin(),
    onLoading: () => setStates(this, { loading: true }),
    onLoad: (report) => void this.#begin().then((session) => session?.loaded(report, this.#settleReady)),
    onMore: () => this.#session?.more(),
    onError: (error) => void this.#begin().then((session) => session?.failed(error, this.#settleReady)),
  });
  #session: CalendarSession | undefined;
  /** What the page set before there was a session. */
  #early: Partial<CalendarChoice> | undefined;
  #debugView: FirstViewState['debugView'];
  /** Language the data was last asked for in; a page may change its own while it is open. */
  #loadedLang = '';
  /** What decided over it then. */
  #asked: readonly unknown[] = [];
  #shown: CalendarLayout | undefined;
  readonly #width = isServer
    ? undefined
    : new WidthController(this, () => {
        if (this.hasUpdated && this.#layout !== this.#shown) this.#session?.ask();
        this.requestUpdate();
      });
  readonly #now = Date.now();

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#settleReady = resolve));
    if (isServer) return;
    watchSources(this, () => {
      this.#readInline();
      this.#asked = [];
      this.requestUpdate();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readInline();
    if (this.snapshot) this.#startSession();
  }

  /** Data and state written into the tag; a script in the head sees them only once the parser has come so far. */
  readonly #readInline = (): void => {
    const { data, snapshot } = inlineState<ShownAnswer>(this, this.#readInline);
    this.data ??= data;
    this.snapshot ??= snapshot;
  };

  /** How far loading has come, and with what. */
  get state(): LoadState<Occurrence, EventStore> {
    return this.#endpoint.state;
  }

  /** What is searched for. */
  get query(): string {
    return this.#choice.q;
  }

  set query(q: string) {
    this.#change({ q: `${q ?? ''}` });
  }

  /** Facet → chosen values. */
  get filters(): Readonly<Record<string, readonly string[]>> {
    return this.#choice.filters;
  }

  set filters(filters: Readonly<Record<string, readonly string[]>>) {
    this.#change({ filters: { ...filters } });
  }

  /** Loads the data again, past every cache; what is shown stays until it is there. */
  reload(): void {
    this.#endpoint.reload();
  }

  /** Puts the focus into the search field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot?.querySelector<HTMLElement>('#q')?.focus(options);
  }

  get #choice(): CalendarChoice {
    return this.#session?.choice ?? { ...noChoice(), ...this.#early };
  }

  get #layout(): CalendarLayout {
    return layoutOf(this, this.#choice, this.#width?.em);
  }

  #change(change: Partial<CalendarChoice>): void {
    this.#early = { ...this.#early, ...change };
    this.#session?.change({ ...change, page: 1, more: 0 });
  }

  get #dataLang(): string {
    return this.#locale?.lang ?? (languageTag(this.lang) || 'en');
  }

  /** The visitor's session, as soon as its code is there. */
  async #begin(isList = true): Promise<CalendarSession | undefined> {
    // On its way before anything is read: reading keeps the thread busy that would ask for it.
    if (!isList) void import('./calendar-grid-late.js').catch(() => undefined);
    await untilLoaded(this, () => MuniCalendarElement.prepare(), this.#settleReady);
    return this.#startSession();
  }

  #startSession(): CalendarSession | undefined {
    if (!late || this.#session) return this.#session;
    this.#session = late.startSession(this, {
      store: () => ('store' in this.state ? this.state.store : undefined),
      ...pageSettings(this),
      strings: () => this.#strings,
      layoutOf: (choice) => layoutOf(this, choice, this.#width?.em),
      lang: () => this.#dataLang,
      timeZone: () => zoneFor(this.timeZone, this.#dataLang),
    });
    if (this.#early) this.#session.change(this.#early);
    return this.#session;
  }

  /** The first drawing waits a moment for events, and for the language they are shown in, so that nothing else flashes up. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      // Of a server's markup the same is drawn again first.
      if (!this.snapshot && !isSetEarly(this)) this.#load();
      await this.#endpoint.soon();
      await this.#locale?.ready;
    }
    await this.#session?.hold.over;
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) {
      this.#startSession();
      return;
    }
    if (changed.has('lang') && (this.hasUpdated || this.lang))
      this.#locale?.changed(changed.get('lang') ?? null);
    if (haveChanged(valuesOf(this, INPUTS), this.#asked) || this.#loadedLang !== this.#dataLang) this.#load();
    // What is set from the start is no change.
    this.#session?.changed(this.hasUpdated ? changed : new Map());
    if (this.debug && !this.#debugView) void this.#loadDebug();
  }

  async #loadDebug(): Promise<void> {
    await this.#begin();
    this.#debugView = (await late?.loadDebugView(this))?.debugView;
    this.requestUpdate();
  }

  #load(): void {
    this.#asked = valuesOf(this, INPUTS);
    const lang = (this.#loadedLang = this.#dataLang);
    const [isList, zone] = [this.#layout === 'agenda', zoneFor(this.timeZone, lang)];
    this.#endpoint.load(loadOptions(this, lang, zone, isList, () => void this.#begin(isList)));
  }

  get #strings(): CalendarStrings {
    return late?.stringsOf(this) ?? (firstStrings() as CalendarStrings);
  }

  protected override render() {
    const session = this.#session;
    this.#shown = this.#layout;
    const first = firstState(this, {
      lang: this.#dataLang,
      locale: getLocale(),
      strings: this.#strings,
      choice: this.#choice,
      layout: this.#shown,
      now: session?.now ?? this.#now,
      debugView: this.#debugView,
      answer: this.snapshot,
    });
    if (!session || !late)
      return calendarView(shownMeanwhile(this, first), { search: (q) => this.#change({ q }) }, undefined);
    const state = late.viewState(this, first, session, this.#strings);
    return calendarView(state, session.actions, { views: late.views, state, actions: session.actions });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'muni-calendar': MuniCalendarElement;
  }
}
