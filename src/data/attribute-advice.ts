import { own } from '../core/own.js';
import { pageUrl } from '../core/page.js';
import { refusalsOf } from './source-markup.js';

/** The values an attribute may have, where there are few. */
export type FewValues = Readonly<Record<string, readonly string[]>>;

/** Those that mean the same on every widget. */
const SHARED: FewValues = {
  loading: ['eager', 'lazy'],
  theme: ['light', 'dark', 'contrast'],
  credentials: ['omit', 'same-origin', 'include'],
  worker: ['auto', 'off'],
};

/** What tells a format in a name of it. */
const FORMAT = /json|csv|tsv|tab|ics|calendar/i;

/** Words people use for an attribute that is called otherwise. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  url: 'src',
  href: 'src',
  source: 'src',
  columns: 'show',
};

/** What the tag says and nobody understands, in sentences for the webmaster; `few` are the values of the widget's own attributes. */
export function attributeAdvice(host: Element, few: FewValues): string[] {
  // A server has no tag yet; the browser that gets its page tells of it.
  if (!pageUrl()) return [];
  const values = { ...SHARED, ...few };
  return [
    ...refusalsOf(host),
    ...host.getAttributeNames().flatMap((name) => adviceOnAttribute(host, name, values)),
  ];
}

function adviceOnAttribute(host: Element, name: string, few: FewValues): string[] {
  const value = host.getAttribute(name)?.trim() ?? '';
  const known = (host.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? [];
  if (!known.includes(name)) {
    const meant =
      known.find((other) => isAlike(name, other)) ?? known.find((other) => other === own(OTHER_WORDS, name));
    return meant ? [`The attribute "${name}" does nothing; did you mean "${meant}"?`] : [];
  }
  const values = own(few, name);
  // `text/csv` and `ndjson` are formats too.
  const isKnown = name === 'type' ? FORMAT.test(value) : values?.includes(value);
  if (values && value && !isKnown)
    return [`${name}="${value}" is not known. There are: ${values.join(', ')}.`];
  if (name === 'page-size' && !/^[1-9]\d*$/.test(value))
    return [`${name}="${value}" is not a whole number from 1.`];
  if (name === 'heading-level' && !/^[1-5]$/.test(value))
    return [`${name}="${value}" is not a whole number from 1 to 5.`];
  return [];
}

const letters = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
const sorted = (name: string) => [...letters(name)].sort().join('');

/** One is the other misspelled: another mark between the words, letters in another order, a plural. */
const isAlike = (name: string, other: string) =>
  letters(name) === letters(other) || sorted(name) === sorted(other) || `${name}s` === other;
