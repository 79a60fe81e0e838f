import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type CSSResult } from 'lit';
import { othersIn, ownIn, prefixOf } from './core/page-link.js';
import { safeStringify } from './core/safe-json.js';
import { setInterfaceLocale } from './i18n/localization.js';
import { MuniCalendarElement } from './widgets/calendar/calendar-element.js';
import { lateStyles as calendarLateStyles } from './widgets/calendar/calendar-late-styles.js';
import { calendarLinkedData, calendarSnapshot } from './widgets/calendar/calendar-snapshot.js';
import { calendarStyles } from './widgets/calendar/calendar-styles.js';
import { formStyles } from './forms/form-styles.js';
import { MuniDirectoryElement } from './widgets/directory/directory-element.js';
import { lateStyles } from './widgets/directory/directory-late-styles.js';
import { directoryLinkedData, directorySnapshot } from './widgets/directory/directory-snapshot.js';
import { directoryStyles } from './widgets/directory/directory-styles.js';
import { MuniSignupElement } from './widgets/signup/signup-element.js';
import { lateStyles as lateSignupStyles } from './widgets/signup/signup-late-styles.js';
import { MuniSurveyElement } from './widgets/survey/survey-element.js';
import { lateStyles as lateSurveyStyles } from './widgets/survey/survey-late-styles.js';
import { surveyStyles } from './widgets/survey/survey-styles.js';

export interface RenderOptions {
  /** Language of the interface: `en`, `pl`, `da`, or one that was added. */
  locale?: string;
  /**
   * Address of the widget's stylesheet (`muni-directory.css` of the script-tag build). With it the
   * markup has a link and no inline style, as a strict `style-src` wants.
   */
  stylesheet?: string;
  /**
   * Address of the page that was asked for. What a list is searched, filtered, sorted and paged by in it
   * (`/firms?directory.q=baker&directory.page=2`) is what is rendered; where it leads to one entry or event
   * (`/events?calendar.item=…`), that is rendered in full. What else stands behind its `?` is kept in links, and whole
   * addresses are told to search engines where it is one (`https://…`).
   */
  address?: string;
}

/** Properties of the widget by name, as a page would set them; `data` is the records to show. */
export type WidgetProperties = Readonly<Record<string, unknown>>;

/** An element that can be rendered here: it has all its code before it renders, and starts from a finished state. */
interface Renderable {
  define(): void;
  prepare(): Promise<void>;
  readonly elementProperties: ReadonlyMap<PropertyKey, unknown>;
}

interface Renderer {
  element: Renderable;
  styles: readonly CSSResult[];
  /** What the widget shows first, as its property `snapshot` takes it; undefined where there is nothing to show yet. */
  snapshot(properties: WidgetProperties, locale: string, address?: string): Promise<unknown>;
  /** The same for search engines (schema.org), behind the tag. */
  linkedData?(
    properties: WidgetProperties,
    snapshot: never,
    locale: string,
    address?: string,
  ): readonly unknown[];
}

const RENDERERS = {
  'muni-directory': {
    element: MuniDirectoryElement,
    styles: [...directoryStyles, ...lateStyles],
    snapshot: (properties, locale, address) => directorySnapshot(properties, locale, Date.now(), address),
    linkedData: directoryLinkedData,
  },
  'muni-calendar': {
    element: MuniCalendarElement,
    styles: [...calendarStyles, ...calendarLateStyles],
    snapshot: (properties, locale, address) => calendarSnapshot(properties, locale, Date.now(), address),
    linkedData: calendarLinkedData,
  },
  'muni-signup': {
    element: MuniSignupElement,
    styles: [...formStyles, ...lateSignupStyles],
    // A form needs nothing found for it: its definition is all there is to show.
    snapshot: ({ data }) => Promise.resolve(data),
  },
  'muni-survey': {
    element: MuniSurveyElement,
    styles: [...surveyStyles, ...lateSurveyStyles],
    snapshot: ({ data }) => Promise.resolve(data),
  },
} satisfies Record<string, Renderer>;

let queue: Promise<unknown> = Promise.resolve();

/**
 * A widget as HTML with a declarative shadow root, its first page of entries in it, so that it can
 * be read before any script has run, and by search engines.
 *
 * Rendering is queued: the language is one for the process, so setting it and rendering must not
 * be interrupted by another request's. Without `data` there is nothing to show yet, and the tag comes
 * without a shadow root: the browser then renders it as any other.
 *
 * @throws TypeError where `tag` is none of the library's
 * @throws {EndpointError} (the promise rejects) where `data` holds no records
 */
export function renderWidget(
  tag: keyof typeof RENDERERS,
  properties: WidgetProperties,
  options: RenderOptions = {},
): Promise<string> {
  const renderer: Renderer | undefined = Object.hasOwn(RENDERERS, tag) ? RENDERERS[tag] : undefined;
  if (!renderer) throw new TypeError(`renderWidget: there is no <${String(tag)}>`);
  const work = queue.then(async () => {
    if (!globalThis.customElements?.get(tag)) renderer.element.define();
    await renderer.element.prepare();
    const snapshot = await renderer.snapshot(properties, options.locale ?? 'en', options.address);
    await setLanguage(options.locale ?? 'en');
    return toHtml(tag, renderer, properties, snapshot, options);
  });
  queue = work.catch(() => undefined);
  return work;
}

/**
 * The localisation runtime tells a window that the language has changed. There is none here, and one
 * that stayed would make other libraries on the server believe they are in a browser.
 */
async function setLanguage(locale: string): Promise<void> {
  const global = globalThis as { window?: unknown };
  if (global.window) return setInterfaceLocale(locale);
  global.window = { dispatchEvent: () => true };
  try {
    await setInterfaceLocale(locale);
  } finally {
    delete global.window;
  }
}

const attributeName = (property: string) =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

const templates = new Map<string, TemplateStringsArray>();

/** A tag with these properties set. One template for each set of names: the runtime keeps every template it has seen. */
function tagWith(tag: string, properties: WidgetProperties): unknown {
  const names = Object.keys(properties);
  const key = [tag, ...names].join();
  let strings = templates.get(key);
  if (!strings) {
    const parts = [...names.map((name, i) => `${i === 0 ? `<${tag}` : ''} .${name}=`), `></${tag}>`];
    strings = Object.assign(parts, { raw: parts }) as unknown as TemplateStringsArray;
    templates.set(key, strings);
  }
  return html(strings, ...names.map((name) => properties[name]));
}

/** What another search leaves behind. */
const OF_THE_OLD_SEARCH = new Set(['q', 'page', 'more', 'item']);

/**
 * Links of the widget with what else the page's address asks for, and its search as well, for browsers without scripts;
 * there is no page here from which they could know.
 */
function withOthers(markup: string, prefix: string, address = ''): string {
  const others = othersIn(address, prefix);
  const query = escaped(others.toString());
  const own = escaped(new URLSearchParams([[prefix, '']]).toString().slice(0, -1));
  const kept = ownIn(address, prefix).filter(([name]) => !OF_THE_OLD_SEARCH.has(name));
  const fields = [...others, ...kept.map(([name, value]) => [prefix + name, value] as const)]
    .map(
      ([name, value]) =>
        `<input type="hidden" form="search" name="${escaped(name)}" value="${escaped(value)}">`,
    )
    .join('');
  const linked = query
    ? markup
        .replaceAll(' href="?"', () => ` href="?${query}"`)
        .replaceAll(` href="?${own}`, () => ` href="?${query}&amp;${own}`)
    : markup;
  return linked.replace(/<\/template>$/, () => `${fields}</template>`);
}

/** What the answer was found by stands with it in the snapshot. */
const FOUND_BY = new Set(['query', 'filters']);

const inScript = (value: unknown) => safeStringify(value).replaceAll('<', '\\u003c');

async function toHtml(
  tag: string,
  { element, styles, linkedData }: Renderer,
  { data, ...properties }: WidgetProperties,
  snapshot: unknown,
  { stylesheet, locale = 'en', address }: RenderOptions,
): Promise<string> {
  const all: WidgetProperties = { lang: locale, ...properties };
  const attributes = Object.entries(all).flatMap(([property, value]) => {
    if (!/^[\w-]+$/.test(property)) return [];
    if (value === true) return [` ${attributeName(property)}`];
    return typeof value === 'string' || typeof value === 'number'
      ? [` ${attributeName(property)}="${escaped(String(value))}"`]
      : [];
  });
  if (!snapshot) return `<${tag}${attributes.join('')}></${tag}>`;
  const known = Object.entries(all).filter(
    ([name]) => name === 'id' || (element.elementProperties.has(name) && !FOUND_BY.has(name)),
  );
  const markup = await collectResult(render(tagWith(tag, { ...Object.fromEntries(known), snapshot })));
  const prefix = prefixOf(all.id, tag.slice('muni-'.length));
  const shadow = withOthers(/<template[^>]*>[^]*<\/template>/.exec(markup)?.[0] ?? '', prefix, address)
    // The renderer writes the property of an unchecked box as an attribute, which would check it.
    .replaceAll(' checked="false"', '');
  const css = stylesheet
    ? `<link rel="stylesheet" href="${escaped(stylesheet)}">`
    : `<style>${styles.map(String).join('')}</style>`;
  // With an address the browser asks for fresh data itself; without one it has what was given here.
  const state = inScript(properties.src ? { snapshot } : { data, snapshot });
  const things = linkedData?.(all, snapshot as never, locale, address) ?? [];
  const linked = things.length
    ? `<script type="application/ld+json" data-muni-linked>${inScript(things)}</script>`
    : '';
  return `<${tag}${attributes.join('')}>${shadow.replace(/<style>[^]*<\/style>/, () => css)}<script type="application/json" data-muni-state>${state}</script></${tag}>${linked}`;
}
