// The tests of everything that is pure, in Node. `node scripts/test-unit.mjs csv` runs the files with csv in their path.
// What has to do with dates runs once more in a zone far from UTC: they must not depend on where the code runs.
import { addCounts, lastLine, noCounts } from './testing/counts.mjs';
import { runNodeTests } from './testing/node-suite.mjs';
import { pathToFileURL } from 'node:url';

export const UNIT_FILES = [
  'test/unit/**.test.ts',
  'test/unit/**.test.mjs',
  'test/corpus/**.test.ts',
  'test/corpus/**.test.mjs',
  'test/hostile/**.node.test.ts',
];

/** Names of the tests of what reads, reckons with, compares or says a date. */
const DATED =
  /\/(calendar|format-when|forms-(errors|expressions|sending|state)|ics|opening-hours|recurrence|survey|zoned-time)\b/;

const RUNS = [
  { zone: 'UTC', patterns: UNIT_FILES },
  {
    zone: 'America/New_York',
    patterns: UNIT_FILES.filter((at) => at.startsWith('test/unit/')),
    among: DATED,
  },
];

export async function runUnitTests(only = []) {
  const sum = noCounts();
  for (const { zone, patterns, among } of RUNS) {
    console.log(`unit tests, TZ=${zone}`);
    addCounts(
      sum,
      await runNodeTests('unit', patterns, { env: { TZ: zone }, only, among, isTogether: true }),
    );
  }
  return sum;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const counts = await runUnitTests(process.argv.slice(2));
  console.log(lastLine(counts));
  process.exitCode = counts.failed || !counts.passed ? 1 : 0;
}
