import { plainLetter } from '../../core/text-fold.js';

const NON_ASCII = /[^\x00-\x7f]/g;

/**
 * What folding took from a text in lower case: for each letter that was changed, how many came
 * unchanged before it, then the letter; at the end how many follow the last. '' where folding
 * changes nothing. It is a fraction of the text's own size.
 */
export function ownLetters(lower: string): string {
  let marks = '';
  let last = 0;
  for (const { 0: letter, index } of lower.matchAll(NON_ASCII)) {
    if (plainLetter(letter) === letter) continue;
    marks += String.fromCharCode(index - last) + letter;
    last = index + 1;
  }
  return marks && marks + String.fromCharCode(lower.length - last);
}

/** The text as it was before folding. What stands in `folded` behind the text is left out. */
export function restoreLetters(folded: string, marks: string): string {
  if (!marks) return folded;
  let text = '';
  let at = 0;
  for (let i = 0; i < marks.length; i += 2) {
    const kept = marks.charCodeAt(i);
    const letter = marks[i + 1] ?? '';
    text += folded.slice(at, at + kept) + letter;
    at += kept + plainLetter(letter).length;
  }
  return text;
}

/** Whether a stretch of the folded text stood there in the same letters. */
export function isUnchanged(marks: string, from: number, to: number): boolean {
  if (!marks) return true;
  let at = 0;
  for (let i = 0; i < marks.length; i += 2) {
    const next = at + marks.charCodeAt(i);
    if (from >= at && to <= next) return true;
    if (next > from) return false;
    at = next + plainLetter(marks[i + 1] ?? '').length;
  }
  return false;
}
