// The widget tests on every engine this machine has. `node scripts/test-widgets.mjs --chromium search` runs
// the files with search in their path, on Chromium only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { findFirefox, findWebKit, needChromium } from './testing/browsers.mjs';
import { addCounts, lastLine, noCounts, takeCounts } from './testing/counts.mjs';
import { globFiles } from './testing/files.mjs';

const require = createRequire(import.meta.url);
export const WIDGET_FILES = ['test/widgets/**.test.ts'];
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const runner = require.resolve('@web/test-runner').replace(/index\.\w+$/, 'bin.js');

async function runEngine(engine, files, env = {}) {
  console.log(`widget tests, ${engine}`);
  const COUNTS_FILE = `.cache/counts/widgets-${engine}-${process.pid}.json`;
  const child = spawn(process.execPath, [runner, '--config', 'web-test-runner.config.mjs'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, ENGINE: engine, FILES: files.join(','), COUNTS_FILE },
  });
  const [status] = await once(child, 'exit');
  const counts = takeCounts(COUNTS_FILE);
  if (status !== 0 && !counts.failed) counts.failed = 1;
  return counts;
}

async function runWebKit(files, { driver }) {
  const env = {
    WEBKIT_DRIVER_PORT: String(4700 + (process.pid % 200)),
    // Without a graphics card, putting layers together takes twice the time of everything else.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const children = [];
  if (!process.env.DISPLAY) {
    env.DISPLAY = `:${100 + (process.pid % 400)}`;
    children.push(spawn('Xvfb', [env.DISPLAY, '-screen', '0', '1280x900x24'], { stdio: 'ignore' }));
    await wait(800);
  }
  const args = [`--port=${env.WEBKIT_DRIVER_PORT}`, '--host=127.0.0.1'];
  children.push(spawn(driver, args, { env: { ...process.env, ...env }, stdio: 'ignore' }));
  await wait(800);
  try {
    return await runEngine('webkit', files, env);
  } finally {
    for (const child of children) child.kill();
  }
}

/** A missing engine is a visible skip at a desk and a failure in CI, which has to install it. */
function missing(engine, hint) {
  const reason = `${engine} is not installed (${hint})`;
  console.log(`  ${process.env.CI ? 'FAILED ' : 'skipped'} ${reason}`);
  return process.env.CI ? { ...noCounts(), failed: 1 } : { ...noCounts(), skipped: 1, reasons: [reason] };
}

export async function runWidgetTests(only = [], engines = ENGINES) {
  const files = globFiles(WIDGET_FILES).filter(
    (file) => !only.length || only.some((part) => file.includes(part)),
  );
  const sum = noCounts();
  if (!files.length) return sum;
  if (engines.includes('chromium')) {
    addCounts(sum, needChromium() ? await runEngine('chromium', files) : { ...noCounts(), failed: 1 });
  }
  if (engines.includes('firefox')) {
    addCounts(
      sum,
      findFirefox() ? await runEngine('firefox', files) : missing('Firefox', 'apt-get install firefox-esr'),
    );
  }
  if (engines.includes('webkit')) {
    const webkit = findWebKit();
    addCounts(
      sum,
      webkit
        ? await runWebKit(files, webkit)
        : missing('WebKitGTK', 'apt-get install webkit2gtk-driver xvfb'),
    );
  }
  return sum;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const engines = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2));
  const counts = await runWidgetTests(
    args.filter((arg) => !arg.startsWith('--')),
    engines.length ? engines : undefined,
  );
  console.log(lastLine(counts));
  process.exitCode = counts.failed || !counts.passed ? 1 : 0;
}
