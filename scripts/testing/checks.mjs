import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { noCounts } from './counts.mjs';

const shell = process.platform === 'win32';

/** One command that passes or fails as a whole. */
function check(counts, title, command, ...args) {
  const local = `node_modules/.bin/${command}`;
  const { status } = spawnSync(existsSync(local) ? local : command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  console.log(`  ${status === 0 ? 'passed ' : 'FAILED '} ${title}`);
  counts[status === 0 ? 'passed' : 'failed'] += 1;
}

/** A suite of commands, `[title, command, ...arguments]` each. */
export const checks = (list) => () => {
  const counts = noCounts();
  for (const [title, ...command] of list) check(counts, title, ...command);
  return counts;
};
