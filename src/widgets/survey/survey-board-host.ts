import type { Transport } from '../../data/fetch-bytes.js';
import type { IdeasActions, IdeasViewState } from './ideas-state.js';
import type { ResultsActions, ResultsViewState } from './results-state.js';
import type { SurveyStrings } from './survey-strings.js';

/** What boards of results and of ideas ask of the element they belong to. */
export interface BoardHost extends HTMLElement {
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  readonly credentials: RequestCredentials;
  readonly transport: Transport | undefined;
  readonly timeZone: string;
  readonly question: string;
  readonly more: string;
}

/** What a board has to know of the page at the moment it is shown. */
export interface BoardContext {
  readonly host: BoardHost;
  lang(): string;
  strings(): SurveyStrings;
  say(text: string): void;
  /** Puts the focus there as soon as it is on the screen. */
  focusOn(selector: string): void;
  warn(sentence: string): void;
}

/** Somebody's time with results or ideas, as a view sees it. */
interface Shown<State, Actions> {
  viewState(level: number): State;
  readonly actions: Actions;
}

/** A board as a view sees it. */
export interface ShownBoard {
  readonly state:
    | { status: 'idle' | 'loading' | 'failed' }
    | { status: 'results'; session: Shown<ResultsViewState, ResultsActions> }
    | { status: 'ideas'; session: Shown<IdeasViewState, IdeasActions> };
  reload(): void;
}
