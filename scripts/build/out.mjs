// A build is written beside the one that is there and takes its place when it is whole.
import { renameSync, rmSync } from 'node:fs';

export const OUT = `dist.${process.pid}`;

const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/** What a failed build leaves is of no use. */
process.on('exit', () => remove(OUT));

export function finishOut() {
  remove('dist');
  renameSync(OUT, 'dist');
}
