import type { EndpointError } from './endpoint-error.js';

/** Seconds until the next try, where the server does not say. */
const BACKOFF = [2, 8, 30];
const MOST_WAIT = 300;

/** Seconds until it makes sense to ask again by itself, after so many tries; undefined where it makes none. */
export function secondsUntilNext(error: EndpointError, tries: number): number | undefined {
  const wait = error.retryable ? (error.retryAfter ?? BACKOFF[tries]) : undefined;
  return wait !== undefined && tries < BACKOFF.length && wait <= MOST_WAIT
    ? Math.max(1, Math.ceil(wait))
    : undefined;
}
