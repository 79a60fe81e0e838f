import { times } from '../../core/numbered.js';
import { textOf } from './no-header.js';

type Rows = readonly (readonly unknown[])[];

const isWord = (text: string) => /^\D*\p{L}\D*$/u.test(text) && text.length < 40;

/**
 * Column names that stand in two rows, because cells over several columns were merged: where the upper row has a name
 * over columns, the lower one says what each of them is. `at` is the lower row, `upper` the other where there is one.
 */
export function joinHeader(
  rows: Rows,
  at: number,
): { header: readonly unknown[]; at: number; upper: number | undefined } {
  const own = rows[at] ?? [];
  if (isBelow(own, rows[at + 1])) return { header: joined(own, rows[at + 1]), at: at + 1, upper: at };
  if (isBelow(rows[at - 1], own)) return { header: joined(rows[at - 1], own), at, upper: at - 1 };
  return { header: own, at, upper: undefined };
}

const joined = (upper: readonly unknown[] = [], lower: readonly unknown[] = []) =>
  times(Math.max(upper.length, lower.length), (c) => textOf(lower[c]) || textOf(upper[c]));

/** Whether a row has nothing but words, none below the first name, and some where the names above leave room. */
function isBelow(upper: readonly unknown[] = [], lower: readonly unknown[] = []): boolean {
  const [names, words] = [upper.map(textOf), lower.map(textOf)];
  const filled = words.filter(Boolean);
  return (
    names.filter(Boolean).length > 1 &&
    names[0] !== '' &&
    words[0] === '' &&
    filled.length > 1 &&
    filled.every(isWord) &&
    words.some((word, c) => word && !names[c])
  );
}
