import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as expressions from '../../src/forms/expressions-late.js';
import { FormState } from '../../src/forms/form-state.js';
import { lintDefinition } from '../../src/forms/lint-definition.js';
import { openForm } from '../../src/forms/open-form.js';
import { payloadSchema } from '../../src/forms/payload-schema.js';
import { readDefinition } from '../../src/forms/read-definition.js';

test('values that double from one to the next stay as short as an answer', async () => {
  const calculated = Array.from({ length: 60 }, (_, i) => ({
    name: `c${i}`,
    value: i ? `{c${i - 1}} + {c${i - 1}}` : "'xxxxxxxx' + {a}",
  }));
  const raw = {
    muni: 1,
    id: 'f',
    version: '1',
    fields: [{ type: 'text', name: 'a', label: 'A' }],
    calculated,
    submit: { url: '/' },
  };
  const { form } = await openForm(raw, { now: () => 0, lang: 'en' });
  assert.ok(form);
  form.setAnswer('a', 'y');
  const lengths = Object.values(form.values).map((value) => String(value).length);
  assert.ok(Math.max(...lengths) <= 20_000);
});

test('a repeat has no more entries than anybody fills in, and says so', () => {
  const { definition, complaints } = readDefinition({
    muni: 1,
    id: 'f',
    version: '1',
    fields: [
      {
        type: 'repeat',
        name: 'r',
        label: 'R',
        min: 1_000_000,
        max: 1_000_000,
        fields: [{ type: 'text', name: 'a', label: 'A' }],
      },
    ],
    submit: { url: '/' },
  });
  assert.ok(complaints.some(({ path }) => path.endsWith('.min')));
  assert.ok(definition);
  const form = new FormState(definition, { now: () => 0, lang: 'en' });
  assert.equal(form.fieldState('r')?.entries.length, 200);
});

test('a pattern that could take a century is said not to be run', () => {
  const { complaints } = readDefinition({
    muni: 1,
    id: 'f',
    version: '1',
    fields: [{ type: 'text', name: 'a', label: 'A', pattern: '(a+)+b' }],
    submit: { url: '/' },
  });
  assert.deepEqual(
    complaints.map(({ path, level }) => [path, level]),
    [['fields[0].pattern', 'warning']],
  );
});

const NAMES = [
  'a',
  'b',
  'c',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'a.b',
  'length',
  'index',
  'item',
  'then',
];
const name = fc.constantFrom(...NAMES);
const expression = fc.oneof(
  fc.constantFrom(
    '{a} > 1',
    '{b} notempty',
    "{c} = 'x'",
    '{a[0].b} = 1',
    "sumInArray({c}, 'a') > 2",
    '@k',
    'today() > {a}',
    '{toString} = 1',
    '{length}',
  ),
  fc.tuple(name, name).map(([x, y]) => `{${x}} + {${y}} > 1 or {${y}} empty`),
);
const choices = fc.array(
  fc.oneof(
    fc.constantFrom('x', 'y', 'other'),
    fc.record({ value: fc.constantFrom('z', 'toString'), showIf: expression }),
  ),
  {
    minLength: 1,
    maxLength: 3,
  },
);

const { field } = fc.letrec((tie) => ({
  field: fc.oneof(
    { maxDepth: 3 },
    fc.record(
      {
        type: fc.constantFrom(
          'text',
          'email',
          'number',
          'date',
          'date-parts',
          'time',
          'checkbox',
          'scale',
          'file',
          'note',
          'hidden',
        ),
        name,
        label: fc.constantFrom('L', '{a} and {a[0].b}', '{index} {toString}'),
        required: fc.oneof(fc.boolean(), expression),
        showIf: expression,
        value: fc.oneof(fc.jsonValue(), fc.constant([null, { name: 'a', size: 1 }])),
        rules: fc.constant([{ test: '{a} < 3', message: 'No' }]),
      },
      { requiredKeys: ['type', 'name'] },
    ),
    fc.record(
      {
        type: fc.constantFrom('radio', 'select', 'checkboxes', 'ranking'),
        name,
        options: choices,
        other: fc.boolean(),
        showIf: expression,
      },
      { requiredKeys: ['type', 'name', 'options'] },
    ),
    fc.record({
      type: fc.constantFrom('matrix', 'matrix-multi'),
      name,
      rows: choices,
      columns: choices,
      required: fc.boolean(),
    }),
    fc.record(
      {
        type: fc.constantFrom('repeat', 'group'),
        name,
        fields: fc.array(tie('field'), { minLength: 1, maxLength: 3 }),
        countFrom: expression,
        min: fc.constantFrom(0, 2),
        showIf: expression,
      },
      { requiredKeys: ['type', 'name', 'fields'] },
    ),
  ),
}));

const form = fc.record({
  muni: fc.constant(1),
  id: fc.constant('f'),
  conditions: fc.constant({ k: '{a} notempty' }),
  pages: fc.array(
    fc.record(
      { fields: fc.array(field, { minLength: 1, maxLength: 4 }), showIf: expression },
      { requiredKeys: ['fields'] },
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  calculated: fc.array(fc.record({ name: fc.constantFrom('k1', 'k2'), value: expression }), { maxLength: 2 }),
});

const path = fc.oneof(
  name,
  fc.tuple(name, fc.nat(3), name).map(([a, at, b]) => `${a}[${at}].${b}`),
  fc.constantFrom('__proto__', 'a-Comment', 'constructor.prototype'),
);

test('whatever form is opened and whatever is answered, nothing throws, hangs or pollutes', () => {
  fc.assert(
    fc.property(
      form,
      fc.array(fc.tuple(path, fc.oneof(fc.jsonValue(), fc.constant([{ name: 'a', size: 1 }]))), {
        maxLength: 8,
      }),
      (raw, steps) => {
        const { definition } = readDefinition(raw);
        lintDefinition(raw);
        if (!definition) return;
        JSON.stringify(payloadSchema(definition));
        // Circles and unknown names too: `openForm` would refuse them.
        const state = new FormState(definition, { expressions, now: () => 0, lang: 'da', random: () => 0.5 });
        for (const [to, answer] of steps) {
          state.setAnswer(to, answer as never);
          if (Array.isArray(answer)) state.addEntry(to.split('[')[0] ?? '');
          state.removeEntry(to.split('[')[0] ?? '', 0);
          for (const field of state.visibleFields()) {
            state.text(field.field.label, field.path);
            state.words(field.path);
          }
          state.errors();
          JSON.stringify([state.values, state.answers, state.draft]);
        }
        const again = new FormState(definition, { expressions, now: () => 0, lang: 'da' });
        again.fill(state.answers);
        for (const { id } of state.visiblePages()) state.position(id);
        state.ending();
      },
    ),
    { numRuns: 1000 },
  );
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  assert.equal(Object.keys(Object.prototype).length, 0);
});

test('names that every object has are answers like others', async () => {
  const fields = ['toString', 'valueOf', 'hasOwnProperty', 'then'].map((own) => ({
    type: 'text',
    name: own,
    label: own,
  }));
  const { form: state } = await openForm({ muni: 1, id: 'f', fields }, { now: () => 0 });
  assert.deepEqual(state?.values, {});
  state?.setAnswer('toString', 'x');
  assert.deepEqual(Object.entries(state?.values ?? {}), [['toString', 'x']]);
  assert.equal(state?.answer('valueOf'), undefined);
});

test('a chain of 3000 conditions settles without running out of stack', async () => {
  const fields = Array.from({ length: 3000 }, (_, at) => ({
    type: 'text',
    name: `f${at}`,
    label: 'F',
    value: 'x',
    ...(at ? { showIf: `{f${at - 1}} notempty` } : {}),
  }));
  const { form: state } = await openForm({ muni: 1, id: 'f', fields }, { now: () => 0 });
  assert.equal(state?.visibleFields().length, 3000);
  assert.equal(state?.setAnswer('f0', '').size, 3000);
  assert.equal(state?.visibleFields().length, 1);
});
