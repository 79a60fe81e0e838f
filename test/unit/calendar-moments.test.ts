import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { datesOf, orderOf, readWhen } from '../../src/widgets/calendar/event-moments.js';
import { readTimes } from '../../src/widgets/calendar/hour-words.js';

const DAYS: readonly (readonly [string, object | undefined])[] = [
  ['2026-11-24', { day: '2026-11-24' }],
  ['2026-11-24T17:00+01:00', { day: '2026-11-24T17:00+01:00' }],
  ['2026-11-24 17:00', { day: '2026-11-24', time: '17:00' }],
  ['2026-11-24 17:00:00', { day: '2026-11-24', time: '17:00' }],
  ['24.11.2026', { day: '2026-11-24' }],
  ['24.11.2026 r.', { day: '2026-11-24' }],
  ['1.2.26', { day: '2026-02-01' }],
  ['24-11-2026', { day: '2026-11-24' }],
  ['24/11-2026', { day: '2026-11-24' }],
  ['24/11-2026 kl. 17', { day: '2026-11-24', time: '17:00' }],
  ['24.11.2026, godz. 17.30', { day: '2026-11-24', time: '17:30' }],
  ['24.11.2026 17:00-19:00', { day: '2026-11-24', time: '17:00', endTime: '19:00' }],
  ['24.11.2026 17.00–19.30', { day: '2026-11-24', time: '17:00', endTime: '19:30' }],
  ['wtorek, 24 listopada 2026', { day: '2026-11-24' }],
  ['24 stycznia 2026, 9:00', { day: '2026-01-24', time: '09:00' }],
  ['tirsdag den 24. november 2026 kl. 16.30-18', { day: '2026-11-24', time: '16:30', endTime: '18:00' }],
  ['24. März 2026, 19 Uhr', { day: '2026-03-24', time: '19:00' }],
  ['November 24, 2026 5 pm', { day: '2026-11-24', time: '17:00' }],
  ['24th of May 2026', { day: '2026-05-24' }],
  ['24.–25. november 2026', { day: '2026-11-24', endDay: '2026-11-25' }],
  ['24-25 listopada 2026', { day: '2026-11-24', endDay: '2026-11-25' }],
  ['24.-25.11.2026', { day: '2026-11-24', endDay: '2026-11-25' }],
  ['24.11.2026 - 03.12.2026', { day: '2026-11-24', endDay: '2026-12-03' }],
  ['05.12.2026–06.12.2026', { day: '2026-12-05', endDay: '2026-12-06' }],
  ['5/12/2026-6/12/2026', { day: '2026-12-05', endDay: '2026-12-06' }],
  ['2026-12-05/2026-12-06', { day: '2026-12-05', endDay: '2026-12-06' }],
  [
    '24.11.2026 17:00 - 25.11.2026 12:00',
    { day: '2026-11-24', time: '17:00', endDay: '2026-11-25', endTime: '12:00' },
  ],
  ['вівторок, 24 листопада 2026', { day: '2026-11-24' }],
  ['24 листопада 2026 р., 17:00', { day: '2026-11-24', time: '17:00' }],
  ['24 листопада 2026 року о 17:00', { day: '2026-11-24', time: '17:00' }],
  ['1 квіт. 2027', { day: '2027-04-01' }],
  ['24–25 листопада 2026', { day: '2026-11-24', endDay: '2026-11-25' }],
  ['з 24 до 26 листопада 2026', { day: '2026-11-24', endDay: '2026-11-26' }],
  ['24 по 26 листопада 2026', { day: '2026-11-24', endDay: '2026-11-26' }],
  ['31 вересня 2026', undefined],
  ['31.02.2026', undefined],
  ['soon', undefined],
  ['', undefined],
];

for (const [text, wanted] of DAYS)
  test(`"${text}" is ${wanted ? JSON.stringify(wanted) : 'no day'}`, () =>
    assert.deepEqual(readWhen(text), wanted));

const TIMES: readonly (readonly [string, object])[] = [
  ['17:00', { time: '17:00' }],
  ['17.30', { time: '17:30' }],
  ['17', { time: '17:00' }],
  ['kl. 17', { time: '17:00' }],
  ['kl. 17-19', { time: '17:00', endTime: '19:00' }],
  ['17:00–19:00', { time: '17:00', endTime: '19:00' }],
  ['godz. 9.00 – 11.30', { time: '09:00', endTime: '11:30' }],
  ['od 9:00 do 15:00', { time: '09:00', endTime: '15:00' }],
  ['od 9 do 15', { time: '09:00', endTime: '15:00' }],
  ['godz. od 20 do 1', { time: '20:00', endTime: '01:00' }],
  ['od godz. 9 do godz. 15.30', { time: '09:00', endTime: '15:30' }],
  [', fra 9 til 15', { time: '09:00', endTime: '15:00' }],
  ['von 9 bis 15 Uhr', { time: '09:00', endTime: '15:00' }],
  ['from 9 to 15', { time: '09:00', endTime: '15:00' }],
  ['о 17', { time: '17:00' }],
  ['о 17.30', { time: '17:30' }],
  ['17:00 год.', { time: '17:00' }],
  ['з 9 до 15', { time: '09:00', endTime: '15:00' }],
  ['від 9 до 15 год.', { time: '09:00', endTime: '15:00' }],
  ['17:00, діти від 5 до 15 років', { time: '17:00' }],
  ['17:00, dzieci od 5 do 15 lat', { time: '17:00' }],
  ['9-15', { time: '09:00', endTime: '15:00' }],
  ['11:00 AM', { time: '11:00' }],
  ['1:30 p.m.', { time: '13:30' }],
  ['19 Uhr', { time: '19:00' }],
  ['hele dagen', {}],
  ['', {}],
];
for (const [text, wanted] of TIMES)
  test(`the hours of "${text}" are ${JSON.stringify(wanted)}`, () =>
    assert.deepEqual(readTimes(text), wanted));

const MONTHS =
  'січня січень січ, лютого лютий лют, березня березень бер, квітня квітень кві, травня травень трав, червня червень черв, липня липень лип, серпня серпень серп, вересня вересень вер, жовтня жовтень жовт, листопада листопад лист, грудня грудень груд';
test('The months have their names in Ukrainian, also short and by themselves', () => {
  MONTHS.split(', ').forEach((names, at) => {
    const day = `2027-${String(at + 1).padStart(2, '0')}-24`;
    for (const name of names.split(' ')) assert.deepEqual(readWhen(`24 ${name} 2027`), { day }, name);
  });
});

test('Whether the month comes first is told by the whole column', () => {
  assert.equal(orderOf(['11/24/2026', '01/02/2026']), 'month');
  assert.equal(orderOf(['24/11/2026', '01/02/2026']), 'day');
  assert.equal(orderOf(['01/02/2026', '24/11-2026']), 'day');
  assert.deepEqual(readWhen('01/02/2026', 'month'), { day: '2026-01-02' });
});

test('An end before the begin on the same day is of the night after', () => {
  assert.deepEqual(datesOf({ day: '2026-12-31', time: '21:00', endTime: '02:00' }), {
    startDate: '2026-12-31T21:00',
    endDate: '2027-01-01T02:00',
  });
});

test('Whatever is written, reading it does not fail and gives a day that exists', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('day', 'month'), (text, order) => {
      const when = readWhen(text, order as 'day');
      readTimes(text);
      assert.ok(!when?.day || !Number.isNaN(Date.parse(when.day)));
    }),
  );
});
