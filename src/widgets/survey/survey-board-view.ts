import { html, type TemplateResult } from 'lit';
import { words } from '../../forms/words-view.js';
import { ideasView } from './ideas-view.js';
import { resultsCardView, resultsView } from './results-view.js';
import type { ShownBoard } from './survey-board-host.js';
import type { SurveyStrings } from './survey-strings.js';

/** Results or ideas, whichever there are, or what keeps their place. */
export function boardView(
  session: ShownBoard,
  level: number,
  isCard: boolean,
  strings: SurveyStrings,
): TemplateResult {
  const { state } = session;
  switch (state.status) {
    case 'idle':
      return html`<slot></slot>`;
    case 'loading':
      return html`<p class="hint" part="skeleton">${words(strings.boardLoading)}</p>`;
    case 'failed':
      return html`<div class="failed" part="error">
        <slot name="error"
          ><p><strong>${words(strings.boardFailed)}</strong></p></slot
        >
        <p>
          <button type="button" class="button" part="button retry" @click=${() => session.reload()}>
            ${words(strings.boardRetry)}
          </button>
        </p>
        <slot></slot>
      </div>`;
    case 'results':
      return isCard
        ? resultsCardView(state.session.viewState(level))
        : resultsView(state.session.viewState(level), state.session.actions);
    case 'ideas':
      return ideasView(state.session.viewState(level), state.session.actions);
  }
}
