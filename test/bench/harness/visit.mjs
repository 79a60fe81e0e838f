// One cold visit: from the address to the first content, then what a visitor does.
import { setTimeout as sleep } from 'node:timers/promises';
import { mainThreadCpu, memory, openPage } from './browser.mjs';

const QUIET = 250;

async function interact({ page, session }, act) {
  await page.evaluate(() => window.benchObserver.arm());
  const before = await mainThreadCpu(session);
  await act();
  const times = await page.evaluate((quiet) => window.benchObserver.settled(quiet), QUIET);
  return { ...times, cpu: (await mainThreadCpu(session)) - before };
}

const isReady = async ({ page }) => {
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
  const tab = await openPage(browser);
  const { page, session, faults } = tab;
  try {
    await page.goto(url, { waitUntil: 'load', timeout });
    const cpu = await within(timeout, tab.useful);
    const ready = await isReady(tab);
    await sleep(QUIET);
    const loadCpu = await mainThreadCpu(session);
    const { firstUseful, longTasks, layoutShift } = await page.evaluate(() => window.benchObserver.seen);
    const later = longTasks.filter(({ startTime }) => startTime > firstUseful);
    const interactions = act
      ? await act(tab, (work) => interact(tab, work))
      : await typeAndChoose(tab, typed);
    await sleep(rest);
    return {
      useful: firstUseful,
      cpu,
      ready,
      loadCpu,
      longest: Math.max(0, ...later.map(({ duration }) => duration)),
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
