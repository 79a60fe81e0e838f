import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format.js';
import { headingView, textView } from '../../ui/text-view.js';
import type { Idea } from './ideas-model.js';
import type { IdeasViewState } from './ideas-state.js';
import { declinedText, fundedText, metaView, moneyText, votesText } from './ideas-words-view.js';

/** What was decided: funded ideas first, in full; then the others in tables. Of what is still to be decided nothing else is said. */
export function decidedView(state: IdeasViewState): TemplateResult {
  const { outcome, strings, level, list } = state;
  const { funded, declined, undecided, granted } = outcome;
  return html`${
    funded.length > 0
      ? html`<section class="decided" part="funded">
          ${headingView(level, 'section-title', fundedText(state))}
          ${
            granted !== undefined && list.pot
              ? html`<p class="small">
                  ${strings.grantedOf(moneyText(granted, state), moneyText(list.pot.amount, state))}
                </p>`
              : nothing
          }
          <ol class="winners" part="list">
            ${funded.map((idea) => html`<li part="item" class="idea" data-id=${idea.id}>${winnerView(idea, state)}</li>`)}
          </ol>
        </section>`
      : nothing
  }
  ${undecided.length > 0 ? othersView(undecided, 'undecided', strings.undecided, state) : nothing}
  ${declined.length > 0 ? othersView(declined, 'declined', declinedText(state), state) : nothing}`;
}

function winnerView(idea: Idea, state: IdeasViewState): TemplateResult {
  const { lang, level } = state;
  const { title, summary, budget, votes, reason, url } = idea;
  const name = textView(title, lang);
  return html`<article part="card">
    ${headingView(level + 1, 'item-title', url ? html`<a part="link" href=${url}>${name}</a>` : name)}
    ${metaView(idea, state)}
    ${summary ? html`<p class="text" part="item-text">${textView(summary, lang)}</p>` : nothing}
    <p class="costs">
      ${budget === undefined ? nothing : html`<strong>${moneyText(budget, state)}</strong>`}
      ${votes === undefined ? nothing : html`<span class="small">${votesText(votes, state)}</span>`}
      <span class="badge" part="badge">${fundedText(state)}</span>
    </p>
    ${reasonView(reason, state)}
  </article>`;
}

function reasonView(reason: Idea['reason'], { list, strings, lang }: IdeasViewState) {
  return reason
    ? html`<p class="reason" part="reason">
        <strong>${list.method === 'jury' ? strings.reasons : strings.decisionReason}:</strong>
        ${textView(reason, lang)}
      </p>`
    : nothing;
}

/** The rest as a table, so that everybody can see how near it was. */
function othersView(
  ideas: readonly Idea[],
  id: string,
  title: string,
  state: IdeasViewState,
): TemplateResult {
  const { strings, level, lang, locale, outcome, list } = state;
  const hasVotes = ideas.some(({ votes }) => votes !== undefined);
  const hasBudgets = ideas.some(({ budget }) => budget !== undefined);
  const head = list.method === 'points' ? strings.pointsGiven : strings.votesGiven;
  return html`<section class="decided" part=${id}>
    ${headingView(level, 'section-title', title, id)}
    <table part="table" aria-labelledby=${id}>
      <thead>
        <tr>
          <th scope="col">${list.method === 'jury' ? strings.juryEntry : strings.idea}</th>
          ${hasBudgets ? html`<th scope="col" class="figure">${strings.budget}</th>` : nothing}
          ${hasVotes ? html`<th scope="col" class="figure">${head}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${ideas.map(
          (idea) =>
            html`<tr part="item" data-id=${idea.id}>
              <th scope="row">
                <span part="item-title">${textView(idea.title, lang)}</span> ${metaView(idea, state)}
                ${hasVotes ? barView((idea.votes ?? 0) / (outcome.most || 1)) : nothing}
                ${reasonView(idea.reason, state)}
              </th>
              ${hasBudgets ? html`<td class="figure">${idea.budget === undefined ? '–' : moneyText(idea.budget, state)}</td>` : nothing}
              ${hasVotes ? html`<td class="figure">${idea.votes === undefined ? '–' : formatNumber(locale, idea.votes)}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

const barView = (share: number) =>
  html`<svg class="bar" aria-hidden="true" focusable="false">
    ${svg`<rect width="${(share * 100).toFixed(2)}%" height="100%"></rect>`}
  </svg>`;
