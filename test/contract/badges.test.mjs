import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../../demo/server/app.mjs';
import { fillTables } from '../../demo/server/data/fill-tables.mjs';
import { openForms } from '../../demo/server/forms/open-forms.mjs';
import { keepBadges } from '../../demo/server/ideas/keep-badges.mjs';
import { openDirectories } from '../../demo/server/open-directories.mjs';
import { ENGINES } from './engines.mjs';
import { makeDefinition, makeSubmission } from './form-endpoint.mjs';

const LABEL = { en: 'Craft prize 2026', pl: 'Nagroda 2026' };
const FIRMS = {
  slug: 'prize-firms',
  lang: 'pl',
  attribution: { name: 'Firms', url: 'https://example.org/', licence: 'CC0-1.0' },
  makeItems: () =>
    [
      ['clocks', 'Zegary Żuraw', 'Milicz', ['Family firm']],
      ['clocks-2', 'Zegary Żuraw', 'Oława', []],
      ['tiles', 'Kafle Zdun', 'Milicz', []],
    ].map(([id, name, town, badges]) => ({ id, kind: 'craft', name, town, badges })),
};
const SHOWN_FROM = '2026-11-20T11:05+01:00';

for (const { name, skip, openDatabase } of ENGINES) {
  describe(`Winners of a competition over ${name}`, { skip: skip ?? false }, () => {
    let db, close, app, headers, csrf, forms, directories;
    const clock = { now: Date.parse('2026-11-20T10:00:00Z') };
    const ids = {};
    before(async () => {
      ({ db, close } = await openDatabase());
      await fillTables(db, [FIRMS]);
      forms = await openForms(db, { now: () => clock.now, config: { deskSecret: 'right' } });
      directories = await openDirectories(db, [FIRMS]);
      app = createApp({ directories, forms });
      await forms.put(
        makeDefinition({
          id: 'prize',
          pages: [
            {
              id: 'one',
              fields: [
                { type: 'text', name: 'name', label: 'Firm' },
                { type: 'text', name: 'town', label: 'Town' },
              ],
            },
          ],
        }),
        {
          ideas: {
            decidedBy: 'jury',
            shownFrom: SHOWN_FROM,
            title: 'name',
            town: 'town',
            badge: { directory: 'prize-firms', label: LABEL },
          },
        },
      );
      for (const [firm, town] of [
        ['zegary żuraw', 'Milicz'],
        ['Kafle Zdun', 'Milicz'],
        ['Nobody’s', 'Milicz'],
      ]) {
        const answer = await post(
          '/forms/prize/submissions',
          JSON.stringify(makeSubmission({ form: 'prize', answers: { name: firm, town } })),
          { 'Content-Type': 'application/json' },
        );
        ids[firm] = (await answer.json()).id;
      }
      const opened = await post('/desk/login', new URLSearchParams({ password: 'right' }));
      headers = { Cookie: opened.headers.get('Set-Cookie').split(';')[0] };
      const page = await (await app.request('http://muni.test/desk/', { headers })).text();
      [, csrf] = /name="csrf" value="([^"]+)"/.exec(page);
    });
    after(() => close?.());

    const post = (path, body, more) =>
      app.request(`http://muni.test${path}`, { method: 'POST', body, headers: more });
    const decide = (firm, status) =>
      post(
        `/desk/entries/${ids[firm]}/decide`,
        new URLSearchParams({ csrf, status, reason: 'Because.' }),
        headers,
      );
    const ask = async (query = '') => (await app.request(`http://muni.test/api/prize-firms${query}`)).json();
    const holders = async (query = '?badge=craft-prize-2026') => (await ask(query)).items.map(({ id }) => id);
    const countOf = async () =>
      (await ask('?facets=badge&lang=en')).facets.badge.find(({ value }) => value === LABEL.en)?.count ?? 0;

    it('carry nothing before the decision is public', async () => {
      assert.equal((await decide('zegary żuraw', 'funded')).status, 303);
      assert.equal(await countOf(), 0);
      assert.ok((await ask()).items.every(({ badges }) => !JSON.stringify(badges).includes('2026')));
    });

    it('carry it from the deadline on, without anybody doing anything', async () => {
      const keeper = keepBadges(forms, {
        since: clock.now,
        onChanged: directories.reopen,
        report: assert.ifError,
      });
      try {
        await keeper.look();
        assert.deepEqual(await holders(), []);
        clock.now = Date.parse('2026-11-20T10:06:00Z');
        await keeper.look();
        assert.deepEqual(await holders(), ['clocks']);
      } finally {
        keeper.stop();
      }
    });

    it('carry their badge in the directory, which shows, counts and finds it', async () => {
      clock.now = Date.parse('2026-11-20T10:06:00Z');
      await decide('zegary żuraw', 'funded');
      await decide('Nobody’s', 'funded');
      assert.deepEqual(await holders(), ['clocks']);
      assert.deepEqual(await holders(`?badge=${encodeURIComponent(LABEL.pl)}`), ['clocks']);
      assert.deepEqual(await holders('?q=nagroda'), ['clocks']);
      assert.equal(await countOf(), 1);
      const { items } = await ask();
      assert.deepEqual(items.find(({ id }) => id === 'clocks').badges, [LABEL, 'Family firm']);
    });

    it('lose it with the decision, and carry it once however often it is said', async () => {
      await decide('zegary żuraw', 'funded');
      assert.equal(await countOf(), 1);
      await decide('zegary żuraw', 'declined');
      await decide('Kafle Zdun', 'funded');
      assert.deepEqual(await holders(), ['tiles']);
      assert.deepEqual((await ask()).items.find(({ id }) => id === 'clocks').badges, ['Family firm']);
    });
  });
}
