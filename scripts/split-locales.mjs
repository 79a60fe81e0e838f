// After `lit-localize build`: one module for each language and widget, so that a page loads the sentences of what it
// shows. A message belongs to the widget its id begins with; those without a prefix are shared, or the directory's.
// Languages that a page adds itself (`addLocale`) stay in one.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FOLDER = 'src/i18n/locales';
const HEAD = '// Written by npm run localize:build, out of xliff/.\n';

/** Languages that no widget asks for by itself. */
export const ON_REQUEST = ['de', 'uk'];

/** Prefix of a message's id → its module; the other ids stand in the module of the language itself. */
export const GROUPS = ['calendar', 'forms', 'signup', 'survey'];

/** `entries` (id → line of code) by group; `''` has the rest. */
export function groupsOf(entries) {
  const groups = new Map([['', []], ...GROUPS.map((group) => [group, []])]);
  for (const [id, line] of entries)
    groups.get(GROUPS.find((group) => id.startsWith(`${group}.`)) ?? '').push(line);
  return groups;
}

/** The entries of a module as lit-localize writes it: an entry may span lines. */
export function entriesOf(code) {
  const body = code.slice(code.indexOf('export const templates = {') + 26, code.lastIndexOf('};'));
  const starts = [...body.matchAll(/^\s*'([\w.-]+)':/gm)];
  return starts.map((match, i) => [
    match[1],
    body
      .slice(match.index, starts[i + 1]?.index)
      .trim()
      .replace(/,$/, ''),
  ]);
}

const moduleOf = (lines) => {
  const helper = lines.some((line) => /':\s*str`/.test(line))
    ? "import { str } from '@lit/localize';\n\n"
    : '\n';
  return `${HEAD}/* eslint-disable no-irregular-whitespace */\n${helper}export const templates = {\n${lines.map((line) => `  ${line},\n`).join('')}};\n`;
};

/** `'a': str`B ${0}`` → the plain text with `{0}` where the value stands, as `addLocale` takes it. */
export function plainMessages(entries) {
  const str = (strings, ...values) => strings.reduce((text, next, i) => `${text}{${values[i - 1]}}${next}`);
  return new Function('str', `return {${entries.map(([, line]) => line).join()}}`)(str);
}

function split(locales) {
  const table = [];
  for (const locale of locales) {
    const entries = entriesOf(readFileSync(`${FOLDER}/${locale}.ts`, 'utf8'));
    if (ON_REQUEST.includes(locale)) {
      const messages = JSON.stringify(plainMessages(entries), undefined, 2);
      writeFileSync(
        `${FOLDER}/${locale}.ts`,
        `${HEAD}import type { Messages } from '../added-locales.js';\n\n/** Every sentence, for \`addLocale('${locale}', messages)\`. */\nexport const messages: Messages = ${messages};\n`,
      );
      continue;
    }
    const groups = groupsOf(entries);
    const members = [];
    for (const [group, lines] of groups) {
      if (group && !lines.length) continue;
      const name = group ? `${locale}-${group}` : locale;
      writeFileSync(`${FOLDER}/${name}.ts`, moduleOf(lines));
      members.push(`    ${group || 'shared'}: () => import('./locales/${name}.js'),`);
    }
    table.push(`  ${locale}: {\n${members.join('\n')}\n  },`);
  }
  writeFileSync(
    'src/i18n/locale-modules.ts',
    `${HEAD}import type { LocaleModule } from '@lit/localize';

/** What a language's sentences are loaded from: those all pages need, and those of one kind of widget. */
export const LOCALE_MODULES: Readonly<
  Record<string, Readonly<Record<string, () => Promise<LocaleModule>>>>
> = {
${table.join('\n')}
};
`,
  );
  const codes = locales.filter((locale) => !ON_REQUEST.includes(locale)).sort();
  writeFileSync(
    'src/i18n/locale-codes.ts',
    `${HEAD}/** Languages whose sentences widgets ask for by themselves. */\nexport const targetLocales = [${codes.map((code) => `'${code}'`).join(', ')}] as const;\n`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  split(JSON.parse(readFileSync('lit-localize.json', 'utf8')).targetLocales);
