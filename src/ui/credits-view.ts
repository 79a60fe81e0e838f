import { html, nothing } from 'lit';
import { pickText, type Text } from '../core/pick-text.js';
import { textView } from './text-view.js';

/** Who something is from and on which terms, as far as that is said. */
export interface Credit {
  name?: Text;
  url?: string;
  licence?: Text;
}

interface Words {
  sources: string;
  licence(licence: string): string;
}

/** Who the data is from and on which terms. */
export function creditsView(
  sources: readonly { attribution?: Credit | undefined }[],
  strings: Words,
  lang: string,
): unknown {
  const credits = sources.flatMap(({ attribution }) =>
    attribution && (attribution.licence || attribution.url || sources.length > 1) ? [attribution] : [],
  );
  if (credits.length === 0) return nothing;
  return html`<p class="sources" part="attribution">
    ${strings.sources}: ${creditListView(credits, strings, lang)}
  </p>`;
}

/** One source after another: its name, which leads to its page, and its licence. */
export const creditListView = (credits: readonly Credit[], strings: Words, lang: string): unknown =>
  credits.map(({ name, url, licence }, i) => {
    const called = textView(name ?? url, lang);
    const terms = licence && strings.licence(pickText(licence, lang).text);
    return html`${i > 0 ? ', ' : ''}${url ? html`<a href=${url} rel="noopener">${called}</a>` : called}${terms ? ((name ?? url) ? ` (${terms})` : terms) : nothing}`;
  });
