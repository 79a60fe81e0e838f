import pg from 'pg';
import { makeGate } from './make-gate.mjs';

const CONNECTIONS = 8;

const asNumber = (/** @type {string} */ text) => Number(text);
const types = {
  getTypeParser: (/** @type {number} */ oid, /** @type {any} */ format) =>
    oid === 20 ? asNumber : pg.types.getTypeParser(oid, format),
};

/**
 * Opens a PostgreSQL server, checking at once that it answers.
 * @param {string} connectionString
 * @returns {Promise<import('./db.mjs').Db>}
 */
export async function openPostgres(connectionString) {
  const pool = new pg.Pool({ connectionString, types, max: CONNECTIONS, connectionTimeoutMillis: 5000 });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  const gate = makeGate(CONNECTIONS);
  let closing;
  return {
    engine: 'PostgreSQL',
    query: (sql, params = []) => gate(async () => (await pool.query(sql, params)).rows),
    transaction: (work) =>
      gate(async () => {
        const client = await pool.connect();
        try {
          await client.query('begin');
          const result = await work(async (sql, params = []) => (await client.query(sql, params)).rows);
          await client.query('commit');
          return result;
        } catch (error) {
          await client.query('rollback').catch(() => {});
          throw error;
        } finally {
          client.release();
        }
      }),
    close: () => (closing ??= pool.end()),
  };
}
