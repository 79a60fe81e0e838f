import type { Pacer } from '../../core/pacer.js';
import type { SearchTerm } from '../../core/text-fold.js';
import { similarWords } from './similar-words.js';

/** The text of all rows, in pieces, and the different words in it. */
export interface Vocabulary {
  texts(): Iterable<string>;
  words(): Promise<ReadonlySet<string>>;
}

/** The same words, those that stand nowhere replaced by similar ones that do; undefined where one has none. */
export async function widenTerms(
  terms: readonly SearchTerm[],
  vocabulary: Vocabulary,
  pacer: Pacer,
): Promise<SearchTerm[] | undefined> {
  const widened: SearchTerm[] = [];
  for (const term of terms) {
    if (await stands(term, vocabulary.texts(), pacer)) {
      widened.push(term);
      continue;
    }
    const words = await vocabulary.words();
    const keys: string[] = [];
    for (const key of term.keys) keys.push(...(await similarWords(words, key, pacer)));
    if (keys.length === 0) return undefined;
    widened.push({ exact: term.exact, keys: [...new Set(keys)] });
  }
  return widened;
}

async function stands({ keys }: SearchTerm, texts: Iterable<string>, pacer: Pacer): Promise<boolean> {
  for (const text of texts) {
    if (keys.some((key) => text.includes(key))) return true;
    if (pacer.isDue()) await pacer.rest();
  }
  return false;
}
