import { html, nothing } from 'lit';
import { pickText, type Text } from '../core/pick-text.js';
import { textView } from './text-view.js';

interface Credited {
  attribution?: { name?: Text; url?: string; licence?: Text } | undefined;
}

interface Words {
  sources: string;
  licence(licence: string): string;
}

/** Who the data is from and on which terms. */
export function creditsView(sources: readonly Credited[], strings: Words, lang: string): unknown {
  const credits = sources.flatMap(({ attribution }) =>
    attribution && (attribution.licence || attribution.url || sources.length > 1) ? [attribution] : [],
  );
  if (credits.length === 0) return nothing;
  return html`<p class="sources" part="attribution">
    ${strings.sources}:
    ${credits.map(
      ({ name, url, licence }, i) =>
        html`${i > 0 ? ', ' : ''}${url ? html`<a href=${url} rel="noopener">${textView(name ?? url, lang)}</a>` : textView(name, lang)}${licence ? html` (${strings.licence(pickText(licence, lang).text)})` : nothing}`,
    )}
  </p>`;
}
