import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, needChromium } from '../../../scripts/testing/browsers.mjs';

const OBSERVER = readFileSync(new URL('./observe.js', import.meta.url), 'utf8');

export const launch = () =>
  puppeteer.launch({
    executablePath: needChromium(),
    headless: true,
    protocolTimeout: 300_000,
    args: [...CHROMIUM_ARGS, '--disable-extensions', '--js-flags=--max-old-space-size=8192'],
  });

/**
 * A page nobody has been to, in a process of its own. All are tabs of one window: a context each would
 * have Chromium prepare a window's own pages beside the visit, on the same processor.
 */
export async function openPage(browser) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error.message ?? error)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.setCacheEnabled(false);
  const session = await page.createCDPSession();
  const useful = new Promise((resolve) => session.once('Runtime.bindingCalled', resolve));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchUseful' });
  await page.evaluateOnNewDocument(OBSERVER);
  return { page, session, faults, useful, close: () => page.close() };
}

async function heapOf(session) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return { objects: usedSize / 1e6, buffers: backingStorageSize / 1e6 };
}

/** Megabytes after a collection: what the page's objects take, and everything, with buffers and workers. */
export async function memory(page, session) {
  const own = await heapOf(session);
  let total = own.objects + own.buffers;
  for (const worker of page.workers()) {
    const { objects, buffers } = await heapOf(worker.client);
    total += objects + buffers;
  }
  return { page: own.objects, total };
}
