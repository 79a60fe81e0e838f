import { createHash } from 'node:crypto';
import { makeRateLimiter } from './rate-limiter.mjs';
import { Refusal } from './refusal.mjs';
import { digestOf, makeId } from './tokens.mjs';

const HOUR = 3_600_000;
/** A page may stay open for a day. */
export const TOKEN_AGE = 24 * HOUR;
/** One person mends an entry and sends again; a machine would send thousands on one proof. */
const KEYS_FOR_TOKEN = 5;

/**
 * Keeps machines out without a third party and without losing a person's entry: whoever was too quick
 * is told when to come back, and widgets do so by themselves.
 * @param {Pick<import('./open-forms.mjs').Forms, 'db' | 'signer' | 'now' | 'config'>} forms
 */
export function makeSpamGuard({ db, signer, now, config }) {
  const { query } = db;
  const limiter = makeRateLimiter({ perMinute: config.rateLimit ?? 0, now, query, signer });

  const spamOf = (/** @type {import('./open-forms.mjs').Form} */ { settings }) => ({
    minSeconds: settings.spam?.minSeconds ?? config.minSeconds ?? 0,
    token: settings.spam?.token === true || (settings.spam?.proofBits ?? 0) > 0,
    proofBits: settings.spam?.proofBits ?? 0,
  });

  return {
    /** @param {string} address @throws {Refusal} */
    async checkRate(address) {
      const wait = await limiter.take(address);
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
     * @returns {Promise<boolean>} false where it is a machine for certain: it gets a receipt, and nothing is kept
     * @throws {Refusal}
     */
    async check(form, { trap, key, digest }) {
      if (typeof trap.hp === 'string' && trap.hp.trim() !== '') return false;
      const { minSeconds, token, proofBits } = spamOf(form);
      const started = readStart(form, trap.token);
      if (token && started === undefined) throw challenge();
      if (proofBits > 0 && !isProof(String(trap.token), trap.proof, proofBits)) throw challenge();
      if (token) await bindToken(String(trap.token), key ?? digest);
      const took = started === undefined ? await claimed(trap.ms, digest) : now() - started;
      const missing = minSeconds * 1000 - took;
      if (missing > 0) {
        await query('insert into muni_forms.early values ($1, $2) on conflict do nothing', [
          digest,
          new Date(now()),
        ]);
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
  async function claimed(ms, digest) {
    if (typeof ms !== 'number') return Infinity;
    const [early] = await query('select since from muni_forms.early where digest = $1', [digest]);
    return ms + (early ? now() - new Date(early.since).getTime() : 0);
  }

  /** @param {import('./open-forms.mjs').Form} form @param {unknown} token */
  function readStart({ id }, token) {
    const text = typeof token === 'string' ? signer.open('start', token) : undefined;
    const [form, at = ''] = text?.split('~') ?? [];
    const started = parseInt(at, 36);
    return form === id && now() - started < TOKEN_AGE ? started : undefined;
  }

  /** @param {string} token @param {string} key */
  async function bindToken(token, key) {
    const name = digestOf(token);
    await query('insert into muni_forms.token_key values ($1, $2, $3) on conflict do nothing', [
      name,
      key,
      new Date(now()),
    ]);
    const [{ keys }] = await query(
      'select count(*)::int as keys from muni_forms.token_key where token = $1',
      [name],
    );
    if (keys > KEYS_FOR_TOKEN) throw challenge();
  }
}

const challenge = () => new Refusal(403, { code: 'captcha', say: ['openAgain'] });

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
