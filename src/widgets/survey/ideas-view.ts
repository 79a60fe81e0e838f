import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { pickText } from '../../core/pick-text.js';
import { formatNumber } from '../../i18n/format.js';
import { alertIcon } from '../../ui/icons.js';
import { lineIcon } from '../../ui/line-icon.js';
import { headingView, textView } from '../../ui/text-view.js';
import type { Idea } from './ideas-model.js';
import { decidedView } from './ideas-outcome-view.js';
import type { IdeasActions, IdeasViewState } from './ideas-state.js';
import { declinedText, fundedText, metaView, moneyText, timeText, votesText } from './ideas-words-view.js';

export function ideasView(state: IdeasViewState, actions: IdeasActions): TemplateResult {
  const { phase, list, strings } = state;
  return html`<div class="ideas" part="ideas">
    ${factsView(state)} ${bodyView(state, actions)}
    ${phase === 'open' && list.ideas.length > 0 ? html`<p class="small">${strings.oneDevice}</p>` : nothing}
  </div>`;
}

function bodyView(state: IdeasViewState, actions: IdeasActions): unknown {
  const { phase, list, strings } = state;
  if (phase === 'collecting')
    return html`<p part="notice">${strings.publishedLater(timeText(list.shownFrom ?? '', state))}</p>`;
  if (list.ideas.length === 0) return html`<p part="empty">${strings.noIdeas}</p>`;
  switch (phase) {
    case 'open':
      return ballotView(state, actions);
    case 'voted':
      return html`${votedView(state, actions)}${cardsView(state, undefined)}`;
    case 'closed':
      return html`${state.hasVoted ? votedView(state, actions) : failureView(state)}${cardsView(state, undefined)}`;
    case 'decided':
      return html`${failureView(state)}${decidedView(state)}`;
    default:
      return cardsView(state, undefined);
  }
}

/** How much there is, until when, and what can be done now. */
function factsView(state: IdeasViewState): TemplateResult {
  const { list, phase, strings } = state;
  const isPartly = phase === 'decided' && state.outcome.undecided.length > 0;
  const isOver = phase !== 'open' && phase !== 'voted' && phase !== 'collecting' && phase !== 'upcoming';
  const fact = (label: string, value: unknown) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="terms" part="facts" id="count" tabindex="-1">
    ${list.pot ? fact(strings.pot, moneyText(list.pot.amount, state)) : nothing}
    ${phase === 'upcoming' && list.opens ? fact(strings.opensOn, timeText(list.opens, state)) : nothing}
    ${list.closes && list.method !== 'jury' ? fact(isOver ? strings.closedOn : strings.deadline, timeText(list.closes, state)) : nothing}
    ${fact(strings.state, html`<strong class="state">${strings.stateOf(isPartly ? 'partly' : phase)}</strong>`)}
    ${list.ideas.length > 0 && phase !== 'collecting' ? fact(strings.handedIn, list.method === 'jury' ? formatNumber(state.lang, list.ideas.length) : strings.ideas(list.ideas.length)) : nothing}
  </dl>`;
}

function ballotView(state: IdeasViewState, actions: IdeasActions): TemplateResult {
  const { list, strings, sending } = state;
  const isSending = sending.status === 'sending';
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    actions.vote();
  };
  return html`<form class="ballot" part="form" method="post" novalidate @submit=${onSubmit}>
    <p class="how" part="hint">
      ${list.method === 'points' ? strings.howPoints(list.points) : list.points > 0 ? strings.howSome(list.points) : strings.howApproval}
    </p>
    ${cardsView(state, actions)}
    <div class="cast" part="buttons">
      ${failureView(state)}
      <p class="left" part="count"><strong>${state.leftText}</strong></p>
      <button
        type="submit"
        class="button main"
        part="button submit"
        aria-disabled=${isSending ? 'true' : nothing}
      >
        ${isSending ? strings.voting : strings.vote}
      </button>
    </div>
  </form>`;
}

function failureView({ sending, strings }: IdeasViewState) {
  if (sending.status !== 'failed') return nothing;
  const { reason, detail } = sending;
  const text = {
    nothing: strings.voteNothing,
    already: strings.alreadyVoted,
    closed: strings.voteClosed,
    network: strings.voteFailed,
    refused: strings.voteFailed,
  }[reason];
  return html`<p class="error" part="error" id="ballot-error" tabindex="-1">${text} ${detail ?? nothing}</p>`;
}

function votedView(state: IdeasViewState, actions: IdeasActions): TemplateResult {
  const { list, phase, strings, lang, level } = state;
  const chosen = list.ideas.filter(({ id }) => state.cast(id) > 0);
  return html`<section class="voted notice" part="notice voted">
    ${headingView(level, 'voted-title', strings.voted, 'voted')} ${failureView(state)}
    ${
      chosen.length > 0
        ? html`<p>${strings.votedHint}</p>
            <ul>
              ${chosen.map(
                ({ id, title }) =>
                  html`<li>
                    ${textView(title, lang)}${list.method === 'points' ? `: ${strings.points(state.cast(id))}` : nothing}
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      list.canChange && phase === 'voted'
        ? html`<p>
            <button type="button" class="button" part="button" @click=${() => actions.change()}>
              ${strings.changeVote}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}

function cardsView(state: IdeasViewState, actions: IdeasActions | undefined): TemplateResult {
  return html`<ul class="cards" part="list" role="list">
    ${state.list.ideas.map((idea, at) => html`<li part="item" class="idea" data-id=${idea.id}>${cardView(idea, at, state, actions)}</li>`)}
  </ul>`;
}

/** One idea: what, who and where, what it costs, and the vote for it. */
function cardView(
  idea: Idea,
  at: number,
  state: IdeasViewState,
  actions: IdeasActions | undefined,
): TemplateResult {
  const { lang, level, strings } = state;
  const { title, summary, budget, votes, url } = idea;
  const name = textView(title, lang);
  const id = `idea-${at}`;
  return html`<article class="card" part="card" aria-labelledby=${id}>
    ${headingView(level, 'item-title', url ? html`<a part="link" href=${url}>${name}</a>` : name, id)}
    ${metaView(idea, state)}
    ${summary ? html`<p class="text" part="item-text">${textView(summary, lang)}</p>` : nothing}
    <p class="costs">
      ${budget === undefined ? nothing : html`<span class="small">${strings.budget}</span> <strong>${moneyText(budget, state)}</strong>`}
      ${votes === undefined ? nothing : html`<span class="small">${votesText(votes, state)}</span>`}
    </p>
    ${
      idea.status === 'open'
        ? actions
          ? voteView(idea, state, actions)
          : nothing
        : html`<p>
            <span class="badge" part="badge"
              >${idea.status === 'funded' ? fundedText(state) : declinedText(state)}</span
            >
          </p>`
    }
  </article>`;
}

const minus = () => lineIcon(svg`<path d="M5 12h14"/>`);
const plus = () => lineIcon(svg`<path d="M5 12h14M12 5v14"/>`);

function voteView(idea: Idea, state: IdeasViewState, actions: IdeasActions): TemplateResult {
  const { list } = state;
  return list.method === 'points' ? pointsView(idea, state, actions) : approvalView(idea, state, actions);
}

function approvalView({ id, title }: Idea, state: IdeasViewState, actions: IdeasActions): TemplateResult {
  const { given, left, strings, lang } = state;
  const isChosen = given(id) > 0;
  const onChange = (event: Event) => actions.give(id, (event.target as HTMLInputElement).checked ? 1 : 0);
  return html`<label class="approve ${isChosen ? 'chosen' : ''}" part="choice">
    <input
      type="checkbox"
      name="choices"
      value=${id}
      .checked=${live(isChosen)}
      ?disabled=${!isChosen && left === 0}
      @change=${onChange}
    />
    <span>${strings.approve}<span class="hidden">: ${textView(title, lang)}</span></span>
  </label>`;
}

/** A number field between two buttons: arrow keys, typing and pressing all do. */
function pointsView({ id, title }: Idea, state: IdeasViewState, actions: IdeasActions): TemplateResult {
  const { given, left = 0, strings, lang, shortOf } = state;
  const short = shortOf?.id === id ? shortOf.text : '';
  const points = given(id);
  const name = (label: string) => `${label}: ${pickText(title, lang).text}`;
  const button = (label: string, icon: unknown, next: number, isOff: boolean) =>
    html`<button
      type="button"
      class="button step"
      part="button"
      aria-label=${name(label)}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${() => actions.give(id, next)}
    >
      ${icon}
    </button>`;
  return html`${short ? html`<p class="short" part="hint" id="short">${alertIcon()} <span>${short}</span></p>` : nothing}
    <div class="points ${points > 0 ? 'chosen' : ''}" part="choice">
      ${button(strings.fewer, minus(), points - 1, points === 0)}
      <label
        ><span class="hidden">${name(strings.pointsFor)}</span>
        <input
          class="amount"
          part="input"
          type="number"
          name=${id}
          inputmode="numeric"
          min="0"
          max=${points + left}
          step="1"
          aria-describedby=${short ? 'short' : nothing}
          .value=${live(String(points))}
          @change=${(event: Event) => actions.give(id, (event.target as HTMLInputElement).valueAsNumber)}
        />
      </label>
      ${button(strings.more, plus(), points + 1, left === 0)}
    </div>`;
}
