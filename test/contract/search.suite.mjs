import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const nameOf = ({ name }) => (typeof name === 'string' ? name : (name.da ?? name.pl));

/** @param {() => import('./engines.mjs').Endpoint} give */
export function describeSearch(give) {
  const search = async (slug, q) => give().askJson(`/api/${slug}?q=${encodeURIComponent(q)}&pageSize=100`);

  describe('search', () => {
    for (const [typed, slug, meant] of [
      ['zmigrod', 'craftspeople', 'Żmigród'],
      ['miedzyborz', 'craftspeople', 'Międzybórz'],
      ['OLEŚNICA', 'craftspeople', 'Oleśnica'],
      ['olesnica', 'craftspeople', 'Oleśnica'],
      ['praesto', 'firms', 'Præstø'],
      ['præstø', 'firms', 'Præstø'],
      ['nykobing', 'firms', 'Nykøbing Falster'],
      ['nykoebing', 'firms', 'Nykøbing Falster'],
    ]) {
      it(`finds ${meant} by “${typed}”`, async () => {
        const { total, items } = await search(slug, typed);
        assert.ok(total > 0);
        assert.ok(items.some(({ town }) => town === meant));
      });
    }

    it('finds Tømrer by tømrer, tomrer and toemrer alike', async () => {
      const [exact, bare, spelled] = await Promise.all(
        ['tømrer', 'tomrer', 'toemrer'].map((q) => search('firms', q)),
      );
      assert.ok(exact.total > 100);
      assert.equal(bare.total, exact.total);
      assert.equal(spelled.total, exact.total);
    });

    it('finds å typed as a or aa, and aa typed as å', async () => {
      const [single, double, letter] = await Promise.all(
        ['agard', 'aagaard', 'ågård'].map((q) => search('firms', q)),
      );
      assert.ok(single.items.some((item) => nameOf(item).includes('Ågård')));
      assert.ok(double.items.some((item) => nameOf(item).includes('Aagaard')));
      const further = await give().askJson('/api/firms?q=aagaard&pageSize=100&page=2');
      assert.ok([...double.items, ...further.items].some((item) => nameOf(item).includes('Ågård')));
      assert.ok(letter.items.some((item) => nameOf(item).includes('Ågård')));
    });

    it('puts names with the exact letters before folded ones, and both before other texts', async () => {
      const { items } = await search('craftspeople', 'szewc');
      const inName = items.map((item) => /szewc/i.test(nameOf(item)));
      assert.ok(inName[0]);
      assert.deepEqual(
        inName,
        [...inName].sort((a, b) => Number(b) - Number(a)),
      );
    });

    it('wants every word, in any field and any order', async () => {
      const there = await search('firms', 'stege frisør');
      const back = await search('firms', 'frisør stege');
      assert.ok(there.total > 0);
      assert.equal(there.total, back.total);
      for (const item of there.items) assert.match(JSON.stringify(item), /Stege/);
    });

    it('mends a slip of the finger where nothing else is found', async () => {
      const meant = await search('craftspeople', 'zegarmistrz');
      const typed = await search('craftspeople', 'zegarmsitrz');
      assert.ok(typed.total >= meant.total && meant.total > 0);
      assert.equal((await search('craftspeople', 'qqqqqq')).total, 0);
    });

    it('finds in every language a text has', async () => {
      assert.ok((await search('craftspeople', 'shoemaker')).total > 0);
      assert.ok((await search('craftspeople', 'Schuhmacher')).total > 0);
    });

    for (const typed of [
      "'; drop table muni_demo.record; --",
      '%',
      '_',
      '\\',
      '"',
      '$1',
      "' or 1=1 --",
      '🧁',
      '   ',
      '((',
      '<script>',
    ]) {
      it(`takes ${JSON.stringify(typed)} for words and nothing else`, async () => {
        const answer = await give().ask(
          `/api/firms?q=${encodeURIComponent(typed)}&town=${encodeURIComponent(typed)}&id=${encodeURIComponent(typed)}`,
        );
        assert.equal(answer.status, 200);
        assert.equal((await give().askJson('/api/firms?pageSize=1')).total, 4620);
        assert.deepEqual(give().failures, []);
      });
    }

    it('answers within 30 ms once warm', async () => {
      const paths = ['/api/firms', '/api/firms?q=tomrer', '/api/firms?town=Stege&facets=category,town,badge'];
      for (const path of paths) {
        await give().askJson(path);
        // Other tests share the machine: what it takes at its best is the endpoint's own time.
        let best = Infinity;
        for (let tries = 0; best >= 30 && tries < 60; tries += 1) {
          const start = performance.now();
          await give().askJson(path);
          best = Math.min(best, performance.now() - start);
        }
        assert.ok(best < 30, `${path} took ${best.toFixed(1)} ms at its best`);
      }
    });
  });
}
