// The widget tests on every engine this machine has. `node scripts/test-widgets.mjs --chromium search` runs
// the files with search in their path, on Chromium only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { findFirefox, findWebKit, needChromium } from './testing/browsers.mjs';
import { addCounts, lastLine, noCounts, takeCounts } from './testing/counts.mjs';
import { globFiles } from './testing/files.mjs';
import { startWebKitDriver } from './testing/webkit-driver.mjs';

const require = createRequire(import.meta.url);
export const WIDGET_FILES = ['test/widgets/**.test.ts'];
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const runner = require.resolve('@web/test-runner').replace(/index\.\w+$/, 'bin.js');

async function runEngine(engine, files, env = {}) {
  console.log(`widget tests, ${engine}`);
  const COUNTS_FILE = `.cache/counts/widgets-${engine}-${process.pid}.json`;
  const start = async () => {
    const child = spawn(process.execPath, [runner, '--config', 'web-test-runner.config.mjs'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, ENGINE: engine, FILES: files.join(','), COUNTS_FILE },
    });
    const [status, signal] = await once(child, 'exit');
    return {
      status,
      told: existsSync(COUNTS_FILE) ? [] : [`${engine}: the runner ended with ${signal ?? status}`],
    };
  };
  let { status, told } = await start();
  // A runner that dies without a word about any test says nothing of the tests: it is told, and started again once.
  if (told.length) ({ status } = await start());
  const counts = takeCounts(COUNTS_FILE, engine);
  counts.reasons.push(...told);
  if (status !== 0 && !counts.failed) counts.failed = 1;
  return counts;
}

async function runWebKit(files, installed) {
  const start = async () => {
    const { env, stop } = await startWebKitDriver(installed);
    return runEngine('webkit', files, env).finally(stop);
  };
  const counts = await start();
  if (counts.passed) return counts;
  // Not one test: a driver that has opened no window says nothing of them. It is told, and another one started once.
  const again = await start();
  again.reasons.push('webkit: no test passed with the first driver');
  return again;
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
