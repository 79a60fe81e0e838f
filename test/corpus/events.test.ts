import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { pickText } from '../../src/core/pick-text.js';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { given } from '../../src/data/rows/read-source.js';
import { calendarRows } from '../../src/widgets/calendar/calendar-open.js';
import type { Occurrence } from '../../src/widgets/calendar/calendar-item.js';
import type { EventAnswer, EventStore } from '../../src/widgets/calendar/calendar-query.js';
import { EXPECTED, type Expected } from './events-expected.js';

const CORPUS = resolve('../shared/corpus');
const skip = existsSync(CORPUS) ? false : 'the corpus is not here';
const FACETS = ['format', 'town'];

interface Outcome {
  store?: EventStore;
  answer?: EventAnswer;
  error?: EndpointError;
}

async function load(file: string): Promise<Outcome> {
  const bytes = new Uint8Array(readFileSync(resolve(CORPUS, file)));
  const { source } = given('', { lang: 'en', fields: '' });
  const url = `https://x.example/${encodeURIComponent(file)}`;
  const head = Promise.resolve({ url, contentType: '' });
  const download = {
    head,
    async *chunks() {
      yield bytes;
    },
  };
  try {
    const store = await calendarRows('Europe/London').open(
      [{ source: { ...source, name: file, source: file, url }, download }],
      {
        facets: FACETS,
        lang: 'en',
        worker: 'off',
        ask: () => ({ ...download, head: Promise.reject(new Error('nothing is asked')) }),
        onLate: () => undefined,
      },
    );
    const query = {
      q: '',
      filters: {},
      span: 'all',
      now: Date.parse('2026-11-20T12:00Z'),
      page: 1,
      pageSize: Infinity,
      facets: FACETS,
    } as const;
    return { store, answer: await store.query(query) };
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    return { error };
  }
}

/** `no-name ×6, bad-url ×2` */
function countCodes(store: EventStore | undefined): string {
  const counts = new Map<string, number>();
  for (const { code } of store?.report.complaints ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ×${count}`).join(', ');
}

const nameOf = ({ event }: Occurrence) => pickText(event.name, 'en').text;

function check(expected: Expected, { store, answer, error }: Outcome): void {
  if ('error' in expected) {
    assert.equal(error?.code, expected.error, `events: ${store?.report.total}`);
    assert.match(error?.detail ?? '', expected.detail);
    return;
  }
  assert.equal(error?.detail, undefined);
  assert.equal(store?.report.total, expected.events, 'events');
  assert.equal(store?.report.dropped, expected.dropped ?? 0, 'dropped');
  assert.equal(countCodes(store), expected.complaints ?? '');
  if (expected.times !== undefined) assert.equal(answer?.total, expected.times, 'times');
  for (const [facet, value, count] of expected.counts ?? [])
    assert.equal(answer?.facets[facet]?.find((one) => one.value === value)?.count, count, value);
  for (const [name, day, part = {}] of expected.has) {
    const all = answer?.items.filter((one) => nameOf(one) === name && one.startDay === day) ?? [];
    assert.ok(all.length > 0, `"${name}" is on ${day}`);
    const members = all.map(({ event }) =>
      Object.fromEntries(
        Object.keys(part).map((key) => [key, (event as unknown as Record<string, unknown>)[key]]),
      ),
    );
    assert.ok(
      members.some((own) => JSON.stringify(own) === JSON.stringify(part)),
      `${name}: ${JSON.stringify(members)}`,
    );
  }
}

const rows: string[][] = [['file', 'in it', 'events', 'dropped', 'times', 'what was said']];

for (const [file, expected] of Object.entries(EXPECTED)) {
  test(`${file}: ${expected.why}`, { skip }, async () => {
    const manifest = JSON.parse(readFileSync(resolve(CORPUS, 'manifest.json'), 'utf8')) as {
      file: string;
      records: number | null;
      record_unit: string;
    }[];
    const entry = manifest.find((one) => one.file === file);
    assert.ok(entry, 'is in the manifest');
    const outcome = await load(file);
    const { store, answer, error } = outcome;
    rows.push([
      file,
      entry.records === null ? '–' : `${entry.records} ${entry.record_unit.split(' ')[0]}`,
      String(store?.report.total ?? 0),
      String(store?.report.dropped ?? 0),
      answer?.isEndless ? `${answer.total} …` : String(answer?.total ?? 0),
      error ? `${error.code}: ${error.detail.slice(0, 80)}` : countCodes(store),
    ]);
    check(expected, outcome);
  });
}

test('every file of events has an expectation, every calendar among the hostile files too', { skip }, () => {
  const manifest = JSON.parse(readFileSync(resolve(CORPUS, 'manifest.json'), 'utf8')) as {
    kind: string;
    file: string;
  }[];
  const files = manifest
    .filter(({ kind, file }) => kind === 'events' || file.endsWith('.ics'))
    .map(({ file }) => file);
  assert.deepEqual(
    files.filter((file) => !(file in EXPECTED)),
    [],
  );
});

after(() => {
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => (row[column] as string).length)),
  );
  if (!skip)
    console.log(rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n'));
});
