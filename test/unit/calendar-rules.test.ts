import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, found, NOW, openEvents } from './calendar-support.js';

const weekly = {
  id: 'desk',
  name: 'Desk',
  startDate: '2026-09-01T09:00',
  endDate: '2026-09-01T11:00',
  timeZone: 'Europe/Warsaw',
  recurrence: { rrule: 'FREQ=WEEKLY;BYDAY=TU', exdates: ['2026-12-01T09:00'] },
  occurrences: [
    {
      startDate: '2026-12-09T10:00',
      recurrenceId: '2026-12-08T09:00',
      status: 'rescheduled',
      name: 'Desk, moved',
    },
  ],
};
const month = {
  span: 'window',
  from: Date.parse('2026-11-30T23:00Z'),
  to: Date.parse('2026-12-31T23:00Z'),
} as const;

test('A rule is followed in the window, without the times left out and with those moved', async () => {
  const store = await openEvents({ muni: 1, events: [weekly] });
  assert.deepEqual(await found(store, month), [
    'Desk, moved 2026-12-09',
    'Desk 2026-12-15',
    'Desk 2026-12-22',
    'Desk 2026-12-29',
  ]);
});

test('Its ids name the planned time, and find it again', async () => {
  const store = await openEvents({ muni: 1, events: [weekly] });
  const { items } = await store.query(ask({ ...month, pageSize: 2 }));
  assert.deepEqual(
    items.map(({ id, status }) => [id, status]),
    [
      ['desk/20261208T080000Z', 'rescheduled'],
      ['desk/20261215T080000Z', 'scheduled'],
    ],
  );
  assert.equal((await store.get('desk/20261208T080000Z', NOW))?.startDay, '2026-12-09');
  assert.equal((await store.get('desk', NOW))?.startDay, '2026-11-24');
});

test('The agenda of a rule without end goes on by pages, and says so', async () => {
  const store = await openEvents({ muni: 1, events: [weekly] });
  const first = await store.query(ask({ span: 'upcoming', pageSize: 10 }));
  assert.equal(first.isEndless, true);
  assert.ok(first.total > 50);
  const far = await store.query(ask({ span: 'upcoming', pageSize: 10, page: 12 }));
  assert.equal(far.items.length, 10);
  assert.ok((far.items[0]?.startDay ?? '') > '2028-12');
});

test('A rule that ends is counted to its end, past it the agenda is of the past', async () => {
  const ended = { ...weekly, recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' }, occurrences: undefined };
  const store = await openEvents({ muni: 1, events: [ended] });
  const answer = await store.query(ask({ span: 'upcoming' }));
  assert.deepEqual(
    [answer.span, answer.total, answer.isEndless, answer.items.map(({ startDay }) => startDay)],
    ['past', 3, false, ['2026-09-15', '2026-09-08', '2026-09-01']],
  );
});

test('Times added without a rule are times too', async () => {
  const added = { ...weekly, recurrence: { rdates: ['2026-12-24T09:00'] }, occurrences: undefined };
  const store = await openEvents({ muni: 1, events: [added] });
  assert.deepEqual(await found(store), ['Desk 2026-09-01', 'Desk 2026-12-24']);
});

test('A rule nobody can read shows the event at its own time, and is named', async () => {
  const store = await openEvents({
    muni: 1,
    events: [{ ...weekly, occurrences: undefined, recurrence: { rrule: 'FREQ=SOMETIMES' } }],
  });
  assert.deepEqual(await found(store), ['Desk 2026-09-01']);
  assert.match(store.report.complaints[0]?.reason ?? '', /repetition cannot be followed/);
});

test('Filters and counts see each time of a rule', async () => {
  const store = await openEvents({ muni: 1, events: [{ ...weekly, town: 'Oława' }] });
  const { facets } = await store.query(ask({ ...month, facets: ['town'] }));
  assert.deepEqual(facets.town, [{ value: 'Oława', count: 4 }]);
});

test('A first page says that it is not the whole answer, and is the same events', async () => {
  const daily = { ...weekly, id: 'daily', name: 'Daily', recurrence: { rrule: 'FREQ=DAILY' } };
  const events = [weekly, { ...daily, occurrences: [] }];
  const whole = await (await openEvents({ muni: 1, events })).query(ask({ span: 'upcoming', pageSize: 10 }));
  const store = await openEvents({ muni: 1, events });
  const first = await store.query(ask({ span: 'upcoming', pageSize: 10, facets: ['town'], isFirst: true }));
  assert.equal(first.isPartial, true);
  assert.deepEqual(first.items, whole.items);
  assert.equal(whole.isPartial, undefined);
  assert.ok(whole.total > 400 && whole.isEndless);
});

test('A first question that little answers is answered in full', async () => {
  const store = await openEvents({ muni: 1, events: [weekly] });
  const asked = ask({ span: 'upcoming', isFirst: true, filters: { town: ['Nowhere'] }, facets: ['town'] });
  const { isPartial, total, relaxations } = await store.query(asked);
  assert.deepEqual([isPartial, total, relaxations.length], [undefined, 0, 1]);
});

test('A month out of the year that has been followed is the month that is followed alone', async () => {
  const year = await openEvents({ muni: 1, events: [weekly] });
  await year.query(ask({ span: 'upcoming' }));
  for (const from of [-30, -3, 0, 20, 370].map((days) => NOW + days * 86_400_000)) {
    const window = { span: 'window', from, to: from + 35 * 86_400_000 } as const;
    const alone = await openEvents({ muni: 1, events: [weekly] });
    assert.deepEqual(await found(year, window), await found(alone, window));
  }
});

test('A rule that would be counted for ever is given up, once, and hides no other event', async () => {
  const bomb = (rrule: string) => ({
    id: rrule,
    name: 'Bomb',
    startDate: '1900-01-01T00:00:00Z',
    recurrence: { rrule },
  });
  const store = await openEvents({
    muni: 1,
    events: [
      weekly,
      bomb('FREQ=SECONDLY;BYSECOND=0,1,2,3;COUNT=999999999'),
      bomb('FREQ=SECONDLY;BYHOUR=3;BYMINUTE=59;BYSECOND=59;COUNT=999999999'),
      bomb('FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999'),
    ],
  });
  const from = performance.now();
  for (const span of ['upcoming', 'past', 'all'] as const) await found(store, { span });
  assert.deepEqual((await found(store, month))[0], 'Desk, moved 2026-12-09');
  const spent = performance.now() - from;
  assert.ok(spent < 6000, `${Math.round(spent)} ms`);
});

test('A rule for seconds that takes place once a day is found on that day', async () => {
  const once = {
    id: 'noon',
    name: 'Noon',
    startDate: '2026-01-01T12:00:00',
    timeZone: 'Europe/Warsaw',
    recurrence: { rrule: 'FREQ=SECONDLY;BYHOUR=12;BYMINUTE=0;BYSECOND=0' },
  };
  const store = await openEvents({ muni: 1, events: [once] });
  assert.equal((await found(store, month)).length, 31);
});

test('A rule that has begun and ends is told whole: nothing is said to go on behind it', async () => {
  const ending = { ...weekly, recurrence: { rrule: 'FREQ=WEEKLY;COUNT=20' }, occurrences: undefined };
  const store = await openEvents({ muni: 1, events: [ending] });
  const upcoming = await store.query(ask({ span: 'upcoming' }));
  assert.deepEqual([upcoming.total, upcoming.isEndless], [8, false]);
  const past = await store.query(ask({ span: 'past' }));
  assert.deepEqual([past.total, past.isEndless], [12, false]);
});

test('A rule without end makes nothing endless of what is asked for beside it', async () => {
  const ending = { ...weekly, id: 'course', name: 'Course', recurrence: { rrule: 'FREQ=WEEKLY;COUNT=20' } };
  const store = await openEvents({ muni: 1, events: [weekly, { ...ending, occurrences: undefined }] });
  const { total, isEndless } = await store.query(ask({ span: 'upcoming', q: 'course' }));
  assert.deepEqual([total, isEndless], [8, false]);
  assert.equal((await store.query(ask({ span: 'upcoming', q: 'desk' }))).isEndless, true);
});

test('A day that is added to an event of an hour has that hour', async () => {
  const added = { ...weekly, recurrence: { rdates: ['2026-12-24', '2027-07-01'] }, occurrences: undefined };
  const store = await openEvents({ muni: 1, events: [added] });
  const { items } = await store.query(ask());
  assert.deepEqual(
    items.map(({ start, end }) => [new Date(start).toISOString(), (end - start) / 3_600_000]),
    [
      ['2026-09-01T07:00:00.000Z', 2],
      ['2026-12-24T08:00:00.000Z', 2],
      ['2027-07-01T07:00:00.000Z', 2],
    ],
  );
});

test('Of what takes place more often than is counted the next times are found, and no other event is lost', async () => {
  const bus = {
    id: 'bus',
    name: 'Bus',
    startDate: '2024-01-01T10:00:00Z',
    endDate: '2024-01-01T10:20:00Z',
    recurrence: { rrule: 'FREQ=HOURLY' },
  };
  const store = await openEvents({ muni: 1, events: [bus, { ...weekly, recurrence: undefined }] });
  const { items } = await store.query(ask({ span: 'upcoming', pageSize: 3 }));
  assert.deepEqual(
    items.map(({ id }) => id),
    ['bus/20261120T120000Z', 'bus/20261120T130000Z', 'bus/20261120T140000Z'],
  );
  const yesterday = { span: 'window', from: NOW - 86_400_000, to: NOW } as const;
  assert.equal((await found(store, yesterday)).length, 24);
  const next = await store.query(ask({ span: 'upcoming', q: 'moved' }));
  assert.equal(next.total, 1);
});
