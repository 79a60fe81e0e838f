// Widget tests in a real browser. ENGINE=chromium (default) | firefox | webkit, FILES=… for some of them.
import { existsSync, readFileSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {
  CHROMIUM_ARGS,
  findChromium,
  findFirefox,
  findWebKit,
  FIREFOX_PREFERENCES,
  START_PATIENCE,
} from './scripts/testing/browsers.mjs';
import { bundleFolder, bundleWidgetTests } from './scripts/testing/bundle-widget-tests.mjs';
import { globFiles } from './scripts/testing/files.mjs';
import { freePort } from './scripts/testing/ports.mjs';
import { countReporter } from './scripts/testing/wtr-reporter.mjs';

const engine = process.env.ENGINE ?? 'chromium';
// One page at a time: one in the background has no focus and sees no element come into view.
const concurrency = Number(process.env.WTR_CONCURRENCY ?? 1);

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: findChromium(),
        headless: true,
        args: CHROMIUM_ARGS,
        timeout: START_PATIENCE,
      },
      // A window for each file: a tab behind another one is not drawn and has no focus.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        args: [],
        timeout: START_PATIENCE,
        extraPrefsFirefox: FIREFOX_PREFERENCES,
      },
    }),
  webkit: () =>
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_DRIVER_PORT),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: findWebKit()?.browser, args: ['--automation'] },
      },
    }),
};

/** msw's worker must come from the root of the origin. */
function addresses(ctx, next) {
  if (ctx.path === '/mockServiceWorker.js') ctx.url = '/public/mockServiceWorker.js';
  return next();
}

/** The server hides folders whose names begin with a dot. */
const bundles = {
  name: 'bundles',
  serve: ({ path }) =>
    path.startsWith(`/${bundleFolder(engine)}/`) && existsSync(`.${path}`)
      ? { body: readFileSync(`.${path}`, 'utf8'), type: 'js' }
      : undefined,
};

export default {
  files: await bundleWidgetTests(
    process.env.FILES?.split(',') ?? globFiles('test/widgets/**.test.ts'),
    engine,
  ),
  concurrency,
  // Engines run side by side, and beside whatever else this machine serves.
  port: await freePort(),
  browserStartTimeout: START_PATIENCE,
  testsStartTimeout: 60_000,
  browsers: [launchers[engine]()],
  plugins: [bundles, a11ySnapshotPlugin()],
  middleware: [addresses],
  reporters: [countReporter({ engine, file: process.env.COUNTS_FILE })],
  testsFinishTimeout: 480_000,
  testFramework: { config: { timeout: 40_000 } },
};
