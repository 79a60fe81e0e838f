import { othersIn, ownIn, type UrlEntries } from '../core/page-link.js';

/** What a server has rendered a widget by; undefined where none has. */
export const servedBy = ({ snapshot }: { snapshot: { asked?: UrlEntries } | undefined }) =>
  snapshot && (snapshot.asked ?? []);

/** Widgets without an id that use their kind's own prefix: the first of each kind on the page. */
const first = new Map<string, object>();

/** Whether no other without an id stands before it in the page, ready or not: which one is ready first is chance. */
function isFirstOfKind(host: Element): boolean {
  const { localName } = host;
  for (let at: Element = host; ;) {
    const root = at.getRootNode() as Document | ShadowRoot;
    for (const other of root.querySelectorAll(localName))
      if (!other.id && at.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) return false;
    if (!(root instanceof ShadowRoot)) return true;
    at = root.host;
  }
}

/** The page with this query; in full where a `<base>` would have a short address lead elsewhere. */
function addressOf(query: string, location: Location | undefined): string {
  if (!location) return query || '?';
  const { document } = globalThis as Partial<typeof globalThis>;
  const [page = ''] = location.href.split(/[?#]/);
  const isElsewhere = page.startsWith('http') && String(document?.baseURI).split(/[?#]/)[0] !== page;
  return `${isElsewhere ? page + query : query || location.pathname}${location.hash}`;
}

/**
 * A widget's part of the page's address: `?join.q=…` for the one with `id="join"`. Everything else
 * in the address is left as it is. The only place that touches the history.
 */
export class UrlState {
  readonly #host: HTMLElement;
  readonly #kind: string;
  readonly #onChange: (isStep: boolean) => void;
  /** What it had of the address when the widget was taken away. */
  #left: string | undefined;
  #prefix: string | undefined;
  /** What a server has rendered its markup by, as long as that is not taken over: nothing else is known of the page till then. */
  #served: UrlEntries | undefined;

  /** `onChange` hears whether somebody has gone back or on, or the address had changed while the widget was away. */
  constructor(host: HTMLElement, kind: string, onChange: (isStep: boolean) => void, served?: UrlEntries) {
    this.#host = host;
    this.#kind = kind;
    this.#onChange = onChange;
    this.#served = served;
  }

  /** The page's address counts from now on. True where it has not so far. */
  takeOver(): boolean {
    const wasServers = this.#served !== undefined;
    this.#served = undefined;
    return wasServers;
  }

  get #location(): Location | undefined {
    return this.#served ? undefined : (globalThis as Partial<typeof globalThis>).location;
  }

  /** Of the widget's names in the address; a server renders one widget at a time and has no page in which to count them. */
  get #ownPrefix(): string | undefined {
    return this.#served ? `${this.#host.id || this.#kind}.` : this.#prefix;
  }

  connect(): void {
    const { id } = this.#host;
    if (typeof document === 'undefined') this.#prefix = `${id || this.#kind}.`;
    else if (id) this.#prefix = `${id}.`;
    else if (first.get(this.#kind) === this.#host || (!first.has(this.#kind) && isFirstOfKind(this.#host))) {
      first.set(this.#kind, this.#host);
      this.#prefix = `${this.#kind}.`;
    }
    globalThis.window?.addEventListener?.('popstate', this.#onPop);
    const hasChanged = this.#left !== undefined && this.#left !== String(this.read());
    this.#left = undefined;
    if (hasChanged) this.#onChange(false);
  }

  disconnect(): void {
    if (this.isOn) this.#left = String(this.read());
    window.removeEventListener('popstate', this.#onPop);
    if (first.get(this.#kind) === this.#host) first.delete(this.#kind);
  }

  /** Whether the address can hold this widget's state. */
  get isOn(): boolean {
    return this.#prefix !== undefined;
  }

  /** Name of a form field that means `name` in the address. */
  nameOf(name: string): string {
    return `${this.#ownPrefix ?? ''}${name}`;
  }

  read(): UrlEntries {
    const prefix = this.#prefix;
    return this.#served ?? (prefix === undefined ? [] : ownIn(this.#location?.search ?? '', prefix));
  }

  /** The address with these entries in place of the widget's present ones. */
  href(entries: UrlEntries): string {
    const prefix = this.#ownPrefix;
    const { search = '' } = this.#location ?? {};
    const params = prefix === undefined ? new URLSearchParams(search) : othersIn(search, prefix);
    if (prefix !== undefined) for (const [name, value] of entries) params.append(prefix + name, value);
    const query = params.toString();
    return addressOf(query ? `?${query}` : '', this.#location);
  }

  /** Writes the entries, as a new step to go back from or in place of the present one. */
  write(entries: UrlEntries, isStep: boolean): void {
    if (!this.isOn) return;
    this.takeOver();
    const href = this.href(entries);
    if (href === addressOf(location.search, location)) return;
    try {
      if (isStep) history.pushState(history.state, '', href);
      else history.replaceState(history.state, '', href);
    } catch {
      // A sandboxed page has no history of its own; the widget works without.
    }
  }

  readonly #onPop = () => this.#onChange(true);
}
