import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { entriesOf, groupsOf } from '../../scripts/split-locales.mjs';
import {
  localeFaults,
  placeholderFaults,
  unlikelyMessages,
  unusedSentences,
  xliffUnits,
} from './rules/locales.mjs';
import { sourceFiles } from './rules/source.mjs';

const { targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8'));

const unit = (id, source, target) =>
  `<trans-unit id="${id}"><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</trans-unit>`;

/** Every message the sources have now, from a fresh extraction into a folder of its own. */
function extractedIds() {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync('.cache/localize-');
  try {
    const config = JSON.parse(readFileSync('lit-localize.json', 'utf8'));
    config.tsConfig = '../../tsconfig.json';
    config.output = { ...config.output, outputDir: './out', localeCodesModule: './out/codes.ts' };
    config.interchange.xliffDir = './xliff/';
    writeFileSync(`${folder}/lit-localize.json`, JSON.stringify(config));
    cpSync('xliff', `${folder}/xliff`, { recursive: true });
    execFileSync('node_modules/.bin/lit-localize', ['extract', '--config', `${folder}/lit-localize.json`], {
      stdio: 'pipe',
    });
    return new Set(xliffUnits(readFileSync(`${folder}/xliff/${targetLocales[0]}.xlf`, 'utf8')).keys());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('locales', () => {
  const ids = new Set(['s1']);
  it('finds a sentence that was not extracted', () =>
    assert.equal(localeFaults('pl', ids, '', '').length, 1));
  it('finds a sentence without a translation', () =>
    assert.equal(localeFaults('pl', ids, unit('s1', 'a'), '').length, 1));
  it('finds a module that was not built', () =>
    assert.equal(localeFaults('pl', ids, unit('s1', 'a', 'b'), '').length, 1));
  it('finds a translation nobody needs', () =>
    assert.equal(localeFaults('pl', new Set(), unit('s1', 'a', 'b'), '').length, 1));
  it('finds a lost placeholder', () => {
    const mark = '<x id="0" equiv-text="${count}"/>';
    assert.equal(placeholderFaults('pl', unit('s1', `a ${mark}`, 'b')).length, 1);
    assert.deepEqual(placeholderFaults('pl', unit('s1', `a ${mark}`, `${mark} b`)), []);
  });
  it('finds a message without an id of its own, and one with markup', () => {
    assert.equal(unlikelyMessages(unit('s82ccc38d4d46eaa9', 'a')).length, 1);
    assert.equal(unlikelyMessages(unit('bold', 'a <x id="0" equiv-text="&lt;b&gt;"/>')).length, 1);
    assert.deepEqual(unlikelyMessages(unit('bold', 'a <x id="0" equiv-text="${n}"/>')), []);
  });
  it('stand in the module of the widget they belong to', () => {
    const entries = entriesOf("export const templates = {\n 'a': `A`,\n'calendar.b': str`B\n${0}`,\n};");
    assert.deepEqual(
      entries.map(([id]) => id),
      ['a', 'calendar.b'],
    );
    const groups = groupsOf(entries);
    assert.deepEqual(groups.get(''), ["'a': `A`"]);
    assert.deepEqual(groups.get('calendar'), ["'calendar.b': str`B\n${0}`"]);
  });
  it('finds a sentence that nothing shows', () => {
    const strings =
      "    town: msg('Town', { id: 'town' }),\n    old: (n) => msg(str`${n}`, { id: 'old' }),\n";
    const sources = new Map([
      ['a-strings.ts', strings],
      ['a-view.ts', 'strings.town'],
    ]);
    assert.deepEqual(unusedSentences(sources), ['a-strings.ts: nothing shows "old"']);
  });
  it('are all shown somewhere', () =>
    assert.deepEqual(unusedSentences(new Map(sourceFiles().map(({ path, text }) => [path, text]))), []));
  it('lets a complete locale pass', () =>
    assert.deepEqual(localeFaults('pl', ids, unit('s1', 'a', 'b'), " 's1': `b`,"), []));

  it('are complete and in step with the sources', () => {
    const now = extractedIds();
    for (const locale of targetLocales) {
      const xliff = readFileSync(`xliff/${locale}.xlf`, 'utf8');
      const code = readdirSync('src/i18n/locales')
        .filter((name) => name.startsWith(locale))
        .map((name) => readFileSync(`src/i18n/locales/${name}`, 'utf8'))
        .join('\n');
      assert.deepEqual(
        [
          ...localeFaults(locale, now, xliff, code),
          ...placeholderFaults(locale, xliff),
          ...unlikelyMessages(xliff),
        ],
        [],
      );
    }
  });
});
