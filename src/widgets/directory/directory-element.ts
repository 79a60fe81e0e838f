import { languageTag } from '../../core/language-tag.js';
import { LitElement, adoptStyles, isServer, type PropertyValues } from 'lit';
import { guardedDefine } from '../../core/guarded-define.js';
import { parseNames } from '../../core/parse-list.js';
import { haveChanged, valuesOf } from '../../core/values-of.js';
import { warn } from '../../core/warn.js';
import { EndpointController } from '../../data/endpoint-controller.js';
import type { Transport } from '../../data/fetch-bytes.js';
import type { LoadState } from '../../data/load-state.js';
import type { RowSort } from '../../data/rows/row-store.js';
import { LocaleController, getLocale } from '../../i18n/localization.js';
import type { Override } from '../../i18n/strings.js';
import { setStates } from '../../ui/custom-states.js';
import { flag, isSetEarly, startValue } from '../../ui/start-values.js';
import { shownMeanwhile, untilLoaded } from '../../ui/until-loaded.js';
import type { DirectoryItem } from './directory-item.js';
import { firstState, loadOptions, pageSizeOf } from './directory-settings.js';
import { emptyQuery, type DirectoryLayout, type DirectoryQuery } from './directory-query.js';
import type { DirectorySession } from './directory-session.js';
import { inlineState, watchSources } from '../../data/inline-state.js';
import type { DirectoryViewState, FirstViewState, ServedAnswer } from './directory-state.js';
import { firstStrings, type DirectoryStrings } from './directory-strings.js';
import { directoryStyles } from './directory-styles.js';
import { directoryView } from './directory-view.js';

/** All that is not needed for the first rows; once loaded the same for every directory on the page. */
let late: typeof import('./directory-late.js') | undefined;

/** Properties that decide what is loaded. */
const INPUTS = [
  'src',
  'type',
  'fields',
  'facets',
  'lang',
  'credentials',
  'worker',
  'data',
  'transport',
  'loading',
  'sort',
] as const;

/**
 * A directory of firms, networks, offers of support or funding: searchable, filterable, printable,
 * read from whatever the municipality already has.
 *
 * @summary Business directory out of a JSON, CSV or GeoJSON file or an endpoint.
 * @tag muni-directory
 *
 * @attr {string} suggest - Selector of the form in which changes of an entry are suggested: `#suggest`.
 * @attr {string} suggest-url - Address at which they are: `/suggest?ref={ref}&title={title}`.
 *
 * @slot heading - A heading of the page's own, in place of the attribute `heading`.
 * @slot empty - What to say when nothing is found.
 * @slot error - What to say when the data cannot be loaded.
 * @slot footer - Funders' logos and the sentence they prescribe.
 * @slot - Shown without JavaScript, and where the data cannot be loaded: a link to the list, say. `muni-source` elements and a script of type `application/json` with the data may stand here too.
 *
 * @fires {MuniLoadEvent} muni-load - The data is there: `total`, `shown`, `dropped`, `warnings`, `sources`.
 * @fires {MuniErrorEvent} muni-error - The data could not be loaded: `error`.
 * @fires {MuniSearchEvent} muni-search - A search or filter has been answered: `query`, `filters`, `total`.
 * @fires {MuniSelectEvent} muni-select - An entry was chosen: `item`. Prevent the default to show it your own way.
 * @fires {MuniPageEvent} muni-page - Another page is shown: `page`.
 *
 * @csspart root - The whole widget.
 * @csspart heading - The heading.
 * @csspart search - The search form.
 * @csspart label - A label of the search field or of a facet.
 * @csspart input - A text field or a choice of order.
 * @csspart deadline-over - That an entry's deadline has passed.
 * @csspart filters - The column of facets.
 * @csspart facet - One facet.
 * @csspart choice - One value of a facet.
 * @csspart chip - A chosen filter, with a way to remove it.
 * @csspart sort - The choice of order.
 * @csspart layouts - The choice between list and cards.
 * @csspart rows - The table of an entry in full.
 * @csspart bar - The line with the count and the order.
 * @csspart count - How many entries there are.
 * @csspart list - The list of entries.
 * @csspart item - One entry.
 * @csspart card - The content of an entry.
 * @csspart item-title - Name of an entry.
 * @csspart item-meta - Trade and town of an entry.
 * @csspart item-text - Description of an entry.
 * @csspart badge - A distinction.
 * @csspart hours - Whether an entry is open now.
 * @csspart facts - Columns named in `show`.
 * @csspart image - Image or initials; `initials`.
 * @csspart link - A link; `telephone`, `email`, `website`, `back`.
 * @csspart button - A button; `filters-toggle`, `layout`, `more`, `relax`, `retry`.
 * @csspart pager - The pages.
 * @csspart page - One page's link; `current` for the present one.
 * @csspart prev - The link to the page before.
 * @csspart next - The link to the page after.
 * @csspart suggest - The link to suggest a change of an entry.
 * @csspart detail - An entry in full.
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
 * @cssstate rested - Nothing is left to draw; rows below the screen are laid out too.
 */
export class MuniDirectoryElement extends LitElement {
  static override styles = directoryStyles;

  static override properties = {
    src: {},
    type: {},
    fields: {},
    show: {},
    facets: {},
    labels: {},
    loading: {},
    lang: {},
    timeZone: { attribute: 'time-zone' },
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    pageSize: { attribute: 'page-size', type: Number },
    view: {},
    sort: {},
    theme: { reflect: true },
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
  static define(tag = 'muni-directory', registry?: CustomElementRegistry): void {
    guardedDefine(tag, this, registry ?? globalThis.customElements);
  }

  /** Loads what comes after the first rows; for servers, which render everything at once. */
  static async prepare(): Promise<void> {
    late ??= await import('./directory-late.js');
  }

  /** Address of the data: a file or an endpoint, relative to the page. */
  src = '';
  /** Format of the data: `json`, `csv`, `geojson`; recognised where not given. */
  type = '';
  /** Which column is what, where it cannot be guessed: `name: Nazwa firmy; town: 'Gmina; powiat'`. */
  fields = '';
  /** Further columns to show: `Rok założenia, Certyfikaty`. */
  show = '';
  /** Columns to filter by, in this order. */
  facets = 'category, town';
  /** Names for columns: `Certyfikaty: Certificates; town: Municipality`. */
  labels = '';
  /** `lazy` waits with loading until the widget is near the screen. */
  loading: 'eager' | 'lazy' = 'eager';
  /** Language of the data (BCP 47); the nearest `lang` around the widget where not given. */
  override lang = '';
  /** IANA time zone of opening hours that do not name their own. */
  timeZone = 'Europe/Warsaw';
  /** Heading above the directory. */
  heading = '';
  /** Level of the heading, 1 to 5; entries stand one below. */
  headingLevel = 2;
  /** Entries on a page. */
  pageSize = 20;
  /** `list` or `cards`, until the visitor chooses. */
  view: DirectoryLayout = 'list';
  /** `name`, `-updated`, or as the source lists them. */
  sort: RowSort = '';
  /** `light`, `dark` or `contrast`; the page's own where not given. */
  theme = '';
  /** Whether cookies go with requests: `omit`, `same-origin`, `include`. */
  credentials: RequestCredentials = 'omit';
  /** `off` keeps all work on the page's own thread, for pages whose policy forbids workers. */
  worker: 'auto' | 'off' = 'auto';
  /** Further origins images may be loaded from, besides the page's and the data's. */
  allowOrigin = '';
  /** Shows the webmaster what was read and what was not. */
  debug = false;
  /** The data itself, in place of `src`: a list of records, or an object with one in it. */
  data: unknown;
  /** Asks for data in place of `fetch`, to add a header for example. Called on the page's thread. */
  transport: Transport | undefined;
  /** Renders an entry in the page's own way: gets the item, returns a Lit template, a node or a text. */
  itemTemplate: ((item: DirectoryItem) => unknown) | undefined;
  /** Sentences in place of the library's own, by name. */
  strings: Partial<Record<keyof DirectoryStrings, Override>> | undefined;
  /** A finished answer to show until the data is there: what a server has rendered. */
  snapshot: ServedAnswer | undefined;

  /** Settles with the first outcome of loading, good or bad. */
  readonly ready: Promise<void>;
  #settleReady: () => void = () => undefined;

  readonly #locale = isServer ? undefined : new LocaleController(this);
  readonly #endpoint = new EndpointController<DirectoryItem>(this, {
    // What comes later knows whether it is misspelt.
    onNothing: () => void this.#begin(),
    onLoading: () => setStates(this, { loading: true }),
    onLoad: (report) => void this.#begin().then((session) => session?.loaded(report, this.#settleReady)),
    onMore: () => this.#session?.more(),
    onError: (error) => void this.#begin().then((session) => session?.failed(error, this.#settleReady)),
  });
  #session: DirectorySession | undefined;
  /** What the page set before there was a session. */
  #early: Partial<DirectoryQuery> = {};
  #debugView: FirstViewState['debugView'];
  /** Language the data was last asked for in; a page may change its own while it is open. */
  #loadedLang = '';
  /** What decided over it then. */
  #asked: readonly unknown[] = [];

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
    const { data, snapshot } = inlineState<ServedAnswer>(this, this.#readInline);
    this.data ??= data;
    this.snapshot ??= snapshot;
  };

  /** How far loading has come, and with what. */
  get state(): LoadState<DirectoryItem> {
    return this.#endpoint.state;
  }

  /** What is searched for. */
  get query(): string {
    return this.#session?.query.q ?? this.#early.q ?? '';
  }

  set query(q: string) {
    this.#change({ q: `${q ?? ''}` });
  }

  /** Facet → chosen values. */
  get filters(): Readonly<Record<string, readonly string[]>> {
    return this.#session?.query.filters ?? this.#early.filters ?? {};
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

  #change(change: Partial<DirectoryQuery>): void {
    if (this.#session) this.#session.change({ ...change, page: 1, more: 0 });
    else this.#early = { ...this.#early, ...change };
  }

  get #start(): DirectoryQuery {
    return emptyQuery(this.view === 'cards' ? 'cards' : 'list', this.sort);
  }

  get #dataLang(): string {
    return this.#locale?.lang ?? (languageTag(this.lang) || 'en');
  }

  /** The visitor's session, as soon as its code is there. */
  async #begin(): Promise<DirectorySession | undefined> {
    if (!late) await untilLoaded(this, () => MuniDirectoryElement.prepare(), this.#settleReady);
    return this.#startSession();
  }

  #startSession(): DirectorySession | undefined {
    if (!late || this.#session) return this.#session;
    this.#session = new late.DirectorySession(this, {
      store: () => ('store' in this.state ? this.state.store : undefined),
      start: () => this.#start,
      pageSize: () => pageSizeOf(this),
      facets: () => parseNames(this.facets),
      strings: () => this.#strings,
      lang: () => this.#dataLang,
    });
    if (!isServer && this.renderRoot instanceof ShadowRoot)
      adoptStyles(this.renderRoot, [...directoryStyles, ...late.lateStyles]);
    if (Object.keys(this.#early).length > 0) this.#session.change(this.#early);
    this.requestUpdate();
    return this.#session;
  }

  /** The first drawing waits a moment for rows, and for the language they are shown in, so that nothing else flashes up. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      // Of a server's markup the same is drawn again first.
      if (!this.snapshot && !isSetEarly(this)) this.#load();
      await this.#endpoint.soon();
      await this.#locale?.ready;
    }
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
    if (this.debug && !this.#debugView) void this.#loadDebug();
    // What is set from the start is no change.
    if (this.hasUpdated) this.#session?.changed(changed);
  }

  async #loadDebug(): Promise<void> {
    await this.#begin();
    this.#debugView = (await late?.loadDebugView(this))?.debugView;
    this.requestUpdate();
  }

  #load(): void {
    this.#asked = valuesOf(this, INPUTS);
    this.#loadedLang = this.#dataLang;
    this.#endpoint.load(loadOptions(this, this.#loadedLang, () => void this.#begin()));
  }

  get #strings(): DirectoryStrings {
    return (
      late?.stringsOf(this, (sentence) => warn(this.localName, sentence)) ??
      (firstStrings() as DirectoryStrings)
    );
  }

  protected override render() {
    const first = firstState(this, {
      lang: this.#dataLang,
      locale: getLocale(),
      strings: this.#strings,
      late,
      query: { ...this.#start, ...this.#early },
      debugView: this.#debugView,
    });
    const session = this.#session;
    const actions = { search: (q: string) => this.#change({ q }) };
    if (!session || !late) return directoryView(shownMeanwhile(this, first), actions, undefined);
    const state: DirectoryViewState = {
      ...first,
      ...session.state,
      strings: this.#strings,
    };
    return directoryView(state, session.actions, { views: late.views, state, actions: session.actions });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'muni-directory': MuniDirectoryElement;
  }
}
