// The longest tasks of the main thread by the processor time they took: what a page answers for, whoever else
// wants the processor. Only a trace tells, and a trace slows a visit down, so these visits are measured for nothing else.
import { openPage } from './browser.mjs';

const MARK = 'bench-first-content';

/** Milliseconds of processor time of the longest task between the first content and the page's being ready. */
export async function longestTask(browser, url) {
  const { page, useful, close } = await openPage(browser);
  try {
    await page.tracing.start({ categories: ['-*', 'toplevel', 'blink.user_timing'] });
    await page.goto(url);
    await useful;
    await page.evaluate((mark) => {
      performance.mark(mark, { startTime: window.benchObserver.seen.firstUseful });
      return Promise.resolve(window.bench.ready).then(() => undefined);
    }, MARK);
    const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
    const mark = traceEvents.find(({ name }) => name === MARK);
    const tasks = traceEvents.filter(
      ({ name, pid, tid, ts, tdur }) =>
        name.endsWith('RunTask') && pid === mark.pid && tid === mark.tid && ts > mark.ts && tdur,
    );
    return Math.max(0, ...tasks.map(({ tdur }) => tdur / 1000));
  } finally {
    await close();
  }
}
