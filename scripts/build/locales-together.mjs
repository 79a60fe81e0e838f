// Where a widget is alone in its file, each language is one request, whatever kinds of sentences it is made of.
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { FOLDER, flatLocale } from './flat-locales.mjs';

const INDEX = resolve('src/i18n/locale-modules.ts');
const VIRTUAL = '\0language/';

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
    resolveId: (id) => (id.startsWith(VIRTUAL) ? id : null),
    load(id) {
      if (id === INDEX) {
        const languages = codes().map((code) => `${code}: { shared: () => import('${VIRTUAL}${code}') }`);
        return `export const LOCALE_MODULES = { ${languages.join(', ')} };`;
      }
      if (!id.startsWith(VIRTUAL)) return null;
      return flatLocale(filesOf(id.slice(VIRTUAL.length), groups));
    },
  };
}
