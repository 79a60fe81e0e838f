import { pickText } from '../core/pick-text.js';
import { formatDate, formatNumber } from '../i18n/format.js';
import { sizeText } from '../i18n/size-format.js';
import type { Consent, Field } from './definition.js';
import { kindNames } from '../i18n/kind-format.js';
import { boundsOf, type FieldError } from './form-errors.js';
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
      return field.requireRows === 'any' ? strings.missing(label) : strings.missingRows(label);
    case 'checkbox':
      return strings.missingTick(label);
    case 'file':
      return strings.missingFile(label);
    default:
      return strings.missing(label);
  }
}

/** Rows without an answer that are named: of many, the first are enough to go on with. */
const NAMED_ROWS = 2;

function rowNames(values: unknown, field: Field | undefined, lang: string): string {
  const missing = [values ?? []].flat();
  const rows = field && 'rows' in field ? field.rows : [];
  const names = missing
    .slice(0, NAMED_ROWS)
    .map((value) => pickText(rows.find((row) => row.value === value)?.label ?? String(value), lang).text);
  return [...names, ...(missing.length > NAMED_ROWS ? ['…'] : [])].join(', ');
}

/** What a date lacks, as it stands in a sentence. */
const partNames = (parts: unknown, strings: FormStrings, lang: string) =>
  [parts]
    .flat()
    .map((part) => strings[part as 'day' | 'month' | 'year'].toLocaleLowerCase(lang))
    .join(', ');

/** A bound as people read it. */
function boundText(
  value: unknown,
  field: Field | undefined,
  lang: string,
  dateStyle: 'long' | 'medium' = 'long',
): string {
  if (typeof value === 'number') return formatNumber(lang, value);
  const text = String(value ?? '');
  return field?.type === 'time' ? text : formatDate(lang, text, { dateStyle });
}

function outOfBounds(
  { code, params = {} }: FieldError,
  field: Field | undefined,
  strings: FormStrings,
  lang: string,
) {
  const isLow = code === 'min';
  const bound = isLow ? params.min : params.max;
  const text = boundText(bound, field, lang);
  switch (field?.type) {
    case 'date':
    case 'date-parts':
    case 'time':
      return isLow ? strings.tooEarly(text) : strings.tooLate(text);
    case 'checkboxes':
    case 'ranking':
      return isLow ? strings.tooFew(Number(bound)) : strings.tooMany(Number(bound));
    case 'repeat':
      return isLow ? strings.fewEntries(Number(bound)) : strings.manyEntries(Number(bound));
    default:
      return isLow ? strings.tooSmall(text) : strings.tooLarge(text);
  }
}

/** What may be answered, as it is said before anybody is wrong: in the words of what would be wrong. */
export function boundsText(field: Field, strings: FormStrings, lang: string, now: number): string {
  const { min, max, minLength } = boundsOf(field, now);
  const of = (code: 'min' | 'max' | 'minLength', params: Record<string, number | string>) =>
    `${errorMessage({ path: '', code, params }, field, strings, lang)}.`;
  if (minLength !== undefined) return of('minLength', { min: minLength });
  if (min !== undefined && max !== undefined)
    return strings.fromTo(boundText(min, field, lang, 'medium'), boundText(max, field, lang, 'medium'));
  return min !== undefined ? of('min', { min }) : max !== undefined ? of('max', { max }) : '';
}

/** An error in a sentence: the author's own where there is one for it, else the library's. */
export function errorMessage(
  error: FieldError,
  field: Field | undefined,
  strings: FormStrings,
  lang: string,
): string {
  const { code, params = {}, message } = error;
  if (message) return pickText(message, lang).text;
  const label = pickText(field?.label, lang).text;
  const file = String(params.file ?? '');
  switch (code) {
    case 'required':
      return missing(field, label, strings);
    case 'rows':
      return strings.missingRows(`${label} (${rowNames(params.rows, field, lang)})`);
    case 'integer':
      return strings.wholeNumber;
    case 'minLength':
      return strings.tooShort(Number(params.min));
    case 'maxLength':
      return strings.tooLong(Number(params.max));
    case 'min':
    case 'max':
      return outOfBounds(error, field, strings, lang);
    case 'top':
      return strings.tooFew(Number(params.min));
    case 'date':
      return params.parts ? strings.missingParts(partNames(params.parts, strings, lang)) : strings.date;
    case 'comment':
      return strings.missingOther;
    case 'fileType':
      return strings.fileType(file, kindNames([params.types ?? []].flat().map(String), strings));
    case 'fileSize':
      return strings.fileTooLarge(file, sizeText(Number(params.max), lang));
    case 'fileCount':
      return strings.tooManyFiles(Number(params.max));
    default:
      return strings[code] ?? strings.invalid;
  }
}

/** That something has to be agreed to. */
export const consentMessage = ({ text }: Consent, strings: FormStrings, lang: string): string =>
  strings.consent(pickText(text, lang).text);
