import type { ReactiveControllerHost } from 'lit';
import { warn } from '../../core/warn.js';
import type { BoardHost } from './survey-board-host.js';
import type { BoardOptions, BoardSession } from './survey-board-session.js';
import type { SurveyStrings } from './survey-strings.js';

/** The part of the later code that shows boards. */
export interface LateBoard {
  BoardSession: typeof BoardSession;
  surveyStringsOf(host: object, complain: (sentence: string) => void): SurveyStrings;
}

export interface BoardLoading extends Pick<BoardOptions, 'lang' | 'isAlone' | 'onSettled'> {
  late(): LateBoard | undefined;
  loadLate(): Promise<unknown>;
  /** The later code has arrived. */
  onLate(): void;
}

/** What stands behind an address, with the definition of the form it belongs to where that is known, or what is given. */
type Wanted = { address: string; definition?: unknown } | { raw: unknown };

/** Results or ideas of a survey: loads the code that shows them when there are some to be shown. */
export class SurveyBoardController {
  readonly #host: BoardHost & ReactiveControllerHost;
  readonly #options: BoardLoading;
  #wanted: Wanted | undefined;
  /** Undefined as long as nothing is wanted or its code is under way. */
  session: BoardSession | undefined;

  constructor(host: BoardHost & ReactiveControllerHost, options: BoardLoading) {
    this.#host = host;
    this.#options = options;
  }

  get isWanted(): boolean {
    return this.#wanted !== undefined;
  }

  get strings(): SurveyStrings {
    const late = this.#options.late() as LateBoard;
    return late.surveyStringsOf(this.#host, (sentence) => warn(this.#host.localName, sentence));
  }

  show(wanted: Wanted): void {
    this.#wanted = wanted;
    if (this.#options.late()) return this.#begin();
    this.#options.loadLate().then(
      () => this.#begin(),
      () => {
        warn(this.#host.localName, 'results could not be loaded.');
        this.#options.onSettled();
      },
    );
  }

  /** Shows nothing any more. */
  close(): void {
    this.session?.hostDisconnected();
    if (this.session) this.#host.removeController(this.session);
    this.session = undefined;
    this.#wanted = undefined;
    this.#host.requestUpdate();
  }

  #begin(): void {
    const late = this.#options.late();
    if (!late || !this.#wanted) return;
    this.#options.onLate();
    this.session ??= new late.BoardSession(this.#host, { ...this.#options, strings: () => this.strings });
    if ('address' in this.#wanted) this.session.load(this.#wanted.address, this.#wanted.definition);
    else this.session.give(this.#wanted.raw);
    this.#host.requestUpdate();
  }
}
