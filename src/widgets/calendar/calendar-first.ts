import { timeOf } from '../../core/time-of.js';
import { isKnownZone } from '../../core/known-zone.js';
import { isRecord } from '../../data/decode.js';
import type { Download } from '../../data/download.js';
import type { CalendarEvent, EventStatus, Occurrence } from './calendar-item.js';
import { byTime, isOverAt } from './event-phase.js';

/** A file that is larger than this is not read twice. */
const MOST_BYTES = 400_000;

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Members by which an event takes place more than once, or is less plain than it looks. */
const INVOLVED = /"(?:recurrence|occurrences|timeKnown)"\s*:/;
/** As far as what is shown for a moment needs it. */
const STATUS = /^[a-z]+(?:ed|Online)$/;

const isPlain = (text: unknown) => typeof text === 'string' && !/[<&]/.test(text);
const isText = (text: unknown) =>
  text === undefined || isPlain(text) || (isRecord(text) && Object.values(text).every(isPlain));

/**
 * The one time a plain event of the contract takes place. Undefined for anything that wants more
 * thought: a rule, a time in a zone, a text with markup in it; then the whole reader decides.
 */
function readPlain(raw: unknown, zone: string): Occurrence | undefined {
  if (!isRecord(raw)) return undefined;
  const event = raw as unknown as CalendarEvent;
  const {
    id,
    name,
    description,
    startDate,
    endDate = startDate,
    timeZone = zone,
    status = 'scheduled',
  } = event;
  const texts = [name, description, event.town, event.location?.name, event.location?.address?.locality];
  if (
    typeof id !== 'string' ||
    !name ||
    !texts.every(isText) ||
    !STATUS.test(status) ||
    (timeZone !== zone && !isKnownZone(timeZone))
  )
    return undefined;
  const allDay = DAY.test(startDate) && DAY.test(endDate);
  if (!allDay && !(MOMENT.test(startDate) && MOMENT.test(endDate))) return undefined;
  // A day alone is close enough to tell what is over from what is not.
  const start = timeOf(startDate);
  const end = timeOf(endDate) + (allDay ? 86_400_000 : 0);
  if (!(end >= start)) return undefined;
  return {
    id,
    event,
    start,
    end,
    startDay: startDate.slice(0, 10),
    endDay: endDate.slice(0, 10),
    timeZone,
    allDay,
    timeKnown: true,
    hasEnd: 'endDate' in raw,
    status: status as EventStatus,
    isRepeated: false,
  };
}

/** The first page of what is to come, out of a file in the words of the contract, while all other code is still on its way. */
export async function firstUpcoming(
  download: Download,
  count: number,
  zone: string,
  now: number,
): Promise<readonly Occurrence[] | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const bytes of download.chunks()) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > MOST_BYTES) return undefined;
  }
  if (INVOLVED.test(text)) return undefined;
  const file = JSON.parse(text) as unknown;
  const records = Array.isArray(file)
    ? (file as unknown[])
    : isRecord(file) && file.muni === 1
      ? file.events
      : undefined;
  if (!Array.isArray(records)) return undefined;
  const all = records.map((raw) => readPlain(raw, zone));
  if (all.includes(undefined)) return undefined;
  const upcoming = (all as Occurrence[]).filter((one) => isOverAt(one) > now).sort(byTime);
  return upcoming.length > 0 ? upcoming.slice(0, count) : undefined;
}
