import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readIcs } from '../../src/data/formats/ics/read-ics.js';
import { decodeFolded } from '../../src/data/formats/ics/unfold-bytes.js';
import { seriesOf, timesBetween } from '../../src/data/recurrence/series.js';
import { CET } from './ics-support.js';

const HOME = 'Europe/Warsaw';
const read = (text: string, timeZone = HOME) => readIcs(text, { source: 'test', timeZone });

/** A calendar of events, each a list of lines. */
const calendar = (...events: readonly (readonly string[])[]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines) =>
      lines[0]?.startsWith('BEGIN') || lines[0]?.startsWith('X-')
        ? lines
        : ['BEGIN:VEVENT', ...lines, 'END:VEVENT'],
    ),
    'END:VCALENDAR',
  ].join('\r\n');

const readOne = async (...lines: string[]) => {
  const { events, complaints } = await read(calendar(lines));
  assert.equal(events.length, 1, JSON.stringify(complaints));
  return events[0]!;
};

/** Starts of every time in the window, in UTC, with the end where `isLong`. */
async function times(text: string, from: string, to: string, timeZone = HOME) {
  const { events } = await read(text, timeZone);
  const at = (instant: number) => new Date(instant).toISOString().slice(0, 16);
  return events.flatMap((event) => {
    const series = seriesOf(event, timeZone)!;
    const found = timesBetween(series, Date.parse(from), Date.parse(to)).times;
    return found.map(({ start, written }) =>
      `${at(start)}${written === undefined ? '' : ` ${event.occurrences?.[written]?.name ?? ''}`}`.trim(),
    );
  });
}

test('reads what an event is, when and where', async () => {
  const event = await readOne(
    'UID:spotkanie-1@example.org',
    'SUMMARY:Śniadanie biznesowe\\, Żmigród',
    'DESCRIPTION:Pierwszy wiersz\\nDrugi\\; wiersz',
    'DTSTART;TZID=Europe/Warsaw:20261124T080000',
    'DTEND;TZID=Europe/Warsaw:20261124T100000',
    'LOCATION:Ratusz\\, Rynek 1',
    'GEO:51.4687;16.9047',
    'URL:https://gmina.example/spotkanie',
    'CATEGORIES:biznes,śniadania\\, poranki',
    'CATEGORIES:sieć',
    'ORGANIZER;CN="Gmina Żmigród":mailto:biuro@gmina.example',
    'CONTACT:Biuro obsługi',
    'COLOR:rebeccapurple',
    'LAST-MODIFIED:20261101T100000Z',
  );
  assert.deepEqual(event, {
    id: 'spotkanie-1@example.org',
    name: 'Śniadanie biznesowe, Żmigród',
    description: 'Pierwszy wiersz\nDrugi; wiersz',
    url: 'https://gmina.example/spotkanie',
    color: 'rebeccapurple',
    topics: ['biznes', 'śniadania, poranki', 'sieć'],
    organizer: [{ name: 'Gmina Żmigród' }],
    location: { name: 'Ratusz, Rynek 1', geo: { lat: 51.4687, lon: 16.9047 } },
    contact: [{ name: 'Biuro obsługi' }],
    startDate: '2026-11-24T08:00:00',
    endDate: '2026-11-24T10:00:00',
    timeZone: 'Europe/Warsaw',
    updated: '2026-11-01T10:00:00Z',
  });
});

test('the last day of whole days is the day before their end', async () => {
  const event = await readOne('DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261127');
  assert.deepEqual(
    [event.startDate, event.endDate, event.allDay, event.timeZone],
    ['2026-11-24', '2026-11-26', true, undefined],
  );
});

test('a whole day that ends on itself, as some write it, is one day', async () => {
  const event = await readOne('DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261124');
  assert.equal(event.endDate, '2026-11-24');
});

test("Outlook's whole days are whole days", async () => {
  const event = await readOne(
    'DTSTART;TZID=Europe/Warsaw:20261124T000000',
    'DTEND;TZID=Europe/Warsaw:20261125T000000',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
  );
  assert.deepEqual([event.startDate, event.endDate, event.allDay], ['2026-11-24', '2026-11-24', true]);
});

for (const [what, line, expected] of [
  ['in UTC', 'DTSTART:20261124T160000Z', ['2026-11-24T16:00:00Z', undefined]],
  ['that floats', 'DTSTART:20261124T170000', ['2026-11-24T17:00:00', undefined]],
  [
    'in a zone that nobody described',
    'DTSTART;TZID=Europe/Copenhagen:20260724T170000',
    ['2026-07-24T17:00:00', 'Europe/Copenhagen'],
  ],
  [
    'in a zone with a name of Windows',
    'DTSTART;TZID=Romance Standard Time:20260724T170000',
    ['2026-07-24T17:00:00', 'Europe/Paris'],
  ],
  [
    'in a quoted zone',
    'DTSTART;TZID="Central European Standard Time":20261124T170000',
    ['2026-11-24T17:00:00', 'Europe/Warsaw'],
  ],
  ['without seconds', 'DTSTART:20261124T1700Z', ['2026-11-24T17:00:00Z', undefined]],
  [
    'with a parameter too many',
    'DTSTART;;VALUE=DATE-TIME:20261124T170000',
    ['2026-11-24T17:00:00', undefined],
  ],
] as const)
  test(`reads a time ${what}`, async () => {
    const { startDate, timeZone } = await readOne(line);
    assert.deepEqual([startDate, timeZone], expected);
  });

test("times without a zone of their own are the calendar's", async () => {
  const { events } = await read(
    calendar(['X-WR-TIMEZONE:Europe/Copenhagen'], ['DTSTART:20261124T170000'], ['DTSTART:20261124T160000Z']),
    'America/New_York',
  );
  assert.deepEqual(
    events.map(({ startDate, timeZone }) => [startDate, timeZone]),
    [
      ['2026-11-24T17:00:00', 'Europe/Copenhagen'],
      ['2026-11-24T16:00:00Z', 'Europe/Copenhagen'],
    ],
  );
});

test("a zone under a name of the file's own is the one whose clocks it describes", async () => {
  const { events } = await read(calendar(CET('Nasza strefa'), ['DTSTART;TZID=Nasza strefa:20260724T170000']));
  assert.deepEqual([events[0]?.startDate, events[0]?.timeZone], ['2026-07-24T17:00:00', 'Europe/Warsaw']);
});

test('a zone that nobody else has keeps its hours, also those of a series', async () => {
  const text = calendar(CET('Own', '2SU'), ['DTSTART;TZID=Own:20261001T170000', 'RRULE:FREQ=WEEKLY;COUNT=3']);
  assert.deepEqual(await times(text, '2026-01-01', '2027-01-01'), [
    '2026-10-01T15:00',
    '2026-10-08T15:00',
    // Its winter begins on 11 October.
    '2026-10-15T16:00',
  ]);
});

test('a zone nobody knows is complained of, and its time is local', async () => {
  const { events, complaints } = await read(
    calendar(['DTSTART;TZID="tzone://Microsoft/Custom":20261124T170000']),
  );
  assert.equal(events[0]?.startDate, '2026-11-24T17:00:00');
  assert.match(complaints[0]?.reason ?? '', /tzone:\/\/Microsoft\/Custom/);
});

test('a series keeps its hour when the clocks change', async () => {
  const text = calendar(['DTSTART;TZID=Europe/Warsaw:20261020T170000', 'RRULE:FREQ=WEEKLY;COUNT=3']);
  assert.deepEqual(await times(text, '2026-01-01', '2027-01-01'), [
    '2026-10-20T15:00',
    '2026-10-27T16:00',
    '2026-11-03T16:00',
  ]);
});

test('a series kept in UTC keeps that, whatever the calendar says of its zone', async () => {
  const text = calendar(
    ['X-WR-TIMEZONE:Europe/Warsaw'],
    ['DTSTART:20261020T150000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'],
  );
  assert.deepEqual(await times(text, '2026-01-01', '2027-01-01'), ['2026-10-20T15:00', '2026-10-27T15:00']);
});

test('a series has no time in the hour that the clocks skip, and does not count it', async () => {
  const text = calendar(['DTSTART;TZID=Europe/Warsaw:20260328T023000', 'RRULE:FREQ=DAILY;COUNT=3']);
  assert.deepEqual(await times(text, '2026-01-01', '2027-01-01'), [
    '2026-03-28T01:30',
    '2026-03-30T00:30',
    '2026-03-31T00:30',
  ]);
});

const WEEKLY = [
  'UID:w',
  'SUMMARY:weekly',
  'DTSTART;TZID=Europe/Warsaw:20261103T170000',
  'DTEND;TZID=Europe/Warsaw:20261103T190000',
];

test('leaves out excepted times: by the instant in any zone, and by the day', async () => {
  const text = calendar([
    ...WEEKLY,
    'RRULE:FREQ=WEEKLY;COUNT=5',
    'EXDATE:20261110T160000Z',
    'EXDATE;VALUE=DATE:20261117',
    'EXDATE;TZID=America/New_York:20261124T110000',
  ]);
  assert.deepEqual(await times(text, '2026-01-01', '2027-01-01'), ['2026-11-03T16:00', '2026-12-01T16:00']);
});

test('adds further times once', async () => {
  const text = calendar([...WEEKLY, 'RDATE:20261105T160000Z,20261103T160000Z', 'RDATE:20261105T160000Z']);
  assert.deepEqual(await times(text, '2026-01-01', '2027-01-01'), ['2026-11-03T16:00', '2026-11-05T16:00']);
});

test('a further time may bring its own end', async () => {
  const text = calendar([...WEEKLY, 'RDATE;VALUE=PERIOD:20261105T160000Z/PT30M']);
  const { events } = await read(text);
  const series = seriesOf(events[0]!, HOME)!;
  const found = timesBetween(series, Date.UTC(2026, 10), Date.UTC(2026, 11)).times;
  assert.deepEqual(
    found.map(({ start, end }) => (end - start) / 60_000),
    [120, 30],
  );
});

const MOVED = ['UID:w', 'SUMMARY:moved', 'RECURRENCE-ID:20261110T160000Z'];

test('a changed occurrence may stand before its series', async () => {
  const text = calendar(
    [...MOVED, 'DTSTART;TZID=Europe/Warsaw:20261111T120000'],
    [...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=3'],
  );
  assert.deepEqual(await times(text, '2026-01-01', '2027-01-01'), [
    '2026-11-03T16:00',
    '2026-11-11T11:00 moved',
    '2026-11-17T16:00',
  ]);
});

test('an occurrence moved out of the window is not in it, one moved in is', async () => {
  const text = calendar([...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=3'], [...MOVED, 'DTSTART:20270110T100000Z']);
  assert.deepEqual(await times(text, '2026-11-08', '2026-11-30'), ['2026-11-17T16:00']);
  assert.deepEqual(await times(text, '2027-01-01', '2027-02-01'), ['2027-01-10T10:00 moved']);
});

test('an occurrence changed with all that follow moves them as far', async () => {
  const text = calendar(
    [...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=4'],
    [
      'UID:w',
      'SUMMARY:later',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261117T160000Z',
      'DTSTART;TZID=Europe/Warsaw:20261118T180000',
    ],
  );
  assert.deepEqual(await times(text, '2026-01-01', '2027-01-01'), [
    '2026-11-03T16:00',
    '2026-11-10T16:00',
    '2026-11-18T17:00 later',
    '2026-11-25T17:00 later',
  ]);
});

test('a cancelled occurrence stays, and says so', async () => {
  const { events } = await read(
    calendar([...WEEKLY, 'RRULE:FREQ=WEEKLY'], [...MOVED, 'DTSTART:20261110T160000Z', 'STATUS:CANCELLED']),
  );
  assert.equal(events[0]?.occurrences?.[0]?.status, 'cancelled');
  assert.equal(events[0]?.status, undefined);
});

test('an occurrence without its series is shown', async () => {
  const text = calendar([...MOVED, 'DTSTART:20261110T100000Z']);
  const { events } = await read(text);
  assert.equal(events[0]?.name, 'moved');
});

test('of several versions of an event the newest is taken, and the other one named', async () => {
  const { events, complaints, records } = await read(
    calendar(
      ['UID:a', 'SUMMARY:new', 'SEQUENCE:2', 'DTSTART:20261110T100000Z'],
      ['UID:a', 'SUMMARY:old', 'SEQUENCE:1', 'DTSTART:20261111T100000Z'],
    ),
  );
  assert.deepEqual(
    events.map(({ name }) => name),
    ['new'],
  );
  assert.equal(records, 2);
  assert.deepEqual(
    complaints.map(({ code, path }) => [code, path]),
    [['merged', 'VEVENT 2 (line 8)']],
  );
});

test('different events with the same UID are both shown, with a complaint', async () => {
  const { events, complaints } = await read(
    calendar(
      ['UID:a', 'SUMMARY:one', 'DTSTART:20261110T100000Z'],
      ['UID:a', 'SUMMARY:two', 'DTSTART:20261111T100000Z'],
    ),
  );
  assert.deepEqual(
    events.map(({ name }) => name),
    ['one', 'two'],
  );
  assert.deepEqual(
    complaints.map(({ code, path }) => `${code} ${path}`),
    ['duplicate-id VEVENT 2 (line 7)'],
  );
});

test('a conference is the address to join, a place beside it makes it both', async () => {
  const online = await readOne(
    'DTSTART:20261110T100000Z',
    'CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+48-71-555-01-00',
    'CONFERENCE;VALUE=URI;FEATURE=CHAT:https://chat.example/1',
    'CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Wejście:https://video.example/1',
  );
  assert.deepEqual([online.onlineUrl, online.attendanceMode], ['https://video.example/1', 'online']);
  const both = await readOne(
    'DTSTART:20261110T100000Z',
    'LOCATION:Ratusz',
    'CONFERENCE:https://video.example/1',
  );
  assert.equal(both.attendanceMode, 'mixed');
});

test('speakers, funders and whom to ask are people of the event; its guests are not told', async () => {
  const event = await readOne(
    'SUMMARY:Konferencja',
    'DTSTART:20261110T100000Z',
    'ATTENDEE;CN=Jan Gość:mailto:gosc@example.org',
    'IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:https://example.org/plakat.png',
    'ATTACH;FMTTYPE=application/pdf;FILENAME=program.pdf:https://example.org/p?id=1',
    'BEGIN:PARTICIPANT',
    'PARTICIPANT-TYPE:SPEAKER',
    'SUMMARY:dr Anna Prelegentka',
    'DESCRIPTION:ekonomistka',
    'END:PARTICIPANT',
    'BEGIN:PARTICIPANT',
    'PARTICIPANT-TYPE:SPONSOR',
    'SUMMARY:Fundusz',
    'ATTACH;FMTTYPE=image/svg+xml:https://example.org/f.svg',
    'END:PARTICIPANT',
    'BEGIN:VLOCATION',
    'NAME:Sala sesyjna',
    'GEO:51.4;16.9',
    'END:VLOCATION',
  );
  assert.deepEqual(event.programme, [
    { title: 'Konferencja', speakers: [{ name: 'dr Anna Prelegentka', role: 'ekonomistka' }] },
  ]);
  assert.deepEqual(event.funders, [{ name: 'Fundusz', logo: { url: 'https://example.org/f.svg' } }]);
  assert.deepEqual(event.image, { url: 'https://example.org/plakat.png' });
  assert.deepEqual(event.materials, [{ title: 'program.pdf', url: 'https://example.org/p?id=1' }]);
  assert.deepEqual(event.location, { name: 'Sala sesyjna', geo: { lat: 51.4, lon: 16.9 } });
  assert.ok(!JSON.stringify(event).includes('Gość'));
});

test('reads folded lines, any line end, calendars one after another and events with no end', async () => {
  const one =
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Bar\n ça\n\t 2\nDTSTART:20261110T100000Z\nEND:VEVENT\nEND:VCALENDAR\n';
  const other =
    'BEGIN:VCALENDAR\rBEGIN:VEVENT\rSUMMARY:a\rDTSTART:20261110T100000Z\rBEGIN:VEVENT\rSUMMARY:b\rDTSTART:20261111T100000Z\r';
  const { events } = await read(`\ufeff${one}${other}`);
  assert.deepEqual(
    events.map(({ name }) => name),
    ['Barça 2', 'a', 'b'],
  );
});

test('letters that were cut in two where a line was folded are whole', () => {
  const bytes = new TextEncoder().encode('SUMMARY:Żmigród\r\nDESCRIPTION:ł\n');
  // Between the two bytes of the first letter.
  const cut = Uint8Array.from([...bytes.slice(0, 9), 13, 10, 32, ...bytes.slice(9)]);
  assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(cut));
  assert.equal(decodeFolded(cut), 'SUMMARY:Żmigród\r\nDESCRIPTION:ł\n');
  assert.equal(decodeFolded(Uint8Array.of(0xff, 0x20, 0x0a)), undefined);
});

test('one bad event is a complaint with its place, and the others are there', async () => {
  const { events, complaints, dropped, pathOf } = await read(
    calendar(
      ['SUMMARY:bad day', 'DTSTART:20260230T100000Z'],
      ['SUMMARY:good', 'DTSTART:20261110T100000Z'],
      ['SUMMARY:no day'],
      ['SUMMARY:bad rule', 'DTSTART:20261110T100000Z', 'RRULE:FREQ=FORTNIGHTLY'],
      ['SUMMARY:ends first', 'DTSTART:20261110T100000Z', 'DTEND:20261110T090000Z'],
    ),
  );
  assert.deepEqual(
    events.map(({ name }) => name),
    ['good', 'bad rule', 'ends first'],
  );
  assert.equal(dropped, 2);
  assert.equal(pathOf(0), 'VEVENT 2 (line 6)');
  assert.deepEqual(
    complaints.map(({ path, code }) => `${path}: ${code}`),
    [
      'VEVENT 1 (line 2): bad-date',
      'VEVENT 3 (line 10): bad-date',
      'VEVENT 5 (line 18): bad-date',
      'VEVENT 4 (line 13): bad-value',
    ],
  );
});

test('text without a calendar, and one with tasks alone, is explained', async () => {
  assert.match((await read('<!doctype html><p>404')).complaints[0]?.reason ?? '', /no calendar/);
  const tasks = await read('BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR');
  assert.match(tasks.complaints[0]?.reason ?? '', /only VTODO/);
  assert.deepEqual((await read('BEGIN:VCALENDAR\nEND:VCALENDAR')).complaints, []);
});

test('no text makes it throw', async () => {
  const words = fc.constantFrom(
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'END:VCALENDAR',
    'BEGIN:VTIMEZONE',
    'TZID:x',
    'BEGIN:STANDARD',
    'DTSTART:20261110T100000Z',
    'DTSTART;TZID=x:99999999T999999',
    'DTSTART;VALUE=DATE:20261110',
    'RRULE:FREQ=DAILY',
    'RRULE:FREQ=YEARLY;BYDAY=99XX',
    'RRULE:',
    'EXDATE:',
    'RDATE;VALUE=PERIOD:/',
    'DURATION:P',
    'GEO:;',
    'UID:__proto__',
    'RECURRENCE-ID:20261110T100000Z',
    '\r\n',
    '\n',
    ' ',
    '"',
    ';',
    ':',
    '\\',
    'TZOFFSETTO:+9999',
    'TZOFFSETFROM:-0000',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(words, fc.string())),
      fc.constantFrom('\n', '\r\n', ''),
      async (parts, glue) => {
        const { events } = await read(parts.join(glue));
        for (const event of events) {
          const series = seriesOf(event, HOME);
          if (series) timesBetween(series, Date.UTC(2026, 0), Date.UTC(2027, 0));
        }
      },
    ),
    { numRuns: 500 },
  );
});
