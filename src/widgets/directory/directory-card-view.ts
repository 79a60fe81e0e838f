import { own } from '../../core/own.js';
import { html, nothing, type TemplateResult } from 'lit';
import { pickText, type Text } from '../../core/pick-text.js';
import { headingView, textView } from '../../ui/text-view.js';
import type { DirectoryItem } from './directory-item.js';
import type { FacetDefinition, FirstViewState } from './directory-state.js';
import type { LateParts, WayIcon } from './directory-view.js';

/** The last level of each category: what a firm is, without the tree it stands in. */
export function tradesOf(item: DirectoryItem, lang: string): string {
  const trades = (item.category ?? [])
    .slice(0, 5)
    .map((category) => pickText(category, lang).text.split(' > ').at(-1) ?? '');
  return [...new Set(trades)].join(', ');
}

/** Street and town on one line, as an envelope has them. */
export function addressOf({ address, town }: DirectoryItem, lang: string): string {
  const place = address?.locality ?? pickText(town, lang).text;
  return [address?.street, [address?.postalCode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** One entry as a card: what, where, open now, how to reach, in that order. */
export function cardView(
  item: DirectoryItem,
  state: FirstViewState,
  late: LateParts | undefined,
): TemplateResult {
  const { lang, itemLevel, query } = state;
  const town = pickText(item.town, lang).text || item.address?.locality;
  const trades = tradesOf(item, lang);
  const title = html`<a
    part="link"
    href=${late?.state.hrefOf({ item: item.id }) ?? nothing}
    @click=${(event: MouseEvent) => late?.actions.open(item, event)}
    >${textView(item.name, lang)}</a
  >`;
  return html`<article class="card" part="card">
    ${query.layout === 'cards' ? (late?.views.pictureView(item, late.state) ?? html`<div class="picture"></div>`) : nothing}
    <div class="what">
      ${headingView(itemLevel, 'item-title', title)}
      <p class="meta" part="item-meta">
        ${trades ? html`<span>${trades}</span>` : nothing}${late?.views.kindView(item, late.state)}
        ${town ? html`<span class="place">${town}</span>` : nothing}
      </p>
      ${badgesView(item, state)}
      ${item.description ? html`<p class="text" part="item-text">${textView(item.description, lang)}</p>` : nothing}
      ${factsView(item, late?.state ?? state)}
    </div>
    <div class="reach">
      ${item.openingHours ? html`<p class="hours" part="hours">${late?.views.openView(item, late.state) ?? '\u00a0'}</p>` : nothing}
      ${reachView(item, state, late, town)}
    </div>
  </article>`;
}

export function badgesView({ badges }: DirectoryItem, { lang }: FirstViewState) {
  if (!badges?.length) return nothing;
  return html`<ul class="badges" role="list">
    ${badges.map((badge) => html`<li part="badge">${textView(badge, lang)}</li>`)}
  </ul>`;
}

/** What facts are written by; the better way of writing comes later. */
type FactState = Pick<FirstViewState, 'lang'> & { factText?: (value: unknown) => string };

/** Columns of an entry under the names the page gave them; those it has. */
export function extrasOf(
  item: DirectoryItem,
  columns: readonly FacetDefinition[],
  { lang, factText }: FactState,
): { label: string; text: unknown }[] {
  return columns.flatMap(({ name, label }) => {
    const value = own(item as unknown as Readonly<Record<string, unknown>>, name) ?? own(item.extras, name);
    if (value === undefined) return [];
    const values = (Array.isArray(value) ? value : [value]) as readonly unknown[];
    const isText = name !== 'amount' && typeof value === 'object';
    const text = (one: unknown) => (isText ? textView(one as Text, lang) : (factText?.(one) ?? String(one)));
    return [{ label, text: values.map((one, i) => html`${i > 0 ? ', ' : ''}${text(one)}`) }];
  });
}

function factsView(item: DirectoryItem, state: FirstViewState & FactState) {
  const facts = extrasOf(item, state.extras, state);
  if (facts.length === 0) return nothing;
  return html`<dl class="facts" part="facts">
    ${facts.map(
      ({ label, text }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Address, telephone, website, e-mail: those there are. Firms that want no advertising are not mailed from a list. */
function reachView(
  item: DirectoryItem,
  { lang }: FirstViewState,
  late: LateParts | undefined,
  town: string | undefined,
) {
  const icon = (name: WayIcon) => late?.views.iconView(name) ?? html`<span class="icon"></span>`;
  const address = addressOf(item, lang);
  const { telephone, url, email, noMarketing } = item;
  return html`<ul class="ways" role="list">
    ${address && address !== town ? html`<li>${icon('pin')}<span>${address}</span></li>` : nothing}
    ${
      telephone
        ? html`<li>
            ${icon('phone')}<span
              >${late?.views.telephoneView(telephone, late.state.strings.telephone) ?? telephone.slice(0, 60)}</span
            >
          </li>`
        : nothing
    }
    ${url ? html`<li>${icon('globe')}<a part="link website" href=${url}>${late?.views.siteName(url) ?? hostOf(url)}</a></li>` : nothing}
    ${
      email && !noMarketing
        ? html`<li>${icon('mail')}<a part="link email" href="mailto:${email}">${email}</a></li>`
        : nothing
    }
  </ul>`;
}

export const hostOf = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
