import { timeOf } from '../core/time-of.js';
import { resolveUrl } from '../core/page.js';
import { isLeadingOn, sendBytes, type SendOptions } from './send-bytes.js';

/** No answer for this long: the outcome is not known. */
const PATIENCE = 30_000;
/** More of an answer than this is not read. */
const MOST_TEXT = 1_000_000;

/** What is sent: the bytes themselves, so that a retry can send the very same. */
export interface Parcel {
  url: string;
  body: string | FormData | URLSearchParams;
  /** Left out for forms, whose type the browser writes. */
  contentType?: string;
}

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  contentType: string;
  /** Read as JSON where it is some; else undefined. */
  json: unknown;
  /** The first part of the text, for the webmaster. */
  text: string;
  /** Seconds the server asks to wait, where that can be read. */
  retryAfter?: number;
  /** It leads to another address, and was not followed. */
  isRedirect?: boolean;
}

/** Why no answer came: nobody knows then whether what was sent has arrived. */
export type NoAnswer = 'offline' | 'timeout' | 'network';

export type Delivery = { answer: RawAnswer } | { failure: NoAnswer };

/** Sends once. Never rejects but for the caller's own abort. */
export async function submit(
  { url, body, contentType }: Parcel,
  options: Pick<SendOptions, 'credentials' | 'signal' | 'transport' | 'isAnonymous' | 'redirect'> & {
    patience?: number;
  } = {},
): Promise<Delivery> {
  const { patience = PATIENCE, signal, ...rest } = options;
  const abort = new AbortController();
  const giveUp = () => abort.abort(signal?.reason);
  signal?.addEventListener('abort', giveUp, { once: true });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, patience);
  try {
    const response = await sendBytes(resolveUrl(url) ?? url, body, {
      ...rest,
      signal: abort.signal,
      accept: 'application/json, application/problem+json',
      ...(contentType ? { contentType } : {}),
    });
    const text = (await response.text()).slice(0, MOST_TEXT);
    return { answer: readAnswer(response, text) };
  } catch (error) {
    if (signal?.aborted) throw error;
    if (isLate) return { failure: 'timeout' };
    return { failure: globalThis.navigator?.onLine === false ? 'offline' : 'network' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

function readAnswer(response: Response, text: string): RawAnswer {
  const wait = secondsOf(response.headers.get('Retry-After'));
  return {
    status: response.status,
    contentType: response.headers.get('Content-Type') ?? '',
    json: parsed(text),
    text: text.slice(0, 500),
    ...(wait === undefined ? {} : { retryAfter: wait }),
    ...(isLeadingOn(response) ? { isRedirect: true } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `Retry-After` as seconds, whether it came as seconds or as a date (RFC 9110, 10.2.3). */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (timeOf(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
