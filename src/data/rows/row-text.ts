import { lowerText, searchableText, type SearchTerm } from '../../core/text-fold.js';
import { narrowText } from './narrow-text.js';
import { isUnchanged, ownLetters, restoreLetters } from './own-letters.js';

const SEGMENT = 1024;

interface Segment {
  /** Number of its first row. A segment is shorter than others where adding paused. */
  first: number;
  /** One line a row: folded head, a tab, the folded rest. */
  text: string;
  /** Where each row's line starts, and one more for the end. */
  starts: Uint32Array;
  /** Where each row's head ends. */
  heads: Uint32Array;
  /** What folding took from the heads, one after the other. */
  marks: string;
  /** Where each row's marks start, and one more for the end. */
  markStarts: Uint32Array;
}

/** How good a hit is: its own letters in the head, folded in the head, anywhere. */
export const TIERS = 3;
export type Tier = 0 | 1 | 2;

/**
 * The folded text of all rows as a few long strings: a scan of those beats any index that is built
 * in a browser up to some hundred thousand rows, at a fraction of the memory of one string a row.
 */
export class RowText {
  readonly #segments: Segment[] = [];
  #lines: string[] = [];
  #heads: number[] = [];
  #marks: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get segmentCount(): number {
    return this.#segments.length + (this.#lines.length > 0 ? 1 : 0);
  }

  add(head: string, rest: string): void {
    const own = lowerText(head).replaceAll('\n', ' ');
    const folded = searchableText(own);
    this.#lines.push(`${folded}\t${searchableText(rest).replaceAll('\n', ' ')}`);
    this.#heads.push(folded.length);
    this.#marks.push(ownLetters(own));
    this.#length++;
    if (this.#lines.length === SEGMENT) this.#seal();
  }

  #seal(): void {
    if (this.#lines.length === 0) return;
    const starts = offsets(this.#lines, 1);
    this.#segments.push({
      first: this.#length - this.#lines.length,
      text: narrowText(`${this.#lines.join('\n')}\n`),
      starts,
      heads: Uint32Array.from(this.#heads, (length, i) => (starts[i] ?? 0) + length),
      marks: this.#marks.join(''),
      markStarts: offsets(this.#marks, 0),
    });
    this.#lines = [];
    this.#heads = [];
    this.#marks = [];
  }

  /** Ends the adding, so that the last rows are found too. */
  finish(): void {
    this.#seal();
  }

  /** The head of a row in its own letters, in lower case. */
  headOf(row: number): string {
    const segment = this.#segments[lastNotAfter(this.#segments, row)];
    return segment ? ownHead(segment, row - segment.first) : '';
  }

  /** Calls `hit` for each row of one segment in which every term stands. */
  scan(index: number, terms: readonly SearchTerm[], hit: (row: number, tier: Tier) => void): void {
    const segment = this.#segments[index];
    if (!segment) return;
    const { text, starts, first } = segment;
    const rows = starts.length - 1;
    const lead = longest(terms);
    if (!lead) {
      for (let i = 0; i < rows; i++) hit(first + i, 0);
      return;
    }
    const others = terms.filter((term) => term !== lead);
    eachRowWith(segment, lead.keys, (i, at) => {
      if (others.length > 0) {
        const line = text.slice(starts[i], starts[i + 1]);
        if (!others.every((term) => term.keys.some((key) => line.includes(key)))) return;
      }
      hit(first + i, tierOf(segment, i, terms, others.length > 0 ? undefined : at));
    });
  }

  /** Calls `each` with every line of one segment, for the vocabulary. */
  textOfSegment(index: number): string {
    return this.#segments[index]?.text ?? '';
  }
}

/** The last of the pieces that does not begin after the row; they stand in order. */
export function lastNotAfter(pieces: readonly { first: number }[], row: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.first ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where each text starts when they stand one after the other, `between` letters apart, and where the last ends. */
function offsets(texts: readonly string[], between: number): Uint32Array {
  const starts = new Uint32Array(texts.length + 1);
  let at = 0;
  for (let i = 0; i < texts.length; i++) {
    starts[i] = at;
    at += (texts[i] as string).length + between;
  }
  starts[texts.length] = at;
  return starts;
}

function longest(terms: readonly SearchTerm[]): SearchTerm | undefined {
  let best: SearchTerm | undefined;
  for (const term of terms) if (!best || term.exact.length > best.exact.length) best = term;
  return best;
}

/** Calls `each` with the rows in which any of the keys stands, in order, and with where it first does. */
function eachRowWith(
  { text, starts }: Segment,
  keys: readonly string[],
  each: (row: number, at: number) => void,
): void {
  const next = keys.map((key) => text.indexOf(key));
  for (let row = 0; ; row++) {
    let at = Infinity;
    for (const place of next) if (place >= 0 && place < at) at = place;
    if (at === Infinity) return;
    while ((starts[row + 1] as number) <= at) row++;
    each(row, at);
    const end = starts[row + 1] as number;
    for (let k = 0; k < next.length; k++) {
      const place = next[k] as number;
      if (place >= 0 && place < end) next[k] = text.indexOf(keys[k] as string, end);
    }
  }
}

const marksOf = ({ marks, markStarts }: Segment, i: number) => marks.slice(markStarts[i], markStarts[i + 1]);

const ownHead = (segment: Segment, i: number) =>
  restoreLetters(segment.text.slice(segment.starts[i], segment.heads[i]), marksOf(segment, i));

/** `at`, where it is known, is the first place of the only term. */
function tierOf(segment: Segment, i: number, terms: readonly SearchTerm[], at: number | undefined): Tier {
  const { text, starts, heads } = segment;
  const start = starts[i] as number;
  const end = heads[i] as number;
  if (at !== undefined) {
    if (at >= end) return 2;
    const { exact } = terms[0] as SearchTerm;
    const to = at + exact.length;
    // Most hits end here, without a new string: the key is what was typed, and stands in the head as it is.
    if (to <= end && text.startsWith(exact, at) && isUnchanged(marksOf(segment, i), at - start, to - start))
      return 0;
  }
  const head = text.slice(start, end);
  if (!terms.every((term) => term.keys.some((key) => head.includes(key)))) return 2;
  const own = ownHead(segment, i);
  return terms.every((term) => own.includes(term.exact)) ? 0 : 1;
}
