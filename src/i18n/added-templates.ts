import type { LocaleModule } from '@lit/localize';
import type { Messages } from './added-locales.js';

/** Messages in the shape the localisation runtime wants: a text with values becomes a template. */
export function templatesOf(messages: Messages): LocaleModule['templates'] {
  const templates: Record<string, LocaleModule['templates'][string]> = {};
  for (const [id, text] of Object.entries(messages)) {
    // What a page gives by mistake stays English, alone.
    if (typeof text !== 'string') continue;
    const parts = text.split(/\{(\d)\}/);
    templates[id] =
      parts.length === 1
        ? text
        : ({
            strTag: true,
            strings: parts.filter((_, i) => i % 2 === 0),
            values: parts.filter((_, i) => i % 2 === 1).map(Number),
          } as unknown as LocaleModule['templates'][string]);
  }
  return templates;
}
