import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { noCounts } from './counts.mjs';

const shell = process.platform === 'win32';

/** One command that passes or fails as a whole; what it prints comes in one piece when it ends. */
async function check(counts, title, command, ...args) {
  const local = `node_modules/.bin/${command}`;
  const child = spawn(existsSync(local) ? local : command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  }
  const status = await once(child, 'close').then(
    ([code]) => code,
    (error) => ((said += `${error.message}\n`), 1),
  );
  process.stdout.write(said);
  console.log(`  ${status === 0 ? 'passed ' : 'FAILED '} ${title}`);
  counts[status === 0 ? 'passed' : 'failed'] += 1;
}

/**
 * A suite of commands, `[title, command, ...arguments]` each, one after the other; a list of them instead
 * of one runs side by side, a processor each.
 */
export const checks = (list) => async () => {
  const counts = noCounts();
  for (const step of list) {
    const together = Array.isArray(step[0]) ? step : [step];
    await Promise.all(together.map((command) => check(counts, ...command)));
  }
  return counts;
};
