import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { configure } from 'storybook/test';
import manifest from '../custom-elements.json';
import { DATA, forgetRequests, handlers } from '../test/fixtures/handlers.js';
import { forStorybook } from './manifest.js';

setCustomElementsManifest(forStorybook(manifest));
configure({
  asyncUtilTimeout: 5000,
  // The whole tree of a directory is too long to find anything in.
  getElementError: (message) => new Error(message?.split('\n\nIgnored nodes')[0]?.slice(0, 1500)),
});

/** One mock server for all stories: an address says how it answers. */
async function startWorker() {
  // The worker removes itself when its last page is left, and a page opened at that moment is without one: let it stay.
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation());
  const worker = setupWorker(...handlers);
  await worker.start({
    quiet: true,
    onUnhandledRequest: ({ url }, print) => url.startsWith(DATA) && print.error(),
  });
  return worker;
}

/** The page around a story: its language, its address and whether it has a connection. */
function preparePage(globals: Record<string, unknown>, parameters: Record<string, unknown>): () => void {
  const page = document.documentElement;
  const { pathname, search, hash } = location;
  page.lang = String(globals.lang);
  page.dir = globals.lang === 'ar' ? 'rtl' : 'ltr';
  forgetRequests();
  sessionStorage.clear();

  const params = new URLSearchParams(search);
  for (const name of [...params.keys()]) if (name.startsWith('directory.')) params.delete(name);
  const clean = `${pathname}${params.size > 0 ? `?${params}` : ''}${hash}`;
  for (const [name, value] of new URLSearchParams(String(parameters.address ?? '')))
    params.append(name, value);
  history.replaceState(history.state, '', params.size > 0 ? `?${params}${hash}` : clean);

  if (parameters.isOffline) Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  return () => {
    history.replaceState(history.state, '', clean);
    Reflect.deleteProperty(navigator, 'onLine');
  };
}

export default {
  loaders: [mswLoader(startWorker)],
  tags: ['autodocs'],
  beforeEach: ({ globals, parameters }) => preparePage(globals, parameters),
  globalTypes: {
    lang: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: ['en', 'pl', 'da'].map((value) => ({ value, title: value })) },
    },
  },
  initialGlobals: { lang: 'en' },
  parameters: {
    a11y: { test: 'error' },
    // Each story is a page of its own: the interface has one language and the address one owner in each.
    docs: { story: { inline: false, height: '32em' } },
    controls: { expanded: true, sort: 'requiredFirst' },
  },
} satisfies Preview;
