// One cold visit: from the address to the first content, then what a visitor does.
import { setTimeout as sleep } from 'node:timers/promises';
import { memory, openPage } from './browser.mjs';
import { cpuBetween, longestBetween, startTrace, stopTrace } from './main-thread.mjs';

const QUIET = 250;

/** Times of one thing that a visitor does; its processor time is told once the visit is over. */
async function interact({ page, done }, act) {
  await page.evaluate(() => window.benchObserver.arm());
  await act();
  const { at, hits, all } = await page.evaluate((quiet) => window.benchObserver.settled(quiet), QUIET);
  const times = { hits, all };
  done.push({ at, times });
  return times;
}

const readyAt = async ({ page }) => {
  const began = await page.evaluate(() => performance.now());
  const ended = await page.evaluate(() => Promise.resolve(window.bench.ready).then(() => performance.now()));
  return Math.max(began, ended);
};

async function typeAndChoose(tab, typed) {
  const { page } = tab;
  const keys = [];
  const facets = [];
  await page.evaluate(() => window.benchObserver.find(window.bench.input).focus());
  for (const letter of typed) keys.push(await interact(tab, () => page.keyboard.press(letter)));
  const facet = await page.evaluateHandle(() => window.benchObserver.find(window.bench.facet));
  if (facet.asElement()) facets.push(await interact(tab, () => facet.asElement().click()));
  return { keys, facets };
}

const within = (timeout, work) =>
  Promise.race([
    work,
    sleep(timeout, undefined, { ref: false }).then(() => {
      throw new Error(`no content within ${timeout} ms`);
    }),
  ]);

/** Everything measured in one visit; `fault` where the page broke or never showed anything. */
export async function visit(browser, url, { typed, act, timeout = 60_000, rest }) {
  const tab = { ...(await openPage(browser)), done: [] };
  const { page, session, faults, done } = tab;
  try {
    await startTrace(page);
    await page.goto(url, { waitUntil: 'load', timeout });
    await within(timeout, tab.useful);
    const ready = await readyAt(tab);
    await sleep(QUIET);
    const { firstUseful, layoutShift, now } = await page.evaluate(() => ({
      ...window.benchObserver.seen,
      now: performance.now(),
    }));
    const interactions = act
      ? await act(tab, (work) => interact(tab, work))
      : await typeAndChoose(tab, typed);
    const tasks = await stopTrace(page, firstUseful);
    for (const { at, times } of done) times.cpu = cpuBetween(tasks, at, at + times.all);
    await sleep(rest);
    return {
      useful: firstUseful,
      cpu: cpuBetween(tasks, 0, firstUseful),
      ready,
      readyCpu: cpuBetween(tasks, 0, ready),
      ...longestBetween(tasks, firstUseful, now),
      layoutShift,
      ...interactions,
      memory: await memory(page, session),
      ...(faults.length > 0 && { fault: faults[0] }),
    };
  } catch (error) {
    return { fault: faults[0] ?? String(error.message) };
  } finally {
    await tab.close().catch(() => undefined);
  }
}
