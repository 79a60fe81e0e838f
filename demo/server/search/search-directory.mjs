import { buildCountStatement, buildPageStatement } from './build-statements.mjs';
import { correctWords } from './correct-words.mjs';
import { readVocabulary } from './facet-vocabulary.mjs';

/** Counts kept for lists that are asked for again and again: the whole directory, and every page of one search. */
const REMEMBERED = 300;

/** @typedef {{ items: string[], total: number, facets: Record<string, { value: string, count: number }[]> }} Found */

/**
 * @param {import('../data/db.mjs').Db} db
 * @param {import('../directories.mjs').Directory} directory
 */
export async function openDirectory(db, { slug, lang }) {
  const [about] = await db.query('select updated, total from muni_demo.directory where slug = $1', [slug]);
  const vocabulary = await readVocabulary(db, slug);
  /** @type {Promise<string[]> | undefined} */
  let words;
  const readKnownWords = () =>
    (words ??= db
      .query('select word from muni_demo.word where directory = $1', [slug])
      .then((rows) => rows.map(({ word }) => word)));
  const remember = makeMemory(db);

  /**
   * @param {import('./read-query.mjs').Plan} plan
   * @returns {Promise<Found>}
   */
  async function find(plan) {
    const langs = [plan.lang, lang].filter((each) => each !== undefined);
    const asked = plan.asked.map((name) => {
      const facet = vocabulary.facetNamed(name) ?? name;
      return { name, facet, values: vocabulary.listValues(facet, langs) };
    });
    // Every statement counts the same values, so that one without a facet's own choice is often one that was made before.
    const counted = asked.flatMap(({ values }) => values.map(({ no }) => no));
    const [base, page] = await Promise.all([
      remember(buildCountStatement(slug, plan, counted)),
      db.query(...asArguments(buildPageStatement(slug, plan))),
    ]);
    /** @type {Found['facets']} */
    const facets = {};
    for (const { name, facet, values } of asked) {
      const counts = plan.filters.has(facet)
        ? await remember(buildCountStatement(slug, plan, counted, facet))
        : base;
      facets[name] = values.map(({ no, value }) => ({ value, count: counts.get(no) ?? 0 }));
    }
    return { items: page.map(({ body }) => body), total: base.get(0) ?? 0, facets };
  }

  return {
    lang,
    updated: /** @type {string} */ (about.updated),
    total: /** @type {number} */ (about.total),
    vocabulary,
    /**
     * Finds what was asked for; where a search finds nothing at all, what was probably meant.
     * @param {import('./read-query.mjs').Plan} plan
     */
    async search(plan) {
      const found = await find(plan);
      if (found.total > 0 || plan.words.length === 0) return found;
      const corrected = correctWords(plan.words, await readKnownWords());
      return corrected ? find({ ...plan, words: corrected }) : found;
    },
    /** Every item as JSON, in the order of names. */
    readAll: async () =>
      (
        await db.query('select body::text as body from muni_demo.item where directory = $1 order by no', [
          slug,
        ])
      ).map(({ body }) => /** @type {string} */ (body)),
  };
}

/** @param {import('../data/db.mjs').Db} db */
function makeMemory(db) {
  /** @type {Map<string, Promise<Map<number, number>>>} */
  const memory = new Map();
  return (/** @type {{ sql: string, params: unknown[] }} */ statement) => {
    const key = JSON.stringify([statement.sql, statement.params]);
    let counts = memory.get(key);
    memory.delete(key);
    counts ??= db
      .query(...asArguments(statement))
      .then((rows) => new Map(rows.map(({ no, count }) => [no, count])));
    memory.set(key, counts);
    counts.catch(() => memory.delete(key));
    const oldest = memory.keys().next().value;
    if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
    return counts;
  };
}

/**
 * @param {{ sql: string, params: unknown[] }} statement
 * @returns {[string, unknown[]]}
 */
const asArguments = ({ sql, params }) => [sql, params];
