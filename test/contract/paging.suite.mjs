import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

/**
 * Follows `next` to the end, as a reader would.
 * @param {import('./engines.mjs').Endpoint} endpoint
 * @param {string} path
 */
async function walk({ ask }, path) {
  const items = [];
  for (let next = path; next;) {
    const answer = await (await ask(next)).json();
    items.push(...answer.items);
    next = answer.next && new URL(answer.next).pathname + new URL(answer.next).search;
  }
  return items;
}

/** @param {() => import('./engines.mjs').Endpoint} give */
export function describePaging(give) {
  describe('paging', () => {
    for (const query of [
      '',
      '&sort=-updated',
      '&sort=distance&near=54.9,11.9',
      '&q=a',
      '&kind=craft&town=Stege',
    ]) {
      it(`reaches every record exactly once${query && ` with ${query.slice(1)}`}`, async () => {
        const items = await walk(give(), `/api/firms?pageSize=100${query}&facets=`);
        const { total } = await give().askJson(`/api/firms?pageSize=1${query}&facets=`);
        assert.ok(total > 0);
        assert.equal(items.length, total);
        assert.equal(new Set(items.map(({ id }) => id)).size, total);
      });
    }

    it('names no next page on the last one', async () => {
      assert.equal('next' in (await give().askJson('/api/craftspeople?pageSize=60&page=2')), false);
      assert.match(
        (await give().askJson('/api/craftspeople?pageSize=60&page=1&town=Oława&town=Wrocław&pageSize='))
          .title ?? '',
        /understood/,
      );
    });

    it('keeps every other parameter in the address of the next page', async () => {
      const { next } = await give().askJson('/api/firms?town=Stege&town=Pr%C3%A6st%C3%B8&q=b&facets=badge');
      const params = new URL(next).searchParams;
      assert.deepEqual(params.getAll('town'), ['Stege', 'Præstø']);
      assert.equal(params.get('q'), 'b');
      assert.equal(params.get('page'), '2');
    });

    it('answers a page past the end with no records and the true total', async () => {
      const answer = await give().askJson('/api/craftspeople?page=99999');
      assert.deepEqual(
        [answer.items.length, answer.total, answer.page, 'next' in answer],
        [0, 120, 99999, false],
      );
    });
  });

  describe('sorting', () => {
    it('puts Polish names in Polish order', async () => {
      const names = (await walk(give(), '/api/craftspeople?sort=name&pageSize=100')).map(({ name }) => name);
      assert.deepEqual(names, [...names].sort(new Intl.Collator('pl', { numeric: true }).compare));
    });

    it('puts Danish names in Danish order: Aa, Æ, Ø and Å come last', async () => {
      const names = (await walk(give(), '/api/firms?sort=name&pageSize=100&facets=')).map(({ name }) =>
        typeof name === 'string' ? name : name.da,
      );
      assert.deepEqual(names, [...names].sort(new Intl.Collator('da', { numeric: true }).compare));
      assert.match(names.at(-1), /^(Aa|Å)/);
    });

    it('puts the latest changed first', async () => {
      const dates = (await walk(give(), '/api/firms?sort=-updated&pageSize=100&facets=')).map(
        ({ updated }) => updated,
      );
      assert.deepEqual(dates, [...dates].sort().reverse());
    });
  });
}
