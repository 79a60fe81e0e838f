import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { updateDocuments } from '../../scripts/markers.mjs';
import * as calendar from './calendar/job.mjs';
import * as rules from './calendar/rules-job.mjs';
import * as directory from './directory/job.mjs';
import { job as signup } from './forms/signup-job.mjs';
import { job as survey } from './forms/survey-job.mjs';
import { launch } from './harness/browser.mjs';
import { summarise } from './harness/figures.mjs';
import { installPeers } from './harness/peers.mjs';
import { serve } from './harness/server.mjs';
import { visit } from './harness/visit.mjs';

const DOCUMENTS = ['README.md', 'docs/performance.md'];
/** Milliseconds, long enough for what our element tidies up when nobody asks it anything. */
const REST = 4000;
const options = {
  peers: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  'as-built': { type: 'boolean', default: false },
  runs: { type: 'string', default: '3' },
  sizes: { type: 'string' },
  only: { type: 'string' },
  job: { type: 'string' },
};

const machine = () =>
  `Measured on ${cpus().length} cores, ${cpus()[0].model.trim()}; wall times depend on it, the ratios hardly.`;

/**
 * Visits every contestant once at every size, then every one again: what a busy machine does to one, it does to all.
 * Sizes of the same contestant follow each other, since they are compared.
 */
async function visitInTurn(browser, series, runs, settings) {
  for (let run = 0; run < runs; run++) {
    for (const { contestant, size, url, visits } of series) {
      const rest = contestant.isOwn ? settings.rest : 0;
      const result = await visit(browser, url, { ...settings, rest });
      visits.push(result);
      const said = result.fault ?? `${result.useful.toFixed(0)} ms, ${result.cpu.toFixed(0)} ms CPU`;
      console.log(`  ${contestant.name.padEnd(12)} ${String(size).padStart(7)}  ${said}`);
    }
  }
}

/** Runs the jobs asked for, or all; false where a contestant of our own broke. */
export async function bench(args) {
  const { values } = parseArgs({ args, options });
  const isAsked = ({ name }) => !values.job || values.job.split(',').includes(name);
  let isGood = true;
  for (const job of [directory, calendar, signup, survey])
    if (isAsked(job)) isGood = (await benchVisits(job, values)) && isGood;
  if (isAsked(rules)) isGood = (await benchRules(values)) && isGood;
  return isGood;
}

/** The engine of recurrence rules, without a page around it. */
async function benchRules({ quick, runs }) {
  const { isSame, parts } = await rules.run({ quick, runs: Number(runs) });
  const text = Object.entries(parts).map(([name, part]) => [name, `${machine()}\n\n${part}`]);
  if (!quick) updateDocuments(DOCUMENTS, Object.fromEntries(text));
  return isSame;
}

/** Runs a job of visits and prints what it found. */
async function benchVisits(job, values) {
  const sizes = values.sizes?.split(',').map(Number) ?? (values.quick ? job.QUICK_SIZES : job.SIZES);
  const runs = values.quick ? 1 : Number(values.runs);
  const settings = { typed: job.TYPED, act: job.act, rest: values.quick ? 300 : REST };
  const [server, elsewhere] = await Promise.all([serve(), serve()]);
  const browser = await launch();
  const results = [];
  try {
    const all = await job.addTo({ server, elsewhere, peers: values.peers ? installPeers() : undefined });
    const contestants = values.only ? all.filter(({ name }) => values.only.split(',').includes(name)) : all;
    const data = new Map(sizes.map((size) => [size, job.addData(server, size)]));
    const series = contestants.flatMap((contestant) =>
      sizes.map((size) => {
        const path = `/${contestant.name}-${size}.html`;
        server.add(path, contestant.page(data.get(size)));
        return { contestant, size, url: server.origin + path, visits: [] };
      }),
    );
    console.log(`\n${job.name}, ${sizes.join(', ')} ${job.UNIT ?? 'records'}`);
    await visitInTurn(browser, series, runs, settings);
    const figuresOf = job.summarise ?? summarise;
    for (const { contestant, size, visits } of series) {
      const rounds = visits.map((one) => (one.fault ? undefined : figuresOf([one])));
      results.push({ contestant, size, figures: figuresOf(visits), rounds });
    }
    const left = all.filter((one) => !contestants.includes(one));
    report(job, results, sizes, { contestants, left, ...values });
  } finally {
    await browser.close();
    server.close();
    elsewhere.close();
  }
  return results.every(({ contestant, figures }) => contestant.isPeer || figures.visits > 0);
}

/** Peers may be left out of what is written down; whoever is promised something, and by what it is measured, may not. */
function report(job, results, sizes, { contestants, left, quick }) {
  const figures = job.figuresText(results, sizes);
  console.log(`\n${figures}`);
  const isEnough = [job.SIZES, job.ENOUGH].some((enough) => sizes.join() === enough?.join());
  const isWhole = !quick && isEnough && left.every(({ isPeer }) => isPeer);
  if (!isWhole) return;
  const reached = job.targetsText(results, sizes, contestants);
  console.log(`\n${reached}`);
  updateDocuments(DOCUMENTS, {
    [`bench-${job.name}`]: `${machine()}\n\n${figures}`,
    [`bench-${job.name}-targets`]: reached,
  });
}
