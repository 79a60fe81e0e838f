import { watchCompat, watchPage } from './cdn/watch.js';
import { resolveUrl } from './core/page.js';
import { startRequest } from './data/fetch-bytes.js';
import { targetLocales } from './i18n/locale-codes.js';

export { addLocale } from './i18n/added-locales.js';

/** What brings each tag to life, where several kinds share what they have in common. */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'muni-directory': () => import('./define/directory.js'),
  'muni-calendar': () => import('./define/calendar.js'),
  'muni-signup': () => import('./define/signup.js'),
  'muni-survey': () => import('./define/survey.js'),
};

const here = import.meta.url;

/**
 * Where one kind is alone on the page, its own file has everything in one request; beside it stand its sentences in each
 * language but English, which it would ask for once it has come.
 */
function loadAlone(widget: Element): Promise<unknown> {
  const { localName } = widget;
  const codes = targetLocales.filter((code) => widget.matches(`:lang(${code})`));
  const ends = ['js', ...codes.map((code) => `${code}.js`)];
  return Promise.all(ends.map((end) => import(/* @vite-ignore */ new URL(`${localName}.${end}`, here).href)));
}

const TAGS = Object.keys(PARTS).join();
const asked = new Set<string>();

/** Starts the request for a widget's data, so that it is under way while the widget's code still loads. */
function startData(widget: Element): void {
  // What has a transport of its own asks nobody else.
  if (widget.getAttribute('loading') === 'lazy' || widget.shadowRoot || 'transport' in widget) return;
  for (const source of [widget, ...widget.querySelectorAll('muni-source')]) {
    const url = resolveUrl(source.getAttribute('src')?.trim() || 'about:blank');
    if (url?.startsWith('http'))
      startRequest(url, (widget.getAttribute('credentials') ?? 'omit') as RequestCredentials);
  }
}

function load(): void {
  const widgets = [...document.querySelectorAll(TAGS)].filter(
    ({ localName }) => !customElements.get(localName),
  );
  widgets.forEach(startData);
  const tags = [...new Set(widgets.map(({ localName }) => localName))].filter((tag) => !asked.has(tag));
  const isAlone = tags.length === 1 && asked.size === 0;
  for (const tag of tags) {
    asked.add(tag);
    (isAlone ? loadAlone(widgets[0] as Element) : PARTS[tag]?.())?.catch(() => asked.delete(tag));
  }
}

watchCompat();
watchPage(load);
