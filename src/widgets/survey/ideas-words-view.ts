import { html, nothing } from 'lit';
import { pickText } from '../../core/pick-text.js';
import { formatDate, formatNumber } from '../../i18n/format.js';
import { textView } from '../../ui/text-view.js';
import type { Idea } from './ideas-model.js';
import type { IdeasViewState } from './ideas-state.js';

export const timeText = (iso: string, { lang, zone }: IdeasViewState) =>
  formatDate(
    lang,
    iso,
    iso.includes('T') ? { dateStyle: 'long', timeStyle: 'short', ...zone } : { dateStyle: 'long' },
  );

export const moneyText = (amount: number, { lang, list }: IdeasViewState) =>
  list.pot
    ? formatNumber(lang, amount, {
        style: 'currency',
        currency: list.pot.currency,
        ...(Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {}),
      })
    : formatNumber(lang, amount);

export const votesText = (votes: number, { list, strings }: IdeasViewState) =>
  list.method === 'points' ? strings.points(votes) : strings.votes(votes);

/** A jury chooses; a vote gives money. */
export const fundedText = ({ list, strings }: IdeasViewState) =>
  list.method === 'jury' ? strings.winner : strings.funded;

export const declinedText = ({ list, strings }: IdeasViewState) =>
  list.method === 'jury' ? strings.notChosen : strings.declined;

export function metaView({ author, town }: Idea, { lang, strings }: IdeasViewState) {
  const parts = [
    author ? strings.from(pickText(author, lang).text) : undefined,
    town ? textView(town, lang) : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return nothing;
  return html`<p class="meta small" part="item-meta">
    ${parts.map((part, i) => html`${i > 0 ? ' · ' : ''}${part}`)}
  </p>`;
}
