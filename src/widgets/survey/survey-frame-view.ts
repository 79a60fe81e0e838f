import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../forms/words-view.js';
import { headingView } from '../../ui/text-view.js';
import { boardLoading } from './survey-first-strings.js';
import type { Peek } from './survey-view-state.js';

/** A board on its own: results, a card or ideas. */
export interface BoardFrame {
  heading: string;
  level: number;
  isWanted: boolean;
  /** The board, once its code is there. */
  board: unknown;
  announcement: string;
}

export const waitingView = () => html`<p class="hint" part="skeleton">${boardLoading()}</p>`;

export function boardFrameView({
  heading,
  level,
  isWanted,
  board,
  announcement,
}: BoardFrame): TemplateResult {
  return html`<div class="root" part="root">
    <slot name="heading">${heading ? headingView(level, 'heading', heading) : nothing}</slot>
    ${isWanted ? (board ?? waitingView()) : html`<slot></slot>`}
    <slot name="footer"></slot>
    <div class="hidden" role="status">${words(announcement)}</div>
  </div>`;
}

/** Results below the form they belong to. */
export function belowFormView(board: unknown, peek: Peek | undefined): TemplateResult {
  return html`<div class="root below">
    ${
      peek
        ? html`<p class="tools">
            <button
              type="button"
              class="link"
              part="button peek"
              aria-expanded=${peek.isOpen ? 'true' : 'false'}
              @click=${() => peek.toggle()}
            >
              ${words(peek.label)}
            </button>
          </p>`
        : nothing
    }
    ${board}
  </div>`;
}
