import { formatNumber, pluralForm, type PluralForms } from './format.js';

/** A sentence: fixed, or made of values. */
export type Sentence = string | ((...values: never[]) => string);

/**
 * What a page may put in place of a sentence: a text with `{0}`, `{1}` … where the values stand, a
 * text for each plural form of the first value, or a function of the values.
 */
export type Override = string | PluralForms | ((...values: never[]) => string);

const fill = (text: string, values: readonly unknown[], lang: string) =>
  text.replace(/\{(\d)\}/g, (whole, i: string) => {
    const value = values[Number(i)] ?? whole;
    return typeof value === 'number' ? formatNumber(lang, value) : String(value);
  });

/** What a page has put in place of a sentence, said with these values; throws where nothing can be said. */
function sayInPlace(override: Override, values: readonly unknown[], lang: string): string {
  if (typeof override === 'function') return (override as (...values: unknown[]) => string)(...values);
  const text = typeof override === 'string' ? override : pluralForm(lang, Number(values[0]), override);
  if (typeof text !== 'string') throw new TypeError('there is no text for "other".');
  return fill(text, values, lang);
}

/**
 * The sentences with those of the page in their places; `complain` hears of names there are none of, and of what cannot
 * be said, for which the library's own stands in.
 */
export function overrideStrings<T extends object>(
  strings: T,
  overrides: Readonly<Partial<Record<keyof T, Override>>> | undefined,
  lang: string,
  complain: (sentence: string) => void = () => undefined,
): T {
  if (!overrides) return strings;
  const own = { ...strings } as Record<string, unknown>;
  for (const [name, override] of Object.entries(overrides) as [string, Override][]) {
    const standard = own[name];
    if (!Object.hasOwn(strings, name)) complain(`strings has no sentence called "${name}".`);
    else if (typeof standard === 'string') own[name] = typeof override === 'string' ? override : standard;
    else {
      own[name] = (...values: unknown[]) => {
        try {
          return sayInPlace(override, values, lang);
        } catch (error) {
          complain(`strings.${name}: ${String(error)}`);
          return (standard as (...values: unknown[]) => string)(...values);
        }
      };
    }
  }
  return own as T;
}
