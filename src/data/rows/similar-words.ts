import { times } from '../../core/numbered.js';
import type { Pacer } from '../../core/pacer.js';

const MOST_WORDS = 200_000;
const MOST_SIMILAR = 12;
const WORD = /[^\s.,;:!?()"/|·–—-]{3,40}/g;

/** The different words of all rows, gathered when the first misspelled word asks for them. */
export async function gatherWords(texts: Iterable<string>, pacer: Pacer): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      words.add(word);
      if (words.size >= MOST_WORDS) return words;
    }
    if (pacer.isDue()) await pacer.rest();
  }
  return words;
}

/** How many slips are forgiven: none in short words and numbers, one up to seven letters, then two. */
export function slipsAllowed(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Words that `typed` may be a slip of, nearest first. What is typed may be the beginning of a word,
 * since people see results while typing.
 */
export async function similarWords(words: Iterable<string>, typed: string, pacer: Pacer): Promise<string[]> {
  const allowed = slipsAllowed(typed);
  if (allowed === 0) return [];
  const found: { word: string; slips: number }[] = [];
  let seen = 0;
  for (const word of words) {
    if (word.length >= typed.length - allowed) {
      const slips = prefixSlips(typed, word, allowed);
      if (slips <= allowed) found.push({ word, slips });
    }
    if (++seen % 500 === 0 && pacer.isDue()) await pacer.rest();
  }
  const least = Math.min(...found.map(({ slips }) => slips));
  return found
    .filter(({ slips }) => slips === least)
    .sort((a, b) => a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SIMILAR)
    .map(({ word }) => word);
}

/**
 * The fewest slips (a letter too many, missing, wrong, or two swapped) that turn `typed` into a
 * beginning of `word`; `allowed + 1` as soon as it is more. Optimal string alignment distance.
 */
export function prefixSlips(typed: string, word: string, allowed: number): number {
  const width = Math.min(word.length, typed.length + allowed);
  let before: number[] = [];
  let last = times(width + 1, (j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > allowed) return allowed + 1;
    before = last;
    last = row;
  }
  return Math.min(...last);
}
