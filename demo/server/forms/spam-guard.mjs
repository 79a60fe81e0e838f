import { createHash } from 'node:crypto';
import { makeRateLimiter } from './rate-limiter.mjs';
import { Refusal } from './refusal.mjs';
import { digestOf, makeId } from './tokens.mjs';

const HOUR = 3_600_000;
/** A page may stay open for a day. */
const TOKEN_AGE = 24 * HOUR;
/** One person mends an entry and sends again; a machine would send thousands on one proof. */
const KEYS_FOR_TOKEN = 5;
const MOST_KEPT = 20_000;

/**
 * Keeps machines out without a third party and without losing a person's entry: whoever was too quick
 * is told when to come back, and widgets do so by themselves.
 * @param {Pick<import('./open-forms.mjs').Forms, 'signer' | 'now' | 'config'>} forms
 */
export function makeSpamGuard({ signer, now, config }) {
  const limiter = makeRateLimiter({ perMinute: config.rateLimit ?? 0, now });
  /** When bytes that came too early came first. @type {Map<string, number>} */
  const early = new Map();
  /** Tokens and the keys they were used with. @type {Map<string, Set<string>>} */
  const used = new Map();

  const spamOf = (/** @type {import('./open-forms.mjs').Form} */ { settings }) => ({
    minSeconds: settings.spam?.minSeconds ?? config.minSeconds ?? 0,
    token: settings.spam?.token === true || (settings.spam?.proofBits ?? 0) > 0,
    proofBits: settings.spam?.proofBits ?? 0,
  });

  return {
    /** @param {string} address @throws {Refusal} */
    checkRate(address) {
      const wait = limiter.take(address);
      if (wait > 0)
        throw new Refusal(429, {
          code: 'rate-limited',
          say: ['tooMany'],
          headers: { 'Retry-After': String(wait) },
        });
    },

    /** What a form's page asks for when it opens. @param {import('./open-forms.mjs').Form} form */
    start(form) {
      const { minSeconds, proofBits } = spamOf(form);
      const token = signer.sign('start', `${form.id}~${now().toString(36)}~${makeId()}`);
      return {
        token,
        ...(minSeconds > 0 && { minSeconds }),
        ...(proofBits > 0 && { proof: { algorithm: 'SHA-256', bits: proofBits } }),
      };
    },

    /**
     * @param {import('./open-forms.mjs').Form} form
     * @param {{ trap: Record<string, any>, key?: string, digest: string }} submission
     * @returns {boolean} false where it is a machine for certain: it gets a receipt, and nothing is kept
     * @throws {Refusal}
     */
    check(form, { trap, key, digest }) {
      if (typeof trap.hp === 'string' && trap.hp.trim() !== '') return false;
      const { minSeconds, token, proofBits } = spamOf(form);
      const started = readStart(form, trap.token);
      if (token && started === undefined) throw challenge();
      if (proofBits > 0 && !isProof(String(trap.token), trap.proof, proofBits)) throw challenge();
      if (token) bindToken(String(trap.token), key ?? digest);
      const took = started === undefined ? claimed(trap.ms, digest) : now() - started;
      const missing = minSeconds * 1000 - took;
      if (missing > 0) {
        remember(early, digest, early.get(digest) ?? now());
        throw new Refusal(429, {
          code: 'rate-limited',
          say: ['tooQuick'],
          headers: { 'Retry-After': String(Math.ceil(missing / 1000)) },
        });
      }
      return true;
    },
  };

  /** What the sender says it took, and the time since the same bytes came first. @param {unknown} ms @param {string} digest */
  function claimed(ms, digest) {
    if (typeof ms !== 'number') return Infinity;
    return ms + now() - (early.get(digest) ?? now());
  }

  /** @param {import('./open-forms.mjs').Form} form @param {unknown} token */
  function readStart({ id }, token) {
    const text = typeof token === 'string' ? signer.open('start', token) : undefined;
    const [form, at = ''] = text?.split('~') ?? [];
    const started = parseInt(at, 36);
    return form === id && now() - started < TOKEN_AGE ? started : undefined;
  }

  /** @param {string} token @param {string} key */
  function bindToken(token, key) {
    const name = digestOf(token);
    const keys = used.get(name) ?? new Set();
    keys.add(key);
    if (keys.size > KEYS_FOR_TOKEN) throw challenge();
    remember(used, name, keys);
  }
}

const challenge = () => new Refusal(403, { code: 'captcha', say: ['openAgain'] });

/** @template T @param {Map<string, T>} map @param {string} name @param {T} value */
function remember(map, name, value) {
  map.set(name, value);
  if (map.size > MOST_KEPT) map.delete(/** @type {string} */ (map.keys().next().value));
}

/**
 * Whether SHA-256 of `token:proof` begins with so many zero bits.
 * @param {string} token
 * @param {unknown} proof
 * @param {number} bits
 */
export function isProof(token, proof, bits) {
  if ((typeof proof !== 'string' && typeof proof !== 'number') || String(proof).length > 40) return false;
  const hash = createHash('sha256').update(`${token}:${proof}`).digest();
  let zeros = 0;
  for (const byte of hash) {
    zeros += Math.clz32(byte) - 24;
    if (byte) break;
  }
  return zeros >= bits;
}
