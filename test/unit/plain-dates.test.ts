import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../src/i18n/plain-dates.js';

const DAY = 86_400_000;
const ALL = [
  { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { weekday: 'long' },
  { weekday: 'short' },
  { hour: '2-digit', minute: '2-digit' },
] satisfies Intl.DateTimeFormatOptions[];

for (const lang of ['en', 'pl', 'da'])
  test(`writes every day of a leap year in ${lang} as the platform does`, () => {
    for (const parts of ALL)
      for (const timeZone of ['UTC', 'Europe/Warsaw', 'America/New_York']) {
        const options = { ...parts, timeZone };
        const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, options);
        for (let at = Date.UTC(2028, 0, 1, 0, 5); at < Date.UTC(2029, 0, 1); at += DAY + 5_000_000)
          assert.equal(plainDate(lang, options)?.(at), format.format(at));
      }
  });

test('leaves to the platform what it does not know', () => {
  assert.equal(plainDate('de', { weekday: 'long', timeZone: 'UTC' }), undefined);
  assert.equal(plainDate('pl', { dateStyle: 'long', timeZone: 'UTC' }), undefined);
  assert.equal(plainDate('pl', { weekday: 'long' }), undefined);
});
