import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pickText, type Text } from '../core/pick-text.js';

/**
 * A text that may change while it is shown. A browser that translates the page wraps texts in elements of its
 * own, and a text node found in there would be written to in vain: a new text is always a new node.
 */
export const words = (text: string): unknown => (text ? keyed(text, text) : nothing);

/** A text of the form's author in the reader's language, or marked with the one it is in (WCAG 3.1.2). */
export function authored(text: Text | undefined, lang: string): unknown {
  const { text: own, lang: other } = pickText(text, lang);
  if (!own) return nothing;
  return keyed(own, other ? html`<span lang=${other} dir="auto">${own}</span>` : own);
}
