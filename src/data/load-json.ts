import { EndpointError } from './endpoint-error.js';
import { fetchBytes, type RequestOptions } from './fetch-bytes.js';

/** A description of a form is small; what is larger is something else. */
const MOST_LETTERS = 4_000_000;
/** No answer for this long is a timeout. */
const PATIENCE = 20_000;

const explanations = () => import('./explain-failure.js');

/** Texts on their way that nobody can stop: what several widgets want at a time is asked for once. */
const onTheWay = new Map<string, Promise<string>>();

/**
 * JSON behind an address; without a `signal` and a `transport` in one request for all who ask while it is on its way.
 *
 * @throws {EndpointError} where there is no answer, or none that is JSON
 */
export async function loadJson(url: string, options: RequestOptions): Promise<unknown> {
  const key = options.signal || options.transport ? '' : options.credentials + url;
  let asked = onTheWay.get(key);
  if (!asked) {
    asked = loadText(url, options).finally(() => onTheWay.delete(key));
    if (key) onTheWay.set(key, asked);
  }
  const text = (await asked).trim();
  if (text.length > MOST_LETTERS) throw new EndpointError('too-large', { url });
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (cause) {
    throw (await explanations()).notJsonError(text, url, cause);
  }
}

async function loadText(url: string, { signal, ...rest }: RequestOptions): Promise<string> {
  const abort = new AbortController();
  signal?.addEventListener('abort', () => abort.abort());
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, PATIENCE);
  try {
    const response = await fetchBytes(url, { ...rest, signal: abort.signal });
    if (!response.ok) throw await (await explanations()).statusError(response, url);
    const copy = response.clone();
    const text = await response.text();
    return /[\0\ufffd]/.test(text) ? (await explanations()).decodeAgain(copy, url) : text;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw (await explanations()).explainFailure(isLate ? new EndpointError('timeout', { url }) : error, url);
  } finally {
    clearTimeout(timer);
  }
}
