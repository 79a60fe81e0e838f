import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from '../../src/widgets/calendar/event-format.js';
import { isOnlineWord } from '../../src/widgets/calendar/online-place.js';
import { ask, openEvents } from './calendar-support.js';

const NO_PLACES = [
  'Online',
  'on-line',
  'ONLINE (Zoom)',
  'Microsoft Teams-møde',
  'Microsoft Teams Meeting',
  'Spotkanie w aplikacji Microsoft Teams',
  'Spotkanie online (MS Teams)',
  'Spotkanie na Zoomie',
  'Zoom-møde',
  'Teamsmøde',
  'Onlinemøde',
  'Cisco Webex',
  'Google Meet',
  'zdalnie',
  'Wirtualnie',
  'virtuelt',
  'Virtuelt møde',
  'Online: https://zoom.us/j/123',
];
const PLACES = [
  'Ratusz',
  'Ratusz i online',
  'Online Café, Rynek 1',
  'Google Campus',
  'Mødelokale 2',
  'Spotkanie w ratuszu',
  'Zoom Torino, Cumiana',
  'Meet & Greet',
  'Teamwork House',
  '',
];

for (const name of NO_PLACES)
  test(`"${name}" is no place where one could go`, () => assert.equal(isOnlineWord(name), true));
for (const name of PLACES)
  test(`"${name}" is no word for online`, () => assert.equal(isOnlineWord(name), false));

/** How one takes part in each of the events, by the facet. */
async function formats(data: unknown): Promise<string[]> {
  const { items } = await (await openEvents(data)).query(ask());
  return items.map(({ event }) => `${String(event.name)} ${formatOf(event)}`);
}

const ics = (...events: readonly (readonly string[])[]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines, i) => [
      'BEGIN:VEVENT',
      `DTSTART:2026120${i + 1}T100000Z`,
      `UID:${i}`,
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');

test('a meeting of a calendar file whose place is a word for online takes place online', async () => {
  const found = await formats(
    ics(
      ['SUMMARY:Conference', 'LOCATION:Online', 'CONFERENCE;VALUE=URI:https://video.example/1'],
      [
        'SUMMARY:Teams',
        'LOCATION:Microsoft Teams-møde',
        'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example/1',
      ],
      ['SUMMARY:Bare', 'LOCATION:Online'],
      ['SUMMARY:Both', 'LOCATION:Ratusz', 'CONFERENCE;VALUE=URI:https://video.example/1'],
      ['SUMMARY:Point', 'LOCATION:Zoom', 'GEO:51.1;17.0'],
    ),
  );
  assert.deepEqual(found, [
    'Conference online',
    'Teams online',
    'Bare online',
    'Both mixed',
    'Point offline',
  ]);
});

test('one time of an online series that has a house takes place there', async () => {
  const found = await formats(
    ics([
      'SUMMARY:Course',
      'LOCATION:Online',
      'RRULE:FREQ=DAILY;COUNT=2',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:0',
      'SUMMARY:Course',
      'LOCATION:Ratusz',
      'RECURRENCE-ID:20261202T100000Z',
      'DTSTART:20261202T100000Z',
    ]),
  );
  assert.deepEqual(found, ['Course online', 'Course offline']);
});

test('the contract and a table go by the same rule, and what they say of it goes before', async () => {
  const at = { startDate: '2026-12-01' };
  assert.deepEqual(
    await formats({
      muni: 1,
      events: [
        { id: 'a', name: 'A', ...at, location: { name: 'Online' }, onlineUrl: 'https://video.example/1' },
        { id: 'b', name: 'B', ...at, location: { name: 'Online' }, attendanceMode: 'mixed' },
        { id: 'c', name: 'C', ...at, location: { name: 'Zoom', address: { street: 'Rynek 1' } } },
      ],
    }),
    ['A online', 'B mixed', 'C offline'],
  );
  assert.deepEqual(
    await formats(
      'Nazwa;Data;Miejsce;Link\r\nA;1.12.2026;Spotkanie online (MS Teams);\r\nB;2.12.2026;Ratusz;',
    ),
    ['A online', 'B offline'],
  );
  assert.deepEqual(
    await formats({ '@type': 'Event', name: 'A', startDate: '2026-12-01', location: 'Microsoft Teams-møde' }),
    ['A online'],
  );
});
