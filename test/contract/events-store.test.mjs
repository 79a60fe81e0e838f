// The calendar's own store against the reference endpoint: what is asked, what comes back, what is checked.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { given } from '../../src/data/rows/read-source.js';
import { calendarRows } from '../../src/widgets/calendar/calendar-open.js';
import { ENGINES, NOW } from './engines.mjs';

const [{ open }] = ENGINES;
const base = 'http://muni.test';

describe('A calendar on the reference endpoint', () => {
  /** @type {import('./engines.mjs').Endpoint} */
  let endpoint;
  let asked = [];
  before(async () => {
    endpoint = await open();
  });
  after(() => endpoint?.close());

  /** A server's answers as downloads; `change` plays a server that does not do as it is told. */
  const downloadFrom =
    (change = (url) => url) =>
    (address) => {
      asked.push(address.replace(base, ''));
      const answer = endpoint.ask(change(address).replace(base, ''));
      return {
        head: answer.then(({ headers }) => ({ url: address, contentType: headers.get('Content-Type') })),
        async *chunks() {
          yield new Uint8Array(await (await answer).arrayBuffer());
        },
      };
    };

  const openStore = (path, change) => {
    asked = [];
    const { source } = given('', { lang: 'pl', fields: '' });
    const url = `${base}${path}`;
    const ask = downloadFrom(change);
    return calendarRows('').open([{ source: { ...source, url, name: 'spotkania' }, download: ask(url) }], {
      facets: ['town', 'topic'],
      lang: 'pl',
      worker: 'off',
      ask,
      onLate: () => undefined,
    });
  };
  const question = (changes) => ({
    q: '',
    filters: {},
    span: 'upcoming',
    now: NOW.getTime(),
    page: 1,
    pageSize: 20,
    facets: ['town', 'topic'],
    ...changes,
  });
  const starts = ({ items }) => items.map(({ start }) => start);

  it('shows what is to come in the order of time, times of rules among them, page by page', async () => {
    const store = await openStore('/events/spotkania');
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(await store.query(question({ page })));
    const all = pages.flatMap(starts);
    assert.equal(all.length, 60);
    assert.deepEqual(
      all,
      [...all].sort((a, b) => a - b),
    );
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.some((id) => /^dyzur-.*\/\d{8}T\d{6}Z$/.test(id)));
    assert.ok(pages[0].facets.town.some(({ value, count }) => value === 'Żmigród' && count > 0));
    assert.equal(store.report.sources[0].attribution.licence, 'CC0-1.0');
  });

  it('goes back into the past, the latest first, and into any month', async () => {
    const store = await openStore('/events/arrangementer');
    const past = await store.query(question({ span: 'past' }));
    assert.ok(past.items.length > 5 && past.items.every(({ end }) => end <= NOW.getTime()));
    assert.deepEqual(
      starts(past),
      [...starts(past)].sort((a, b) => b - a),
    );
    const october = {
      span: 'window',
      from: Date.parse('2026-09-30T22:00Z'),
      to: Date.parse('2026-10-31T23:00Z'),
      pageSize: Infinity,
    };
    const { items, total } = await store.query(question(october));
    assert.ok(total > 0 && items.every(({ startDay }) => startDay.startsWith('2026-10')));
    const days = await store.countDays(question(october));
    assert.equal(
      Object.values(days).reduce((sum, count) => sum + count, 0),
      total,
    );
  });

  it('lets the server search and filter', async () => {
    const store = await openStore('/events/spotkania');
    const found = await store.query(question({ q: 'zmigrod', filters: { topic: ['Eksport', 'Doradztwo'] } }));
    assert.ok(found.items.length > 0);
    for (const { event } of found.items)
      assert.ok(
        event.topics.some(({ pl }) => ['Eksport', 'Doradztwo'].includes(pl)) && event.town === 'Żmigród',
      );
    assert.match(asked.at(-1), /q=zmigrod.*topic=Eksport.*topic=Doradztwo/);
    const none = await store.query(question({ q: 'zmigrod', filters: { town: ['Jasło'] } }));
    assert.equal(none.total, 0);
    assert.ok(
      none.relaxations.some(({ facet, total }) => facet === '' && total > 0),
      JSON.stringify(none.relaxations),
    );
  });

  it('finds single events of the past and times of a rule', async () => {
    const store = await openStore('/events/spotkania');
    const now = NOW.getTime();
    assert.equal(
      (await store.get('fzm-001@spotkania.example.org', now))?.event.series?.id,
      'firma-za-miedza',
    );
    const { items } = await store.query(
      question({ span: 'window', from: now, to: now + 30 * 86_400_000, pageSize: Infinity }),
    );
    const time = items.find(({ id }) => id.startsWith('dyzur-3') && id.includes('/'));
    const other = await openStore('/events/spotkania');
    assert.equal((await other.get(time.id, now))?.start, time.start);
    assert.equal(await other.get('nobody', now), undefined);
  });

  it('does not believe a server that takes no notice of a filter', async () => {
    const ignoring = (url) => url.replace(/([?&])town=[^&]*/g, '$1');
    const store = await openStore('/events/arrangementer', ignoring);
    const found = await store.query(question({ filters: { town: ['Stege'] } }));
    assert.ok(found.items.length > 0);
    assert.ok(found.items.every(({ event }) => event.town === 'Stege'));
    assert.deepEqual(
      store.report.complaints.map(({ code }) => code),
      ['filter-ignored'],
    );
  });

  it('has the past of a server among several sources too, and each event with its source', async () => {
    asked = [];
    const { source } = given('', { lang: 'da', fields: '' });
    const ask = downloadFrom();
    const downloads = ['spotkania', 'arrangementer'].map((slug) => ({
      source: {
        ...source,
        id: slug,
        name: slug,
        source: slug,
        url: `${base}/events/${slug}`,
        isOneOfMany: true,
      },
      download: ask(`${base}/events/${slug}`),
    }));
    const options = { facets: [], lang: 'da', worker: 'off', ask, onLate: () => undefined };
    const store = await calendarRows('').open(downloads, options);
    const past = await store.query(question({ span: 'past', pageSize: Infinity, facets: ['source'] }));
    const names = new Set(past.items.map(({ event }) => event.source.name));
    assert.equal(names.size, 2, [...names].join(', '));
    assert.ok(
      past.facets.source.every(({ count }) => count > 5),
      JSON.stringify(past.facets.source),
    );
  });

  it('answers what it was asked before without asking again', async () => {
    const store = await openStore('/events/spotkania');
    const query = question({ filters: { town: ['Oława'] } });
    await store.query(query);
    const before = asked.length;
    await store.query(query);
    assert.equal(asked.length, before);
  });
});
