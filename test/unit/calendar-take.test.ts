import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonLdOf } from '../../src/widgets/calendar/calendar-json-ld.js';
import { writtenOccurrences } from '../../src/widgets/calendar/occurrences.js';
import { writeIcs } from '../../src/data/formats/ics/write-ics.js';
import { placeText } from '../../src/widgets/calendar/calendar-place-view.js';
import { googleLink, oneTime, outlookLink } from '../../src/widgets/calendar/calendar-take.js';
import { seriesEvents } from '../fixtures/events.js';
import { ask, openEvents } from './calendar-support.js';

const NOW = Date.parse('2026-11-26T10:00:00Z');
const all = seriesEvents(NOW).flatMap((event) => writtenOccurrences(event, 'Europe/Warsaw'));
const called = (id: string) => all.find((one) => one.id === id) as (typeof all)[number];

describe('what can be taken along', () => {
  it('gives Google the moment in UTC and the zone of the place', () => {
    const { searchParams } = new URL(googleLink(called('blisko-2'), 'en', 'Strzelin'));
    assert.equal(searchParams.get('dates'), '20261129T160000Z/20261129T180000Z');
    assert.equal(searchParams.get('ctz'), 'Europe/Warsaw');
  });
  it('ends whole days for Google on the day after the last', () => {
    const { searchParams } = new URL(googleLink(called('tydzien'), 'en', ''));
    assert.equal(searchParams.get('dates'), '20261224/20261230');
  });
  it('gives Outlook the moment with its offset', () => {
    const { searchParams } = new URL(outlookLink(called('blisko-2'), 'en', ''));
    assert.equal(searchParams.get('startdt'), '2026-11-29T16:00:00.000Z');
  });
  for (const [who, link, text, about] of [
    ['Google', googleLink, 'text', 'details'],
    ['Outlook', outlookLink, 'subject', 'body'],
  ] as const)
    it(`tells ${who} what has become of an event, where it is now and where to read on`, () => {
      const onlineUrl = 'https://video.example/1';
      const url = 'https://gmina.example/1';
      const description = `${'x'.repeat(1498)}🎉${'y'.repeat(500)}`;
      const [item] = writtenOccurrences(
        { id: 'a', name: 'Jarmark', startDate: '2027-02-10T10:00Z', description, onlineUrl, url },
        'Europe/Warsaw',
      );
      assert.ok(item);
      const params = new URL(link(item, 'pl', '', 'Odwołane')).searchParams;
      assert.equal(params.get(text), 'Odwołane: Jarmark');
      assert.equal(params.get('location'), onlineUrl);
      assert.equal(params.get(about), `${'x'.repeat(1498)}…\n\n${onlineUrl}\n\n${url}`);
    });
  it('sends nobody to a house that an event has moved out of', () => {
    const event = { id: 'a', name: 'A', startDate: '2027-02-10', location: { name: 'Dom kultury' } };
    assert.equal(placeText(event, 'pl'), 'Dom kultury');
    assert.equal(placeText({ ...event, status: 'movedOnline' }, 'pl'), '');
  });
  it('takes one time of an event and not its rule', () => {
    const { recurrence, startDate, id } = oneTime({ ...called('blisko-2'), id: 'blisko-2/20261129T160000Z' });
    assert.deepEqual(
      { recurrence, startDate, id },
      { recurrence: undefined, startDate: '2026-11-29T16:00:00.000Z', id: 'blisko-2/20261129T160000Z' },
    );
  });
  for (const [startDate, timeZone, endDate] of [
    ['2027-03-22', 'Europe/Warsaw', undefined],
    ['2027-03-22T00:00+01:00', 'Europe/Warsaw', undefined],
    ['2027-03-22T00:00', 'Europe/Warsaw', undefined],
    ['2027-03-22T12:00+01:00', 'Europe/Warsaw', '2027-03-22T15:00+01:00'],
    ['2027-03-22T00:00', 'Pacific/Auckland', undefined],
    ['2027-03-22', 'America/New_York', '2027-03-22'],
  ] as const)
    it(`keeps the day of what has no hour yet: ${startDate}, ${timeZone}`, () => {
      const made = { id: 'tk@x', name: 'TK', startDate, timeZone, timeKnown: false };
      const [item] = writtenOccurrences(endDate ? { ...made, endDate } : made, 'Europe/Warsaw');
      assert.ok(item);
      const file = (event: Parameters<typeof writeIcs>[0][number]) =>
        writeIcs([event], { now: NOW, lang: 'pl', timeZone });
      const [inFile] = /DTSTART\S*/.exec(file(oneTime(item))) ?? [];
      assert.equal(inFile, 'DTSTART;VALUE=DATE:20270322');
      const [asWritten] = /DTSTART\S*/.exec(file(item.event)) ?? [];
      assert.equal(asWritten, 'DTSTART;VALUE=DATE:20270322');
      const told = jsonLdOf(item, 'pl', '');
      assert.deepEqual([told.startDate, told.endDate], ['2027-03-22', endDate && '2027-03-22']);
      const google = new URL(googleLink(item, 'pl', '')).searchParams;
      assert.equal(google.get('dates'), '20270322/20270323');
      const outlook = new URL(outlookLink(item, 'pl', '')).searchParams;
      assert.deepEqual(
        ['startdt', 'enddt', 'allday'].map((name) => outlook.get(name)),
        ['2027-03-22', '2027-03-22', 'true'],
      );
    });
  it('tells search engines what has changed, where and online', () => {
    const moved = JSON.parse(
      JSON.stringify(jsonLdOf(called('blisko-4'), 'en', 'https://x.example/')),
    ) as Record<string, unknown>;
    assert.equal(moved.eventStatus, 'https://schema.org/EventRescheduled');
    assert.match(String(moved.previousStartDate), /^2026-12-08T17:00/);
    const { event, ...time } = called('blisko-4');
    const local = { ...event, previousStartDate: '2026-12-08T17:00' };
    const told = jsonLdOf({ event: local, ...time, timeZone: 'Europe/Warsaw' }, 'en', '');
    assert.equal(told.previousStartDate, '2026-12-08T17:00:00+01:00');
    const mixed = jsonLdOf(called('zjazd'), 'en', '') as {
      location: { '@type': string }[];
      eventAttendanceMode: string;
    };
    assert.deepEqual(
      mixed.location.map((one) => one['@type']),
      ['Place', 'VirtualLocation'],
    );
    assert.equal(mixed.eventAttendanceMode, 'https://schema.org/MixedEventAttendanceMode');
  });
  it('tells search engines the town where that is all there is of the place', () => {
    const told = called('blisko-2');
    const placeOf = (own: object) => {
      const { location } = jsonLdOf({ ...told, event: { ...told.event, ...own } }, 'en', '');
      return JSON.parse(JSON.stringify(location)) as unknown;
    };
    const address = { '@type': 'PostalAddress', addressLocality: 'Oława' };
    const town = 'Oława';
    assert.deepEqual(placeOf({ town, location: undefined }), { '@type': 'Place', name: 'Oława', address });
    assert.deepEqual(placeOf({ town: { pl: 'Oława' }, location: { name: 'Hall' } }), {
      '@type': 'Place',
      name: 'Hall',
      address,
    });
  });
  it('tells the street, the town and the contact in the language asked for', () => {
    const [item] = writtenOccurrences(
      {
        id: 'a@x',
        name: 'Fair',
        startDate: '2026-11-24',
        location: {
          address: {
            street: { pl: 'Rynek 1', da: 'Torvet 1' },
            postalCode: '55-140',
            locality: { pl: 'Żmigród', da: 'Zmigrod' },
          },
        },
        contact: [{ name: { pl: 'Biuro', da: 'Kontoret' }, telephone: '71 000' }],
      },
      'Europe/Warsaw',
    );
    assert.ok(item);
    const { location } = jsonLdOf(item, 'da', '') as { location: Record<string, unknown> };
    assert.deepEqual(JSON.parse(JSON.stringify(location.address)), {
      '@type': 'PostalAddress',
      streetAddress: 'Torvet 1',
      postalCode: '55-140',
      addressLocality: 'Zmigrod',
    });
    const file = writeIcs([oneTime(item)], { now: NOW, lang: 'da', timeZone: 'Europe/Warsaw' });
    assert.match(file, /LOCATION:Torvet 1\\, 55-140 Zmigrod\r\n/);
    assert.match(file, /CONTACT:Kontoret\\, 71 000\r\n/);
  });
  it('calls an event of several sources in a file what its own source calls it', async () => {
    const at = (id: string, name: string, more = {}) => ({ id, name, startDate: '2026-12-01', ...more });
    const uuid = '9b2f7c1e-3d4a-4f60-8a17-5c0e2b9d4f31';
    const first = [
      at('e1@x', 'Fair'),
      at('e2-of-spring@x', 'Walk', { recurrence: { rrule: 'FREQ=DAILY;COUNT=1' } }),
      at(uuid, 'Talk'),
      at('7', 'Market'),
    ];
    const store = await openEvents(first, { more: [[at('7', 'Ball')]] });
    const { items } = await store.query(ask());
    const text = writeIcs(items.map(oneTime), { now: NOW, lang: 'pl', timeZone: 'Europe/Warsaw' });
    const named = [...text.matchAll(/UID:(\S+)[^]*?SUMMARY:(\S+)/g)].map(([, uid, name]) => [name, uid]);
    assert.deepEqual(Object.fromEntries(named), {
      Fair: 'e1@x',
      Walk: 'e2-of-spring@x/20261201',
      Talk: uuid,
      // What only its source gives meaning to is told apart by it.
      Market: 's1:7@muni-widgets',
      Ball: 's2:7@muni-widgets',
    });
  });
});
