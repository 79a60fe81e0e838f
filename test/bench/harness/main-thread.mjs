// What the main thread of a page worked on, out of a trace: by the processor's time, which a busy machine leaves alone.
// A trace of nothing but the outermost tasks costs every contestant the same little.
const MARK = 'bench-first-content';
/** What promises call back is worked on behind a task, in a slice of its own. */
const WORK = /RunTask$|PerformMicrotaskCheckpoint$/;

export const startTrace = (page) =>
  page.tracing.start({ categories: ['-*', 'toplevel', 'blink.user_timing'] });

/**
 * The tasks, and what promises call back behind them, in their order as `{ from, to, cpu }`: milliseconds since the visit began, and of processor time,
 * which a trace leaves out for tasks of a few microseconds.
 */
export async function stopTrace(page, firstUseful) {
  await page.evaluate((name, startTime) => performance.mark(name, { startTime }).name, MARK, firstUseful);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const mark = traceEvents.find(({ name }) => name === MARK);
  const began = mark.ts - firstUseful * 1000;
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => WORK.test(name) && pid === mark.pid && tid === mark.tid)
    // One that had not ended when the trace did.
    .filter(({ dur }) => dur !== undefined)
    .map(({ ts, dur, tdur = dur }) => ({
      from: (ts - began) / 1000,
      to: (ts + dur - began) / 1000,
      cpu: tdur / 1000,
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let end = -Infinity;
  // A task inside another is part of it.
  return tasks.filter(({ from, to }) => from >= end && (end = to));
}

const within = (tasks, start, end) => tasks.filter(({ from, to }) => from >= start && to <= end);

/** Processor time of all that began and ended between two moments. */
export const cpuBetween = (tasks, start, end) =>
  within(tasks, start, end).reduce((sum, { cpu }) => sum + cpu, 0);

/** The longest task between two moments, by the clock and by the processor. */
export const longestBetween = (tasks, start, end) => ({
  longest: Math.max(0, ...within(tasks, start, end).map(({ from, to }) => to - from)),
  longestCpu: Math.max(0, ...within(tasks, start, end).map(({ cpu }) => cpu)),
});
