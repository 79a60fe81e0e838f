import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { makeDefinition, makeKey, makeSubmission } from './form-endpoint.mjs';

const options = (...values) => values.map((value) => ({ value, label: value.toUpperCase() }));
let forms = 0;

/** A form with a question of each kind that is counted. */
export const makeSurvey = (id, more = {}) =>
  makeDefinition({
    id,
    kind: 'survey',
    results: { url: `/forms/${id}/results`, show: 'always', suppressBelow: 5 },
    pages: [
      {
        id: 'one',
        fields: [
          {
            type: 'radio',
            name: 'sector',
            label: 'Sector',
            options: options('craft', 'trade', 'food'),
            other: true,
          },
          { type: 'checkboxes', name: 'topics', label: 'Topics', options: options('tax', 'staff') },
          { type: 'scale', name: 'nps', label: 'NPS', min: 1, max: 3 },
          {
            type: 'matrix',
            name: 'support',
            label: 'Support',
            rows: options('r1', 'r2'),
            columns: options('good', 'bad'),
          },
          { type: 'ranking', name: 'order', label: 'Order', options: options('a', 'b') },
          { type: 'number', name: 'staff', label: 'Staff', unit: { en: 'people', pl: 'osób' } },
          { type: 'textarea', name: 'wish', label: 'Wish' },
          {
            type: 'radio',
            name: 'illness',
            label: 'Illness',
            sensitive: true,
            options: options('yes', 'no'),
          },
        ],
      },
    ],
    ...more,
  });

/** Entries put straight into the table, as if they had come long ago. */
export async function fill(endpoint, id, rows) {
  await endpoint.db.query(
    `insert into muni_forms.submission (id, form, version, ref, receipt, state, seat, turn, people, lang, answers, source, received)
     select $1 || '-' || no, $1, '1', '', $1 || '-' || no, 'accepted', 'seat', no, 1, 'en', row.answers, row.source, $3
     from jsonb_to_recordset($2::jsonb) as row (no int, answers jsonb, source jsonb)`,
    [
      id,
      JSON.stringify(rows.map(({ source = {}, ...answers }, no) => ({ no, answers, source }))),
      new Date(endpoint.clock.now),
    ],
  );
}

/** @param {() => Awaited<ReturnType<typeof import('./form-endpoint.mjs').openFormEndpoint>>} give */
export function describeResults(give) {
  let id = '';
  beforeEach(() => {
    id = `survey-${(forms += 1)}`;
  });
  const times = (count, answers) => Array.from({ length: count }, () => answers);
  const ask = (query = '') => give().askJson(`/forms/${id}/results${query}`);
  const countsOf = ({ cells }) => Object.fromEntries(cells.map(({ value, count }) => [value, count]));
  const questionOf = ({ questions }, name) => questions.find((question) => question.name === name);
  const send = (answers, more) => give().submit(makeSubmission({ form: id, answers, ...more }), { id });

  describe('results', () => {
    it('count every kind of question', async () => {
      await give().put(makeSurvey(id));
      const one = {
        sector: 'craft',
        topics: ['tax', 'staff'],
        nps: 3,
        support: { r1: 'good', r2: 'bad' },
        order: ['a', 'b'],
        staff: 4,
        wish: 'Less paper',
        illness: 'no',
      };
      const two = {
        ...one,
        sector: 'trade',
        topics: ['tax'],
        nps: 1,
        support: { r1: 'bad', r2: 'bad' },
        order: ['b', 'a'],
        staff: 2,
      };
      const three = { ...one, sector: 'food', nps: 2, support: { r1: 'good' } };
      const four = { ...one, sector: 'other', 'sector-Comment': 'Secret', topics: [] };
      await fill(give(), id, [...times(6, one), ...times(8, two), ...times(7, three), ...times(5, four)]);
      const results = await ask();
      assert.equal(results.n, 26);
      assert.deepEqual(countsOf(questionOf(results, 'sector')), { craft: 6, trade: 8, food: 7, other: 5 });
      assert.equal(questionOf(results, 'topics').n, 21);
      assert.deepEqual(countsOf(questionOf(results, 'topics')), { tax: 21, staff: 13 });
      assert.deepEqual(countsOf(questionOf(results, 'nps')), { 1: 8, 2: 7, 3: 11 });
      assert.equal(questionOf(results, 'nps').mean, 2.1);
      const [r1, r2] = questionOf(results, 'support').rows;
      assert.deepEqual(countsOf(r1), { good: 18, bad: 8 });
      assert.equal(r2.n, 19);
      const [first, second] = questionOf(results, 'order').rows;
      assert.deepEqual(countsOf(first), { a: 18, b: 8 });
      assert.deepEqual(countsOf(second), { a: 8, b: 18 });
      assert.equal(questionOf(results, 'staff').mean, 3.4);
      assert.equal(questionOf(results, 'illness'), undefined);
      assert.doesNotMatch(JSON.stringify(results), /Secret|Less paper/);
    });

    it('are counted at one moment, however many questions and groups there are', async () => {
      await give().put(makeSurvey(id), { results: { by: ['municipality', 'sector', 'nps'] } });
      const one = { sector: 'craft', topics: ['tax'], nps: 3, support: { r1: 'good' }, order: ['a', 'b'] };
      const [here, there] = ['PL-0213', 'DK-390'].map((municipality) => ({ source: { municipality } }));
      await fill(give(), id, [...times(9, { ...one, ...here }), ...times(8, { ...one, nps: 1, ...there })]);
      const { db } = give().forms;
      const own = db.query;
      const asked = [];
      db.query = (text, values) => {
        if (/jsonb_each/.test(text)) asked.push(text);
        return own(text, values);
      };
      const results = await ask().finally(() => (db.query = own));
      assert.equal(asked.length, 1);
      assert.equal(results.n, 17);
      assert.equal(countsOf(questionOf(results, 'topics')).tax, 17);
      const danes = await ask('?municipality=DK-390');
      assert.equal(danes.n, 8);
      assert.equal(countsOf(questionOf(danes, 'topics')).tax, 8);
    });

    it('leave out small counts, and one more that would give them away', async () => {
      await give().put(makeSurvey(id));
      await fill(give(), id, [
        ...times(20, { sector: 'craft' }),
        ...times(9, { sector: 'trade' }),
        ...times(7, { sector: 'food' }),
        ...times(2, { sector: 'other' }),
      ]);
      const { cells } = questionOf(await ask(), 'sector');
      assert.deepEqual(
        cells.map(({ count, suppressed }) => [count, suppressed]),
        [
          [20, false],
          [9, false],
          [undefined, true],
          [undefined, true],
        ],
      );
    });

    it('are narrowed to a municipality or an answer, and to nothing that is small', async () => {
      await give().put(makeSurvey(id), { results: { by: ['municipality', 'sector'] } });
      const from = (municipality, count, sector) => times(count, { sector, source: { municipality } });
      await fill(give(), id, [
        ...from('Żmigród', 12, 'craft'),
        ...from('Żmigród', 9, 'trade'),
        ...from('Trzebnica', 11, 'craft'),
        ...from('Trzebnica', 10, 'trade'),
        ...from('Milicz', 2, 'craft'),
        ...from('Oleśnica', 6, 'trade'),
      ]);
      const results = await ask();
      assert.deepEqual(
        results.by.map(({ name, values }) => [name, values.length]),
        [
          ['municipality', 4],
          ['sector', 4],
        ],
      );
      const one = await ask('?municipality=Trzebnica');
      assert.equal(one.n, 21);
      assert.deepEqual(one.filter, { municipality: 'Trzebnica' });
      const small = await ask('?municipality=Milicz');
      assert.equal(small.n, undefined);
      assert.ok(small.questions.every(({ cells = [] }) => cells.every(({ suppressed }) => suppressed)));
      const two = await ask('?municipality=Trzebnica&sector=craft');
      assert.equal(two.n, undefined);
    });

    it('tell what a group puts first, where that is no small number', async () => {
      await give().put(makeSurvey(id));
      const from = (municipality, count, ...order) => times(count, { order, source: { municipality } });
      await fill(give(), id, [
        ...from('Żmigród', 12, 'a', 'b'),
        ...from('Żmigród', 9, 'b', 'a'),
        ...from('Milicz', 7, 'a', 'b'),
        ...from('Milicz', 8, 'b', 'a'),
        ...from('Oława', 14, 'a', 'b'),
        ...from('Oława', 2, 'b', 'a'),
      ]);
      const orderIn = async (town) => questionOf(await ask(`?municipality=${town}`), 'order');
      const everybody = questionOf(await ask(), 'order');
      assert.deepEqual(everybody.rows.map(countsOf), [
        { a: 33, b: 19 },
        { a: 19, b: 33 },
      ]);
      const small = await orderIn('Oława');
      assert.equal(small.rows, undefined);
      assert.deepEqual(countsOf(small), { a: undefined, b: undefined });
      const towns = await Promise.all(['Żmigród', 'Milicz'].map(orderIn));
      // One of them is kept back too: from both, the third could be computed.
      const [most, other] = towns.map(countsOf);
      assert.equal(most.a, 12);
      assert.ok(Object.values(other).includes(undefined));
      assert.equal(towns[0].n, 21);
    });

    it('of a ranking with few places are told of those', async () => {
      const survey = makeSurvey(id);
      const fields = survey.pages[0].fields.map((field) =>
        field.name === 'order' ? { ...field, top: 1, options: options('a', 'b', 'c') } : field,
      );
      await give().put({ ...survey, pages: [{ id: 'one', fields }] });
      const first = (count, option) => times(count, { order: [option] });
      await fill(give(), id, [...first(12, 'a'), ...first(9, 'b'), ...first(2, 'c')]);
      const { rows } = questionOf(await ask(), 'order');
      // That nobody left the place empty is not told either, so that the last count stays unknown.
      assert.deepEqual(rows.map(countsOf), [{ a: 12, b: undefined, c: undefined }]);
    });

    it('answer whatever they are asked to be narrowed to', async () => {
      await give().put(makeSurvey(id));
      await fill(give(), id, times(9, { sector: 'craft', source: { municipality: 'Żmigród' } }));
      for (const query of ['?__proto__=x', '?constructor=x', '?municipality=', '?='])
        assert.equal((await ask(query)).n, 9, query);
      for (const query of ['?municipality=%00', '?municipality=__proto__'])
        assert.equal((await ask(query)).n, undefined, query);
    });

    it('are kept until the closing, or for ever, where the form says so', async () => {
      const shown = (show) => ({ results: { url: 'x', show } });
      await give().put(makeSurvey(id, { ...shown('closed'), closes: '2099-01-01T00:00Z' }));
      assert.equal((await give().ask(`/forms/${id}/results`)).status, 403);
      await give().put(makeSurvey(id, shown('never')));
      assert.equal((await give().ask(`/forms/${id}/results`)).status, 404);
    });

    it('have a tag that changes with them', async () => {
      await give().put(makeSurvey(id, { results: { url: 'results', show: 'always', suppressBelow: 0 } }));
      const first = (await give().ask(`/forms/${id}/results`)).headers.get('ETag');
      const again = await give().ask(`/forms/${id}/results`, { headers: { 'If-None-Match': first } });
      assert.equal(again.status, 304);
      await send({ sector: 'craft' });
      const results = await ask();
      assert.equal(countsOf(questionOf(results, 'sector')).craft, 1);
      assert.equal(countsOf(questionOf(results, 'sector')).food, 0);
    });

    it('of ten thousand are exact', async () => {
      await give().put(makeSurvey(id));
      const sectors = ['craft', 'trade', 'food'];
      const rows = Array.from({ length: 9800 }, (_, at) => ({
        sector: sectors[at % 3],
        topics: at % 2 ? ['tax'] : ['tax', 'staff'],
        nps: (at % 3) + 1,
      }));
      await fill(give(), id, rows);
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, at) => send({ sector: sectors[at % 3], topics: ['staff'], nps: 2 })),
      );
      assert.ok(answers.every(({ answered }) => answered === 201));
      const results = await ask();
      assert.equal(results.n, 10_000);
      const { other, ...counts } = countsOf(questionOf(results, 'sector'));
      assert.equal(other, undefined);
      assert.deepEqual(countsOf(questionOf(results, 'topics')), { tax: 9800, staff: 5100 });
      assert.deepEqual(countsOf(questionOf(results, 'nps')), { 1: 3267, 2: 3467, 3: 3266 });
      assert.equal(Object.values(counts).filter((count) => count !== undefined).length, 2);
    });
  });

  describe('a quota', () => {
    const quotas = (most) => ({
      screenOut: [{ if: '{staff} > 9', end: 'too-large' }],
      quotas: [
        { if: "{sector} = 'craft'", most, end: 'enough-crafts' },
        { if: '{nps} = 1', most: 100 },
      ],
    });

    it('asks for the ending it names, and keeps nothing of those it turns away', async () => {
      await give().put(
        makeSurvey(id, { results: { url: 'r', show: 'always', suppressBelow: 0 } }),
        quotas(2),
      );
      const first = await send({ sector: 'craft', staff: 2 });
      assert.equal(first.end, undefined);
      await send({ sector: 'craft', staff: 3 });
      const third = await send({ sector: 'craft', staff: 4 });
      assert.deepEqual(
        [third.answered, third.end, third.receipt, third.manageUrl],
        [201, 'enough-crafts', '', undefined],
      );
      assert.equal((await send({ sector: 'trade', staff: 50 })).end, 'too-large');
      assert.equal((await send({ sector: 'trade', staff: 5 })).end, undefined);
      assert.equal((await ask()).n, 3);
      const [{ count }] = await give().db.query(
        `select count(*)::int as count from muni_forms.submission where form = $1`,
        [id],
      );
      assert.equal(count, 3);
    });

    it('says the same again where the same answers come again', async () => {
      await give().put(makeSurvey(id), quotas(0));
      const body = makeSubmission({ form: id, answers: { sector: 'craft' } });
      const before = await give().submit(body, { id });
      const again = await give().submit(body, { id });
      assert.deepEqual([before.answered, again.answered], [201, 200]);
      assert.equal(again.end, 'enough-crafts');
    });

    it('is not overrun by a hundred at once, and has a place again when one is taken back', async () => {
      await give().put(
        makeSurvey(id, { results: { url: 'r', show: 'always', suppressBelow: 0 } }),
        quotas(7),
      );
      const answers = await Promise.all(Array.from({ length: 100 }, () => send({ sector: 'craft' })));
      assert.equal(answers.filter(({ end }) => end === undefined).length, 7);
      assert.equal(answers.filter(({ end }) => end === 'enough-crafts').length, 93);
      assert.equal((await ask()).n, 7);
      await give().db.query(
        `update muni_forms.submission set state = 'cancelled' where id =
         (select id from muni_forms.submission where form = $1 limit 1)`,
        [id],
      );
      assert.equal((await send({ sector: 'craft' })).end, undefined);
      assert.equal((await send({ sector: 'craft' })).end, 'enough-crafts');
    });
  });

  describe('a poll', () => {
    const poll = (more) =>
      makeSurvey(id, { kind: 'poll', results: { url: 'results', show: 'after', suppressBelow: 0 }, ...more });
    const start = async () => (await give().askJson(`/forms/${id}/start`)).token;

    it('has one vote of each device', async () => {
      await give().put(poll());
      const token = await start();
      assert.equal((await send({ sector: 'craft' }, { token })).answered, 201);
      const second = await send({ sector: 'food' }, { token });
      assert.equal(second.answered, 409);
      assert.match(second.type, /already-voted$/);
      assert.equal((await send({ sector: 'food' }, { token: await start() })).answered, 201);
    });

    it('takes no vote of a device it has given no token', async () => {
      await give().put(poll());
      for (const more of [{}, { token: 'made-up' }, { token: `${await start()}x` }]) {
        const { answered, type } = await send({ sector: 'craft' }, more);
        assert.equal(answered, 403);
        assert.match(type, /captcha$/);
      }
      assert.equal((await ask()).n, 0);
    });

    it('knows a device by the token of its first vote, whichever its page was given since', async () => {
      await give().put(poll({ changeable: true }));
      const token = await start();
      await send({ sector: 'craft' }, { trap: { token } });
      const second = await send({ sector: 'food' }, { token, trap: { token: await start() } });
      assert.equal(second.answered, 201);
      const results = await ask();
      assert.equal(results.n, 1);
      assert.equal(countsOf(questionOf(results, 'sector')).food, 1);
    });

    it('lets a vote be changed where the form says so, also by a hundred at once', async () => {
      await give().put(poll({ changeable: true }));
      const token = await start();
      await Promise.all(
        Array.from({ length: 100 }, (_, at) => send({ sector: at % 2 ? 'craft' : 'food' }, { token })),
      );
      await send({ sector: 'trade' }, { token });
      const results = await ask();
      assert.equal(results.n, 1);
      assert.equal(countsOf(questionOf(results, 'sector')).trade, 1);
    });

    it('keeps the vote there is where a changed one is turned away', async () => {
      await give().put(poll({ changeable: true }), {
        quotas: [{ if: "{sector} = 'craft'", most: 0, end: 'enough-crafts' }],
      });
      const token = await start();
      await send({ sector: 'food' }, { token });
      assert.equal((await send({ sector: 'craft' }, { token })).end, 'enough-crafts');
      const results = await ask();
      assert.equal(results.n, 1);
      assert.equal(countsOf(questionOf(results, 'sector')).food, 1);
      assert.equal((await send({ sector: 'trade' }, { token })).answered, 201);
      assert.equal((await ask()).n, 1);
    });
  });

  describe('ideas', () => {
    const settings = {
      ideas: {
        pot: { amount: 400_000, currency: 'DKK' },
        method: 'points',
        points: 10,
        closes: '2026-12-01T00:00+01:00',
        title: 'name',
        budget: 'people',
      },
    };
    const vote = (choices, more = {}) =>
      give().ask(`/ideas/${id}/ballots`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ muni: 1, key: makeKey(), choices, ...more }),
      });
    const list = () => give().askJson(`/ideas/${id}`);
    const tokenOf = async () => (await list()).token;
    const codeOf = async (answer) => (await answer.json()).type?.split('/').at(-1);

    const open = async (more = {}) => {
      await give().put(makeDefinition({ id }), { ideas: { ...settings.ideas, ...more } });
      for (const [name, people] of [
        ['A bench', 4000],
        ['A mural', 90_000],
      ])
        await send({ name, people });
      const { ideas } = await list();
      return Object.fromEntries(ideas.map((idea) => [idea.title, idea.id]));
    };

    it('come from the entries that were let through', async () => {
      await give().put(makeDefinition({ id }), { ...settings, review: true });
      await send({ name: 'A bench', people: 4000 });
      assert.deepEqual((await list()).ideas, []);
      await give().db.query(`update muni_forms.submission set state = 'accepted' where form = $1`, [id]);
      const { token, ideas, ...rest } = await list();
      assert.ok(token);
      assert.deepEqual(
        ideas.map(({ id: _id, ...idea }) => idea),
        [{ title: 'A bench', budget: 4000, status: 'open', votes: 0 }],
      );
      assert.deepEqual(rest, {
        muni: 1,
        title: 'Talk',
        pot: { amount: 400_000, currency: 'DKK' },
        closes: '2026-12-01T00:00+01:00',
        method: 'points',
        points: 10,
        change: false,
      });
    });

    it('are voted on once by each device, and the same ballot twice is one', async () => {
      const ids = await open();
      const ballot = { key: makeKey(), token: await tokenOf() };
      assert.equal((await vote({ [ids['A bench']]: 7, [ids['A mural']]: 3 }, ballot)).status, 201);
      assert.equal((await vote({ [ids['A bench']]: 7, [ids['A mural']]: 3 }, ballot)).status, 200);
      const other = await vote({ [ids['A bench']]: 1 }, { token: ballot.token });
      assert.equal(other.status, 409);
      assert.equal(await codeOf(other), 'already-voted');
      assert.equal(await codeOf(await vote({ [ids['A bench']]: 1 }, ballot)), 'key-reused');
      const votes = Object.fromEntries((await list()).ideas.map((idea) => [idea.title, idea.votes]));
      assert.deepEqual(votes, { 'A bench': 7, 'A mural': 3 });
    });

    it('may be voted on again where that is allowed', async () => {
      const ids = await open({ change: true });
      const token = await tokenOf();
      await vote({ [ids['A bench']]: 7 }, { token });
      assert.equal((await vote({ [ids['A mural']]: 2 }, { token })).status, 201);
      const votes = Object.fromEntries((await list()).ideas.map((idea) => [idea.title, idea.votes]));
      assert.deepEqual(votes, { 'A bench': 0, 'A mural': 2 });
    });

    it('are not voted on with more than one has, for what is not there, without a token, or too late', async () => {
      const ids = await open();
      const token = await tokenOf();
      for (const [choices, more, status] of [
        [{ [ids['A bench']]: 11 }, { token }, 422],
        [{ [ids['A bench']]: -1 }, { token }, 422],
        [{ [ids['A bench']]: 1.5 }, { token }, 422],
        [{ [ids['A bench']]: 1e12 }, { token }, 422],
        [{ [ids['A bench']]: Number.MAX_VALUE }, { token }, 422],
        [{ [ids['A bench']]: null }, { token }, 422],
        [{ [ids['A bench']]: '1' }, { token }, 422],
        [{ [ids['A bench']]: true }, { token }, 422],
        [{ constructor: 1 }, { token }, 422],
        [JSON.parse('{"__proto__":1}'), { token }, 422],
        [{ 'a\0b': 1 }, { token }, 422],
        [null, { token }, 422],
        ['all', { token }, 422],
        [{ nothing: 1 }, { token }, 422],
        [[], { token }, 422],
        [{ [ids['A bench']]: 1 }, {}, 403],
        [{ [ids['A bench']]: 1 }, { token: `${token}x` }, 403],
      ])
        assert.equal((await vote(choices, more)).status, status, JSON.stringify(choices));
      const { clock } = give();
      const now = clock.now;
      clock.now = Date.parse('2026-12-01T00:00+01:00');
      const late = await vote({ [ids['A bench']]: 1 }, { token });
      clock.now = now;
      assert.equal(late.status, 410);
      assert.equal((await vote({ [ids['A bench']]: 1 }, { token })).status, 201);
    });

    it('of a jury are shown after the deadline, with its reasons, and not voted on', async () => {
      const ids = await open();
      const token = await tokenOf();
      await open({ decidedBy: 'jury', shownFrom: '2026-12-01T00:00+01:00' });
      assert.deepEqual((await list()).ideas, []);
      assert.equal((await vote({ [ids['A bench']]: 1 }, { token })).status, 410);
      await give().db.query(`insert into muni_forms.decision values ($1, $2, 'funded', $3::json, now())`, [
        ids['A bench'],
        id,
        JSON.stringify('It is used every day.'),
      ]);
      const { clock } = give();
      const now = clock.now;
      clock.now = Date.parse('2026-12-02T00:00+01:00');
      const { ideas, decidedBy, token: none } = await list();
      clock.now = now;
      assert.equal(decidedBy, 'jury');
      assert.equal(none, undefined);
      const bench = ideas.find((idea) => idea.id === ids['A bench']);
      assert.equal(bench.status, 'funded');
      assert.equal(bench.reason, 'It is used every day.');
      assert.equal(bench.votes, undefined);
    });

    it('get a thousand votes at once, and each is counted', async () => {
      const ids = await open();
      const tokens = await Promise.all(Array.from({ length: 1000 }, tokenOf));
      const answers = await Promise.all(
        tokens.map((token, at) => vote({ [ids[at % 4 ? 'A bench' : 'A mural']]: (at % 10) + 1 }, { token })),
      );
      assert.ok(answers.every(({ status }) => status === 201));
      const expected = { 'A bench': 0, 'A mural': 0 };
      for (let at = 0; at < 1000; at += 1) expected[at % 4 ? 'A bench' : 'A mural'] += (at % 10) + 1;
      const votes = Object.fromEntries((await list()).ideas.map((idea) => [idea.title, idea.votes]));
      assert.deepEqual(votes, expected);
    });
  });
}
