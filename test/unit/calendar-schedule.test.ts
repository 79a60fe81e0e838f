import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, openEvents } from './calendar-support.js';

const WEEKLY = {
  '@type': 'Schedule',
  startDate: '2026-12-07',
  endDate: '2026-12-22',
  repeatFrequency: 'P1W',
  byDay: ['https://schema.org/Monday', 'https://schema.org/Wednesday'],
  startTime: '18:00:00',
  endTime: '19:30:00',
  scheduleTimezone: 'Europe/Warsaw',
};

const eventBy = (eventSchedule: unknown, changes: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'Kurs',
  eventSchedule,
  ...changes,
});

const FROM = Date.parse('2026-12-01');
const YEAR = ask({ span: 'window', from: FROM, to: FROM + 365 * 86_400_000 });

/** Begin (UTC) and length in minutes of the times that an event of schema.org has in a year: `12-07 17:00 +90`. */
async function times(eventSchedule: unknown, changes: object = {}): Promise<string[]> {
  const store = await openEvents([eventBy(eventSchedule, changes)]);
  const { items } = await store.query(YEAR);
  assert.deepEqual(
    store.report.complaints.map(({ reason }) => reason),
    [],
  );
  return items.map(({ start, end, allDay }) =>
    allDay
      ? new Date(start + 7_200_000).toISOString().slice(5, 10)
      : `${new Date(start).toISOString().slice(5, 16).replace('T', ' ')} +${(end - start) / 60_000}`,
  );
}

test('a course by a Schedule takes place on its days, at its hours, in its zone', async () => {
  assert.deepEqual(await times({ ...WEEKLY, exceptDate: ['2026-12-09'] }), [
    '12-07 17:00 +90',
    '12-14 17:00 +90',
    '12-16 17:00 +90',
    '12-21 17:00 +90',
  ]);
});

test('the dates of the whole span beside it do not make it one long event', async () => {
  const span = { startDate: '2026-12-07', endDate: '2026-12-22' };
  const monday = { ...WEEKLY, byDay: 'Monday' };
  const wanted = ['12-07 17:00 +90', '12-14 17:00 +90', '12-21 17:00 +90'];
  assert.deepEqual(await times(monday, span), wanted);
  assert.deepEqual(await times({ ...monday, startDate: undefined, endDate: undefined }, span), wanted);
});

const SCHEDULES: readonly (readonly [what: string, schedule: object, wanted: readonly string[]])[] = [
  [
    'so many times',
    { startDate: '2026-12-07', repeatFrequency: 'P1W', repeatCount: 2, startTime: '18:00', endTime: '19:00' },
    ['12-07 17:00 +60', '12-14 17:00 +60'],
  ],
  [
    'every other week, on days as iCalendar has them, with a duration',
    { ...WEEKLY, endTime: undefined, duration: 'PT1H30M', repeatFrequency: 'P2W', byDay: 'TU,TH' },
    ['12-08 17:00 +90', '12-10 17:00 +90', '12-22 17:00 +90'],
  ],
  [
    'every seventh day, which is a week',
    { ...WEEKLY, repeatFrequency: 'P7D', endDate: '2026-12-15' },
    ['12-07 17:00 +90', '12-09 17:00 +90', '12-14 17:00 +90'],
  ],
  [
    'by a word and into the night',
    { ...WEEKLY, repeatFrequency: 'Daily', byDay: [], endTime: '01:00', endDate: '2026-12-08' },
    ['12-07 17:00 +420', '12-08 17:00 +420'],
  ],
  [
    'on the last Friday of each month',
    { ...WEEKLY, repeatFrequency: 'P1M', byDay: '-1FR', endDate: '2027-01-31' },
    ['12-25 17:00 +90', '01-29 17:00 +90'],
  ],
  [
    'on a day of some months',
    { ...WEEKLY, repeatFrequency: 'P1Y', byDay: [], byMonth: [2, 5], byMonthDay: 10, endDate: '2027-12-31' },
    ['02-10 17:00 +90', '05-10 16:00 +90'],
  ],
  ['on whole days', { startDate: '2026-12-07', repeatFrequency: 'P1W', repeatCount: 2 }, ['12-07', '12-14']],
  [
    'at hours of UTC',
    {
      startDate: '2026-12-07',
      repeatFrequency: 'P1D',
      repeatCount: 2,
      startTime: '18:00:00Z',
      endTime: '19:00:00Z',
    },
    ['12-07 18:00 +60', '12-08 18:00 +60'],
  ],
];

for (const [what, schedule, wanted] of SCHEDULES)
  test(`a Schedule is followed: ${what}`, async () =>
    assert.deepEqual(await times({ '@type': 'Schedule', ...schedule }), wanted));

test('several Schedules are followed each', async () => {
  const sunday = { ...WEEKLY, byDay: 'Sunday', startTime: '10:00', endTime: '11:00' };
  assert.deepEqual(
    await times([{ ...WEEKLY, byDay: 'Monday' }, sunday], { '@id': 'https://x.example/kurs' }),
    ['12-07 17:00 +90', '12-13 09:00 +60', '12-14 17:00 +90', '12-20 09:00 +60', '12-21 17:00 +90'],
  );
});

test('a Schedule that says nothing leaves the event as it is', async () => {
  const own = { startDate: '2026-12-07T18:00', endDate: '2026-12-07T19:00' };
  assert.deepEqual(await times({ '@type': 'Schedule' }, own), ['12-07 17:00 +60']);
  assert.deepEqual(await times('weekly', own), ['12-07 17:00 +60']);
});

for (const [what, changes, said] of [
  ['of its own', { repeatFrequency: 'every other week' }, 'EVERY OTHER WEEK'],
  ['of no length', { repeatFrequency: 'P0D' }, 'P0D'],
  ['of holidays', { byDay: 'https://schema.org/PublicHolidays' }, 'PUBLICHOLIDAYS'],
] as const)
  test(`a Schedule in words ${what} is named, and its event shown once`, async () => {
    const store = await openEvents([eventBy({ ...WEEKLY, ...changes })]);
    const { items } = await store.query(YEAR);
    assert.equal(items.length, 1);
    const [complaint, ...others] = store.report.complaints;
    assert.deepEqual(others, []);
    assert.equal(complaint?.code, 'bad-value');
    assert.ok(complaint?.reason.toUpperCase().includes(said), complaint?.reason);
  });
