import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const asMap = (counts) => Object.fromEntries(counts.map(({ value, count }) => [value, count]));

/** @param {() => import('./engines.mjs').Endpoint} give */
export function describeFacets(give) {
  describe('facets', () => {
    it('count what choosing a value would give', async () => {
      const { facets } = await give().askJson(
        '/api/firms?facets=category,town,badge,kind,languages,Antal%20ansatte&q=ma&pageSize=1',
      );
      for (const [facet, counts] of Object.entries(facets)) {
        for (const { value, count } of [counts[0], counts[Math.floor(counts.length / 2)], counts.at(-1)]) {
          const { total } = await give().askJson(
            `/api/firms?q=ma&${encodeURIComponent(facet)}=${encodeURIComponent(value)}&facets=&pageSize=1`,
          );
          assert.equal(total, count, `${facet}=${value}`);
        }
      }
    });

    it('are OR inside one', async () => {
      const [stege, mern, both] = await Promise.all(
        ['town=Stege', 'town=Mern', 'town=Stege&town=Mern'].map(
          async (query) => (await give().askJson(`/api/firms?${query}`)).total,
        ),
      );
      assert.equal(both, stege + mern);
    });

    it('are AND across', async () => {
      const { items, total } = await give().askJson('/api/firms?town=Stege&kind=craft&pageSize=100');
      assert.ok(total > 0);
      assert.ok(items.every(({ town, kind }) => town === 'Stege' && kind === 'craft'));
    });

    it('do not lower their own counts when a value is chosen, but those of the others', async () => {
      const before = await give().askJson('/api/firms');
      const after = await give().askJson('/api/firms?town=Stege');
      assert.deepEqual(after.facets.town, before.facets.town);
      const branch = 'Bygge og anlæg';
      assert.ok(asMap(after.facets.category)[branch] < asMap(before.facets.category)[branch]);
    });

    it('keep values that nothing is left of, with 0', async () => {
      const { facets: all } = await give().askJson('/api/craftspeople');
      const { facets: few } = await give().askJson('/api/craftspeople?q=szewc');
      assert.deepEqual(
        few.category.map(({ value }) => value),
        all.category.map(({ value }) => value),
      );
      assert.ok(few.category.some(({ count }) => count === 0));
      assert.ok(all.category.every(({ count }) => count > 0));
    });

    it('count a record once under the branch above its categories', async () => {
      const { facets, total } = await give().askJson('/api/craftspeople');
      assert.equal(asMap(facets.category)['Rzemiosło'], total);
    });

    it('find under a branch what is filed under its twigs', async () => {
      const branch = await give().askJson(`/api/firms?category=${encodeURIComponent('Bygge og anlæg')}`);
      const twig = await give().askJson(
        `/api/firms?category=${encodeURIComponent('Bygge og anlæg > Tømrer')}`,
      );
      assert.ok(branch.total > twig.total && twig.total > 0);
    });

    it('come in the language asked for, and take values in any', async () => {
      const { facets } = await give().askJson('/api/craftspeople?lang=en&facets=category,badge');
      assert.ok(facets.category.some(({ value }) => value === 'Crafts > Shoemaker'));
      const totals = await Promise.all(
        ['Crafts > Shoemaker', 'Rzemiosło > Szewc', 'Handwerk > Schuhmacher'].map(
          async (value) =>
            (await give().askJson(`/api/craftspeople?category=${encodeURIComponent(value)}`)).total,
        ),
      );
      assert.ok(totals[0] > 0);
      assert.equal(new Set(totals).size, 1);
    });

    it('take a badge by its code, under either name of the parameter', async () => {
      const { total } = await give().askJson('/api/craftspeople?badge=family-firm');
      assert.ok(total > 0 && total < 120);
      assert.equal(
        (await give().askJson(`/api/craftspeople?badges=${encodeURIComponent('Firma rodzinna')}`)).total,
        total,
      );
    });

    it('are made of any column of the data', async () => {
      const { facets } = await give().askJson('/api/craftspeople?facets=Certyfikaty');
      assert.deepEqual(Object.keys(facets), ['Certyfikaty']);
      const { value, count } = facets.Certyfikaty[0];
      const { items } = await give().askJson(
        `/api/craftspeople?Certyfikaty=${encodeURIComponent(value)}&pageSize=100`,
      );
      assert.equal(items.length, count);
      assert.ok(items.every(({ Certyfikaty }) => Certyfikaty.includes(value)));
    });

    it('are none where none are asked for', async () => {
      assert.deepEqual((await give().askJson('/api/firms?facets=')).facets, {});
    });

    it('find nothing for a value that nobody has', async () => {
      assert.equal((await give().askJson('/api/firms?town=Atlantis')).total, 0);
    });
  });
}
