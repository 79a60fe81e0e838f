// The stories under vitest: each is a test of its own; axe's violations are failures.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { needChromium } from './browsers.mjs';
import { noCounts } from './counts.mjs';
import { globFiles } from './files.mjs';

export async function runStories() {
  const counts = noCounts();
  const chromium = needChromium();
  if (!globFiles('stories/**.stories.ts').length) return counts;
  if (!chromium) return { ...counts, failed: 1 };
  const file = `.cache/counts/stories-${process.pid}.json`;
  mkdirSync('.cache/counts', { recursive: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const [status] = await once(child, 'exit');
  if (existsSync(file)) {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    counts.passed = result.numPassedTests;
    counts.failed = result.numFailedTests;
    counts.skipped = result.numPendingTests + result.numTodoTests;
    if (counts.skipped) counts.reasons.push(`${counts.skipped} stories carry the tag !test`);
  }
  if (status !== 0 && !counts.failed) counts.failed = 1;
  return counts;
}
