import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resultsCsv } from '../../src/widgets/survey/results-csv.js';
import {
  dimensionsOf,
  filteredUrl,
  netPromoter,
  protectCells,
  shownResults,
  tablesOf,
  type ResultCell,
  type ResultQuestion,
} from '../../src/widgets/survey/results-model.js';
import { readResults } from '../../src/widgets/survey/results-source.js';
import { dimensionsIn } from '../../src/widgets/survey/results-values.js';

const cell = (count: number | undefined, i: number): ResultCell => ({
  value: `v${i}`,
  label: `Answer ${i}`,
  ...(count === undefined ? {} : { count }),
});
const counts = (cells: readonly ResultCell[]) => cells.map(({ count }) => count);
const question = (
  given: readonly (number | undefined)[],
  more: Partial<ResultQuestion> = {},
): ResultQuestion => ({
  name: 'q',
  label: 'Question',
  type: 'radio',
  n: given.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  cells: given.map(cell),
  ...more,
});

test('a small count takes the next smallest with it', () => {
  assert.deepEqual(counts(protectCells([40, 3, 20, 9].map(cell), 5)), [40, undefined, 20, undefined]);
});

test('two small counts whose sum is small take a third with them', () => {
  assert.deepEqual(counts(protectCells([40, 1, 20, 2].map(cell), 5)), [40, undefined, undefined, undefined]);
});

test('nothing is kept back where nothing is small', () => {
  const cells = [40, 5, 20].map(cell);
  assert.equal(protectCells(cells, 5), cells);
});

test('an answer nobody gave is small too', () => {
  assert.deepEqual(counts(protectCells([40, 0, 20, 9].map(cell), 5)), [40, undefined, 20, undefined]);
});

test('a server that took out only one count is helped', () => {
  assert.deepEqual(counts(protectCells([40, undefined, 20, 9].map(cell), 5)), [40, undefined, 20, undefined]);
});

test('a table of too few people shows nothing, not even how many', () => {
  const [table] = tablesOf(question([2, 1]), 5);
  assert.equal(table?.isTooFew, true);
  assert.equal(table?.n, undefined);
  assert.deepEqual(table?.cells, []);
});

/** Everything a reader can work out of a published table: the least and the most each hidden count can be. */
function boundsOf(n: number, cells: readonly ResultCell[]): { least: number; most: number } {
  const rest = cells.reduce((sum, { count = 0 }) => sum - count, n);
  const hidden = cells.filter(({ count }) => count === undefined).length;
  return { least: hidden > 1 ? 0 : rest, most: rest };
}

test('no published table lets a count below the threshold be computed from the others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(8), fc.nat(400)), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 2, max: 12 }),
      (given, below) => {
        const [table] = tablesOf(question(given), below);
        assert.ok(table);
        if (table.isTooFew) return;
        for (const { count } of table.cells) assert.ok(count === undefined || count >= below);
        if (table.hidden === 0 || given.length === 1) return;
        const { least, most } = boundsOf(table.n as number, table.cells);
        assert.ok(least < most, 'a hidden count is known exactly');
        assert.ok(most >= below, 'a hidden count is known to be small');
      },
    ),
    { numRuns: 3000 },
  );
});

test('what is published is never changed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), (given) => {
      protectCells(given.map(cell), 5).forEach(({ count }, i) =>
        assert.ok(count === undefined || count === given[i]),
      );
    }),
  );
});

test('percentages are of those who answered', () => {
  const [table] = tablesOf(question([30, 10], { n: 50 }), 5);
  assert.deepEqual(
    table?.cells.map(({ percent }) => percent),
    [60, 20],
  );
});

test('the net promoter score needs every count of 0 to 10', () => {
  const scale = (given: readonly number[]) =>
    question(given, {
      type: 'scale',
      cells: given.map((count, i) => ({ ...cell(count, i), value: String(i) })),
    });
  assert.equal(netPromoter(scale([10, 10, 10, 10, 10, 10, 10, 10, 10, 20, 20]), 5), (40 - 70) / 1.3);
  assert.equal(netPromoter(scale([1, 10, 10, 10, 10, 10, 10, 10, 10, 20, 20]), 5), undefined);
  assert.equal(netPromoter(scale([10, 10, 10]), 5), undefined);
});

test('means of too few people are kept back', () => {
  const { questions } = shownResults({
    form: 'f',
    suppressBelow: 5,
    by: [],
    filter: {},
    questions: [question([2, 2], { mean: 3, median: 3 }), question([20, 20], { mean: 3.4 })],
  });
  assert.deepEqual(
    questions.map(({ mean, median }) => [mean, median]),
    [
      [undefined, undefined],
      [3.4, undefined],
    ],
  );
});

const WIRE = {
  muni: 1,
  form: 'needs-2026',
  version: '3',
  n: 412,
  until: '2026-11-20',
  suppressBelow: 5,
  by: [
    'municipality',
    'sector',
    { name: 'age', label: { en: 'Age' }, values: ['young', { value: 'old', label: 'Old' }] },
  ],
  questions: [
    {
      name: 'sector',
      label: { pl: 'Branża', en: 'Trade' },
      type: 'radio',
      n: 410,
      cells: [
        { value: 'craft', label: { pl: 'rzemiosło', en: 'craft' }, count: 300, suppressed: false },
        { value: 'trade', label: 'trade', count: 110 },
        { value: 'other', label: 'other', suppressed: true },
      ],
    },
    {
      name: 'support',
      label: 'Support',
      type: 'matrix',
      n: 400,
      rows: [
        {
          value: 'advice',
          label: 'Advice',
          n: 400,
          cells: [
            { value: 'yes', count: 350 },
            { value: 'no', count: 50 },
          ],
        },
      ],
    },
    { name: 'wish', label: 'A wish', type: 'textarea', n: 90, answers: ['Longer hours', '<b>Market</b>'] },
  ],
};

test('the answer of an endpoint is read', () => {
  const { results, complaints } = readResults(WIRE);
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['by'],
  );
  assert.equal(results?.n, 412);
  assert.deepEqual(
    results?.questions.map(({ name, cells, rows, answers }) => [name, cells.length, rows?.length, answers]),
    [
      ['sector', 3, undefined, undefined],
      ['support', 0, 1, undefined],
      ['wish', 0, undefined, ['Longer hours', '<b>Market</b>']],
    ],
  );
});

test('results can be narrowed by every dimension whose values are known', () => {
  const { results } = readResults(WIRE);
  assert.ok(results);
  assert.deepEqual(
    dimensionsOf(results).map(({ name, values }) => [name, values.map(({ value }) => value)]),
    [
      ['sector', ['craft', 'trade', 'other']],
      ['age', ['young', 'old']],
    ],
  );
});

test('a question is asked for what it is narrowed to', () => {
  assert.equal(
    filteredUrl('/r?x=1#a', { municipality: 'Oława', sector: '' }),
    '/r?x=1&municipality=O%C5%82awa#a',
  );
  assert.equal(filteredUrl('/r?sector=a', { sector: '' }), '/r');
});

test('what cannot be read is left out and named with its path', () => {
  const { results, complaints } = readResults({
    n: -3,
    suppressBelow: 'few',
    by: [7],
    questions: [null, { name: 'q', cells: [{ value: 'a', count: 'many' }, 12, { value: 'b', count: '8' }] }],
  });
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['suppressBelow', 'n', 'by[0]', 'questions[0]', 'questions[1].cells[0].count', 'questions[1].cells[1]'],
  );
  assert.equal(results?.suppressBelow, 5);
  assert.deepEqual(
    results?.questions.map(({ cells }) => counts(cells)),
    [[undefined, 8]],
  );
});

test('what people wrote is read letter by letter', () => {
  const { results } = readResults({
    questions: [{ name: 'q', type: 'textarea', answers: ['I like <Name> & co', '<all of it>', ' '] }],
  });
  assert.deepEqual(results?.questions[0]?.answers, ['I like <Name> & co', '<all of it>']);
});

test('an answer without its count is told, unless it says that it is kept back', () => {
  const { results, complaints } = readResults({
    suppressBelow: 0,
    questions: [
      {
        name: 'a',
        cells: [
          { value: 'x', percent: 40 },
          { value: 'y', count: null },
          { value: 'z', suppressed: true },
        ],
      },
      { name: 'b', cells: { x: 4 } },
    ],
  });
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['questions[0].cells[0].count', 'questions[0].cells[1].count', 'questions[1].cells'],
  );
  assert.deepEqual(counts(results?.questions[0]?.cells ?? []), [undefined, undefined, undefined]);
});

test('of what is not counted nobody says that too few answered', () => {
  const { results } = readResults({ questions: [{ name: 'q', type: 'textarea', answers: ['a', 'b'] }] });
  assert.ok(results);
  assert.deepEqual(
    shownResults(results).questions.flatMap(({ tables }) => tables.map(({ isTooFew }) => isTooFew)),
    [false],
  );
});

test('a way to narrow results that names no values, and no question has any, is remarked on', () => {
  const { complaints } = readResults({
    by: ['municipality', 'sector'],
    questions: [{ name: 'sector', cells: [{ value: 'craft', count: 9 }] }],
  });
  assert.deepEqual(
    complaints.map(({ reason }) => reason),
    ['names "municipality" without its values: give {"name", "values"}; no filter is shown for it.'],
  );
});

test('a way to narrow results that names no values has those of the form’s question of that name', () => {
  const field = {
    type: 'select',
    name: 'municipality',
    label: { en: 'Municipality' },
    options: [{ value: '0201', label: 'Milicz' }, 'Żmigród'],
  };
  const known = dimensionsIn({ pages: [{ id: 'one', fields: [{ type: 'group', fields: [field] }] }] });
  const { results, complaints } = readResults(
    { by: ['municipality'], questions: [{ name: 'sector', cells: [] }] },
    '',
    known,
  );
  assert.deepEqual(complaints, []);
  assert.deepEqual(results && dimensionsOf(results), [
    {
      name: 'municipality',
      label: { en: 'Municipality' },
      values: [
        { value: '0201', label: 'Milicz' },
        { value: 'Żmigród', label: 'Żmigród' },
      ],
    },
  ]);
  for (const odd of [undefined, null, 3, { pages: 3 }, { pages: [3, { fields: [{ options: 'a' }] }] }])
    assert.deepEqual(dimensionsIn(odd), []);
});

test('whatever it is given, reading and showing results does not throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.record({ questions: fc.array(fc.jsonValue()), suppressBelow: fc.jsonValue() }),
      ),
      (value) => {
        const { results, complaints } = readResults(value);
        if (results) shownResults(results);
        else assert.equal(complaints.length, 1);
      },
    ),
    { numRuns: 500 },
  );
});

const words = {
  question: 'Question',
  row: 'Row',
  answer: 'Answer',
  count: 'Number',
  percent: 'Per cent',
  n: 'Answered',
  kept: 'kept back',
};

test('a spreadsheet gets the table with small numbers kept back', () => {
  const { results } = readResults(WIRE);
  assert.ok(results);
  const lines = resultsCsv(results, { lang: 'pl', words, separator: ';' }).split('\r\n');
  assert.equal(lines[0], '\uFEFFQuestion;Row;Answer;Number;Per cent;Answered');
  assert.equal(lines[1], 'Branża;;rzemiosło;300;73,2;410');
  assert.equal(lines[2], 'Branża;;trade;kept back;;410');
  assert.equal(lines[4], 'Support;Advice;yes;350;87,5;400');
});

test('a spreadsheet says of few that they were few, and nothing of how many nobody has told', () => {
  const { n: _, ...untold } = question([12, 20], { type: 'checkboxes' });
  const results = { form: 'f', suppressBelow: 5, by: [], filter: {}, questions: [untold, question([2, 1])] };
  const lines = resultsCsv(results, { lang: 'en', words, separator: ',' }).split('\r\n');
  assert.equal(lines[1], 'Question,,Answer 0,12,,');
  assert.equal(lines[3], 'Question,,,kept back,,<5');
});

test('a time that is none is told, and not shown', () => {
  const { results, complaints } = readResults({ questions: [], until: 'soon' });
  assert.equal(results?.until, undefined);
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['until'],
  );
  assert.equal(readResults({ questions: [], until: '2026-11-20' }).results?.until, '2026-11-20');
});

test('a spreadsheet never runs what somebody wrote', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', ' =', '\u00a0='),
      fc.string(),
      (start, rest) => {
        const text = `${start}${rest}`;
        const csv = resultsCsv(
          {
            form: 'f',
            suppressBelow: 0,
            by: [],
            filter: {},
            questions: [question([9], { label: text, cells: [{ value: text, label: text, count: 9 }] })],
          },
          { lang: 'en', words, separator: ',' },
        );
        assert.ok(csv.split('\r\n').slice(1).join('').startsWith("'") || csv.includes('\r\n"\''));
      },
    ),
  );
});

test('ten thousand answers, counts below nothing and counts in letters are told, and the rest is read', () => {
  const cells = Array.from({ length: 10_000 }, (_, at) => ({ value: String(at), count: 9 }));
  const { results, complaints } = readResults({
    questions: [
      { name: 'many', n: '90000', cells },
      {
        name: 'odd',
        cells: [
          { value: 'a', count: -3 },
          { value: 'b', count: '12' },
          { value: 'c', count: 'x' },
        ],
      },
    ],
  });
  assert.equal(results?.questions[0]?.cells.length, 500);
  assert.equal(results?.questions[0]?.n, 90_000);
  assert.deepEqual(
    results?.questions[1]?.cells.map(({ count }) => count),
    [undefined, 12, undefined],
  );
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['questions[0].cells', 'questions[1].cells[0].count', 'questions[1].cells[2].count'],
  );
});

const readOne = (question: object) => {
  const { results, complaints } = readResults({ questions: [{ name: 'q', ...question }], suppressBelow: 0 });
  const [shown] = shownResults(results!).questions;
  return { shown: shown!, paths: complaints.map(({ path }) => path) };
};

test('shares are never of fewer people than are counted', () => {
  const cells = [
    { value: 'a', count: 8 },
    { value: 'b', count: 24 },
  ];
  const one = readOne({ n: 10, cells });
  assert.deepEqual(one.paths, ['questions[0].n']);
  assert.deepEqual(
    one.shown.tables[0]?.cells.map(({ percent }) => percent),
    [25, 75],
  );
  // Of several answers each, nobody knows of how many people these are.
  const many = readOne({ n: 10, type: 'checkboxes', cells });
  assert.deepEqual(many.paths, ['questions[0].n']);
  assert.deepEqual(
    many.shown.tables[0]?.cells.map(({ percent }) => percent),
    [undefined, undefined],
  );
  assert.deepEqual(readOne({ n: 24, type: 'checkboxes', cells }).paths, []);
  const row = readOne({ type: 'matrix', rows: [{ value: 'r', n: 3, cells }] });
  assert.deepEqual(row.paths, ['questions[0].rows[0].n']);
});

test('counts that are none are left out, each with its reason', () => {
  const { shown, paths } = readOne({
    n: -1,
    mean: 1e200,
    median: 'middle',
    cells: [
      { value: 'a', count: -2 },
      { value: 'b', count: 1e300 },
      { value: 'c', count: 2.5 },
      { count: 1 },
      7,
    ],
  });
  assert.deepEqual(
    shown.tables[0]?.cells.map(({ count }) => count),
    [undefined, undefined, undefined],
  );
  assert.equal(shown.mean, undefined);
  assert.deepEqual(paths.toSorted(), [
    'questions[0].cells[0].count',
    'questions[0].cells[1].count',
    'questions[0].cells[2].count',
    'questions[0].cells[3]',
    'questions[0].cells[4]',
    'questions[0].mean',
    'questions[0].median',
    'questions[0].n',
  ]);
});

test('more answers or questions than anybody reads are cut off with a remark', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({ value: at, count: 9 }));
  const { shown, paths } = readOne({ cells: many });
  assert.equal(shown.tables[0]?.cells.length, 500);
  assert.deepEqual(paths, ['questions[0].cells']);
  const { complaints } = readResults({ questions: many.map((_, at) => ({ name: at })) });
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['questions'],
  );
});

test('no results are so strange that reading or showing them fails', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 4, withNullPrototype: true }), fc.jsonValue(), (input, questions) => {
      const { results } = readResults({
        ...input,
        questions: Array.isArray(questions) ? questions : [questions, input],
      });
      assert.ok(results);
      const shown = shownResults(results);
      for (const { tables } of shown.questions)
        for (const { cells } of tables)
          for (const { percent = 0 } of cells) assert.ok(percent >= 0 && percent <= 100);
      resultsCsv(results, {
        lang: 'en',
        separator: ',',
        words: { question: 'q', row: 'r', answer: 'a', count: 'c', percent: 'p', n: 'n', kept: 'k' },
      });
      dimensionsOf(results);
    }),
  );
});
