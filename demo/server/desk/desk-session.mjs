import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { digestOf } from '../forms/tokens.mjs';

const HOUR = 3_600_000;
/** A working day. */
const LONGEST = 9 * HOUR;
const TRIES_A_MINUTE = 10;

/**
 * Who is logged in at the desk: in the database, so that a restart logs nobody out and several servers know
 * them all. Another password logs everybody out. Only a hash of a cookie is written down.
 * @param {{ secret: string, now: () => number, db: import('../data/db.mjs').Db, signer: ReturnType<typeof import('../forms/tokens.mjs').makeSigner> }} options
 */
export function makeDeskSessions({ secret, now, db, signer }) {
  const hash = (/** @type {string} */ text) => createHash('sha256').update(text).digest();
  const password = signer.fingerprint(`desk\n${secret}`);

  return {
    /** Whether there have been too many attempts in the last minute, from wherever. */
    async isBlocked() {
      const [{ tries }] = await db.query(
        'select count(*)::int as tries from muni_forms.desk_try where at > $1',
        [new Date(now() - 60_000)],
      );
      return tries >= TRIES_A_MINUTE;
    },
    /** The session's name where the password is right. @param {string} given */
    async logIn(given) {
      if (!timingSafeEqual(hash(given), hash(secret))) {
        await db.query('insert into muni_forms.desk_try values ($1)', [new Date(now())]);
        return undefined;
      }
      const id = randomBytes(24).toString('base64url');
      await db.query('insert into muni_forms.desk_session values ($1, $2, $3, $4)', [
        digestOf(id),
        password,
        randomBytes(16).toString('base64url'),
        new Date(now() + LONGEST),
      ]);
      return id;
    },
    /** @param {string | undefined} id @returns {Promise<{ csrf: string } | undefined>} */
    async get(id) {
      if (id === undefined) return undefined;
      const [session] = await db.query(
        'select csrf from muni_forms.desk_session where id = $1 and password = $2 and until > $3',
        [digestOf(id), password, new Date(now())],
      );
      return session;
    },
    /** @param {string | undefined} id */
    async logOut(id) {
      if (id !== undefined)
        await db.query('delete from muni_forms.desk_session where id = $1', [digestOf(id)]);
    },
  };
}

/** A password of its own for each run, short enough to type. */
export const makeDeskSecret = () => randomBytes(9).toString('base64url');
