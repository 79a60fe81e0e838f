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

/** Suites that wait for browsers and databases as much as they work: four of them keep two processors busy. */
const AT_ONCE = 4;

const started = performance.now();
const results = new Map(chosen.map((suite) => [suite, { ...noCounts(), time: 0 }]));

/** Settles once there is something to publish; at once where no suite of this run builds it. */
let built = Promise.resolve();

async function runJob({ suite, job }) {
  if (suite.needsBuild) await built;
  console.log(`\n== ${suite.name}: ${suite.about}`);
  const from = performance.now();
  const result = results.get(suite);
  try {
    addCounts(result, await job());
  } catch (error) {
    console.error(error);
    result.failed += 1;
  }
  result.time += performance.now() - from;
}

function startJob(each) {
  const running = runJob(each);
  if (each.suite.name === 'build') built = running;
  return running;
}

/** Takes one job after the other until none is left. */
async function work(jobs) {
  for (let next = jobs.shift(); next; next = jobs.shift()) await startJob(next);
}

const jobsOf = (suite) =>
  (suite.jobs?.({ engines }) ?? [() => suite.run({ engines })]).map((job) => ({ suite, job }));
const jobs = chosen.flatMap(jobsOf);
await Promise.all(Array.from({ length: AT_ONCE }, () => work(jobs)));

const sum = noCounts();
const rows = chosen.map((suite) => {
  const counts = results.get(suite);
  if (!counts.passed && !counts.failed) {
    console.log(`  FAILED  the suite ${suite.name} ran no test`);
    counts.failed = 1;
  }
  addCounts(sum, counts);
  return [suite.name, counts.passed, counts.failed, counts.skipped, `${(counts.time / 1000).toFixed(0)} s`];
});

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
