// The tests of everything that is pure, in Node. `node scripts/test-unit.mjs csv` runs the files with csv in their path.
// One run is in the machine's time zone or UTC, one more far from it: dates must not depend on where the code runs.
import { addCounts, lastLine, noCounts } from './testing/counts.mjs';
import { runNodeTests } from './testing/node-suite.mjs';
import { pathToFileURL } from 'node:url';

/** Pure code, whose outcome must not depend on the zone. */
const PURE_FILES = ['test/unit/**.test.ts', 'test/unit/**.test.mjs'];

export const UNIT_FILES = [
  ...PURE_FILES,
  'test/corpus/**.test.ts',
  'test/corpus/**.test.mjs',
  'test/hostile/**.node.test.ts',
];
const ZONES = ['UTC', 'America/New_York'];

export async function runUnitTests(only = []) {
  const sum = noCounts();
  for (const zone of ZONES) {
    console.log(`unit tests, TZ=${zone}`);
    const patterns = zone === 'UTC' ? UNIT_FILES : PURE_FILES;
    addCounts(sum, await runNodeTests('unit', patterns, { env: { TZ: zone }, only }));
  }
  return sum;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const counts = await runUnitTests(process.argv.slice(2));
  console.log(lastLine(counts));
  process.exitCode = counts.failed || !counts.passed ? 1 : 0;
}
