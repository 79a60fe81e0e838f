import { render, type TemplateResult } from 'lit';
import { pause } from './wait.js';

const places = new Set<HTMLElement>();

/** Puts markup on the page and hands back the first element of it; it is gone after the test. */
export function mount<T extends HTMLElement>(markup: TemplateResult | Node): T {
  const place = document.createElement('main');
  places.add(place);
  document.body.append(place);
  if (markup instanceof Node) place.append(markup);
  else render(markup, place);
  return place.firstElementChild as T;
}

/** As `mount`, from a string, as a page would have it: the parser makes the elements. */
export function mountHtml<T extends HTMLElement>(markup: string): T {
  return mount<T>(document.createRange().createContextualFragment(markup.trim()));
}

/** The address, the language and what the page holds, as they were before the test. */
const page = { href: location.href, lang: document.documentElement.lang };

/** Goes to an address without loading. WebKit takes a hundred changes in ten seconds, then refuses for a while. */
async function goTo(href: string): Promise<void> {
  for (let time = 0; location.href !== href && time < 12; time++) {
    try {
      history.replaceState(null, '', href);
    } catch {
      await pause(1000);
    }
  }
}

afterEach(async () => {
  for (const place of places) place.remove();
  places.clear();
  // What a form kept with the tab because nobody answered it.
  sessionStorage.clear();
  document.documentElement.lang = page.lang;
  await goTo(page.href);
});

/** Sets the part of the address after `?` that is not the test runner's own. */
export async function visit(params: Record<string, string | readonly string[]>): Promise<void> {
  const url = new URL(page.href);
  for (const [name, values] of Object.entries(params)) {
    for (const value of [values].flat()) url.searchParams.append(name, value);
  }
  await goTo(url.href);
}

/** What the address holds beside the test runner's own entries. */
export function address(): Record<string, string | string[]> {
  const own = new Set(new URL(page.href).searchParams.keys());
  const params = new URLSearchParams(location.search);
  const names = [...new Set(params.keys())].filter((name) => !own.has(name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      params.getAll(name).length > 1 ? params.getAll(name) : (params.get(name) ?? ''),
    ]),
  );
}
