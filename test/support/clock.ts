interface Waiting {
  number: number;
  due: number;
  run: () => void;
}

export interface Clock {
  /** Lets time pass: runs what is due by then, in order. */
  advance(ms: number): void;
  restore(): void;
}

const { Date: RealDate, setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;

/** Timers shorter than this are about the browser, not about the clock on the wall, and run as they do. */
const SHORT = 1000;

let clock: Clock | undefined;

/** Stops the clock at `iso` until the test lets it go on; `advance` runs the timers of a second and more. */
export function fixedClock(iso: string): Clock {
  clock?.restore();
  const waiting: Waiting[] = [];
  let now = RealDate.parse(iso);
  let number = 1_000_000_000;

  class FixedDate extends RealDate {
    constructor(...parts: unknown[]) {
      super(...((parts.length ? parts : [now]) as [number]));
    }
    static override now = () => now;
  }

  globalThis.Date = FixedDate as DateConstructor;
  globalThis.setTimeout = ((run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    if (ms < SHORT) return realSetTimeout(run, ms, ...given);
    waiting.push({ number: ++number, due: now + ms, run: () => run(...given) });
    return number;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((timer?: number) => {
    const at = waiting.findIndex((one) => one.number === timer);
    if (at >= 0) waiting.splice(at, 1);
    else realClearTimeout(timer);
  }) as typeof clearTimeout;

  clock = {
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = waiting.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
        if (!next) break;
        waiting.splice(waiting.indexOf(next), 1);
        now = next.due;
        next.run();
      }
      now = end;
    },
    restore() {
      Object.assign(globalThis, {
        Date: RealDate,
        setTimeout: realSetTimeout,
        clearTimeout: realClearTimeout,
      });
      clock = undefined;
    },
  };
  return clock;
}

/**
 * Has timers of less than a second run so many times faster, until the end of the test. Answers whether any of
 * them is still to run.
 */
export function hurry(times: number): () => boolean {
  const { setTimeout: timer, clearTimeout: clear } = globalThis;
  const waiting = new Set<unknown>();
  globalThis.setTimeout = ((run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    if (ms >= SHORT) return timer(run, ms, ...given);
    const number: unknown = timer(() => {
      waiting.delete(number);
      run(...given);
    }, ms / times);
    waiting.add(number);
    return number;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((number?: number) => {
    waiting.delete(number);
    clear(number);
  }) as typeof clearTimeout;
  return () => waiting.size > 0;
}

/** Has them run so many times slower: what a moment is enough for comes in time on a busy machine too. */
export const slowDown = (times: number): void => void hurry(1 / times);

afterEach(() => {
  clock?.restore();
  Object.assign(globalThis, { setTimeout: realSetTimeout, clearTimeout: realClearTimeout });
});
