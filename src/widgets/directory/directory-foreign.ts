import { foldText } from '../../core/text-fold.js';
import { isRecord } from '../../data/decode.js';
import { EndpointError } from '../../data/endpoint-error.js';
import { FIELD_NAMES, foldKey, makeFieldPlan, NUMBERS, type FieldName } from './directory-fields.js';
import type { DirectoryItem, PostalAddress, Text } from './directory-item.js';
import type { DecoderOptions, Ledger, ReadItem } from './directory-source.js';
import { pair, type Geo } from './geo-values.js';
import { parseFieldsAttribute } from './fields-attribute.js';
import { dayColumns, takeHoursByDay } from './hours-by-day.js';
import { guessNameColumn, listColumns, nearestFirst } from './name-guess.js';
import { plain, takeAddress } from './postal-address.js';
import { createRecordFields, type RecordFields } from './record-fields.js';

const KINDS = new Set(['business', 'craft', 'organisation', 'network', 'support', 'funding', 'practice']);
const IDENTIFIERS = (['NIP', 'REGON', 'KRS', 'CVR', 'VAT', 'SIRET'] as const).map(
  (name) => [name, NUMBERS[name]] as const,
);

/** At the number of each field that an item has under the same name and of the same type: that name. */
const SAME = nameSame(
  'kind description category categoryCode telephone email url image openingHours timeZone badges languages exportsTo person noMarketing added updated provider audience deadline applyUrl members role contact source',
);

function nameSame(list: string): readonly string[] {
  const names = new Set(list.split(' '));
  return FIELD_NAMES.map((field) => (names.has(field) ? field : ''));
}

/** An item that is being put together. */
type Writable = { -readonly [K in keyof DirectoryItem]: DirectoryItem[K] };

/**
 * A reader for records in foreign words. `sample` shows which columns there are.
 *
 * @throws {EndpointError} `no-name` where no column of the sample could be the name
 */
export function createForeignReader(
  options: DecoderOptions,
  ledger: Ledger,
  sample: readonly unknown[],
): ReadItem {
  const { lang = '', url } = options;
  const records = sample.filter(isRecord);
  const columns = options.columns ?? [
    ...new Set(records.slice(0, 20).flatMap((record) => listColumns(record))),
  ];
  const mapping = checkMapping(options.fields ?? '', columns, ledger);

  const days = dayColumns(columns);
  let fields = createRecordFields(makeFieldPlan(mapping), lang, ledger, url);
  const quiet: Ledger = { ...ledger, complain: () => undefined };
  const trial = createRecordFields(makeFieldPlan(mapping), lang, quiet);
  const named = records.some((record) => (trial.read(record, ''), takeName(trial) !== undefined));
  if (records.length && !named) {
    const guess = guessNameColumn(records, columns);
    if (guess === undefined) {
      const detail = `No column could be the name. The columns are: ${columns.slice(0, 30).join(', ')}. Say which one it is: fields="name: …".`;
      throw new EndpointError('no-name', { url: url ?? '', detail });
    }
    fields = createRecordFields(makeFieldPlan(new Map(mapping).set('name', guess)), lang, ledger, url);
  }

  return (raw, where) => {
    if (!isRecord(raw))
      return ledger.drop(where, 'not-object', `Expected a record with named members, got ${describe(raw)}.`);
    fields.read(raw, where);
    const name = takeName(fields);
    if (name === undefined) return ledger.drop(where, 'no-name', 'The record has no name.');
    const item: Writable = { id: '', name };
    fields.copyInto(item as unknown as Record<string, unknown>, SAME);
    const address = takeAddress(fields, lang);
    if (address) item.address = address;
    const town = townOf(fields, address);
    if (town !== undefined) item.town = town;
    const geo = takeGeo(fields, ledger, where);
    if (geo) item.geo = geo;
    const identifiers = takeIdentifiers(fields);
    if (identifiers) item.identifiers = identifiers;
    takeType(fields, item);
    const amount = takeAmount(fields);
    if (amount) item.amount = amount;
    item.id =
      takeId(fields) ??
      Object.values(identifiers ?? {})[0] ??
      // The same in every language of the page: links lead from one to the other.
      (slugOf(`${plain(name)} ${plain(town)}`) || 'item');
    if (fields.extras) item.extras = fields.extras;
    if (days.length && !item.openingHours) takeDays(item, days);
    return item;
  };
}

/** The page's mapping, after complaining of columns that are not there. */
function checkMapping(
  attribute: string,
  columns: readonly string[],
  ledger: Ledger,
): ReadonlyMap<FieldName, string> {
  const { mapping, unknown } = parseFieldsAttribute(attribute);
  for (const name of unknown)
    ledger.complain(
      '',
      'no-such-column',
      `fields says what "${name}" is, but a directory has no such field.`,
    );
  const known = new Set(columns.map(foldKey));
  for (const [field, column] of mapping) {
    if (known.has(foldKey(column))) continue;
    ledger.complain(
      '',
      'no-such-column',
      `fields says that ${field} is "${column}", but there is no such column. There are: ${nearestFirst(columns, column).slice(0, 30).join(', ')}.`,
    );
  }
  // Without a name there is nothing to show: a slip in the mapping must not stand in the way of finding it.
  return new Map([...mapping].filter(([field, column]) => field !== 'name' || known.has(foldKey(column))));
}

function describe(raw: unknown): string {
  if (raw === null || raw === undefined) return 'nothing';
  return Array.isArray(raw) ? 'a list' : `"${String(raw).slice(0, 60)}"`;
}

/** The name; where name and title are both there, one may be a slug for machines: `city-of-aarhus` beside `City of Aarhus`. */
function takeName(fields: RecordFields): Text | undefined {
  const name = fields.get(NUMBERS.name) as Text | undefined;
  const person = takePerson(fields, name);
  const given = fields.get(NUMBERS.title) as Text | undefined;
  // Beside a person's names, `Titel` is `Dr.` and no name of the record.
  const isOfPerson = person !== undefined && typeof given === 'string' && given.length < 16;
  if (isOfPerson) fields.addExtra(fields.columnOf(NUMBERS.title), given);
  const title = isOfPerson ? person : (given ?? person);
  if (title === undefined || fields.isMapped(NUMBERS.name)) return name ?? title;
  const takesTitle =
    name === undefined || (typeof name === 'string' && /^[a-z\d]+(?:[-_.][a-z\d]+)*$/.test(name));
  const [chosen, other, column] = takesTitle
    ? [title, name, fields.columnOf(NUMBERS.name)]
    : [name, title, fields.columnOf(NUMBERS.title)];
  if (other !== undefined && other !== chosen) fields.addExtra(column, other);
  return chosen;
}

/** A person's name out of two columns, where nothing else is the name; beside a firm's name they are columns like others. */
function takePerson(fields: RecordFields, name: Text | undefined): string | undefined {
  const parts = [NUMBERS.givenName, NUMBERS.familyName].map((at) => [at, fields.get(at)] as const);
  const names = parts.filter((part): part is [number, string] => part[1] !== undefined);
  if (name === undefined) return names.map(([, text]) => text).join(' ') || undefined;
  for (const [at, text] of names) fields.addExtra(fields.columnOf(at), text);
  return undefined;
}

/** The town as its column has it, in all its languages; the part of it where the code stands there too. */
function townOf(fields: RecordFields, address: PostalAddress | undefined): Text | undefined {
  const named = fields.get(NUMBERS.town) as Text | undefined;
  const own = fields.get(NUMBERS.locality) as Text | undefined;
  const place = typeof own === 'object' ? own : address?.locality;
  if (typeof named !== 'string' || !/^\d+$/.test(named)) return named ?? place;
  // A number is the code that an office of statistics has for the town.
  fields.addExtra(fields.columnOf(NUMBERS.town), named);
  return place;
}

/** The hours that stand in a column for each day. */
function takeDays(item: Pick<Writable, 'openingHours' | 'extras'>, days: readonly string[]): void {
  const taken = item.extras && takeHoursByDay(item.extras, days);
  if (!taken) return;
  item.openingHours = taken.openingHours;
  if (taken.rest) item.extras = taken.rest;
  else delete item.extras;
}

/** The record's own id; a GUID of zeros is a database's word for none. */
function takeId(fields: RecordFields): string | undefined {
  const id = fields.get(NUMBERS.id) as string | undefined;
  return id === undefined || /^\{?0{8}-[0-]{27}\}?$/.test(id) ? undefined : id;
}

function takeAmount(fields: RecordFields): DirectoryItem['amount'] {
  const min = fields.get(NUMBERS.amountMin) as number | undefined;
  const max = fields.get(NUMBERS.amountMax) as number | undefined;
  const currency = fields.get(NUMBERS.currency) as string | undefined;
  if (min === undefined && max === undefined) {
    if (currency) fields.addExtra(fields.columnOf(NUMBERS.currency), currency);
    return undefined;
  }
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(currency && { currency }),
  };
}

function takeIdentifiers(fields: RecordFields): Record<string, string> | undefined {
  let all = fields.get(NUMBERS.identifiers) as Record<string, string> | undefined;
  for (const [name, at] of IDENTIFIERS) {
    const value = fields.get(at) as string | undefined;
    if (value !== undefined) (all ??= {})[name] = value;
  }
  return all;
}

function takeGeo(fields: RecordFields, ledger: Ledger, where: string): Geo | undefined {
  const own = fields.get(NUMBERS.geo) as Geo | undefined;
  const lat = fields.get(NUMBERS.lat) as number | undefined;
  const lon = fields.get(NUMBERS.lon) as number | undefined;
  if (own || lat === undefined || lon === undefined) return own;
  const geo = pair(lat, lon);
  if (geo || (lat === 0 && lon === 0)) return geo ?? undefined;
  if (Math.abs(lat) > 180 || Math.abs(lon) > 180) {
    ledger.complain(
      where,
      'projected-coordinates',
      `${lat}, ${lon} are not degrees. Export the coordinates as WGS 84 (EPSG:4326).`,
    );
  } else
    ledger.complain(
      where,
      'bad-coordinates',
      `Expected latitude and longitude in degrees, got ${lat}, ${lon}.`,
    );
  return undefined;
}

/** A column called `type` is the kind where it says one of the kinds, else a category where there is no other. */
function takeType(fields: RecordFields, item: { kind?: string; category?: readonly Text[] }): void {
  const type = fields.get(NUMBERS.type) as readonly Text[] | undefined;
  if (!type) return;
  const kind = typeof type[0] === 'string' ? type[0].toLowerCase() : '';
  if (item.kind === undefined && KINDS.has(kind)) item.kind = kind;
  else if (item.category === undefined) item.category = type;
  else fields.addExtra(fields.columnOf(NUMBERS.type), type.length === 1 ? type[0] : type);
}

/** What is left of a text in an address: letters and digits, folded, with dashes between. */
function slugOf(text: string): string {
  const folded = foldText(text);
  // Nearly all names are ASCII once folded; the classes of Unicode cost ten times as much.
  const rest = /[^\x00-\x7f]/.test(folded) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g;
  return folded.replace(rest, '-').replace(/^-|-$/g, '').slice(0, 80);
}
