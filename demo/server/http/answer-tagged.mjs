import { createHash } from 'node:crypto';

/**
 * Answers with a body and its tag, or with 304 where the asker has it already. The tag is weak:
 * the same body may be sent compressed.
 * @param {import('hono').Context} c
 * @param {string | Uint8Array<ArrayBuffer>} body
 * @param {Record<string, string>} headers
 */
export function answerTagged(c, body, headers) {
  const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  const all = { 'Cache-Control': 'no-cache', ...headers, ETag: tag };
  return isKnown(c.req.header('If-None-Match'), tag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

/**
 * Weak comparison of RFC 9110: `W/"x"` and `"x"` are the same.
 * @param {string | undefined} asked
 * @param {string} tag
 */
export function isKnown(asked, tag) {
  if (!asked) return false;
  const opaque = (/** @type {string} */ each) => each.trim().replace(/^W\//, '');
  return asked.trim() === '*' || asked.split(',').some((each) => opaque(each) === opaque(tag));
}
