import { notALink, safeLink } from '../../core/safe-link.js';
import { isZone } from '../../core/zoned-time.js';
import { attributeAdvice } from '../../data/attribute-advice.js';
import { EndpointError } from '../../data/endpoint-error.js';
import type { LoadReport } from '../../data/rows/row-store.js';
import { daysText, fullDay, monthName } from '../../i18n/format-when.js';
import type { CalendarAnswer } from './calendar-asking.js';
import { LAYOUTS, type CalendarChoice } from './calendar-choice.js';
import { isDayPicked } from './calendar-period.js';
import type { SessionSettings } from './calendar-session-host.js';
import type { GridState } from './calendar-state.js';

/** What stands over the events of a day, or for them where there are none. */
export const LISTED = '.list .month, .empty';

/** How a period is called: `November 2026`, `23–29 November 2026`, `2026`. */
export function periodName({ layout, own, day }: GridState, lang: string): string {
  if (layout === 'year') return day.slice(0, 4);
  if (layout === 'week')
    return daysText(own.from, own.to, lang, { day: 'numeric', month: 'long', year: 'numeric' });
  return monthName(day, lang);
}

/**
 * How many events there are and, further on in the list, which of them are shown; in a grid, of which period. `focus` is
 * where the focus goes meanwhile: what is read there need not be said as well; `before` is what was shown until now.
 */
export function outcomeOf(
  { q, page, more, day }: CalendarChoice,
  { answer, grid }: CalendarAnswer,
  { strings, pageSize, lang }: SessionSettings,
  focus = '',
  before?: CalendarAnswer,
): string {
  const { total, span, isEndless } = answer;
  const words = strings();
  const isFirst = page === 1 && more === 0;
  if (isFirst && focus === '#count') return '';
  if (span === 'window' && grid && isFirst) {
    const isDay = isDayPicked(grid.layout, day);
    if (focus === '#period' || (focus === LISTED && total > 0)) return words.count(total);
    return `${isDay ? fullDay(day, lang()) : periodName(grid, lang())}, ${words.count(total)}`;
  }
  if (!isFirst) {
    const size = pageSize();
    return words.range((page - 1) * size + 1, Math.min((page + more) * size, total), total);
  }
  if (span === 'past') return words.countPast(total);
  // The month that is now stands over all that is to come: who has come back to it hears of the month.
  if (grid && before?.grid && before.grid.own.from !== grid.own.from)
    return `${periodName(grid, lang())}, ${words.count(grid.total)}`;
  if (q && !isEndless) return words.count(total);
  return isEndless ? words.countEndless(total) : words.countUpcoming(total);
}

/** Whether all events were read from one calendar file: programs can subscribe to where it is from. */
export const isFeed = (report: LoadReport | undefined) =>
  report?.sources.length === 1 && report.sources[0]?.isFeed === true;

/** Whatever went wrong, as the error that pages and views know. */
export const endpointErrorOf = (error: unknown): EndpointError =>
  error instanceof EndpointError
    ? error
    : new EndpointError('format', { cause: error, detail: String(error) });

/** The values of the calendar's own attributes, where there are few. */
const VALUES = { view: LAYOUTS, type: ['json', 'ics', 'csv'] };

/** What the tag says and nobody understands: for the webmaster. */
export const adviceOn = (host: Element & { signupUrl: string; feed: string; timeZone: string }): string[] => [
  ...attributeAdvice(host, VALUES),
  ...(host.timeZone && !isZone(host.timeZone)
    ? [`time-zone="${host.timeZone}" is no zone that is known here.`]
    : []),
  ...(
    [
      ['signup-url', host.signupUrl],
      ['feed', host.feed],
    ] as const
  ).flatMap(([name, address]) =>
    address && safeLink(address) === undefined ? [notALink(name, address)] : [],
  ),
];
