import { isRecord } from '../../data/decode.js';
import { readJsonValue, tableOf } from '../../data/formats/json.js';
import type { FormatHints, Table } from '../../data/formats/table.js';
import { isAdapted } from './event-adapters.js';
import { collectLdEvents, type LdEvents } from './linked-data.js';

/** JSON that is not the contract: jCal, linked data, answers of event systems, any list of records. */
export async function readShapes(root: unknown, hints: FormatHints, timeZone: string): Promise<Table> {
  if (isJcal(root)) return (await import('./calendar-ics.js')).readJcalTable(root, hints, timeZone);
  const linked = collectLdEvents(root);
  if (linked.records.length) return ldTable(linked, hints.source);
  const several = isRecord(root) ? answersOf(root) : undefined;
  if (several) return several;
  const table = listOfEvents(root) ?? eventAlone(root) ?? (await readJsonValue(root, hints));
  const next = isRecord(root) ? nextOf(root) : undefined;
  return next ? { ...table, next } : table;
}

/** Things besides events that are named one by one. */
const MOST_OTHERS = 20;

const isJcal = (root: unknown): root is readonly unknown[] =>
  Array.isArray(root) &&
  [root[0], Array.isArray(root[0]) && (root[0] as unknown[])[0]].some(
    (name) => typeof name === 'string' && /^vcalendar$/i.test(name),
  );

/** Several answers in one file: `{first: {events: […]}, second: {events: […]}}`. */
function answersOf(root: Readonly<Record<string, unknown>>): Table | undefined {
  const lists = Object.entries(root).flatMap(([key, value]) =>
    isRecord(value) && Array.isArray(value.events) ? [{ key, events: value.events as unknown[] }] : [],
  );
  if (lists.length < 2) return undefined;
  const paths = lists.flatMap(({ key, events }) => events.map((_, i) => `${key}.events[${i}]`));
  return {
    ...tableOf(
      lists.flatMap(({ events }) => events),
      '',
    ),
    pathOf: (i) => paths[i] ?? '',
  };
}

/** The member that says it holds the events, however its records are built. */
function listOfEvents(root: unknown): Table | undefined {
  if (!isRecord(root)) return undefined;
  const name = Object.keys(root).find((key) => /^event(?:s|s?_?list)$/i.test(key));
  const list = name === undefined ? undefined : root[name];
  if (name !== undefined && isRecord(list)) return listById(list, name);
  if (name === undefined || !Array.isArray(list) || !list.some(isRecord)) return undefined;
  return { ...tableOf(list, name), ...(typeof root.total === 'number' && { total: root.total }) };
}

/** One event of a system known here, in its answer or alone: the lists in it are its own affair. */
function eventAlone(root: unknown): Table | undefined {
  if (!isRecord(root)) return undefined;
  const event = [root, root.event].find((one) => isRecord(one) && isAdapted(one));
  return event === undefined
    ? undefined
    : { ...tableOf([event], ''), pathOf: () => (event === root ? '' : 'event') };
}

/** `{events: {a: {…}, b: {…}}}`: the names are ids, where the records name none. */
function listById(events: Readonly<Record<string, unknown>>, name: string): Table | undefined {
  const ids = Object.keys(events);
  if (ids.length === 0 || !ids.every((id) => isRecord(events[id]))) return undefined;
  return {
    ...tableOf(
      ids.map((id) => ({ id, ...(events[id] as Readonly<Record<string, unknown>>) })),
      '',
    ),
    pathOf: (i) => `${name}.${ids[i] ?? ''}`,
  };
}

/** Where the systems say that there is more. */
function nextOf(root: Readonly<Record<string, unknown>>): string | undefined {
  const meta = isRecord(root.meta) ? root.meta.next : undefined;
  const next = root.next_rest_url ?? meta;
  return typeof next === 'string' && next ? next : undefined;
}

const SCRIPT = /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script/gi;

function parse(text: string): { root: unknown } | undefined {
  try {
    return { root: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** What templates write around JSON and into it: marks of sections, comments before it, line ends in texts, a comma too many. */
function mended(text: string): string {
  const plain = text.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, '');
  return plain
    .slice(Math.max(0, plain.search(/[[{]/)), Math.max(plain.lastIndexOf(']'), plain.lastIndexOf('}')) + 1)
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,\s*(?=[\]}])/g, '');
}

/** The linked data that a web page holds for search engines; undefined where it holds no events. */
export function readLdOfPage(html: string): Table | undefined {
  const roots = [...html.matchAll(SCRIPT)]
    .slice(0, 200)
    .flatMap(([, text = '']) => parse(text) ?? parse(mended(text)) ?? [])
    .map(({ root }) => root);
  const linked = collectLdEvents(roots);
  return linked.records.length ? ldTable({ ...linked, others: [] }) : undefined;
}

const ldTable = ({ records, paths, others }: LdEvents, source = ''): Table => ({
  ...tableOf(records, ''),
  pathOf: (i) => paths[i] ?? '',
  dropped: others.length,
  complaints: others.slice(0, MOST_OTHERS).map(({ path, type }) => ({
    source,
    path,
    code: 'not-event',
    reason: `This is no event, but ${type}.`,
  })),
});
