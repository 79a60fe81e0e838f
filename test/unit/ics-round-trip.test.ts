import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readIcs } from '../../src/data/formats/ics/read-ics.js';
import { writeIcs, type WritableEvent } from '../../src/data/formats/ics/write-ics.js';
import { oneTime } from '../../src/widgets/calendar/calendar-take.js';
import { ask, NOW, openEvents } from './calendar-support.js';

const HOME = { now: NOW, lang: 'pl', timeZone: 'Europe/Warsaw' };
const FAIR: WritableEvent = {
  id: 'jarmark',
  name: 'Jarmark',
  startDate: '2027-02-10T10:00:00+01:00',
  endDate: '2027-02-10T12:00:00+01:00',
};
const written = (event: Partial<WritableEvent>) =>
  writeIcs([{ ...FAIR, ...event }], HOME)
    .replaceAll('\r\n ', '')
    .split('\r\n');
const line = (event: Partial<WritableEvent>, name: string) =>
  written(event).filter((one) => one.startsWith(name));

/** What a calendar shows of events, and what another shows that reads the file of all of them. */
async function thereAndBack(events: readonly Record<string, unknown>[]) {
  const { items } = await (await openEvents(events)).query(ask());
  const text = writeIcs(items.map(oneTime), HOME);
  const again = await (await openEvents(text)).query(ask());
  return { items, text, again: again.items };
}

test('what ends as it begins names no end, which would have to be later', () => {
  assert.deepEqual(line({ endDate: FAIR.startDate }, 'DTEND'), []);
});

test('an end of which only the day is known is a time where the begin is one', () => {
  assert.deepEqual(line({ endDate: '2027-02-12' }, 'DTEND'), ['DTEND:20270212T230000Z']);
  assert.deepEqual(
    line({ endDate: '2027-02-12', timeZone: 'Europe/Warsaw', recurrence: { rrule: 'FREQ=YEARLY' } }, 'DTEND'),
    ['DTEND;TZID=Europe/Warsaw:20270213T000000'],
  );
});

test('nobody is sent to the house that an event has moved out of', () => {
  const moved = { status: 'movedOnline', location: { name: 'Dom kultury', geo: { lat: 51, lon: 17 } } };
  const onlineUrl = 'https://video.example/1';
  assert.deepEqual(line({ ...moved, onlineUrl, town: 'Oława' }, 'LOCATION'), [`LOCATION:${onlineUrl}`]);
  assert.deepEqual(line({ ...moved, town: 'Oława' }, 'LOCATION'), []);
  assert.deepEqual(line(moved, 'GEO'), []);
});

test('an address that the description has already is not added to it', () => {
  const url = 'https://gmina.example/1';
  const [about] = line({ description: `Opis\n\n${url}`, url }, 'DESCRIPTION');
  assert.equal(about, `DESCRIPTION:Opis\\n\\n${url}`);
});

test('a time in another zone than the calendar keeps its zone', async () => {
  const { items, text, again } = await thereAndBack([
    { ...FAIR, startDate: '2027-03-20T19:00', endDate: '2027-03-20T21:00', timeZone: 'America/New_York' },
    {
      ...FAIR,
      id: 'b',
      startDate: '2027-04-04T01:30',
      endDate: '2027-04-04T04:30',
      timeZone: 'Pacific/Auckland',
    },
  ]);
  const shown = (list: typeof items) => list.map((one) => [one.start, one.end, one.startDay, one.timeZone]);
  assert.deepEqual(shown(again), shown(items));
  assert.deepEqual(
    [...text.matchAll(/BEGIN:VTIMEZONE\r\nTZID:(\S+)/g)].map(([, zone]) => zone),
    ['America/New_York', 'Pacific/Auckland'],
  );
});

test('a file of our own read again says what no calendar file has a word for', async () => {
  const { items, again } = await thereAndBack([
    { ...FAIR, town: 'Oława', status: 'postponed', organizer: [{ name: 'Gmina; Oława' }, { name: 'Koło' }] },
    { ...FAIR, id: 'b', status: 'rescheduled', previousStartDate: '2027-02-03T10:00+01:00' },
    { ...FAIR, id: 'c', status: 'movedOnline', previousStartDate: '2027-02-03' },
    { ...FAIR, id: 'd', startDate: '2027-02-11', endDate: undefined, timeKnown: false },
    { ...FAIR, id: 'e', status: 'cancelled', location: { name: 'Ratusz' }, town: 'Oława' },
  ]);
  const shown = (list: typeof items) =>
    list.map(({ status, allDay, timeKnown, event: { town, previousStartDate, organizer } }) => ({
      status,
      allDay,
      timeKnown,
      town,
      previousStartDate,
      organizer,
    }));
  assert.deepEqual(shown(again), shown(items));
});

test('a file of our own read again has each address once, and everybody to ask', async () => {
  const { text, again } = await thereAndBack([
    {
      ...FAIR,
      description: 'Opis',
      url: 'https://gmina.example/1',
      onlineUrl: 'https://video.example/1',
      location: { name: 'Ratusz' },
      contact: [{ name: 'Ala', email: 'ala@gmina.example' }, { name: 'Ola' }],
    },
  ]);
  const [event] = again.map((one) => one.event);
  assert.equal(event?.description, 'Opis');
  assert.equal(event?.contact?.length, 2);
  assert.equal(writeIcs(again.map(oneTime), HOME), text);
});

test('words of another program are no status of ours', async () => {
  const file = (status: string) =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270210T090000Z\nX-MUNI-STATUS:${status}\nEND:VEVENT\nEND:VCALENDAR`;
  const { events } = await readIcs(file('constructor'), { source: 'x' });
  assert.equal(events[0]?.status, undefined);
});
