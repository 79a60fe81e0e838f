import { pageUrl } from '../core/page.js';
import { uriPart } from '../core/uri-part.js';
import { isRecord } from '../data/decode.js';
import type { FormHost, SignupContext } from './form-host.js';

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
  return ref || !/^[^?#]*\{ref\}/.test(address) ? address.replaceAll('{ref}', uriPart(ref)) : undefined;
}

const PARTS = ['title', 'start', 'end', 'place', 'timeZone'] as const;

/** A meeting as text, with the page it was chosen on. */
export const writeMeeting = (meeting: SignupContext): string =>
  JSON.stringify({ ...meeting, page: pageUrl()?.pathname });

/** The meeting that was chosen on this page; undefined where the text holds none. */
export function readMeeting(text: string | undefined): SignupContext | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text || 'null');
  } catch {
    return undefined;
  }
  if (!isRecord(raw) || typeof raw.ref !== 'string' || raw.page !== pageUrl()?.pathname) return undefined;
  const { ref } = raw;
  const parts = PARTS.flatMap((name) => (typeof raw[name] === 'string' ? [[name, raw[name]] as const] : []));
  return { ref, ...Object.fromEntries(parts) };
}
