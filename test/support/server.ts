import { until } from './wait.js';

/** One question to a server, to be answered when the test wants it. */
export interface Asked {
  url: string;
  init: RequestInit;
  answer(body?: BodyInit | object | null, init?: ResponseInit): void;
  /** No answer at all: what `fetch` does where the server is down or CORS forbids. */
  fail(): void;
  readonly isAborted: boolean;
}

export interface DeferredServer {
  /** For the `transport` property. */
  transport: (url: string, init: RequestInit) => Promise<Response>;
  /** Every question so far, in order. */
  requests: Asked[];
  /** The question of that number, 0-based, once it has been asked. */
  asked(number?: number): Promise<Asked>;
}

const isPlain = (body: unknown): body is object =>
  Array.isArray(body) || Object.getPrototypeOf(body ?? 0) === Object.prototype;

function respond(body: BodyInit | object | null | undefined, init: ResponseInit = {}): Response {
  if (!isPlain(body)) return new Response(body as BodyInit, init);
  const headers = new Headers(init.headers);
  if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  return new Response(JSON.stringify(body), { ...init, headers });
}

/** A server whose answers come when the test says so, and are what the test says. */
export function deferredServer(): DeferredServer {
  const requests: Asked[] = [];
  return {
    requests,
    transport: (url, init) =>
      new Promise((resolve, reject) => {
        const signal = init.signal;
        signal?.addEventListener('abort', () => reject(signal.reason));
        requests.push({
          url,
          init,
          answer: (body, response) => resolve(respond(body, response)),
          fail: () => reject(new TypeError('Failed to fetch')),
          get isAborted() {
            return signal?.aborted === true;
          },
        });
      }),
    asked: (number = 0) => until(() => requests[number]),
  };
}

/** A server that answers at once, by path: a body, or a function that makes one. */
export type Answers = Record<string, BodyInit | object | (() => Response)>;

const pageFetch = globalThis.fetch;
let isTaken = false;

/** Takes the place of `fetch` for the page, for what goes past `transport`; given back after the test. */
export function takeFetch(server: DeferredServer = deferredServer()): DeferredServer {
  isTaken = true;
  globalThis.fetch = ((url: RequestInfo | URL, init: RequestInit = {}) =>
    server.transport(String(url), init)) as typeof fetch;
  return server;
}

/** As `takeFetch`, answering by the last part of the path; anything else is 404. */
export function answerFetch(answers: Answers): string[] {
  const asked: string[] = [];
  isTaken = true;
  globalThis.fetch = (async (url: RequestInfo | URL) => {
    const { pathname } = new URL(String(url), location.href);
    asked.push(String(url));
    const body = answers[pathname.split('/').pop() ?? ''];
    if (body === undefined) return new Response('not here', { status: 404 });
    return typeof body === 'function' ? (body as () => Response)() : respond(body);
  }) as typeof fetch;
  return asked;
}

afterEach(() => {
  if (isTaken) globalThis.fetch = pageFetch;
  isTaken = false;
});
