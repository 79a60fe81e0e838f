import { Refusal } from './refusal.mjs';

/**
 * The bytes of a request, given up as soon as they are too many.
 * @param {Request} request
 * @param {number} most
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function readBody(request, most) {
  const tooLarge = () => new Refusal(413, { code: 'too-large', detail: `At most ${most} bytes are taken.` });
  if (Number(request.headers.get('Content-Length') ?? 0) > most) throw tooLarge();
  const chunks = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
