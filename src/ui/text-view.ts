import { html, nothing, type TemplateResult } from 'lit';
import { pickText, type Text } from '../core/pick-text.js';

/** A text in the reader's language, or marked with the one it is in (WCAG 3.1.2). */
export function textView(text: Text | undefined, lang: string): TemplateResult | string | typeof nothing {
  const { text: own, lang: other } = pickText(text, lang);
  if (!own) return nothing;
  return other ? html`<span lang=${other} dir="auto">${own}</span>` : own;
}

/** A heading of a level that the page decides: h1 to h6. */
export function headingView(level: number, part: string, content: unknown, id = ''): TemplateResult {
  const name = id || nothing;
  switch (level) {
    case 1:
      return html`<h1 part=${part} class=${part} id=${name} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 part=${part} class=${part} id=${name} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part} id=${name} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part} id=${name} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part} id=${name} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 part=${part} class=${part} id=${name} tabindex="-1">${content}</h6>`;
  }
}
