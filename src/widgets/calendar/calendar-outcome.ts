import { monthName, daysText } from '../../i18n/format-when.js';
import type { CalendarAnswer } from './calendar-asking.js';
import type { CalendarChoice } from './calendar-choice.js';
import type { SessionSettings } from './calendar-session-host.js';
import type { GridState } from './calendar-state.js';

/** How a period is called: `November 2026`, `23–29 November 2026`, `2026`. */
export function periodName({ layout, own, day }: GridState, lang: string): string {
  if (layout === 'year') return day.slice(0, 4);
  if (layout === 'week')
    return daysText(own.from, own.to, lang, { day: 'numeric', month: 'long', year: 'numeric' });
  return monthName(day, lang);
}

/** How many events there are and, further on in the list, which of them are shown; in a grid, of which period. */
export function outcomeOf(
  { page, more }: CalendarChoice,
  { answer, grid }: CalendarAnswer,
  { strings, pageSize, lang }: SessionSettings,
): string {
  const { total, span, isEndless } = answer;
  const words = strings();
  if (grid) return `${periodName(grid, lang())}, ${words.count(total)}`;
  if (page > 1 || more > 0) {
    const size = pageSize();
    return words.range((page - 1) * size + 1, Math.min((page + more) * size, total), total);
  }
  if (span === 'past') return words.countPast(total);
  return isEndless ? words.countEndless(total) : words.countUpcoming(total);
}
