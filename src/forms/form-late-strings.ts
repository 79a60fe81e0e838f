import { msg, str } from '@lit/localize';
import { formatNumber, pluralForm } from '../i18n/format.js';
import { getLocale } from '../i18n/localization.js';
import { overrideStrings } from '../i18n/strings.js';
import { errorStrings } from './error-strings.js';
import { firstFormStrings, type FormOverrides, type FormStrings } from './form-strings.js';
import { sentStrings } from './sent-strings.js';
import { submissionStrings } from './submission-strings.js';

interface Host {
  readonly strings: FormOverrides | undefined;
}

type More = ((locale: string) => object) | undefined;

const made = new WeakMap<Host, { locale: string; overrides: unknown; more: More; strings: FormStrings }>();

/** All sentences in the language of the interface, `more` among them, with those the page has put in their places. */
export function formStringsOf(host: Host, complain: (sentence: string) => void, more?: More): FormStrings {
  const locale = getLocale();
  const before = made.get(host);
  if (before?.locale === locale && before.overrides === host.strings && before.more === more)
    return before.strings;
  const own: FormStrings = { ...firstFormStrings(), ...lateFormStrings(locale), ...more?.(locale) };
  const strings = overrideStrings(own, host.strings, locale, complain);
  made.set(host, { locale, overrides: host.strings, more, strings });
  return strings;
}

/** The sentences of everything that comes after the first fields. */
export function lateFormStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    ...errorStrings(locale),
    ...submissionStrings(locale),
    ...sentStrings(),
    step: (step: number, total: number) => msg(str`Step ${n(step)} of ${n(total)}`, { id: 'forms.step' }),
    minutes: (minutes: number) =>
      pluralForm(locale, minutes, {
        one: msg(str`Takes about ${n(minutes)} minute.`, { id: 'forms.minutes.one' }),
        few: msg(str`Takes about ${n(minutes)} minutes.`, { id: 'forms.minutes.few' }),
        many: msg(str`Takes about ${n(minutes)} minutes.`, { id: 'forms.minutes.many' }),
        other: msg(str`Takes about ${n(minutes)} minutes.`, { id: 'forms.minutes.other' }),
      }),
    reviewTitle: msg('Check your answers before you send them', { id: 'forms.reviewTitle' }),
    change: msg('Change', { id: 'forms.change' }),
    changeWhat: (label: string) => msg(str`Change: ${label}`, { id: 'forms.changeWhat' }),
    noAnswer: msg('No answer', { id: 'forms.noAnswer' }),
    yes: msg('Yes', { id: 'forms.yes' }),
    no: msg('No', { id: 'forms.no' }),
    day: msg('Day', { id: 'forms.day' }),
    month: msg('Month', { id: 'forms.month' }),
    year: msg('Year', { id: 'forms.year' }),
    charactersLeft: (count: number) =>
      pluralForm(locale, count, {
        one: msg(str`${n(count)} character left`, { id: 'forms.charactersLeft.one' }),
        few: msg(str`${n(count)} characters left`, { id: 'forms.charactersLeft.few' }),
        many: msg(str`${n(count)} characters left`, { id: 'forms.charactersLeft.many' }),
        other: msg(str`${n(count)} characters left`, { id: 'forms.charactersLeft.other' }),
      }),
    charactersOver: (count: number) =>
      pluralForm(locale, count, {
        one: msg(str`${n(count)} character too many`, { id: 'forms.charactersOver.one' }),
        few: msg(str`${n(count)} characters too many`, { id: 'forms.charactersOver.few' }),
        many: msg(str`${n(count)} characters too many`, { id: 'forms.charactersOver.many' }),
        other: msg(str`${n(count)} characters too many`, { id: 'forms.charactersOver.other' }),
      }),
    addOne: msg('Add another', { id: 'forms.addOne' }),
    removeOne: msg('Remove', { id: 'forms.removeOne' }),
    removeWhat: (label: string) => msg(str`Remove: ${label}`, { id: 'forms.removeWhat' }),
    added: (label: string) => msg(str`${label} has been added.`, { id: 'forms.added' }),
    removed: (label: string) => msg(str`${label} has been removed.`, { id: 'forms.removed' }),
    entry: (number: number) => msg(str`Entry ${n(number)}`, { id: 'forms.entry' }),
    chooseFiles: msg('Choose files', { id: 'forms.chooseFiles' }),
    dropFiles: msg('or drop them here', { id: 'forms.dropFiles' }),
    fileTypes: (types: string) => msg(str`Allowed: ${types}.`, { id: 'forms.fileTypes' }),
    fileLimits: (files: number, size: string) =>
      pluralForm(locale, files, {
        one: msg(str`At most ${n(files)} file of ${size}.`, { id: 'forms.fileLimits.one' }),
        few: msg(str`At most ${n(files)} files of ${size} each.`, { id: 'forms.fileLimits.few' }),
        many: msg(str`At most ${n(files)} files of ${size} each.`, { id: 'forms.fileLimits.many' }),
        other: msg(str`At most ${n(files)} files of ${size} each.`, { id: 'forms.fileLimits.other' }),
      }),
    removeFile: (name: string) => msg(str`Remove the file ${name}`, { id: 'forms.removeFile' }),
    stopOne: msg('Stop', { id: 'forms.stopOne' }),
    cancelFile: (name: string) => msg(str`Stop sending ${name}`, { id: 'forms.cancelFile' }),
    fileAdded: (name: string) => msg(str`${name} has been added.`, { id: 'forms.fileAdded' }),
    fileSent: (name: string) => msg(str`${name} has been sent.`, { id: 'forms.fileSent' }),
    fileRemoved: (name: string) => msg(str`${name} has been removed.`, { id: 'forms.fileRemoved' }),
    fileSending: (percent: string) => msg(str`Sending: ${percent}`, { id: 'forms.fileSending' }),
    fileReady: msg('Ready', { id: 'forms.fileReady' }),
  };
}
