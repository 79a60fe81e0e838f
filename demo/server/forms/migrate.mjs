import { MIGRATIONS } from './schema.mjs';

/** Any number, the same in every server that shares a database: only one of them changes the tables. */
const MIGRATION_LOCK = 7_406_105;

/**
 * Brings the tables up to date, each step in order and once, all or nothing.
 * @param {import('../data/db.mjs').Db} db
 * @param {{ now?: () => number }} [options]
 * @returns {Promise<string[]>} the names of the steps that ran
 */
export const migrate = (db, { now = Date.now } = {}) =>
  db.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await query('create schema if not exists muni_forms');
    await query(
      'create table if not exists muni_forms.migration (no int primary key, name text not null, at timestamptz not null)',
    );
    const [{ last }] = await query('select coalesce(max(no), 0) as last from muni_forms.migration');
    const steps = MIGRATIONS.slice(last);
    for (const [at, { name, statements }] of steps.entries()) {
      for (const statement of statements) await query(statement);
      await query('insert into muni_forms.migration values ($1, $2, $3)', [
        last + at + 1,
        name,
        new Date(now()),
      ]);
    }
    return steps.map(({ name }) => name);
  });
