// What the directory promises, as ratios inside one run.
const WORKERS = ['worker', 'blob'];
const ALL = [...WORKERS, 'off'];

/** Of what needs all visits at once, a quantile or a maximum, no ratio is taken within a round. */
const POOLED = false;

/** Each: what, for which modes, at most how much, and how it is computed from `of(contestant, size)`. */
export function targets({ of, small, large, peers }) {
  const atAny = (pick) => (mode) => Math.max(...[small, large].map((size) => pick(of(mode, size))));
  const list = [
    [
      'first content at 100 000 : at 1 000, time',
      ALL,
      1.15,
      (mode) => of(mode, large).useful / of(mode, small).useful,
    ],
    [
      'first content at 100 000 : at 1 000, CPU',
      WORKERS,
      1.15,
      (mode) => of(mode, large).cpu / of(mode, small).cpu,
    ],
    [
      'first content at 100 000 : by hand, time',
      ALL,
      0.2,
      (mode) => of(mode, large).useful / of('floor', large).useful,
    ],
    [
      'first content at 100 000 : by hand, CPU',
      WORKERS,
      0.2,
      (mode) => of(mode, large).cpu / of('floor', large).cpu,
    ],
    [
      'first content at 1 000 : by hand, CPU',
      WORKERS,
      1.5,
      (mode) => of(mode, small).cpu / of('floor', small).cpu,
    ],
    [
      'key to painted hits p95, 100 000 : 1 000, time',
      WORKERS,
      1.2,
      (mode) => of(mode, large).key95 / of(mode, small).key95,
      POOLED,
    ],
    [
      'key to the last change p95, 100 000 : 1 000, CPU',
      WORKERS,
      1.2,
      (mode) => of(mode, large).keyCpu95 / of(mode, small).keyCpu95,
      POOLED,
    ],
    ...peers.map((peer) => [
      `key to painted hits p95 at 100 000 : ${peer}, time`,
      WORKERS,
      1,
      (mode) => of(mode, large).key95 / of(peer, large).key95,
      POOLED,
    ]),
    ['longest task after the first list, ms of CPU', ALL, 50, atAny(({ longestCpu }) => longestCpu), POOLED],
    ['the same in time, which a busy machine adds to', [], 50, atAny(({ longest }) => longest), POOLED],
    ['layout shift', ALL, 0.01, atAny(({ layoutShift }) => layoutShift), POOLED],
    ['page heap, MB', WORKERS, 4, atAny(({ heap }) => heap), POOLED],
    [
      'all memory at 100 000 : by hand',
      WORKERS,
      0.6,
      (mode) => of(mode, large).total / of('floor', large).total,
    ],
  ];
  return list.map(([what, modes, limit, figure, isPaired = true]) => ({
    what,
    limit,
    modes,
    isPaired,
    values: Object.fromEntries(ALL.map((mode) => [mode, figure(mode)])),
  }));
}
