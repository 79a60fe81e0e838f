import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import type { Complaint } from '../../src/data/complaint.js';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { readTable } from '../../src/data/formats/read-table.js';
import type { Table } from '../../src/data/formats/table.js';
import type { DirectoryItem } from '../../src/widgets/directory/directory-item.js';
import { createDirectoryDecoder } from '../../src/widgets/directory/directory-source.js';
import { EXPECTED, type Expected } from './directory-expected.js';

const CORPUS = resolve('../shared/corpus');
const isThere = existsSync(CORPUS);

interface CorpusFile {
  kind: string;
  file: string;
  language: string;
  records: number | null;
  record_unit: string;
}

interface Outcome {
  table?: Table;
  items: DirectoryItem[];
  dropped: number;
  complaints: readonly Complaint[];
  error?: EndpointError;
}

async function load(file: string, language: string, fields = ''): Promise<Outcome> {
  const lang = /^[a-z]{2}/.exec(language.startsWith('multi') ? '' : language)?.[0] ?? '';
  const hints = { source: file, url: `https://x.example/${file}`, contentType: '', type: '', lang };
  try {
    const table = await readTable(new Uint8Array(readFileSync(resolve(CORPUS, file))), hints);
    const decoder = createDirectoryDecoder({
      source: file,
      url: hints.url,
      lang,
      fields,
      native: table.native === true,
    });
    const items = (await decoder.decodeAll(table.records, table.pathOf)).filter((item) => item !== undefined);
    return {
      table,
      items,
      dropped: decoder.dropped,
      complaints: [...table.complaints, ...decoder.complaints],
    };
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    return { items: [], dropped: 0, complaints: [], error };
  }
}

/** `no-name ×6, bad-url ×2` */
function countCodes(complaints: readonly Complaint[]): string {
  const counts = new Map<string, number>();
  for (const { code } of complaints) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ×${count}`).join(', ');
}

function check(expected: Expected, outcome: Outcome): void {
  if ('error' in expected) {
    assert.equal(outcome.error?.code, expected.error, `shown: ${outcome.items.length}`);
    assert.match(outcome.error?.detail ?? '', expected.detail);
    return;
  }
  assert.equal(outcome.error?.detail, undefined);
  assert.equal(outcome.items.length, expected.shown, 'shown');
  assert.equal(outcome.dropped, expected.dropped ?? 0, 'dropped');
  assert.equal(countCodes(outcome.complaints), expected.complaints ?? '');
  assert.equal(outcome.items.filter(({ geo }) => geo).length, expected.places ?? 0, 'places');
  assert.equal(outcome.table?.total, expected.total, 'total');
  for (const [at, part] of expected.items) {
    const item = outcome.items.at(at) as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries(part))
      assert.deepEqual(item[key], value, `${key} of item ${at}`);
  }
}

const rows: string[][] = [['file', 'records', 'shown', 'dropped', 'what was said']];

for (const [name, expected] of Object.entries(EXPECTED)) {
  const file = name.replace(/ .*/, '');
  test(`${name}: ${expected.why}`, { skip: isThere ? false : 'the corpus is not here' }, async () => {
    const manifest = JSON.parse(readFileSync(resolve(CORPUS, 'manifest.json'), 'utf8')) as CorpusFile[];
    const entry = manifest.find((one) => one.file === file);
    assert.ok(entry, 'is in the manifest');
    const outcome = await load(file, entry.language, expected.fields);
    const said = outcome.error
      ? `${outcome.error.code}: ${outcome.error.detail.slice(0, 90)}`
      : countCodes(outcome.complaints);
    const counted = entry.records === null ? '–' : `${entry.records} ${entry.record_unit.split(' ')[0]}`;
    rows.push([
      name.replace(/^(?:directory|hostile)\//, ''),
      counted,
      String(outcome.items.length),
      String(outcome.dropped),
      said,
    ]);
    check(expected, outcome);
  });
}

test(
  'every file of the corpus has an expectation',
  { skip: isThere ? false : 'the corpus is not here' },
  () => {
    const manifest = JSON.parse(readFileSync(resolve(CORPUS, 'manifest.json'), 'utf8')) as CorpusFile[];
    const files = manifest
      .filter(({ kind }) => kind === 'directory' || kind === 'hostile')
      .map(({ file }) => file);
    assert.deepEqual(
      files.filter((file) => !(file in EXPECTED)),
      [],
    );
  },
);

after(() => {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  if (isThere)
    console.log(rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n'));
});
