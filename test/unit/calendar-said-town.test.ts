import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, openEvents } from './calendar-support.js';

const inIcs = (place: string, more = '') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:t1\r\nDTSTART:20261124T160000Z\r\n${more}SUMMARY:Fair\r\nLOCATION:${place.replaceAll(',', '\\,')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

async function townsOf(data: string) {
  const { items, facets } = await (await openEvents(data)).query(ask({ facets: ['town'] }));
  assert.ok(facets.town);
  return items.map(({ event }) => event.town);
}

for (const [place, town] of [
  ['Dom Kultury, ul. Rynkowa 3, 56-120 Brzeg Dolny, Polska', 'Brzeg Dolny'],
  ['Ratusz, Rynek 1, 55-040 Bielany Wrocławskie', 'Bielany Wrocławskie'],
  ['Multihuset, Torvegade 5, 4840 Nørre Alslev, Danmark', 'Nørre Alslev'],
  ['4800 Nykøbing F', 'Nykøbing F'],
  ['Rathaus, Markt 1, 02763 Zittau, Deutschland', 'Zittau'],
  ['Sala 12-345', undefined],
  ['Biblioteka, ul. Rynek 2026', undefined],
  ['Room 1200 Main Hall', undefined],
] as const)
  test(`of “${place}” the town is ${town ?? 'not known'}`, async () => {
    assert.deepEqual(await townsOf(inIcs(place)), [town]);
  });

test('what takes place elsewhere once is not in the town of the others', async () => {
  const moved = (place: string) =>
    inIcs('Ratusz, 55-200 Oława', 'RRULE:FREQ=DAILY;COUNT=2\r\n').replace(
      'END:VCALENDAR',
      `BEGIN:VEVENT\r\nUID:t1\r\nRECURRENCE-ID:20261125T160000Z\r\nDTSTART:20261125T160000Z\r\nSUMMARY:Fair\r\nLOCATION:${place}\r\nEND:VEVENT\r\nEND:VCALENDAR`,
    );
  assert.deepEqual(await townsOf(moved('57-100 Strzelin')), ['Oława', 'Strzelin']);
  assert.deepEqual(await townsOf(moved('Remiza')), ['Oława', '']);
});

test('a town that a column names stays', async () => {
  assert.deepEqual(
    await townsOf('Data;Tytuł;Miejsce;Gmina\n24.11.2026;Targi;Dom Kultury, 56-120 Brzeg Dolny;Wołów\n'),
    ['Wołów'],
  );
});
