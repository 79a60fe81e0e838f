/** A language tag (BCP 47) as browsers take it; `pl_PL` is read as `pl-PL`, and what is no tag at all as ''. */
export function languageTag(text: string): string {
  // Asked at every drawing, mostly of an element that has none of its own or of what pages are written in. Failing costs
  // more than anything else here: an error takes note of all that called it.
  if (!text || /^(?:da|en|pl)$/.test(text)) return text;
  try {
    return Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0] ?? '';
  } catch {
    return '';
  }
}
