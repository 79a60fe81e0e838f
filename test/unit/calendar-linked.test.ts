import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CalendarEvent } from '../../src/widgets/calendar/calendar-item.js';
import { ask, openEvents } from './calendar-support.js';

async function read(data: unknown): Promise<Partial<CalendarEvent>[]> {
  const store = await openEvents(data);
  const { items } = await store.query(ask());
  assert.deepEqual(store.report.complaints, []);
  return items.map(({ event }) => event);
}

const MOMENT = '2026-11-24T17:00:00+01:00';

test('a graph is read with the places and people its events point to', async () => {
  const [event] = await read({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', '@id': '#page', name: 'Programme' },
      {
        '@type': 'Event',
        '@id': 'https://x.example/#fair',
        name: 'Fair',
        startDate: MOMENT,
        location: { '@id': '#hall' },
        organizer: [{ '@id': '#town' }, { '@id': '#nobody' }],
      },
      {
        '@type': 'Place',
        '@id': '#hall',
        name: 'Old hall',
        address: { '@id': '#address' },
        event: { '@id': 'https://x.example/#fair' },
      },
      { '@type': 'PostalAddress', '@id': '#address', streetAddress: 'Rynek 1', addressLocality: 'Oława' },
      { '@type': 'Organization', '@id': '#town', name: 'Town of Oława' },
    ],
  });
  assert.equal(event?.location?.name, 'Old hall');
  assert.equal(event?.town, 'Oława');
  assert.equal(event?.organizer?.[0]?.name, 'Town of Oława');
});

test('an organiser that names all its events, each of which names it, is looked up once', async () => {
  const all = Array.from({ length: 300 }, (_, at) => `#event-${at}`);
  const pointers = all.map((id) => ({ '@id': id }));
  const people = Array.from({ length: 40 }, (_, at) => `#person-${at}`);
  const events = await read({
    '@context': 'https://schema.org',
    '@graph': [
      ...all.map((id) => ({
        '@type': 'Event',
        '@id': id,
        name: id,
        startDate: MOMENT,
        organizer: { '@id': '#town' },
        performer: people.map((person) => ({ '@id': person })),
      })),
      { '@type': 'Organization', '@id': '#town', name: 'Town of Oława', event: pointers },
      ...people.map((id) => ({
        '@type': 'Person',
        '@id': id,
        name: id,
        knows: people.map((person) => ({ '@id': person })),
        performerIn: pointers,
      })),
    ],
  });
  assert.equal(events.length, 100);
  assert.equal(events[0]?.organizer?.[0]?.name, 'Town of Oława');
});

test('texts that are marked with their language are one in several', async () => {
  const [event] = await read({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: [
      { '@language': 'da', '@value': 'Messe' },
      { '@language': 'en', '@value': 'Fair' },
    ],
    startDate: { '@type': 'xsd:dateTime', '@value': MOMENT },
  });
  assert.deepEqual(event?.name, { da: 'Messe', en: 'Fair' });
});

test('linked data in full names is read as in short ones', async () => {
  const events = await read([
    {
      '@type': ['http://schema.org/Event'],
      'http://schema.org/name': [{ '@value': 'Fair' }],
      'http://schema.org/startDate': [{ '@value': MOMENT }],
      'http://schema.org/location': [
        { '@type': ['http://schema.org/Place'], 'http://schema.org/name': [{ '@value': 'Old hall' }] },
      ],
    },
    { '@type': 'schema:Event', 'schema:name': 'Choir', 'schema:startDate': '2026-11-25' },
  ]);
  assert.deepEqual(
    events.map(({ name, location }) => [name, location?.name]),
    [
      ['Fair', 'Old hall'],
      ['Choir', undefined],
    ],
  );
});

test('records in the words of schema.org without its types keep address and price', async () => {
  const [event] = await read([
    {
      name: 'Fair',
      startDate: MOMENT,
      location: { name: 'Old hall', address: { streetAddress: 'Rynek 1', addressLocality: 'Oława' } },
      offers: { price: '13.00', priceCurrency: 'PLN' },
    },
  ]);
  assert.equal(event?.town, 'Oława');
  assert.deepEqual(event?.offers, { price: 13, currency: 'PLN' });
});

test('records that are called events and speak in other words are read by their columns', async () => {
  const [event] = await read({
    '@context': '/contexts/Event',
    '@type': 'hydra:Collection',
    'hydra:member': [
      { '@id': '/events/1', '@type': 'Event', title: 'Fair', startsAt: MOMENT, place: 'Old hall' },
    ],
    'hydra:totalItems': 1,
  });
  assert.deepEqual([event?.name, event?.location?.name], ['Fair', 'Old hall']);
});

const SCRIPT = (text: string) =>
  `<!doctype html><title>x</title><script type="application/ld+json">${text}</script>`;
const FAIR = `{"@context":"https://schema.org","@type":"Event","name":"Fair","startDate":"${MOMENT}","description":"Stalls`;

for (const [what, text] of [
  ['line ends in its texts', `${FAIR}\n\tand talk"}`],
  ['a comment before it', `\n// what search engines see\n${FAIR} and talk"}`],
  ['the marks of a section around it', `\n//<![CDATA[\n${FAIR} and talk"}\n//]]>\n`],
  ['a comma too many', `${FAIR} and talk",\n}`],
] as const)
  test(`the linked data of a page is read with ${what}`, async () => {
    const [event] = await read(SCRIPT(text));
    assert.equal(event?.name, 'Fair');
    assert.match(String(event?.description), /^Stalls\s+and talk$/);
  });

test('linked data that break off within two million letters do not hide those beside them', async () => {
  const [event] = await read(SCRIPT(`{"name":"${'x'.repeat(2e6)}}`) + SCRIPT(`${FAIR} and talk"}`));
  assert.equal(event?.name, 'Fair');
});
