import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readIcs } from '../../src/data/formats/ics/read-ics.js';
import { isJcal, readJcal } from '../../src/data/formats/ics/read-jcal.js';

const OPTIONS = { source: 'test', timeZone: 'Europe/Warsaw' };
const event = (...properties: unknown[][]) => ['vcalendar', [], [['vevent', properties, []]]];

const JCAL = event(
  ['uid', {}, 'text', 'a@b'],
  ['summary', { language: 'pl' }, 'text', 'Kawa, ciasto; i\nrozmowa'],
  ['dtstart', { tzid: 'Europe/Warsaw' }, 'date-time', '2026-11-24T17:00:00'],
  ['duration', {}, 'duration', 'PT1H'],
  ['rrule', {}, 'recur', { freq: 'MONTHLY', count: 5, byday: ['1TU', '-1TU'] }],
  ['exdate', { tzid: 'Europe/Warsaw' }, 'date-time', '2026-12-01T17:00:00', '2026-12-29T17:00:00'],
  ['categories', {}, 'text', 'biznes', 'sieć, lokalna'],
  ['geo', {}, 'float', [51.4, 16.9]],
);

test('is the same calendar as its text', async () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:a@b',
    'SUMMARY;LANGUAGE=pl:Kawa\\, ciasto\\; i\\nrozmowa',
    'DTSTART;TZID=Europe/Warsaw:20261124T170000',
    'DURATION:PT1H',
    'RRULE:freq=MONTHLY;count=5;byday=1TU,-1TU',
    'EXDATE;TZID=Europe/Warsaw:20261201T170000,20261229T170000',
    'CATEGORIES:biznes,sieć\\, lokalna',
    'GEO:51.4;16.9',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  assert.ok(isJcal(JCAL));
  assert.deepEqual((await readJcal(JCAL, OPTIONS)).events, (await readIcs(text, OPTIONS)).events);
});

test('reads a list of calendars', async () => {
  assert.ok(isJcal([JCAL, JCAL]));
  const other = event(['dtstart', {}, 'date', '2026-11-24'], ['summary', {}, 'text', 'dzień']);
  const { events } = await readJcal([JCAL, other], OPTIONS);
  assert.deepEqual(
    events.map(({ name, allDay }) => [name, allDay]),
    [
      ['Kawa, ciasto; i\nrozmowa', undefined],
      ['dzień', true],
    ],
  );
});

test('other JSON is no jCal', () => {
  for (const value of [[], {}, null, 'vcalendar', [['vcard', [], []]], [{ name: 'x' }]])
    assert.equal(isJcal(value), false);
});

test('no JSON makes it throw', async () => {
  await readJcal(event(['dtstart', { tzid: { toString: 1 } }, 'date', [{ x: { toString: 1 } }]]), OPTIONS);
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (properties, components) => {
      await readJcal(['vcalendar', properties, components], OPTIONS);
      await readJcal(
        ['vcalendar', [], [['vevent', [['dtstart', properties, 'date', components]], []]]],
        OPTIONS,
      );
    }),
  );
});
