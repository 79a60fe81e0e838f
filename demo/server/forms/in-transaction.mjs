/** Deadlock, serialization failure, and the one number in a billion that was there already. */
const WORTH_ANOTHER = new Set(['40P01', '40001', '23505']);
const TRIES = 4;

/**
 * A transaction that is tried again where only the company it met was to blame.
 * @template T
 * @param {import('../data/db.mjs').Db} db
 * @param {(query: import('../data/db.mjs').Query) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTransaction(db, work) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (tries === TRIES || !WORTH_ANOTHER.has(/** @type {any} */ (error)?.code)) throw error;
    }
  }
}
