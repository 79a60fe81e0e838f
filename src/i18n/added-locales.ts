/** Messages of a further language: message id → text, `{0}`, `{1}` … where values stand. */
export type Messages = Readonly<Record<string, string>>;

/** Told to every copy of the library on the page. */
export const LOCALE_ADDED = 'muni-locale-added';

const ADDED = Symbol.for('muni-widgets.locales');

/** Languages the page has added, shared by every copy of the library on it. */
export function addedLocales(): Map<string, Messages> {
  const holder = globalThis as { [ADDED]?: Map<string, Messages> };
  return (holder[ADDED] ??= new Map());
}

/**
 * Adds a language, or changes sentences of one that is there, for every widget on the page. It may
 * be called before or after the widgets appear. What is missing stays in English.
 *
 * @param code two letters (ISO 639-1)
 */
export function addLocale(code: string, messages: Messages): void {
  addedLocales().set(code, { ...addedLocales().get(code), ...messages });
  globalThis.dispatchEvent?.(new CustomEvent(LOCALE_ADDED));
}
