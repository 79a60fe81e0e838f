import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ask, openEvents } from './calendar-support.js';

/** When the event of a row takes place, by the clocks of its place, and what was said of it. */
async function timesOf(header: string, row: string, fields = '') {
  const other = header.split(';').map(() => '');
  other[0] = 'Inne';
  other[1] = '1.02.2027';
  const store = await openEvents(`${header}\n${row}\n${other.join(';')}`, { fields });
  const { items } = await store.query(ask());
  const clock = (ms: number) =>
    new Date(ms).toLocaleString('sv', { timeZone: 'Europe/Warsaw' }).slice(0, 16).replace(' 00:00', '');
  const times = items
    .filter(({ event }) => event.name !== 'Inne')
    .map(({ allDay, start, end, startDay, endDay, hasEnd }) =>
      allDay
        ? startDay === endDay
          ? startDay
          : `${startDay}/${endDay}`
        : clock(start) + (hasEnd ? `/${clock(end)}` : ''),
    );
  return { times, said: store.report.complaints.map(({ code }) => code) };
}

const january = (...days: number[]) => days.map((day) => `2027-01-${String(day).padStart(2, '0')}`);

const LISTS: readonly (readonly [cell: string, times: readonly string[]])[] = [
  ['5.01.2027, 12.01.2027', january(5, 12)],
  ['19.01.2027 i 26.01.2027', january(19, 26)],
  ['12.01.2027 oraz 5.01.2027', january(5, 12)],
  ['5.01.2027 r. i 12.01.2027 r.', january(5, 12)],
  ['wt. 5.01.2027, śr. 13.01.2027', january(5, 13)],
  ['5.01.2027 (wtorek), 13.01.2027 (środa)', january(5, 13)],
  ['5 січня 2027 та 12 січня 2027', january(5, 12)],
  ['вт, 5.01.2027 р., ср, 13.01.2027 р.', january(5, 13)],
  ['5.01.2027 (вівторок), 13.01.2027 (середа)', january(5, 13)],
  ['пт. 8 січня 2027 і сб. 9 січня 2027', january(8, 9)],
  ['п’ятниця, 8 січня 2027, і субота, 9 січня 2027', january(8, 9)],
  ['5, 12 і 19 січня 2027', january(5, 12, 19)],
  ['5. januar 2027 og 12. januar 2027', january(5, 12)],
  ['tirsdag den 5. januar 2027 og onsdag den 13. januar 2027', january(5, 13)],
  ['January 5, 2027 & January 12, 2027', january(5, 12)],
  ['2027-01-05, 2027-01-12', january(5, 12)],
  ['5, 12 i 19 stycznia 2027', january(5, 12, 19)],
  ['w dniach 5, 12 i 19 stycznia 2027 r.', january(5, 12, 19)],
  ['Warsztaty: 5, 12 i 19 stycznia 2027', january(5, 12, 19)],
  ['5., 12. og 19. januar 2027', january(5, 12, 19)],
  ['5, 12, 19.01.2027', january(5, 12, 19)],
  ['5.01, 12.01 i 19.01.2027', january(5, 12, 19)],
  ['5/1, 12/1-2027', january(5, 12)],
  ['30, 31 stycznia i 1 lutego 2027', [...january(30, 31), '2027-02-01']],
  ['29.12, 5.01.2027', ['2026-12-29', ...january(5)]],
  ['5.01.2027, 12 i 19.01.2027', january(5, 12, 19)],
  ['5.01.2027 17:00, 12.01.2027 17:00', ['2027-01-05 17:00', '2027-01-12 17:00']],
  ['5.01.2027 17:00, 12.01.2027 18:30', ['2027-01-05 17:00', '2027-01-12 18:30']],
  ['5.01.2027 godz. 17:00, 12.01.2027', ['2027-01-05 17:00', '2027-01-12 17:00']],
  ['5 i 12.01.2027, godz. 17:00', ['2027-01-05 17:00', '2027-01-12 17:00']],
  [
    '5.01.2027 17:00-19:00, 12.01.2027 18:00-20:00',
    ['2027-01-05 17:00/2027-01-05 19:00', '2027-01-12 18:00/2027-01-12 20:00'],
  ],
  ['2027-01-05T10:00+01:00, 2027-01-12T10:00+01:00', ['2027-01-05 10:00', '2027-01-12 10:00']],
  ['5-6.01.2027, 12-13.01.2027', ['2027-01-05/2027-01-06', '2027-01-12/2027-01-13']],
];

for (const [cell, times] of LISTS)
  test(`The days that "${cell}" lists are those of one event`, async () => {
    assert.deepEqual(await timesOf('Nazwa;Data', `Kurs;"${cell}"`), { times, said: [] });
  });

const RANGES: readonly (readonly [cell: string, time: string])[] = [
  ['5.01.2027 - 8.01.2027', '2027-01-05/2027-01-08'],
  ['5.01.2027–8.01.2027', '2027-01-05/2027-01-08'],
  ['5.01.2027 do 8.01.2027', '2027-01-05/2027-01-08'],
  ['od 5 do 8 stycznia 2027', '2027-01-05/2027-01-08'],
  ['fra 5. til 8. januar 2027', '2027-01-05/2027-01-08'],
  ['5 January 2027 to 8 January 2027', '2027-01-05/2027-01-08'],
  ['5.01-8.01.2027', '2027-01-05/2027-01-08'],
  ['30.12-2.01.2027', '2026-12-30/2027-01-02'],
  ['5.01.2027 11.10 - 8.01.2027 12.00', '2027-01-05 11:10/2027-01-08 12:00'],
];
for (const [cell, time] of RANGES)
  test(`"${cell}" is one stretch`, async () => {
    assert.deepEqual(await timesOf('Nazwa;Data', `Targi;"${cell}"`), { times: [time], said: [] });
  });

for (const cell of [
  '5.01.2027 12.01.2027',
  '5.01.2027 / 12.01.2027',
  '31, 32 stycznia 2027',
  '5-6.01.2027, 12.01.2027',
  '5.01.2027 17:00-19:00, 12.01.2027 17:00-21:00',
  '5.01.2027, 12.01.2027 17:00, 19.01.2027',
  '5.01.2027, zapisy do 12.01.2027',
  '5.01.2027 - 6.01.2027 - 7.01.2027',
])
  test(`"${cell}", of which nobody can tell when it takes place, is told and not guessed at`, async () => {
    assert.deepEqual(await timesOf('Nazwa;Data', `Kurs;"${cell}"`), { times: [], said: ['bad-date'] });
  });

for (const cell of [
  '24.11.2026 (przeniesione z 17.11.2026)',
  'Sala 5, 24.11.2026',
  '17.30, 24.11.2026',
  'godz. 10-12, 24.11.2026',
])
  test(`"${cell}" is the day that it names`, async () => {
    assert.deepEqual((await timesOf('Nazwa;Data', `Kurs;"${cell}"`)).times, ['2026-11-24']);
  });

test('All that are listed have the hour and the length that stand in their own columns', async () => {
  assert.deepEqual(
    await timesOf('Nazwa;Data;Godzina', 'Kurs;"19.01.2027, 26.01.2027, 2.02.2027";10:00–12:00'),
    {
      times: [
        '2027-01-19 10:00/2027-01-19 12:00',
        '2027-01-26 10:00/2027-01-26 12:00',
        '2027-02-02 10:00/2027-02-02 12:00',
      ],
      said: [],
    },
  );
  assert.deepEqual(await timesOf('Nazwa;Data;Godzina', 'Kurs;"19.01.2027 i 26.01.2027";10:00'), {
    times: ['2027-01-19 10:00', '2027-01-26 10:00'],
    said: [],
  });
});

test('What a cell lists is what takes place, however it is written', async () => {
  const link = fc.constantFrom(
    ', ',
    ',',
    '; ',
    '\n',
    ' i ',
    ' oraz ',
    ' og ',
    ' and ',
    ' & ',
    ', i ',
    ' та ',
    ' і ',
  );
  const written = fc.constantFrom(
    (day: number, month: number) => `${day}.${String(month).padStart(2, '0')}.2027`,
    (day: number, month: number) =>
      `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.2027 r.`,
    (day: number, month: number) => `${day}/${month}-2027`,
    (day: number, month: number) => `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    (day: number, month: number) =>
      `${day} ${['stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca', 'sierpnia', 'września', 'października', 'listopada', 'grudnia'][month - 1]} 2027`,
    (day: number, month: number) =>
      `${day} ${['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'][month - 1]} 2027 р.`,
  );
  const days = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })), {
    minLength: 1,
    maxLength: 8,
    selector: ([month, day]) => month * 100 + day,
  });
  await fc.assert(
    fc.asyncProperty(
      days,
      written,
      fc.array(link, { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      async (list, write, links, isTimed) => {
        const cell = list.map(([month, day], i) => (i ? (links[i] ?? '') : '') + write(day, month)).join('');
        const wanted = list
          .map(([month, day]) => `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
          .sort()
          .map((day) => (isTimed ? `${day} 17:00/${day} 18:30` : day));
        const found = await timesOf('Nazwa;Data;Godzina', `Kurs;"${cell}";${isTimed ? '17:00-18:30' : ''}`);
        assert.deepEqual(found, { times: wanted, said: [] }, cell);
      },
    ),
    { numRuns: 150 },
  );
});
