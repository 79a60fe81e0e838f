import { pageUrl, resolveUrl } from './page.js';
import { safeUrl } from './safe-url.js';

/** An address of the page's own, as it is written; undefined where it leads to anything but http, https, mailto or tel. */
export function safeLink(address: string): string | undefined {
  const whole = resolveUrl(address);
  // On a server there is no page yet by which to complete the address of a path.
  const isPath = whole === undefined && pageUrl() === undefined;
  return isPath || safeUrl(whole) !== undefined ? address : undefined;
}

/** That an attribute holds an address of another kind, in a sentence for the webmaster. */
export const notALink = (attribute: string, address: string) =>
  `${attribute}="${address}" is not an address that a link may lead to (http or https).`;
