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
  endpoint: 'src',
  definition: 'src',
  columns: 'show',
  // As it is called on a div.
  'data-src': 'src',
  'data-preset': 'preset',
};

/**
 * What the tag says and nobody understands, in sentences for the webmaster; `few` are the values of the widget's own
 * attributes, `further` those it reads without a property.
 */
export function attributeAdvice(host: Element, few: FewValues, further: readonly string[] = []): string[] {
  // A server has no tag yet; the browser that gets its page tells of it.
  if (!pageUrl()) return [];
  const values = { ...SHARED, ...few };
  const observed = (host.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? [];
  const known = [...observed, ...further];
  return [
    ...refusalsOf(host),
    ...host.getAttributeNames().flatMap((name) => adviceOnAttribute(host, name, known, values)),
  ];
}

function adviceOnAttribute(host: Element, name: string, known: readonly string[], few: FewValues): string[] {
  const value = host.getAttribute(name)?.trim() ?? '';
  if (!known.includes(name)) {
    // In lower case: HTML knows no other for attributes.
    if (propertiesOf(host).some((property) => property.toLowerCase() === name))
      return [
        `"${name}" is a property, not an attribute: set it from a script, once the tag is defined (customElements.whenDefined).`,
      ];
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

/** What can be set from a script alone. */
const propertiesOf = (host: Element): string[] => {
  const { elementProperties = [] } = host.constructor as {
    elementProperties?: Iterable<[name: string, options: { readonly attribute?: unknown }]>;
  };
  return [...elementProperties].filter(([, { attribute }]) => attribute === false).map(([name]) => name);
};

const letters = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
const sorted = (name: string) => [...letters(name)].sort().join('');

/** One is the other misspelled: another mark between the words, letters in another order, a plural, one letter. */
const isAlike = (name: string, other: string) =>
  letters(name) === letters(other) ||
  sorted(name) === sorted(other) ||
  `${name}s` === other ||
  name === `${other}s` ||
  (other.length >= ENOUGH && differsInOne(letters(name), letters(other)));

/** Letters from which a word is still the same with one of them wrong; `lang` is not `land`. */
const ENOUGH = 5;

/** Whether one letter is wrong, missing or too many. */
function differsInOne(name: string, other: string): boolean {
  let same = 0;
  while (same < name.length && name[same] === other[same]) same++;
  return [
    [1, 1],
    [1, 0],
    [0, 1],
  ].some(([left = 0, right = 0]) => name.slice(same + left) === other.slice(same + right));
}
