import { isRecord } from '../../data/decode.js';
import type { Adapter, Json } from './adapter-readings.js';
import { eventOn, gancio, localist } from './adapter-feeds.js';
import { fullCalendar, fullCalendarRule } from './adapter-full-calendar.js';
import { linkedEvents } from './adapter-helsinki.js';
import { activityEvent, mobilizon } from './adapter-mobilizon.js';
import { openAgenda } from './adapter-open-agenda.js';
import { tribe } from './adapter-tribe.js';
import { eventFromLd, isLdEvent } from './linked-data.js';

/** In the words of schema.org, whoever left out the type. */
const speaksLd = ({ name, startDate, location, offers }: Json): boolean => {
  const address = isRecord(location) && location.address;
  return (
    name !== undefined &&
    startDate !== undefined &&
    ((isRecord(address) && ('streetAddress' in address || 'addressLocality' in address)) ||
      (isRecord(offers) && 'priceCurrency' in offers))
  );
};

/** Linked data of schema.org. */
const jsonLd: Adapter = {
  name: 'schema.org',
  is: (record) => isLdEvent(record) || speaksLd(record),
  read: eventFromLd,
};

const ADAPTERS: readonly Adapter[] = [
  jsonLd,
  tribe,
  linkedEvents,
  openAgenda,
  gancio,
  eventOn,
  localist,
  mobilizon,
  activityEvent,
  fullCalendarRule,
  fullCalendar,
];

/** Whether it is a record of a system known here. */
export const isAdapted = (record: Json): boolean => ADAPTERS.some(({ is }) => is(record));

/** The record in the words of the contract, where it is of a system known here. */
export function adapt(record: Json): Record<string, unknown> | undefined {
  return ADAPTERS.find(({ is }) => is(record))?.read(record);
}
