import { cached, formattingLocale } from './format-date.js';

export { formatDate, formatSpan, formattingLocale } from './format-date.js';

const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

/** Numbers without a sign in them, which these languages write as programs do. */
const PLAIN = /^(?:en|pl|da|de|cs|uk)\d{1,3}$/;

export function formatNumber(lang: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  if (PLAIN.test(lang + value) && Object.keys(options).length === 0) return String(value);
  const { currency } = options;
  // Data names currencies as it likes; a word that is no code of three letters is set beside the number.
  if (currency !== undefined && !/^[a-z]{3}$/i.test(currency))
    return `${formatNumber(lang, value)} ${currency}`;
  return cached(
    numbers,
    lang + JSON.stringify(options),
    () => new Intl.NumberFormat(formattingLocale(lang), options),
  ).format(value);
}

/** The forms a language has for numbers: Polish has one, few, many and other. */
export interface PluralForms {
  one: string;
  few?: string;
  many?: string;
  other: string;
}

export function pluralForm(lang: string, value: number, forms: PluralForms): string {
  const rule = cached(plurals, lang, () => new Intl.PluralRules(formattingLocale(lang))).select(value);
  return (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[rule] ?? forms.other;
}

/** Name of a language in another, as its own: `pl` → 'polski' in Polish. */
export function languageName(lang: string, code: string): string {
  return displayName(lang, 'language', code);
}

export function countryName(lang: string, code: string): string {
  return displayName(lang, 'region', code);
}

function displayName(lang: string, type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames(formattingLocale(lang), { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
