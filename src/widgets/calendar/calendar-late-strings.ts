import { msg, str } from '@lit/localize';
import { warn } from '../../core/warn.js';
import { formatNumber, pluralForm } from '../../i18n/format.js';
import { getLocale } from '../../i18n/localization.js';
import { overrideStrings, type Override } from '../../i18n/strings.js';
import { detailStrings } from './calendar-detail-strings.js';
import { gridStrings } from './calendar-grid-strings.js';
import { firstStrings, type CalendarStrings } from './calendar-strings.js';

interface Host {
  readonly localName: string;
  readonly strings: Partial<Record<keyof CalendarStrings, Override>> | undefined;
}

const made = new WeakMap<Host, { locale: string; overrides: unknown; strings: CalendarStrings }>();

/** All sentences in the language of the interface, with those the page has put in their places. */
export function stringsOf(host: Host): CalendarStrings {
  const locale = getLocale();
  const before = made.get(host);
  if (before?.locale === locale && before.overrides === host.strings) return before.strings;
  const all = { ...firstStrings(), ...lateStrings(locale) };
  const strings = overrideStrings(all, host.strings, locale, (sentence) => warn(host.localName, sentence));
  made.set(host, { locale, overrides: host.strings, strings });
  return strings;
}

/** The sentences of everything that comes after the first events. */
export function lateStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    ...detailStrings(locale),
    ...gridStrings(locale),
    cancelled: msg('Cancelled', { id: 'calendar.cancelled' }),
    postponed: msg('Postponed', { id: 'calendar.postponed' }),
    rescheduled: msg('New date', { id: 'calendar.rescheduled' }),
    movedOnline: msg('Moved online', { id: 'calendar.movedOnline' }),
    happening: msg('Happening now', { id: 'calendar.happening' }),
    failed: msg('The calendar cannot be shown right now.', { id: 'calendar.failed' }),
    failedHint: msg('Please try again in a little while.', { id: 'failedHint' }),
    offline: msg('You seem to be offline.', { id: 'offline' }),
    retry: msg('Try again', { id: 'retry' }),
    retryIn: (seconds: number) =>
      pluralForm(locale, seconds, {
        one: msg(str`Trying again in ${n(seconds)} second`, { id: 'retryIn.one' }),
        few: msg(str`Trying again in ${n(seconds)} seconds`, { id: 'retryIn.few' }),
        many: msg(str`Trying again in ${n(seconds)} seconds`, { id: 'retryIn.many' }),
        other: msg(str`Trying again in ${n(seconds)} seconds`, { id: 'retryIn.other' }),
      }),
    count: (total: number) =>
      pluralForm(locale, total, {
        one: msg(str`${n(total)} event`, { id: 'calendar.count.one' }),
        few: msg(str`${n(total)} events`, { id: 'calendar.count.few' }),
        many: msg(str`${n(total)} events`, { id: 'calendar.count.many' }),
        other: msg(str`${n(total)} events`, { id: 'calendar.count.other' }),
      }),
    countUpcoming: (total: number) =>
      pluralForm(locale, total, {
        one: msg(str`${n(total)} upcoming event`, { id: 'calendar.upcoming.one' }),
        few: msg(str`${n(total)} upcoming events`, { id: 'calendar.upcoming.few' }),
        many: msg(str`${n(total)} upcoming events`, { id: 'calendar.upcoming.many' }),
        other: msg(str`${n(total)} upcoming events`, { id: 'calendar.upcoming.other' }),
      }),
    countPast: (total: number) =>
      pluralForm(locale, total, {
        one: msg(str`${n(total)} past event`, { id: 'calendar.past.one' }),
        few: msg(str`${n(total)} past events`, { id: 'calendar.past.few' }),
        many: msg(str`${n(total)} past events`, { id: 'calendar.past.many' }),
        other: msg(str`${n(total)} past events`, { id: 'calendar.past.other' }),
      }),
    countEndless: (total: number) =>
      msg(str`More than ${n(total)} upcoming events`, { id: 'calendar.upcoming.endless' }),
    range: (from: number, to: number, total: number) =>
      msg(str`${n(from)}–${n(to)} of ${n(total)}`, { id: 'range' }),
    over: msg('Past', { id: 'calendar.over' }),
    timeUnknown: msg('Time to be announced', { id: 'calendar.timeUnknown' }),
    results: msg('Events', { id: 'calendar.results' }),
    noneUpcoming: msg('Nothing is coming up at the moment. These events have been:', {
      id: 'calendar.noneUpcoming',
    }),
    time: msg('Time', { id: 'calendar.time' }),
    upcoming: msg('Upcoming', { id: 'calendar.upcoming' }),
    past: msg('Past events', { id: 'calendar.past' }),
    filters: msg('Filters', { id: 'filters' }),
    filtersActive: (active: number) => msg(str`Filters (${n(active)})`, { id: 'filtersActive' }),
    removeFilter: (value: string) => msg(str`Remove filter: ${value}`, { id: 'removeFilter' }),
    removeAll: msg('Remove all filters', { id: 'removeAll' }),
    showAllValues: (values: number) => msg(str`Show all ${n(values)}`, { id: 'showAllValues' }),
    showFewerValues: msg('Show fewer', { id: 'showFewerValues' }),
    view: msg('View', { id: 'view' }),
    viewAgenda: msg('List', { id: 'view.list' }),
    town: msg('Town', { id: 'town' }),
    series: msg('Series', { id: 'calendar.series' }),
    topic: msg('Topic', { id: 'calendar.topic' }),
    audience: msg('For whom', { id: 'audience' }),
    language: msg('Language', { id: 'calendar.language' }),
    format: msg('Where', { id: 'calendar.format' }),
    free: msg('Price', { id: 'calendar.price' }),
    registration: msg('Registration', { id: 'calendar.registration' }),
    inPerson: msg('In person', { id: 'calendar.offline' }),
    isFree: msg('Free of charge', { id: 'calendar.isFree' }),
    isPaid: msg('With a charge', { id: 'calendar.isPaid' }),
    pages: msg('Pages', { id: 'pages' }),
    page: (page: number) => msg(str`Page ${n(page)}`, { id: 'page' }),
    previousPage: msg('Previous', { id: 'previousPage' }),
    nextPage: msg('Next', { id: 'nextPage' }),
    showMore: (more: number) => msg(str`Show ${n(more)} more`, { id: 'showMore' }),
    empty: msg('Nothing matches your search.', { id: 'empty' }),
    emptyList: msg('There are no events here yet.', { id: 'calendar.emptyList' }),
    emptyHint: msg('Check the spelling, or use fewer words.', { id: 'emptyHint' }),
    drop: (value: string, found: string) => msg(str`Without “${value}”: ${found}`, { id: 'drop' }),
    startOver: msg('Start over', { id: 'startOver' }),
    stale: (time: string) =>
      msg(str`These are the events of ${time}; newer ones could not be loaded.`, { id: 'calendar.stale' }),
    sourceMissing: (name: string) =>
      msg(str`${name} could not be loaded and is missing here.`, { id: 'sourceMissing' }),
    sourceWaiting: (name: string) => msg(str`${name} has not answered yet.`, { id: 'sourceWaiting' }),
    sources: msg('Source', { id: 'sources' }),
    licence: (licence: string) => msg(str`licence ${licence}`, { id: 'licence' }),
    backToList: msg('Back to the calendar', { id: 'calendar.back' }),
    notFound: msg('This event is not in the calendar any more.', { id: 'calendar.notFound' }),
  };
}
