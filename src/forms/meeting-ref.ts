import { pageUrl } from '../core/page.js';
import type { FormHost } from './form-host.js';

const LONGEST = 200;

/** Which meeting it is: as a calendar has handed it over, else as the page's address says (`?ref=…`). */
export const refOf = ({ context }: Pick<FormHost, 'context'>): string =>
  (context?.ref ?? pageUrl()?.searchParams.get('ref') ?? '').slice(0, LONGEST);

/**
 * An address with the meeting in its place. Undefined where it stands in the path and there is none: that would be
 * another address. In the query an endpoint sees for itself that none was named.
 */
export function withRef(address: string, host: Pick<FormHost, 'context'>): string | undefined {
  const ref = refOf(host);
  return ref || !/^[^?#]*\{ref\}/.test(address)
    ? address.replaceAll('{ref}', encodeURIComponent(ref))
    : undefined;
}
