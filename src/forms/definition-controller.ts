import type { ReactiveController } from 'lit';
import { resolveUrl } from '../core/page.js';
import { EndpointError } from '../data/endpoint-error.js';
import { loadJson } from '../data/load-json.js';
import type { FormHost } from './form-host.js';

const AHEAD = '300px';
/** Seconds until the next try, where the server does not say. */
const BACKOFF = [2, 8, 30];

export interface DefinitionEvents {
  /** The tag names no form, so far. */
  onNothing(): void;
  onLoading(): void;
  /** What was found: raw, and the address it came from where it came from one. */
  onFound(raw: unknown, url: string): void;
  onFailed(error: EndpointError): void;
}

/** Finds a form's definition: given, written into the tag, built in, or behind an address. */
export class DefinitionController implements ReactiveController {
  readonly #host: FormHost;
  readonly #events: DefinitionEvents;
  readonly #loadPreset: (name: string) => Promise<unknown>;
  #abort: AbortController | undefined;
  #observer: IntersectionObserver | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #isDone = false;
  #isWanted = false;

  constructor(host: FormHost, events: DefinitionEvents, loadPreset: (name: string) => Promise<unknown>) {
    this.#host = host;
    this.#events = events;
    this.#loadPreset = loadPreset;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isWanted && !this.#isDone) this.load();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#retry);
    this.#observer?.disconnect();
    this.#abort?.abort();
  }

  /** Loads what the element says now; `isReload` asks the server even where its answer is at hand. */
  load(isReload = false): void {
    this.#tries = 0;
    this.#isDone = false;
    this.#isWanted = true;
    this.#begin(isReload);
  }

  #begin(isReload: boolean): void {
    this.#stop();
    const { src, data, preset, loading, isConnected } = this.#host;
    if (!isConnected) return;
    if (data !== undefined) return this.#found(data, '');
    if (!src) return void (preset ? this.#preset(preset) : this.#events.onNothing());
    if (loading !== 'lazy' || isReload) return void this.#load();
    this.#events.onLoading();
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#observer?.disconnect();
        void this.#load();
      },
      { rootMargin: AHEAD },
    );
    this.#observer.observe(this.#host);
  }

  #found(raw: unknown, url: string): void {
    this.#isDone = true;
    this.#events.onFound(raw, url);
  }

  async #preset(name: string): Promise<void> {
    this.#events.onLoading();
    try {
      const raw = await this.#loadPreset(name);
      if (raw === undefined) throw new Error(`There is no preset "${name}".`);
      this.#found(raw, '');
    } catch (cause) {
      this.#fail(new EndpointError('shape', { cause, detail: String(cause) }));
    }
  }

  async #load(): Promise<void> {
    const { src, credentials, transport } = this.#host;
    const url = resolveUrl(src.trim());
    if (!url?.startsWith('http'))
      return this.#fail(
        new EndpointError('blocked', {
          url: src,
          detail: 'src is no http(s) address.',
        }),
      );
    const { signal } = (this.#abort = new AbortController());
    this.#events.onLoading();
    try {
      const raw = await loadJson(url, {
        credentials: /^(same-origin|include)$/.test(credentials) ? credentials : 'omit',
        ...(transport ? { transport, signal } : {}),
      });
      if (!signal.aborted) this.#found(raw, url);
    } catch (error) {
      if (!signal.aborted)
        this.#fail(
          error instanceof EndpointError
            ? error
            : new EndpointError('format', { url, cause: error, detail: String(error) }),
        );
    }
  }

  #fail(error: EndpointError): void {
    this.#isDone = true;
    this.#events.onFailed(error);
    const wait = error.retryable ? (error.retryAfter ?? BACKOFF[this.#tries]) : undefined;
    if (wait === undefined || this.#tries >= BACKOFF.length) return;
    this.#tries++;
    this.#retry = setTimeout(() => this.#begin(true), Math.max(1, wait) * 1000);
  }
}
