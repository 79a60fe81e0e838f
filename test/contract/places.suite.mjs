import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

/** Kilometres on a sphere, worked out another way than the endpoint does: by the law of cosines. */
function measure(a, b) {
  const rad = Math.PI / 180;
  const cos =
    Math.sin(a.lat * rad) * Math.sin(b.lat * rad) +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.cos((a.lon - b.lon) * rad);
  return 6371.01 * Math.acos(Math.min(1, cos));
}

/** @param {() => import('./engines.mjs').Endpoint} give */
export function describePlaces(give) {
  const stege = { lat: 54.988, lon: 12.29 };

  describe('places', () => {
    it('sort by distance, those without a place last', async () => {
      const { items } = await give().askJson('/api/craftspeople?near=51.1,17&sort=distance&pageSize=100');
      const away = items.map(({ geo }) => (geo ? measure(geo, { lat: 51.1, lon: 17 }) : Infinity));
      assert.deepEqual(
        away,
        [...away].sort((a, b) => a - b),
      );
      const { items: last } = await give().askJson(
        '/api/craftspeople?near=51.1,17&sort=distance&pageSize=20&page=6',
      );
      assert.equal('geo' in last.at(-1), false);
    });

    it('keep to a radius, and miss nothing in it', async () => {
      const { items, total } = await give().askJson('/api/firms?near=54.988,12.29&radius=8&pageSize=100');
      assert.ok(items.every(({ geo }) => measure(geo, stege) <= 8));
      const everything = [];
      for (let page = 1; page <= 47; page += 1)
        everything.push(...(await give().askJson(`/api/firms?pageSize=100&page=${page}&facets=`)).items);
      assert.equal(total, everything.filter(({ geo }) => geo && measure(geo, stege) <= 8).length);
    });

    it('keep to a box', async () => {
      const { items, total } = await give().askJson('/api/firms?bbox=12.2,54.9,12.6,55.05&pageSize=100');
      assert.ok(total > 0);
      assert.ok(
        items.every(({ geo }) => geo.lon >= 12.2 && geo.lon <= 12.6 && geo.lat >= 54.9 && geo.lat <= 55.05),
      );
    });

    it('know a box across the date line', async () => {
      const { total } = await give().askJson('/api/firms?bbox=170,-90,20,90&pageSize=1');
      const { total: plain } = await give().askJson('/api/firms?bbox=-180,-90,180,90&pageSize=1');
      assert.equal(total, plain);
    });
  });
}
