// A calendar file read and one month of its rules expanded, in Chromium, beside rrule-temporal with the browser's Temporal.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../harness/browser.mjs';
import { median, table } from '../harness/figures.mjs';
import { feedText } from './feed.mjs';
import { RULE_TARGETS } from './rules-targets.mjs';

export const name = 'rules';
const EVENTS = 5_000;
const RULES = 500;

async function pageScript() {
  const entry = fileURLToPath(new URL('./rules-page.js', import.meta.url));
  const options = { bundle: true, minify: true, write: false, format: 'iife', target: 'es2022' };
  const { outputFiles } = await build({ entryPoints: [entry], ...options, logLevel: 'error' });
  return outputFiles[0].text;
}

const middle = (runs) =>
  Object.fromEntries(['parse', 'expand', 'total'].map((key) => [key, median(runs.map((run) => run[key]))]));

/** `{ isSame, parts }`: whether both found the same, and the text of the documents by the names of their markers. */
export async function run({ quick, runs }) {
  const text = quick ? feedText(500, 50) : feedText(EVENTS, RULES);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.evaluate(await pageScript());
    const result = await page.evaluate(
      (feed, times) => window.measureRules(feed, times),
      text,
      quick ? 2 : Math.max(7, runs),
    );
    // The first run of each compiles it, which a visitor pays too: it counts as one of them.
    const own = middle(result.own);
    const peer = middle(result.peer);
    const figures = table(
      [
        { label: 'muni-widgets', ...own },
        { label: 'rrule-temporal on our reader', ...peer },
      ],
      [
        ['', ({ label }) => label],
        ['read, ms', (row) => row.parse],
        ['expand, ms', (row) => row.expand, 1],
        ['both, ms', (row) => row.total],
      ],
    );
    const same = result.isSame
      ? `Both found the same ${result.found} occurrences.`
      : `They differ: ${result.found} occurrences here, ${result.peerFound} there.`;
    const reached = RULE_TARGETS.map((target) => ({ ...target, value: target.figure({ own, peer }) }));
    const targets = table(reached, [
      ['target', ({ what }) => what],
      ['at most', ({ limit }) => String(limit)],
      ['reached', ({ value, limit }) => (value <= limit ? value.toFixed(2) : `**${value.toFixed(2)}**`)],
    ]);
    console.log(`\n${figures}\n\n${same}\n\n${targets}`);
    return {
      isSame: result.isSame,
      parts: { 'bench-rules': `${targets}\n\n${figures}\n\n${same}` },
    };
  } finally {
    await browser.close();
  }
}
