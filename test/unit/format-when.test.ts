import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursElsewhere } from '../../src/i18n/format-elsewhere.js';
import { hoursText, whenText } from '../../src/i18n/format-when.js';
import { momentSaid } from '../../src/widgets/calendar/event-said.js';

const START = Date.UTC(2026, 10, 24, 16);
const meeting = (more = {}) => ({
  start: START,
  end: START + 2 * 3_600_000,
  startDay: '2026-11-24',
  endDay: '2026-11-24',
  timeZone: 'Europe/Warsaw',
  allDay: false,
  timeKnown: true,
  ...more,
});

for (const [lang, locale] of [
  ['en', 'en-GB'],
  ['pl', 'pl'],
  ['da', 'da'],
] as const)
  test(`hours of one day are written as ${lang} writes spans of time`, () => {
    const format = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Warsaw',
    });
    assert.equal(hoursText(meeting(), lang), format.formatRange(START, START + 2 * 3_600_000));
  });

test('an event without an end has one hour, one without an hour has none', () => {
  assert.equal(hoursText(meeting({ end: START }), 'en'), '17:00');
  assert.equal(hoursText(meeting({ timeKnown: false }), 'en'), '');
  assert.equal(hoursText(meeting({ allDay: true }), 'en'), '');
});

test('what lasts several days is told on another clock with short days, as on its own', () => {
  const gathering = meeting({ end: START + 24 * 3_600_000, endDay: '2026-11-25' });
  const said = hoursElsewhere(gathering, 'en', 'Europe/Lisbon');
  assert.match(said.replace(/\s/g, ' '), /^Tue,? 24 Nov,? (?:at )?16:00 – Wed,? 25 Nov,? (?:at )?16:00$/);
  assert.equal(hoursElsewhere(gathering, 'en', 'Europe/Berlin'), '');
});

const gathering = meeting({ end: START + 24 * 3_600_000, endDay: '2026-11-25' });
const days = meeting({ ...gathering, allDay: true });

for (const [said, text] of [
  [whenText(gathering, 'da', true), 'tirs. 24. nov., 17.00 – ons. 25. nov., 17.00'],
  [whenText(days, 'da'), 'tirsdag 24. – onsdag 25. november 2026'],
  [whenText(days, 'pl', true), 'wt., 24 lis – śr., 25 lis'],
  [whenText(gathering, 'pl'), 'wtorek, 24 listopada 2026, 17:00 – środa, 25 listopada 2026, 17:00'],
  [momentSaid('pl', '2026-11-24T12:00', 'Europe/Warsaw', 'long'), '24 listopada 2026, 12:00'],
] as const)
  test(`days and hours stand apart: ${text}`, () => {
    assert.equal(said.replace(/\s/g, ' '), text);
  });
