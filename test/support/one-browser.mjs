// Each engine is started once in a process of tests; who asks for it gets a window that shares nothing with the others.
import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import {
  CHROMIUM_ARGS,
  findChromium,
  findFirefox,
  FIREFOX_PREFERENCES,
  START_PATIENCE,
} from '../../scripts/testing/browsers.mjs';

const ENGINES = {
  chromium: () => ({ executablePath: findChromium(), args: CHROMIUM_ARGS }),
  firefox: () => ({
    executablePath: findFirefox(),
    browser: 'firefox',
    extraPrefsFirefox: FIREFOX_PREFERENCES,
  }),
};

export const isInstalled = (engine) => ENGINES[engine]().executablePath !== undefined;

/** The engines of this machine; a missing Firefox is told by the widget suite. */
export const engines = Object.keys(ENGINES).filter(isInstalled);

/** What was started, by engine. */
const running = new Map();
after(() => Promise.all([...running.values()].map(async (browser) => (await browser).close())));

/** A window of its own, without what others kept; it has `newPage` and `close`, as a browser has. */
export async function openWindow(engine) {
  if (!running.has(engine)) {
    const launched = puppeteer.launch({ headless: true, timeout: START_PATIENCE, ...ENGINES[engine]() });
    running.set(engine, launched);
  }
  return (await running.get(engine)).createBrowserContext();
}
