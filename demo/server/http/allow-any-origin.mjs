/**
 * The data is public and every site may read it, error answers included. Scripts need the headers too:
 * a `crossorigin` script with an integrity hash is fetched under the same rules.
 * @type {import('hono').MiddlewareHandler}
 */
export async function allowAnyOrigin(c, next) {
  await next();
  if (c.res.headers.has('X-No-Cors')) return void c.res.headers.delete('X-No-Cors');
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After');
  c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
}

/** Where forms, files and ballots are sent to. */
const WRITABLE = /^\/(forms\/[^/]+\/(submissions|uploads)|ideas\/[^/]+\/ballots)$/;

/** @param {import('hono').Context} c */
export const answerPreflight = (c) => {
  const methods = WRITABLE.test(c.req.path) ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS';
  return c.body(null, 204, {
    Allow: methods,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': c.req.header('Access-Control-Request-Headers') ?? '*',
    'Access-Control-Max-Age': '86400',
    Vary: 'Access-Control-Request-Headers',
  });
};
