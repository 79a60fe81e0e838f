import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pickText, type Text } from '../core/pick-text.js';

const INLINE = /\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^()\s]+)\)/g;
/** What may be linked to: a site, without a name before the host that would only mislead; mail; a telephone. */
const LINK = /^(?:https?:\/\/[^\s/@\\]+(?:\/[^\s\\]*)?|mailto:[^\s\\]+|tel:[+\d().-]+)$/i;
const MARK = /^\s*[-*]\s+/;

/** Bold and links; every other character stands for itself. */
function inline(text: string): unknown[] {
  const parts: unknown[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [all, bold, label, address] = match;
    parts.push(text.slice(from, match.index));
    const url = LINK.test(address ?? '') && address;
    parts.push(bold ? html`<strong>${bold}</strong>` : url ? html`<a href=${url}>${label}</a>` : all);
    from = match.index + all.length;
  }
  return [...parts, text.slice(from)];
}

function block(text: string): TemplateResult {
  const lines = text.split('\n');
  if (lines.every((line) => MARK.test(line)))
    return html`<ul class="bullets" role="list">
      ${lines.map((line) => html`<li>${inline(line.replace(MARK, ''))}</li>`)}
    </ul>`;
  return html`<p>${lines.map((line, at) => (at ? html`<br />${inline(line)}` : inline(line)))}</p>`;
}

/** A text of the form's author with the four things it may have: paragraphs, lists, bold, links. */
export function richText(text: Text | undefined, lang: string): unknown {
  const { text: own, lang: other } = pickText(text, lang);
  const blocks = own.split(/\n{2,}/).filter((part) => part.trim());
  if (!blocks.length) return nothing;
  return keyed(own, html`<div class="rich" lang=${other ?? nothing}>${blocks.map(block)}</div>`);
}
