import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const HOUR = 3_600_000;
/** A working day. */
const LONGEST = 9 * HOUR;
const TRIES_A_MINUTE = 10;

/**
 * Who is logged in at the desk: kept in memory, so that a restart logs everybody out.
 * @param {{ secret: string, now: () => number }} options
 */
export function makeDeskSessions({ secret, now }) {
  /** @type {Map<string, { until: number, csrf: string }>} */
  const sessions = new Map();
  /** @type {number[]} */
  let tries = [];
  const hash = (/** @type {string} */ text) => createHash('sha256').update(text).digest();

  return {
    /** Whether there have been too many attempts in the last minute, from wherever. */
    isBlocked() {
      tries = tries.filter((at) => now() - at < 60_000);
      return tries.length >= TRIES_A_MINUTE;
    },
    /** The session's name where the password is right. @param {string} password */
    logIn(password) {
      if (!timingSafeEqual(hash(password), hash(secret))) {
        tries.push(now());
        return undefined;
      }
      const id = randomBytes(24).toString('base64url');
      sessions.set(id, { until: now() + LONGEST, csrf: randomBytes(16).toString('base64url') });
      return id;
    },
    /** @param {string | undefined} id */
    get(id) {
      const session = id === undefined ? undefined : sessions.get(id);
      return session && session.until > now() ? session : undefined;
    },
    /** @param {string | undefined} id */
    logOut(id) {
      if (id !== undefined) sessions.delete(id);
    },
  };
}

/** A password of its own for each run, short enough to type. */
export const makeDeskSecret = () => randomBytes(9).toString('base64url');
