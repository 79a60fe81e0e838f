// Reporter for `node --test`: says what failed, what was skipped and what the tests print; counts the rest.
import { relative } from 'node:path';
import { noCounts, writeCounts } from './counts.mjs';

const indent = (text) => String(text).replace(/^/gm, '    ');

function why(details) {
  const error = details?.error;
  const cause = error?.cause ?? error;
  return indent(cause?.stack ?? cause?.message ?? cause ?? 'failed');
}

export default async function* report(source) {
  const counts = noCounts();
  const names = [];
  const skips = new Map();
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:start') names.length = data.nesting;
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const where = `${relative('.', data.file ?? '')}: ${names.slice(0, data.nesting).concat(data.name.replace(process.cwd(), '.')).join(' › ')}`;
    // A suite fails because a test in it did, which has been told already.
    const isGroup = data.details?.type === 'suite' || data.details?.error?.failureType === 'subtestsFailed';
    if (isGroup && data.skip === undefined) continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      const given = data.skip || data.todo;
      const reason = typeof given === 'string' ? given : `no reason given: ${where}`;
      counts.skipped += 1;
      counts.reasons.push(reason);
      const key = `${relative('.', data.file ?? '')}: ${reason}`;
      skips.set(key, (skips.get(key) ?? 0) + 1);
    } else if (type === 'test:fail') {
      counts.failed += 1;
      yield `  FAILED  ${where}\n${why(data.details)}\n`;
    } else {
      counts.passed += 1;
    }
  }
  for (const [what, times] of skips) yield `  skipped ${times} in ${what}\n`;
  if (process.env.COUNTS_FILE) writeCounts(process.env.COUNTS_FILE, counts);
  yield `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
