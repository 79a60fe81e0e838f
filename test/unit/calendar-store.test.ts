import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given } from '../../src/data/rows/read-source.js';
import { readJsonValue } from '../../src/data/formats/json.js';
import { EventBuilder } from '../../src/widgets/calendar/event-builder.js';
import { ask, found, NOW, openEvents } from './calendar-support.js';

const EVENTS = [
  { id: 'past-1', name: 'Past', startDate: '2026-10-01T17:00', town: 'Oława' },
  {
    id: 'today-1',
    name: 'Running',
    startDate: '2026-11-20T12:30',
    endDate: '2026-11-20T15:00',
    town: 'Oława',
  },
  {
    id: 'soon-1',
    name: 'Soon',
    startDate: '2026-11-24T17:00:00+01:00',
    endDate: '2026-11-24T19:00:00+01:00',
    town: 'Żmigród',
    topics: ['Eksport', 'Finanse'],
    offers: { isFree: true },
    onlineUrl: 'https://x.example/s',
    location: { name: 'Ratusz' },
    series: { id: 'exp', name: { pl: 'Z eksportem przez gminy', en: 'Export across towns' } },
    registration: {
      opens: '2026-11-01',
      closes: '2026-11-22',
      capacity: 20,
      remaining: 0,
      waitlist: { remaining: 4 },
    },
  },
  {
    id: 'fair-1',
    name: 'Fair',
    startDate: '2026-11-27',
    endDate: '2026-12-02',
    town: 'Oława',
    topics: ['Eksport'],
  },
];

const native = { muni: 1, events: EVENTS };

test('The agenda has what is on and what is to come, in the order of time', async () => {
  const store = await openEvents(native);
  assert.deepEqual(await found(store, { span: 'upcoming' }), [
    'Running 2026-11-20',
    'Soon 2026-11-24',
    'Fair 2026-11-27',
  ]);
});

test('Where nothing is to come, the latest past comes first and is called past', async () => {
  const store = await openEvents(native);
  const answer = await store.query(ask({ span: 'upcoming', now: Date.parse('2027-03-01T00:00Z') }));
  assert.equal(answer.span, 'past');
  assert.deepEqual(
    answer.items.map(({ id }) => id),
    ['fair-1', 'soon-1', 'today-1', 'past-1'],
  );
});

test('A window has what touches it: the fair that began in the month before', async () => {
  const store = await openEvents(native);
  const december = {
    span: 'window',
    from: Date.parse('2026-11-30T23:00Z'),
    to: Date.parse('2026-12-31T23:00Z'),
  } as const;
  assert.deepEqual(await found(store, december), ['Fair 2026-11-27']);
  assert.deepEqual(await store.countDays(ask({ ...december })), {
    '2026-11-27': 1,
    '2026-11-28': 1,
    '2026-11-29': 1,
    '2026-11-30': 1,
    '2026-12-01': 1,
    '2026-12-02': 1,
  });
});

test('Values may be counted in a part of a window: a month does not count the days of its neighbours', async () => {
  const store = await openEvents(native);
  const drawn = { from: Date.parse('2026-11-22T23:00Z'), to: Date.parse('2026-12-31T23:00Z') };
  const query = ask({ span: 'window', ...drawn, facets: ['town', 'registration'] });
  const counts = async (from: string) => {
    const countIn = { from, to: '2026-12-31' };
    const { items, facets } = await store.query({ ...query, countIn });
    return [items.length, ...Object.values(facets).map((list) => list.filter(({ count }) => count > 0))];
  };
  const whole = await store.query(query);
  assert.deepEqual(await counts('2026-11-23'), [
    whole.items.length,
    ...Object.values(whole.facets).map((list) => list.filter(({ count }) => count > 0)),
  ]);
  assert.ok(whole.items.length > 0);
  assert.deepEqual(await counts('2026-12-21'), [whole.items.length, [], []]);
});

test('Where page and language name no zone, an event has the hours of Warsaw, wherever the browser is', async () => {
  const events = [
    { id: 'offset-1', name: 'Offset', startDate: '2026-12-05T10:00:00+01:00' },
    { id: 'local-1', name: 'Local', startDate: '2026-12-05T10:00:00' },
    { id: 'late-1', name: 'Late', startDate: '2026-12-05T23:30:00Z' },
  ];
  for (const lang of ['en', 'en-US', 'fr', '']) {
    const store = await openEvents({ muni: 1, events }, { lang, timeZone: '' });
    const { items } = await store.query(ask());
    assert.deepEqual(
      items.map(({ id, timeZone, startDay, start }) => [
        id,
        timeZone,
        startDay,
        new Date(start).toISOString(),
      ]),
      [
        ['offset-1', 'Europe/Warsaw', '2026-12-05', '2026-12-05T09:00:00.000Z'],
        ['local-1', 'Europe/Warsaw', '2026-12-05', '2026-12-05T09:00:00.000Z'],
        ['late-1', 'Europe/Warsaw', '2026-12-06', '2026-12-05T23:30:00.000Z'],
      ],
      lang,
    );
  }
});

const INNOMINATE = {
  name: { pl: 'Spotkanie', en: 'Meeting', da: 'Møde' },
  startDate: '2026-12-01T17:00',
  town: { en: 'Oława town', pl: 'Oława' },
};

test('An event without an id has the same one whatever language the page is in, of the first its source writes', async () => {
  for (const lang of ['pl', 'en', 'da', 'de']) {
    const store = await openEvents([INNOMINATE], { lang });
    const { items } = await store.query(ask());
    assert.deepEqual(
      items.map(({ id }) => id),
      ['spotkanie-2026-12-01t17-00-olawa-town-olawa'],
      lang,
    );
  }
});

test('A link made of its name in another language leads to it still, among several sources too', async () => {
  const linked = 'meeting-2026-12-01t17-00-olawa-town-olawa';
  for (const lang of ['pl', 'en']) {
    const alone = await openEvents([INNOMINATE], { lang });
    assert.equal((await alone.get(linked, NOW))?.id, 'spotkanie-2026-12-01t17-00-olawa-town-olawa');
    const among = await openEvents([INNOMINATE], { lang, more: [EVENTS] });
    assert.equal(
      (await among.get(`s1:${linked}`, NOW))?.id,
      's1:spotkanie-2026-12-01t17-00-olawa-town-olawa',
    );
  }
  const named = await openEvents([
    { ...INNOMINATE, id: 'uid-0001' },
    { ...INNOMINATE, id: linked, name: 'Other' },
  ]);
  assert.equal((await named.get(linked, NOW))?.event.name, 'Other');
});

test('A page goes on where the one before ended', async () => {
  const store = await openEvents(native);
  assert.deepEqual(await found(store, { page: 2, pageSize: 3 }), ['Fair 2026-11-27']);
  assert.equal((await store.query(ask({ page: 2, pageSize: 3 }))).total, 4);
});

test('Values of one facet widen the choice, facets narrow it, and what has no event stays with 0', async () => {
  const store = await openEvents(native);
  const filters = { topic: ['Eksport'], town: ['Oława'] };
  assert.deepEqual(await found(store, { filters }), ['Fair 2026-11-27']);
  const { facets } = await store.query(
    ask({ filters: { topic: ['Finanse'] }, facets: ['topic', 'town', 'format', 'free'] }),
  );
  assert.deepEqual(facets.topic, [
    { value: 'Eksport', count: 2 },
    { value: 'Finanse', count: 1 },
  ]);
  assert.deepEqual(facets.town, [
    { value: 'Żmigród', count: 1 },
    { value: 'Oława', count: 0 },
  ]);
  assert.deepEqual(facets.format, [
    { value: 'mixed', count: 1 },
    { value: 'offline', count: 0 },
  ]);
  assert.deepEqual(facets.free, [{ value: 'true', count: 1 }]);
});

test('A series is found by its id and by its name in any language', async () => {
  const store = await openEvents(native);
  for (const series of ['exp', 'Z eksportem przez gminy', 'Export across towns'])
    assert.deepEqual(await found(store, { filters: { series: [series] } }), ['Soon 2026-11-24'], series);
  assert.deepEqual(await found(store, { filters: { series: ['other'] } }), []);
});

test('Where no event takes registrations there is nothing to filter by', async () => {
  const store = await openEvents([{ id: 'a', name: 'A', startDate: '2026-12-01' }]);
  const { facets } = await store.query(ask({ facets: ['registration'] }));
  assert.deepEqual(facets.registration ?? [], []);
});

test('The state of the registration is that of the hour, whatever the file says', async () => {
  const store = await openEvents(native);
  const stateAt = async (now: string) => {
    const { facets } = await store.query(ask({ now: Date.parse(now), facets: ['registration'] }));
    return facets.registration?.filter(({ count }) => count).map(({ value }) => value);
  };
  assert.deepEqual(await stateAt('2026-10-31T12:00Z'), ['notYet']);
  assert.deepEqual(await stateAt('2026-11-20T12:00Z'), ['waitlist']);
  assert.deepEqual(
    await stateAt('2026-11-22T22:30Z'),
    ['waitlist'],
    'a deadline that is a day lasts until it ends',
  );
  assert.deepEqual(await stateAt('2026-11-22T23:30Z'), ['closed']);
});

test('A search folds letters and looks at the town, the place and the programme', async () => {
  const store = await openEvents(native);
  for (const q of ['zmigrod', 'RATUSZ', 'soon eksport'])
    assert.deepEqual(await found(store, { q }), ['Soon 2026-11-24'], q);
  const { relaxations, total } = await store.query(ask({ q: 'ratusz', filters: { town: ['Oława'] } }));
  assert.equal(total, 0);
  assert.deepEqual(relaxations, [
    { facet: '', value: 'ratusz', total: 3 },
    { facet: 'town', value: 'Oława', total: 1 },
  ]);
});

test('Times that are written out are occurrences of their own, with ids that last', async () => {
  const store = await openEvents({
    muni: 1,
    events: [
      {
        id: 'course',
        name: 'Course',
        startDate: '2026-12-01T17:00',
        endDate: '2026-12-01T19:00',
        occurrences: [
          { startDate: '2026-12-01T17:00' },
          { startDate: '2026-12-08T17:00', status: 'cancelled' },
          { startDate: '2027-06-15T17:00', endDate: '2027-06-15T18:00', town: 'Trzebnica' },
        ],
      },
    ],
  });
  const { items } = await store.query(ask());
  assert.deepEqual(
    items.map(({ id, status, end, start }) => [id, status, (end - start) / 3_600_000]),
    [
      ['course/20261201T160000Z', 'scheduled', 2],
      ['course/20261208T160000Z', 'cancelled', 2],
      ['course/20270615T150000Z', 'scheduled', 1],
    ],
  );
  assert.equal((await store.get('course', NOW))?.id, 'course/20261201T160000Z');
  assert.equal((await store.get('course', Date.parse('2028-01-01T00:00Z')))?.id, 'course/20270615T150000Z');
  assert.equal((await store.get('course/20261208T160000Z', NOW))?.status, 'cancelled');
  assert.equal(await store.get('nothing', NOW), undefined);
});

test('The same event in two towns’ files is shown once, and both are named', async () => {
  const twin = {
    id: '7',
    title: undefined,
    name: 'soon',
    startDate: '2026-11-24T16:00Z',
    town: 'zmigrod',
    description: 'More',
  };
  const store = await openEvents(native, { more: [{ muni: 1, events: [twin] }] });
  const { items, total } = await store.query(ask({ q: 'soon' }));
  assert.equal(total, 1);
  assert.equal(items[0]?.event.description, 'More');
  assert.deepEqual(items[0]?.event.source, { id: 's1', name: 'source 1', also: ['source 2'] });
  assert.deepEqual(
    store.report.complaints.map(({ code, source }) => [code, source]),
    [['merged', 'source 2']],
  );
  assert.equal(store.report.total, 5);
});

test('A source that cannot be read does not hide the others', async () => {
  const store = await openEvents(native, { more: ['<!doctype html><p>Not found'] });
  assert.equal((await store.query(ask())).total, 4);
  assert.match(store.report.sources[1]?.problem ?? '', /web page/);
});

const meeting = (own: object) => ({ id: '1', startDate: '2026-12-01T17:00:00+01:00', ...own });

test('Ids of several sources have the source before them, in whatever order they come', async () => {
  const files = [[meeting({ name: 'Fair' })], [meeting({ name: 'Talk' })]].map((events) => ({
    muni: 1,
    events,
  }));
  const store = await openEvents(files[0], { more: files.slice(1) });
  assert.deepEqual((await store.query(ask())).items.map(({ id }) => id).toSorted(), ['s1:1', 's2:1']);
  assert.equal((await store.get('s2:1', NOW))?.event.name, 'Talk');
  assert.equal(await store.get('1', NOW), undefined);
  assert.deepEqual(store.report.complaints, []);
  const half = await openEvents('<p>Not found', { more: files.slice(1) });
  assert.equal((await half.get('s2:1', NOW))?.event.name, 'Talk');
});

test('An event that several sources have is found by the id of each, and its times are', async () => {
  const events = [meeting({ id: 'desk', name: 'Desk', recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } })];
  const store = await openEvents({ muni: 1, events }, { more: [{ muni: 1, events }] });
  const ids = (await store.query(ask())).items.map(({ id }) => id);
  assert.deepEqual(ids, ['s1:desk/20261201T160000Z', 's1:desk/20261208T160000Z', 's1:desk/20261215T160000Z']);
  for (const source of ['s1', 's2'])
    for (const [id, day] of [
      [`${source}:desk`, '2026-12-01'],
      [`${source}:desk/20261208T160000Z`, '2026-12-08'],
    ] as const)
      assert.equal((await store.get(id, NOW))?.startDay, day, id);
});

test('An event of two sources goes by the one that the page names first, also where that answers last', async () => {
  const builder = new EventBuilder({ lang: 'pl', timeZone: 'Europe/Warsaw' }, ['s1', 's2', 's3']);
  const root = { muni: 1, events: [meeting({ id: 'winter-market', name: 'Winter market' })] };
  for (const id of ['s2', 's1', 's3']) {
    const { source } = given([], { lang: 'pl', fields: '' });
    const own = { ...source, id, name: id, isOneOfMany: true };
    await builder.addTable(own, await readJsonValue(root, own));
  }
  const store = await builder.makeStore();
  const { items } = await store.query(ask());
  assert.deepEqual(
    items.map(({ id, event }) => [id, event.source]),
    [['s1:winter-market', { id: 's1', name: 's1', also: ['s2', 's3'] }]],
  );
  for (const id of ['s1:winter-market', 's2:winter-market', 's3:winter-market', 'winter-market'])
    assert.equal((await store.get(id, NOW))?.id, 's1:winter-market');
});

for (const [what, here, there, total] of [
  ['the same page', 'https://gok.example/event/5', 'https://gok.example/event/5/#map', 1],
  [
    'the same page, reached from somewhere',
    'https://gok.example/?event=5',
    'https://gok.example/?event=5&utm_source=rss',
    1,
  ],
  [
    'pages that differ behind the question mark',
    'https://gok.example/?event=5',
    'https://gok.example/?event=6',
    2,
  ],
  ['the same front page', 'https://gok.example', 'https://gok.example/', 2],
] as const)
  test(`Two sources have two events at one time with ${what}: ${total}`, async () => {
    const source = (name: string, url: string) => ({ muni: 1, events: [meeting({ name, url })] });
    const store = await openEvents(source('Chess', here), { more: [source('Chess club', there)] });
    assert.equal((await store.query(ask())).total, total);
  });
