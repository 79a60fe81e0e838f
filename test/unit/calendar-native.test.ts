import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNative } from '../../src/widgets/calendar/calendar-native.js';
import { ask, openEvents } from './calendar-support.js';

async function read(...events: unknown[]) {
  const store = await openEvents({ muni: 1, events });
  const { items } = await store.query(ask());
  return {
    items,
    report: store.report,
    complaints: store.report.complaints.map(({ code, path, reason }) => `${code} ${path}: ${reason}`),
  };
}

test('A member that is not what the contract says is left out and named, and the event is kept', async () => {
  const { items, complaints } = await read({
    id: 'a',
    name: 'Fair',
    startDate: '2026-11-24',
    status: 'maybe',
    registration: { capacity: 'fifty', url: 'javascript:alert(1)' },
    programme: [{ start: '17:00', title: 'Opening' }, { start: '18:00' }],
    location: { geo: { lat: 151, lon: 17 } },
  });
  assert.equal(items.length, 1);
  assert.deepEqual(items[0]?.event, {
    id: 'a',
    name: 'Fair',
    startDate: '2026-11-24',
    programme: [{ start: '17:00', title: 'Opening' }],
  });
  assert.deepEqual(complaints, [
    'bad-value events[0].status: Expected scheduled, cancelled, postponed, rescheduled, movedOnline, got "maybe".',
    'bad-value events[0].registration.capacity: Expected a whole number, got "fifty".',
    'bad-url events[0].registration.url: Expected a web address, got "javascript:alert(1)".',
    'bad-value events[0].programme[1]: Expected an object with "title", got an object.',
    'bad-coordinates events[0].location.geo.lat: Expected degrees, got "151".',
  ]);
});

test('Numbers, yes and no are read where a server gives them as text', async () => {
  const { items, complaints } = await read({
    id: 'a',
    name: 'Fair',
    startDate: '2026-11-24',
    timeKnown: 'false',
    offers: { isFree: 'false', price: '49.50', currency: 'PLN' },
    registration: { capacity: '50', remaining: '0', waitlist: { capacity: '5' } },
    location: { geo: { lat: '51.1', lon: '-17' } },
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(items[0]?.event, {
    id: 'a',
    name: 'Fair',
    startDate: '2026-11-24',
    timeKnown: false,
    offers: { isFree: false, price: 49.5, currency: 'PLN' },
    registration: { capacity: 50, remaining: 0, waitlist: { capacity: 5 } },
    location: { geo: { lat: 51.1, lon: -17 } },
  });
});

test('Of several pictures the first is taken, by whichever name its address has', async () => {
  const picture = { url: 'https://gmina.example/a.png' };
  const at = (image: unknown) => ({ id: 'a', name: 'Fair', startDate: '2026-11-24', image });
  for (const image of [
    [picture.url, 'b'],
    [{ ...picture }],
    { '@type': 'ImageObject', contentUrl: picture.url },
  ]) {
    const { items, complaints } = await read(at(image));
    assert.deepEqual([items[0]?.event.image, complaints], [picture, []]);
  }
  assert.deepEqual((await read(at({}))).items[0]?.event.image, undefined);
});

test('An address on the site of the data is one, and a word is none', async () => {
  const record = {
    id: 'a',
    name: 'Fair',
    startDate: '2026-11-24',
    url: '/wydarzenia/1',
    onlineUrl: '../sala',
    organizer: [{ name: 'Gmina', url: 'Urzad' }],
    registration: { url: '?zapisy=1' },
  };
  const faults: string[] = [];
  const context = {
    fault: (path: string) => void faults.push(path),
    clean: (text: string) => text,
    keepsUnknown: true,
    base: 'https://gmina.example/api/events.json',
  };
  const { url, onlineUrl, organizer, registration } = readNative(record, context) ?? {};
  assert.deepEqual(
    [url, onlineUrl, registration?.url],
    [
      'https://gmina.example/wydarzenia/1',
      'https://gmina.example/sala',
      'https://gmina.example/api/events.json?zapisy=1',
    ],
  );
  assert.deepEqual([organizer, faults], [[{ name: 'Gmina' }], ['organizer[0].url']]);
});

test('A record without a name or a day that exists is dropped and named, and the others stay', async () => {
  const { items, report, complaints } = await read(
    { id: 'a', startDate: '2026-11-24' },
    { id: 'b', name: 'No day' },
    { id: 'c', name: 'No such day', startDate: '2026-02-30' },
    'text',
    { id: 'd', name: 'Good', startDate: '2026-11-24T17:00+01:00' },
  );
  assert.deepEqual(
    items.map(({ id }) => id),
    ['d'],
  );
  assert.equal(report.dropped, 4);
  assert.deepEqual(complaints, [
    'no-name events[0]: The event has no name.',
    'bad-date events[1]: The event has no day.',
    'bad-date events[2].startDate: Expected a date such as 2026-11-24, or 2026-11-24T17:00+01:00, got "2026-02-30".',
    'not-object events[3]: Expected a record with named members, got "text".',
  ]);
});

test('Texts come in one or several languages, markup is taken off, and members of the source’s own are kept', async () => {
  const { items } = await read({
    id: 'a',
    name: { pl: 'Spotkanie', da: 'Møde' },
    description: '<p>Kawa &amp; ciasto</p>',
    startDate: '2026-11-24',
    Sala: '12',
    Dojazd: ['autobus', 'pociąg'],
  });
  assert.deepEqual(items[0]?.event, {
    id: 'a',
    name: { pl: 'Spotkanie', da: 'Møde' },
    description: 'Kawa & ciasto',
    startDate: '2026-11-24',
    extras: { Sala: '12', Dojazd: ['autobus', 'pociąg'] },
  });
});

test('Any text may be one for each language, also where it stands in the place of an object', async () => {
  const tongues = (pl: string, da: string) => ({ pl, da });
  const event = {
    id: 'a',
    name: 'Fair',
    startDate: '2026-11-24',
    location: {
      name: tongues('Ratusz', 'Rådhuset'),
      address: {
        street: tongues('Rynek 1', 'Torvet 1'),
        postalCode: '55-140',
        locality: tongues('Żmigród', 'Zmigrod'),
        region: tongues('Dolny Śląsk', 'Nedre Schlesien'),
      },
      accessibility: ['wheelchair', tongues('pętla', 'teleslynge')],
    },
    contact: [{ name: tongues('Biuro', 'Kontoret'), role: tongues('zapisy', 'tilmelding') }],
    organizer: [{ name: tongues('Gmina', 'Kommunen') }],
    programme: [{ title: 'Opening', speakers: [{ name: tongues('Anna', 'Anne'), role: 'mayor' }] }],
    source: { name: tongues('Portal', 'Portalen'), licence: tongues('własna', 'egen') },
  };
  const { items, complaints } = await read(event, {
    id: 'b',
    name: 'Market',
    startDate: '2026-11-25',
    location: tongues('Rynek', 'Torvet'),
    organizer: [tongues('Gmina', 'Kommunen'), 'Club'],
    series: tongues('Targi', 'Messer'),
    funders: tongues('Fundusz', 'Fonden'),
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(items[0]?.event, event);
  const { location, organizer, series, funders } = items[1]?.event ?? {};
  assert.deepEqual(location, { name: tongues('Rynek', 'Torvet') });
  assert.deepEqual(organizer, [{ name: tongues('Gmina', 'Kommunen') }, { name: 'Club' }]);
  assert.deepEqual(series, { name: tongues('Targi', 'Messer') });
  assert.deepEqual(funders, [{ name: tongues('Fundusz', 'Fonden') }]);
});

test('An address in one text per language is its street, and a series with an id is no text', async () => {
  const { items, complaints } = await read({
    id: 'a',
    name: 'Fair',
    startDate: '2026-11-24',
    location: { address: { pl: 'Rynek 1', da: 'Torvet 1' } },
    series: { id: 'autumn' },
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(items[0]?.event.location, { address: { street: { pl: 'Rynek 1', da: 'Torvet 1' } } });
  assert.deepEqual(items[0]?.event.series, { id: 'autumn' });
});

test('Of two sources with a name in each language one is named once', async () => {
  const named = (id: string) => ({
    events: [{ id: 'fair@x', name: 'Fair', startDate: '2026-11-24', source: { name: { pl: id, da: id } } }],
    muni: 1,
  });
  const store = await openEvents(named('A'), { more: [named('B'), named('B'), named('A')] });
  const { items } = await store.query(ask());
  assert.deepEqual(
    items.map(({ event }) => event.source),
    [{ name: { pl: 'A', da: 'A' }, also: [{ pl: 'B', da: 'B' }] }],
  );
});

test('An event without an id gets one that is the same each time', async () => {
  const event = { name: 'Śniadanie', startDate: '2026-11-24T09:00', town: 'Oława' };
  const { items } = await read(event, event);
  assert.deepEqual(
    items.map(({ id }) => id),
    ['sniadanie-2026-11-24t09-00-olawa', 'sniadanie-2026-11-24t09-00-olawa-2'],
  );
});

test('Days and hours are those of the event’s zone, on both sides of a change of the clocks', async () => {
  const { items } = await read(
    { id: 'gap', name: 'Gap', startDate: '2026-03-29T02:30', timeZone: 'Europe/Copenhagen' },
    { id: 'twice', name: 'Twice', startDate: '2026-10-25T02:30', timeZone: 'Europe/Copenhagen' },
    { id: 'day', name: 'Day', startDate: '2026-10-25', timeZone: 'Europe/Warsaw' },
    { id: 'late', name: 'Late', startDate: '2026-11-24T23:30-05:00', timeZone: 'America/New_York' },
  );
  const times = items.map(({ id, start, end, startDay }) => [
    id,
    new Date(start).toISOString(),
    (end - start) / 3_600_000,
    startDay,
  ]);
  assert.deepEqual(times, [
    ['gap', '2026-03-29T01:30:00.000Z', 0, '2026-03-29'],
    ['day', '2026-10-24T22:00:00.000Z', 25, '2026-10-25'],
    ['twice', '2026-10-25T00:30:00.000Z', 0, '2026-10-25'],
    ['late', '2026-11-25T04:30:00.000Z', 0, '2026-11-24'],
  ]);
});

test('The last day of whole days is in them; an end before the begin is left out', async () => {
  const { items } = await read(
    { id: 'fair', name: 'Fair', startDate: '2026-11-27', endDate: '2026-11-28' },
    { id: 'slip', name: 'Slip', startDate: '2026-11-27T10:00', endDate: '2026-11-27T09:00' },
    { id: 'hour', name: 'Hour', startDate: '2026-11-27', timeKnown: false },
  );
  const by = Object.fromEntries(items.map((one) => [one.id, one]));
  assert.deepEqual([by.fair?.startDay, by.fair?.endDay, by.fair?.allDay], ['2026-11-27', '2026-11-28', true]);
  assert.equal(by.slip?.hasEnd, false);
  assert.deepEqual([by.hour?.allDay, by.hour?.timeKnown], [false, false]);
});

test('Days and hours in the basic form of ISO 8601 are those of the extended one', async () => {
  const store = await openEvents({
    muni: 1,
    events: [
      { id: 'a', name: 'Utc', startDate: '20261212T100000Z', endDate: '20261212T1130Z' },
      { id: 'b', name: 'Local', startDate: '20261213T1000', timeZone: 'Europe/Warsaw' },
      { id: 'c', name: 'Offset', startDate: '20261214T100000+0100' },
      { id: 'd', name: 'Day', startDate: '20261215' },
      { id: 'e', name: 'None', startDate: '20261315T100000Z' },
    ],
  });
  const { items } = await store.query(ask());
  assert.deepEqual(
    items.map(({ event, start, allDay }) => [event.name, new Date(start).toISOString(), allDay]),
    [
      ['Utc', '2026-12-12T10:00:00.000Z', false],
      ['Local', '2026-12-13T09:00:00.000Z', false],
      ['Offset', '2026-12-14T09:00:00.000Z', false],
      ['Day', '2026-12-14T23:00:00.000Z', true],
    ],
  );
  assert.equal(items[0]?.end, Date.parse('2026-12-12T11:30:00Z'));
  assert.deepEqual(
    store.report.complaints.map(({ path, code }) => [path, code]),
    [['events[4].startDate', 'bad-date']],
  );
});

test('What is buried deeper than anybody writes is left out, and the other records stay', async () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const good = '{"id":"g","name":"Good","startDate":"2026-12-01"}';
  for (const record of [
    `{"id":"n","name":"Nested","startDate":"2026-12-03","x":${deep(3000)}}`,
    `{"id":"n","name":"Nested","startDate":"2026-12-03","x":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    `{"id":"n","name":"Nested","startDate":"2026-12-03","location":${deep(3000)}}`,
    `{"id":"n","title":"Nested","start":"2026-12-03","venue":${deep(3000)}}`,
  ])
    for (const file of [
      `[${good},${record}]`,
      `{"muni":1,"events":[${good},${record}]}`,
      `{"data":[${good},${record}]}`,
    ]) {
      const store = await openEvents(file);
      const names = (await store.query(ask())).items.map(({ event }) => event.name);
      assert.ok(names.includes('Good'), file.slice(0, 120));
      assert.ok(names.length === 2 || store.report.dropped === 1, file.slice(0, 120));
    }
});
