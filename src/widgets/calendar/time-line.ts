import type { Occurrence } from './calendar-item.js';
import { byTime, isOverAt } from './event-phase.js';

/** Occurrences in the order of time, of which any stretch is found without looking at the others. */
export class TimeLine {
  readonly all: readonly Occurrence[];
  readonly #starts: Float64Array;
  /** The latest end of all up to and with each: it only grows, so it can be searched. */
  readonly #latest: Float64Array;

  constructor(occurrences: readonly Occurrence[]) {
    this.all = [...occurrences].sort(byTime);
    this.#starts = Float64Array.from(this.all, ({ start }) => start);
    let latest = -Infinity;
    this.#latest = Float64Array.from(this.all, (one) => (latest = Math.max(latest, isOverAt(one))));
  }

  /** Those that are not over at `from` and begin before `to`, in the order of time. */
  *between(from: number, to: number): Generator<Occurrence> {
    const end = firstFrom(this.#starts, to);
    for (let i = firstAbove(this.#latest, from); i < end; i++) {
      const one = this.all[i] as Occurrence;
      if (isOverAt(one) > from) yield one;
    }
  }

  get earliest(): number {
    return this.all[0]?.start ?? Infinity;
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
