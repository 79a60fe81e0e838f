import { pageUrl } from '../core/page.js';
import type { FormHost } from './form-host.js';

const LONGEST = 200;

/** Which meeting it is: as a calendar has handed it over, else as the page's address says (`?ref=…`). */
export const refOf = ({ context }: Pick<FormHost, 'context'>): string =>
  (context?.ref ?? pageUrl()?.searchParams.get('ref') ?? '').slice(0, LONGEST);

/** An address with the meeting in its place. */
export const withRef = (address: string, host: Pick<FormHost, 'context'>): string =>
  address.replaceAll('{ref}', encodeURIComponent(refOf(host)));
