// A calendar out of one JSON file: the first month, the months after it, the way to the agenda and back.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addBuild, bundle } from '../directory/contestants.mjs';
import { median, table } from '../harness/figures.mjs';
import { events } from './events.mjs';
import { targetsTable } from '../harness/targets.mjs';
import { targets } from './targets.mjs';

export const name = 'calendar';
export const UNIT = 'events';
export const SIZES = [100, 1_000, 10_000];
export const QUICK_SIZES = [100, 1_000];
/** What a visitor presses, one after the other. */
const STEPS = ['later', 'later', 'later', 'later', 'agenda', 'back', 'agenda', 'back'];
const HERE = fileURLToPath(new URL('./contestants/', import.meta.url));

export function addData(server, size) {
  const path = `/data/events-${size}.json`;
  server.add(path, JSON.stringify(events(size, Date.now())));
  return path;
}

const page = (data, view, body) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Bench</title>
<body><script>window.benchData = '${data}'; window.benchView = '${view}'</script>${body}`;

/** `{ name, label, isOwn, page(data) }` for each: by hand, our element, and where asked a library. */
export async function addTo({ server, peers }) {
  addBuild(server);
  const watcher = readFileSync(`${HERE}muni.js`, 'utf8');
  const own = (data, view) => `<script type="module" src="/cdn/muni.js"></script>
<script type="module">${watcher}</script><muni-calendar src="${data}" view="${view}" time-zone="UTC"></muni-calendar>`;
  const plain = async (script, modules) => {
    server.add(`/contestants/${script}`, await bundle(HERE + script, modules));
    return `<div id="app"></div><script type="module" src="/contestants/${script}"></script>`;
  };
  const byHand = await plain('floor.js');
  const library = peers && (await plain('fullcalendar.js', peers));
  return [
    { name: 'floor', label: 'by hand', page: (data) => page(data, 'month', byHand) },
    ...(library
      ? [
          {
            name: 'fullcalendar',
            label: 'FullCalendar 7',
            isPeer: true,
            page: (data) => page(data, 'month', library),
          },
        ]
      : []),
    {
      name: 'month',
      label: 'muni-calendar',
      isOwn: true,
      page: (data) => page(data, 'month', own(data, 'month')),
    },
    {
      name: 'agenda',
      label: 'muni-calendar, agenda first',
      isOwn: true,
      page: (data) => page(data, 'agenda', own(data, 'agenda')),
    },
  ];
}

/** Goes on month by month, to the agenda and back; what begins as an agenda is only looked at. */
export async function act({ page: tab }, interact) {
  const done = { later: [], agenda: [], back: [] };
  const isMonth = await tab.evaluate(() => window.benchView === 'month');
  for (const step of isMonth ? STEPS : []) {
    const button = await tab.evaluateHandle((name) => window.benchObserver.find(window.bench[name]), step);
    done[step].push(await interact(() => button.asElement().click()));
  }
  return done;
}

export function summarise(visits) {
  const good = visits.filter(({ fault }) => !fault);
  const middle = (step, pick) => median(good.flatMap((visit) => visit[step]).map(pick));
  const time = ({ all }) => all;
  const cpu = (each) => each.cpu;
  return {
    visits: good.length,
    useful: median(good.map(({ useful }) => useful)),
    cpu: median(good.map(cpu)),
    later: middle('later', time),
    laterCpu: middle('later', cpu),
    agenda: middle('agenda', time),
    agendaCpu: middle('agenda', cpu),
    back: middle('back', time),
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
  ['to the agenda, ms', ({ agenda }) => agenda],
  ['its CPU', ({ agendaCpu }) => agendaCpu],
  ['back, ms', ({ back }) => back],
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

export const targetsText = (results, [small, middle, large]) =>
  targetsTable(results, (of) => targets({ of, small, middle, large }), { reached: 'reached' });
