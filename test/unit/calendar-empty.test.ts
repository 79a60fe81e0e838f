import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EndpointError } from '../../src/data/endpoint-error.js';
import type { EventStore } from '../../src/widgets/calendar/calendar-query.js';
import { calendarRows } from '../../src/widgets/calendar/calendar-open.js';
import { given } from '../../src/data/rows/read-source.js';
import { ask, NOW, openEvents } from './calendar-support.js';

const lines = (...all: string[]) => all.map((line) => `${line}\r\n`).join('');
const calendar = (...all: string[]) => lines('BEGIN:VCALENDAR', 'VERSION:2.0', ...all, 'END:VCALENDAR');

/** What a calendar makes of a file, with the type that its server names. */
function openFile(text: string, contentType = '', url = 'https://x.example/plan'): Promise<EventStore> {
  const { source } = given('', { lang: 'pl', fields: '' });
  const download = {
    head: Promise.resolve({ url, contentType }),
    async *chunks() {
      yield new TextEncoder().encode(text);
    },
  };
  const nothing = {
    facets: [],
    lang: 'pl',
    worker: 'off',
    ask: () => download,
    onLate: () => undefined,
  } as const;
  return calendarRows('Europe/Warsaw').open([{ source: { ...source, url }, download }], nothing);
}

const NOTHING_PLANNED = [
  ['a calendar without events', calendar(), 'text/calendar'],
  ['a calendar of zones only', calendar('BEGIN:VTIMEZONE', 'TZID:Here', 'END:VTIMEZONE'), ''],
  ['a calendar of tasks', calendar('BEGIN:VTODO', 'SUMMARY:Milk', 'END:VTODO'), 'text/calendar'],
  ['a calendar in JSON', '["vcalendar",[["version",{},"text","2.0"]],[]]', 'application/calendar+json'],
  ['a list', '[]', 'application/json'],
  ['an envelope', '{"items":[]}', 'application/json'],
  ['the contract', '{"muni":1,"events":[]}', 'application/json'],
  ['an event system’s answer', '{"events":[],"total":0,"total_pages":0}', 'application/json'],
  ['linked data', '{"@context":"https://schema.org","@graph":[]}', 'application/ld+json'],
  ['column names of a spreadsheet', '\ufeffTytuł;Data;Miejsce\r\n', 'text/csv'],
] as const;

for (const [what, text, contentType] of NOTHING_PLANNED)
  test(`${what} in which nothing is planned is a calendar without events`, async () => {
    const store = await openFile(text, contentType);
    const answer = await store.query(ask({ span: 'upcoming' }));
    assert.deepEqual([store.report.total, store.report.dropped, answer.total], [0, 0, 0]);
  });

for (const [what, text, contentType] of [
  ['a web page', '<!doctype html><html><body>Log in</body></html>', 'text/html'],
  ['an address book', lines('BEGIN:VCARD', 'VERSION:3.0', 'FN:A', 'END:VCARD'), 'text/calendar'],
  ['a sentence', 'The programme follows.', 'text/calendar'],
  ['nothing at all', '', 'text/calendar'],
  ['an error', '{"error":{"code":"rest_forbidden","message":"No"}}', 'application/json'],
] as const)
  test(`${what} is no calendar`, async () => {
    await assert.rejects(openFile(text, contentType), EndpointError);
  });

test('every record is counted: as an event, as a part of one, or among what is named', async () => {
  const event = (...own: string[]) => ['BEGIN:VEVENT', ...own, 'END:VEVENT'];
  const file = calendar(
    ...event('UID:a', 'SUMMARY:Walk', 'DTSTART:20261201T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=4'),
    ...event('UID:a', 'SUMMARY:Walk, later', 'RECURRENCE-ID:20261208T170000Z', 'DTSTART:20261208T180000Z'),
    ...event('UID:b', 'SUMMARY:Old', 'SEQUENCE:1', 'DTSTART:20261202T170000Z'),
    ...event('UID:b', 'SUMMARY:New', 'SEQUENCE:2', 'DTSTART:20261202T180000Z'),
    ...event('UID:c', 'SUMMARY:On no day', 'DTSTART:20261232T170000Z'),
  );
  const { report, query } = await openFile(file).then((store) => ({
    report: store.report,
    query: store.query(ask({ now: NOW })),
  }));
  assert.deepEqual([report.total, report.dropped], [4, 1]);
  assert.deepEqual(
    report.complaints.map(({ code, path }) => `${code} ${path}`),
    ['bad-date VEVENT 5 (line 27)', 'merged VEVENT 3 (line 15)'],
  );
  assert.equal((await query).total, 5);
});

test('what is no event among linked data is named', async () => {
  const data = [
    { '@type': 'MusicEvent', name: 'Concert', startDate: '2026-12-01T19:00' },
    { '@type': 'MusicGroup', name: 'The band' },
  ];
  const { report } = await openEvents({ items: data.map((one) => [one]) });
  assert.deepEqual([report.total, report.dropped], [1, 1]);
  assert.deepEqual(
    report.complaints.map(({ code, path, reason }) => [code, path, reason]),
    [['not-event', 'items[1]', 'This is no event, but MusicGroup.']],
  );
});
