import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadPreset } from '../../src/forms/load-preset.js';
import { PRESET_NAMES } from '../../src/forms/preset-names.js';
import { openForm } from '../../src/forms/open-form.js';
import { normalizeHours } from '../../src/widgets/directory/opening-hours-text.js';

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync('src/schemas/muni-form.v1.json', 'utf8')) as object,
);
const LANGUAGES = ['da', 'de', 'en', 'pl', 'uk'];
const NOW = Date.parse('2026-11-24T12:00Z');

/** Every text that is given in languages. */
function* texts(value: unknown, path = ''): Generator<[string, Record<string, string>]> {
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  if (keys.some((key) => LANGUAGES.includes(key))) yield [path, value as Record<string, string>];
  else for (const [key, own] of Object.entries(value)) yield* texts(own, `${path}.${key}`);
}

for (const name of PRESET_NAMES) {
  test(`the form ${name} reads without a complaint and keeps to the schema`, async () => {
    const raw = await loadPreset(name);
    assert.ok(validate(raw), JSON.stringify(validate.errors));
    const { form, complaints } = await openForm(raw, { now: () => NOW });
    assert.deepEqual(complaints, []);
    assert.ok(form?.visibleFields().length);
  });

  test(`the form ${name} speaks all five languages, each in its own words`, async () => {
    for (const [path, text] of texts(await loadPreset(name))) {
      assert.deepEqual(Object.keys(text).sort(), LANGUAGES, path);
      for (const word of Object.values(text)) assert.ok(word.trim(), path);
      const names = (own = '') => (own.match(/\{\w+\}/g) ?? []).sort();
      assert.match(text.uk ?? '', /[а-яіїєґ]/i, path);
      for (const lang of LANGUAGES) assert.deepEqual(names(text[lang]), names(text.en), `${path}.${lang}`);
    }
  });
}

test('there is no form of any other name', async () => {
  assert.equal(await loadPreset('constructor'), undefined);
});

test('opening hours written as the form of a firm shows them are understood, in every language', async () => {
  const { form } = await openForm(await loadPreset('list-my-firm'), { now: () => NOW });
  const hint = form?.fieldState('openingHours')?.field.hint;
  assert.deepEqual(
    Object.values(hint ?? {}).map((text) => normalizeHours(text)),
    LANGUAGES.map(() => ['Mo-Fr 09:00-17:00; Sa 10:00-13:00']),
  );
});

test('consent is asked for in one whole sentence, in every language', async () => {
  const { form } = await openForm(await loadPreset('competition'), { now: () => NOW });
  const texts = form?.definition.consents?.[0]?.text as Record<string, string>;
  assert.match(
    texts.de ?? '',
    /^Ich willige ein, dass meine Angaben zur Durchführung des Wettbewerbs gespeichert und verwendet werden\. /,
  );
  assert.match(
    texts.uk ?? '',
    /^Я надаю згоду на зберігання та використання моїх відповідей для проведення конкурсу\. /,
  );
});

test('the call for ideas promises no sum and no currency of its own, in any language', async () => {
  const raw = await loadPreset('call-for-ideas');
  assert.doesNotMatch(JSON.stringify(raw), /DKK|PLN|€|(?<!\p{L})(kr|zł)(?!\p{L})|\d[ .,\u00a0]000/u);
  const { form } = await openForm(raw, { now: () => NOW, lang: 'da' });
  form?.fill({ budget: '5.000.000', total: '4.000.000' });
  assert.equal(form?.errorOf('budget'), undefined);
  assert.equal(form?.errorOf('total')?.code, 'rule');
  assert.match(form?.text(form.errorOf('total')?.message).text ?? '', /koste mindre/);
});

test('a registration for three asks for two guests, with diet and access of each', async () => {
  const { form } = await openForm(await loadPreset('event-registration'), { now: () => NOW, lang: 'pl' });
  assert.equal(form?.isVisible('guests'), false);
  form?.setAnswer('people', '3');
  assert.deepEqual(
    form?.fieldState('guests')?.entries.map(({ fields }) => fields.map(({ path }) => path)),
    [0, 1].map((at) => [`guests[${at}].name`, `guests[${at}].diet`, `guests[${at}].access`]),
  );
  assert.equal(form?.text('Gość {index}', 'guests[1].name').text, 'Gość 2');
});
