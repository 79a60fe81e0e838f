import { byTime, isOverAt, type Timed } from './event-phase.js';

/** Things in the order of time, of which any stretch is found without looking at the others. */
export class TimeLine<T extends Timed> {
  readonly all: readonly T[];
  readonly #starts: Float64Array;
  /** The latest end of all up to and with each: it only grows, so it can be searched. */
  readonly #latest: Float64Array;

  constructor(all: readonly T[]) {
    this.all = [...all].sort(byTime);
    this.#starts = new Float64Array(all.length);
    this.#latest = new Float64Array(all.length);
    let latest = -Infinity;
    for (let i = 0; i < all.length; i++) {
      const one = this.all[i] as T;
      this.#starts[i] = one.start;
      this.#latest[i] = latest = Math.max(latest, isOverAt(one));
    }
  }

  /** Those that are not over at `from` and begin before `to`, in the order of time. */
  between(from: number, to: number): T[] {
    const found: T[] = [];
    const end = firstFrom(this.#starts, to);
    for (let i = firstAbove(this.#latest, from); i < end; i++) {
      const one = this.all[i] as T;
      if (isOverAt(one) > from) found.push(one);
    }
    return found;
  }
}

/** Index of the first value that is at least `wanted`. */
function firstFrom(values: Float64Array, wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first value that is more than `wanted`, of values that only grow. */
function firstAbove(values: Float64Array, wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch of time, in milliseconds since 1970; `to` is not included. */
export interface Stretch {
  from: number;
  to: number;
}

/** Whether any of it, or the moment that it begins at, is in the stretch. */
export const touches = ({ start, end }: Timed, { from, to }: Stretch) =>
  start < to && (end > from || start >= from);
