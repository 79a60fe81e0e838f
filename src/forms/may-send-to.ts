import { pageUrl, resolveUrl } from '../core/page.js';
import { parseNames } from '../core/parse-list.js';
import type { FormHost } from './form-host.js';

/**
 * Whether answers may go to an address: to the page's own origin, the definition's, or one that the page has
 * named. A definition may name any; that alone is not enough.
 */
export function maySendTo(url: string, definitionUrl: string, host: FormHost): boolean {
  const { origin } = new URL(url);
  const own = [host.action, host.getAttribute('upload-url')].map((address) => address && resolveUrl(address));
  const named = [pageUrl()?.href, definitionUrl, ...own, ...parseNames(host.allowOrigin)];
  return named.some((one) => one && originOf(one) === origin);
}

function originOf(address: string): string | undefined {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
}
