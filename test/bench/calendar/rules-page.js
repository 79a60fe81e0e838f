// Reads a calendar and expands one month of it, once with our rules and once with rrule-temporal's on what our reader gave.
import { RRuleTemporal } from 'rrule-temporal';
import { readIcs } from '../../../src/data/formats/ics/read-ics.ts';
import { seriesOf, timesBetween } from '../../../src/data/recurrence/series.ts';

const HOME = 'Europe/Warsaw';
const FROM = Date.UTC(2026, 10, 1) - 3_600_000;
const TO = Date.UTC(2026, 11, 1) - 3_600_000;

const read = async (text) => (await readIcs(text, { source: 'bench', timeZone: HOME })).events;

const expandOwn = (events) =>
  events.flatMap((event) => timesBetween(seriesOf(event, HOME), FROM, TO).times.map(({ start }) => start));

/** What a programmer would write around rrule-temporal, with the browser's own Temporal. */
function expandPeer(events) {
  const { PlainDateTime } = globalThis.Temporal;
  return events.flatMap(({ startDate, endDate, timeZone, recurrence }) => {
    const at = (text) => PlainDateTime.from(text).toZonedDateTime(timeZone);
    const start = at(startDate);
    const length = at(endDate).epochMilliseconds - start.epochMilliseconds;
    if (!recurrence) {
      const instant = start.epochMilliseconds;
      return instant < TO && instant + length > FROM ? [instant] : [];
    }
    const rule = new RRuleTemporal({
      rruleString: `RRULE:${recurrence.rrule}`,
      dtstart: start,
      tzid: timeZone,
      exDate: recurrence.exdates?.map(at),
    });
    return rule
      .between(new Date(FROM - length + 1), new Date(TO - 1), true)
      .map((one) => one.epochMilliseconds);
  });
}

async function once(text, expand) {
  const began = performance.now();
  const events = await read(text);
  const parsed = performance.now();
  const starts = expand(events);
  const ended = performance.now();
  return { parse: parsed - began, expand: ended - parsed, total: ended - began, starts };
}

/** Runs both in turn; the figures of each run, and whether they found the same. */
window.measureRules = async (text, runs) => {
  const own = [];
  const peer = [];
  for (let run = 0; run < runs; run++) {
    // Who is first pays for what both have compiled: in turn.
    if (run % 2) peer.push(await once(text, expandPeer));
    own.push(await once(text, expandOwn));
    if (run % 2 === 0) peer.push(await once(text, expandPeer));
  }
  const sorted = (starts) => starts.toSorted((a, b) => a - b).join();
  const isSame = sorted(own[0].starts) === sorted(peer[0].starts);
  const found = own[0].starts.length;
  const figures = ({ parse, expand, total }) => ({ parse, expand, total });
  return { own: own.map(figures), peer: peer.map(figures), found, peerFound: peer[0].starts.length, isSame };
};
