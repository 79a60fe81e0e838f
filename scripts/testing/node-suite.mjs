// Runs files with `node --test` and hands back the counts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { globFiles } from './files.mjs';
import { noCounts, takeCounts } from './counts.mjs';

/** Milliseconds for a file: one that hangs, or leaves something running, is a failure and not the end of the run. */
const LONGEST = 480_000;

/** One file that imports the others: a process for each takes longer to start than most need to run. */
function togetherIn(entry, files) {
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(entry, files.map((file) => `import '${pathToFileURL(file)}';\n`).join(''));
  return [entry];
}

/**
 * `only`: parts of paths, one of which a file has; `among`: what its path looks like; `isTogether`: all in one process,
 * for those that leave it as they found it.
 */
export async function runNodeTests(
  name,
  patterns,
  { concurrency = 2, env = {}, only = [], among = /./, isTogether = false } = {},
) {
  const files = globFiles(patterns).filter(
    (file) => among.test(file) && (!only.length || only.some((part) => file.includes(part))),
  );
  if (!files.length) return noCounts();
  const countsFile = `.cache/counts/${name}-${process.pid}.json`;
  const reporter = new URL('node-reporter.mjs', import.meta.url).href;
  const loader = new URL('typescript-loader.mjs', import.meta.url).href;
  const args = [
    '--import',
    loader,
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-reporter=${reporter}`,
    `--test-timeout=${LONGEST}`,
  ];
  const entry = `.cache/together/${name}-${process.pid}.test.mjs`;
  const given = isTogether ? togetherIn(entry, files) : files;
  const child = spawn(process.execPath, [...args, ...given], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env, COUNTS_FILE: countsFile },
  });
  const [status] = await once(child, 'exit');
  if (isTogether) rmSync(entry);
  const counts = takeCounts(countsFile, name);
  if (status !== 0 && !counts.failed) counts.failed = 1;
  return counts;
}
