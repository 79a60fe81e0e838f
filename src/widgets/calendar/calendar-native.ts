import { isRecord } from '../../data/decode.js';
import type { CalendarEvent } from './calendar-item.js';
import {
  count,
  email,
  file,
  flag,
  moment,
  number,
  oneOf,
  pathText,
  string,
  url,
  within,
  zone,
  type NativeContext,
  type Read,
  type Reader,
} from './native-values.js';

/** One text, or one a language. */
const text: Read = (value, to) => (isRecord(value) ? tongues(value, to) : string(value, to));

const list =
  (read: Read): Read =>
  (value, to) => {
    const values = (Array.isArray(value) ? (value as unknown[]) : [value]).slice(0, 500).flatMap((one, i) => {
      if (one === null || one === '') return [];
      to.path.push(i);
      const found = read(one, to);
      to.path.pop();
      return found === undefined ? [] : [found];
    });
    return values.length ? values : undefined;
  };

const TONGUE = /^[A-Za-z]{2,3}(-\w+)*$/;
/** One text in several languages, where none of its members is one that `reads` knows. */
const isTongues = (value: unknown, reads: Readonly<Record<string, Read>> = {}): boolean =>
  isRecord(value) &&
  Object.keys(value).every((key) => TONGUE.test(key) && !Object.hasOwn(reads, key)) &&
  Object.keys(value).length > 0;

/** An object whose members are read by name, or (where `names` matches) by `rest`; other members are left where they are. */
const shape =
  (reads: Readonly<Record<string, Read>>, needs = '', names?: RegExp, rest?: Read): Read =>
  (value, to) => {
    if (!isRecord(value)) {
      to.fault(pathText(to.path), 'bad-value', 'an object', value);
      return undefined;
    }
    const found: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const read = Object.hasOwn(reads, key) ? reads[key] : names?.test(key) ? rest : undefined;
      const member = value[key];
      if (!read || member === null || member === '' || member === undefined) continue;
      to.path.push(key);
      const one = read(member, to);
      to.path.pop();
      if (one !== undefined) found[key] = one;
    }
    if (needs && found[needs] === undefined) {
      // Where it is there and wrong, that has been said.
      if (!value[needs]) to.fault(pathText(to.path), 'bad-value', `an object with "${needs}"`, value);
      return undefined;
    }
    return Object.keys(found).length ? found : undefined;
  };

const tongues = shape({}, '', TONGUE, string);
const image = shape({ url: file, alt: text }, 'url');
/** One picture, or the first of several; `contentUrl` is what schema.org calls its address. */
const picture: Read = (value, to) => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const { contentUrl, ...others } = isRecord(first) ? first : { url: first };
  return image(contentUrl === undefined ? others : { url: contentUrl, ...others }, to);
};
/** An object in whose place its most telling member may stand, where that is a text. */
const withText = (name: string, reads: Readonly<Record<string, Read>>, needs = ''): Read => {
  const read = shape(reads, needs);
  return (value, to) =>
    read(typeof value === 'string' || isTongues(value, reads) ? { [name]: value } : value, to);
};
const point = shape({ lat: within(90), lon: within(180) }, 'lat');
const named = (reads: Readonly<Record<string, Read>>, needs = 'name'): Read =>
  withText('name', { name: text, ...reads }, needs);

const status = oneOf('scheduled', 'cancelled', 'postponed', 'rescheduled', 'movedOnline');
const address = withText('street', {
  street: text,
  postalCode: string,
  locality: text,
  region: text,
  country: string,
});
const person = named({ role: text });

const FIELDS: Readonly<Record<string, Read>> = {
  id: string,
  name: text,
  description: text,
  startDate: moment,
  endDate: moment,
  timeZone: zone,
  allDay: flag,
  timeKnown: flag,
  recurrence: shape({ rrule: string, exdates: list(moment), rdates: list(moment), timeZone: zone }),
  status,
  previousStartDate: moment,
  attendanceMode: oneOf('offline', 'online', 'mixed'),
  location: named(
    {
      address,
      geo: (value, to) => {
        const geo = point(value, to) as { lat?: number; lon?: number } | undefined;
        return geo?.lon === undefined || (geo.lat === 0 && geo.lon === 0) ? undefined : geo;
      },
      accessibility: list(text),
      directions: text,
    },
    '',
  ),
  onlineUrl: url,
  town: text,
  organizer: list(named({ url })),
  contact: list(shape({ name: text, role: text, email, telephone: string })),
  series: named({ id: string, description: text }, ''),
  topics: list(text),
  audience: list(text),
  languages: list(string),
  offers: shape({ isFree: flag, text, price: number, currency: string }),
  registration: shape({
    ref: string,
    url,
    opens: moment,
    closes: moment,
    capacity: count,
    remaining: count,
    waitlist: shape({ capacity: count, remaining: count }),
    state: oneOf('notYet', 'open', 'waitlist', 'full', 'closed', 'none'),
  }),
  programme: list(
    shape(
      { start: string, end: string, title: text, description: text, speakers: list(person), stream: text },
      'title',
    ),
  ),
  materials: list(shape({ title: text, url: file }, 'url')),
  gallery: list(picture),
  funders: list(named({ logo: picture, statement: text })),
  url,
  image: picture,
  updated: moment,
  source: named({ id: string, url, licence: text }, ''),
};
const OCCURRENCE = list(shape({ ...FIELDS, recurrenceId: moment, thisAndFuture: flag }, 'startDate'));

/** Names that members of an event have in the contract. */
export const CONTRACT_MEMBERS: ReadonlySet<string> = new Set([...Object.keys(FIELDS), 'occurrences']);

/**
 * Reads a record in the words of the contract. What is not as the contract says is told to the
 * context and left out; undefined where that leaves no event: no name, or no day.
 */
export function readNative(raw: unknown, context: NativeContext): CalendarEvent | undefined {
  if (!isRecord(raw)) {
    context.fault('', 'not-object', 'a record with named members', raw);
    return undefined;
  }
  const to: Reader = { ...context, path: [] };
  const event: Record<string, unknown> = {};
  const extras: Record<string, unknown> = {};
  for (const key of Object.keys(raw)) {
    const value = raw[key];
    if (value === null || value === '' || value === undefined) continue;
    const read = Object.hasOwn(FIELDS, key) ? FIELDS[key] : key === 'occurrences' ? OCCURRENCE : undefined;
    to.path.push(key);
    if (read) {
      const found = read(value, to);
      if (found !== undefined) event[key] = found;
    } else if (!context.keepsUnknown) context.fault(key, 'no-such-column', 'a member of the contract', value);
    else if (key !== '__proto__') {
      const found = extra(value, to);
      if (found !== undefined) extras[key] = found;
    }
    to.path.pop();
  }
  if (Object.keys(extras).length) event.extras = extras;
  return event.name === undefined || event.startDate === undefined
    ? undefined
    : (event as unknown as CalendarEvent);
}

const COLUMN_TONGUE = /^[a-z]{2}(-[A-Za-z]\w*)?$/;
/** A text of the source's own: of an object, only where it is one text in several languages. */
const own: Read = (value, to) =>
  isRecord(value) && !Object.keys(value).every((key) => COLUMN_TONGUE.test(key))
    ? undefined
    : text(value, to);

/** A column of the source's own as text, where it can be text. */
function extra(value: unknown, to: Reader): unknown {
  const quiet: Reader = { ...to, fault: () => undefined };
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return list(own)(value, quiet);
  return own(value, quiet);
}
