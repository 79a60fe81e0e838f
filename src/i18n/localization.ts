import { languageTag } from '../core/language-tag.js';
import { configureLocalization, LOCALE_STATUS_EVENT, type LocaleModule } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warn } from '../core/warn.js';
import { LOCALE_ADDED, addedLocales } from './added-locales.js';
import { LOCALE_MODULES } from './locale-modules.js';

export const sourceLocale = 'en';

/** A widget waits this long for its messages; then English is better than nothing. */
const PATIENCE = 1500;

/** A kind of widget with sentences of its own, beside those that all share. */
export type MessageGroup = 'calendar' | 'forms' | 'signup' | 'survey';

const wanted = new Set<string>(['shared']);
/** The sentences of each language as the runtime looks them up, and for how many kinds of widget they were loaded. */
const kept: Record<string, LocaleModule['templates']> = {};
const loadedFor: Record<string, number> = {};

/** Says that a kind of widget is in use: from now on its sentences are loaded with those of a language. */
export function wantMessages(...groups: readonly MessageGroup[]): void {
  for (const group of groups) wanted.add(group);
}

/** Every sentence of a language that is wanted now, and over them what the page has added. */
async function loadLocale(code: string): Promise<LocaleModule> {
  // Once the element is registered: where the network is watched, who asks is written down with all that called it, and
  // for a script that is still running the engine reads the whole of it a second time.
  await Promise.resolve();
  const groups = [...wanted];
  const modules = await Promise.all(groups.map((group) => LOCALE_MODULES[code]?.[group]?.()));
  const added = addedLocales().get(code);
  // Into the same object each time: what comes later stands beside what the runtime has already.
  const templates = Object.assign((kept[code] ??= {}), ...modules.map((own) => own?.templates));
  if (added) Object.assign(templates, (await import('./added-templates.js')).templatesOf(added));
  loadedFor[code] = groups.length;
  return { templates };
}

// The runtime wants to know at once which languages may ever be set, and a page may add any: every two-letter code.
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales: letters.flatMap((a) => letters.map((b) => a + b)),
  loadLocale,
});

export { getLocale };

/** Two letters of a language tag, where there are such messages, else English. */
function interfaceLocale(lang: string): string {
  const code = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  return code === sourceLocale || Object.hasOwn(LOCALE_MODULES, code) || addedLocales().has(code)
    ? code
    : sourceLocale;
}

/** Sets the language of the interface: one for the whole page, since messages live in one module. */
export async function setInterfaceLocale(lang: string): Promise<void> {
  const code = interfaceLocale(lang);
  try {
    await setLocale(code);
    // A kind of widget that is new on the page may have sentences of its own in the language that is set.
    if (loadedFor[code] === wanted.size || code === sourceLocale) return;
    await loadLocale(code);
    hosts.forEach((host) => host.update());
  } catch {
    // The messages did not arrive; English is better than nothing, and the next widget asks again.
  }
}

interface LocalizedHost extends ReactiveControllerHost, HTMLElement {}

const hosts = new Set<LocaleController>();
const followAll = () => hosts.forEach((host) => host.follow());
/** Takes in messages that have been added to the language that is set; the runtime only looks when another is. */
const renew = () => void setInterfaceLocale(sourceLocale).then(followAll);
let observer: MutationObserver | undefined;
let chosenBy: string | undefined;

/**
 * Tells a widget its languages: `lang` for its data, dates and numbers (its own attribute, else the
 * nearest one around it), and the page-wide one of its interface, which follows the document.
 */
export class LocaleController implements ReactiveController {
  readonly #host: LocalizedHost;
  /** Settles when the messages of the interface are there. */
  ready: Promise<void> = Promise.resolve();

  constructor(host: LocalizedHost, ...groups: readonly MessageGroup[]) {
    this.#host = host;
    wantMessages(...groups);
    host.addController(this);
  }

  /** BCP 47 tag of the data. */
  get lang(): string {
    const nearest = this.#host.closest?.('[lang]:not([lang=""])')?.getAttribute('lang') ?? '';
    return languageTag(this.#host.lang) || languageTag(nearest) || sourceLocale;
  }

  hostConnected(): void {
    hosts.add(this);
    window.addEventListener(LOCALE_STATUS_EVENT, this.#onStatus);
    observer ??= new MutationObserver(followAll);
    if (hosts.size === 1) {
      window.addEventListener(LOCALE_ADDED, renew);
      observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    }
    this.follow();
  }

  hostDisconnected(): void {
    hosts.delete(this);
    window.removeEventListener(LOCALE_STATUS_EVENT, this.#onStatus);
    if (hosts.size === 0) {
      observer?.disconnect();
      window.removeEventListener(LOCALE_ADDED, renew);
      chosenBy = undefined;
    }
  }

  /** Takes the language of the page, or of the first widget that has one of its own. */
  follow(): void {
    const own = this.#host.lang;
    if (own) {
      chosenBy ??= own;
      if (interfaceLocale(own) !== interfaceLocale(chosenBy)) {
        warn(this.#host.localName, `lang="${own}" is for its data only; its controls follow the page.`);
      }
    }
    const [first = this] = hosts;
    this.ready = Promise.race([
      setInterfaceLocale(chosenBy ?? first.lang),
      new Promise<void>((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
    this.#host.requestUpdate();
  }

  /** Shows the sentences that have come. */
  update(): void {
    this.#host.requestUpdate();
  }

  /** To be called when the widget's own `lang` changed. */
  changed(before: string | null): void {
    if (before && chosenBy === before) chosenBy = undefined;
    this.follow();
  }

  readonly #onStatus = (event: Event) => {
    if ((event as CustomEvent<{ status: string }>).detail.status !== 'loading') this.update();
  };
}
