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

/** The sentences with those of the page in their places; `complain` hears of names there are none of. */
export function overrideStrings<T extends object>(
  strings: T,
  overrides: Readonly<Partial<Record<keyof T, Override>>> | undefined,
  lang: string,
  complain: (sentence: string) => void = () => undefined,
): T {
  if (!overrides) return strings;
  const own = { ...strings } as Record<string, unknown>;
  for (const [name, override] of Object.entries(overrides) as [string, Override][]) {
    if (!Object.hasOwn(strings, name)) complain(`strings has no sentence called "${name}".`);
    else if (typeof own[name] === 'string') own[name] = typeof override === 'string' ? override : own[name];
    else if (typeof override === 'function') own[name] = override;
    else {
      own[name] = (...values: unknown[]) =>
        fill(
          typeof override === 'string' ? override : pluralForm(lang, Number(values[0]), override),
          values,
          lang,
        );
    }
  }
  return own as T;
}
