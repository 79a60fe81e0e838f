import { leadingZeros, sha256 } from './sha256.js';

/**
 * Tries `count` numbers from `from` on: the first whose hash with the token begins with so many zero bits, or
 * undefined where none of them does.
 */
export function findProof(token: string, bits: number, from: number, count: number): number | undefined {
  const encoder = new TextEncoder();
  for (let n = from; n < from + count; n++)
    if (leadingZeros(sha256(encoder.encode(`${token}:${n}`))) >= bits) return n;
  return undefined;
}
