import { msg, str } from '@lit/localize';
import { formatNumber, pluralForm } from '../../i18n/format.js';

/** The sentences of months, weeks and years. */
export function gridStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    viewMonth: msg('Month', { id: 'calendar.view.month' }),
    viewWeek: msg('Week', { id: 'calendar.view.week' }),
    viewYear: msg('Year', { id: 'calendar.view.year' }),
    viewPlanning: msg('Planning', { id: 'calendar.view.planning' }),
    today: msg('Today', { id: 'calendar.today' }),
    weekend: msg('Weekend', { id: 'calendar.weekend' }),
    noneThen: msg('Nothing takes place then.', { id: 'calendar.noneThen' }),
    earlier: (period: string) => msg(str`Earlier: ${period}`, { id: 'calendar.earlier' }),
    later: (period: string) => msg(str`Later: ${period}`, { id: 'calendar.later' }),
    jumpTo: msg('Go to date', { id: 'calendar.jumpTo' }),
    week: (week: number) => msg(str`Week ${n(week)}`, { id: 'calendar.week' }),
    weekShort: msg('Wk', { id: 'calendar.weekShort' }),
    moreEvents: (more: number) => msg(str`+${n(more)} more`, { id: 'calendar.moreEvents' }),
    noneOn: msg('Nothing takes place on this day.', { id: 'calendar.noneOn' }),
    noneIn: (period: string) => msg(str`Nothing takes place in ${period}.`, { id: 'calendar.noneIn' }),
    nextOn: (date: string) => msg(str`Next event: ${date}`, { id: 'calendar.nextOn' }),
    fromTime: (time: string) => msg(str`from ${time}`, { id: 'calendar.fromTime' }),
    untilTime: (time: string) => msg(str`until ${time}`, { id: 'calendar.untilTime' }),
    allDay: msg('All day', { id: 'calendar.allDay' }),
    holiday: (name: string, country: string) => msg(str`${name} (${country})`, { id: 'calendar.holidayIn' }),
    clash: (events: number) =>
      pluralForm(locale, events, {
        one: msg(str`${n(events)} event`, { id: 'calendar.count.one' }),
        few: msg(str`${n(events)} events at the same time`, { id: 'calendar.clash.few' }),
        many: msg(str`${n(events)} events at the same time`, { id: 'calendar.clash.many' }),
        other: msg(str`${n(events)} events at the same time`, { id: 'calendar.clash.other' }),
      }),
    freeDays: msg('Free working days', { id: 'calendar.freeDays' }),
    freeDay: msg('Free', { id: 'calendar.freeDay' }),
    clashes: msg('Clashes', { id: 'calendar.clashes' }),
    noClashes: msg('No two towns meet at the same time.', { id: 'calendar.noClashes' }),
  };
}
