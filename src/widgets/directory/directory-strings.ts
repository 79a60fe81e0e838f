import { msg } from '@lit/localize';
import type { lateStrings } from './directory-late-strings.js';

/** The sentences that stand beside the first rows. */
export function firstStrings() {
  return {
    search: msg('Search', { id: 'search' }),
    searchHint: msg('Name, trade or town', { id: 'searchHint' }),
    results: msg('Results', { id: 'results' }),
    loading: msg('Loading …', { id: 'loading' }),
  };
}

export type FirstStrings = ReturnType<typeof firstStrings>;

/**
 * Every sentence of the directory, by name: what `strings` overrides and a translation translates.
 * Written where the language of the interface is known, so that numbers and plurals are right.
 */
export type DirectoryStrings = FirstStrings & ReturnType<typeof lateStrings>;
