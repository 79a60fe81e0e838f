import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, openEvents } from './calendar-support.js';

const nameOf = (name: unknown) =>
  typeof name === 'object' ? String((name as Record<string, unknown>)['en']) : String(name);

/** First and last days and hours of what is read, and what it is: `Fair 2026-11-24 – 2026-11-25`. */
async function spans(data: unknown): Promise<string[]> {
  const store = await openEvents(data);
  const { items } = await store.query(ask());
  const clock = (at: number, zone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' }).format(at);
  return items.map(({ event, startDay, endDay, allDay, start, end, timeZone }) =>
    allDay
      ? `${nameOf(event.name)} ${startDay} – ${endDay}`
      : `${nameOf(event.name)} ${startDay} ${clock(start, timeZone)} – ${clock(end, timeZone)}`,
  );
}

/** Each in its own file: what of it is read. */
const READ: Readonly<Record<string, readonly [data: unknown, expected: readonly string[]]>> = {
  'a whole day of a calendar service ends before the day it names as its end': [
    { items: [{ summary: 'Fair', start: { date: '2026-11-24' }, end: { date: '2026-11-25' } }] },
    ['Fair 2026-11-24 – 2026-11-24'],
  ],
  'whole days told from midnight to midnight': [
    [
      { title: 'Fair', allDay: true, start: '2026-11-24T00:00:00', end: '2026-11-26T00:00:00' },
      { title: 'Choir', allDay: false, start: '2026-11-27T17:00:00', end: '2026-11-27T18:00:00' },
    ],
    ['Fair 2026-11-24 – 2026-11-25', 'Choir 2026-11-27 17:00 – 18:00'],
  ],
  'a table of a mail program with its whole days': [
    'Subject,Start Date,Start Time,End Date,End Time,All day event\nFair,2026-11-24,00:00,2026-11-25,00:00,True\n',
    ['Fair 2026-11-24 – 2026-11-24'],
  ],
  'a day exported with an empty hour, and its hour beside it': [
    [{ name: 'Council', EventDate: '2026-11-24T00:00:00', EventTime: '17:00' }],
    ['Council 2026-11-24 17:00 – 17:00'],
  ],
  'seconds and milliseconds since 1970 as text': [
    [
      { title: 'Fair', start: '1795536000', end: '1795543200' },
      { title: 'Choir', start: '1795536000000' },
    ],
    ['Choir 2026-11-24 17:00 – 17:00', 'Fair 2026-11-24 17:00 – 19:00'],
  ],
  'dates of a service of .NET': [
    { d: [{ Title: 'Fair', StartDateUtc: '/Date(1795536000000)/' }] },
    ['Fair 2026-11-24 17:00 – 17:00'],
  ],
  'the end at midnight is that of the night after': [
    [{ name: 'Concert', startDate: '2026-11-24T19:30', endDate: '2026-11-24T00:00' }],
    ['Concert 2026-11-24 19:30 – 00:00'],
  ],
  'a post takes place when its own fields say, not when it was published': [
    [
      {
        id: 1,
        date: '2026-01-01T08:00:00',
        link: 'https://x.example/fair',
        title: { rendered: 'Fair' },
        acf: { event_date: '20261124', event_time: '17:00' },
      },
      {
        id: 2,
        date: '2026-01-01T08:00:00',
        link: 'https://x.example/choir',
        title: { rendered: 'Choir' },
        acf: [],
        meta: { _event_start_date: '2026-11-25', _event_start_time: '18:00:00' },
      },
    ],
    ['Fair 2026-11-24 17:00 – 17:00', 'Choir 2026-11-25 18:00 – 18:00'],
  ],
  'an answer with its zone, its own hours and those of UTC': [
    {
      events: [
        {
          name: { text: 'Fair', html: 'Fair' },
          start: { timezone: 'Europe/Warsaw', local: '2026-11-24T17:00:00', utc: '2026-11-24T16:00:00Z' },
          end: { timezone: 'Europe/Warsaw', local: '2026-11-24T19:00:00', utc: '2026-11-24T18:00:00Z' },
        },
      ],
    },
    ['Fair 2026-11-24 17:00 – 19:00'],
  ],
  'a list under a name that says it is one of events': [
    { status: 'GOOD', eventList: [{ event_id: 4, event_title: 'Fair', event_start: '2026-11-24T17:00' }] },
    ['Fair 2026-11-24 17:00 – 17:00'],
  ],
  'a program that counts the hours of its place as if they were those of UTC': [
    {
      eventList: [
        {
          event_id: 4,
          event_title: 'Fair',
          event_start_unix: '1795539600',
          event_end_unix: '1795543200',
          event_type: 'nr',
        },
      ],
    },
    ['Fair 2026-11-24 17:00 – 18:00'],
  ],
  'times of an agenda under the names of its older version': [
    {
      events: [
        {
          uid: 5,
          title: { en: 'Fair' },
          timings: [
            { start: '2026-11-24T16:00:00.000Z', end: '2026-11-24T18:00:00.000Z' },
            { start: '2026-11-25T16:00:00.000Z', end: '2026-11-25T18:00:00.000Z' },
          ],
        },
      ],
    },
    ['Fair 2026-11-24 17:00 – 19:00', 'Fair 2026-11-25 17:00 – 19:00'],
  ],
  'one event of an agenda alone in its answer': [
    {
      success: true,
      event: {
        uid: 5,
        title: { en: 'Fair' },
        timings: [{ begin: '2026-11-24T17:00:00+01:00', end: '2026-11-24T19:00:00+01:00' }],
        registration: [{ type: 'link', value: 'https://x.example/come' }],
        keywords: { en: ['stalls'] },
      },
    },
    ['Fair 2026-11-24 17:00 – 19:00'],
  ],
  'one event of an agenda that is all there is': [
    {
      uid: 5,
      title: { en: 'Fair' },
      firstTiming: { begin: '2026-11-24T17:00:00+01:00', end: '2026-11-24T19:00:00+01:00' },
      location: { name: 'Old hall' },
      member: { name: 'Anna' },
      registration: [{ type: 'link', value: 'https://x.example/come' }],
    },
    ['Fair 2026-11-24 17:00 – 19:00'],
  ],
  'linked data with days and hours as a program without leading zeros writes them': [
    [
      { '@type': 'Event', name: 'Board', startDate: '2026-9-8T10-10-30-00', endDate: '2026-9-8T11-11-00-00' },
      { '@type': 'Event', name: 'Choir', startDate: '2026-9-9T10:00', endDate: '2026-9-9T11:00+2:00' },
      { '@type': 'Event', name: 'Fair', startDate: '2026-09-10 10:00:00', endDate: '2026-09-10 11:00:00' },
    ],
    ['Board 2026-09-08 10:30 – 11:00', 'Choir 2026-09-09 10:00 – 11:00', 'Fair 2026-09-10 10:00 – 11:00'],
  ],
};

for (const [what, [data, expected]] of Object.entries(READ))
  test(`days: ${what}`, async () => assert.deepEqual(await spans(data), expected));

test('what is called off in a column of its own is cancelled', async () => {
  const store = await openEvents([
    { name: 'Fair', date: '2026-11-24', isCancelled: true },
    { name: 'Choir', date: '2026-11-25', isCancelled: false },
  ]);
  const { items } = await store.query(ask());
  assert.deepEqual(
    items.map(({ status }) => status),
    ['cancelled', 'scheduled'],
  );
});

test('a number is no name of a house or of who organises, where the data are no table', async () => {
  const store = await openEvents([
    { title: 'Fair', start: '2026-11-24', venue: '153', organiser: '12' },
    { title: 'Choir', start: '2026-11-25', venue: 'Old hall', organiser: 'Town' },
  ]);
  const { items } = await store.query(ask());
  assert.deepEqual(
    items.map(({ event }) => [event.location?.name, event.organizer?.[0]?.name]),
    [
      [undefined, undefined],
      ['Old hall', 'Town'],
    ],
  );
});

test('an agenda in its older form says where it takes place beside the event', async () => {
  const timings = [{ start: '2026-11-24T16:00:00.000Z', end: '2026-11-24T18:00:00.000Z' }];
  const store = await openEvents({
    events: [
      {
        title: { en: 'Fair' },
        timings,
        locationName: 'Old hall',
        address: 'Rynek 1',
        city: 'Oława',
        latitude: 50.9,
        longitude: 17.3,
      },
    ],
  });
  const { items } = await store.query(ask());
  assert.deepEqual(items[0]?.event.location, {
    name: 'Old hall',
    address: { street: 'Rynek 1', locality: 'Oława' },
    geo: { lat: 50.9, lon: 17.3 },
  });
});
