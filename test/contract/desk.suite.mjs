import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { entriesPage } from '../../demo/server/desk/desk-pages.mjs';
import { DESK_WORDS } from '../../demo/server/desk/desk-words.mjs';
import { describeAnswer } from '../../demo/server/forms/describe-answers.mjs';
import { writeCell, writeEntriesCsv } from '../../demo/server/desk/write-entries-csv.mjs';
import { PAGE_LANGUAGES, WORDS } from '../../demo/server/pages/words.mjs';
import { makeDefinition, makeSubmission } from './form-endpoint.mjs';

let forms = 0;

/** @param {() => Awaited<ReturnType<typeof import('./form-endpoint.mjs').openFormEndpoint>>} give */
export function describeDesk(give) {
  let id = '';
  beforeEach(() => {
    id = `desk-${(forms += 1)}`;
    give().clock.now += forms * 61_000;
  });
  const submit = (more) => give().submit(makeSubmission({ form: id, ...more }), { id });
  const post = (path, fields, cookie = '') =>
    give().ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: { Cookie: cookie } });
  const logIn = async () => {
    const answer = await post('/desk/login', { password: 'right' });
    const cookie = answer.headers.get('Set-Cookie').split(';')[0];
    const page = await (await give().ask('/desk/', { headers: { Cookie: cookie } })).text();
    return { cookie, csrf: /name="csrf" value="([^"]+)"/.exec(page)[1], page };
  };
  const read = async (path, cookie, lang = 'en') =>
    (await give().ask(path, { headers: { Cookie: cookie, 'Accept-Language': lang } })).text();

  describe('the desk', () => {
    it('shows nothing to whoever is not logged in, and takes nothing from them', async () => {
      await give().put(makeDefinition({ id }));
      const { id: entry } = await submit();
      for (const path of [
        '/desk/',
        `/desk/forms/${id}`,
        `/desk/forms/${id}/entries.csv`,
        '/desk/mails',
        '/desk/put',
      ]) {
        const page = await read(path, '');
        assert.match(page, /type="password"/);
        assert.doesNotMatch(page, /Ada/);
      }
      await post(`/desk/entries/${entry}/cancel`, {});
      assert.equal((await give().entries(id)).length, 1);
    });

    it('lets in with the password alone, and closes after ten wrong ones', async () => {
      assert.equal((await post('/desk/login', { password: 'wrong' })).status, 403);
      const answer = await post('/desk/login', { password: 'right' });
      assert.equal(answer.status, 303);
      assert.match(answer.headers.get('Set-Cookie'), /HttpOnly; SameSite=Strict/);
      for (let at = 0; at < 10; at += 1) await post('/desk/login', { password: `wrong ${at}` });
      assert.equal((await post('/desk/login', { password: 'right' })).status, 429);
    });

    it('is not readable for other sites, nor framed', async () => {
      const answer = await give().ask('/desk/');
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
      assert.match(answer.headers.get('Content-Security-Policy'), /frame-ancestors 'none'/);
    });

    it('shows entries with their answers, in the language of the official', async () => {
      await give().put(makeDefinition({ id, title: { en: 'Talk', pl: 'Rozmowa' } }));
      await submit({ answers: { name: '<script>alert(1)</script>' } });
      const { cookie } = await logIn();
      const page = await read(`/desk/forms/${id}`, cookie, 'pl');
      assert.match(page, /<h1>Rozmowa<\/h1>/);
      assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
      assert.doesNotMatch(page, /<script/);
    });

    it('accepts, declines and cancels, but only with the page’s own token', async () => {
      await give().put(makeDefinition({ id, capacity: { total: 5 } }), { review: true });
      const [one, two] = [await submit(), await submit()];
      assert.equal(one.answered, 201);
      const { cookie, csrf } = await logIn();
      assert.equal((await post(`/desk/entries/${one.id}/accept`, {}, cookie)).status, 403);
      await post(`/desk/entries/${one.id}/accept`, { csrf }, cookie);
      await post(`/desk/entries/${two.id}/decline`, { csrf }, cookie);
      assert.deepEqual(
        (await give().entries(id)).map(({ id: entry, state }) => [entry, state]),
        [[one.id, 'accepted']],
      );
      assert.equal((await give().askJson(`/forms/${id}/availability`)).taken, 1);
      await post(`/desk/entries/${one.id}/cancel`, { csrf }, cookie);
      assert.equal((await give().askJson(`/forms/${id}/availability`)).taken, 0);
      const log = await give().db.query('select what from muni_forms.desk_log where form = $1', [id]);
      assert.deepEqual(
        log.map(({ what }) => what),
        ['accept', 'decline', 'cancel'],
      );
    });

    it('publishes an open answer without a way back to the entry', async () => {
      await give().put(makeDefinition({ id, results: { url: 'results', show: 'always', suppressBelow: 0 } }));
      const { id: entry } = await submit({ answers: { name: 'More benches' } });
      const { cookie, csrf } = await logIn();
      const namesOf = async () =>
        (await give().askJson(`/forms/${id}/results`)).questions.find(({ name }) => name === 'name').answers;
      assert.equal(await namesOf(), undefined);
      await post(`/desk/entries/${entry}/release`, { csrf, field: 'name' }, cookie);
      await post(`/desk/entries/${entry}/release`, { csrf, field: 'email' }, cookie);
      assert.deepEqual(await namesOf(), ['More benches']);
      const [row] = await give().db.query('select * from muni_forms.released where form = $1', [id]);
      assert.ok(!JSON.stringify(row).includes(entry));
    });

    it('decides on ideas with a reason', async () => {
      await give().put(makeDefinition({ id }), { ideas: { title: 'name' } });
      const { id: entry } = await submit();
      const { cookie, csrf } = await logIn();
      await post(`/desk/entries/${entry}/decide`, { csrf, status: 'funded', reason: 'Useful' }, cookie);
      const [idea] = (await give().askJson(`/ideas/${id}`)).ideas;
      assert.deepEqual([idea.status, idea.reason], ['funded', 'Useful']);
    });

    it('takes a form in that can be one', async () => {
      const { cookie, csrf } = await logIn();
      const bad = await post('/desk/put', { csrf, definition: '{"muni":2}', settings: '' }, cookie);
      assert.equal(bad.status, 422);
      const good = JSON.stringify(makeDefinition({ id }));
      assert.equal((await post('/desk/put', { csrf, definition: good, settings: '{}' }, cookie)).status, 303);
      assert.equal((await give().askJson(`/forms/${id}.json`)).id, id);
    });

    it('gives a spreadsheet without a formula in it', async () => {
      await give().put(makeDefinition({ id }));
      await submit({ answers: { name: '=HYPERLINK("http://evil.example";"Click")' } });
      const { cookie } = await logIn();
      const answer = await give().ask(`/desk/forms/${id}/entries.csv`, {
        headers: { Cookie: cookie, 'Accept-Language': 'pl' },
      });
      assert.match(answer.headers.get('Content-Disposition'), /attachment/);
      const csv = await answer.text();
      assert.ok(csv.includes(`"'=HYPERLINK(""http://evil.example"";""Click"")"`));
    });
  });
}

/** What needs no database. */
export function describeDeskParts() {
  describe('a cell of the export', () => {
    for (const text of ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|calc', '＝1+1'])
      it(`is no formula: ${JSON.stringify(text)}`, () => assert.match(writeCell(text, ';'), /^"?'/));
    for (const text of ['-5', '12,5', 'Ada', ''])
      it(`stays as it is: ${JSON.stringify(text)}`, () => assert.equal(writeCell(text, ';'), text));
    it('keeps line breaks and separators inside quotes', () =>
      assert.equal(writeCell('a;"b"\nc', ';'), '"a;""b""\nc"'));
    it('stands under the question in words', () => {
      const row = {
        receipt: 'T-1',
        received: new Date(0),
        state: 'accepted',
        seat: 'seat',
        ref: '',
        people: 1,
        lang: 'en',
        answers: { name: 'Ada' },
      };
      assert.match(
        writeEntriesCsv(makeDefinition(), [row], 'en'),
        /receipt,.*,Name,Mail,People,consents\r\nT-1,.*,Ada,/,
      );
    });
  });

  describe('an answer in words', () => {
    const field = { type: 'repeat', name: 'guests', fields: [{ type: 'text', name: 'name' }] };
    it('names the guests', () =>
      assert.equal(describeAnswer(field, [{ name: 'Ada' }, { name: 'Bo' }], 'en'), 'Ada; Bo'));
    it('says nothing of guests of whom nothing was said', () =>
      assert.equal(describeAnswer(field, [{}, {}], 'en'), ''));
  });

  describe('a page of entries', () => {
    const viewer = { lang: 'en', csrf: 'x', timeZone: 'UTC' };
    const fields = ['Where?', 'Why'].map((label, at) => ({ type: 'text', name: `q${at}`, label }));
    const form = { id: 'talk', settings: {}, definition: makeDefinition({ pages: [{ id: 'one', fields }] }) };
    const entry = {
      id: '1',
      receipt: 'T-1',
      received: new Date(0),
      state: 'accepted',
      seat: 'seat',
      ref: '',
      answers: { q0: 'Here', q1: 'So' },
    };
    it('stays a table, and names each cell where the columns stand below each other', async () => {
      const page = await entriesPage(viewer, form, [entry], undefined).text();
      for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell'])
        assert.match(page, new RegExp(`role="${role}"`));
      assert.match(page, /<td role="cell" data-head="Answers">/);
    });
    it('puts a colon only behind what has no sign of its own', async () => {
      const page = await entriesPage(viewer, form, [entry], undefined).text();
      assert.match(page, /<strong>Where\?<\/strong> Here/);
      assert.match(page, /<strong>Why:<\/strong> So/);
    });
  });

  describe('the words of the pages', () => {
    it('are there in every language', () => {
      for (const [name, word] of Object.entries({ ...WORDS, ...DESK_WORDS }))
        assert.deepEqual(Object.keys(word).sort(), [...PAGE_LANGUAGES].sort(), name);
    });
  });
}
