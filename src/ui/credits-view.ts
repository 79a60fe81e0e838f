import { html, nothing } from 'lit';

interface Credited {
  attribution?: { name?: string; url?: string; licence?: string } | undefined;
}

interface Words {
  sources: string;
  licence(licence: string): string;
}

/** Who the data is from and on which terms. */
export function creditsView(sources: readonly Credited[], strings: Words): unknown {
  const credits = sources.flatMap(({ attribution }) =>
    attribution && (attribution.licence || attribution.url || sources.length > 1) ? [attribution] : [],
  );
  if (credits.length === 0) return nothing;
  return html`<p class="sources" part="attribution">
    ${strings.sources}:
    ${credits.map(
      ({ name, url, licence }, i) =>
        html`${i > 0 ? ', ' : ''}${url ? html`<a href=${url} rel="noopener">${name ?? url}</a>` : name}${licence ? html` (${strings.licence(licence)})` : nothing}`,
    )}
  </p>`;
}
