import type { RequestOptions } from './fetch-bytes.js';

export interface SendOptions extends RequestOptions {
  /** What the answer may be; only names that need no preflight. */
  accept?: string;
  /** Left out for forms, whose type the browser writes with its boundary. */
  contentType?: string;
  /** The browser is to tell the endpoint no more of the page's address than its origin. */
  isAnonymous?: boolean;
  /** Whether it goes on to where an answer leads. `manual`: it does not, for nobody can check where that is. */
  redirect?: RequestRedirect;
}

/** The one place that sends something. */
export function sendBytes(
  url: string,
  body: string | FormData | URLSearchParams,
  { credentials = 'omit', signal, transport, accept, contentType, isAnonymous, redirect }: SendOptions = {},
): Promise<Response> {
  const headers: Record<string, string> = {};
  if (accept) headers.Accept = accept;
  if (contentType) headers['Content-Type'] = contentType;
  const init: RequestInit = { method: 'POST', body, headers, credentials, cache: 'no-store' };
  if (signal) init.signal = signal;
  if (redirect) init.redirect = redirect;
  if (isAnonymous) init.referrerPolicy = 'strict-origin';
  return transport ? transport(url, init) : fetch(url, init);
}

/** Whether an address leads on to another one; asked before what cannot be kept from following is sent there. */
export async function leadsOn(
  url: string,
  { credentials = 'omit', signal }: Pick<SendOptions, 'credentials' | 'signal'> = {},
): Promise<boolean> {
  const init: RequestInit = { method: 'HEAD', credentials, cache: 'no-store', redirect: 'manual' };
  if (signal) init.signal = signal;
  try {
    return isLeadingOn(await fetch(url, init));
  } catch {
    // It takes no such question: what is sent next will tell.
    return false;
  }
}

/** An answer that leads to another address, whether the browser shows it or hides it. */
export const isLeadingOn = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);
