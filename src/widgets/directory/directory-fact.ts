import { formatDate, formatNumber } from '../../i18n/format.js';
import type { DirectoryItem } from './directory-item.js';
import type { DirectoryStrings } from './directory-strings.js';

type Amount = NonNullable<DirectoryItem['amount']>;

const isAmount = (value: unknown): value is Amount =>
  typeof value === 'object' && value !== null && ('min' in value || 'max' in value);

/** A value that is more than text as people write it: a date, an amount of money, a number. */
export function factText(value: unknown, locale: string, strings: DirectoryStrings): string {
  if (isAmount(value)) return amountText(value, locale, strings);
  if (typeof value === 'number') return formatNumber(locale, value, { useGrouping: value >= 10_000 });
  const text = String(value);
  return /^\d{4}-\d\d-\d\d(T.*)?$/.test(text) ? formatDate(locale, text) : text;
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
