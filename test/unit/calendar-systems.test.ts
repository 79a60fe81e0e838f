import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, openEvents } from './calendar-support.js';

/** The events of an answer, each once, and what was said about them. */
async function read(data: unknown) {
  const store = await openEvents(data);
  const { items } = await store.query(ask());
  const events = [...new Map(items.map(({ event }) => [event.id, event])).values()];
  return {
    items,
    events,
    complaints: store.report.complaints.map(({ path, reason }) => `${path}: ${reason}`),
  };
}

/** A post of WordPress that The Events Calendar gives out under `tec/v1`. */
const post = {
  id: 41,
  type: 'tribe_events',
  status: 'publish',
  date: '2026-09-01T08:00:00',
  modified: '2026-11-02T08:00:00',
  link: 'https://x.example/event/market/',
  title: { rendered: 'Market &#8211; autumn' },
  content: { rendered: '<p>All day <b>long</b>.</p>', protected: false },
  excerpt: { rendered: '<p>Stalls and talk.</p>', protected: false },
  tribe_events_cat: [5],
  start_date: '2026-11-24 17:00:00',
  start_date_utc: '2026-11-24 16:00:00',
  end_date: '2026-11-24 19:00:00',
  end_date_utc: '2026-11-24 18:00:00',
  dates: { start: { date: '2026-11-24' } },
  timezone: 'Europe/Warsaw',
  duration: 7200,
  multiday: false,
  is_past: false,
  all_day: false,
  featured: true,
  sticky: false,
  cost: '10 zł',
  organizer_names: ['Town'],
  organizers: [
    { id: 3, type: 'tribe_organizer', title: { rendered: 'Town' }, website: 'https://town.example/' },
  ],
  venues: [
    {
      id: 2,
      type: 'tribe_venue',
      title: { rendered: 'Old Hall' },
      address: 'Rynek 1',
      city: 'Oława',
      state_province: 'Dolny Śląsk',
      zip: '55-200',
      country: 'Poland',
    },
  ],
  ticketed: false,
};

test('The Events Calendar, tec/v1: posts with venues and organisers, times in their zone', async () => {
  const { items, events, complaints } = await read([post]);
  assert.deepEqual(complaints, []);
  assert.deepEqual(events, [
    {
      id: '41',
      name: 'Market – autumn',
      description: 'All day long.',
      startDate: '2026-11-24T17:00:00',
      endDate: '2026-11-24T19:00:00',
      timeZone: 'Europe/Warsaw',
      location: {
        name: 'Old Hall',
        address: {
          street: 'Rynek 1',
          postalCode: '55-200',
          locality: 'Oława',
          region: 'Dolny Śląsk',
          country: 'Poland',
        },
      },
      town: 'Oława',
      organizer: [{ name: 'Town', url: 'https://town.example/' }],
      offers: { text: '10 zł' },
      url: 'https://x.example/event/market/',
      updated: '2026-11-02',
    },
  ]);
  assert.equal(items[0]?.start, Date.parse('2026-11-24T16:00Z'));
});

test('The Events Calendar, tec/v1: an offset for a zone, a whole day, and what is embedded', async () => {
  const { items, events } = await read([
    { ...post, id: 1, timezone: 'UTC+1' },
    { ...post, id: 2, all_day: true, start_date: '2026-11-25 00:00:00', end_date: '2026-11-25 23:59:59' },
    {
      ...post,
      id: 3,
      venues: [],
      organizers: [],
      _embedded: {
        'wp:term': [
          [{ taxonomy: 'tribe_events_cat', name: 'Trade' }],
          [{ taxonomy: 'post_tag', name: 'Autumn' }],
        ],
        'wp:featuredmedia': [{ source_url: 'https://x.example/market.jpg', alt_text: 'Stalls' }],
      },
    },
  ]);
  assert.deepEqual(
    items.map(({ id, start, allDay }) => [id, new Date(start).toISOString(), allDay]),
    [
      ['1', '2026-11-24T16:00:00.000Z', false],
      ['3', '2026-11-24T16:00:00.000Z', false],
      ['2', '2026-11-24T23:00:00.000Z', true],
    ],
  );
  const embedded = events.find(({ id }) => id === '3');
  assert.deepEqual(embedded?.topics, ['Trade', 'Autumn']);
  assert.deepEqual(embedded?.image, { url: 'https://x.example/market.jpg', alt: 'Stalls' });
  assert.equal(embedded?.location, undefined);
});

test('Mobilizon, as its own interface gives events out', async () => {
  const { events, complaints } = await read({
    data: {
      events: {
        total: 1,
        elements: [
          {
            id: '9',
            uuid: 'a1b2',
            title: 'Repair café',
            description: '<p>Bring what is broken.</p>',
            beginsOn: '2026-11-24T16:00:00Z',
            endsOn: '2026-11-24T18:00:00Z',
            status: 'CANCELLED',
            language: 'pl',
            onlineAddress: '',
            physicalAddress: {
              description: 'Świetlica',
              street: 'Polna 2',
              locality: 'Siechnice',
              postalCode: '55-011',
              geom: '17.14;51.03',
            },
            tags: [{ title: 'repair', slug: 'repair' }],
            attributedTo: { name: 'Koło naprawiaczy', preferredUsername: 'kolo' },
            options: {
              timezone: 'Europe/Warsaw',
              isOnline: false,
              maximumAttendeeCapacity: 20,
              remainingAttendeeCapacity: 4,
            },
            picture: { url: 'https://m.example/p.jpg', alt: null },
            url: 'https://m.example/events/a1b2',
          },
        ],
      },
    },
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(events, [
    {
      id: 'a1b2',
      name: 'Repair café',
      description: 'Bring what is broken.',
      startDate: '2026-11-24T16:00:00Z',
      endDate: '2026-11-24T18:00:00Z',
      timeZone: 'Europe/Warsaw',
      status: 'cancelled',
      location: {
        name: 'Świetlica',
        address: { street: 'Polna 2', postalCode: '55-011', locality: 'Siechnice' },
        geo: { lat: 51.03, lon: 17.14 },
      },
      town: 'Siechnice',
      organizer: [{ name: 'Koło naprawiaczy' }],
      languages: ['pl'],
      topics: ['repair'],
      registration: { capacity: 20, remaining: 4 },
      url: 'https://m.example/events/a1b2',
      image: { url: 'https://m.example/p.jpg' },
    },
  ]);
});

test('Mobilizon, as the fediverse has its events: activities around them, or alone', async () => {
  const object = {
    type: 'Event',
    id: 'https://m.example/events/1',
    uuid: 'e1',
    name: 'Talk',
    content: '<p>About bees.</p>',
    startTime: '2026-11-24T17:00:00+01:00',
    endTime: '2026-11-24T18:00:00+01:00',
    timezone: 'Europe/Warsaw',
    'ical:status': 'CONFIRMED',
    joinMode: 'external',
    externalParticipationUrl: 'https://m.example/join',
    maximumAttendeeCapacity: 0,
    isOnline: true,
    inLanguage: 'pl',
    tag: [{ type: 'Hashtag', name: '#bees' }],
    attachment: [{ type: 'Document', url: 'https://m.example/b.jpg', name: 'Bees' }],
    location: {
      type: 'Place',
      name: 'Library',
      address: {
        type: 'PostalAddress',
        streetAddress: 'Rynek 3',
        addressLocality: 'Strzelin',
        postalCode: '57-100',
      },
      latitude: 50.78,
      longitude: 17.06,
    },
  };
  const outbox = { type: 'OrderedCollection', totalItems: 1, orderedItems: [{ type: 'Create', object }] };
  for (const answer of [outbox, [object]]) {
    const { events } = await read(answer);
    assert.deepEqual(events, [
      {
        id: 'e1',
        name: 'Talk',
        description: 'About bees.',
        startDate: '2026-11-24T17:00:00+01:00',
        endDate: '2026-11-24T18:00:00+01:00',
        timeZone: 'Europe/Warsaw',
        attendanceMode: 'mixed',
        location: {
          name: 'Library',
          address: { street: 'Rynek 3', postalCode: '57-100', locality: 'Strzelin' },
          geo: { lat: 50.78, lon: 17.06 },
        },
        town: 'Strzelin',
        languages: ['pl'],
        topics: ['bees'],
        registration: { url: 'https://m.example/join' },
        image: { url: 'https://m.example/b.jpg', alt: 'Bees' },
        url: 'https://m.example/events/1',
      },
    ]);
  }
});

test('FullCalendar: plain events, whole days whose end is the day after, rules of the rrule plugin', async () => {
  const { items, complaints } = await read([
    {
      id: 'a',
      title: 'Meeting',
      start: '2026-11-24T17:00:00+01:00',
      end: '2026-11-24T18:00:00+01:00',
      url: 'https://x.example/a',
    },
    { id: 'b', title: 'Two days', start: '2026-11-25', end: '2026-11-27', allDay: true },
    {
      id: 'c',
      title: 'Weekly',
      rrule: 'DTSTART:20261126T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2',
      duration: '01:00',
    },
    {
      id: 'd',
      title: 'Mondays',
      rrule: { freq: 'weekly', byweekday: ['mo'], dtstart: '2026-11-30T10:00:00', until: '2026-12-07' },
    },
  ]);
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    items.map(({ id, startDay, endDay }) => [id.split('/')[0], startDay, endDay]),
    [
      ['a', '2026-11-24', '2026-11-24'],
      ['b', '2026-11-25', '2026-11-26'],
      ['c', '2026-11-26', '2026-11-26'],
      ['d', '2026-11-30', '2026-11-30'],
      ['c', '2026-12-03', '2026-12-03'],
      ['d', '2026-12-07', '2026-12-07'],
    ],
  );
});

test('The Events Calendar, tribe/v1: an event in full has the whole text, and not its excerpt', async () => {
  const record = {
    id: 7,
    title: 'Market',
    excerpt: '<p>Stalls.</p>',
    description: '<p>Stalls, talk and soup.</p>',
    all_day: false,
    start_date: '2026-11-24 17:00:00',
    utc_start_date: '2026-11-24 16:00:00',
    timezone: 'Europe/Warsaw',
  };
  const { events } = await read({ events: [record, { ...record, id: 8, description: '' }] });
  assert.deepEqual(
    events.map(({ description }) => description),
    ['Stalls, talk and soup.', 'Stalls.'],
  );
});

const linked = {
  id: 'town:1',
  name: { en: 'Coffee' },
  short_description: { en: 'Coffee.' },
  description: { en: '<p>Coffee, and who pays for it.</p>' },
  start_time: '2026-11-24T15:00:00Z',
  end_time: '2026-11-24T16:00:00Z',
  has_start_time: true,
  has_end_time: true,
  event_status: 'EventScheduled',
  super_event_type: null,
};

test('Linked Events: the whole text, and where to register', async () => {
  const signup_url = { en: 'https://signup.example/en/1', fi: 'https://signup.example/fi/1' };
  const { events } = await read({
    meta: { count: 1, next: null },
    data: [{ ...linked, registration: { id: 1, maximum_attendee_capacity: 20, signup_url } }],
  });
  assert.deepEqual(events[0]?.description, { en: 'Coffee, and who pays for it.' });
  assert.deepEqual(events[0]?.registration, {
    ref: '1',
    url: 'https://signup.example/en/1',
    capacity: 20,
  });
});

test('Linked Events: a day whose hour is not known is the day of the place, in either of the two ways it is written', async () => {
  const day = { ...linked, has_start_time: false, has_end_time: false };
  const { items } = await read({
    meta: { count: 2, next: null },
    data: [
      { ...day, id: 'a', start_time: '2026-11-24T22:00:00Z', end_time: '2026-11-25T22:00:00Z' },
      { ...day, id: 'b', start_time: '2026-11-25', end_time: '2026-11-25' },
      { ...day, id: 'c', start_time: '2026-11-24T22:00:00Z', end_time: '2026-11-26T22:00:00Z' },
    ],
  });
  assert.deepEqual(
    items.map(({ id, startDay, endDay, allDay }) => [id, startDay, endDay, allDay]),
    [
      ['a', '2026-11-25', '2026-11-25', true],
      ['b', '2026-11-25', '2026-11-25', true],
      ['c', '2026-11-25', '2026-11-26', true],
    ],
  );
});

test('OpenAgenda: the long text where there is one', async () => {
  const { events } = await read({
    total: 1,
    events: [
      {
        uid: 5,
        title: { en: 'Workshop' },
        description: { en: 'Wood.' },
        longDescription: { en: 'Wood, glue and patience.' },
        timings: [{ begin: '2026-11-24T10:00:00+01:00', end: '2026-11-24T12:00:00+01:00' }],
        location: { name: 'Shed', city: 'Oława' },
      },
    ],
  });
  assert.deepEqual(events[0]?.description, { en: 'Wood, glue and patience.' });
});

test('FullCalendar: what a site says of its own (extendedProps) is read like any member, whatever repeats the event', async () => {
  const extendedProps = { location: 'Old Hall', department: 'Culture' };
  const { events, complaints } = await read([
    { id: 'a', title: 'Once', start: '2026-11-24T16:00:00', extendedProps },
    {
      groupId: 'b',
      title: 'By days',
      daysOfWeek: [2],
      startTime: '10:00',
      startRecur: '2026-11-24',
      endRecur: '2026-12-02',
      extendedProps,
    },
    {
      id: 'c',
      title: 'By rule',
      rrule: { freq: 'daily', count: 2, dtstart: '2026-11-24T18:00' },
      extendedProps,
    },
  ]);
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    events.map(({ name, location, extras }) => [name, location?.name, extras?.department]),
    [
      ['By days', 'Old Hall', 'Culture'],
      ['Once', 'Old Hall', 'Culture'],
      ['By rule', 'Old Hall', 'Culture'],
    ],
  );
});

test('Localist: how one takes part, and gancio: its poster', async () => {
  const { events } = await read({
    events: [
      {
        event: {
          id: 3,
          title: 'Talk',
          experience: 'hybrid',
          location_name: 'Library',
          stream_url: 'https://stream.example/3',
          event_instances: [{ event_instance: { start: '2026-11-24T10:00:00+01:00', end: null } }],
        },
      },
    ],
    page: { current: 1, size: 10, total: 1 },
  });
  assert.equal(events[0]?.attendanceMode, 'mixed');
  const concert = { id: 5, slug: 'concert', title: 'Concert', start_datetime: 1_795_539_600 };
  const { events: more } = await read([
    { ...concert, media: [{ url: 'https://media.example/a.jpg', name: 'Poster' }] },
  ]);
  assert.deepEqual(more[0]?.image, { url: 'https://media.example/a.jpg', alt: 'Poster' });
});

test('FullCalendar: a rule with numbers for days, the nth day of a month, and one time left out', async () => {
  const { items, complaints } = await read([
    {
      id: 'a',
      title: 'Third Tuesday',
      color: 'red',
      rrule: { freq: 1, count: 3, byweekday: [{ weekday: 1, n: 3 }], dtstart: '2026-11-17T18:00' },
      duration: '01:30',
      exdate: '2026-12-15T18:00',
    },
    {
      id: 'b',
      title: 'Mondays and Fridays',
      rrule: { freq: 'weekly', count: 3, byweekday: [0, 4], dtstart: '2026-11-23T10:00' },
    },
  ]);
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    items.map(({ event, startDay }) => `${String(event.name)} ${startDay}`),
    [
      'Third Tuesday 2026-11-17',
      'Mondays and Fridays 2026-11-23',
      'Mondays and Fridays 2026-11-27',
      'Mondays and Fridays 2026-11-30',
      'Third Tuesday 2027-01-19',
    ],
  );
  assert.equal(items[0]?.event.extras, undefined);
});
