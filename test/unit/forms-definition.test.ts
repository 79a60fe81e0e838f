import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Field } from '../../src/forms/definition.js';
import { readDefinition } from '../../src/forms/read-definition.js';

const form = (fields: unknown, more: Record<string, unknown> = {}) => ({
  muni: 1,
  id: 'meeting',
  title: 'Meeting',
  fields,
  ...more,
});

const complaintsOf = (raw: unknown) =>
  readDefinition(raw).complaints.map(({ level, path, message }) => `${level} ${path}: ${message}`);

test('fills in every default', () => {
  const { definition, complaints } = readDefinition(form([{ type: 'text', name: 'name', label: 'Name' }]));
  assert.deepEqual(complaints, []);
  assert.deepEqual(definition, {
    muni: 1,
    id: 'meeting',
    version: '1',
    kind: 'signup',
    languages: ['en'],
    title: 'Meeting',
    layout: 'single',
    review: false,
    unique: [],
    anonymous: false,
    changeable: false,
    drafts: 'off',
    draftDays: 7,
    conditions: {},
    calculated: [],
    consents: [],
    end: [],
    submit: { adapter: 'json', encoding: 'auto', names: {}, constants: {}, target: [] },
    pages: [
      {
        id: 'page-1',
        fields: [
          {
            type: 'text',
            name: 'name',
            label: 'Name',
            required: false,
            messages: {},
            rules: [],
            sensitive: false,
            autocomplete: 'name',
          },
        ],
      },
    ],
  });
});

test('refuses an unknown type of field with its path', () => {
  const { definition, complaints } = readDefinition(form([{ type: 'slider', name: 'a', label: 'A' }]));
  assert.equal(definition, undefined);
  assert.equal(complaints.length, 1);
  assert.equal(complaints[0]?.path, 'fields[0].type');
  assert.match(complaints[0]?.message ?? '', /no field of the type "slider"; there are text, email/);
});

test('warns of an unknown key and leaves it out', () => {
  const { definition, complaints } = readDefinition({
    muni: 1,
    id: 'x',
    pages: [{ fields: [{ type: 'text', name: 'a', label: 'A', colour: 'red' }], size: 3 }],
  });
  assert.deepEqual(
    complaints.map(({ path, level }) => [path, level]),
    [
      ['pages[0].size', 'warning'],
      ['pages[0].fields[0].colour', 'warning'],
    ],
  );
  assert.ok(!('colour' in (definition?.pages[0]?.fields[0] as Field)));
});

const REFUSED: [what: string, raw: unknown, complaint: RegExp][] = [
  ['nothing', undefined, /^error : is no form/],
  ['a list', [], /^error : is no form/],
  ['another version', form([], { muni: 2 }), /^error muni: this is another version/],
  ['no pages', { muni: 1, id: 'x' }, /^error pages: .*give "pages" or "fields"/],
  ['no id', { muni: 1, fields: [] }, /^error : "id" is missing/],
  ['a field without a name', form([{ type: 'text', label: 'A' }]), /^error fields\[0\]: "name" is missing/],
  [
    '__proto__',
    form([{ type: 'text', name: '__proto__', label: 'A' }]),
    /^error fields\[0\].name: .* is no name/,
  ],
  ['a.constructor', form([{ type: 'text', name: 'a.constructor', label: 'A' }]), /is no name/],
  ['two of one name', form(['a', 'a'].map((name) => ({ type: 'text', name, label: 'A' }))), /another "a"/],
  ['a choice without options', form([{ type: 'radio', name: 'a', label: 'A' }]), /"options" is missing/],
  ['an empty choice', form([{ type: 'radio', name: 'a', label: 'A', options: [] }]), /options: is empty/],
  [
    'a row called __proto__',
    form([{ type: 'matrix', name: 'a', label: 'A', rows: ['__proto__'], columns: ['b'] }]),
    /rows\[0\]: is no name/,
  ],
  [
    'a scale of a million steps',
    form([{ type: 'scale', name: 'a', label: 'A', max: 1_000_000 }]),
    /at most 21 steps/,
  ],
];

for (const [what, raw, complaint] of REFUSED)
  test(`refuses ${what}`, () => {
    assert.equal(readDefinition(raw).definition, undefined);
    assert.ok(
      complaintsOf(raw).some((line) => complaint.test(line)),
      complaintsOf(raw).join('\n'),
    );
  });

const withOther = (more: object) => ({ type: 'radio', name: 'r', label: 'R', options: ['a'], ...more });

test('leaves out a choice that the field adds by itself, and says so at its path', () => {
  const raw = form([
    withOther({ options: ['a', { value: 'other', label: 'Else' }, 'none'], other: true, none: true }),
  ]);
  const { definition, complaints } = readDefinition(raw);
  const [radio] = definition?.pages[0]?.fields ?? [];
  assert.deepEqual(radio && 'options' in radio && radio.options.map(({ value }) => value), ['a']);
  assert.deepEqual(
    complaints.map(({ path, level, message }) => [path, level, message]),
    [
      ['fields[0].options[1].value', 'warning', 'there is another "other"; it is left out.'],
      ['fields[0].options[2].value', 'warning', 'there is another "none"; it is left out.'],
    ],
  );
});

test('takes a choice called other or none where the field adds none', () => {
  assert.deepEqual(complaintsOf(form([withOther({ options: ['a', 'other', 'none'] })])), []);
});

const COMMENT = { type: 'text', name: 'r-Comment', label: 'Remarks' };
for (const [what, fields, more, path] of [
  ['a field after it', [withOther({ other: true }), COMMENT], {}, 'fields[1].name'],
  ['a field before it', [COMMENT, withOther({ other: true })], {}, 'fields[1].other'],
  [
    'a value',
    [withOther({ other: true })],
    { calculated: [{ name: 'r-Comment', value: '1' }] },
    'calculated',
  ],
] as const)
  test(`refuses ${what} with the name of the text beside other`, () => {
    const raw = form(fields, more);
    assert.equal(readDefinition(raw).definition, undefined);
    assert.deepEqual(complaintsOf(raw), [
      `error ${path}: there is another "r-Comment"; names stand for one answer each.`,
    ]);
  });

test('takes a field called r-Comment where r asks for no text', () => {
  assert.deepEqual(complaintsOf(form([withOther({}), COMMENT])), []);
});

test('refuses a group that contains itself, and a field with a million options, in no time', () => {
  const group: Record<string, unknown> = { type: 'group', name: 'g', label: 'G' };
  group.fields = [group];
  const wide: Record<string, unknown> = { type: 'repeat', name: 'r', label: 'R' };
  wide.fields = Array.from({ length: 100 }, () => wide);
  const options = Array.from({ length: 1_000_000 }, (_, at) => String(at));
  for (const raw of [group, wide, { type: 'radio', name: 'a', label: 'A', options }]) {
    const start = performance.now();
    const { definition, complaints } = readDefinition(form([raw]));
    assert.equal(definition, undefined);
    assert.ok(complaints.length < 1000);
    assert.ok(performance.now() - start < 4000);
  }
});

test('takes a text in several languages, and no other members', () => {
  const { definition } = readDefinition({
    ...form([{ type: 'note', name: 'n', text: { pl: 'Cześć', da: 'Hej', __html: '<b>' } }]),
    title: JSON.parse('{"pl":"Spotkanie","da":"Møde","__proto__":{"x":1}}') as unknown,
  });
  assert.deepEqual(definition?.title, { pl: 'Spotkanie', da: 'Møde' });
  assert.deepEqual(definition?.languages, ['pl', 'da']);
  assert.deepEqual((definition?.pages[0]?.fields[0] as { text?: unknown }).text, { pl: 'Cześć', da: 'Hej' });
});

test('knows the autofill token of the common names, but not of those of other people', () => {
  const { definition } = readDefinition(
    form([
      { type: 'email', name: 'mail', label: 'Mail' },
      { type: 'text', name: 'postalCode', label: 'Postal code' },
      { type: 'text', name: 'favourite', label: 'Favourite' },
      {
        type: 'repeat',
        name: 'guests',
        label: 'Guests',
        fields: [{ type: 'text', name: 'name', label: 'Name' }],
      },
    ]),
  );
  const [mail, code, favourite, guests] = definition?.pages[0]?.fields as (Field & {
    autocomplete?: string;
  })[];
  assert.equal(mail?.autocomplete, 'email');
  assert.equal(code?.autocomplete, 'postal-code');
  assert.equal(favourite?.autocomplete, undefined);
  assert.ok(guests?.type === 'repeat' && !('autocomplete' in (guests.fields[0] as Field)));
});

test('reads anything without a throw', () => {
  const types = ['text', 'radio', 'matrix', 'scale', 'repeat', 'group', 'file', 'number', 'date', 'x'];
  const keys = [
    'type',
    'name',
    'label',
    'options',
    'rows',
    'columns',
    'min',
    'max',
    'fields',
    'required',
    'rules',
  ];
  const value = fc.oneof(fc.constantFrom(...types, '__proto__'), fc.jsonValue(), fc.anything());
  const field = fc.dictionary(fc.constantFrom(...keys), value);
  fc.assert(
    fc.property(fc.array(field), fc.dictionary(fc.string(), fc.anything()), (fields, more) => {
      const { complaints, definition } = readDefinition({ ...form(fields), ...more });
      assert.ok(definition || complaints.some(({ level }) => level === 'error'));
    }),
    { numRuns: 500, examples: [[[{ type: { toString: null } }], {}]] },
  );
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});
