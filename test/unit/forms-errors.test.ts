import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FormState } from '../../src/forms/form-state.js';
import { openForm } from '../../src/forms/open-form.js';
import { tamePattern } from '../../src/forms/tame-pattern.js';
import { errorMessage } from '../../src/forms/error-messages.js';
import type { FormStrings } from '../../src/forms/form-strings.js';
import type { Field } from '../../src/forms/definition.js';

const NOW = Date.parse('2026-11-24T12:00Z');

async function open(fields: unknown, more: Record<string, unknown> = {}, lang = 'en'): Promise<FormState> {
  const { form, complaints } = await openForm(
    { muni: 1, id: 'f', fields, ...more },
    { now: () => NOW, lang },
  );
  assert.ok(form, JSON.stringify(complaints));
  return form;
}

const OPTIONS = ['a', 'b', 'c'];

/** `code` or `code {params}` of the error, or 'fine'. */
const CASES: [field: Record<string, unknown>, answer: unknown, error: string][] = [
  [{ type: 'text', required: true }, undefined, 'required'],
  [{ type: 'text', required: true }, '   ', 'required'],
  [{ type: 'text', required: true }, 'x', 'fine'],
  [{ type: 'text', required: "{a} = ''" }, undefined, 'required'],
  [{ type: 'text', minLength: 3 }, 'ab', 'minLength {"min":3}'],
  [{ type: 'text', minLength: 3 }, '', 'fine'],
  [{ type: 'text', maxLength: 3 }, 'żółw', 'maxLength {"max":3}'],
  [{ type: 'text', maxLength: 2 }, '👩‍🌾'.slice(0, 2), 'fine'],
  [{ type: 'text', pattern: '\\d{2}-\\d{3}' }, '55-140', 'fine'],
  [{ type: 'text', pattern: '\\d{2}-\\d{3}' }, '55140', 'pattern'],
  [{ type: 'text', pattern: '\\d{2}-\\d{3}' }, 'x55-140', 'pattern'],
  [{ type: 'email' }, 'ada@przyklad.pl', 'fine'],
  [{ type: 'email' }, ' ada@przyklad.pl ', 'fine'],
  [{ type: 'email' }, 'ada@przyklad', 'email'],
  [{ type: 'email' }, 'ada', 'email'],
  [{ type: 'email' }, `a@${'a.'.repeat(5000)}b`, 'email'],
  [{ type: 'tel' }, '+48 71 000 00 00', 'fine'],
  [{ type: 'tel' }, 'call me', 'tel'],
  [{ type: 'tel' }, '12', 'tel'],
  [{ type: 'url' }, 'www.przyklad.pl/sklep', 'fine'],
  [{ type: 'url' }, 'javascript:alert(1)', 'url'],
  [{ type: 'url' }, 'mailto:a@b.pl', 'url'],
  [{ type: 'number' }, '12,5', 'fine'],
  [{ type: 'number' }, 'twelve', 'number'],
  [{ type: 'number', integer: true }, '12,5', 'integer'],
  [{ type: 'number', min: 1, max: 6 }, '0', 'min {"min":1,"max":6}'],
  [{ type: 'number', min: 1, max: 6 }, '7', 'max {"min":1,"max":6}'],
  [{ type: 'number', min: 0 }, '0', 'fine'],
  [{ type: 'number', required: true }, '0', 'fine'],
  [{ type: 'date' }, '2026-02-30', 'date'],
  [{ type: 'date', min: 'today' }, '2026-11-23', 'min {"min":"2026-11-24"}'],
  [{ type: 'date', min: 'today' }, '2026-11-24', 'fine'],
  [{ type: 'date', max: 'today+14' }, '2026-12-09', 'max {"max":"2026-12-08"}'],
  [{ type: 'date-parts' }, { day: '31', month: '2', year: '1980' }, 'date'],
  [{ type: 'date-parts' }, { day: '3', month: '', year: '' }, 'date'],
  [{ type: 'date-parts', required: true }, { day: '', month: '', year: '' }, 'required'],
  [{ type: 'date-parts' }, { day: '3', month: '2', year: '1980' }, 'fine'],
  [{ type: 'time', min: '08:00' }, '07:59', 'min {"min":"08:00"}'],
  [{ type: 'time' }, '8 o’clock', 'time'],
  [{ type: 'checkbox', required: true }, false, 'required'],
  [{ type: 'checkbox', required: true }, true, 'fine'],
  [{ type: 'radio', options: OPTIONS, required: true }, 'z', 'required'],
  [{ type: 'radio', options: OPTIONS, other: true }, 'other', 'comment'],
  [{ type: 'checkboxes', options: OPTIONS, min: 2 }, ['a'], 'min {"min":2}'],
  [{ type: 'checkboxes', options: OPTIONS, max: 1 }, ['a', 'b'], 'max {"max":1}'],
  [{ type: 'checkboxes', options: OPTIONS, min: 2, none: true }, ['none'], 'fine'],
  [{ type: 'checkboxes', options: OPTIONS, required: true }, [], 'required'],
  [
    { type: 'matrix', rows: OPTIONS, columns: OPTIONS, required: true },
    { a: 'a' },
    'rows {"rows":["b","c"]}',
  ],
  [
    { type: 'matrix', rows: OPTIONS, columns: OPTIONS, required: true },
    {},
    'required {"rows":["a","b","c"]}',
  ],
  [
    { type: 'matrix', rows: OPTIONS, columns: OPTIONS, required: true, requireRows: 'any' },
    { a: 'a' },
    'fine',
  ],
  [{ type: 'matrix', rows: OPTIONS, columns: OPTIONS }, {}, 'fine'],
  [{ type: 'ranking', options: OPTIONS, top: 2, required: true }, ['a'], 'top {"min":2}'],
  [{ type: 'ranking', options: OPTIONS, top: 2 }, ['a', 'b', 'c'], 'max {"max":2}'],
  [{ type: 'scale', min: 0, max: 10 }, 11, 'max {"min":0,"max":10}'],
  [{ type: 'scale', min: 0, max: 10 }, '0', 'fine'],
  [
    { type: 'file', accept: ['.pdf'] },
    [{ name: 'a.exe', type: '', size: 1 }],
    'fileType {"file":"a.exe","types":[".pdf"]}',
  ],
  [{ type: 'file', accept: ['image/*'] }, [{ name: 'A.PNG', type: 'image/png', size: 1 }], 'fine'],
  [
    { type: 'file', maxBytes: 5 },
    [{ name: 'a.pdf', type: '', size: 6 }],
    'fileSize {"file":"a.pdf","max":5}',
  ],
  [{ type: 'file' }, [1, 2].map((n) => ({ name: `${n}`, type: '', size: 1 })), 'fileCount {"max":1}'],
  [{ type: 'note' }, undefined, 'fine'],
  [{ type: 'number', rules: [{ test: '{a} % 2 = 0', message: 'Even, please.' }] }, '3', 'rule'],
  [{ type: 'number', rules: [{ test: '{a} % 2 = 0', message: 'Even, please.' }] }, '', 'fine'],
  [{ type: 'number', max: 1, messages: { max: 'One at most.' } }, '3', 'max {"max":1}'],
];

for (const [field, answer, expected] of CASES)
  test(`${JSON.stringify(field)} answered ${JSON.stringify(answer)?.slice(0, 60) ?? 'nothing'}: ${expected}`, async () => {
    const form = await open([{ name: 'a', label: 'A', ...field }]);
    if (answer !== undefined) form.setAnswer('a', answer as never);
    const error = form.errorOf('a');
    const told = error
      ? [error.code, error.params && JSON.stringify(error.params)].filter(Boolean).join(' ')
      : 'fine';
    assert.equal(told, expected);
    if (error?.code === 'rule') assert.equal(error.message, 'Even, please.');
    if (field.messages) assert.equal(error?.message, 'One at most.');
  });

test('lists what is wrong in order, with entries and groups, and leaves out what is not shown', async () => {
  const form = await open([
    { type: 'text', name: 'a', label: 'A', required: true },
    { type: 'group', name: 'g', label: 'G', fields: [{ type: 'email', name: 'b', label: 'B' }] },
    {
      type: 'repeat',
      name: 'r',
      label: 'R',
      min: 2,
      fields: [{ type: 'text', name: 'n', label: 'N', required: true }],
    },
    { type: 'text', name: 'z', label: 'Z', required: true, showIf: "{a} = 'x'" },
  ]);
  form.fill({ b: 'no', r: [{}, { n: 'Bo' }] });
  assert.deepEqual(
    form.errors().map(({ path, code }) => `${path} ${code}`),
    ['a required', 'b email', 'r[0].n required'],
  );
});

test('a group brings at most as many people as the form allows', async () => {
  const form = await open([{ type: 'number', name: 'people', label: 'People', max: 20 }], {
    capacity: { countField: 'people', maxPer: 6 },
  });
  form.setAnswer('people', '7');
  assert.deepEqual(form.errorOf('people')?.params, { max: 6 });
});

const HOSTILE = [
  '(a+)+',
  '(a|a)*',
  '(a|aa)+',
  '([a-z]+)*',
  '(a*)*b',
  '(?:a?){9}',
  '(\\w+\\s?)*',
  '(a)\\1',
  '(x+x+)+y',
];
for (const source of HOSTILE)
  test(`the pattern ${source} is not run`, () => assert.equal(tamePattern(source), undefined));

const PLAIN = [
  '\\d{2}-\\d{3}',
  '[A-Z]{2}\\d+',
  '\\+?[\\d ]{7,15}',
  '(\\d{3}-){2}\\d{4}',
  '[^@]+@[^@]+\\.[a-z]{2,}',
  'a|b|c',
];
for (const source of PLAIN) test(`the pattern ${source} is run`, () => assert.ok(tamePattern(source)));

test('no pattern that is run takes long, on any text', () => {
  const atom = fc.constantFrom('a', '.', '\\w', '[ab]', 'b', '\\d');
  const times = fc.constantFrom('', '*', '+', '?', '{2,}', '{1,3}', '{0,40}');
  const { pattern } = fc.letrec((tie) => ({
    pattern: fc
      .array(
        fc.oneof(
          { maxDepth: 3 },
          fc.tuple(atom, times).map((parts) => parts.join('')),
          fc.tuple(tie('pattern'), times).map(([inner, many]) => `(${String(inner)})${many}`),
          fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `${String(a)}|${String(b)}`),
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  }));
  fc.assert(
    fc.property(pattern, (source) => {
      const tame = tamePattern(source as string);
      if (!tame) return;
      const start = performance.now();
      for (const text of [
        'a'.repeat(tame.longest),
        'ab'.repeat(tame.longest / 2),
        'a'.repeat(tame.longest - 1) + '!',
      ])
        tame.matches.test(text);
      assert.ok(performance.now() - start < 3000, source as string);
    }),
    { numRuns: 300 },
  );
});

test('of a matrix that wants any row, not every row is asked for', () => {
  const strings = {
    missing: (label: string) => `Answer this: ${label}`,
    missingRows: (label: string) => `Answer every row: ${label}`,
  } as FormStrings;
  const say = (requireRows: 'all' | 'any') =>
    errorMessage(
      { path: 'm', code: 'required' },
      { type: 'matrix', name: 'm', label: 'Services', requireRows } as Field,
      strings,
      'en',
    );
  assert.equal(say('any'), 'Answer this: Services');
  assert.equal(say('all'), 'Answer every row: Services');
});
