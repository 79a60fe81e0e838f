// `npm test`: every suite, whatever the ones before it said, then one table and one line.
// `npm test -- unit widgets` runs two of them, `npm test -- --chromium` leaves the other engines out.
import { spawnSync } from 'node:child_process';
import { bootstrap, isBuildFresh } from './bootstrap.mjs';

bootstrap();
const { SUITES } = await import('./testing/suites.mjs');
const { addCounts, lastLine, noCounts } = await import('./testing/counts.mjs');

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const engines = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2));
const unknown = wanted.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length) {
  console.error(
    `No such suite: ${unknown.join(', ')}. There are: ${SUITES.map((suite) => suite.name).join(', ')}.`,
  );
  process.exit(1);
}

const chosen = SUITES.filter((suite) => !wanted.length || wanted.includes(suite.name));
const builds = chosen.some((suite) => suite.name === 'build');
if (!builds && chosen.some((suite) => suite.needsBuild) && !isBuildFresh()) {
  spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}

const rows = [];
const sum = noCounts();
const started = performance.now();
for (const { name, about, run } of chosen) {
  console.log(`\n== ${name}: ${about}`);
  const from = performance.now();
  const counts = noCounts();
  try {
    addCounts(counts, await run({ engines }));
  } catch (error) {
    console.error(error);
    counts.failed += 1;
  }
  if (!counts.passed && !counts.failed) {
    console.log(`  FAILED  the suite ${name} ran no test`);
    counts.failed = 1;
  }
  addCounts(sum, counts);
  rows.push([
    name,
    counts.passed,
    counts.failed,
    counts.skipped,
    `${((performance.now() - from) / 1000).toFixed(0)} s`,
  ]);
}

const head = ['suite', 'passed', 'failed', 'skipped', 'time'];
console.log('');
for (const [name, ...cells] of [head, ...rows]) {
  console.log(name.padEnd(12) + cells.map((cell) => String(cell).padStart(9)).join(''));
}
if (sum.reasons.length)
  console.log(`\nNot run, or not to the end:\n${sum.reasons.map((reason) => `- ${reason}`).join('\n')}`);
console.log(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
console.log(lastLine(sum));
process.exitCode = sum.failed ? 1 : 0;
