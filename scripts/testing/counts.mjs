// What every suite ends in: how many tests passed, failed and were skipped, and why they were skipped.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0, reasons: [] });

export function addCounts(sum, counts) {
  for (const key of ['passed', 'failed', 'skipped']) sum[key] += counts[key];
  for (const reason of counts.reasons ?? []) if (!sum.reasons.includes(reason)) sum.reasons.push(reason);
  return sum;
}

export function writeCounts(file, counts) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
}

/** Reads what a reporter has written; a run that died before it could write, told by `name`, counts as one failure. */
export function takeCounts(file, name) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    return counts;
  } catch {
    return { ...noCounts(), failed: 1, reasons: [`${name} ended before it could report`] };
  }
}

/** The plain last line of a run. */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
