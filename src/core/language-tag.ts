/** A language tag (BCP 47) as browsers take it; `pl_PL` is read as `pl-PL`, and what is no tag at all as ''. */
export function languageTag(text: string): string {
  // What pages are written in is asked at every drawing.
  if (/^(?:da|en|pl)$/.test(text)) return text;
  try {
    return Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0] ?? '';
  } catch {
    return '';
  }
}
