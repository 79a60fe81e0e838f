import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../forms/words-view.js';
import { headingView } from '../../ui/text-view.js';
import { boardLoading } from './survey-first-strings.js';

/** A board on its own: results, a card or ideas. */
export interface BoardFrame {
  heading: string;
  level: number;
  isWanted: boolean;
  /** The board, once its code is there. */
  board: unknown;
  announcement: string;
}

const waitingView = () => html`<p class="hint" part="skeleton">${boardLoading()}</p>`;

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
export const belowFormView = (board: unknown): TemplateResult =>
  html`<div class="root below">${board ?? waitingView()}</div>`;
