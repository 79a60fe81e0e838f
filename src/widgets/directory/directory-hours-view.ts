import { html, nothing } from 'lit';
import { formatDate } from '../../i18n/format.js';
import { clockIcon } from '../../ui/icons.js';
import type { DirectoryItem } from './directory-item.js';
import type { DirectoryViewState } from './directory-state.js';
import type { DirectoryStrings } from './directory-strings.js';

/** Whether the firm is open, by its own clock. Nothing where the hours cannot be read for certain. */
export function openView(
  item: DirectoryItem,
  { strings, opensWhen, locale, timeZone }: DirectoryViewState,
): unknown {
  const zone = item.timeZone ?? timeZone;
  const state = opensWhen(item);
  if (state === 'unknown') return '\u00a0';
  if (!state) return nothing;
  const print = html`<span class="print"
    >${(item.openingHours ?? []).map((hours) => hoursText(hours, locale, strings)).join('; ')}</span
  >`;
  const time = (date: Date) =>
    formatDate(locale, date.toISOString(), { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const day = (date: Date) =>
    formatDate(locale, date.toISOString(), {
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    });
  if (state.state === 'open') {
    return html`${clockIcon()}<span class="open screen"
        >${state.until ? strings.openUntil(time(state.until)) : strings.openAlways}</span
      >${print}`;
  }
  return html`${clockIcon()}<span class="closed screen"
      >${state.opensAt ? strings.closedUntil(state.isSoon ? time(state.opensAt) : day(state.opensAt)) : strings.closed}</span
    >${print}`;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** `Mo-Fr 08:00-16:00` with the names of days as the reader has them; 1 January 2024 was a Monday. */
export function hoursText(
  hours: string,
  locale: string,
  {
    publicHolidays,
    closedThen,
    openAlways,
  }: Pick<DirectoryStrings, 'publicHolidays' | 'closedThen' | 'openAlways'>,
): string {
  if (hours.trim() === '24/7') return openAlways;
  return hours
    .replace(/\bPH\b/g, publicHolidays)
    .replace(/\b(?:off|closed)\b/g, closedThen)
    .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/g, (day) =>
      formatDate(locale, `2024-01-0${DAYS.indexOf(day) + 1}`, { weekday: 'short' }),
    )
    .replace(/-/g, '–')
    .replace(/,(?=\S)/g, ', ');
}
