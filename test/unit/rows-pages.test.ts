// Lists that are given out in pages: how the next one is found, and what is said of the rest.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Download } from '../../src/data/download.js';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { unlikePage } from '../../src/data/rows/follow-pages.js';
import { openRows } from '../../src/data/rows/open-rows.js';
import { calendarRows } from '../../src/widgets/calendar/calendar-open.js';
import { ask as eventQuery } from './calendar-support.js';
import { kit, query, source } from './rows-support.js';

const SITE = 'https://town.example';
const FIRMS = `${SITE}/wp-json/wp/v2/firma`;
const EVENTS = `${SITE}/wp-json/tec/v1/events`;

interface Answer {
  body: unknown;
  headers?: Record<string, string>;
}

/** A server that answers in pages of two, its first three pages. */
const threePages =
  (make: (id: number) => unknown, headers: (page: number) => Record<string, string>) =>
  (url: string): Answer => {
    const page = Number(new URL(url).searchParams.get('page') ?? 1);
    const ids = page > 3 ? [] : [page * 2 - 1, page * 2];
    return { body: ids.map(make), headers: headers(page) };
  };

const linkTo = (address: string) => (page: number) => ({
  ...(page < 3 && {
    Link: `<${SITE}/wp-json/>; rel="https://api.w.org/", <${address}?page=${page + 1}>; rel="next"`,
  }),
});
const firm = (id: number) => ({ id: String(id), name: `Firm ${id}` });
const post = (id: number) => ({
  id,
  title: { rendered: `Fair ${id}` },
  start_date: `2026-12-0${id} 17:00:00`,
  end_date: `2026-12-0${id} 19:00:00`,
  timezone: 'Europe/Warsaw',
  all_day: false,
  venues: [],
});

/** A server, what it was asked for, and the way to ask it. */
function serverOf(answer: (url: string) => Answer) {
  const asked: string[] = [];
  const ask = (url: string): Download => {
    asked.push(url.replace(SITE, ''));
    const { body, headers = {} } = answer(url);
    const head = { url, contentType: 'application/json', headers: new Headers(headers) };
    return {
      head: Promise.resolve(head),
      async *chunks() {
        yield new TextEncoder().encode(JSON.stringify(body));
      },
    };
  };
  return { asked, ask };
}

const optionsOf = ({ ask }: ReturnType<typeof serverOf>) => ({
  facets: [],
  lang: 'pl',
  worker: 'off' as const,
  ask,
  onLate: () => undefined,
});

/** Names of all firms, the addresses asked for them, and the complaints. */
async function firmsOf(answer: (url: string) => Answer, sources = [source({ url: FIRMS })]) {
  const server = serverOf(answer);
  const downloads = sources.map((one) => ({ source: one, download: server.ask(one.url) }));
  const store = await openRows(downloads, kit, optionsOf(server));
  const { items } = await store.query(query({ count: 100 }));
  return { names: items.map(({ name }) => name), asked: server.asked, complaints: store.report.complaints };
}

const ALL_SIX = [1, 2, 3, 4, 5, 6].map((id) => `Firm ${id}`);

test('a page without anything on it is not the end of a list that says it goes on', async () => {
  const pages = [[1, 2], [], [3, 4]];
  const server = serverOf((url) => {
    const page = Number(new URL(url).searchParams.get('page') ?? 1);
    return {
      body: (pages[page - 1] ?? []).map(firm),
      headers: { ...(page < 3 && { Link: `<${FIRMS}?page=${page + 1}>; rel="next"` }) },
    };
  });
  const about = { ...source(), url: FIRMS };
  const store = await openRows([{ source: about, download: server.ask(FIRMS) }], kit, optionsOf(server));
  const { items } = await store.query(query());
  assert.deepEqual(
    items.map(({ id }) => id),
    ['1', '2', '3', '4'],
  );
});

test('events behind a page without any are asked for where the server says that more comes', async () => {
  const size = 2;
  const server = serverOf((url) => {
    const page = Number(new URL(url).searchParams.get('page') ?? 1);
    const ids = page === 1 || page === 3 ? [page * 2 - 1, page * 2] : [];
    const events = ids.map((id) => ({ id: `e${id}`, name: `Fair ${id}`, startDate: `2026-12-0${id}` }));
    return {
      body: {
        muni: 1,
        events,
        page,
        pageSize: size,
        total: 6,
        ...(page < 3 && { next: `?page=${page + 1}` }),
      },
    };
  });
  const about = { ...source(), url: EVENTS };
  const downloads = [{ source: about, download: server.ask(EVENTS) }];
  const store = await calendarRows('Europe/Warsaw').open(downloads, optionsOf(server));
  const { items } = await store.query(eventQuery());
  assert.deepEqual(
    items.map(({ id }) => id),
    ['e1', 'e2', 'e5', 'e6'],
  );
});

describe('a list in pages', () => {
  test('is followed by the links in the heads of its answers', async () => {
    const { names, asked, complaints } = await firmsOf(threePages(firm, linkTo(FIRMS)));
    assert.deepEqual(names, ALL_SIX);
    assert.deepEqual(
      asked,
      ['', '?page=2', '?page=3'].map((page) => `/wp-json/wp/v2/firma${page}`),
    );
    assert.deepEqual(complaints, []);
  });

  const pageIn = (url: string) => Number(new URL(url).searchParams.get('page') ?? NaN);
  const two = (page: number) => [firm(page * 2 - 1), firm(page * 2)];
  const COUNTED: [what: string, body: (page: number) => unknown, first: number][] = [
    [
      'Open Referral 3',
      (page) => ({ total_pages: 3, page_number: page, last_page: page === 3, contents: two(page) }),
      1,
    ],
    [
      'Open Referral UK',
      (page) => ({ number: page, size: 2, totalPages: 3, last: page === 3, content: two(page) }),
      1,
    ],
    [
      'Spring, whose first page is 0',
      (page) => ({ number: page, size: 2, totalPages: 3, last: page === 2, content: two(page + 1) }),
      0,
    ],
    [
      'Algolia, which says of no page that it is the last',
      (page) => ({ page, nbPages: 3, hits: page < 3 ? two(page + 1) : [] }),
      0,
    ],
    ['Laravel', (page) => ({ meta: { current_page: page, last_page: 3 }, data: two(page) }), 1],
  ];
  for (const [what, body, first] of COUNTED)
    test(`goes on by the numbers of its pages: ${what}`, async () => {
      const { names, asked, complaints } = await firmsOf((url) => ({ body: body(pageIn(url) || first) }));
      assert.deepEqual(names, ALL_SIX);
      assert.equal(asked[1], `/wp-json/wp/v2/firma?page=${first + 1}`);
      assert.deepEqual(complaints, []);
    });

  const skipIn = (url: string, name: string) => Number(new URL(url).searchParams.get(name) ?? 0);
  const from = (skip: number) => (skip < 6 ? [firm(skip + 1), firm(skip + 2)] : []);
  const SKIPPED: [what: string, address: string, name: string, body: (skip: number) => unknown][] = [
    [
      'CKAN',
      '/api/3/action/package_search',
      'start',
      (skip) => ({ result: { count: 6, results: from(skip) } }),
    ],
    ['Solr', '/select?rows=2', 'start', (skip) => ({ response: { numFound: 6, docs: from(skip) } })],
    ['Meilisearch', '/firms?limit=2', 'offset', (skip) => ({ hits: from(skip), estimatedTotalHits: 6 })],
    [
      'Opendatasoft',
      '/firms?limit=2&offset=0',
      'offset',
      (skip) => ({ total_count: 6, results: from(skip) }),
    ],
    ['OData', '/firms?$top=2', '$skip', (skip) => ({ '@odata.count': 6, value: from(skip) })],
    [
      'a map service',
      '/layer/0/query?where=1=1',
      'resultOffset',
      (skip) => ({
        geometryType: 'esriGeometryPoint',
        exceededTransferLimit: skip < 4,
        features: from(skip).map((attributes) => ({ attributes })),
      }),
    ],
  ];
  for (const [what, at, name, body] of SKIPPED)
    test(`goes on by how many records are skipped: ${what}`, async () => {
      const { names, asked, complaints } = await firmsOf(
        (url) => ({ body: body(skipIn(url, name)) }),
        [source({ url: SITE + at })],
      );
      assert.deepEqual(names, ALL_SIX);
      assert.match(decodeURIComponent(asked.at(-1) ?? ''), new RegExp(`[?&]${name.replace('$', '\\$')}=4`));
      assert.deepEqual(complaints, []);
    });

  test('goes on by the marks an answer gives, where they may be given back under their own name', async () => {
    const { names, asked, complaints } = await firmsOf((url) => {
      const at = Number(new URL(url).searchParams.get('cursor')?.slice(1) ?? 1);
      return { body: { items: two(at), next_cursor: at < 3 ? `c${at + 1}` : null } };
    });
    assert.deepEqual(names, ALL_SIX);
    assert.equal(asked[2], '/wp-json/wp/v2/firma?cursor=c3');
    assert.deepEqual(complaints, []);
  });

  for (const [what, body] of [
    ['a mark that its server does not take back so', { items: two(1), next_cursor: 'c2' }],
    ['no more than that it has more', { items: two(1), has_more: true }],
  ] as const)
    test(`is told as incomplete where an answer gives ${what}`, async () => {
      const { names, complaints } = await firmsOf(() => ({ body }));
      assert.deepEqual(names, ALL_SIX.slice(0, 2));
      assert.match(complaints.map(({ reason }) => reason).join(), /^Only 2 records were fetched\./);
    });

  test('has nothing twice where it grows between two pages, and says what is missing then', async () => {
    const { names, complaints } = await firmsOf((url) => {
      const page = pageIn(url) || 1;
      const all = [...(page > 1 ? [firm(0)] : []), ...[1, 2, 3, 4, 5, 6].map(firm)];
      return {
        body: {
          total: 6,
          results: all.slice(page * 2 - 2, page * 2),
          next: page < 3 ? `?page=${page + 1}` : null,
        },
      };
    });
    assert.deepEqual(names, ALL_SIX.slice(0, 5));
    assert.match(complaints.map(({ reason }) => reason).join(), /^Only 5 records were fetched of 6\./);
  });

  test('keeps what is the same twice where nothing tells one from the other', () => {
    const list = [{ name: 'A' }, { name: 'B', town: 'X' }];
    assert.deepEqual(unlikePage(list)(list), list);
  });

  test('is asked no further than its total, whatever its last page says', async () => {
    const { names, asked } = await firmsOf((url) => {
      const skip = skipIn(url, 'offset');
      const _links = { next: `?offset=${skip + 2}` };
      return { body: { result: { records: from(skip), total: 6, _links } } };
    });
    assert.deepEqual(names, ALL_SIX);
    assert.equal(asked.length, 3);
  });

  test('goes on over https where its server believes that it is asked over http', async () => {
    const { names } = await firmsOf((url) => {
      const page = pageIn(url) || 1;
      const next = page < 3 ? `${FIRMS.replace('https:', 'http:')}?page=${page + 1}` : null;
      return { body: { next, results: two(page) } };
    });
    assert.deepEqual(names, ALL_SIX);
  });

  test('is told as incomplete where its total is larger and nothing says how it goes on', async () => {
    const { names, asked, complaints } = await firmsOf(() => ({ body: { found: 6, hits: two(1) } }));
    assert.deepEqual(names, ALL_SIX.slice(0, 2));
    assert.equal(asked.length, 1);
    assert.deepEqual(
      complaints.map(({ code, reason }) => [code, reason.slice(0, 36)]),
      [['incomplete', 'Only 2 records were fetched of 6. As']],
    );
  });

  test('goes on at the address that Laravel gives', async () => {
    const { names } = await firmsOf((url) => {
      const page = pageIn(url) || 1;
      const next_page_url = page < 3 ? `${FIRMS}?page=${page + 1}` : null;
      return { body: { current_page: page, last_page: 3, next_page_url, data: two(page) } };
    });
    assert.deepEqual(names, ALL_SIX);
  });

  test('is told as incomplete where it counts pages, and gives the same one whatever it is asked for', async () => {
    const { names, complaints } = await firmsOf(() => ({
      body: { page_number: 1, total_pages: 3, total_items: 6, contents: two(1) },
    }));
    assert.deepEqual(names, ALL_SIX.slice(0, 2));
    assert.deepEqual(
      complaints.map(({ code }) => code),
      ['incomplete'],
    );
  });

  for (const [how, after, isAskedAgain] of [
    ['for a moment', 0, true],
    ['for long', 60, false],
  ] as const)
    test(`${isAskedAgain ? 'waits for' : 'is shown without'} a page whose server is busy ${how}`, async () => {
      const pages = threePages(firm, linkTo(FIRMS));
      let isBusy = true;
      const { names, complaints } = await firmsOf((url) => {
        if (isBusy && url.endsWith('page=2')) {
          isBusy = false;
          throw new EndpointError('http', { status: 503, url, retryAfter: after });
        }
        return pages(url);
      });
      assert.deepEqual(names, isAskedAgain ? ALL_SIX : ALL_SIX.slice(0, 2));
      assert.deepEqual(
        complaints.map(({ code }) => code),
        isAskedAgain ? [] : ['incomplete'],
      );
    });

  test('is taken once where its server gives the same page whatever it is asked for', async () => {
    const headers = { 'X-WP-TotalPages': '4', 'X-WP-Total': '8' };
    const { names, asked, complaints } = await firmsOf(() => ({ body: [firm(1), firm(2)], headers }));
    assert.deepEqual(names, ['Firm 1', 'Firm 2']);
    assert.equal(asked.length, 2);
    assert.deepEqual(
      complaints.map(({ code }) => code),
      ['incomplete'],
    );
  });

  test('is taken once where its last page leads back to the first', async () => {
    const Link = `<${FIRMS}?page=1>; rel="next"`;
    const { names, complaints } = await firmsOf((url) =>
      url.includes('page=2')
        ? { body: [firm(3)], headers: { Link } }
        : { body: [firm(1), firm(2)], headers: { Link: `<${FIRMS}?page=2>; rel="next"` } },
    );
    assert.deepEqual(names, ['Firm 1', 'Firm 2', 'Firm 3']);
    assert.deepEqual(complaints, []);
  });

  test('is followed too where it is one of several sources', async () => {
    const sources = ['a', 'b'].map((id) =>
      source({ id, name: id, url: `${FIRMS}?of=${id}`, isOneOfMany: true }),
    );
    const { names } = await firmsOf(threePages(firm, linkTo(FIRMS)), sources);
    assert.equal(names.length, 12);
  });

  for (const link of [
    '</wp-json/wp/v2/firma?page=2>; rel=next',
    '<?page=2>; title="a, b"; REL="last next"',
    '<?page=1>; rel="prev", <?page=2>;rel="next"',
  ])
    test(`goes on at ${link}`, async () => {
      const { asked } = await firmsOf((url) => ({
        body: [firm(url.includes('page') ? 2 : 1)],
        ...(!url.includes('page') && { headers: { Link: link } }),
      }));
      assert.deepEqual(asked.slice(1), ['/wp-json/wp/v2/firma?page=2']);
    });

  test('goes on by the number of its pages where the links are missing', async () => {
    const counted = threePages(firm, () => ({ 'X-WP-Total': '6', 'X-WP-TotalPages': '3' }));
    assert.deepEqual((await firmsOf(counted)).names, ALL_SIX);
  });

  for (const link of ['<https://elsewhere.example/?page=2>; rel="next"', '<http://[>; rel="next"'])
    test(`does not go to ${link}`, async () => {
      const { asked } = await firmsOf(() => ({ body: [firm(1)], headers: { Link: link } }));
      assert.equal(asked.length, 1);
    });

  test('says how much of it is missing where it breaks off', async () => {
    const { complaints } = await firmsOf((url) => ({
      body: url.includes('page') ? 'broken' : [firm(1)],
      headers: { 'X-WP-Total': '25', Link: '<?page=2>; rel="next"' },
    }));
    assert.match(complaints[0]?.reason ?? '', /^Only 1 records were fetched of 25/);
  });

  test('is whole where all records it counts are there, though it names a next page', async () => {
    const { names, asked, complaints } = await firmsOf(() => ({
      body: {
        success: true,
        result: {
          records: [firm(1), firm(2)],
          total: 2,
          _links: { next: '/api/datastore_search?offset=100' },
        },
      },
    }));
    assert.deepEqual(names, ['Firm 1', 'Firm 2']);
    assert.equal(asked.length, 1);
    assert.deepEqual(complaints, []);
  });

  test('is asked for more where what it counts may be one page, and nothing is said where there is no more', async () => {
    const { asked, complaints } = await firmsOf((url) => ({
      body: url.includes('page') ? 'broken' : { count: 2, next: '?page=2', results: [firm(1), firm(2)] },
    }));
    assert.equal(asked.length, 2);
    assert.deepEqual(complaints, []);
  });

  test('of events is followed in a calendar as well', async () => {
    const server = serverOf(threePages(post, linkTo(EVENTS)));
    const about = source({ url: EVENTS });
    const store = await calendarRows('').open(
      [{ source: about, download: server.ask(EVENTS) }],
      optionsOf(server),
    );
    const { items } = await store.query(eventQuery());
    assert.deepEqual(
      items.map(({ event }) => event.name),
      [1, 2, 3, 4, 5, 6].map((id) => `Fair ${id}`),
    );
  });
});
