import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listViolations } from './schemas.mjs';

/** @param {() => import('./engines.mjs').Endpoint} give */
export function describeFiles(give) {
  describe('plain files', () => {
    it('hold the same craftspeople as JSON', async () => {
      const items = await give().askJson('/files/craftspeople.json');
      assert.equal(items.length, 120);
      assert.deepEqual(listViolations('muni-directory.v1.json', items), []);
    });

    it('hold the same craftspeople as GeoJSON, longitude first', async () => {
      const answer = await give().ask('/files/craftspeople.geojson');
      assert.equal(answer.headers.get('Content-Type'), 'application/geo+json');
      const { type, features } = await answer.json();
      assert.deepEqual([type, features.length], ['FeatureCollection', 120]);
      const places = features.filter(({ geometry }) => geometry).map(({ geometry }) => geometry.coordinates);
      assert.ok(
        places.length > 90 && places.every(([lon, lat]) => lon > 16 && lon < 18.5 && lat > 50 && lat < 52),
      );
    });

    it('hold the firms as a Danish spreadsheet does', async () => {
      const answer = await give().ask('/files/firms.csv');
      const bytes = new Uint8Array(await answer.arrayBuffer());
      assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
      const rows = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
      assert.equal(rows.length, 4601);
      assert.ok(
        rows[0].startsWith(
          'Firma;Branche;Kommune;Adresse;Postnr;By;Telefon;E-mail;Hjemmeside;Åbningstider;Bredde;Længde',
        ),
      );
      assert.match(rows[1], /;\d{2},\d+;\d{2},\d+;|;;;/);
    });

    it('come with a tag', async () => {
      const { headers } = await give().ask('/files/firms.csv');
      assert.equal(
        (await give().ask('/files/firms.csv', { headers: { 'If-None-Match': headers.get('ETag') } })).status,
        304,
      );
    });
  });

  describe('broken addresses', () => {
    it('send a page where data was expected', async () => {
      const answer = await give().ask('/broken/html');
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get('Content-Type'), /text\/html/);
    });

    it('send JSON that breaks off, and nothing at all', async () => {
      await assert.rejects(give().askJson('/broken/truncated.json'), SyntaxError);
      assert.equal(await (await give().ask('/broken/empty')).text(), '');
    });

    it('send windows-1250 without saying so', async () => {
      const answer = await give().ask('/broken/windows-1250.csv');
      const bytes = await answer.arrayBuffer();
      assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      assert.match(
        new TextDecoder('windows-1250').decode(bytes),
        /Pracownia Obuwia Żak;Szewc;Żmigród;ul\. Źródlana 4/,
      );
    });

    it('take their time', async () => {
      const start = performance.now();
      assert.equal((await give().askJson('/broken/slow?seconds=0.3')).items.length, 1);
      assert.ok(performance.now() - start >= 290);
    });

    it('withhold leave from other sites', async () => {
      assert.equal(
        (await give().ask('/broken/no-cors.json')).headers.get('Access-Control-Allow-Origin'),
        null,
      );
    });
  });
}
