import type { RequestOptions } from './fetch-bytes.js';

export interface SendOptions extends RequestOptions {
  /** What the answer may be; only names that need no preflight. */
  accept?: string;
  /** Left out for forms, whose type the browser writes with its boundary. */
  contentType?: string;
  /** The browser is to tell the endpoint no more of the page's address than its origin. */
  isAnonymous?: boolean;
}

/** The one place that sends something. */
export function sendBytes(
  url: string,
  body: string | FormData | URLSearchParams,
  { credentials = 'omit', signal, transport, accept, contentType, isAnonymous }: SendOptions = {},
): Promise<Response> {
  const headers: Record<string, string> = {};
  if (accept) headers.Accept = accept;
  if (contentType) headers['Content-Type'] = contentType;
  const init: RequestInit = { method: 'POST', body, headers, credentials, cache: 'no-store' };
  if (signal) init.signal = signal;
  if (isAnonymous) init.referrerPolicy = 'strict-origin';
  return transport ? transport(url, init) : fetch(url, init);
}
