import { parsePairs } from '../../core/parse-pairs.js';
import { plainText } from '../../core/plain-text.js';
import { isRecord } from '../../data/decode.js';
import { EndpointError } from '../../data/endpoint-error.js';
import type { CalendarEvent } from './calendar-item.js';
import { CONTRACT_MEMBERS, readNative } from './calendar-native.js';
import type { NativeContext } from './native-values.js';
import type { EventDecoderOptions, EventLedger, ReadEvent } from './calendar-source.js';
import { isFullCalendar, openFullCalendar } from './adapter-full-calendar.js';
import { adapt } from './event-adapters.js';
import { columnMeant, columnNamed, type EventColumn } from './event-columns.js';
import { eventFromColumns, planColumns, type ColumnPlan } from './event-from-columns.js';
import { madeId } from './event-identity.js';
import { isMoment } from './event-times.js';
import { nightAfter } from './midnight-ends.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * A reader for records that do not keep to the contract: in other words, or with mistakes in them.
 * `sample` shows which columns there are, and how days are written in them.
 *
 * @throws {EndpointError} `no-name` or `shape` where no column could be the name, or the day
 */
export function createForeignReader(
  options: EventDecoderOptions,
  ledger: EventLedger,
  sample: readonly unknown[],
): ReadEvent {
  let plan: ColumnPlan | undefined;
  const planFor = (where: string): ColumnPlan => {
    const records = sample.filter(isRecord).map(flatten);
    const made = planColumns(
      records,
      mappingOf(options.fields, records, ledger),
      where.startsWith('row '),
      options.lang,
    );
    const foreign = records.filter((record) => !adapt(record));
    for (const [column, code, what] of [
      ['start', 'shape', 'day of an event'],
      ['name', 'no-name', 'name of an event'],
    ] as const) {
      if (made.columns.get(column)?.length || foreign.length === 0) continue;
      const names = [...new Set(records.slice(0, 20).flatMap((record) => Object.keys(record)))];
      const member = column === 'start' ? 'startDate' : 'name';
      const detail = `No column could be the ${what}. The columns are: ${names.slice(0, 30).join(', ')}. Say which one it is: fields="${member}: …".`;
      throw new EndpointError(code, { url: options.url, detail });
    }
    return made;
  };
  return (raw, where) => {
    if (!isRecord(raw) || (options.native && !options.fields))
      return readLoosely(raw, where, options, ledger);
    const record = flatten(raw);
    const known = options.fields ? undefined : adapt(record);
    if (known) return readLoosely(prune(known), where, options, ledger);
    plan ??= planFor(where);
    const own = speaksContract(record) ? pickContract(record) : {};
    const rest = Object.fromEntries(Object.entries(record).filter(([key]) => !Object.hasOwn(own, key)));
    const event = { ...(prune(eventFromColumns(rest, plan)) as Json), ...own };
    return readLoosely(event, where, options, ledger, plan);
  };
}

/** What the page says of its columns; a slip in it is told, and the rest holds. */
function mappingOf(
  fields: string,
  records: readonly Json[],
  ledger: EventLedger,
): ReadonlyMap<EventColumn, string> {
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  const mapping = new Map<EventColumn, string>();
  for (const [member, name] of parsePairs(fields)) {
    const column = columnMeant(member);
    if (!column)
      ledger.complain(
        '',
        'no-such-column',
        `fields says what "${member}" is, but an event has no such member.`,
      );
    else if (!names.has(name))
      ledger.complain(
        '',
        'no-such-column',
        `fields says that ${member} is "${name}", but there is no such column. There are: ${[...names].slice(0, 30).join(', ')}.`,
      );
    else mapping.set(column, name);
  }
  return mapping;
}

/** `{start, end, event: {…}}`: times around the event they are of. */
function flatten(given: Json): Json {
  const record = isFullCalendar(given) ? openFullCalendar(given) : given;
  if (isRecord(record.title) && 'rendered' in record.title) return flattenPost(record);
  return isRecord(record.event) && ('start' in record || 'startDate' in record)
    ? { ...record.event, ...record, event: undefined }
    : record;
}

/** A post of WordPress: its own fields say when it takes place, its date when it was published. */
function flattenPost({ date, acf, meta, ...post }: Json): Json {
  const own = { ...(isRecord(meta) && meta), ...(isRecord(acf) && acf) };
  const days = Object.keys({ ...own, ...post }).filter((name) => columnNamed(name)?.column === 'start');
  return { ...own, ...post, ...(days.length === 0 && { date }) };
}

const speaksContract = ({ name, startDate, title }: Json) =>
  name !== undefined && title === undefined && typeof startDate === 'string' && isMoment(startDate);

/** Members that are more than a text, under the contract's names, of a record that speaks as the contract does. */
const pickContract = (record: Json) =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) => CONTRACT_MEMBERS.has(key) && typeof value === 'object' && value !== null,
    ),
  );

/** Nobody writes deeper than this; what is buried below is left out. */
const DEEPEST = 20;

/** Without the members that hold nothing. */
function prune(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value))
    return value.map((one) => prune(one, depth + 1)).filter((one) => one !== undefined);
  if (!isRecord(value)) return value === '' || value === null ? undefined : value;
  const kept = Object.entries(value)
    .map(([key, member]) => [key, prune(member, depth + 1)] as const)
    .filter(([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0));
  return kept.length ? Object.fromEntries(kept) : undefined;
}

/** The column of ours that a member of the contract was read from. */
const READ_FROM: Readonly<Record<string, EventColumn>> = { startDate: 'start', endDate: 'end', name: 'name' };

/** Reads what there is in the words of the contract; every mistake is told, and only what cannot be an event is dropped. */
function readLoosely(
  raw: unknown,
  where: string,
  options: EventDecoderOptions,
  ledger: EventLedger,
  plan?: ColumnPlan,
): CalendarEvent | undefined {
  const faults = new Set<string>();
  const nameOf = (path: string) => {
    const column = READ_FROM[path];
    return (column && plan?.columns.get(column)?.[0]) ?? path;
  };
  const context: NativeContext = {
    fault(path, code, expected, value) {
      faults.add(path);
      const at = where.startsWith('row ') ? `${where}, ${nameOf(path)}` : `${where}.${nameOf(path)}`;
      ledger.complain(path ? at : where, code, `Expected ${expected}, got ${describe(value)}.`);
    },
    clean: (text) => (/[<&]/.test(text) ? plainText(text) : text),
    keepsUnknown: true,
    base: options.url,
  };
  const event = readNative(raw, context);
  if (event) {
    if (event.endDate !== undefined) event.endDate = nightAfter(event.startDate, event.endDate);
    event.id ||= madeId(event);
    return event;
  }
  if (isRecord(raw) && !faults.has('name') && !faults.has('startDate')) {
    const lacks = raw.name ? 'day' : 'name';
    ledger.complain(where, lacks === 'day' ? 'bad-date' : 'no-name', `The event has no ${lacks}.`);
  }
  return undefined;
}

/** A value in the words of a complaint. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `"${String(value).trim().slice(0, 80)}"`;
}
