// Translated sentences as plain texts: `{0}` stands for a value, as in what a page adds itself (addLocale). The templates
// that lit-localize writes take a page twenty times as long to read.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { entriesOf } from '../split-locales.mjs';

export const FOLDER = resolve('src/i18n/locales');

/** The code of a module that has the sentences of these files. Throws where a sentence has braces of its own. */
export function flatLocale(paths) {
  const lines = paths.flatMap((path) => entriesOf(readFileSync(path, 'utf8')).map(([, line]) => line));
  const braces = lines.find((line) => /(?<!\$)\{/.test(line));
  if (braces) throw new Error(`what stands for a value: ${braces}`);
  const str = (strings, ...values) => strings.reduce((text, next, i) => `${text}{${values[i - 1]}}${next}`);
  const sentences = new Function('str', `return {${lines.join()}}`)(str);
  return `export const templates = ${JSON.stringify(sentences)};`;
}

/** For vite: every file of sentences. */
export function flatLocales() {
  return {
    name: 'flat-locales',
    enforce: 'pre',
    load: (id) => (dirname(id) === FOLDER ? flatLocale([id]) : null),
  };
}
