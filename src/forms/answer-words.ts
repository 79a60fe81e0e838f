import { pickText, type Text } from '../core/pick-text.js';
import { isRecord } from '../data/decode.js';
import { formatDate, formatNumber } from '../i18n/format.js';
import type { AnswerValue, Choice, Field } from './definition.js';

const wordOf = (choices: readonly Choice[], value: unknown, lang: string): string => {
  const choice = choices.find((own) => own.value === value);
  return choice ? pickText(choice.label, lang).text : String(value);
};

/**
 * An answer in words, one line each: labels instead of values, numbers and dates as the language writes
 * them. `comment` is what stands for 'other'.
 */
export function answerWords(
  field: Field | undefined,
  worth: AnswerValue,
  lang: string,
  comment = '',
): string[] {
  if (worth === undefined || worth === null || worth === '') return [];
  if (typeof worth === 'number') return [formatNumber(lang, worth) + unitOf(field, lang)];
  switch (field?.type) {
    case 'select':
    case 'radio':
    case 'checkboxes':
      return listOf(worth).map((value) => {
        if (value === 'other' && field.other) return comment || label(field.otherLabel, lang) || 'other';
        if (value === 'none' && field.none) return label(field.noneLabel, lang) || 'none';
        return wordOf(field.options, value, lang);
      });
    case 'ranking':
      return listOf(worth).map((value, at) => `${at + 1}. ${wordOf(field.options, value, lang)}`);
    case 'matrix':
    case 'matrix-multi':
      return isRecord(worth)
        ? Object.entries(worth).map(
            ([row, value]) =>
              `${wordOf(field.rows, row, lang)}: ${listOf(value as AnswerValue)
                .map((one) => wordOf(field.columns, one, lang))
                .join(', ')}`,
          )
        : [];
    case 'date':
    case 'date-parts':
      return typeof worth === 'string' ? [formatDate(lang, worth)] : [];
    case 'file':
      return listOf(worth).flatMap((file) => (isRecord(file) ? [String(file.name)] : []));
  }
  if (Array.isArray(worth)) return worth.flatMap((item) => answerWords(undefined, item as AnswerValue, lang));
  if (typeof worth === 'object') return [];
  return String(worth).split('\n');
}

const label = (text: Text | undefined, lang: string) => pickText(text, lang).text;
const unitOf = (field: Field | undefined, lang: string) =>
  field?.type === 'number' && field.unit ? `\u00a0${label(field.unit, lang)}` : '';
const listOf = (worth: AnswerValue): readonly AnswerValue[] =>
  Array.isArray(worth) ? (worth as readonly AnswerValue[]) : [worth];
