import { readString } from '../coerce.js';
import { isRecord } from '../decode.js';

type Json = Readonly<Record<string, unknown>>;

const PARTS = ['service_at_locations', 'locations', 'phones', 'contacts', 'schedules', 'regular_schedules'];

/** Whether a record is a service of Open Referral: HSDS 3, or Open Referral UK. */
const isService = (record: unknown): record is Json =>
  isRecord(record) &&
  typeof record.name === 'string' &&
  (Array.isArray(record.service_at_locations) ||
    (isRecord(record.organization ?? record.organisation) &&
      PARTS.concat('taxonomies', 'attributes', 'eligibility', 'fees_description').some(
        (name) => name in record,
      )));

/** Whether it is a service at a place, which both are in it. */
const isAtLocation = (record: unknown): record is Json =>
  isRecord(record) &&
  isRecord(record.service) &&
  typeof record.service.name === 'string' &&
  'location' in record;

/** Whether it is a place or an organisation, with addresses and telephones of its own. */
const hasLists = (record: unknown): record is Json =>
  isRecord(record) &&
  typeof record.name === 'string' &&
  [record.addresses, record.physical_addresses, record.phones].some((list) =>
    recordsIn(list).some((one) => 'address_1' in one || 'number' in one),
  );

const recordsIn = (value: unknown): readonly Json[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isRecord);

/** Texts of one member of several records, each once. */
const textsOf = (records: readonly Json[], ...names: readonly string[]): string[] => [
  ...new Set(
    records.flatMap((one) => readString(names.map((name) => one[name]).find((value) => value)) ?? []),
  ),
];

/** Names and kinds of what a service is about, in either vocabulary. */
function categoriesOf({ attributes, taxonomies, service_taxonomys: links }: Json): string[] {
  const terms = recordsIn(attributes).map(({ taxonomy_term: term }) => term);
  const linked = recordsIn(links).map(({ taxonomy }) => taxonomy);
  return textsOf([...terms, ...linked].filter(isRecord).concat(recordsIn(taxonomies)), 'name');
}

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** Hours by days: a schedule names several (`byday: "MO,TU"`), or one (`weekday`). */
const hoursOf = ({ schedules, regular_schedules: regular }: Json) =>
  recordsIn(schedules ?? regular).map((one) => ({
    ...one,
    dayOfWeek:
      readString(one.byday)
        ?.split(',')
        .map((day) => DAYS[day.trim().toUpperCase()] ?? day) ?? one.weekday,
  }));

/** A record of Open Referral as one that a directory reads; undefined where it is none. */
export function flatRecord(record: unknown): Json | undefined {
  if (isService(record)) return { kind: 'support', ...flatService(record) };
  if (hasLists(record)) return flatService(record);
  if (!isAtLocation(record)) return undefined;
  const { service, location, ...own } = record;
  const known = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null));
  return {
    kind: 'support',
    ...flatService({ ...(service as Json), ...known, service_at_locations: [{ location }] }),
  };
}

/** A service with what is known of it in one record, in words a directory reads: who gives it, where, and how to reach them. */
function flatService(service: Json): Json {
  const {
    organization = service.organisation,
    organisation: _o,
    service_at_locations: atLocations,
    locations,
    phones,
    attributes: _a,
    taxonomies: _t,
    service_taxonomys: _s,
    schedules: _sc,
    regular_schedules: _r,
    addresses: _ad,
    physical_addresses: _pa,
    latitude: _la,
    longitude: _lo,
    languages,
    ...own
  } = service;
  const places = recordsIn(atLocations)
    .map(({ location }) => location)
    .filter(isRecord)
    .concat(recordsIn(locations));
  const [place = service] = places;
  const address = recordsIn(place.addresses ?? place.physical_addresses)[0] ?? place;
  const giver = isRecord(organization) ? organization : {};
  const numbers = [phones, place.phones, giver.phones].map((list) =>
    textsOf(recordsIn(list), 'number', 'phone').map((number) => number.replace(/^"(.*)"$/, '$1')),
  );
  const hours = hoursOf(service);
  const found: Json = {
    provider: readString(giver.name),
    email: own.email ?? giver.email,
    url: own.url ?? giver.url ?? giver.website,
    telephone: numbers.find((list) => list.length)?.join(', '),
    street: readString(address?.address_1),
    locality: readString(address?.city),
    postalCode: readString(address?.postal_code),
    lat: place.latitude,
    lon: place.longitude,
    geo: place.geometry,
    category: categoriesOf(service),
    openingHours: hours.length ? hours : recordsIn(place.schedules).length ? hoursOf(place) : undefined,
    languages: textsOf(recordsIn(languages), 'name', 'code', 'language'),
  };
  const known = Object.entries(found).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && !value.length),
  );
  return { ...own, ...Object.fromEntries(known) };
}
