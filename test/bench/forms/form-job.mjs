// What both jobs of forms have in common: cold visits, then letters typed and pages gone through.
import { median, quantile, table } from '../harness/figures.mjs';
import { targetsTable } from '../harness/targets.mjs';
import { addContestants } from './contestants.mjs';
import { definition } from './definition.mjs';

const TYPED = 'Piekarnia';
/** Pages that are gone on to. */
const STEPS = 5;

function addData(server, pages) {
  const path = `/data/form-${pages}.json`;
  const text = JSON.stringify(definition(pages));
  server.add(path, text);
  return { path, text, pages };
}

const shown = (tab, what) =>
  tab.evaluateHandle((name) => window.benchObserver.find(window.bench[name]), what);

async function act({ page: tab }, interact) {
  const keys = [];
  const steps = [];
  await (await shown(tab, 'input')).asElement().focus();
  for (const letter of TYPED) keys.push(await interact(() => tab.keyboard.press(letter)));
  const pages = await tab.evaluate(() => window.benchPages);
  for (let step = 1; step < Math.min(pages, STEPS + 1); step++) {
    const next = (await shown(tab, 'next')).asElement();
    if (next) steps.push(await interact(() => next.click()));
  }
  return { keys, steps };
}

function summarise(visits) {
  const good = visits.filter(({ fault }) => !fault);
  const of = (pick) => median(good.map(pick));
  const all = (name, pick) => good.flatMap((each) => each[name].map(pick));
  return {
    visits: good.length,
    useful: of(({ useful }) => useful),
    cpu: of(({ cpu }) => cpu),
    ready: of(({ ready }) => ready),
    key: median(all('keys', (key) => key.all)),
    key95: quantile(
      all('keys', (key) => key.all),
      0.95,
    ),
    keyCpu: median(all('keys', ({ cpu }) => cpu)),
    step: median(all('steps', (step) => step.all)),
    stepCpu: median(all('steps', ({ cpu }) => cpu)),
    layoutShift: Math.max(...good.map(({ layoutShift }) => layoutShift)),
    heap: of(({ memory }) => memory.page),
  };
}

const COLUMNS = [
  ['contestant', ({ label }) => label],
  ['first content, ms', ({ useful }) => useful],
  ['CPU, ms', ({ cpu }) => cpu],
  ['ready, ms', ({ ready }) => ready],
  ['key p50, ms', ({ key }) => key],
  ['key p95, ms', ({ key95 }) => key95],
  ['key CPU', ({ keyCpu }) => keyCpu, 1],
];
const PAGE_COLUMNS = [
  ['next page, ms', ({ step }) => step],
  ['its CPU', ({ stepCpu }) => stepCpu],
];
const LAST_COLUMNS = [
  ['layout shift', ({ layoutShift }) => layoutShift, 3],
  ['page heap, MB', ({ heap }) => heap, 1],
];

const titleOf = (pages) => (pages === 1 ? '20 questions' : `${pages * 20} questions on ${pages} pages`);

function figuresText(results, sizes) {
  const part = (pages) => {
    const rows = results
      .filter(({ size }) => size === pages)
      .map(({ contestant, figures }) => ({ ...figures, label: contestant.label }));
    const columns = [...COLUMNS, ...(pages === 1 ? [] : PAGE_COLUMNS), ...LAST_COLUMNS];
    return `### ${titleOf(pages)}\n\n${table(rows, columns)}`;
  };
  return sizes.map(part).join('\n\n');
}

/** A job of `bench.mjs`: `sizes` are numbers of pages, `targets` what is promised. */
export const formJob = ({ name, tag, sizes, targets }) => ({
  name,
  UNIT: 'pages',
  SIZES: sizes,
  QUICK_SIZES: sizes,
  addTo: (servers) => addContestants({ ...servers, tag }),
  addData,
  act,
  summarise,
  figuresText,
  targetsText(results) {
    const targetsOf = (of) => {
      const atFirst = (contestant, size = sizes[0]) => of(contestant, size);
      return targets(atFirst).map(({ of: figure, isPaired = true, ...target }) => ({
        ...target,
        isPaired,
        values: { inline: figure('inline'), src: figure('src') },
      }));
    };
    return targetsTable(results, targetsOf, {
      inline: 'definition in the tag',
      src: 'definition in a file',
    });
  },
});
