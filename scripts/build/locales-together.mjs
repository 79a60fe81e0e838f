// Where a widget is alone in its file, each language is one request, whatever kinds of sentences it is made of.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

const FOLDER = 'src/i18n/locales';
const INDEX = resolve('src/i18n/locale-modules.ts');
const VIRTUAL = '\0language/';
/** What sentences with numbers and names in them are marked with. */
const MARK = resolve('node_modules/@lit/localize/internal/str-tag.js');

/** Codes of the languages there are: files named by a code alone. */
const codes = () =>
  readdirSync(FOLDER)
    .map((file) => /^([a-z]+)\.ts$/.exec(file)?.[1])
    .filter(Boolean);

/** The files of a language that have what all widgets share, and what `groups` need beside it. */
const filesOf = (code, groups) =>
  [code, ...groups.map((group) => `${code}-${group}`)]
    .map((name) => resolve(FOLDER, `${name}.ts`))
    .filter((path) => existsSync(path));

/**
 * The name of a chunk: one that is a whole language stands beside the widget's own file and is called after it
 * (`muni-signup.pl.js`), so that the loader can ask for both at once.
 */
export const chunkNames =
  (entry) =>
  ({ facadeModuleId }) =>
    facadeModuleId?.startsWith(VIRTUAL)
      ? `${entry}.${facadeModuleId.slice(VIRTUAL.length)}.js`
      : 'chunks/[name]-[hash].js';

/**
 * Has every language loaded whole with what all widgets share; the runtime finds no further part to ask for. A language
 * has all it needs in itself: it may come before the widget.
 */
export function localesTogether(groups) {
  return {
    name: 'locales-together',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (id.startsWith(VIRTUAL)) return id;
      const isMark = id === '@lit/localize' && dirname(importer) === resolve(FOLDER);
      return isMark ? `${MARK}?${basename(importer).slice(0, 2)}` : null;
    },
    load(id) {
      if (id === INDEX) {
        const languages = codes().map((code) => `${code}: { shared: () => import('${VIRTUAL}${code}') }`);
        return `export const LOCALE_MODULES = { ${languages.join(', ')} };`;
      }
      if (!id.startsWith(VIRTUAL)) return null;
      const files = filesOf(id.slice(VIRTUAL.length), groups);
      const imports = files.map(
        (path, at) => `import { templates as part${at} } from ${JSON.stringify(path)};`,
      );
      const parts = files.map((_, at) => `...part${at}`);
      return `${imports.join('\n')}\nexport const templates = { ${parts.join(', ')} };`;
    },
  };
}
