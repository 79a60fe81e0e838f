import { pickText, type Text } from '../core/pick-text.js';
import { isRecord } from '../data/decode.js';
import { formatDate, formatNumber } from '../i18n/format.js';
import type { AnswerValue, Choice, Field } from './definition.js';

/** How a text of the author reads. */
export type ReadText = (text: Text) => string;

const wordOf = (choices: readonly Choice[], value: unknown, read: ReadText): string => {
  const choice = choices.find((own) => own.value === value);
  return choice ? read(choice.label) : String(value);
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
  read: ReadText = (text) => pickText(text, lang).text,
): string[] {
  const label = (text: Text | undefined): string => (text === undefined ? '' : read(text));
  if (worth === undefined || worth === null || worth === '') return [];
  const unit = field?.type === 'number' ? label(field.unit) : '';
  if (typeof worth === 'number') return [formatNumber(lang, worth) + (unit ? `\u00a0${unit}` : '')];
  switch (field?.type) {
    case 'select':
    case 'radio':
    case 'checkboxes':
      return listOf(worth).map((value) => {
        if (value === 'other' && field.other) return comment || label(field.otherLabel) || 'other';
        if (value === 'none' && field.none) return label(field.noneLabel) || 'none';
        return wordOf(field.options, value, read);
      });
    case 'ranking':
      return listOf(worth).map((value, at) => `${at + 1}. ${wordOf(field.options, value, read)}`);
    case 'matrix':
    case 'matrix-multi':
      return isRecord(worth)
        ? Object.entries(worth).map(
            ([row, value]) =>
              `${wordOf(field.rows, row, read)}: ${listOf(value as AnswerValue)
                .map((one) => wordOf(field.columns, one, read))
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

const listOf = (worth: AnswerValue): readonly AnswerValue[] =>
  Array.isArray(worth) ? (worth as readonly AnswerValue[]) : [worth];
