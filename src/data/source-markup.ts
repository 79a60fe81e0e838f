import { pageUrl, resolveUrl } from '../core/page.js';
import { parseNames } from '../core/parse-list.js';
import { safeUrl } from '../core/safe-url.js';
import { readSources, sourceTags } from './source-tags.js';

/** Content that means the parser put what follows a self-closed tag inside it. */
const STRAY =
  'h1, h2, h3, h4, h5, h6, section, main, article, aside, footer, nav, form, muni-directory, muni-calendar, muni-signup, muni-survey';

export const hasStrayContent = (host: Element) =>
  pageUrl() !== undefined && [...host.querySelectorAll(STRAY)].some((element) => !element.closest('[slot]'));

/** Addresses that were given and may not be asked: not http, not https, or none at all. */
export function refusedSources(host: Element): string[] {
  if (!pageUrl()) return [];
  return sourceTags(host)
    .map(({ src }) => src)
    .filter((src) => !safeUrl(resolveUrl(src) ?? ''));
}

/** Images come from the page's own origin, the data's, or one the page has named: no third party is asked. */
export function allowsImage(host: Element & { allowOrigin: string }, image: string): boolean {
  const { allowOrigin: allowed } = host;
  const url = resolveUrl(image);
  if (!url) return false;
  const own = [pageUrl()?.origin, ...readSources(host, '').map((source) => new URL(source.url).origin)];
  return [...own, ...parseNames(allowed)].includes(new URL(url).origin);
}

/** The same, in sentences for the webmaster. */
export const refusalsOf = (host: Element) =>
  refusedSources(host).map((src) => `src="${src}" is not an address that can be loaded (http or https).`);
