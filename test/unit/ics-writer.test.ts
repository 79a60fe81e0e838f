import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readIcs } from '../../src/data/formats/ics/read-ics.js';
import { writeIcs, type WritableEvent } from '../../src/data/formats/ics/write-ics.js';
import { seriesOf, timesBetween } from '../../src/data/recurrence/series.js';

const OPTIONS = { now: Date.UTC(2026, 10, 1, 12), lang: 'pl', timeZone: 'Europe/Warsaw' };
const write = (...events: WritableEvent[]) => writeIcs(events, OPTIONS);
const readBack = (text: string) => readIcs(text, { source: 'test', timeZone: 'Europe/Warsaw' });
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

const MEETING: WritableEvent = {
  id: 'spotkanie-1',
  name: { pl: 'Śniadanie; Żmigród, rynek', en: 'Breakfast' },
  description: 'Pierwszy wiersz\nDrugi \\ wiersz',
  startDate: '2026-11-24T08:00:00+01:00',
  endDate: '2026-11-24T10:00:00+01:00',
  timeZone: 'Europe/Warsaw',
};

test('writes a single event in UTC, in the language asked for', () => {
  assert.deepEqual(lines(write({ ...MEETING, url: 'https://gmina.example/1', status: 'cancelled' })), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//muni-widgets//muni-calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:spotkanie-1@muni-widgets',
    'DTSTAMP:20261101T120000Z',
    'DTSTART:20261124T070000Z',
    'DTEND:20261124T090000Z',
    'SUMMARY:Śniadanie\\; Żmigród\\, rynek',
    'DESCRIPTION:Pierwszy wiersz\\nDrugi \\\\ wiersz\\n\\nhttps://gmina.example/1',
    'URL:https://gmina.example/1',
    'STATUS:CANCELLED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('what is unique in the world keeps its name, also in several times', () => {
  const id = '9b2f7c1e-3d4a-4f60-8a17-5c0e2b9d4f31';
  const occurrences = ['2026-11-24', '2026-11-25'].map((startDate) => ({ startDate }));
  const uids = (text: string) => lines(text).filter((line) => line.startsWith('UID'));
  assert.deepEqual(uids(write({ ...MEETING, id, occurrences })), [`UID:${id}`, `UID:${id}/2`]);
  assert.deepEqual(uids(write({ ...MEETING, id: 'a@x', occurrences })), ['UID:a@x', 'UID:a/2@x']);
});

test('a series keeps its zone, which is written with it', () => {
  const text = write({ ...MEETING, recurrence: { rrule: 'FREQ=WEEKLY;COUNT=6', exdates: ['2026-12-01'] } });
  assert.deepEqual(
    lines(text).filter((line) => /^(BEGIN|TZ|DTSTART|RRULE|EXDATE)/.test(line)),
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Warsaw',
      'BEGIN:STANDARD',
      'DTSTART:20260101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'BEGIN:VEVENT',
      'DTSTART;TZID=Europe/Warsaw:20261124T080000',
      'RRULE:FREQ=WEEKLY;COUNT=6',
      'EXDATE;TZID=Europe/Warsaw:20261201T080000',
    ],
  );
});

for (const zone of [
  'Europe/Copenhagen',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Tokyo',
  'Africa/Casablanca',
])
  test(`the zone written for ${zone} has its hours`, async () => {
    const rule = { rrule: 'FREQ=MONTHLY;COUNT=30' };
    const text = write({ ...MEETING, timeZone: zone, recurrence: rule }).replaceAll(zone, 'Some zone');
    const [event] = (await readBack(text)).events;
    const times = (of: Parameters<typeof seriesOf>[0]) =>
      timesBetween(seriesOf(of, 'UTC')!, 0, Date.UTC(2100, 0)).times.map(({ start }) =>
        new Date(start).toISOString(),
      );
    assert.deepEqual(times(event!), times({ ...MEETING, timeZone: zone, recurrence: rule }));
  });

test('whole days end with the day after the last', () => {
  const text = write({
    id: 'a@b',
    name: 'Targi',
    startDate: '2026-11-24',
    endDate: '2026-11-26',
    allDay: true,
  });
  assert.ok(text.includes('DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261127\r\n'));
  assert.ok(text.includes('UID:a@b\r\n'));
});

test('an hour nobody knows yet is a whole day', () => {
  assert.ok(write({ ...MEETING, timeKnown: false }).includes('DTSTART;VALUE=DATE:20261124\r\n'));
});

test('what was changed of a series comes back changed', async () => {
  const event: WritableEvent = {
    ...MEETING,
    recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3', rdates: ['2026-11-26T08:00:00+01:00'] },
    occurrences: [
      { recurrenceId: '2026-12-01T08:00:00+01:00', startDate: '2026-12-02T09:00:00+01:00', name: 'Zmiana' },
    ],
  };
  const { events, complaints } = await readBack(write(event));
  assert.deepEqual(complaints, []);
  const timesOf = (of: Parameters<typeof seriesOf>[0]) =>
    timesBetween(seriesOf(of, 'UTC')!, 0, Date.UTC(2100, 0)).times;
  assert.deepEqual(timesOf(events[0]!), timesOf(event));
  assert.equal(events[0]?.occurrences?.[0]?.name, 'Zmiana');
});

test('times without a rule are events of their own, each as long as the first', async () => {
  const { events } = await readBack(
    write({
      ...MEETING,
      occurrences: [{ startDate: MEETING.startDate }, { startDate: '2026-12-01T08:00:00+01:00' }],
    }),
  );
  assert.deepEqual(
    events.map(({ id, startDate, endDate }) => [id, startDate, endDate]),
    [
      ['spotkanie-1@muni-widgets', '2026-11-24T07:00:00Z', '2026-11-24T09:00:00Z'],
      ['spotkanie-1/2@muni-widgets', '2026-12-01T07:00:00Z', '2026-12-01T09:00:00Z'],
    ],
  );
});

test('where people meet online, the place is the address', () => {
  const text = write({ ...MEETING, onlineUrl: 'https://video.example/1' });
  assert.ok(lines(text).includes('LOCATION:https://video.example/1'));
  assert.ok(lines(text).includes('CONFERENCE;VALUE=URI:https://video.example/1'));
});

test('a town that is all there is of the place is the place', () => {
  const place = (own: Partial<WritableEvent>) =>
    lines(write({ ...MEETING, ...own })).find((line) => line.startsWith('LOCATION')) ?? '';
  assert.equal(place({ town: 'Oława' }), 'LOCATION:Oława');
  assert.equal(place({ town: { pl: 'Oława' }, location: { name: 'Ratusz' } }), 'LOCATION:Ratusz\\, Oława');
  assert.equal(
    place({ town: 'Oława', location: { name: 'Ratusz w Oławie, Oława' } }),
    'LOCATION:Ratusz w Oławie\\, Oława',
  );
  assert.equal(
    place({ town: 'Oława', location: { address: { postalCode: '55-200', locality: 'Jelcz' } } }),
    'LOCATION:55-200 Jelcz',
  );
  const onlineUrl = 'https://video.example/1';
  assert.equal(place({ town: 'Oława', onlineUrl }), `LOCATION:${onlineUrl}`);
  assert.equal(place({ town: 'Oława', onlineUrl, attendanceMode: 'mixed' }), 'LOCATION:Oława');
});

test('no data breaks out of its line, and no address is one that runs', () => {
  const text = write({
    ...MEETING,
    id: 'x\r\nATTACH:evil',
    name: 'a\r\nBEGIN:VALARM\rACTION:EMAIL\u2028\u0000',
    url: 'javascript:alert(1)\r\nX:1',
    timeZone: 'Europe/Warsaw\r\nX-EVIL:1',
    recurrence: { rrule: 'FREQ=DAILY;COUNT=2\r\nX-EVIL:1' },
    materials: [{ title: '"\r\nX-EVIL:1', url: 'https://example.org/\r\nX-EVIL:1' }],
  });
  for (const line of lines(text)) assert.doesNotMatch(line, /^(?:X-EVIL|ATTACH|BEGIN:VALARM|ACTION|X:)/);
  assert.equal(lines(text).filter((line) => line.startsWith('BEGIN:VEVENT')).length, 1);
});

test('lines are at most 75 octets, whatever is in them, and read back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (name) => {
      const text = write({ ...MEETING, name: `x${name}x` });
      for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
      const [event] = (await readBack(text)).events;

      const shown = `x${name}x`.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
      assert.equal(event?.name, shown);
    }),
  );
});
