import { readResults } from './read-results.mjs';

/** Milliseconds after which everything is counted again, whatever has changed. */
const FRESH = 30_000;

/** Counts a form again only after something came in. */
export function makeResultsCache() {
  /** @type {Map<string, { mark: string, at: number, results: ReturnType<typeof readResults> }>} */
  const kept = new Map();
  return {
    /**
     * @param {import('../forms/open-forms.mjs').Forms} forms
     * @param {import('../forms/open-forms.mjs').Form} form
     */
    async get(forms, form) {
      const mark = await markOf(forms, form);
      const known = kept.get(form.id);
      if (known?.mark === mark && forms.now() - known.at < FRESH) return known.results;
      const results = readResults(forms, form);
      kept.set(form.id, { mark, at: forms.now(), results });
      results.catch(() => kept.delete(form.id));
      return results;
    },
  };
}

/** Changes with every entry that comes, goes, or is let through. @param {import('../forms/open-forms.mjs').Forms} forms @param {import('../forms/open-forms.mjs').Form} form */
async function markOf({ db }, { id, version }) {
  const [{ mark }] = await db.query(
    `select concat(count(*), ' ', max(received)::text, ' ', (select count(*) from muni_forms.released where form = $1)) as mark
     from muni_forms.submission where form = $1 and state = 'accepted'`,
    [id],
  );
  return `${version} ${mark}`;
}
