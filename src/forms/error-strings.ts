import { msg, str } from '@lit/localize';
import { formatNumber, pluralForm } from '../i18n/format.js';

/** What can be wrong with an answer, in sentences that say how to mend it. */
export function errorStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    problems: (count: number) =>
      pluralForm(locale, count, {
        one: msg('There is a problem', { id: 'forms.problems.one' }),
        few: msg(str`There are ${n(count)} problems`, { id: 'forms.problems.few' }),
        many: msg(str`There are ${n(count)} problems`, { id: 'forms.problems.many' }),
        other: msg(str`There are ${n(count)} problems`, { id: 'forms.problems.other' }),
      }),
    missing: (label: string) => msg(str`Answer this: ${label}`, { id: 'forms.missing' }),
    missingChoice: (label: string) => msg(str`Choose an answer: ${label}`, { id: 'forms.missingChoice' }),
    missingTick: (label: string) => msg(str`Tick the box: ${label}`, { id: 'forms.missingTick' }),
    missingFile: (label: string) => msg(str`Add a file: ${label}`, { id: 'forms.missingFile' }),
    missingOther: msg('Say what “other” is', { id: 'forms.missingOther' }),
    missingRows: (label: string) => msg(str`Answer every line: ${label}`, { id: 'forms.missingRows' }),
    email: msg('Enter an e-mail address such as name@example.org', { id: 'forms.email' }),
    tel: msg('Enter a telephone number such as +48 71 000 00 00', { id: 'forms.tel' }),
    url: msg('Enter a web address such as https://example.org', { id: 'forms.url' }),
    number: msg('Enter a number', { id: 'forms.number' }),
    wholeNumber: msg('Enter a whole number', { id: 'forms.wholeNumber' }),
    date: msg('Enter a date that exists', { id: 'forms.date' }),
    missingParts: (parts: string) =>
      msg(str`This is missing from the date: ${parts}`, { id: 'forms.missingParts' }),
    time: msg('Enter a time such as 08:30', { id: 'forms.time' }),
    pattern: msg('Enter this in the form that is asked for', { id: 'forms.pattern' }),
    invalid: msg('This answer cannot be used', { id: 'forms.invalid' }),
    rule: msg('This answer does not fit with the others', { id: 'forms.rule' }),
    tooShort: (length: number) =>
      pluralForm(locale, length, {
        one: msg(str`Write at least ${n(length)} character`, { id: 'forms.tooShort.one' }),
        few: msg(str`Write at least ${n(length)} characters`, { id: 'forms.tooShort.few' }),
        many: msg(str`Write at least ${n(length)} characters`, { id: 'forms.tooShort.many' }),
        other: msg(str`Write at least ${n(length)} characters`, { id: 'forms.tooShort.other' }),
      }),
    tooLong: (length: number) =>
      pluralForm(locale, length, {
        one: msg(str`Write at most ${n(length)} character`, { id: 'forms.tooLong.one' }),
        few: msg(str`Write at most ${n(length)} characters`, { id: 'forms.tooLong.few' }),
        many: msg(str`Write at most ${n(length)} characters`, { id: 'forms.tooLong.many' }),
        other: msg(str`Write at most ${n(length)} characters`, { id: 'forms.tooLong.other' }),
      }),
    tooSmall: (bound: string) => msg(str`Enter ${bound} or more`, { id: 'forms.tooSmall' }),
    tooLarge: (bound: string) => msg(str`Enter ${bound} or less`, { id: 'forms.tooLarge' }),
    tooEarly: (bound: string) => msg(str`Enter ${bound} or later`, { id: 'forms.tooEarly' }),
    tooLate: (bound: string) => msg(str`Enter ${bound} or earlier`, { id: 'forms.tooLate' }),
    fromTo: (min: string, max: string) => msg(str`From ${min} to ${max}.`, { id: 'forms.fromTo' }),
    tooFew: (count: number) => msg(str`Choose at least ${n(count)}`, { id: 'forms.tooFew' }),
    tooMany: (count: number) => msg(str`Choose at most ${n(count)}`, { id: 'forms.tooMany' }),
    fewEntries: (count: number) => msg(str`Add at least ${n(count)}`, { id: 'forms.fewEntries' }),
    manyEntries: (count: number) => msg(str`At most ${n(count)} are possible`, { id: 'forms.manyEntries' }),
    fileTooLarge: (name: string, size: string) =>
      msg(str`${name} is larger than ${size}`, { id: 'forms.fileTooLarge' }),
    fileType: (name: string, types: string) =>
      msg(str`${name} is not of an allowed kind (${types})`, { id: 'forms.fileType' }),
    kindPictures: msg('pictures', { id: 'forms.kindPictures' }),
    kindSound: msg('sound', { id: 'forms.kindSound' }),
    kindVideo: msg('video', { id: 'forms.kindVideo' }),
    tooManyFiles: (count: number) => msg(str`Add at most ${n(count)}`, { id: 'forms.tooManyFiles' }),
    fileFailed: (name: string) =>
      msg(str`${name} could not be sent. Remove it, or add it again`, { id: 'forms.fileFailed' }),
    fileBusy: msg('Files are still being sent. Please wait a moment', { id: 'forms.fileBusy' }),
    consent: (text: string) => msg(str`Please agree before you go on: ${text}`, { id: 'forms.consent' }),
  };
}
