/** Shaped like `fetch`: what a page may put in its place, to add a header or to answer from elsewhere. */
export type Transport = (url: string, init: RequestInit) => Promise<Response>;

export interface RequestOptions {
  credentials?: RequestCredentials;
  signal?: AbortSignal;
  transport?: Transport;
}

/** Requests that the script-tag loader has started before the widget's own code arrived: URL → answer. */
const STARTED = Symbol.for('muni-widgets.requests');

type Started = Map<string, Promise<Response>>;

const startedRequests = (): Started => {
  const holder = globalThis as { [STARTED]?: Started };
  return (holder[STARTED] ??= new Map());
};

const keyOf = (url: string, credentials: RequestCredentials) => `${credentials} ${url}`;

/**
 * The one place that asks the network. Requests are simple ones (no header of our own, so no CORS
 * preflight); `no-cache` lets the HTTP cache revalidate by ETag.
 */
export function fetchBytes(
  url: string,
  { credentials = 'omit', signal, transport }: RequestOptions = {},
): Promise<Response> {
  const key = keyOf(url, credentials);
  const started = transport ? undefined : startedRequests().get(key);
  if (started) {
    startedRequests().delete(key);
    return started;
  }
  const init: RequestInit = { credentials, cache: 'no-cache' };
  if (signal) init.signal = signal;
  return transport ? transport(url, init) : fetch(url, init);
}

/** Asks ahead of the widget that will want the answer. Does nothing where the same is under way. */
export function startRequest(url: string, credentials: RequestCredentials): void {
  const started = startedRequests();
  const key = keyOf(url, credentials);
  if (started.has(key)) return;
  const answer = fetchBytes(url, { credentials });
  answer.catch(() => undefined);
  started.set(key, answer);
}
