import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Without the letters and digits that people mistake for others. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export const makeId = () => randomBytes(12).toString('base64url');

/** @param {string | Uint8Array} bytes */
export const digestOf = (bytes) => createHash('sha256').update(bytes).digest('base64url');

/**
 * A number a person can read out on the telephone.
 * @param {string} form
 */
export function makeReceipt(form) {
  const initials = form
    .split(/[^a-z0-9]+/i)
    .map(([first = '']) => first.toUpperCase())
    .join('')
    .replace(/[^A-Z]/g, '')
    .slice(0, 3);
  const some = (/** @type {string} */ from, /** @type {number} */ count) =>
    Array.from({ length: count }, () => from[randomInt(from.length)]).join('');
  return `${initials || 'F'}-${some(LETTERS, 4)}-${some('0123456789', 4)}`;
}

/**
 * Signs what the endpoint hands out and wants to know again. Each purpose has signatures of its own.
 * @param {string} secret
 */
export function makeSigner(secret) {
  const signatureOf = (/** @type {string} */ purpose, /** @type {string} */ text) =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url').slice(0, 32);
  return {
    /** @param {string} purpose @param {string} text without a full stop */
    sign: (purpose, text) => `${text}.${signatureOf(purpose, text)}`,
    /** The text that was signed, or undefined where the signature is not ours. @param {string} purpose @param {string} signed */
    open(purpose, signed) {
      const at = signed.lastIndexOf('.');
      if (at < 0) return undefined;
      const text = signed.slice(0, at);
      const [given, right] = [signed.slice(at + 1), signatureOf(purpose, text)].map((each) =>
        Buffer.from(each),
      );
      return given && right && given.length === right.length && timingSafeEqual(given, right)
        ? text
        : undefined;
    },
    /** A fingerprint that cannot be guessed back by trying mail addresses. @param {string} text */
    fingerprint: (text) => createHmac('sha256', secret).update(`person\n${text}`).digest('base64url'),
  };
}
