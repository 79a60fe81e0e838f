/** A text as one string, or one per language (BCP 47 → text). */
export type Text = string | Readonly<Record<string, string>>;

export interface PickedText {
  text: string;
  /** Language of the text where it is known and not the one asked for. */
  lang?: string;
}

const primary = (lang: string) => lang.toLowerCase().split('-')[0] ?? '';

/**
 * The text in the language asked for; else in English; else in the first language there is.
 * A text in another language says so, to be marked with `lang` (WCAG 3.1.2).
 */
export function pickText(text: Text | undefined, lang: string): PickedText {
  if (text === undefined || text === null) return { text: '' };
  if (typeof text === 'string') return { text };
  const wanted = primary(lang);
  const tongues = Object.keys(text).filter((key) => text[key]);
  const best =
    tongues.find((key) => key === lang) ??
    tongues.find((key) => primary(key) === wanted) ??
    tongues.find((key) => primary(key) === 'en') ??
    tongues[0];
  if (best === undefined) return { text: '' };
  const picked = text[best] ?? '';
  return primary(best) === wanted ? { text: picked } : { text: picked, lang: best };
}

/** Every language's text, for searching. */
export function allTexts(text: Text | undefined): string {
  if (!text) return '';
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}
