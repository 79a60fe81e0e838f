import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FieldState } from '../../src/forms/form-state.js';
import type { FormState } from '../../src/forms/form-state.js';
import { FirstState } from '../../src/forms/first-state.js';
import { openForm } from '../../src/forms/open-form.js';
import { diceOf, shuffled } from '../../src/forms/shuffle.js';

const NOW = Date.parse('2026-11-24T12:00Z');

async function open(fields: unknown, more: Record<string, unknown> = {}, lang = 'en'): Promise<FormState> {
  const raw = { muni: 1, id: 'f', title: 'F', ...(fields ? { fields } : {}), ...more };
  const { form, complaints } = await openForm(raw, { now: () => NOW, lang });
  assert.ok(form, JSON.stringify(complaints));
  return form;
}

const text = (name: string, more: Record<string, unknown> = {}) => ({
  type: 'text',
  name,
  label: name,
  ...more,
});
const number = (name: string, more: Record<string, unknown> = {}) => ({
  ...text(name, more),
  type: 'number',
});

const shown = (form: FormState, page?: string) => {
  const paths = (fields: readonly FieldState[]): string[] =>
    fields.flatMap(({ path, entries }) => [path, ...entries.flatMap((entry) => paths(entry.fields))]);
  return paths(form.visibleFields(page));
};

test('takes no list or object for what is one value, as an earlier version of the form may have asked for it', async () => {
  const checkboxes = { type: 'checkboxes', name: 'days', label: 'Days', options: ['a', 'b'] };
  const form = await open([text('name'), number('people'), text('guests'), checkboxes]);
  form.fill({ name: ['a', 'b'], people: { a: 1 }, guests: [{ name: 'Anna' }], days: ['a'] });
  assert.deepEqual(form.answers, { days: ['a'] });
  form.fill({ name: 'Anna', people: '2' });
  assert.deepEqual(form.values, { name: 'Anna', people: 2, days: ['a'] });
});

test('shows a field when its condition holds, and says which field has changed', async () => {
  const form = await open([number('people'), text('names', { showIf: '{people} > 1' }), text('other')]);
  assert.deepEqual(shown(form), ['people', 'other']);
  assert.deepEqual([...form.setAnswer('people', '3')].sort(), ['names', 'people']);
  assert.deepEqual(shown(form), ['people', 'names', 'other']);
  assert.deepEqual([...form.setAnswer('people', '4')], ['people'], 'nothing but the field itself');
});

test('an answer to a field that is hidden counts as none, and comes back with it', async () => {
  const form = await open([
    { type: 'checkbox', name: 'a', label: 'A' },
    text('b', { showIf: '{a}' }),
    text('c', { showIf: "{b} = 'x'" }),
  ]);
  form.fill({ a: true, b: 'x', c: 'kept' });
  assert.deepEqual(form.values, { a: true, b: 'x', c: 'kept' });
  form.setAnswer('a', false);
  assert.deepEqual(shown(form), ['a']);
  assert.deepEqual(form.values, {});
  assert.deepEqual(form.answers, { a: false, b: 'x', c: 'kept' });
  form.setAnswer('a', true);
  assert.deepEqual(form.values, { a: true, b: 'x', c: 'kept' });
});

test('conditions have names, pages and groups are hidden with all that is in them', async () => {
  const form = await open(undefined, {
    conditions: { employs: '{staff} > 0' },
    pages: [
      { id: 'firm', fields: [number('staff')] },
      { id: 'people', showIf: '@employs', fields: [text('a')] },
      {
        id: 'last',
        fields: [{ type: 'group', name: 'g', label: 'G', showIf: '@employs', fields: [text('b')] }],
      },
    ],
  });
  assert.deepEqual(shown(form), ['staff']);
  assert.deepEqual(
    form.visiblePages().map(({ id }) => id),
    ['firm', 'last'],
  );
  assert.deepEqual([...form.setAnswer('staff', '2')].sort(), ['g', 'page:people', 'staff']);
  assert.deepEqual(shown(form), ['staff', 'a', 'g', 'b']);
});

test('says honestly how many pages there are', async () => {
  const form = await open(undefined, {
    pages: [
      { id: 'one', fields: [number('staff')] },
      { id: 'two', fields: [text('a')] },
      { id: 'three', showIf: '{staff} > 0', fields: [text('b')] },
      { id: 'four', showIf: "{a} = 'x'", fields: [text('c')] },
    ],
  });
  assert.deepEqual(form.position('one'), { page: 1, pages: 2, atMost: 4 });
  assert.deepEqual(form.position('two'), { page: 2, pages: 2, atMost: 3 });
  form.setAnswer('a', 'x');
  assert.deepEqual(form.position('two'), { page: 2, pages: 3, atMost: 3 });
});

test('requires by expression, and offers the choices whose condition holds', async () => {
  const form = await open([
    number('age'),
    text('guardian', { required: '{age} < 18' }),
    {
      type: 'radio',
      name: 'fare',
      label: 'Fare',
      options: ['full', { value: 'child', showIf: '{age} < 18' }],
    },
  ]);
  const optionsNow = () => form.fieldState('fare')?.choices.options?.map(({ value }) => value);
  assert.equal(form.fieldState('guardian')?.isRequired, false);
  assert.deepEqual(optionsNow(), ['full']);
  assert.deepEqual([...form.setAnswer('age', '12')].sort(), ['age', 'fare', 'guardian']);
  assert.equal(form.fieldState('guardian')?.isRequired, true);
  assert.deepEqual(optionsNow(), ['full', 'child']);
  form.setAnswer('fare', 'child');
  assert.equal(form.value('fare'), 'child');
  form.setAnswer('age', '40');
  assert.equal(form.value('fare'), undefined, 'a choice that is gone is no answer');
});

test('calculates, in order, and sends what is calculated', async () => {
  const form = await open([number('nps')], {
    calculated: [
      { name: 'word', value: "'a ' + {segment}" },
      { name: 'segment', value: "iif({nps} >= 9,'promoter',iif({nps} <= 6,'detractor','passive'))" },
      { name: 'secret', value: '{nps} * 2', send: false },
    ],
    end: [{ if: "{segment} = 'detractor'", title: 'Sorry' }, { title: 'Thanks' }],
  });
  form.setAnswer('nps', 10);
  assert.deepEqual(form.values, { nps: 10, word: 'a promoter', segment: 'promoter' });
  assert.equal(form.ending()?.title, 'Thanks');
  form.setAnswer('nps', 3);
  assert.equal(form.values.word, 'a detractor');
  assert.equal(form.ending()?.title, 'Sorry');
});

const guests = (more: Record<string, unknown> = {}) => ({
  type: 'repeat',
  name: 'guests',
  label: 'Guests',
  fields: [text('name'), number('age'), text('guardian', { showIf: '{age} < 18 and {people} > 1' })],
  ...more,
});

test('a repeat has as many entries as its expression says, each with conditions of its own', async () => {
  const form = await open([number('people'), guests({ countFrom: '{people} - 1', max: 5 })]);
  assert.deepEqual(shown(form), ['people', 'guests']);
  form.setAnswer('people', 3);
  assert.deepEqual(shown(form).slice(2), [
    'guests[0].name',
    'guests[0].age',
    'guests[1].name',
    'guests[1].age',
  ]);
  assert.deepEqual([...form.setAnswer('guests[1].age', '7')].sort(), [
    'guests',
    'guests[1].age',
    'guests[1].guardian',
  ]);
  assert.ok(form.isVisible('guests[1].guardian'));
  assert.ok(!form.isVisible('guests[0].guardian'));
  assert.equal(form.fieldState('guests')?.isOpen, false);
  form.setAnswer('people', 99);
  assert.equal(form.fieldState('guests')?.entries.length, 5);
  form.setAnswer('people', 2);
  assert.deepEqual(form.values, { people: 2, guests: [{}] });
  form.setAnswer('people', 3);
  assert.deepEqual(form.values, { people: 3, guests: [{}, { age: 7 }] }, 'what was typed is there again');
});

test('people add and remove entries; those that stay keep their key and their answers', async () => {
  const form = await open([number('people', { value: 2 }), guests({ min: 1, max: 3 })]);
  const keys = () => form.fieldState('guests')?.entries.map(({ key }) => key);
  assert.equal(form.addEntry('guests'), 1);
  assert.equal(form.addEntry('guests'), 2);
  assert.equal(form.addEntry('guests'), -1, 'no more than the most');
  for (const [at, name] of ['Ada', 'Bo', 'Cy'].entries()) form.setAnswer(`guests[${at}].name`, name);
  form.setAnswer('guests[2].age', '9');
  const [first, , last] = keys() ?? [];
  form.removeEntry('guests', 1);
  assert.deepEqual(keys(), [first, last]);
  assert.deepEqual(form.values.guests, [{ name: 'Ada' }, { name: 'Cy', age: 9 }]);
  assert.ok(form.isVisible('guests[1].guardian'));
  form.removeEntry('guests', 0);
  form.removeEntry('guests', 0);
  assert.deepEqual(form.values.guests, [{ name: 'Cy', age: 9 }], 'no fewer than the least');
});

test('what is calculated over the entries follows them', async () => {
  const form = await open([number('people'), guests({ max: 5 }), text('note', { showIf: '{years} > 50' })], {
    calculated: [{ name: 'years', value: "sumInArray({guests}, 'age')" }],
  });
  form.fill({ guests: [{ age: '30' }, { age: '20' }] });
  assert.equal(form.values.years, 50);
  assert.ok(!form.isVisible('note'));
  assert.ok(form.setAnswer('guests[1].age', '21').has('note'));
  assert.ok(form.isVisible('note'));
  form.removeEntry('guests', 0);
  assert.equal(form.values.years, 21);
});

test('repeats stand in repeats', async () => {
  const form = await open([
    {
      type: 'repeat',
      name: 'firms',
      label: 'Firms',
      fields: [number('staff'), { ...guests(), name: 'staffList', countFrom: '{staff}' }],
    },
  ]);
  form.addEntry('firms');
  form.addEntry('firms');
  form.setAnswer('firms[1].staff', '2');
  form.setAnswer('firms[1].staffList[1].name', 'Bo');
  form.removeEntry('firms', 0);
  assert.deepEqual(form.values, { firms: [{ staff: 2, staffList: [{}, { name: 'Bo' }] }] });
});

test('puts answers into texts, in words', async () => {
  const form = await open(
    [
      text('name'),
      {
        type: 'radio',
        name: 'craft',
        label: 'Craft',
        options: [{ value: 'w', label: { pl: 'wiklina', en: 'wicker' } }],
      },
      { type: 'date', name: 'day', label: 'Day' },
      number('sum', { label: 'Of {name}, {craft}, on {day}: {unknown} {guests[0].name}' }),
      {
        type: 'repeat',
        name: 'guests',
        label: 'Guests',
        itemLabel: 'Guest {index}',
        fields: [text('name', { label: '{index}. {name}' })],
      },
    ],
    {},
    'pl',
  );
  form.fill({ name: 'Ada', craft: 'w', day: '2026-11-24', guests: [{ name: 'Bo' }, { name: 'Cy' }] });
  const label = form.fieldState('sum')?.field.label;
  assert.equal(form.text(label, 'sum').text, 'Of Ada, wiklina, on 24 listopada 2026: {unknown} Bo');
  assert.equal(form.text('{index}. {name}', 'guests[1].name').text, '2. Cy');
  assert.deepEqual([...form.setAnswer('name', 'Eva')].sort(), ['name', 'sum']);
});

const NUMBERS: [lang: string, typed: string, number: unknown][] = [
  ['en', '12.5', 12.5],
  ['en', '12,5', 12.5],
  ['pl', '12,5', 12.5],
  ['pl', '1 234,50', 1234.5],
  ['pl', '1\u00a0234', 1234],
  ['da', '1.234', 1234],
  ['en', '1.234', 1.234],
  ['en', '1,234', 1234],
  ['da', '1.234.567,8', 1234567.8],
  ['en', '1,234,567.8', 1234567.8],
  ['pl', '-3', -3],
  ['pl', '−3', -3],
  ['pl', 'trzy', 'trzy'],
  ['pl', '1e5', '1e5'],
  ['pl', '12 zł', '12 zł'],
  ['pl', '  ', undefined],
];

for (const [lang, typed, expected] of NUMBERS)
  test(`${typed} in ${lang} is ${JSON.stringify(expected)}`, async () => {
    const form = await open([number('n')], {}, lang);
    form.setAnswer('n', typed);
    assert.equal(form.value('n'), expected);
    assert.equal(form.answer('n'), typed, 'what was typed stays as it was typed');
  });

const WHOLE: [lang: string, typed: string, number: unknown][] = [
  ['pl', '1.000', 1000],
  ['pl', '1 000', 1000],
  ['pl', '12.500', 12_500],
  ['en', '1,000', 1000],
  ['en', '1.000', 1000],
  ['da', '1,000', 1000],
  ['pl', '3,0', 3],
  ['pl', '3.5', 3.5],
];

for (const [lang, typed, expected] of WHOLE)
  test(`${typed} in ${lang} is ${JSON.stringify(expected)} where it can only be whole`, async () => {
    const form = await open([number('n', { integer: true })], {}, lang);
    form.setAnswer('n', typed);
    assert.equal(form.value('n'), expected);
  });

const UNSEEN: [type: string, typed: string, worth: unknown][] = [
  ['tel', '\u202a+45 12 34 56 78\u202c', '+45 12 34 56 78'],
  ['tel', '+45\u00a012\u200b34\u00ad5678', '+45\u00a012345678'],
  ['email', '\u200banna@exam\u00adple.org\ufeff', 'anna@example.org'],
  ['url', 'https://example.org/\u200b', 'https://example.org/'],
  ['number', '\u200b12,5\u2060', 12.5],
  ['number', '\u200b', undefined],
  ['text', '\ufeff56-300\u200b ', '56-300'],
  ['text', ' \u200b ', undefined],
  ['textarea', '\u00ad', undefined],
  ['textarea', 'a\u00adb 👩\u200d🌾', 'a\u00adb 👩\u200d🌾'],
];

for (const [type, typed, expected] of UNSEEN)
  test(`what nobody sees in ${JSON.stringify(typed)} is not sent (${type})`, async () => {
    const form = await open([{ type, name: 'n', label: 'N' }], {}, 'pl');
    form.setAnswer('n', typed);
    assert.equal(form.value('n'), expected);
  });

const DATES: [lang: string, day: string, month: string, year: string, date: unknown][] = [
  ['en', '3', '2', '1980', '1980-02-03'],
  ['pl', '3', 'lutego', '1980', '1980-02-03'],
  ['pl', '3', 'luty', '1980', '1980-02-03'],
  ['da', '03', 'feb.', '1980', '1980-02-03'],
  ['en', '29', 'February', '2024', '2024-02-29'],
];

for (const [lang, day, month, year, date] of DATES)
  test(`${day} ${month} ${year} in ${lang} is ${String(date)}`, async () => {
    const form = await open([{ type: 'date-parts', name: 'd', label: 'D' }], {}, lang);
    form.setAnswer('d', { day, month, year });
    assert.equal(form.value('d'), date);
  });

test('31 February is no date, and stays as it was typed', async () => {
  const form = await open([{ type: 'date-parts', name: 'd', label: 'D' }]);
  form.setAnswer('d', { day: '31', month: '2', year: '2026' });
  assert.deepEqual(form.value('d'), { day: '31', month: '2', year: '2026' });
});

test('keeps files and what is sensitive out of drafts', async () => {
  const form = await open([
    text('name'),
    text('health', { sensitive: true }),
    { type: 'file', name: 'plan', label: 'Plan' },
  ]);
  form.fill({ name: 'Ada', health: 'asthma', plan: [{ name: 'a.pdf', type: 'application/pdf', size: 3 }] });
  assert.deepEqual(form.draft, { name: 'Ada' });
});

test('the text of "other" belongs to the choice', async () => {
  const form = await open([
    { type: 'checkboxes', name: 'c', label: 'C', options: ['a'], other: true },
    text('why', { showIf: '{c-Comment} notempty' }),
  ]);
  form.setAnswer('c-Comment', 'wicker');
  assert.deepEqual(form.values, {});
  form.setAnswer('c', ['a', 'other', 'gone']);
  assert.deepEqual(form.values, { c: ['a', 'other'], 'c-Comment': 'wicker' });
  assert.ok(form.isVisible('why'));
});

const WRONG: [what: string, more: Record<string, unknown>, path: string, message: RegExp][] = [
  ['cannot be read', { showIf: '{a} =' }, 'pages[0].fields[1].showIf', /expected a value/],
  ['calls an unknown function', { showIf: 'alert(1)' }, 'pages[0].fields[1].showIf', /no function "alert"/],
  ['names an unknown condition', { showIf: '@x' }, 'pages[0].fields[1].showIf', /no condition "@x"/],
  ['needs itself', { showIf: '{b} > 1' }, 'pages[0].fields[1].showIf', /circle: b needs b/],
];

for (const [what, more, path, message] of WRONG)
  test(`a form is refused whose expression ${what}`, async () => {
    const { form, complaints } = await openForm(
      { muni: 1, id: 'f', fields: [text('a'), text('b', more)] },
      { now: () => NOW },
    );
    assert.equal(form, undefined);
    const error = complaints.find(({ level }) => level === 'error');
    assert.equal(error?.path, path);
    assert.match(error?.message ?? '', message);
  });

test('warns of a name the form does not have', async () => {
  const { form, complaints } = await openForm(
    { muni: 1, id: 'f', fields: [text('a', { showIf: '{peple} > 1' })] },
    { now: () => NOW },
  );
  assert.ok(form);
  assert.match(complaints[0]?.message ?? '', /no field "peple"/);
});

test('a keystroke costs the same in a form of 20 and of 5000 fields', async () => {
  const cost = async (count: number) => {
    const fields = Array.from({ length: count }, (_, at) =>
      text(`f${at}`, at % 3 ? {} : { showIf: `{f${Math.max(0, at - 1)}} notempty` }),
    );
    fields[0] = text('f0');
    const form = await open(fields);
    let least = Infinity;
    for (let run = 0; run < 30; run++) {
      const start = performance.now();
      for (let at = 0; at < 50; at++) form.setAnswer('f1', `x${at}`);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  const small = await cost(20);
  const large = await cost(5000);
  assert.ok(large < small * 5 + 0.5, `${small.toFixed(2)} ms and ${large.toFixed(2)} ms`);
});

test('a repeat in a repeat in a repeat of 200 entries each does not fill the memory', async () => {
  const nest = (depth: number): unknown => ({
    type: 'repeat',
    name: `r${depth}`,
    label: 'R',
    min: 200,
    max: 200,
    fields: depth ? [nest(depth - 1)] : [text('a')],
  });
  const form = await open([nest(4)]);
  assert.ok(form.visibleFields().length);
});

test('whatever is answered in whatever order, the same answers give the same form', async () => {
  const fields = [
    number('people'),
    text('a', { showIf: '{people} > 1' }),
    { type: 'radio', name: 'r', label: 'R', options: ['x', { value: 'y', showIf: '{a} notempty' }] },
    text('b', { showIf: "{r} = 'y' or {total} > 3" }),
    guests({ countFrom: '{people}', max: 4 }),
  ];
  const more = { calculated: [{ name: 'total', value: "sumInArray({guests}, 'age')" }] };
  const value = fc.constantFrom('', '0', '1', '2', '5', 'x', 'y');
  const path = fc.constantFrom('people', 'a', 'r', 'b', 'guests[0].age', 'guests[1].age', 'guests[3].name');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(path, value), { maxLength: 12 }), async (steps) => {
      const form = await open(fields, more);
      for (const [to, answer] of steps) form.setAnswer(to, answer);
      const again = await open(fields, more);
      again.fill(form.answers);
      again.fill(form.answers);
      assert.deepEqual(again.values, form.values);
      assert.deepEqual(shown(again), shown(form));
    }),
    { numRuns: 200 },
  );
});

test('the first page is the same before the engine has arrived and after', async () => {
  const form = await open([
    text('name', { value: 'Ada', required: true }),
    text('why', { showIf: '{name} empty' }),
    {
      type: 'group',
      name: 'g',
      label: 'G',
      fields: [{ type: 'radio', name: 'r', label: 'R', options: ['a'] }],
    },
    { type: 'hidden', name: 'h', value: '1' },
  ]);
  const first = new FirstState(form.definition);
  assert.deepEqual(first.visibleFields(), form.visibleFields());
  first.setAnswer('name', 'Bo');
  form.fill(first.answers);
  assert.deepEqual(first.visibleFields(), form.visibleFields());
});

test('mixes choices for each seed and field in its own way, and the same way again', () => {
  const list = Array.from('abcdefgh');
  const mixed = (seed: string, path: string) => {
    const dice = diceOf(seed);
    return shuffled(list, (at) => dice(path, at)).join('');
  };
  assert.equal(mixed('one', 'a'), mixed('one', 'a'));
  assert.notEqual(mixed('one', 'a'), mixed('one', 'b'));
  const firsts = new Map<string, number>();
  for (let seed = 0; seed < 8000; seed++) {
    const [first = ''] = mixed(`seed-${seed}`, 'a');
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  assert.deepEqual([...firsts.keys()].sort(), list);
  // A thousand each, give or take what chance gives and takes.
  for (const count of firsts.values()) assert.ok(count > 850 && count < 1150, String(count));
});
