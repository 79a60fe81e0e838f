import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const WORTHWHILE = 1024;
const TEXTUAL =
  /^(text\/|application\/(json|geo\+json|problem\+json|javascript|manifest\+json|xml)|image\/svg)/;
const pack = {
  br: (/** @type {Uint8Array} */ bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (/** @type {Uint8Array} */ bytes) => promisify(gzip)(bytes),
};

/**
 * Compresses what is text and long enough to gain.
 * @type {import('hono').MiddlewareHandler}
 */
export async function compressAnswer(c, next) {
  await next();
  const { headers, status, body } = c.res;
  if (
    status !== 200 ||
    !body ||
    headers.has('Content-Encoding') ||
    !TEXTUAL.test(headers.get('Content-Type') ?? '')
  )
    return;
  headers.append('Vary', 'Accept-Encoding');
  const coding = choose(c.req.header('Accept-Encoding') ?? '');
  if (!coding || c.req.method === 'HEAD') return;
  const bytes = new Uint8Array(await c.res.arrayBuffer());
  const packed = bytes.length >= WORTHWHILE;
  const answer = new Response(packed ? new Uint8Array(await pack[coding](bytes)) : bytes, {
    status,
    headers,
  });
  answer.headers.delete('Content-Length');
  if (packed) answer.headers.set('Content-Encoding', coding);
  c.res = undefined;
  c.res = answer;
}

/**
 * @param {string} accepted
 * @returns {'br' | 'gzip' | undefined}
 */
function choose(accepted) {
  const codings = new Set(
    accepted
      .split(',')
      .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
      .map((each) => each.split(';')[0]?.trim()),
  );
  return codings.has('br') ? 'br' : codings.has('gzip') ? 'gzip' : undefined;
}
