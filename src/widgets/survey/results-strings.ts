import { msg, str } from '@lit/localize';
import { formatNumber, pluralForm } from '../../i18n/format.js';

/** The sentences of results. */
export function resultsStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    answered: (people: number) =>
      pluralForm(locale, people, {
        one: msg(str`${n(people)} person answered`, { id: 'survey.answered.one' }),
        few: msg(str`${n(people)} people answered`, { id: 'survey.answered.few' }),
        many: msg(str`${n(people)} people answered`, { id: 'survey.answered.many' }),
        other: msg(str`${n(people)} people answered`, { id: 'survey.answered.other' }),
      }),
    answers: (people: number) =>
      pluralForm(locale, people, {
        one: msg(str`${n(people)} answer`, { id: 'survey.answers.one' }),
        few: msg(str`${n(people)} answers`, { id: 'survey.answers.few' }),
        many: msg(str`${n(people)} answers`, { id: 'survey.answers.many' }),
        other: msg(str`${n(people)} answers`, { id: 'survey.answers.other' }),
      }),
    until: (time: string) => msg(str`counted up to ${time}`, { id: 'survey.until' }),
    answer: msg('Answer', { id: 'survey.answer' }),
    numberColumn: msg('Number', { id: 'survey.number' }),
    percent: msg('Per cent', { id: 'survey.percent' }),
    question: msg('Question', { id: 'survey.question' }),
    row: msg('Row', { id: 'survey.row' }),
    base: msg('Answered', { id: 'survey.base' }),
    keptBack: msg('kept back', { id: 'survey.kept' }),
    tooFewAnswered: (below: number) =>
      msg(str`Fewer than ${n(below)} people answered this, so nothing is shown.`, { id: 'survey.tooFew' }),
    hiddenNote: (below: number) =>
      msg(
        str`Numbers below ${n(below)} are kept back, and so are others from which they could be worked out, so that nobody can be recognised.`,
        { id: 'survey.hiddenNote' },
      ),
    mean: (value: string) => msg(str`mean ${value}`, { id: 'survey.mean' }),
    median: (value: string) => msg(str`median ${value}`, { id: 'survey.median' }),
    netPromoter: (value: string) => msg(str`net promoter score ${value}`, { id: 'survey.netPromoter' }),
    filters: msg('Show the answers of', { id: 'survey.filters' }),
    everyone: msg('everyone', { id: 'survey.everyone' }),
    download: msg('Download as a table (CSV)', { id: 'survey.download' }),
    openAnswers: msg('In their own words', { id: 'survey.openAnswers' }),
    moreAnswers: (more: number) => msg(str`Show ${n(more)} more`, { id: 'survey.moreAnswers' }),
    severalNote: msg('Several answers were possible.', { id: 'survey.severalNote' }),
    rankingNote: msg('How many put each in first place.', { id: 'survey.rankingNote' }),
    placesNote: msg('How many put each in that place.', { id: 'survey.placesNote' }),
    allResults: msg('All results', { id: 'survey.allResults' }),
    noResults: msg('There are no results yet.', { id: 'survey.noResults' }),
  };
}

export type ResultsStrings = ReturnType<typeof resultsStrings>;
