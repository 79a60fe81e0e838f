import { isZone } from '../../core/zoned-time.js';
import { formatDate, formatNumber } from '../../i18n/format.js';
import { isAtMidnight } from './deadline.js';
import type { DirectoryItem } from './directory-item.js';
import type { DirectoryStrings } from './directory-strings.js';

type Amount = NonNullable<DirectoryItem['amount']>;

const isAmount = (value: unknown): value is Amount =>
  typeof value === 'object' && value !== null && ('min' in value || 'max' in value);

/** A value that is more than text as people write it: a date, an amount of money, a number. */
export function factText(
  value: unknown,
  { locale, strings, timeZone }: { locale: string; strings: DirectoryStrings; timeZone: string },
): string {
  if (isAmount(value)) return amountText(value, locale, strings);
  if (typeof value === 'number') return formatNumber(locale, value, { useGrouping: value >= 10_000 });
  const text = String(value);
  if (!/^\d{4}-\d\d-\d\d(?:T|$)/.test(text)) return text;
  return text.length > 10 && !isAtMidnight(text)
    ? momentText(text, locale, timeZone)
    : formatDate(locale, text.slice(0, 10));
}

/** The day and the hour by the clocks of the place; a time without an offset is by these clocks already. */
function momentText(moment: string, locale: string, timeZone: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short' } as const;
  const isLocal = !/(?:Z|[+-]\d\d:?\d\d)$/i.test(moment);
  if (isLocal) return formatDate(locale, `${moment}Z`, { ...style, timeZone: 'UTC' });
  return formatDate(locale, moment, isZone(timeZone) ? { ...style, timeZone } : style);
}

function amountText({ min, max, currency }: Amount, locale: string, strings: DirectoryStrings): string {
  const money = (value: number) =>
    currency
      ? formatNumber(locale, value, { style: 'currency', currency, maximumFractionDigits: 0 })
      : formatNumber(locale, value);
  if (min !== undefined && max !== undefined) return `${money(min)}–${money(max)}`;
  if (max !== undefined) return strings.amountUpTo(money(max));
  return min === undefined ? '' : strings.amountFrom(money(min));
}
