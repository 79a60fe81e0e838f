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
