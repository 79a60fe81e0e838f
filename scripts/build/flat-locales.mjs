// Translated sentences as plain texts: `{0}` stands for a value, as in what a page adds itself (addLocale). The templates
// that lit-localize writes take a page twenty times as long to read.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { entriesOf, ON_REQUEST, plainMessages } from '../split-locales.mjs';

export const FOLDER = resolve('src/i18n/locales');

/** The code of a module that has the sentences of these files. Throws where a sentence has braces of its own. */
export function flatLocale(paths) {
  const entries = paths.flatMap((path) => entriesOf(readFileSync(path, 'utf8')));
  const [, braces] = entries.find(([, line]) => /(?<!\$)\{/.test(line)) ?? [];
  if (braces) throw new Error(`what stands for a value: ${braces}`);
  return `export const templates = ${JSON.stringify(plainMessages(entries))};`;
}

const isOnRequest = (id) => ON_REQUEST.includes(basename(id, '.ts'));

/** For vite: every file of sentences, but those that are plain texts already. */
export function flatLocales() {
  return {
    name: 'flat-locales',
    enforce: 'pre',
    load: (id) => (dirname(id) === FOLDER && !isOnRequest(id) ? flatLocale([id]) : null),
  };
}
