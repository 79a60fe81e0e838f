import { html, nothing } from 'lit';
import { pickText } from '../../core/pick-text.js';
import { formatDate, formatNumber } from '../../i18n/format.js';
import { textView } from '../../ui/text-view.js';
import type { Choices, Idea, IdeaList, IdeasPhase, Outcome } from './ideas-model.js';
import type { IdeasStrings } from './ideas-strings.js';

/** What came of sending the ballot. */
export type BallotState =
  | { status: 'none' }
  | { status: 'sending' }
  | { status: 'failed'; reason: 'nothing' | 'already' | 'closed' | 'network' | 'refused'; detail?: string };

export interface IdeasViewState {
  lang: string;
  locale: string;
  timeZone: string;
  strings: IdeasStrings;
  /** Level of the ideas' headings. */
  level: number;
  list: IdeaList;
  phase: IdeasPhase;
  choices: Choices;
  /** Points or ideas left to give; undefined where there is no limit. */
  left: number | undefined;
  /** The ideas this device has voted for, where it knows. */
  ballot: Choices | undefined;
  sending: BallotState;
  outcome: Outcome;
}

export const timeText = (iso: string, { lang, timeZone }: IdeasViewState) =>
  formatDate(
    lang,
    iso,
    iso.includes('T') ? { dateStyle: 'long', timeStyle: 'short', timeZone } : { dateStyle: 'long' },
  );

export const moneyText = (amount: number, { lang, list }: IdeasViewState) =>
  list.pot
    ? formatNumber(lang, amount, { style: 'currency', currency: list.pot.currency, maximumFractionDigits: 0 })
    : formatNumber(lang, amount);

export const votesText = (votes: number, { list, strings }: IdeasViewState) =>
  list.method === 'points' ? strings.points(votes) : strings.votes(votes);

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
