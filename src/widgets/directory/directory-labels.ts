import { parsePairs } from '../../core/parse-pairs.js';
import { countryName, languageName } from '../../i18n/format.js';
import type { FacetDefinition } from './directory-state.js';
import type { DirectoryStrings } from './directory-strings.js';

/** How one value of a facet is called: codes of kinds, languages and countries by their names. */
export function valueLabel(facet: string, value: string, strings: DirectoryStrings, locale: string): string {
  if (facet === 'kind') return strings.kindName(value);
  if (facet === 'language' || facet === 'languages')
    return /^[a-z]{2,3}(-|$)/i.test(value) ? languageName(locale, value) : value;
  if (facet === 'exportsTo') return /^[A-Z]{2}$/.test(value) ? countryName(locale, value) : value;
  return value.split(' > ').at(-1) ?? value;
}

/** Names the columns as the attribute `labels` says; else with the library's word, else with their own. */
export function namesOf(labels: string, strings: DirectoryStrings): (name: string) => FacetDefinition {
  const named = parsePairs(labels);
  return (name) => {
    const word =
      strings[({ languages: 'language', badges: 'badge' }[name] ?? name) as keyof DirectoryStrings];
    return { name, label: named.get(name) ?? (typeof word === 'string' ? word : name) };
  };
}
