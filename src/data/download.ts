import { EndpointError } from './endpoint-error.js';
import { fetchBytes, type RequestOptions } from './fetch-bytes.js';

/** No answer, or no further byte, for this long is a timeout. */
const PATIENCE = 20_000;
/** Larger answers are refused: no phone can hold them. */
const MOST_BYTES = 150_000_000;
/** Up to here an answer is kept for others who want the same; beyond, it belongs to who reads it. */
const SHARED_BYTES = 1_000_000;

export interface DownloadHead {
  url: string;
  contentType: string;
  /** All that the answer's head says; there is none where data was given, not fetched. */
  headers?: Headers;
}

/** An answer while it arrives. */
export interface Download {
  head: Promise<DownloadHead>;
  /** The bytes, from the first one, as they come; each piece is the reader's own. */
  chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

interface Shared extends Download {
  readers: number;
  abort: AbortController;
}

const shared = new Map<string, Shared>();

export interface DownloadOptions extends Omit<RequestOptions, 'signal'> {
  /** Ask again even where an answer is at hand. */
  isReload?: boolean;
  signal?: AbortSignal;
  patience?: number;
}

/**
 * The bytes behind an address. Everyone on the page who asks for the same address gets the same
 * answer, as long as it is small or still at its beginning; a failed one is not kept.
 */
export function download(url: string, options: DownloadOptions = {}): Download {
  const key = options.transport ? '' : `${options.credentials ?? 'omit'} ${url}`;
  const known = key && !options.isReload ? shared.get(key) : undefined;
  const entry = known ?? start(url, options, () => key && shared.get(key) === entry && shared.delete(key));
  if (key && !known) shared.set(key, entry);
  follow(entry, options.signal);
  return entry;
}

/** What came from there was no data: whoever asks for it, or for another part of it, is not given the same again. */
export function forgetAnswers(url: string): void {
  for (const key of shared.keys()) if (key.includes(` ${url}`)) shared.delete(key);
}

/** Counts who still wants the answer; when nobody does, the request is given up. */
function follow(entry: Shared, signal: AbortSignal | undefined): void {
  entry.readers++;
  signal?.addEventListener('abort', () => --entry.readers === 0 && entry.abort.abort(), { once: true });
}

function start(url: string, options: DownloadOptions, forget: () => void): Shared {
  const abort = new AbortController();
  const patience = options.patience ?? PATIENCE;
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let isExclusive = false;
  let isDone = false;
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  let pending: Promise<boolean> | undefined;

  const answer = inTime(fetchBytes(url, { ...options, signal: abort.signal }), patience, abort)
    .then((response) => checked(response, url, (stream) => (reader = stream)))
    .catch(async (error: unknown) => {
      throw await explained(error, url);
    });
  answer.catch((error: unknown) => {
    forget();
    if (error instanceof EndpointError) abort.abort();
  });
  abort.signal.addEventListener('abort', () => !isDone && forget());

  /** Reads one more piece for whoever waits; false at the end. */
  const more = async (): Promise<boolean> => {
    await answer;
    if (!reader) return false;
    try {
      const { done, value } = await inTime(reader.read(), patience, abort);
      if (done) isDone = true;
      if (done) return false;
      size += value.length;
      if (size > MOST_BYTES) throw new EndpointError('too-large', { url });
      kept.push(value);
      return true;
    } catch (error) {
      forget();
      void reader.cancel().catch(() => undefined);
      throw await explained(error, url);
    }
  };

  return {
    head: answer,
    readers: 0,
    abort,
    async *chunks() {
      await answer;
      if (isExclusive) throw new EndpointError('network', { url });
      for (let i = 0; ; i++) {
        while (i >= kept.length) {
          if (!isExclusive && size > SHARED_BYTES) {
            forget();
            isExclusive = true;
          }
          pending ??= more().finally(() => (pending = undefined));
          if (!(await pending)) return;
        }
        const chunk = kept[i] as Uint8Array<ArrayBuffer>;
        const isLastReader = isExclusive && this.readers === 1;
        if (isLastReader) kept[i] = new Uint8Array();
        yield isLastReader ? chunk : chunk.slice();
      }
    },
  };
}

async function checked(
  response: Response,
  url: string,
  open: (reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) => void,
): Promise<DownloadHead> {
  if (!response.ok) throw await (await explanations()).statusError(response, url);
  if (response.body) open(response.body.getReader() as ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>);
  const { headers } = response;
  return { url: response.url || url, contentType: headers.get('Content-Type') ?? '', headers };
}

function inTime<T>(work: Promise<T>, patience: number, abort: AbortController): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new EndpointError('timeout'));
      abort.abort();
    }, patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What went wrong, in words; they are loaded when something does. */
const explanations = () => import('./explain-failure.js');

async function explained(error: unknown, url: string): Promise<unknown> {
  if (error instanceof Error && error.name === 'AbortError') return error;
  return (
    (await explanations().catch(() => undefined))?.explainFailure(error, url) ??
    new EndpointError('network', { url, cause: error })
  );
}
