// The first job: a directory of firms out of one JSON file, small and large.
import { table } from '../harness/figures.mjs';
import { targetsTable } from '../harness/targets.mjs';
import { addContestants } from './contestants.mjs';
import { records } from './records.mjs';
import { targets } from './targets.mjs';

export const name = 'directory';
export const SIZES = [1_000, 10_000, 100_000];
export const QUICK_SIZES = [1_000, 10_000];
/** What the targets are computed from; a run of these may be written down. */
export const ENOUGH = [1_000, 100_000];
/** What is typed, letter by letter. */
export const TYPED = 'piekarni';
export const addTo = addContestants;

/** Adds the data of one size to the server and returns its address. */
export function addData(server, size) {
  const path = `/data/firms-${size}.json`;
  server.add(path, JSON.stringify([...records(size)]));
  return path;
}

const COLUMNS = [
  ['contestant', ({ label }) => label],
  ['first content, ms', ({ useful }) => useful],
  ['CPU, ms', ({ cpu }) => cpu],
  ['searchable, ms', ({ ready }) => ready],
  ['key p50, ms', ({ key50 }) => key50],
  ['key p95, ms', ({ key95 }) => key95],
  ['with counts', ({ keyAll95 }) => keyAll95],
  ['key CPU p95', ({ keyCpu95 }) => keyCpu95],
  ['facet, ms', ({ facet }) => facet],
  ['longest task', ({ longest }) => longest],
  ['its CPU', ({ longestCpu }) => longestCpu],
  ['layout shift', ({ layoutShift }) => layoutShift, 3],
  ['page heap, MB', ({ heap }) => heap, 1],
  ['all memory, MB', ({ total }) => total, 1],
];

const number = (size) => size.toLocaleString('en').replaceAll(',', ' ');

/** The measured figures, a table for each size. `results` are `{ contestant, size, figures }`. */
export function figuresText(results, sizes) {
  return sizes
    .map((size) => {
      const rows = results
        .filter((result) => result.size === size)
        .map(({ contestant, figures }) => ({ ...figures, label: contestant.label }));
      return `### ${number(size)} records\n\n${table(rows, COLUMNS)}`;
    })
    .join('\n\n');
}

/** The targets and what was reached, for each way the worker can come about. */
export function targetsText(results, sizes, contestants) {
  const peers = contestants.filter(({ isPeer }) => isPeer).map((peer) => peer.name);
  const targetsOf = (of) => targets({ of, small: sizes[0], large: sizes.at(-1), peers });
  return targetsTable(results, targetsOf, {
    worker: 'worker',
    blob: 'worker from a blob',
    off: '`worker="off"`',
  });
}
