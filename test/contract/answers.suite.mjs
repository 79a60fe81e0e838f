import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listViolations } from './schemas.mjs';

const SIZES = { craftspeople: 120, firms: 4620, support: 40 };

/** @param {() => import('./engines.mjs').Endpoint} give */
export function describeAnswers(give) {
  describe('an answer', () => {
    for (const [slug, size] of Object.entries(SIZES)) {
      it(`of /api/${slug} says how many records there are and keeps to the schema on every page`, async () => {
        for (let page = 1; (page - 1) * 100 < size; page += 1) {
          const answer = await give().askJson(`/api/${slug}?pageSize=100&page=${page}`);
          assert.deepEqual(listViolations('muni-directory.v1.json#/$defs/answer', answer), []);
          assert.equal(answer.total, size);
        }
      });
    }

    it('holds twenty records and counts category and town unless asked otherwise', async () => {
      const answer = await give().askJson('/api/firms');
      assert.equal(answer.items.length, 20);
      assert.equal(answer.pageSize, 20);
      assert.deepEqual(Object.keys(answer.facets), ['category', 'town']);
    });

    it('gives single records by id, in one request for several', async () => {
      const { items } = await give().askJson('/api/craftspeople?id=wro-0007&id=wro-0042&id=nobody');
      assert.deepEqual(items.map(({ id }) => id).sort(), ['wro-0007', 'wro-0042']);
    });

    it('has no members that are empty', async () => {
      const { items } = await give().askJson('/api/firms?pageSize=100&page=3');
      const empty = items.flatMap((item) =>
        Object.entries(item).filter(
          ([, value]) => value === '' || value === null || (Array.isArray(value) && value.length === 0),
        ),
      );
      assert.deepEqual(empty, []);
    });

    it('has gaps as real lists have: some records without telephone, hours, or place', async () => {
      const { items } = await give().askJson('/api/firms?pageSize=100');
      for (const member of ['telephone', 'openingHours', 'geo', 'description', 'url']) {
        const having = items.filter((item) => member in item).length;
        assert.ok(having > 10 && having < 100, `${having} of 100 have ${member}`);
      }
    });

    it('names networks, support and funding as what they are', async () => {
      const { items: networks } = await give().askJson('/api/firms?kind=network&pageSize=100');
      assert.equal(networks.length, 15);
      assert.ok(networks.every(({ members, contact }) => members > 0 && contact.length > 0));
      const { items: funds } = await give().askJson('/api/support?kind=funding');
      assert.ok(funds.length >= 10);
      assert.ok(funds.every(({ amount, provider }) => amount.currency && provider.pl && provider.da));
    });

    it('answers many at once as it answers one', async () => {
      const paths = Array.from(
        { length: 40 },
        (_, i) => `/api/firms?page=${(i % 8) + 1}&q=${['', 'tømrer', 'stege', 'frisør'][i % 4]}`,
      );
      const together = await Promise.all(paths.map((path) => give().askJson(path)));
      for (const [i, path] of paths.entries()) assert.deepEqual(together[i], await give().askJson(path));
    });
  });
}
