import { pickText, type Text } from '../core/pick-text.js';
import { formatDate, formatNumber } from '../i18n/format.js';
import type { AnswerValue, FileAnswer } from './definition.js';
import { fieldPropsOf } from './field-model.js';
import type { FieldProps } from './field-props.js';
import { sizeText } from './file-size.js';
import type { FormProgress } from './form-progress.js';
import type { FormStrings } from './form-strings.js';
import type { ReviewLine, ReviewRow, ReviewSection } from './form-view-state.js';

const NO_FAULTS = {
  messageAt: () => '',
  entryKeys: (_: string, count: number) => Array(count).fill('') as string[],
};

const isEmpty = (value: AnswerValue) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a value of a choice is called. */
function choiceLabel(props: FieldProps, value: string, strings: FormStrings): Text {
  const { field, comment, options } = props;
  const own = options.find((option) => option.value === value);
  if (own) return own.label;
  if (value === 'other') return comment || ('otherLabel' in field && field.otherLabel) || strings.other;
  if (value === 'none') return ('noneLabel' in field && field.noneLabel) || strings.none;
  return value;
}

/** An answer in words, one line for each part of it. */
export function answerLines(props: FieldProps, strings: FormStrings, lang: string): ReviewLine[] {
  const { field, value } = props;
  if (field.type === 'checkbox') return [value === true ? strings.yes : strings.no];
  if (isEmpty(value)) return [];
  const list = Array.isArray(value) ? (value as readonly AnswerValue[]) : [value];
  switch (field.type) {
    case 'number': {
      const unit = pickText(field.unit, lang).text;
      const number = typeof value === 'number' ? formatNumber(lang, value) : String(value as string);
      return [unit ? `${number} ${unit}` : number];
    }
    case 'date':
    case 'date-parts':
      return [formatDate(lang, String(value as string))];
    case 'select':
    case 'radio':
    case 'checkboxes':
      return list.map((one) => choiceLabel(props, String(one as string), strings));
    case 'ranking':
      return list.map((one, at) => {
        const label = pickText(choiceLabel(props, String(one as string), strings), lang).text;
        return `${at + 1}. ${label}`;
      });
    case 'matrix':
    case 'matrix-multi':
      return field.rows.flatMap((row) => {
        const chosen = (value as Record<string, AnswerValue>)[row.value];
        if (isEmpty(chosen)) return [];
        const labels = (Array.isArray(chosen) ? chosen : [chosen]).map((one) => {
          const column = field.columns.find((own) => own.value === one);
          return pickText(column?.label, lang).text || String(one as string);
        });
        return [`${pickText(row.label, lang).text}: ${labels.join(', ')}`];
      });
    case 'file':
      return (list as readonly FileAnswer[]).map(({ name, size }) => `${name} (${sizeText(size, lang)})`);
    default:
      return [String(value as string)];
  }
}

function rowsOf(props: readonly FieldProps[], strings: FormStrings, lang: string, before = ''): ReviewRow[] {
  return props.flatMap((one): ReviewRow[] => {
    const { field, path, entries } = one;
    const own = pickText(field.label, lang).text || field.name;
    switch (field.type) {
      case 'hidden':
      case 'note':
        return [];
      case 'group':
        return rowsOf(entries[0]?.fields ?? [], strings, lang, before);
      case 'repeat':
        return entries.flatMap(({ fields }, at) => {
          const name = pickText(field.itemLabel, lang).text.replace('{index}', String(at + 1));
          return rowsOf(fields, strings, lang, `${name || strings.entry(at + 1)} – `);
        });
      default:
        return [{ path, label: before ? before + own : field.label, lines: answerLines(one, strings, lang) }];
    }
  });
}

/** Everything that was asked and answered, in the order of the form. */
export function reviewSections(progress: FormProgress, strings: FormStrings, lang: string): ReviewSection[] {
  return progress.form
    .visiblePages()
    .map(({ title, fields }, page) => ({
      title,
      page,
      rows: rowsOf(fieldPropsOf(fields, '', progress.form, NO_FAULTS), strings, lang),
    }))
    .filter(({ rows }) => rows.length);
}
