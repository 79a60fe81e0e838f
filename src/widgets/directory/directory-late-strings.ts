import { own } from '../../core/own.js';
import { msg, str } from '@lit/localize';
import { formatNumber, pluralForm } from '../../i18n/format.js';
import { getLocale } from '../../i18n/localization.js';
import { overrideStrings, type Override } from '../../i18n/strings.js';
import { firstStrings, type DirectoryStrings } from './directory-strings.js';

interface Host {
  readonly strings: Partial<Record<keyof DirectoryStrings, Override>> | undefined;
}

const made = new WeakMap<Host, { locale: string; overrides: unknown; strings: DirectoryStrings }>();

/** All sentences in the language of the interface, with those the page has put in their places. */
export function stringsOf(host: Host, complain: (sentence: string) => void): DirectoryStrings {
  const locale = getLocale();
  const before = made.get(host);
  if (before?.locale === locale && before.overrides === host.strings) return before.strings;
  const strings = overrideStrings(
    { ...firstStrings(), ...lateStrings(locale) },
    host.strings,
    locale,
    complain,
  );
  made.set(host, { locale, overrides: host.strings, strings });
  return strings;
}

/** The sentences of everything that comes after the first rows. */
export function lateStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    failed: msg('The directory cannot be shown right now.', { id: 'failed' }),
    failedHint: msg('Please try again in a little while.', { id: 'failedHint' }),
    offline: msg('You seem to be offline.', { id: 'offline' }),
    retry: msg('Try again', { id: 'retry' }),
    count: (total: number) =>
      pluralForm(locale, total, {
        one: msg(str`${n(total)} firm`, { id: 'count.one' }),
        few: msg(str`${n(total)} firms`, { id: 'count.few' }),
        many: msg(str`${n(total)} firms`, { id: 'count.many' }),
        other: msg(str`${n(total)} firms`, { id: 'count.other' }),
      }),
    retryIn: (seconds: number) =>
      pluralForm(locale, seconds, {
        one: msg(str`Trying again in ${n(seconds)} second`, { id: 'retryIn.one' }),
        few: msg(str`Trying again in ${n(seconds)} seconds`, { id: 'retryIn.few' }),
        many: msg(str`Trying again in ${n(seconds)} seconds`, { id: 'retryIn.many' }),
        other: msg(str`Trying again in ${n(seconds)} seconds`, { id: 'retryIn.other' }),
      }),
    range: (from: number, to: number, total: number) =>
      msg(str`${n(from)}–${n(to)} of ${n(total)}`, { id: 'range' }),
    similar: (typed: string) => msg(str`No results for “${typed}”. Similar:`, { id: 'similar' }),
    filters: msg('Filters', { id: 'filters' }),
    filtersActive: (active: number) => msg(str`Filters (${n(active)})`, { id: 'filtersActive' }),
    removeFilter: (value: string) => msg(str`Remove filter: ${value}`, { id: 'removeFilter' }),
    removeAll: msg('Remove all filters', { id: 'removeAll' }),
    showAllValues: (values: number) => msg(str`Show all ${n(values)}`, { id: 'showAllValues' }),
    showFewerValues: msg('Show fewer', { id: 'showFewerValues' }),
    kind: msg('Kind', { id: 'kind' }),
    category: msg('Trade', { id: 'category' }),
    town: msg('Town', { id: 'town' }),
    badge: msg('Distinction', { id: 'badge' }),
    language: msg('Languages spoken', { id: 'language' }),
    exportsTo: msg('Exports to', { id: 'exportsTo' }),
    provider: msg('Offered by', { id: 'provider' }),
    audience: msg('For whom', { id: 'audience' }),
    kindName: (kind: string) =>
      own(
        {
          business: msg('Business', { id: 'kind.business' }),
          craft: msg('Craft', { id: 'kind.craft' }),
          organisation: msg('Organisation', { id: 'kind.organisation' }),
          network: msg('Network', { id: 'kind.network' }),
          support: msg('Support', { id: 'kind.support' }),
          funding: msg('Funding', { id: 'kind.funding' }),
          practice: msg('Good practice', { id: 'kind.practice' }),
        },
        kind,
      ) ?? kind,
    sort: msg('Order', { id: 'sort' }),
    sortGiven: msg('As listed', { id: 'sort.given' }),
    sortBest: msg('Best match', { id: 'sort.best' }),
    sortName: msg('Name, A to Z', { id: 'sort.name' }),
    sortUpdated: msg('Newest first', { id: 'sort.updated' }),
    view: msg('View', { id: 'view' }),
    viewList: msg('List', { id: 'view.list' }),
    viewCards: msg('Cards', { id: 'view.cards' }),
    pages: msg('Pages', { id: 'pages' }),
    page: (page: number) => msg(str`Page ${n(page)}`, { id: 'page' }),
    previousPage: msg('Previous', { id: 'previousPage' }),
    nextPage: msg('Next', { id: 'nextPage' }),
    showMore: (more: number) => msg(str`Show ${n(more)} more`, { id: 'showMore' }),
    openUntil: (time: string) => msg(str`Open until ${time}`, { id: 'openUntil' }),
    openAlways: msg('Open round the clock', { id: 'openAlways' }),
    closed: msg('Closed now', { id: 'closed' }),
    closedThen: msg('closed', { id: 'closedThen' }),
    publicHolidays: msg('public holidays', { id: 'publicHolidays' }),
    closedUntil: (time: string) => msg(str`Closed, opens ${time}`, { id: 'closedUntil' }),
    telephone: msg('Telephone', { id: 'telephone' }),
    website: msg('Website', { id: 'website' }),
    email: msg('E-mail', { id: 'email' }),
    address: msg('Address', { id: 'address' }),
    hours: msg('Opening hours', { id: 'hours' }),
    contact: msg('Contact', { id: 'contact' }),
    identifiers: msg('Registration numbers', { id: 'identifiers' }),
    members: msg('Members', { id: 'members' }),
    role: msg('Role', { id: 'role' }),
    amount: msg('Amount', { id: 'amount' }),
    amountUpTo: (amount: string) => msg(str`up to ${amount}`, { id: 'amountUpTo' }),
    amountFrom: (amount: string) => msg(str`from ${amount}`, { id: 'amountFrom' }),
    deadline: msg('Deadline', { id: 'deadline' }),
    deadlineOver: msg('The deadline has passed.', { id: 'deadlineOver' }),
    apply: msg('Apply', { id: 'apply' }),
    suggest: msg('Suggest a change', { id: 'suggest' }),
    updated: (date: string) => msg(str`Last changed ${date}`, { id: 'updated' }),
    noMarketing: msg('No advertising, please', { id: 'noMarketing' }),
    mapLink: msg('Show on OpenStreetMap', { id: 'mapLink' }),
    backToList: msg('Back to the list', { id: 'backToList' }),
    notFound: msg('This entry is not in the directory any more.', { id: 'notFound' }),
    empty: msg('Nothing matches your search.', { id: 'empty' }),
    emptyList: msg('There are no entries here yet.', { id: 'emptyList' }),
    emptyHint: msg('Check the spelling, or use fewer words.', { id: 'emptyHint' }),
    drop: (value: string, found: string) => msg(str`Without “${value}”: ${found}`, { id: 'drop' }),
    startOver: msg('Start over', { id: 'startOver' }),
    stale: (time: string) =>
      msg(str`These are the entries of ${time}; newer ones could not be loaded.`, { id: 'stale' }),
    sourceMissing: (name: string) =>
      msg(str`${name} could not be loaded and is missing here.`, { id: 'sourceMissing' }),
    sourceWaiting: (name: string) => msg(str`${name} has not answered yet.`, { id: 'sourceWaiting' }),
    sources: msg('Source', { id: 'sources' }),
    licence: (licence: string) => msg(str`licence ${licence}`, { id: 'licence' }),
  };
}
