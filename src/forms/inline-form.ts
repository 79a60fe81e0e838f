/** What a page has written into the tag: a definition, or a server's whole state. */
export interface InlineForm {
  data?: unknown;
  snapshot?: unknown;
}

/** The script of type `application/json` directly inside the element. */
export function inlineForm(host: Element): InlineForm {
  const script = host.querySelector(':scope > script[type="application/json"]');
  const text = script?.textContent?.trim();
  if (!text) return {};
  try {
    const value = JSON.parse(text) as unknown;
    return script?.hasAttribute('data-muni-state') ? (value as InlineForm) : { data: value };
  } catch {
    // What cannot be read makes no form; the reader says so with everything else that is wrong.
    return { data: text };
  }
}
