import { cached, formattingLocale } from './format-date.js';

export { formatDate, formatSpan, formattingLocale } from './format-date.js';

const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

/**
 * What stands between groups of three digits, and how many digits there are at least where it does. The first number that
 * `Intl` writes costs tens of milliseconds, and the first screen has nothing but whole numbers to write.
 */
const GROUPS = new Map(
  [
    { tags: 'en en-GB', mark: ',', from: 4 },
    { tags: 'da da-DK de de-DE', mark: '.', from: 4 },
    { tags: 'cs uk', mark: '\u00a0', from: 4 },
    { tags: 'pl pl-PL', mark: '\u00a0', from: 5 },
  ].flatMap(({ tags, ...groups }) => tags.split(' ').map((tag) => [tag, groups])),
);

/** A whole number as these languages write it; undefined for other numbers and languages. */
export function plainNumber(lang: string, value: number): string | undefined {
  const groups = GROUPS.get(lang);
  const digits = String(value);
  if (!groups || !/^\d{1,15}$/.test(digits)) return undefined;
  return digits.length < groups.from ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, groups.mark);
}

export function formatNumber(lang: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  const plain = Object.keys(options).length === 0 && plainNumber(lang, value);
  if (plain) return plain;
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
