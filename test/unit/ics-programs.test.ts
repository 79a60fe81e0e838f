import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readIcs } from '../../src/data/formats/ics/read-ics.js';
import { ask, found, openEvents } from './calendar-support.js';
import { seriesOf, timesBetween } from '../../src/data/recurrence/series.js';
import { CET } from './ics-support.js';

const HOME = 'Europe/Copenhagen';
const FRAME = ['BEGIN:VCALENDAR', 'END:VCALENDAR'] as const;

/** What is read from events, each a list of lines; `before` stands in the calendar too. */
const read = (events: readonly (readonly string[])[], before: readonly string[] = [], timeZone = HOME) =>
  readIcs(
    [
      FRAME[0],
      ...before,
      ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
      FRAME[1],
    ].join('\r\n'),
    { source: 'test', timeZone },
  );
const openCalendar = (lines: readonly string[]) => openEvents(['BEGIN:VCALENDAR', ...lines].join('\r\n'));
const readOne = async (...lines: string[]) => (await read([lines])).events[0];

/** First days of all times of the first event. */
async function days(file: Awaited<ReturnType<typeof read>>, timeZone: string) {
  const series = seriesOf(file.events[0]!, timeZone)!;
  const { times } = timesBetween(series, Date.UTC(2026, 0), Date.UTC(2027, 0));
  return times.map(({ start }) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(start));
}

for (const home of ['Europe/London', 'Europe/Copenhagen', 'America/New_York'])
  test(`a series of whole days takes its changes from the midnights of its own zone, read in ${home}`, async () => {
    const id = 'TZID=W. Europe Standard Time:';
    const series = [
      'UID:walk',
      'SUMMARY:Walk',
      'DTSTART;VALUE=DATE:20260219',
      'DTEND;VALUE=DATE:20260220',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      `EXDATE;${id}20260305T000000`,
      `RDATE;${id}20260401T000000`,
    ];
    const moved = [
      'UID:walk',
      'SUMMARY:Walk',
      `RECURRENCE-ID;${id}20260226T000000`,
      'DTSTART;VALUE=DATE:20260227',
      'DTEND;VALUE=DATE:20260228',
    ];
    assert.deepEqual(await days(await read([series, moved], [], home), home), [
      '2026-02-19',
      '2026-02-27',
      '2026-03-12',
      '2026-04-01',
    ]);
  });

test('a zone is found by its name, whatever spaces stand around it', async () => {
  const file = await read([['SUMMARY:Choir', 'DTSTART;TZID= 1:20260108T110000']], CET(' 1'), 'Europe/London');
  assert.deepEqual(file.complaints, []);
  assert.equal(file.events[0]?.timeZone, 'Europe/Warsaw');
});

test('a zone of Windows is known with its "and" spelled out', async () => {
  const start = 'DTSTART;TZID="(UTC-05:00) Eastern Time (US and Canada)":20260706T120000';
  assert.equal((await readOne('SUMMARY:Visit', start))?.timeZone, 'America/New_York');
});

test('an event with a length beyond all time keeps its beginning', async () => {
  const { events, complaints } = await read([
    ['SUMMARY:Fair', 'DTSTART:20261124T170000', 'DURATION:P99999999999D'],
    ['SUMMARY:Choir', 'DTSTART:20261125T170000'],
  ]);
  assert.deepEqual(
    events.map(({ name, endDate }) => [name, endDate]),
    [
      ['Fair', undefined],
      ['Choir', undefined],
    ],
  );
  assert.match(complaints[0]?.reason ?? '', /"Fair" has a DURATION that is none: "P99999999999D"/);
});

test('that only the first of several rules is followed is said', async () => {
  const store = await openCalendar([
    'BEGIN:VTIMEZONE',
    'RRULE:FREQ=YEARLY',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'SUMMARY:Choir',
    'DTSTART:20261124T170000',
    'RRULE:FREQ=WEEKLY;COUNT=2',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'SUMMARY:Market',
    'DTSTART:20261124T170000',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'RRULE:FREQ=MONTHLY;COUNT=3',
    'EXRULE:FREQ=YEARLY',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  assert.deepEqual(
    store.report.complaints.map(({ path, code, reason }) => [path, code, reason]),
    [['VEVENT 2', 'bad-value', 'The event has 3 rules (RRULE, EXRULE), and only the first is followed.']],
  );
});

test('a file that breaks off is said to', async () => {
  const store = await openCalendar([
    'BEGIN:VEVENT',
    'SUMMARY:Fair',
    'DTSTART:20261124T170000',
    'LOCATION:Old',
  ]);
  assert.deepEqual(await found(store), ['Fair 2026-11-24']);
  assert.deepEqual(
    store.report.complaints.map(({ code, path }) => [code, path]),
    [['truncated', '']],
  );
  assert.match(store.report.complaints[0]?.reason ?? '', /breaks off/);
});

test('text in quoted-printable is made whole and readable', async () => {
  const store = await openCalendar([
    'BEGIN:VEVENT',
    'DTSTART:20261124T170000',
    'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Spotkanie w =C5=9Awidnicy=',
    ', sala 3',
    'LOCATION;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:N=E6stved R=E5dhus',
    'DESCRIPTION;QUOTED-PRINTABLE:First=0D=0ASecond =3D last',
    ' of all',
    'CATEGORIES:A=42',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  const { items } = await store.query(ask());
  const { name, location, description, topics } = items[0]!.event;
  assert.equal(name, 'Spotkanie w Świdnicy, sala 3');
  assert.equal(location?.name, 'Næstved Rådhus');
  assert.equal(description, 'First\nSecond = lastof all');
  assert.deepEqual(topics, ['A=42']);
});
