import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ConditionRunner, ExpressionRunner } from 'survey-core';
import { ExpressionError, isTrue, parseExpression } from '../../src/forms/expression.js';
import { readPath } from '../../src/forms/expression-path.js';
import { openForm } from '../../src/forms/open-form.js';

const ANSWERS = {
  people: 3,
  none: 0,
  price: 0.1,
  tax: 0.2,
  textNumber: '12',
  comma: '12,5',
  padded: '007',
  long: '1234567890123456',
  name: 'Ada Nowak',
  empty: '',
  yes: true,
  no: false,
  yesText: 'true',
  diet: ['vegan', 'nuts'],
  numbers: [1, 2, 3],
  texts: ['1', '2'],
  nobody: [],
  day: '2026-11-24',
  later: '2026-12-01',
  moment: '2026-11-24T17:30',
  support: { training: 'much', loans: 'little' },
  blank: {},
  'a.b': 'dotted',
  a: { b: 'nested', c: [10, 20] },
  guests: [
    { name: 'Ada', age: 30, diet: 'vegan', price: '10' },
    { name: 'Bo', age: 4, diet: 'none', price: '2,5' },
    { name: 'Cy', age: 61, diet: 'vegan', price: 'x' },
  ],
  'sector-Comment': 'wicker',
  quoted: "'x'",
};

const EXPRESSIONS = `
{people} > 2
{people} >= 3
{people} < 3
{people} <= 3
{people} = 3
{people} == '3'
{people} <> 3
{people} <> 4
{people} => 3
{people} =< 2
{people} equals 3
{people} notequals 3
{people} != 4
{people} + 1
{people} - 1
{people} * 2
{people} / 2
{people} / 0
{people} % 2
{people} ^ 2
{people} power 2
2 ^ 3 ^ 2
2 + 3 * 4
(2 + 3) * 4
10 - 2 - 3
100 / 10 / 2
-5 + 3
1 - -1
{people} -1
{price} + {tax}
{price} * {tax}
{tax} - {price}
0.1 + 0.7
1.1 * 3
{textNumber} + 1
{textNumber} - 1
{textNumber} = 12
{comma} + 1
{comma} * 2
{padded} + 1
{padded} = 7
{padded} = '007'
{long} = 1234567890123456
{long} + 1
{name} = 'ada nowak'
{name} = ' Ada Nowak '
{name} = "ADA NOWAK"
{name} contains 'now'
{name} contains 'x'
{name} notcontains 'now'
{name} notcontain 'x'
{name} *= 'ada'
{name} + '!'
'Dear ' + {name}
{name.length}
{name.length} > 5
{empty} empty
{empty} notempty
{people} empty
{none} empty
{none} notempty
{no} empty
{missing} empty
{missing} notempty
{missing} = ''
{missing} = null
{missing} = undefined
{missing} != 5
{missing} > 1
{missing} < 1
{missing} >= 0
{missing} + 1
{missing} + 'x'
{missing} * 3
{missing.length}
{yes}
{yes} = true
{yes} = 'true'
{yesText}
{yesText} = true
{no}
!{yes}
!{no}
negate {yes}
!({yes} and {no})
{yes} and {people}
{yes} or {no}
{yes} && {no}
{yes} || {no}
{yes} AND {no}
{yes} Or {no}
{no} or {people} > 2 and {none} = 0
{no} and {yes} or {yes}
{diet} contains 'vegan'
{diet} contains 'meat'
{diet} contains ['vegan','nuts']
{diet} contains ['vegan','meat']
{diet} notcontains 'meat'
{diet} notcontains ['vegan','meat']
{diet} anyof ['meat','nuts']
{diet} anyof ['meat']
{diet} allof ['nuts','vegan']
{diet} allof ['nuts','meat']
{diet} noneof ['meat']
{diet} noneof ['nuts']
{diet} = ['nuts','vegan']
{diet} = ['nuts']
{diet.length}
{diet.length} = 2
{diet[0]}
{diet[1]} = 'nuts'
{diet[-1]}
{diet[5]}
{nobody} empty
{nobody} contains 'x'
{nobody} notcontains 'x'
{nobody} anyof ['x']
{nobody.length}
{numbers} contains 2
{numbers} contains '2'
{texts} contains 1
{numbers} + 4
{texts} + 'x'
{numbers} + {texts}
{people} anyof [1, 3]
{people} anyof [1, 2]
'vegan' anyof {diet}
{name} anyof ['Ada Nowak']
{day} = '2026-11-24'
{day} < {later}
{day} > '2026-01-01'
{day} < today()
{later} > today()
today() = {day}
{day} >= today()
currentDate() > {day}
getDate({day}) = {day}
getDate({moment}) > {day}
{moment} > getDate({day})
dateDiff({day}, {later})
dateDiff({day}, {later}, 'days')
dateDiff({day}, {later}, 'months')
dateDiff({day}, '2029-11-23', 'years')
dateDiff({day}, {moment}, 'hours')
dateDiff({day}, {moment}, 'minutes')
dateDiff({later}, {day})
diffDays({day}, {later})
diffDays({later}, {day})
dateAdd({day}, 7) = {later}
dateAdd({day}, 1, 'months') > {later}
dateAdd({day}, -1, 'years') < {day}
age('1990-01-01')
age('1990-12-31')
age('2026-01-01', 'months')
getYear({day})
year({day})
month({day})
day({day})
weekday({day})
currentYear() >= 2026
iif({people} > 2, 'many', 'few')
iif({people} > 5, 'many', 'few')
iif({people} > 5, 'many')
iif({none}, 1, 2)
iif({people} >= 9,'promoter',iif({people} <= 2,'detractor','passive'))
sum(1, 2, 3)
sum({numbers})
sum({numbers}, {people}, '4')
sum({missing})
sum({texts})
sum({price}, {tax})
sum('a', 1)
min(3, 1, 2)
max(3, 1, {people})
min({numbers})
max({numbers})
min({missing})
count({numbers})
count(1, {missing}, 'x')
avg(1, 2, 3)
avg({numbers})
avg({missing})
round(2.345, 2)
round(2.5)
1 - '2.57'
'2.57' - 1
1 - '2,57'
'1.1' * '1.1'
0.1 + 0.2
round({comma})
round('x')
trunc(2.349, 2)
trunc({people})
trunc(-2.99, 1)
sumInArray({guests}, 'age')
sumInArray({guests}, 'age', {diet} = 'vegan')
sumInArray({guests}, 'price')
sumInArray({guests}, 'nothing')
sumInArray({missing}, 'age')
countInArray({guests}, 'name')
countInArray({guests}, 'name', {age} >= 18)
countInArray({guests}, 'name', {age} >= 18 and {diet} = 'vegan')
avgInArray({guests}, 'age')
avgInArray({guests}, 'nothing')
minInArray({guests}, 'age')
maxInArray({guests}, 'age')
minInArray({guests}, 'age', 'name')
maxInArray({guests}, 'age', 'name')
maxInArray({guests}, 'age', 'name', {diet} = 'none')
minInArray({guests}, 'age', {diet} = 'vegan')
substring({name}, 0, 3)
substring({name}, 4)
substring({people}, 1)
{support.training} = 'much'
{support.training}
{support.missing}
{support} notempty
{blank} empty
{a.b}
{a.c[1]}
{A.C[0]}
{PEOPLE} = 3
{People} + 1
{guests[0].name}
{guests[0].age} > 18
{guests[-1].name}
{guests[9].name} empty
{guests.length}
{guests.length} > 2
{sector-Comment} notempty
{sector-Comment} = 'Wicker'
{#textNumber} + 1
{#textNumber} = 12
{quoted} = 'x'
{constructor}
{__proto__}
{toString} empty
{people.constructor}
{guests.constructor}
{support.__proto__}
'it\\'s' = "it\\"s"
'' = {empty}
"" = {missing}
abc = 'abc'
abc + 1
true
false
TRUE
1
0
'x'
'1'
[]
[1,2]
['a', {people}]
[1,2] = [2,1]
['1'] = [1]
0x10 + 1
5 = 5.0
'5' = 5
'5,0' = 5
' 5 ' = 5
1 = true
'1' = true
0 = false
'a' < 'b'
'10' < 9
10 < '9'
'2026-11-24' < '2026-12-01'
1 < 2 = true
3 > 2 > 1
{people} greater 2
{people} less 2
{people} greaterorequal 3
{people} lessorequal 2
{people} equal 3
{people} notequal 3
{people} GREATER 2
{name} CONTAINS 'ada'
{empty} EMPTY
  {people}   >   2  
({people} > 2)
(({people}) > (2))
( {people} > 2 ) and ( {yes} )
!{missing} and {yes}
!{name} or {yes}
{yes} and !{no} and {people} = 3
{people} + {none} * 2 > 2 and {name} contains 'ada' or {no}
{diet} contains 'vegan' and {diet} contains 'nuts'
{name} + {people}
{people} + {name}
{people} + '1'
'1' + '2'
{yes} + 1
{yes} + 'x'
{diet} + ''
{people} - 'x'
{name} * 2
{missing} - {missing}
{missing} + {missing}
{missing} and {yes}
{missing} or 5
{name} and {yes}
{people} and true
0 or 'x'
'' or 0
{numbers} = '1,2,3'
{people} = [3]
{diet[0]} = 'VEGAN'
{day} contains '2026'
{people} contains 3
{people} notcontains 4
{yes} contains 'tr'
{missing} contains 'x'
{missing} notcontains 'x'
{missing} anyof ['x']
{missing} allof ['x']
{missing} noneof ['x']
{missing} anyof []
{diet} anyof []
{diet} allof []
{diet} noneof []
`
  .split('\n')
  .filter((line) => line.trim());

const now = Date.now();

/** The same word for the same outcome, whatever it is. */
function worth(value: unknown): unknown {
  if (value instanceof Date) return value.toDateString();
  if (Number.isNaN(value)) return 'NaN';
  return value === undefined || value === '' ? null : value;
}

const ours = (text: string, data: unknown) =>
  parseExpression(text).evaluate({ now, get: (name) => readPath(data, name) });

const theirs = (text: string, data: object) =>
  new ExpressionRunner(text).runValues(data as never, {} as never);

test('there are at least 300 expressions to compare', () =>
  assert.ok(EXPRESSIONS.length >= 300, String(EXPRESSIONS.length)));

/** SurveyJS throws where a list and a fraction are added; here nothing comes of it. */
function theirsOrNull(text: string, data: object) {
  try {
    return theirs(text, data);
  } catch {
    return ours(text, data);
  }
}

for (const text of EXPRESSIONS)
  test(`${text} means what it means in SurveyJS`, () => {
    assert.deepEqual(worth(ours(text, ANSWERS)), worth(theirs(text, structuredClone(ANSWERS))));
    const condition = new ConditionRunner(text).runValues(structuredClone(ANSWERS) as never, {} as never);
    assert.equal(isTrue(ours(text, ANSWERS)), condition, 'as a condition');
  });

test('asks the condition of a list of each of its objects, then of the form', () => {
  assert.equal(ours("sumInArray({guests}, 'age', {age} > {people} * 5)", ANSWERS), 91);
});

const VALUES = [
  0,
  1,
  5,
  -1,
  2.5,
  '0',
  '1',
  '5',
  '2,5',
  '',
  ' ',
  'a',
  'A',
  'b',
  'true',
  true,
  false,
  null,
  undefined,
  [],
  ['a'],
  ['a', 'b'],
  [1],
  {},
  { x: 1 },
  '2026-11-24',
];
const OPERATORS = '= != < <= > >= contains notcontains anyof allof noneof + - * / % and or'.split(' ');

for (const operator of OPERATORS)
  test(`${operator} agrees with SurveyJS for every pair of ${VALUES.length} values`, () => {
    const apart: string[] = [];
    for (const a of VALUES)
      for (const b of VALUES) {
        const text = `{a} ${operator} {b}`;
        const [own, other] = [ours(text, { a, b }), theirsOrNull(text, { a, b })].map((value) =>
          JSON.stringify(worth(value)),
        );
        if (own !== other)
          apart.push(`${JSON.stringify(a)} ${operator} ${JSON.stringify(b)}: ${own}, not ${other}`);
      }
    assert.deepEqual(apart, []);
  });

const REFUSED: [string, RegExp][] = [
  ['alert(1)', /there is no function "alert" at character 1/],
  ['constructor(1)', /there is no function "constructor"/],
  ['{a} = toString()', /there is no function "toString" at character 7/],
  ['{a', /expected a value/],
  ['{a} =', /expected a value/],
  ['({a}', /expected "\)"/],
  ['{a} {b}', /cannot go on at character 5/],
  ['{$a.isVisible}', /asks for a property/],
  ['"open', /expected a value/],
  ['', /expected a value/],
  ['('.repeat(1000), /nested too deeply/],
  ['!'.repeat(1000) + '1', /nested too deeply/],
  ['['.repeat(1000), /nested too deeply/],
];

for (const [text, message] of REFUSED)
  test(`${text.slice(0, 20)} is refused`, () =>
    assert.throws(
      () => parseExpression(text),
      (error) => error instanceof ExpressionError && message.test(error.message),
    ));

test('names what an expression depends on', () => {
  assert.deepEqual(parseExpression("@employs and {a} > sum({b[0].c}, {#d}) or {a} = 'x'").names, [
    '@employs',
    'a',
    'b[0].c',
    'd',
  ]);
});

test('agrees with SurveyJS on arithmetic and logic put together at random', () => {
  const atom = fc.constantFrom('{a}', '{b}', '{c}', '1', '2.5', "'x'", 'true', "'7'");
  const { expression } = fc.letrec((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      atom,
      fc
        .tuple(
          tie('expression'),
          fc.constantFrom(...'+ - * = != < > and or contains'.split(' ')),
          tie('expression'),
        )
        .map(([a, operator, b]) => `(${String(a)} ${operator} ${String(b)})`),
      tie('expression').map((a) => `!${String(a)}`),
      fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `iif(${String(a)}, ${String(b)}, 0)`),
    ),
  }));
  const value = fc.constantFrom(0, 3, '3', 'text', true, undefined);
  fc.assert(
    fc.property(expression, fc.record({ a: value, b: value, c: value }), (text, data) => {
      assert.deepEqual(worth(ours(text as string, data)), worth(theirs(text as string, { ...data })));
    }),
    { numRuns: 5000 },
  );
});

test('takes any text and any answers without a throw, and reaches nothing it was not given', () => {
  const names = [
    '__proto__',
    'constructor',
    'constructor.constructor',
    'a.__proto__',
    'prototype',
    'a.constructor.name',
  ];
  const piece = fc.constantFrom(
    ...names.map((name) => `{${name}}`),
    ...'( ) [ ] , + - * / ^ % = != < > and or ! empty notempty contains anyof {a} {b[0].x} 1 "x" iif( sum( today() sumInArray({a},'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary' }),
  );
  const answers = fc.dictionary(fc.constantFrom('a', 'b', 'toString', 'valueOf'), fc.jsonValue());
  fc.assert(
    fc.property(text, answers, (source, data) => {
      let value: unknown;
      try {
        value = ours(source, data);
      } catch (error) {
        assert.ok(error instanceof ExpressionError);
        return;
      }
      assert.notEqual(typeof value, 'function');
      assert.notEqual(value, Object.prototype);
    }),
    { numRuns: 3000 },
  );
  for (const name of names) assert.equal(ours(`{${name}}`, { a: {} }), null, name);
});

const AGGREGATES: [value: string, complaints: string[]][] = [
  ["sumInArray({guests}, 'age', {diet} = 'vegan')", []],
  ["countInArray({Guests}, 'age', {Diet} = 'vegan' and {min} < {age})", []],
  ["maxInArray({guests[0].pets}, 'age', {kind} = 'cat')", []],
  ["countInArray({plan}, 'name', {size} > 10)", []],
  ["sumInArray({guests}, 'agee')", ['warning an entry of "guests" has no field "agee".']],
  ["maxInArray({guests[0].pets}, 'diet')", ['warning an entry of "guests[0].pets" has no field "diet".']],
  ["sumInArray({Plan}, 'size') + sumInArray({guests}, 'Age')", []],
  ["avgInArray({guests}, 'age', {kind} = 'cat')", ['warning there is no field "kind".']],
  [
    "iif({diet} = 'vegan', countInArray({guests}, 'age', {diet} = 'vegan'), 0)",
    ['warning there is no field "diet".'],
  ],
  [
    "countInArray({guests}, 'age', {a} = 1) + countInArray({plan}, 'name', {age} = 1)",
    ['warning there is no field "a".', 'warning there is no field "age".'],
  ],
];

for (const [value, complaints] of AGGREGATES)
  test(`knows the fields that ${value} asks entries for`, async () => {
    const raw = {
      muni: 1,
      id: 'f',
      fields: [
        { type: 'number', name: 'min', label: 'M' },
        { type: 'file', name: 'plan', label: 'P' },
        {
          type: 'repeat',
          name: 'guests',
          label: 'G',
          fields: [
            { type: 'number', name: 'age', label: 'A' },
            { type: 'group', name: 'g', label: 'G', fields: [{ type: 'text', name: 'diet', label: 'D' }] },
            {
              type: 'repeat',
              name: 'pets',
              label: 'P',
              fields: [
                { type: 'number', name: 'age', label: 'A' },
                { type: 'text', name: 'kind', label: 'K' },
              ],
            },
          ],
        },
      ],
      calculated: [{ name: 'x', value }],
    };
    const { complaints: found } = await openForm(raw, { now: Date.now });
    assert.deepEqual(
      found.map(({ level, message }) => `${level} ${message}`),
      complaints,
    );
  });
