import { emailAddress } from '../../core/email-address.js';
import { readFlag, readNumber } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';
import { cellLink, cellList, cellText, cellTexts, isTexts, momentText, statusOf } from './event-cells.js';
import { listOfTexts, textsOf, tongueColumn, type TongueColumn } from './column-tongues.js';
import { columnNamed, type EventColumn } from './event-columns.js';
import type { DateOrder } from './day-words.js';
import { datesOf, orderOf, readWhen, type When } from './event-moments.js';
import { readTimes } from './hour-words.js';
import { addDays, isDay } from './event-times.js';
import { spanOfDays } from './midnight-ends.js';
import { setOffers } from './offers-from-columns.js';
import { setPlace } from './place-from-columns.js';

type Json = Readonly<Record<string, unknown>>;

/** How the columns of one source are read. */
export interface ColumnPlan {
  /** Column → its names in the source, best first. */
  columns: ReadonlyMap<EventColumn, readonly string[]>;
  /** Column → those of single languages, in the order of the source. */
  tongues: ReadonlyMap<EventColumn, readonly TongueColumn[]>;
  /** Language of texts that stand in a column without one. */
  lang: string;
  /** Names that are no column of ours. */
  others: readonly string[];
  order: DateOrder;
  /** The records stand in a table, not in the answer of a program. */
  isTable: boolean;
  /** An end that is a day is the day after the last, as calendar programs have it. */
  endsAfter: boolean;
}

/** Works out what each column of a source is; `mapping` is the page's own word. */
export function planColumns(
  records: readonly Json[],
  mapping: ReadonlyMap<EventColumn, string>,
  isTable: boolean,
  lang: string,
): ColumnPlan {
  const names = [...new Set(records.slice(0, 50).flatMap((record) => Object.keys(record)))];
  const taken = new Map<EventColumn, { name: string; rank: number }[]>();
  const tongues = new Map<EventColumn, TongueColumn[]>();
  const others: string[] = [];
  const mapped = new Map([...mapping].map(([column, name]) => [name, column]));
  for (const name of names) {
    const own = mapped.get(name);
    const found = own ? { column: own, rank: -1 } : columnNamed(name);
    // A whole name that is known says more than a language at its end.
    const spoken = found && found.rank < 100 ? undefined : tongueColumn(name);
    if (spoken && !mapping.has(spoken.column)) {
      tongues.set(spoken.column, [...(tongues.get(spoken.column) ?? []), { name, lang: spoken.lang }]);
      continue;
    }
    if (!found || (!own && mapping.has(found.column))) others.push(name);
    else taken.set(found.column, [...(taken.get(found.column) ?? []), { name, rank: found.rank }]);
  }
  // `Start` that holds hours only, beside a date, is a time; so is `End`.
  for (const [column, time] of [
    ['start', 'time'],
    ['end', 'endTime'],
  ] as const) {
    const own = taken.get(column) ?? [];
    const hours = own.filter(({ name }) => isHours(records, name));
    if (hours.length === 0 || (column === 'start' && hours.length === own.length)) continue;
    taken.set(
      column,
      own.filter((one) => !hours.includes(one)),
    );
    taken.set(time, [...hours, ...(taken.get(time) ?? [])]);
  }
  const columns = new Map(
    [...taken].map(
      ([column, own]) => [column, own.sort((a, b) => a.rank - b.rank).map(({ name }) => name)] as const,
    ),
  );
  for (const [column, own] of tongues)
    columns.set(column, [...(columns.get(column) ?? []), ...own.map(({ name }) => name)]);
  const days = ['start', 'end'].flatMap((column) => columns.get(column as EventColumn) ?? []);
  const order = orderOf(records.flatMap((record) => days.map((name) => record[name])));
  const isFeed = !isTable && names.includes('start') && names.includes('title');
  return { columns, tongues, lang, others, order, isTable, endsAfter: isFeed };
}

/** Whether all that stands in a column are hours without a day. */
function isHours(records: readonly Json[], name: string): boolean {
  const values = records
    .map((record) => record[name])
    .filter((value) => typeof value === 'string' && value !== '');
  return (
    values.length > 0 &&
    values.every((value) => !readWhen(value as string) && readTimes(value as string).time !== undefined)
  );
}

/** A record under foreign names in the words of the contract; what no column takes stays under its own. */
export function eventFromColumns(raw: Json, plan: ColumnPlan): Record<string, unknown> {
  const texts = new Map(
    [...plan.tongues].map(([column, own]) => {
      const plain = plan.columns.get(column)?.find((name) => !own.some((one) => one.name === name));
      return [column, textsOf(raw, own, plain === undefined ? undefined : raw[plain], plan.lang)] as const;
    }),
  );
  const of = (column: EventColumn): unknown => {
    if (texts.get(column)) return texts.get(column);
    for (const name of plan.columns.get(column) ?? []) {
      const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
      if (value !== undefined && value !== null && value !== '') return value;
    }
    return undefined;
  };
  const event: Record<string, unknown> = {};
  const set = (name: string, value: unknown) => {
    if (value !== undefined && value !== '' && event[name] === undefined) event[name] = value;
  };
  for (const name of plan.others) if (Object.hasOwn(raw, name)) event[name] = raw[name];
  set('id', cellText(of('id')));
  set('name', cellTexts(of('name')));
  set('description', cellTexts(of('description')));
  setTimes(event, of, plan);
  // The number of a house in a list that is not here; in a table, a room may be called so.
  const named = (column: EventColumn) => (plan.isTable || !isNumber(of(column)) ? of(column) : undefined);
  setPlace(set, (column) => (column === 'place' ? named(column) : of(column)));
  set('organizer', organizersOf(named('organizer')));
  const email = cellText(of('email'));
  const contact = {
    name: cellTexts(of('contact')),
    email: email && (emailAddress(email) ?? email),
    telephone: cellText(of('telephone')),
  };
  if (contact.name ?? contact.email ?? contact.telephone) set('contact', [contact]);
  const series = of('series');
  set(
    'series',
    isRecord(series) && !texts.get('series')
      ? { id: cellText(series.id), name: cellTexts(series.name) }
      : cellText(series) || isRecord(series)
        ? { name: cellTexts(series) }
        : undefined,
  );
  const topics = texts.get('topics');
  set('topics', topics ? listOfTexts(topics) : cellList(of('topics')));
  set('audience', cellList(of('audience')));
  set(
    'languages',
    cellList(of('languages'))?.map((one) => one.toLowerCase()),
  );
  setOffers(set, of);
  const how = of('registrationUrl');
  const link = cellLink(how);
  if (!link && typeof how === 'string' && !SCHEME.test(how)) {
    // `by telephone: 71 021 00 00` is no link, and still how one registers.
    const column = plan.columns.get('registrationUrl')?.find((name) => raw[name] === how) ?? '';
    set(column === 'registration' ? 'Registration' : column, how);
  }
  const number = (column: EventColumn) => {
    const found = readNumber(of(column));
    return found !== undefined && Number.isInteger(found) && found >= 0 ? found : undefined;
  };
  const day = (column: EventColumn) =>
    datesOf(readWhen(momentText(of(column)) ?? '', plan.order) ?? {}).startDate;
  const registration = {
    url: link,
    opens: day('registrationOpens'),
    closes: day('registrationCloses'),
    capacity: number('capacity'),
    remaining: number('remaining'),
  };
  if (Object.values(registration).some((value) => value !== undefined)) set('registration', registration);
  set('url', cellLink(of('url')));
  const image = of('image');
  set(
    'image',
    isRecord(image)
      ? { url: cellLink(image), alt: cellText(image.alt ?? image.alt_text) }
      : cellLink(image) && { url: cellLink(image) },
  );
  set('updated', day('updated'));
  set('status', readFlag(of('cancelled')) ? 'cancelled' : statusOf(cellText(of('status'))));
  set('timeZone', cellText(of('timeZone')));
  return event;
}

const isNumber = (value: unknown) => /^\d+$/.test(cellText(value) ?? '');

/** `javascript:…`: an address that may not be one. */
const SCHEME = /^[a-z][a-z\d+.-]*:\S+$/i;

const EMPTY_HOUR = /T00:00(?::00(?:\.0+)?)?$/;

function setTimes(
  event: Record<string, unknown>,
  of: (column: EventColumn) => unknown,
  plan: ColumnPlan,
): void {
  const start = of('start');
  const inner = Array.isArray(start) ? (start as unknown[])[0] : start;
  const end = of('end') ?? (isRecord(inner) ? (inner.end_value ?? inner.end) : undefined);
  const text = momentText(start);
  const hours = readTimes(cellText(of('time')) ?? '');
  const later = readTimes(cellText(of('endTime')) ?? '');
  // A database writes a day as its midnight, whatever hour stands beside it.
  const dayOf = (moment = '', time?: string) => (time ? moment.replace(EMPTY_HOUR, '') : moment);
  const when: When = readWhen(dayOf(text, hours.time), plan.order) ?? {};
  const ends = readWhen(dayOf(momentText(end), later.time), plan.order);
  const listed = [when, ...(when.more ?? [])];
  const all: When = {
    ...when,
    ...(!when.day?.includes('T') && !when.time && hours.time && { time: hours.time }),
    // Of several days the last may stand in the column of the end too.
    ...(ends?.day && !(when.more && ends.day === listed.at(-1)?.day) && { endDay: ends.day }),
  };
  const endTime = ends?.time ?? later.time ?? when.endTime ?? hours.endTime;
  if (endTime) all.endTime = endTime;
  // Drupal keeps times in UTC and does not say so.
  const isUtc = isRecord(inner) && Object.hasOwn(inner, 'end_value');
  const { startDate, endDate } = datesOf(all);
  const utc = (iso: string | undefined) =>
    isUtc && iso && /T\d\d:\d\d(?::\d\d)?$/.test(iso) ? `${iso}Z` : iso;
  const isClear = !when.isUnclear && !(when.more && all.endDay && all.endDay !== (when.endDay ?? when.day));
  event.startDate = (isClear ? utc(startDate) : undefined) ?? text;
  let last = utc(endDate);
  const endsAfter = plan.endsAfter || (isRecord(end) && end.date !== undefined);
  if (last && endsAfter && isDay(last) && startDate && isDay(startDate) && last > startDate)
    last = addDays(last, -1);
  if (last && last !== event.startDate) event.endDate = last;
  if (readFlag(of('allDay')) && startDate) Object.assign(event, spanOfDays(event), { allDay: true });
  const zone = isRecord(inner) ? cellText(inner.timeZone ?? inner.timezone) : undefined;
  if (zone) event.timeZone = zone;
  const rule = cellText(of('rrule') ?? (isRecord(inner) ? inner.rrule : undefined));
  const rdates = listed.slice(1).map(({ day, time = all.time }) => utc(datesOf({ day, time }).startDate));
  const recurrence = {
    ...(rule && /FREQ=/i.test(rule) && { rrule: rule.replace(/^RRULE:/i, '') }),
    ...(rdates.length && isClear && { rdates }),
  };
  if (Object.keys(recurrence).length) event.recurrence = recurrence;
  for (const name of Object.keys(event)) if (event[name] === undefined) delete event[name];
}

/** Who organises: one that is called something in each language, or several by name. */
const organizersOf = (value: unknown) =>
  isRecord(value) && isTexts(value)
    ? [{ name: cellTexts(value) }]
    : cellList(value)?.map((name) => ({ name }));
