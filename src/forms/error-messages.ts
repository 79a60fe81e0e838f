import { pickText, type Text } from '../core/pick-text.js';
import { formatDate, formatNumber } from '../i18n/format.js';
import type { Field } from './definition.js';
import type { FieldError } from './plain-form-state.js';
import type { FormStrings } from './form-strings.js';

/** What is missing, by the kind of question. */
function missing(field: Field | undefined, label: string, strings: FormStrings): string {
  switch (field?.type) {
    case 'select':
    case 'radio':
    case 'checkboxes':
    case 'scale':
    case 'ranking':
      return strings.missingChoice(label);
    case 'matrix':
    case 'matrix-multi':
      return strings.missingRows(label);
    case 'checkbox':
      return strings.missingTick(label);
    case 'file':
      return strings.missingFile(label);
    default:
      return strings.missing(label);
  }
}

const boundOf = (value: unknown, lang: string): string =>
  typeof value === 'number' ? formatNumber(lang, value) : formatDate(lang, String(value ?? ''));

/** An error in a sentence: the author's own where there is one for it, else the library's. */
export function errorMessage(
  { code, params = {}, message }: FieldError,
  field: Field | undefined,
  strings: FormStrings,
  lang: string,
): string {
  const own = message ?? (field && Object.hasOwn(field.messages, code) ? field.messages[code] : undefined);
  if (own) return pickText(own as Text, lang).text;
  const label = pickText(field?.label, lang).text;
  const isDate = field?.type === 'date' || field?.type === 'date-parts';
  const isTime = field?.type === 'time';
  const number = (name: string) => Number(params[name]);
  switch (code) {
    case 'required':
      return missing(field, label, strings);
    case 'email':
    case 'tel':
    case 'url':
    case 'number':
    case 'date':
    case 'time':
    case 'pattern':
    case 'rule':
      return strings[code];
    case 'integer':
      return strings.wholeNumber;
    case 'minLength':
      return strings.tooShort(number('min'));
    case 'maxLength':
      return strings.tooLong(number('max'));
    case 'min':
      if (isDate) return strings.tooEarly(boundOf(params.min, lang));
      if (isTime) return strings.tooEarly(String(params.min));
      if (field?.type === 'checkboxes') return strings.tooFew(number('min'));
      return field?.type === 'repeat'
        ? strings.fewEntries(number('min'))
        : strings.tooSmall(boundOf(params.min, lang));
    case 'max':
      if (isDate) return strings.tooLate(boundOf(params.max, lang));
      if (isTime) return strings.tooLate(String(params.max));
      if (field?.type === 'checkboxes') return strings.tooMany(number('max'));
      return field?.type === 'repeat'
        ? strings.manyEntries(number('max'))
        : strings.tooLarge(boundOf(params.max, lang));
    case 'comment':
      return strings.missingOther;
    default:
      return strings.invalid;
  }
}
