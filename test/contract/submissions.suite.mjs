import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { makeDefinition, makeKey, makeSubmission } from './form-endpoint.mjs';
import { listViolations } from './schemas.mjs';

let forms = 0;

/** @param {() => Awaited<ReturnType<typeof import('./form-endpoint.mjs').openFormEndpoint>>} give */
export function describeSubmissions(give) {
  /** Each test has a form of its own. */
  let id = '';
  beforeEach(() => {
    id = `talk-${(forms += 1)}`;
  });
  const put = (more, settings) => give().put(makeDefinition({ id, ...more }), settings);
  const make = (more) => makeSubmission({ form: id, ...more });
  const submit = (more, options) =>
    give().submit(typeof more === 'string' ? more : make(more), { id, ...options });
  const codeOf = ({ type }) => type?.split('/').at(-1);
  const count = async () => (await give().entries(id)).length;

  describe('a definition', () => {
    it('is sent as it was put in, with a tag', async () => {
      await put();
      const answer = await give().ask(`/forms/${id}.json`);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
      assert.deepEqual(await answer.json(), makeDefinition({ id }));
      const again = await give().ask(`/forms/${id}.json`, {
        headers: { 'If-None-Match': answer.headers.get('ETag') },
      });
      assert.equal(again.status, 304);
    });

    it('that is not there is a problem', async () => {
      const answer = await give().ask('/forms/nothing.json');
      assert.equal(answer.status, 404);
      assert.deepEqual(listViolations('muni-problem.v1.json', await answer.json()), []);
    });

    it('may be sent to from everywhere, after the question browsers ask first', async () => {
      const answer = await give().ask(`/forms/${id}/submissions`, {
        method: 'OPTIONS',
        headers: { 'Access-Control-Request-Headers': 'content-type' },
      });
      assert.match(answer.headers.get('Access-Control-Allow-Methods'), /POST/);
      assert.equal(answer.headers.get('Access-Control-Allow-Headers'), 'content-type');
    });
  });

  describe('a submission', () => {
    it('is confirmed with a number', async () => {
      await put();
      const receipt = await submit();
      assert.equal(receipt.answered, 201);
      assert.match(receipt.receipt, /^T-[2-9A-Z]{4}-\d{4}$/);
      assert.equal(await count(), 1);
    });

    it('sent twice is there once, and has the same receipt', async () => {
      await put();
      const body = JSON.stringify(make());
      const first = await submit(body);
      const second = await submit(body);
      assert.equal(first.answered, 201);
      assert.equal(second.answered, 200);
      assert.equal(second.receipt, first.receipt);
      assert.equal(second.id, first.id);
      assert.equal(await count(), 1);
    });

    it('sent ten times at once is there once', async () => {
      await put({ capacity: { total: 5, countField: 'people' } });
      const body = JSON.stringify(make());
      const answers = await Promise.all(Array.from({ length: 10 }, () => submit(body)));
      assert.deepEqual(answers.map(({ answered }) => answered).sort(), [...Array(9).fill(200), 201]);
      assert.equal(new Set(answers.map(({ receipt }) => receipt)).size, 1);
      assert.equal(await count(), 1);
      assert.equal((await give().askJson(`/forms/${id}/availability`)).taken, 1);
    });

    it('with a key that came with other content is refused', async () => {
      await put();
      const key = makeKey();
      await submit({ key });
      const second = await submit({ key, answers: { name: 'Grace' } });
      assert.equal(second.answered, 422);
      assert.equal(codeOf(second), 'key-reused');
      assert.equal(await count(), 1);
    });

    it('that was refused may come again with the same key', async () => {
      await put();
      const key = makeKey();
      assert.equal((await submit({ key, answers: { name: '' } })).answered, 422);
      assert.equal((await submit({ key })).answered, 201);
    });

    it('without what is required points at it', async () => {
      await put();
      const problem = await submit({ answers: { name: '' } });
      assert.equal(codeOf(problem), 'validation');
      assert.deepEqual(
        problem.errors.map(({ pointer, code }) => [pointer, code]),
        [['#/answers/name', 'required']],
      );
      assert.deepEqual(listViolations('muni-problem.v1.json', problem), []);
    });

    it('is checked by the same expressions as in the widget: what is shown and required must be there', async () => {
      const fields = [
        { type: 'radio', name: 'who', label: 'Who?', required: true, options: ['firm', 'network'] },
        { type: 'text', name: 'members', label: 'Members', required: true, showIf: "{who} = 'network'" },
        { type: 'text', name: 'chair', label: 'Chair', required: '{members} notempty', showIf: '@isNetwork' },
        {
          type: 'repeat',
          name: 'guests',
          label: 'Guests',
          fields: [
            { type: 'checkbox', name: 'eats', label: 'Eats' },
            { type: 'text', name: 'diet', label: 'Diet', required: true, showIf: '{eats} = true' },
          ],
        },
      ];
      await put({ pages: [{ id: 'one', fields }], conditions: { isNetwork: "{who} = 'network'" } });
      const wrong = async (answers) =>
        ((await submit({ answers: { name: undefined, ...answers } })).errors ?? []).map(
          ({ pointer, code }) => `${pointer} ${code}`,
        );
      assert.deepEqual(await wrong({ who: 'firm' }), []);
      assert.deepEqual(await wrong({ who: 'network' }), ['#/answers/members required']);
      assert.deepEqual(await wrong({ who: 'network', members: 'Three' }), ['#/answers/chair required']);
      assert.deepEqual(await wrong({ who: 'firm', guests: [{ eats: false }, { eats: true }] }), [
        '#/answers/guests/1/diet required',
      ]);
      // What is not asked is not kept, though it was sent.
      await submit({ answers: { name: undefined, who: 'firm', members: 'Nine', chair: 'Ada' } });
      const kept = (await give().entries(id)).at(-1).answers;
      assert.deepEqual([kept.who, kept.members, kept.chair], ['firm', undefined, undefined]);
    });

    it('of another version is told which is valid', async () => {
      await put({ version: '2' });
      const problem = await submit();
      assert.equal(problem.answered, 409);
      assert.equal(codeOf(problem), 'form-changed');
      assert.equal(problem.version, '2');
    });

    it('before the opening and after the closing is refused, but a replay is not', async () => {
      await put({ opens: '2026-11-20T10:00+01:00', closes: '2026-11-20T12:00+01:00' });
      const { clock } = give();
      const now = clock.now;
      try {
        const body = JSON.stringify(make());
        assert.equal((await submit(body)).answered, 201);
        clock.now = Date.parse('2026-11-20T11:00:00Z');
        assert.equal((await submit(body)).answered, 200);
        const late = await submit();
        assert.equal(late.answered, 410);
        assert.equal(codeOf(late), 'closed');
        clock.now = Date.parse('2026-11-20T08:59:59Z');
        assert.equal((await submit()).answered, 410);
      } finally {
        clock.now = now;
      }
    });

    for (const [what, body, status] of [
      ['no JSON', '{"form":', 400],
      ['a list', '[]', 400],
      ['no key', JSON.stringify({ version: '1', answers: {} }), 422],
      ['no answers', JSON.stringify({ version: '1', key: 'abcdefgh' }), 422],
      [
        'too much',
        JSON.stringify({ version: '1', key: 'abcdefgh', answers: { name: 'x'.repeat(600_000) } }),
        413,
      ],
    ]) {
      it(`with ${what} is refused with ${status}`, async () => {
        await put();
        const answer = await submit(body);
        assert.equal(answer.answered, status);
        assert.deepEqual(give().failures, []);
      });
    }

    it('of another kind of content is refused', async () => {
      await put();
      const answer = await give().ask(`/forms/${id}/submissions`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv' },
        body: 'a;b',
      });
      assert.equal(answer.status, 415);
    });

    it('with characters no database keeps loses only them', async () => {
      await put();
      assert.equal((await submit({ answers: { name: 'A\u0000da' } })).answered, 201);
      assert.equal((await give().entries(id))[0].answers.name, 'Ada');
    });

    it('with half a character keeps a mark in its place, and whole ones as they are', async () => {
      await put();
      assert.equal((await submit({ answers: { name: 'A\ud83dda\udc4d' } })).answered, 201);
      const escaped = JSON.stringify(make({ answers: { name: 'NAME' } })).replace(
        'NAME',
        String.raw`\ud83d\udc4d \\ud83d \\u0000`,
      );
      assert.equal((await submit(escaped)).answered, 201);
      assert.deepEqual(
        (await give().entries(id)).map(({ answers }) => answers.name),
        ['A\ufffdda\ufffd', String.raw`👍 \ud83d \u0000`],
      );
      const source = { url: `${'a'.repeat(499)}👍` };
      assert.equal((await submit({ source })).answered, 201);
    });
  });

  describe('an entry that replaces another', () => {
    it('takes its place', async () => {
      await put({ capacity: { total: 10, countField: 'people' } });
      const key = makeKey();
      await submit({ key, answers: { people: 3 } });
      const second = await submit({ supersedes: key, answers: { people: 2 } });
      assert.equal(second.answered, 201);
      assert.equal(await count(), 1);
      assert.equal((await give().askJson(`/forms/${id}/availability`)).taken, 2);
    });

    it('keeps the last seat', async () => {
      await put({ capacity: { total: 1, waitlist: true } });
      const key = makeKey();
      await submit({ key });
      await submit();
      const mended = await submit({ supersedes: key, answers: { name: 'Ada L.' } });
      assert.equal(mended.answered, 201);
      const [first, second] = await give().entries(id);
      assert.equal(first.id, mended.id);
      assert.equal(first.seat, 'seat');
      assert.equal(second.seat, 'line');
    });

    it('is alone, though what it replaces arrives after it', async () => {
      await put();
      const key = makeKey();
      await submit({ supersedes: key, answers: { name: 'Ada L.' } });
      const late = await submit({ key });
      assert.equal(late.answered, 409);
      assert.equal(codeOf(late), 'duplicate');
      assert.equal(await count(), 1);
    });

    it('is alone, though both come at once, whoever is first', async () => {
      await put({ capacity: { total: 10 } });
      for (let round = 0; round < 10; round += 1) {
        const key = makeKey();
        const both = [
          () => submit({ key }),
          () => submit({ supersedes: key, answers: { name: `Round ${round}` } }),
        ];
        await Promise.all((round % 2 ? both : both.reverse()).map((each) => each()));
        assert.equal(await count(), round + 1 > 10 ? 10 : round + 1);
      }
    });

    it('of an entry that was replaced already replaces the newest', async () => {
      await put();
      const [a, b] = [makeKey(), makeKey()];
      await submit({ key: a });
      await submit({ key: b, supersedes: a });
      await submit({ supersedes: a, answers: { name: 'Third' } });
      assert.deepEqual(
        (await give().entries(id)).map(({ answers }) => answers.name),
        ['Third'],
      );
    });
  });

  describe('a person', () => {
    it('signs up once, however the address is spelled', async () => {
      await put({ unique: ['email'] });
      await submit({ answers: { email: 'ada@example.org' } });
      const second = await submit({ answers: { email: ' Ada@Example.org ' } });
      assert.equal(second.answered, 409);
      assert.equal(codeOf(second), 'duplicate');
      assert.doesNotMatch(JSON.stringify(second), /ada@/i);
      assert.equal((await submit({ answers: { email: 'grace@example.org' } })).answered, 201);
    });

    it('signs up once, though twenty devices send at once', async () => {
      await put({ unique: ['email'] });
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => submit({ answers: { email: 'ada@example.org' } })),
      );
      assert.equal(answers.filter(({ answered }) => answered === 201).length, 1);
      assert.equal(await count(), 1);
    });

    it('may sign up for another meeting of the same form', async () => {
      await put({ unique: ['email'] });
      const answers = { email: 'ada@example.org' };
      assert.equal((await submit({ answers, source: { ref: 'a' } })).answered, 201);
      assert.equal((await submit({ answers, source: { ref: 'b' } })).answered, 201);
      assert.equal((await submit({ answers }, { query: '?ref=b' })).answered, 409);
    });
  });

  describe('capacity', () => {
    const capacity = { total: 5, countField: 'people', maxPer: 4 };

    it('is counted in people, for each ref by itself', async () => {
      await put({ capacity });
      await submit({ answers: { people: 3 }, source: { ref: 'a' } });
      assert.deepEqual(await give().askJson(`/forms/${id}/availability?ref=a`), {
        total: 5,
        taken: 3,
        open: true,
      });
      assert.equal((await give().askJson(`/forms/${id}/availability?ref=b`)).taken, 0);
    });

    it('offers what is left to a group that is too large', async () => {
      await put({ capacity: { ...capacity, waitlist: true } });
      await submit({ answers: { people: 3 } });
      const problem = await submit({ answers: { people: 3 } });
      assert.equal(problem.answered, 409);
      assert.equal(codeOf(problem), 'capacity');
      assert.equal(problem.remaining, 2);
      assert.deepEqual(listViolations('muni-problem.v1.json', problem), []);
      const waiting = await submit({ answers: { people: 3 }, waitlist: true });
      assert.equal(waiting.answered, 201);
      assert.equal(waiting.position, 1);
    });

    it('is over without a waiting list', async () => {
      await put({ capacity: { total: 1 } });
      await submit();
      const problem = await submit();
      assert.equal(codeOf(problem), 'capacity');
      assert.equal(problem.remaining, 0);
    });

    it('takes no group larger than allowed, nor half a person', async () => {
      await put({ capacity });
      for (const people of [0, 5, 1.5, 'many', -1])
        assert.equal(codeOf(await submit({ answers: { people } })), 'validation', String(people));
    });

    it('may differ for one meeting', async () => {
      await put({ capacity }, { refs: { big: { total: 80 } } });
      assert.equal((await give().askJson(`/forms/${id}/availability?ref=big`)).total, 80);
    });
  });
}
