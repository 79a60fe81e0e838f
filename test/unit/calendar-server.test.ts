import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Download } from '../../src/data/download.js';
import { given } from '../../src/data/rows/read-source.js';
import { detailOf } from '../../src/widgets/calendar/calendar-asking.js';
import { calendarRows } from '../../src/widgets/calendar/calendar-open.js';
import { ask, NOW } from './calendar-support.js';

const DAY = 86_400_000;
const TOWNS = ['Oława', 'Strzelin', 'Żmigród'];
const EVENTS = Array.from({ length: 240 }, (_, at) => ({
  id: `e${at}`,
  name: `Meeting ${at}`,
  startDate: new Date(NOW + (at - 30) * DAY).toISOString(),
  town: TOWNS[at % 3],
}));

const inJson = (data: unknown): Download => {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  return {
    head: Promise.resolve({ url: '', contentType: 'application/json' }),
    async *chunks() {
      yield bytes;
    },
  };
};

/** A calendar on a server that knows from when events are wanted, and nothing else; without it, it gives what is to come. */
async function openServer() {
  const asked: URLSearchParams[] = [];
  const answer = (params: URLSearchParams) => {
    const from = Date.parse(params.get('from') ?? new Date(NOW).toISOString());
    const to = Date.parse(params.get('to') ?? '2100-01-01');
    const found = EVENTS.filter(
      ({ startDate }) => Date.parse(startDate) >= from && Date.parse(startDate) < to,
    );
    if (params.get('sort') === '-startDate') found.reverse();
    const [page, pageSize] = [Number(params.get('page') ?? 1), Number(params.get('pageSize') ?? 20)];
    const events = found.slice((page - 1) * pageSize, page * pageSize);
    return {
      muni: 1,
      events,
      total: found.length,
      page,
      pageSize,
      facets: {},
      attribution: { name: 'Town' },
    };
  };
  const { source } = given('', { lang: 'pl', fields: '' });
  const url = 'https://town.example/events';
  const store = await calendarRows('Europe/Warsaw').open(
    [{ source: { ...source, url }, download: inJson(answer(new URLSearchParams())) }],
    {
      facets: [],
      lang: 'pl',
      worker: 'off',
      ask: (address: string) => {
        const { searchParams } = new URL(address);
        asked.push(searchParams);
        return inJson(answer(searchParams));
      },
      onLate: () => undefined,
    },
  );
  return { store, asked };
}

test('Of a server that takes no notice of a filter all is fetched, and what fits is counted', async () => {
  const { store } = await openServer();
  const question = ask({ span: 'upcoming', pageSize: 20, filters: { town: ['Oława'] } });
  const { items, total } = await store.query(question);
  assert.equal(total, 70);
  assert.ok(items.every(({ event }) => event.town === 'Oława'));
  const last = await store.query({ ...question, page: 4 });
  assert.equal(last.items.length, 10);
  assert.deepEqual(
    store.report.complaints.map(({ code }) => code),
    ['filter-ignored'],
  );
});

test('A server that is asked for nothing more than it needs to know still fetches page by page', async () => {
  const { store, asked } = await openServer();
  const { total } = await store.query(ask({ span: 'upcoming', pageSize: 20 }));
  assert.equal(total, 210);
  assert.equal(asked.length, 1);
});

test('Who asks for what has been says from when, for some servers give what is to come otherwise', async () => {
  const { store } = await openServer();
  const { items, total } = await store.query(ask({ span: 'past', pageSize: 20 }));
  assert.equal(total, 30);
  assert.equal(items[0]?.event.name, 'Meeting 29');
});

/** A calendar on a server that knows series by their Polish names only. */
async function openTalks(lang: string) {
  const series = { id: 'talks', name: { pl: 'Rozmowy', en: 'Talks' } };
  const events = ['2026-11-24', '2026-12-01', '2026-12-08'].map((day, at) => ({
    id: `t${at}`,
    name: `Talk ${at}`,
    startDate: `${day}T17:00:00+01:00`,
    town: TOWNS[at],
    series,
  }));
  const answer = (params: URLSearchParams) => {
    const wanted = params.getAll('series');
    const found = wanted.length === 0 || wanted.some((word) => /Rozmowy|Talks/.test(word)) ? events : [];
    const facets = { series: [{ value: 'Rozmowy', count: 3 }] };
    return { muni: 1, events: found, total: found.length, page: 1, pageSize: 100, facets, attribution: {} };
  };
  const { source } = given('', { lang, fields: '' });
  return calendarRows('Europe/Warsaw').open(
    [
      {
        source: { ...source, url: 'https://town.example/events' },
        download: inJson(answer(new URLSearchParams())),
      },
    ],
    {
      facets: [],
      lang,
      worker: 'off',
      ask: (address: string) => inJson(answer(new URL(address).searchParams)),
      onLate: () => undefined,
    },
  );
}

test('An event of a server that knows series by name only shows the other dates of its series', async () => {
  const detail = await detailOf(await openTalks('pl'), 't1', undefined, NOW);
  const siblings = detail.status === 'open' ? detail.siblings : [];
  assert.deepEqual(
    siblings.map(({ event }) => event.name),
    ['Talk 0', 'Talk 2'],
  );
});

test('A series that the page names by its id is found on a server that knows its name', async () => {
  const store = await openTalks('pl');
  assert.equal((await store.query(ask({ span: 'upcoming', filters: { series: ['talks'] } }))).total, 3);
});

test('A value that a server names in another language than the calendar is one value, not two', async () => {
  const store = await openTalks('da');
  const { facets } = await store.query(ask({ span: 'upcoming', facets: ['series'] }));
  assert.deepEqual(facets.series, [{ value: 'Talks', count: 3 }]);
});
