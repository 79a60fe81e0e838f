import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnMeant } from '../../src/widgets/calendar/event-columns.js';
import { ask, found, openEvents } from './calendar-support.js';

/** The events of a file, each once, with what was said about them. */
async function read(data: unknown, options: Parameters<typeof openEvents>[1] = {}) {
  const store = await openEvents(data, options);
  const { items } = await store.query(ask());
  return {
    items,
    events: [...new Map(items.map(({ event }) => [event.id, event])).values()],
    complaints: store.report.complaints.map(({ code, path }) => `${code} ${path}`.trim()),
  };
}

test('A Ukrainian spreadsheet: days and hours in columns of their own, seats, prices, a deadline', async () => {
  const { events, complaints } = await read(
    [
      'Назва;Дата;Час;Місце;Громада;Організатор;Категорія;Вартість;Кількість місць;Реєстрація до;Статус;Формат',
      'Перший клієнт;24 листопада 2026;17:00–19:00;Ратуша;Żmigród;Мережа фірм;Експорт, Фінанси;безкоштовно;30;20.11.2026;;очно',
      'Ярмарок;вт, 1.12.2026;з 9 до 15;Ринок;Oława;;;25 zł;;;Скасовано;',
      'Лекторій;3.12.2026;о 18;;;;;;;;Відкладено;гібридно',
      'Курс;4.12.2026;о 18;;;;;;;;Перенесено в онлайн;',
    ].join('\r\n'),
  );
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    events.map((event) => ({ ...event, id: '' })),
    [
      {
        id: '',
        name: 'Перший клієнт',
        startDate: '2026-11-24T17:00',
        endDate: '2026-11-24T19:00',
        location: { name: 'Ратуша', address: { locality: 'Żmigród' } },
        town: 'Żmigród',
        organizer: [{ name: 'Мережа фірм' }],
        topics: ['Експорт', 'Фінанси'],
        offers: { isFree: true, text: 'безкоштовно' },
        attendanceMode: 'offline',
        registration: { closes: '2026-11-20', capacity: 30 },
      },
      {
        id: '',
        name: 'Ярмарок',
        startDate: '2026-12-01T09:00',
        endDate: '2026-12-01T15:00',
        location: { name: 'Ринок', address: { locality: 'Oława' } },
        town: 'Oława',
        offers: { price: 25, currency: 'PLN' },
        status: 'cancelled',
      },
      {
        id: '',
        name: 'Лекторій',
        startDate: '2026-12-03T18:00',
        status: 'postponed',
        attendanceMode: 'mixed',
      },
      { id: '', name: 'Курс', startDate: '2026-12-04T18:00', status: 'movedOnline' },
    ],
  );
});

test('An event that has moved online has not only a new date', async () => {
  const { events } = await read(
    'Titel;Dato;Status\nMøde;24.11.2026;Flyttet online\nKor;25.11.2026;Flyttet\n',
  );
  assert.deepEqual(
    events.map(({ status }) => status),
    ['movedOnline', 'rescheduled'],
  );
});

const UKRAINIAN: Readonly<Record<string, ReturnType<typeof columnMeant>>> = {
  'Назва заходу': 'name',
  Захід: 'name',
  Опис: 'description',
  'Дата початку': 'start',
  'Дата проведення': 'start',
  'Дата та час': 'start',
  Початок: 'start',
  Кінець: 'end',
  'Дата завершення': 'end',
  'Час початку': 'time',
  'Час закінчення': 'endTime',
  'Увесь день': 'allDay',
  'Місце проведення': 'place',
  Адреса: 'street',
  'Поштовий індекс': 'postalCode',
  'Населений пункт': 'town',
  Місто: 'town',
  Область: 'region',
  Трансляція: 'onlineUrl',
  Організатори: 'organizer',
  'Контактна особа': 'contact',
  'Електронна пошта': 'email',
  Телефон: 'telephone',
  Серія: 'series',
  'Вид заходу': 'topics',
  'Для кого': 'audience',
  Мова: 'languages',
  Ціна: 'price',
  'Вхід вільний': 'free',
  'Посилання на реєстрацію': 'registrationUrl',
  'Вільні місця': 'remaining',
  Сайт: 'url',
  Афіша: 'image',
  Оновлено: 'updated',
  'Як дістатися': 'directions',
  Доступність: 'accessibility',
  Формат: 'format',
  Ведучий: undefined,
};
for (const [name, column] of Object.entries(UKRAINIAN))
  test(`the column "${name}" of events is ${column ?? 'none that is known'}`, () =>
    assert.equal(columnMeant(name), column));

test('A Polish spreadsheet: days and hours in columns of their own, seats, prices, a deadline', async () => {
  const { events, complaints } = await read(
    [
      'Spotkania 2026;;;;;;;;',
      'Nazwa spotkania;Data;Godzina;Miejsce;Gmina;Kategoria;Cena;Liczba miejsc;Zapisy do;Prowadzący',
      'Pierwszy klient;24.11.2026;17:00–19:00;Ratusz;Żmigród;Eksport, Finanse;wstęp wolny;30;20.11.2026;Jan Kos',
      'Targi;27.11.2026 - 29.11.2026;;Hala;Oława;Eksport;25 zł;;;',
      'Noc firm;31.12.2026;od 21:00 do 2:00;Rynek;Oława;;;;;',
      'Bez daty;wkrótce;;;;;;;;',
    ].join('\r\n'),
  );
  assert.deepEqual(events, [
    {
      id: 'pierwszy-klient-2026-11-24t17-00-zmigrod',
      name: 'Pierwszy klient',
      startDate: '2026-11-24T17:00',
      endDate: '2026-11-24T19:00',
      location: { name: 'Ratusz', address: { locality: 'Żmigród' } },
      town: 'Żmigród',
      topics: ['Eksport', 'Finanse'],
      offers: { isFree: true, text: 'wstęp wolny' },
      registration: { closes: '2026-11-20', capacity: 30 },
      extras: { Prowadzący: 'Jan Kos' },
    },
    {
      id: 'targi-2026-11-27-olawa',
      name: 'Targi',
      startDate: '2026-11-27',
      endDate: '2026-11-29',
      location: { name: 'Hala', address: { locality: 'Oława' } },
      town: 'Oława',
      topics: ['Eksport'],
      offers: { price: 25, currency: 'PLN' },
    },
    {
      id: 'noc-firm-2026-12-31t21-00-olawa',
      name: 'Noc firm',
      startDate: '2026-12-31T21:00',
      endDate: '2027-01-01T02:00',
      location: { name: 'Rynek', address: { locality: 'Oława' } },
      town: 'Oława',
    },
  ]);
  assert.ok(complaints.includes('bad-date row 6, Data'), complaints.join('; '));
});

test('A Danish spreadsheet: 24/11-2026 and "kl. 17"', async () => {
  const { events } = await read(
    'Titel;Dato;Klokken;Sted;Kommune;Tilmelding;Pris\nFyraftensmøde;24/11-2026;kl. 17-19;Saxen;Guldborgsund;https://x.example/t;75 kr.\nAflyst møde;1. december 2026 kl. 16.30;;Saxen;Guldborgsund;;gratis',
    { lang: 'da', timeZone: 'Europe/Copenhagen' },
  );
  assert.deepEqual(
    events.map(({ name, startDate, endDate, town, registration, offers }) => ({
      name,
      startDate,
      endDate,
      town,
      registration,
      offers,
    })),
    [
      {
        name: 'Fyraftensmøde',
        startDate: '2026-11-24T17:00',
        endDate: '2026-11-24T19:00',
        town: 'Guldborgsund',
        registration: { url: 'https://x.example/t' },
        offers: { price: 75, currency: 'DKK' },
      },
      {
        name: 'Aflyst møde',
        startDate: '2026-12-01T16:30',
        endDate: undefined,
        town: 'Guldborgsund',
        registration: undefined,
        offers: { isFree: true, text: 'gratis' },
      },
    ],
  );
});

test('A German spreadsheet, and an American one whose month comes first', async () => {
  const german = await read('Veranstaltung;Datum;Uhrzeit;Ort\nMesse;24. März 2026;19 Uhr;Rathaus', {
    lang: 'de',
  });
  assert.equal(german.events[0]?.startDate, '2026-03-24T19:00');
  const american = await read('Title,Date,Time\nA,01/02/2026,5:00 PM\nB,11/24/2026,9:00 AM', { lang: 'en' });
  assert.deepEqual(
    american.events.map(({ startDate }) => startDate),
    ['2026-01-02T17:00', '2026-11-24T09:00'],
  );
});

test('The page says which column is what', async () => {
  const csv = 'Was;Wann genau\nMesse;24.11.2026';
  await assert.rejects(read(csv), /No column could be the day.*fields="startDate/);
  const { events } = await read(csv, { fields: "name: Was; startDate: 'Wann genau'" });
  assert.equal(events[0]?.startDate, '2026-11-24');
  const { complaints } = await read('Titel;Dato\nA;24.11.2026', { fields: 'colour: X; name: Nome' });
  assert.deepEqual(complaints, ['no-such-column', 'no-such-column']);
});

test('title, start, end and a place as text are understood; so are nazwa and data', async () => {
  const { events } = await read([
    { title: 'A', start: '2026-11-24T17:00:00+01:00', end: '2026-11-24T19:00:00+01:00', location: 'Ratusz' },
    { title: 'B', start: '2026-11-25', end: '2026-11-27', url: 'https://x.example/b', color: 'red' },
  ]);
  assert.deepEqual(events[0]?.location, { name: 'Ratusz' });
  assert.equal(events[1]?.endDate, '2026-11-26', 'the end of a feed’s whole days is not in them');
  const polish = await read([{ nazwa: 'C', data: '24.11.2026', miejsce: 'Ratusz' }]);
  assert.equal(polish.events[0]?.startDate, '2026-11-24');
});

test('FullCalendar: days of the week become a rule', async () => {
  const { items } = await read([
    {
      title: 'Desk',
      daysOfWeek: [2, 4],
      startTime: '09:00',
      endTime: '11:00',
      startRecur: '2026-11-23',
      endRecur: '2026-12-01',
    },
  ]);
  assert.deepEqual(
    items.map(({ startDay }) => startDay),
    ['2026-11-24', '2026-11-26'],
  );
});

test('The Events Calendar: local times in the zone of the event, or UTC where it has only an offset', async () => {
  const event = {
    id: 7,
    title: 'Fair &amp; market',
    start_date: '2026-11-24 17:00:00',
    end_date: '2026-11-24 19:00:00',
    utc_start_date: '2026-11-24 16:00:00',
    utc_end_date: '2026-11-24 18:00:00',
    all_day: false,
    timezone: 'Europe/Warsaw',
    cost: '10 zł',
    cost_details: { currency_code: 'PLN', values: ['10'] },
    venue: { venue: 'Hall', city: 'Oława', geo_lat: 50.9, geo_lng: 17.3 },
    organizer: [{ organizer: 'Town' }],
    categories: [{ name: 'Trade' }],
    url: 'https://x.example/e/7',
  };
  const { items } = await read({
    events: [event, { ...event, id: 8, timezone: 'UTC+1' }, { ...event, id: 9, all_day: true }],
    total: 3,
  });
  assert.deepEqual(
    items.map(({ start, allDay }) => [new Date(start).toISOString(), allDay]),
    [
      ['2026-11-23T23:00:00.000Z', true],
      ['2026-11-24T16:00:00.000Z', false],
      ['2026-11-24T16:00:00.000Z', false],
    ],
  );
  const own = items.find(({ id }) => id === '7')?.event;
  assert.equal(own?.name, 'Fair & market');
  assert.equal(own?.town, 'Oława');
  assert.deepEqual(own?.offers, { price: 10, currency: 'PLN' });
});

test('Linked Events: languages, seats, waiting list, a day without an hour', async () => {
  const { items } = await read({
    meta: { count: 1, next: null },
    data: [
      {
        id: 'helmet:1',
        name: { fi: 'Messut', en: 'Fair' },
        start_time: '2026-11-24T15:00:00Z',
        end_time: '2026-11-24T17:00:00Z',
        event_status: 'EventCancelled',
        super_event_type: null,
        location: {
          name: { fi: 'Kirjasto' },
          street_address: { fi: 'Katu 1' },
          address_locality: { fi: 'Helsinki' },
          position: { coordinates: [24.9, 60.1] },
        },
        keywords: [{ name: { fi: 'yritys', en: 'business' } }],
        in_language: [{ '@id': 'https://x.example/v1/language/fi/' }],
        offers: [{ is_free: true }],
        registration: {
          id: 5,
          enrolment_start_time: '2026-11-01T08:00:00Z',
          maximum_attendee_capacity: 20,
          remaining_attendee_capacity: 0,
          waiting_list_capacity: 5,
          remaining_waiting_list_capacity: 2,
        },
      },
      {
        id: 'helmet:2',
        name: { fi: 'Päivä' },
        start_time: '2026-11-25T00:00:00Z',
        has_start_time: false,
        event_status: 'EventScheduled',
      },
    ],
  });
  const [first, second] = items;
  assert.equal(first?.status, 'cancelled');
  assert.deepEqual(first?.event.registration, {
    ref: '5',
    opens: '2026-11-01T08:00:00Z',
    capacity: 20,
    remaining: 0,
    waitlist: { capacity: 5, remaining: 2 },
  });
  assert.deepEqual(first?.event.location?.geo, { lat: 60.1, lon: 24.9 });
  assert.deepEqual(first?.event.languages, ['fi']);
  assert.equal(second?.allDay, true);
});

test('gancio, Localist, Drupal, Google and a database of times around events', async () => {
  const gancio = await read([
    {
      id: 1,
      slug: 'concert',
      title: 'Concert',
      start_datetime: 1795536000,
      place: { name: 'Hall', address: 'Street 1' },
      tags: ['music'],
    },
  ]);
  assert.equal(gancio.events[0]?.startDate, '2026-11-24T16:00Z');
  const localist = await read({
    events: [
      {
        event: {
          id: 1,
          title: 'Talk',
          free: true,
          location_name: 'Hall',
          event_instances: [
            { event_instance: { start: '2026-11-24T17:00:00+01:00', all_day: false } },
            { event_instance: { start: '2026-12-01T17:00:00+01:00' } },
          ],
        },
      },
    ],
  });
  assert.deepEqual(
    localist.items.map(({ startDay }) => startDay),
    ['2026-11-24', '2026-12-01'],
  );
  const drupal = await read({
    data: [
      {
        type: 'node--localgov_event',
        id: 'a',
        attributes: {
          title: 'Market',
          localgov_event_date: [{ value: '2026-11-24T16:00:00', end_value: '2026-11-24T18:00:00' }],
          body: { processed: '<p>Text</p>' },
        },
      },
    ],
  });
  assert.equal(
    drupal.items[0]?.start,
    Date.parse('2026-11-24T16:00Z'),
    'Drupal keeps UTC and does not say so',
  );
  assert.equal(drupal.events[0]?.description, 'Text');
  const google = await read({
    items: [
      {
        id: 'g1',
        summary: 'Call',
        start: { dateTime: '2026-11-24T17:00:00+01:00' },
        end: { dateTime: '2026-11-24T18:00:00+01:00' },
        htmlLink: 'https://x.example/g',
      },
      { id: 'g2', summary: 'Day', start: { date: '2026-11-25' }, end: { date: '2026-11-26' } },
    ],
  });
  assert.deepEqual(
    google.events.map(({ startDate }) => startDate),
    ['2026-11-24T17:00:00+01:00', '2026-11-25'],
  );
  const danish = await read({
    items: [
      {
        entityId: 1,
        start: '2026-11-24T17:00:00+01:00',
        end: '2026-11-24T18:00:00+01:00',
        event: { title: 'Koncert', url: 'https://x.example/k' },
      },
    ],
  });
  assert.equal(danish.events[0]?.name, 'Koncert');
});

test('OpenAgenda: every timing is a time', async () => {
  const { items } = await read({
    total: 1,
    events: [
      {
        uid: 5,
        title: { fr: 'Visite', en: 'Visit' },
        timings: [
          { begin: '2026-11-24T10:00:00+01:00', end: '2026-11-24T12:00:00+01:00' },
          { begin: '2026-11-25T10:00:00+01:00', end: '2026-11-25T12:00:00+01:00' },
        ],
        status: 6,
        attendanceMode: 3,
        accessibility: { mi: true, hi: false },
        timezone: 'Europe/Paris',
      },
    ],
  });
  assert.deepEqual(
    items.map(({ startDay, status }) => [startDay, status]),
    [
      ['2026-11-24', 'cancelled'],
      ['2026-11-25', 'cancelled'],
    ],
  );
  assert.deepEqual(items[0]?.event.location?.accessibility, ['wheelchair']);
});

test('schema.org: a graph, an item list, a page with a script, virtual places, statuses', async () => {
  const event = {
    '@type': 'BusinessEvent',
    '@id': 'https://x.example/e/1',
    name: 'Fair',
    startDate: '2026-11-24T17:00+01:00',
    eventStatus: 'https://schema.org/EventMovedOnline',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [
      { '@type': 'VirtualLocation', url: 'https://x.example/live' },
      { '@type': 'Place', name: 'Hall', address: { '@type': 'PostalAddress', addressLocality: 'Oława' } },
    ],
    offers: {
      '@type': 'Offer',
      price: '0',
      priceCurrency: 'PLN',
      url: 'https://x.example/t',
      availability: 'https://schema.org/SoldOut',
    },
    organizer: { '@type': 'Organization', name: 'Town', url: 'https://x.example' },
    superEvent: { '@type': 'EventSeries', name: 'Series' },
    funder: { name: 'Fund' },
  };
  const wanted = {
    id: 'https://x.example/e/1',
    name: 'Fair',
    startDate: '2026-11-24T17:00+01:00',
    status: 'movedOnline',
    attendanceMode: 'mixed',
    location: { name: 'Hall', address: { locality: 'Oława' } },
    onlineUrl: 'https://x.example/live',
    town: 'Oława',
    organizer: [{ name: 'Town', url: 'https://x.example' }],
    series: { name: 'Series' },
    offers: { isFree: true, price: 0, currency: 'PLN' },
    registration: { url: 'https://x.example/t', remaining: 0 },
    funders: [{ name: 'Fund' }],
    url: 'https://x.example/e/1',
  };
  const graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'S' }, event] };
  const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: event }] };
  const page = `<!doctype html><script type="application/ld+json">${JSON.stringify(event)}</script>`;
  for (const shape of [graph, list, page, [[event]]]) assert.deepEqual((await read(shape)).events, [wanted]);
});

test('A series of schema.org is the series of its parts', async () => {
  const { items } = await read({
    '@type': 'EventSeries',
    name: 'Series',
    subEvent: [
      { '@type': 'Event', name: 'One', startDate: '2026-11-24' },
      { '@type': 'Event', name: 'Two', startDate: '2026-12-01' },
    ],
  });
  assert.deepEqual(
    items.map(({ event }) => [event.name, event.series?.name]),
    [
      ['One', 'Series'],
      ['Two', 'Series'],
    ],
  );
});

test('iCalendar: whole days, a rule, one time cancelled, the calendar’s own name', async () => {
  const ics = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Town\r\nBEGIN:VEVENT\r\nUID:a@x\r\nDTSTART;TZID=Europe/Warsaw:20261124T170000\r\nDTEND;TZID=Europe/Warsaw:20261124T190000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nSUMMARY:Desk\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:a@x\r\nRECURRENCE-ID;TZID=Europe/Warsaw:20261201T170000\r\nDTSTART;TZID=Europe/Warsaw:20261201T170000\r\nSUMMARY:Desk\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b@x\r\nDTSTART;VALUE=DATE:20261205\r\nDTEND;VALUE=DATE:20261207\r\nSUMMARY:Fair\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const { items } = await read(ics);
  assert.deepEqual(
    items.map(({ id, startDay, endDay, status, allDay }) => [id, startDay, endDay, status, allDay]),
    [
      ['a@x/20261124T160000Z', '2026-11-24', '2026-11-24', 'scheduled', false],
      ['a@x/20261201T160000Z', '2026-12-01', '2026-12-01', 'cancelled', false],
      ['b@x', '2026-12-05', '2026-12-06', 'scheduled', true],
    ],
  );
});

test('What stands in brackets behind the name of a column does not change what it is', async () => {
  const { events } = await read(
    'Tytuł;Data (dzień);Zapisy (link)\nTargi;05.12.2026;https://example.org/zapisy',
  );
  assert.deepEqual(
    events.map(({ startDate, registration }) => [startDate, registration?.url]),
    [['2026-12-05', 'https://example.org/zapisy']],
  );
});

test('How one registers is kept where it is no link', async () => {
  const { events } = await read(
    [
      'Tytuł;Data;Zapisy',
      'Targi;05.12.2026;tel. 71 021 00 00',
      'Kurs;06.12.2026;kursy@example.org',
      'Pułapka;07.12.2026;javascript:alert(1)',
    ].join('\n'),
  );
  assert.deepEqual(
    events.map(({ registration, extras }) => [registration?.url, extras?.Zapisy]),
    [
      [undefined, 'tel. 71 021 00 00'],
      [undefined, 'kursy@example.org'],
      [undefined, undefined],
    ],
  );
});

test('A value that cannot be made a text is no reason to lose the others', async () => {
  const hostile = { toString: 0, valueOf: 0 };
  const good = { name: 'Fair', startDate: '2026-12-01T17:00' };
  for (const key of ['startDate', 'name', 'allDay', 'type', '@type', 'offers', 'registration', 'updated']) {
    assert.deepEqual(await found(await openEvents([{ [key]: hostile }, good])), ['Fair 2026-12-01'], key);
  }
  assert.deepEqual(await found(await openEvents([hostile, good])), ['Fair 2026-12-01']);
});

test('Hostile records neither fail nor reach into objects', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.dictionary(
          fc.constantFrom(
            'title',
            'start',
            'name',
            'startDate',
            'timings',
            '@type',
            'event',
            'location',
            '__proto__',
            'constructor',
            'occurrences',
            'recurrence',
          ),
          fc.jsonValue(),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      async (records) => {
        try {
          await read({ muni: 1, events: records });
          await read(records);
        } catch (error) {
          assert.equal((error as Error).name, 'EndpointError', String((error as Error).stack));
        }
        assert.equal(({} as Record<string, unknown>).name, undefined);
      },
    ),
    { numRuns: 150 },
  );
});

const SPOKEN = `nazwa_pl;Nazwa (da);opis_pl;opis_da;Miejsce pl;Miejsce da;tematy_pl;tematy_da;cykl_pl;cykl_da;Data
Targi pracy;Jobmesse;Po polsku;På dansk;Ratusz;Rådhuset;"Praca, Szkolenia";"Job, Kurser";Wiosna;Forår;24.11.2026`;

test('Columns with the texts of one language each are read as one text in several', async () => {
  const { events, complaints } = await read(SPOKEN);
  const [event] = events;
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    [
      event?.name,
      event?.description,
      event?.location?.name,
      event?.topics,
      event?.series?.name,
      event?.extras,
    ],
    [
      { pl: 'Targi pracy', da: 'Jobmesse' },
      { pl: 'Po polsku', da: 'På dansk' },
      { pl: 'Ratusz', da: 'Rådhuset' },
      [
        { pl: 'Praca', da: 'Job' },
        { pl: 'Szkolenia', da: 'Kurser' },
      ],
      { pl: 'Wiosna', da: 'Forår' },
      undefined,
    ],
  );
  assert.equal(event?.id, 'targi-pracy-2026-11-24');
});

test('A column without a language is that of the page, beside those of others', async () => {
  const { events } = await read('Tytuł;tytuł_en;Data\nSpotkanie;Meeting;24.11.2026\nSama;;25.11.2026');
  assert.deepEqual(
    events.map(({ name }) => name),
    [{ pl: 'Spotkanie', en: 'Meeting' }, 'Sama'],
  );
});
