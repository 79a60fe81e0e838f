import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { indexRecords } from './index-records.mjs';
import { SCHEMA } from './schema.mjs';

/** Rows sent in one statement: large enough to be quick, small enough to keep a message under a few megabytes. */
const BATCH = 4000;
/** Any number, the same in every server that shares a database: only one of them fills it. */
const FILL_LOCK = 7_406_104;

const COLUMNS = {
  record:
    'directory text, no int, id text, updated text, lat float8, lon float8, name_exact text, name_key text, text_key text, facets int[]',
  item: 'directory text, no int, body json',
  facet_value: 'directory text, no int, facet text, label json',
  word: 'directory text, word text',
  event:
    'event_set text, no int, id text, updated text, name_key text, text_key text, facets int[], opens bigint, closes bigint, state text, body json',
  event_time: 'event_set text, no int, starts bigint, ends bigint',
};

/**
 * Fills the database with every directory it lacks. Data made by another version of the
 * generator or of the tables is thrown away first.
 * @param {import('./db.mjs').Db} db
 * @param {import('../directories.mjs').Directory[]} directories
 */
export async function fillTables(db, directories) {
  await db.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [FILL_LOCK]);
    await makeSchema(query);
    for (const directory of directories) {
      const [known] = await query('select 1 as yes from muni_demo.directory where slug = $1', [
        directory.slug,
      ]);
      if (!known) await fillDirectory(query, directory);
    }
  });
}

/** @param {import('./db.mjs').Query} query */
async function makeSchema(query) {
  const version = generatorVersion();
  const [{ there }] = await query(`select to_regclass('muni_demo.made_by') is not null as there`);
  if (there) {
    const [made] = await query('select version from muni_demo.made_by');
    if (made?.version === version) return;
  }
  await query('drop schema if exists muni_demo cascade');
  for (const statement of SCHEMA) await query(statement);
  await query('insert into muni_demo.made_by values ($1)', [version]);
}

/**
 * @param {import('./db.mjs').Query} query
 * @param {import('../directories.mjs').Directory} directory
 */
async function fillDirectory(query, { slug, lang, makeItems }) {
  const { records, facetValues, words, updated } = await indexRecords(makeItems(), lang);
  for (let i = 0; i < records.length; i += BATCH) {
    // The embedded database never waits for anything, so Ctrl-C would not be heard before the end.
    await breathe();
    const batch = records.slice(i, i + BATCH);
    await insertRows(
      query,
      'item',
      batch.map(({ no, body }) => ({ directory: slug, no, body })),
    );
    await insertRows(
      query,
      'record',
      batch.map(({ body: _body, ...record }) => ({ directory: slug, ...record })),
    );
  }
  await insertRows(
    query,
    'facet_value',
    facetValues.map((value) => ({ directory: slug, ...value })),
  );
  await insertRows(
    query,
    'word',
    words.map((word) => ({ directory: slug, word })),
  );
  await query('insert into muni_demo.directory values ($1, $2, $3)', [slug, updated, records.length]);
}

/**
 * @param {import('./db.mjs').Query} query
 * @param {keyof typeof COLUMNS} table
 * @param {object[]} rows
 */
export const insertRows = (query, table, rows) =>
  query(
    `insert into muni_demo.${table} select * from json_to_recordset($1::json) as row(${COLUMNS[table]})`,
    [JSON.stringify(rows)],
  );

/** Whatever decides what stands in the tables decides the version: nobody has to remember to raise a number. */
function generatorVersion() {
  const hash = createHash('sha256');
  for (const folder of ['.', '../seed', '../seed/events', '../search', '../events']) {
    const url = new URL(`${folder}/`, import.meta.url);
    for (const name of readdirSync(url).sort())
      if (name.endsWith('.mjs')) hash.update(readFileSync(new URL(name, url)));
  }
  return hash.digest('hex').slice(0, 16);
}
