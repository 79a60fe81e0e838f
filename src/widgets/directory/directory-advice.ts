import { isKnownZone } from '../../core/known-zone.js';
import { own } from '../../core/own.js';
import type { Complaint } from '../../data/complaint.js';
import { refusalsOf } from '../../data/source-markup.js';
import type { FirstViewState } from './directory-state.js';

/** The values an attribute may have, where there are few. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  view: ['list', 'cards'],
  sort: ['name', '-updated', 'distance'],
  loading: ['eager', 'lazy'],
  theme: ['light', 'dark', 'contrast'],
  credentials: ['omit', 'same-origin', 'include'],
  worker: ['auto', 'off'],
};

/** Words people use for an attribute that is called otherwise. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  url: 'src',
  href: 'src',
  source: 'src',
  columns: 'show',
};

/** Remarks on the data that are said in the console. */
const SAID = 5;

/** What could not be read, as the console says it: the first remarks, and how many more there are. */
export function remarksOn(complaints: readonly Complaint[]): string[] {
  const said = complaints
    .slice(0, SAID)
    .map(({ source, path, reason }) => `${source}${path ? ` ${path}` : ''}: ${reason}`);
  const more = complaints.length - SAID;
  return more > 0 ? [...said, `${more} more remarks; the attribute "debug" lists them.`] : said;
}

/** What the tag says and nobody understands: for the webmaster. */
export function adviceOn(host: Element): string[] {
  const names = host.getAttributeNames();
  return [...refusalsOf(host), ...names.flatMap((name) => adviceOnAttribute(host, name))];
}

function adviceOnAttribute(host: Element, name: string): string[] {
  const value = host.getAttribute(name)?.trim() ?? '';
  const known = (host.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? [];
  if (!known.includes(name)) {
    const meant = known.find((other) => isAlike(name, other)) ?? own(OTHER_WORDS, name);
    return meant ? [`The attribute "${name}" does nothing; did you mean "${meant}"?`] : [];
  }
  const values = own(VALUES, name);
  if (values && value && !values.includes(value))
    return [`${name}="${value}" is not known. There are: ${values.join(', ')}.`];
  if ((name === 'page-size' || name === 'heading-level') && !/^[1-9]\d*$/.test(value))
    return [`${name}="${value}" is not a whole number from 1.`];
  if (name === 'time-zone' && value && !isKnownZone(value))
    return [`time-zone="${value}" is not a time zone such as Europe/Warsaw.`];
  return [];
}

const letters = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
const sorted = (name: string) => [...letters(name)].sort().join('');

/** One is the other misspelled: another mark between the words, letters in another order, a plural. */
const isAlike = (name: string, other: string) =>
  letters(name) === letters(other) || sorted(name) === sorted(other) || `${name}s` === other;

/** Columns the page names to filter by or to show that no entry has. */
export function unknownColumns({ load, answer, facets, extras }: FirstViewState): string[] {
  if (load.status !== 'ready' || !answer?.items.length) return [];
  const unknown = (attribute: string, name: string) =>
    `${attribute} names "${name}", but no entry here has such a column. Compare the spelling.`;
  const has = (name: string) =>
    answer.items.some(
      (item) =>
        own(item as unknown as Readonly<Record<string, unknown>>, name) !== undefined ||
        own(item.extras, name) !== undefined,
    );
  return [
    ...facets
      .filter(({ name }) => answer.total && own(answer.facets, name)?.length === 0)
      .map(({ name }) => unknown('facets', name)),
    ...extras.filter(({ name }) => !has(name)).map(({ name }) => unknown('show', name)),
  ];
}
