const TITLES = /** @type {Record<number, string>} */ ({
  400: 'The request cannot be understood',
  401: 'Who is asking must be known',
  403: 'This is not allowed',
  404: 'There is nothing at this address',
  405: 'This address does not take this method',
  409: 'It does not fit what is here already',
  410: 'This is over',
  413: 'Too much was sent',
  415: 'This kind of content is not taken',
  422: 'What was sent is not right',
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
