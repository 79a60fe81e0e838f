import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  ballotOf,
  giving,
  outcomeOf,
  phaseOf,
  pointsOf,
  remaining,
  spent,
  valid,
  type Choices,
  type IdeaList,
} from '../../src/widgets/survey/ideas-model.js';
import { readIdeas } from '../../src/widgets/survey/ideas-source.js';

const list = (more: Partial<IdeaList> = {}): IdeaList => ({
  method: 'points',
  points: 10,
  canChange: false,
  ideas: ['a', 'b', 'c'].map((id) => ({ id, title: `Idea ${id}`, status: 'open' })),
  ...more,
});
const NOON = Date.parse('2026-11-26T12:00+01:00');

test('points can be given until none are left, and taken back', () => {
  let choices: Choices = giving(list(), {}, 'a', 7);
  choices = giving(list(), choices, 'b', 7);
  assert.deepEqual(choices, { a: 7, b: 3 });
  assert.equal(remaining(list(), choices), 0);
  assert.deepEqual(giving(list(), choices, 'a', 0), { b: 3 });
  assert.deepEqual(giving(list(), choices, 'b', Number.NaN), { a: 7, b: 3 });
});

test('an idea is approved of or not, and only so many where the call says so', () => {
  const some = list({ method: 'approval', points: 2 });
  const two = giving(some, giving(some, {}, 'a', 5), 'b', 1);
  assert.deepEqual(two, { a: 1, b: 1 });
  assert.deepEqual(giving(some, two, 'c', 1), two);
  const any = list({ method: 'approval', points: 0 });
  assert.equal(remaining(any, two), undefined);
  assert.deepEqual(giving(any, two, 'c', 1), { ...two, c: 1 });
});

test('no way of giving spends more than there is, or less than nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.double())), {
        maxLength: 30,
      }),
      fc.constantFrom<Partial<IdeaList>>({}, { method: 'approval', points: 2 }, { points: 1 }),
      (steps, kind) => {
        let choices: Choices = {};
        for (const [id, points] of steps) choices = giving(list(kind), choices, id, points);
        assert.ok(spent(choices) <= list(kind).points);
        assert.ok(Object.values(choices).every((points) => Number.isInteger(points) && points > 0));
      },
    ),
  );
});

test('a ballot holds only ideas that are on the list, within the budget', () => {
  const ballot = ballotOf(list(), 'key-1', 'token-1', { a: 8, b: 8, gone: 2 });
  assert.deepEqual(ballot, { muni: 1, key: 'key-1', token: 'token-1', choices: { a: 8, b: 2 } });
  assert.deepEqual(valid(list(), {}), {});
});

test('a vote begins, is open, is cast, ends and is decided', () => {
  const dated = list({ opens: '2026-11-26T08:00+01:00', closes: '2026-11-27T00:00+01:00' });
  assert.equal(phaseOf(dated, NOON - 5 * 3_600_000, false), 'upcoming');
  assert.equal(phaseOf(dated, NOON, false), 'open');
  assert.equal(phaseOf(dated, NOON, true), 'voted');
  assert.equal(phaseOf(dated, Date.parse('2026-11-27T00:00+01:00'), true), 'closed');
  const decided = list({ ideas: [{ id: 'a', title: 'A', status: 'funded' }] });
  assert.equal(phaseOf(decided, NOON, false), 'decided');
});

test('a vote goes on beside what is decided already, until it ends', () => {
  const ideas = [
    { id: 'a', title: 'A', status: 'open' },
    { id: 'b', title: 'B', status: 'funded' },
    { id: 'c', title: 'C', status: 'declined' },
  ] as const;
  const mixed = list({ closes: '2026-11-27T00:00+01:00', ideas });
  assert.equal(phaseOf(mixed, NOON, false), 'open');
  assert.equal(phaseOf(mixed, Date.parse('2026-11-27T00:00+01:00'), false), 'decided');
  assert.equal(
    phaseOf(list({ closes: '2026-11-27T00:00+01:00', ideas: ideas.slice(1) }), NOON, false),
    'decided',
  );
  assert.equal(phaseOf(list({ ideas }), NOON, false), 'decided');
  assert.deepEqual(valid(mixed, { a: 2, b: 3 }), { a: 2 });
});

test('entries of a competition are not shown before its deadline; then a jury decides', () => {
  const jury = list({ method: 'jury', shownFrom: '2026-12-01T00:00+01:00' });
  assert.equal(phaseOf(jury, NOON, false), 'collecting');
  assert.equal(phaseOf(jury, Date.parse('2026-12-02'), false), 'jury');
});

test('what was funded comes by votes, with what it takes of the pot', () => {
  const { funded, declined, undecided, granted, most } = outcomeOf(
    list({
      ideas: [
        { id: 'a', title: 'A', status: 'funded', votes: 4, budget: 100 },
        { id: 'b', title: 'B', status: 'declined', votes: 9, budget: 900 },
        { id: 'c', title: 'C', status: 'funded', votes: 7, budget: 200 },
        { id: 'd', title: 'D', status: 'open', votes: 1, budget: 50 },
      ],
    }),
  );
  assert.deepEqual(
    [...[funded, declined, undecided].map((ideas) => ideas.map(({ id }) => id)), granted, most],
    [['c', 'a'], ['b'], ['d'], 300, 9],
  );
});

test('the answer of an endpoint is read', () => {
  const { list: read, complaints } = readIdeas(
    {
      muni: 1,
      pot: { amount: 400000, currency: 'DKK' },
      closes: '2026-12-01T00:00:00+01:00',
      method: 'points',
      points: 10,
      token: 't1',
      ideas: [
        {
          id: 'i1',
          title: { da: 'Fælles værksted' },
          summary: 'Et sted',
          budget: 40000,
          status: 'open',
          votes: 17,
        },
        { id: 'i2', title: 'Second', status: 'funded', url: 'javascript:alert(1)' },
      ],
    },
    'ideas',
    'https://example.org/ideas/x',
  );
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['ideas[1].url'],
  );
  assert.deepEqual(read?.pot, { amount: 400000, currency: 'DKK' });
  assert.deepEqual([read?.method, read?.points, read?.token], ['points', 10, 't1']);
  assert.deepEqual(
    read?.ideas.map(({ id, status, url }) => [id, status, url]),
    [
      ['i1', 'open', undefined],
      ['i2', 'funded', undefined],
    ],
  );
});

test('what cannot be read is left out and named with its path', () => {
  const { list: read, complaints } = readIdeas({
    pot: 7,
    closes: 'soon',
    method: 'lottery',
    ideas: [{ id: 'a' }, { id: 'b', title: 'B' }, { id: 'b', title: 'B again' }, 'x'],
  });
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['pot', 'closes', 'method', 'ideas[0]', 'ideas[2].id', 'ideas[3]'],
  );
  assert.equal(read?.ideas.length, 1);
});

test('whatever it is given, reading ideas does not throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ ideas: fc.array(fc.jsonValue()) })), (value) => {
      const { list: read } = readIdeas(value);
      if (read) outcomeOf(read);
    }),
    { numRuns: 500 },
  );
});

test('ideas that make no sense are shown without what makes none, each with its reason', () => {
  const { list: read, complaints } = readIdeas(
    {
      ideas: [
        {
          id: 'a',
          title: 'A <b>bench</b><script>x()</script>',
          budget: -5,
          votes: -1,
          url: 'javascript:x()',
        },
        { id: 'b', title: { pl: 'Mural', en: 7 }, budget: 1e300, votes: 1.5 },
        { id: 'c', title: 'C', budget: 'much', votes: Number.NaN, url: 'data:text/html,x' },
        { id: 'd' },
        { title: 'No name' },
        null,
        'text',
        { id: '__proto__', title: 'P' },
        { id: 'a', title: 'Again' },
      ],
      pot: { amount: -400, currency: 'DKK' },
      method: 'points',
      points: -3,
      closes: 'tomorrow',
    },
    '',
    'https://town.example/',
  );
  assert.deepEqual(
    read?.ideas.map(({ id, title, ...rest }) => [id, title, rest]),
    [
      ['a', 'A bench', { status: 'open' }],
      ['b', { pl: 'Mural' }, { status: 'open' }],
      ['c', 'C', { status: 'open' }],
    ],
  );
  assert.equal(read?.pot, undefined);
  assert.equal(read?.points, 10);
  assert.deepEqual(
    complaints.map(({ path }) => path),
    [
      'pot.amount',
      'closes',
      'points',
      'ideas[0].budget',
      'ideas[0].votes',
      'ideas[0].url',
      'ideas[1].budget',
      'ideas[1].votes',
      'ideas[2].budget',
      'ideas[2].votes',
      'ideas[2].url',
      'ideas[3]',
      'ideas[4]',
      'ideas[5]',
      'ideas[6]',
      'ideas[7].id',
      'ideas[8].id',
    ],
  );
});

test('more ideas than anybody reads are cut off with a remark', () => {
  const many = Array.from({ length: 5000 }, (_, at) => ({ id: String(at), title: `Idea ${at}` }));
  const { list: read, complaints } = readIdeas({ ideas: many });
  assert.equal(read?.ideas.length, 2000);
  assert.match(complaints[0]?.reason ?? '', /5000 ideas/);
});

test('an idea may be called like a member of every object', () => {
  const odd = list({
    ideas: ['constructor', 'toString', 'hasOwnProperty'].map((id) => ({ id, title: id, status: 'open' })),
  });
  assert.equal(pointsOf({}, 'constructor'), 0);
  assert.deepEqual(giving(odd, {}, 'constructor', Number.NaN), {});
  assert.deepEqual(giving(odd, {}, 'constructor', 3), { constructor: 3 });
  assert.deepEqual(valid(odd, {}), {});
  assert.deepEqual(valid(odd, { toString: 2 } as unknown as Choices), { toString: 2 });
});

test('no list of ideas is so strange that reading it fails', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 4, withNullPrototype: true }), fc.jsonValue(), (input, ideas) => {
      const { list: read } = readIdeas({ ...input, ideas: Array.isArray(ideas) ? ideas : [ideas, input] });
      assert.ok(read);
      for (const { budget = 0, votes = 0 } of read.ideas) assert.ok(budget >= 0 && votes >= 0);
      outcomeOf(read);
      phaseOf(read, NOON, false);
    }),
  );
});

test('an idea whose status nobody knows is told', () => {
  const { list: read, complaints } = readIdeas({
    ideas: [
      { id: 'a', title: 'A', status: 'rejected' },
      { id: 'b', title: 'B' },
    ],
  });
  assert.deepEqual(
    read?.ideas.map(({ status }) => status),
    ['open', 'open'],
  );
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['ideas[0].status'],
  );
});
