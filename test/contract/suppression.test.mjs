import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hideInList, hideInTable } from '../../demo/server/results/hide-cells.mjs';
import { protectResults } from '../../demo/server/results/protect-results.mjs';

const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);

/** Every list of so many whole numbers that add up to a sum, within bounds. */
function* listsWithSum(length, total, fits = () => true) {
  if (length === 0) {
    if (total === 0) yield [];
    return;
  }
  for (let first = 0; first <= total; first += 1)
    if (fits(length, first))
      for (const rest of listsWithSum(length - 1, total - first, fits)) yield [first, ...rest];
}

/** Every table that fits what is published: the sums, and the counts that are not hidden. */
function* tablesThatFit(counts, hidden, { rowsFree, columnsHidden }) {
  const columnSums = counts[0].map((_, c) => sum(counts.map((row) => row[c])));
  const total = sum(columnSums);
  const rowLists = counts.map((row, r) => {
    const sums = rowsFree[r] ? Array.from({ length: total + 1 }, (_, at) => at) : [sum(row)];
    return sums.flatMap((rowSum) =>
      [...listsWithSum(row.length, rowSum)].filter((list) =>
        list.every((count, c) => hidden[r][c] || count === row[c]),
      ),
    );
  });
  const walk = function* (r, table) {
    if (r === counts.length) {
      const sums = counts[0].map((_, c) => sum(table.map((row) => row[c])));
      if (sum(sums) === total && sums.every((each, c) => columnsHidden[c] || each === columnSums[c]))
        yield table;
      return;
    }
    for (const list of rowLists[r]) yield* walk(r + 1, [...table, list]);
  };
  yield* walk(0, []);
}

describe('A list of answers', () => {
  it('never leaves out a count that can be computed, nor a small group of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 2, max: 8 }),
        (counts, threshold) => {
          const hidden = hideInList(counts, threshold);
          const out = counts.filter((_, at) => hidden[at]);
          counts.forEach((count, at) => assert.ok(count >= threshold || hidden[at]));
          if (out.length === 0) return;
          assert.ok(out.length > 1);
          assert.ok(sum(out) >= threshold || out.length === counts.length);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('keeps back as little as it can', () => {
    assert.deepEqual(hideInList([40, 30, 6, 2], 5), [false, false, true, true]);
    assert.deepEqual(hideInList([40, 30, 6], 5), [false, false, false]);
    assert.deepEqual(
      hideInList([40, 30, 0], 5, (at) => at === 2),
      [false, false, false],
    );
  });
});

describe('A table of answers by group', () => {
  it('always fits another one in which a small count left out is a different one', () => {
    const table = fc
      .record({ height: fc.integer({ min: 1, max: 3 }), width: fc.integer({ min: 2, max: 3 }) })
      .chain(({ height, width }) =>
        fc.array(fc.array(fc.nat(4), { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    let checked = 0;
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 3 }), (counts, threshold) => {
        const rowsFree = hideInList(counts.map(sum), threshold);
        const columnsHidden = hideInList(
          counts[0].map((_, c) => sum(counts.map((row) => row[c]))),
          threshold,
        );
        const hidden = hideInTable(counts, { threshold, rowsHidden: rowsFree, columnsHidden });
        if (hidden.every((row) => row.every(Boolean))) return;
        const values = counts.map((row) => row.map(() => new Set()));
        for (const other of tablesThatFit(counts, hidden, { rowsFree, columnsHidden }))
          other.forEach((row, r) => row.forEach((count, c) => values[r][c].add(count)));
        counts.forEach((row, r) =>
          row.forEach((count, c) => {
            if (count >= threshold) return;
            checked += 1;
            assert.ok(hidden[r][c], `${r},${c} is published`);
            assert.ok(values[r][c].size > 1, `${r},${c} can only be ${count}`);
          }),
        );
      }),
      { numRuns: 100 },
    );
    assert.ok(checked > 15, `${checked} small counts were looked at`);
  });
});

const PRIME = 33_554_393;

/** Whether one vector is a sum of multiples of others: whatever it counts can then be computed from them. */
function makeSpan(vectors) {
  const basis = [];
  const inverse = (value) => {
    let [result, base, power] = [1, value, PRIME - 2];
    for (; power > 0; power = Math.floor(power / 2)) {
      if (power % 2) result = (result * base) % PRIME;
      base = (base * base) % PRIME;
    }
    return result;
  };
  const reduce = (vector) => {
    const rest = [...vector];
    for (const { lead, row } of basis) {
      const factor = rest[lead];
      if (factor)
        for (let at = lead; at < rest.length; at += 1)
          rest[at] = (rest[at] + (PRIME - factor) * row[at]) % PRIME;
    }
    return rest;
  };
  for (const vector of vectors) {
    const rest = reduce(vector);
    const lead = rest.findIndex(Boolean);
    if (lead < 0) continue;
    const scale = inverse(rest[lead]);
    basis.push({ lead, row: rest.map((value) => (value * scale) % PRIME) });
    basis.sort((a, b) => a.lead - b.lead);
  }
  return (vector) => reduce(vector).every((value) => value === 0);
}

const TOWNS = 3;
const [SECTORS, SIZES] = [3, 2];
/** Every kind of person there can be; whoever is like another has the same kind. */
const KINDS = [];
for (let town = 0; town <= TOWNS; town += 1)
  for (let sector = 0; sector <= SECTORS; sector += 1)
    for (let size = 0; size <= SIZES; size += 1)
      for (const topics of [undefined, [0], [1], [0, 1]]) KINDS.push({ town, sector, size, topics });

const QUESTIONS = [
  {
    key: 'sector',
    kind: 'single',
    columns: SECTORS,
    has: ({ sector }, at) => sector === at,
    answers: ({ sector }) => sector < SECTORS,
  },
  {
    key: 'size',
    kind: 'single',
    columns: SIZES,
    has: ({ size }, at) => size === at,
    answers: ({ size }) => size < SIZES,
  },
  {
    key: 'topics',
    kind: 'multi',
    columns: 2,
    has: ({ topics }, at) => topics?.includes(at) === true,
    answers: ({ topics }) => topics !== undefined,
  },
];
const GROUPINGS = [
  { name: 'town', count: TOWNS + 1, isIn: ({ town }, at) => town === at },
  { name: 'sector', count: SECTORS + 1, isIn: ({ sector }, at) => sector === at },
];

describe('All results together', () => {
  it('never publish a small count, nor one that is the sum or difference of published ones', () => {
    let small = 0;
    let published = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: KINDS.length - 1 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(1_000_000), { minLength: 5, maxLength: 120 }),
        fc.integer({ min: 2, max: 6 }),
        (favourites, draws, threshold) => {
          // People are alike: without favourites nearly every count would be small.
          const people = draws.map((draw) =>
            draw % 5 < 3 ? favourites[draw % favourites.length] : draw % KINDS.length,
          );
          const count = (is) => people.filter((kind) => is(KINDS[kind])).length;
          const tally = (question, isIn) => ({
            answered: count((kind) => isIn(kind) && question.answers(kind)),
            counts: Array.from({ length: question.columns }, (_, at) =>
              count((kind) => isIn(kind) && question.has(kind, at)),
            ),
          });
          const result = protectResults({
            threshold,
            n: people.length,
            questions: QUESTIONS.map((question) => ({
              key: question.key,
              kind: question.kind,
              all: tally(question, () => true),
            })),
            dimensions: GROUPINGS.map(({ name, count: groups, isIn }) => ({
              name,
              groups: Array.from({ length: groups }, (_, at) => count((kind) => isIn(kind, at))),
              tallies: new Map(
                QUESTIONS.map((question) => [
                  question.key,
                  Array.from({ length: groups }, (_, at) => tally(question, (kind) => isIn(kind, at))),
                ]),
              ),
            })),
          });

          /** Everything there is to know, each with what it counts and whether it is published. */
          const facts = [{ is: () => true, value: people.length, isSecret: false }];
          const learn = (is, value, isSmallSecret) =>
            facts.push({ is, value, actual: count(is), isSecret: isSmallSecret });
          const learnTally = (question, shown, isIn) => {
            const asked = count((kind) => isIn(kind) && question.answers(kind));
            learn((kind) => isIn(kind) && question.answers(kind), shown.n, asked > 0);
            shown.counts.forEach((value, at) =>
              learn((kind) => isIn(kind) && question.has(kind, at), value, asked > 0),
            );
            if (question.kind === 'multi')
              shown.counts.forEach((_, at) => {
                const not = (kind) => isIn(kind) && question.answers(kind) && !question.has(kind, at);
                learn(not, undefined, count(not) > 0);
              });
          };
          for (const question of QUESTIONS) learnTally(question, result.all.get(question.key), () => true);
          for (const { name, isIn } of GROUPINGS) {
            const { groups, questions } = result.by.get(name);
            groups.forEach((value, at) => {
              // Those in no group are never shown as one; there may be none of them.
              const isRest = at === groups.length - 1;
              learn((kind) => isIn(kind, at), isRest ? undefined : value, !isRest);
              const hide = ({ counts }) => ({ n: undefined, counts: counts.map(() => undefined) });
              for (const question of QUESTIONS) {
                const shown = questions.get(question.key)[at];
                learnTally(question, isRest ? hide(shown) : shown, (kind) => isIn(kind, at));
              }
            });
          }

          // That nobody of one sector is of another is no secret.
          const isPossible = ({ is }) => KINDS.some(is);
          const vectorOf = ({ is }) => KINDS.map((kind) => (is(kind) ? 1 : 0));
          const known = facts.filter(({ value }) => value !== undefined);
          const canCompute = makeSpan(known.map(vectorOf));
          published += known.length;
          for (const fact of facts) {
            if (fact.value !== undefined && fact.actual !== undefined) {
              assert.equal(fact.value, fact.actual);
              if (fact.isSecret) assert.ok(fact.value >= threshold, `${fact.value} is published`);
            } else if (fact.isSecret && fact.actual < threshold && isPossible(fact)) {
              small += 1;
              assert.ok(!canCompute(vectorOf(fact)), `${fact.actual} can be computed`);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(small > 1000 && published > 1000, `${small} small, ${published} published`);
  });
});

/** People by town and by how they rank three options in two places; some rank one, or none. */
const RANKED = [];
for (let town = 0; town <= TOWNS; town += 1) {
  RANKED.push({ town, order: [] });
  for (let first = 0; first < 3; first += 1) {
    RANKED.push({ town, order: [first] });
    for (let second = 0; second < 3; second += 1)
      if (second !== first) RANKED.push({ town, order: [first, second] });
  }
}

describe('A ranking', () => {
  it('never publishes a small count of a place or of a group, nor one that can be computed', () => {
    let [small, published, grouped] = [0, 0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: RANKED.length - 1 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(1_000_000), { minLength: 10, maxLength: 200 }),
        fc.integer({ min: 2, max: 6 }),
        (favourites, draws, threshold) => {
          const people = draws.map((draw) =>
            draw % 5 < 4 ? favourites[draw % favourites.length] : draw % RANKED.length,
          );
          const count = (is) => people.filter((kind) => is(RANKED[kind])).length;
          const tally = (place, isIn) => ({
            answered: count((kind) => isIn(kind) && kind.order[place] !== undefined),
            counts: [0, 1, 2].map((option) => count((kind) => isIn(kind) && kind.order[place] === option)),
          });
          const everybody = () => true;
          const inTown = (town) => (kind) => kind.town === town;
          const towns = Array.from({ length: TOWNS + 1 }, (_, town) => inTown(town));
          const result = protectResults({
            threshold,
            n: people.length,
            questions: [
              {
                key: 'order',
                kind: 'ranking',
                all: tally(0, everybody),
                places: [tally(0, everybody), tally(1, everybody)],
              },
            ],
            dimensions: [
              {
                name: 'town',
                groups: towns.map(count),
                tallies: new Map([['order', towns.map((isIn) => tally(0, isIn))]]),
              },
            ],
          });
          const facts = [{ is: everybody, value: people.length }];
          const learn = (place, shown, isIn) => {
            const hasAnswered = count((kind) => isIn(kind) && kind.order[place] !== undefined) > 0;
            const learnOne = (is, value) => facts.push({ is, value, isSecret: hasAnswered });
            learnOne((kind) => isIn(kind) && kind.order[place] !== undefined, shown.n);
            shown.counts.forEach((value, option) =>
              learnOne((kind) => isIn(kind) && kind.order[place] === option, value),
            );
          };
          const { groups, questions } = result.by.get('town');
          result.places.get('order').forEach((shown, place) => {
            learn(place, shown, everybody);
            const isSilent = ({ order }) => order[place] === undefined;
            facts.push({ is: isSilent, value: undefined, isSecret: count(isSilent) > 0 });
          });
          learn(0, result.all.get('order'), everybody);
          towns.forEach((isIn, at) => {
            const isRest = at === TOWNS;
            const shown = questions.get('order')[at];
            facts.push({ is: isIn, value: isRest ? undefined : groups[at], isSecret: !isRest });
            learn(0, isRest ? { n: undefined, counts: [undefined, undefined, undefined] } : shown, isIn);
            grouped += isRest ? 0 : shown.counts.filter((each) => each !== undefined).length;
          });
          const vectorOf = ({ is }) => RANKED.map((kind) => (is(kind) ? 1 : 0));
          const known = facts.filter(({ value }) => value !== undefined);
          const canCompute = makeSpan(known.map(vectorOf));
          published += known.length;
          for (const fact of facts) {
            const actual = count(fact.is);
            if (fact.value !== undefined) {
              assert.equal(fact.value, actual);
              assert.ok(!fact.isSecret || actual >= threshold, `${actual} is published`);
            } else if (fact.isSecret && actual < threshold) {
              small += 1;
              assert.ok(!canCompute(vectorOf(fact)), `${actual} can be computed`);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
    assert.ok(small > 300 && published > 800 && grouped > 15, `${small}, ${published}, ${grouped}`);
  });
});
