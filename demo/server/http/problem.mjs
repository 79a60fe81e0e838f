const TITLES = /** @type {Record<number, string>} */ ({
  400: 'The request cannot be understood',
  404: 'There is nothing at this address',
  405: 'This address can only be read',
  429: 'Too many requests',
  500: 'The server failed',
  503: 'Not available just now',
});

/**
 * An RFC 9457 answer. The last segment of `type` is the code a widget goes by; without a code the status says all.
 * @param {number} status
 * @param {{ code?: string, detail?: string, headers?: Record<string, string>, [member: string]: unknown }} [more]
 */
export function makeProblem(status, { code, headers = {}, ...members } = {}) {
  const type = code ? `https://example.org/problems/${code}` : 'about:blank';
  return new Response(JSON.stringify({ type, title: TITLES[status], status, ...members }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}
