import { msg } from '@lit/localize';
import { lateFormStrings } from '../../forms/form-late-strings.js';
import { firstFormStrings } from '../../forms/form-strings.js';
import { rankingStrings } from '../../forms/ranking-strings.js';
import { getLocale } from '../../i18n/localization.js';
import { overrideStrings, type Override } from '../../i18n/strings.js';
import { ideasStrings } from './ideas-strings.js';
import { resultsStrings } from './results-strings.js';
import { boardLoading } from './survey-first-strings.js';

/** The survey's own sentences: what it says of itself and of a vote. */
export function ownStrings() {
  return {
    boardLoading: boardLoading(),
    boardFailed: msg('This cannot be shown right now.', { id: 'survey.boardFailed' }),
    boardRetry: msg('Try again', { id: 'survey.boardRetry' }),
    pollVote: msg('Vote', { id: 'survey.pollVote' }),
    pollChange: msg('Change my vote', { id: 'survey.pollChange' }),
    pollAgain: msg('This device has voted already. A new vote takes the place of the old one.', {
      id: 'survey.pollAgain',
    }),
    pollOnce: msg('This device has voted already.', { id: 'survey.pollOnce' }),
    anonymous: msg('This survey is anonymous.', { id: 'survey.anonymous' }),
    sentTitle: msg('What is sent', { id: 'survey.sentTitle' }),
    sentAnswers: msg('your answers', { id: 'survey.sent.answers' }),
    sentForm: msg('which survey this is, and its version', { id: 'survey.sent.form' }),
    sentKey: msg('a random number, so that the same answers are not counted twice', {
      id: 'survey.sent.key',
    }),
    sentToken: msg('a random number by which the endpoint knows this device’s vote', {
      id: 'survey.sent.token',
    }),
    sentLang: msg('the language you answer in', { id: 'survey.sent.lang' }),
    sentTimes: msg('when you began and when you sent it', { id: 'survey.sent.times' }),
    sentPage: msg('the address of this page', { id: 'survey.sent.page' }),
    sentPlain: msg('the address of this page, without what comes after the question mark', {
      id: 'survey.sent.plain',
    }),
    sentTown: msg('the municipality this page belongs to', { id: 'survey.sent.town' }),
    sentRef: msg('what it is about', { id: 'survey.sent.ref' }),
    sentFiles: msg('the files you add', { id: 'survey.sent.files' }),
    sentConsents: msg('what you agreed to', { id: 'survey.sent.consents' }),
    sentTrap: msg('how long it took, to tell people from programs', { id: 'survey.sent.trap' }),
    notSent: msg('No name, no cookie, and nothing else about your device.', { id: 'survey.notSent' }),
  };
}

const make = (locale: string) => ({
  ...firstFormStrings(),
  ...lateFormStrings(locale),
  ...rankingStrings(locale),
  ...resultsStrings(locale),
  ...ideasStrings(locale),
  ...ownStrings(),
});

/** Every sentence of the survey, by name: what `strings` overrides and a translation translates. */
export type SurveyStrings = ReturnType<typeof make>;

interface Host {
  readonly strings: unknown;
}

const made = new WeakMap<Host, { locale: string; overrides: unknown; strings: SurveyStrings }>();

/** All sentences in the language of the interface, with those the page has put in their places. */
export function surveyStringsOf(host: Host, complain: (sentence: string) => void): SurveyStrings {
  const locale = getLocale();
  const before = made.get(host);
  if (before?.locale === locale && before.overrides === host.strings) return before.strings;
  const overrides = host.strings as Partial<Record<keyof SurveyStrings, Override>> | undefined;
  const strings = overrideStrings(make(locale), overrides, locale, complain);
  made.set(host, { locale, overrides: host.strings, strings });
  return strings;
}
