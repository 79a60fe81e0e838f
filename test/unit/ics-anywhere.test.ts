import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readIcs } from '../../src/data/formats/ics/read-ics.js';
import { writeIcs } from '../../src/data/formats/ics/write-ics.js';
import { seriesOf, timesBetween } from '../../src/data/recurrence/series.js';

const HOME = 'Europe/Warsaw';
const FEED = [
  'BEGIN:VCALENDAR',
  ...[
    'DTSTART;TZID=Europe/Warsaw:20260301T023000',
    'DTSTART:20260301T170000',
    'DTSTART;VALUE=DATE:20260301',
    'DTSTART:20260301T233000Z',
  ].flatMap((start, index) => [
    'BEGIN:VEVENT',
    `UID:${index}`,
    start,
    index === 2 ? 'DURATION:P1D' : 'DURATION:PT45M',
    'RRULE:FREQ=DAILY;UNTIL=20261130T000000Z',
    'EXDATE;VALUE=DATE:20260401',
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
].join('\n');

/** Everything that the feed says, in every form it takes here. */
async function everything(): Promise<string> {
  const { events } = await readIcs(FEED, { source: 'test', timeZone: HOME });
  const times = events.map((event) => timesBetween(seriesOf(event, HOME)!, 0, Date.UTC(2027, 0)));
  const written = writeIcs(
    events.map((event) => ({ name: '', ...event, id: event.id ?? '' })),
    { now: 0, lang: 'pl', timeZone: HOME },
  );
  return JSON.stringify([events, times, written]);
}

const before = process.env['TZ'];
after(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

for (const zone of ['America/New_York', 'Europe/Warsaw', 'Pacific/Auckland'])
  test(`a feed is the same where the device is in ${zone}`, async () => {
    process.env['TZ'] = 'UTC';
    const expected = await everything();
    process.env['TZ'] = zone;
    assert.notEqual(new Date(2026, 6, 1).getTimezoneOffset(), 0);
    assert.equal(await everything(), expected);
  });
