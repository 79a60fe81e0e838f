import { pageUrl, resolveUrl } from '../../core/page.js';
import { isRecord } from '../../data/decode.js';
import type { Answers, FormDefinition } from '../../forms/definition.js';
import type { MuniInvalidEvent, MuniSubmitEvent, MuniSubmittedEvent } from '../../forms/form-events.js';
import type { FormHost } from '../../forms/form-host.js';
import type { FormStarter } from '../../forms/form-starter-session.js';
import type { Stage } from '../../forms/form-view-state.js';
import { isTurnedAway } from '../../forms/turned-away.js';
import { forgetVote, keptVote, VotesWatch } from './kept-votes.js';
import type { SurveyBoardController } from './survey-board-controller.js';
import type { SurveyViewState } from './survey-view-state.js';
import { isOver, mayShowResults, resultsUrlOf } from './survey-settings.js';
import type { SurveyStrings } from './survey-strings.js';

/**
 * What a survey does beside its form: shows results when they may be seen, and lets a device
 * have one vote in a poll, by the token that the endpoint has given it.
 */
export class SurveyFollower {
  readonly #host: FormHost;
  readonly #form: FormStarter;
  readonly #board: SurveyBoardController;
  /** A vote that is in is about to be given anew. */
  #isChanging = false;
  /** The poll in which this device has voted, as the endpoint says, or another widget in which it has. */
  #knownIn = '';
  #token: string | undefined;
  #voted: Answers = {};
  /** Key of the vote that is in, and of the one that is on its way. */
  #votedKey: string | undefined;
  #nextKey: string | undefined;
  readonly #votes = new VotesWatch((poll) => this.#castElsewhere(poll));

  constructor(host: FormHost, form: FormStarter, board: SurveyBoardController) {
    this.#host = host;
    this.#form = form;
    this.#board = board;
    host.addEventListener('muni-submit', (event) => this.#sending(event));
    host.addEventListener('muni-submitted', (event) => this.#taken(event));
    host.addEventListener('muni-invalid', (event) => this.#refused(event));
    host.addController({
      hostConnected: () => this.#votes.begin(),
      hostDisconnected: () => this.#votes.stop(),
    });
  }

  #castElsewhere(poll: string | undefined): void {
    if (poll === this.#name) this.#knownIn = poll;
    this.#host.requestUpdate();
  }

  get #definition(): FormDefinition | undefined {
    const { state } = this.#form;
    return 'definition' in state ? state.definition : undefined;
  }

  get #isPoll(): boolean {
    return this.#definition?.kind === 'poll';
  }

  /** Where the device's token is kept once it has voted; only polls keep anything. */
  get #name(): string {
    return `${this.#definition?.id} ${resolveUrl(this.#host.src) ?? ''}`;
  }

  get #kept(): string | undefined {
    if (!this.#isPoll) return undefined;
    if (isOver(this.#definition, Date.now())) forgetVote(this.#name);
    return keptVote(this.#name);
  }

  /** This device has voted before, and is not changing that. */
  get #hasVoted(): boolean {
    if (this.#isChanging || this.#form.state.status !== 'ready') return false;
    return this.#isKnown || this.#kept !== undefined;
  }

  get #isKnown(): boolean {
    return this.#isPoll && this.#knownIn === this.#name;
  }

  /** Whether the vote that is in can be named, and so given anew. */
  get #canChange(): boolean {
    const definition = this.#definition;
    if (!this.#isPoll || !definition?.changeable || isOver(definition, Date.now())) return false;
    return this.#votedKey !== undefined || this.#kept !== undefined;
  }

  /** A poll's answers go with the token this device voted with before, where it did, beside that of this visit. */
  #sending({ payload }: MuniSubmitEvent): void {
    if (!this.#isPoll) return;
    const given = isRecord(payload.trap) ? payload.trap.token : undefined;
    const kept = this.#kept;
    if (kept) Object.assign(payload, { token: kept });
    // Where devices have no token, only the key of the first vote tells what the second is in place of.
    else if (this.#isChanging && this.#votedKey)
      Object.assign(payload, { supersedes: payload.supersedes ?? this.#votedKey });
    this.#nextKey = String(payload.key);
    this.#token = kept ?? (typeof given === 'string' ? given : undefined);
    this.#voted = this.#form.answers;
  }

  /**
   * The answers have arrived: where results are to be seen afterwards, they follow. Whoever was turned away has not
   * answered, and sees what is for everybody.
   */
  #taken({ receipt }: MuniSubmittedEvent): void {
    const hasAnswered = !isTurnedAway(receipt);
    if (hasAnswered) {
      this.#votedKey = this.#nextKey;
      this.#keepToken();
    }
    if (!mayShowResults(this.#definition, hasAnswered ? 'after' : 'before')) this.#board.close();
    else if (receipt.results) this.#board.show({ raw: receipt.results });
    else this.#showResults();
  }

  #keepToken(): void {
    if (this.#isPoll) this.#votes.cast(this.#name, this.#token);
    this.#isChanging = false;
  }

  /** The endpoint knows the device although it forgot, or does not know its token any more. */
  #refused({ errors }: MuniInvalidEvent): void {
    if (!this.#isPoll) return;
    const has = (wanted: string) => errors.some(({ code }) => code === wanted);
    if (has('already-voted')) {
      this.#knownIn = this.#name;
      this.#keepToken();
    }
    if (has('captcha')) forgetVote(this.#name);
  }

  #showResults(): void {
    const url = resultsUrlOf(this.#definition, this.#host.src);
    if (url) this.#board.show({ address: url, definition: this.#definition });
  }

  /** Results follow as soon as they may be seen: from the start, once this device has voted, or when all is over. */
  hostUpdate(): void {
    const host = this.#host;
    if (this.#board.isWanted || !this.#mayFollow) return;
    // What a server has rendered is taken over as it is; results come after it.
    if (host.hasUpdated) this.#showResults();
    else if (pageUrl()) void host.updateComplete.then(() => host.requestUpdate());
  }

  get #mayFollow(): boolean {
    const definition = this.#definition;
    if (isOver(definition, Date.now())) return mayShowResults(definition, 'closed');
    return mayShowResults(definition, this.#hasVoted ? 'after' : 'before');
  }

  #change(): void {
    const answers = this.#voted;
    this.#isChanging = true;
    if (!mayShowResults(this.#definition, 'before')) this.#board.close();
    this.#form.reset();
    this.#form.answers = answers;
    void this.#host.updateComplete.then(() => this.#host.focus());
  }

  /** The form's state with what a survey says beside it. */
  get viewState(): SurveyViewState {
    const state = this.#form.viewState;
    const definition = this.#definition;
    if (!definition) return state;
    const strings = state.context.strings as unknown as SurveyStrings;
    const remark = this.#kept && definition.changeable ? strings.pollAgain : '';
    return {
      ...state,
      stage: this.#hasVoted ? votedStage(strings, this.#canChange) : state.stage,
      context: this.#isPoll
        ? { ...state.context, strings: { ...state.context.strings, send: strings.pollVote } }
        : state.context,
      survey: {
        isPoll: this.#isPoll,
        remark,
        canChange: this.#canChange,
        change: () => this.#change(),
      },
    };
  }
}

/** What a device that has voted finds in place of the question. */
const votedStage = (strings: SurveyStrings, isChangeable: boolean): Stage => ({
  name: 'done',
  receipt: {
    title: strings.voted,
    detail: isChangeable ? strings.pollAgain : strings.pollOnce,
    number: '',
    status: 'confirmed',
    agreed: [],
    sections: [],
    hasCalendarFile: false,
    about: '',
  },
});
