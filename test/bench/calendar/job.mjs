// A calendar out of one JSON file: the first month or the agenda, and the months after it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addBuild, bundle } from '../directory/contestants.mjs';
import { median, table } from '../harness/figures.mjs';
import { events } from './events.mjs';
import { targets } from './targets.mjs';

export const name = 'calendar';
export const SIZES = [100, 1_000, 10_000];
export const QUICK_SIZES = [100, 1_000];
/** Months that are gone on to. */
const STEPS = 5;
const HERE = fileURLToPath(new URL('./contestants/', import.meta.url));

export function addData(server, size) {
  const path = `/data/events-${size}.json`;
  server.add(path, JSON.stringify(events(size, Date.now())));
  return path;
}

const page = (data, view, body) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Bench</title>
<body><script>window.benchData = '${data}'; window.benchView = '${view}'</script>${body}`;

/** `{ name, label, isOwn, page(data) }` for each: by hand and our element, month and agenda. */
export async function addTo({ server }) {
  addBuild(server);
  server.add('/contestants/calendar.js', await bundle(`${HERE}floor.js`));
  const watcher = readFileSync(`${HERE}muni.js`, 'utf8');
  const byHand = '<div id="app"></div><script type="module" src="/contestants/calendar.js"></script>';
  const own = (data, view) => `<script type="module" src="/cdn/muni.js"></script>
<script type="module">${watcher}</script><muni-calendar src="${data}" view="${view}" time-zone="UTC"></muni-calendar>`;
  return ['month', 'agenda'].flatMap((view) => [
    { name: `floor-${view}`, label: `${view}, by hand`, page: (data) => page(data, view, byHand) },
    {
      name: view,
      label: `${view}, muni-calendar`,
      isOwn: true,
      page: (data) => page(data, view, own(data, view)),
    },
  ]);
}

/** Goes on month by month, where there are months. */
export async function act({ page: tab }, interact) {
  const later = [];
  for (let step = 0; step < STEPS; step++) {
    const button = await tab.evaluateHandle(() => window.benchObserver.find(window.bench.later));
    if (button.asElement()) later.push(await interact(() => button.asElement().click()));
  }
  return { later };
}

export function summarise(visits) {
  const good = visits.filter(({ fault }) => !fault);
  const steps = good.flatMap(({ later }) => later);
  return {
    visits: good.length,
    useful: median(good.map(({ useful }) => useful)),
    cpu: median(good.map(({ cpu }) => cpu)),
    later: median(steps.map(({ hits }) => hits)),
    laterCpu: median(steps.map(({ cpu }) => cpu)),
    layoutShift: Math.max(...good.map(({ layoutShift }) => layoutShift)),
    heap: median(good.map(({ memory }) => memory.page)),
  };
}

const COLUMNS = [
  ['contestant', ({ label }) => label],
  ['first content, ms', ({ useful }) => useful],
  ['CPU, ms', ({ cpu }) => cpu],
  ['next month, ms', ({ later }) => later],
  ['its CPU', ({ laterCpu }) => laterCpu],
  ['layout shift', ({ layoutShift }) => layoutShift, 3],
  ['page heap, MB', ({ heap }) => heap, 1],
];

export const figuresText = (results, sizes) =>
  sizes
    .map((size) => {
      const rows = results
        .filter((result) => result.size === size)
        .map(({ contestant, figures }) => ({ ...figures, label: contestant.label }));
      return `### ${size.toLocaleString('en').replaceAll(',', ' ')} events\n\n${table(rows, COLUMNS)}`;
    })
    .join('\n\n');

export function targetsText(results, [small, middle, large]) {
  const of = (name, size) =>
    results.find((result) => result.contestant.name === name && result.size === size)?.figures ?? {};
  return table(targets({ of, small, middle, large }), [
    ['target', ({ what }) => what],
    ['at most', ({ limit }) => String(limit)],
    ['reached', ({ value, limit }) => (value <= limit ? value.toFixed(2) : `**${value.toFixed(2)}**`)],
  ]);
}
