import {
  LitElement,
  adoptStyles,
  html,
  isServer,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { guardedDefine } from '../../core/guarded-define.js';
import type { Transport } from '../../data/fetch-bytes.js';
import type { Answers } from '../../forms/definition.js';
import type { SubmitReceipt } from '../../forms/form-events.js';
import type { FormHost, FormLoadState, SignupContext } from '../../forms/form-host.js';
import { FormStarter } from '../../forms/form-starter-session.js';
import { firstFormStrings } from '../../forms/form-strings.js';
import { formView } from '../../forms/form-view.js';
import { wantMessages } from '../../i18n/localization.js';
import type { Override } from '../../i18n/strings.js';
import { setStates } from '../../ui/custom-states.js';
import { flag, startValue } from '../../ui/start-values.js';
import { SurveyBoardController } from './survey-board-controller.js';
import type { BoardHost } from './survey-board-host.js';
import type { BoardState } from './survey-board-session.js';
import { surveyFieldViews } from './survey-fields-view.js';
import type { SurveyFollower } from './survey-follow-session.js';
import { belowFormView, boardFrameView } from './survey-frame-view.js';
import type { SurveyStrings } from './survey-strings.js';
import { surveyStyles } from './survey-styles.js';
import type { SurveyViewState } from './survey-view-state.js';

/** What comes after the first questions, and what shows results; once loaded the same for every survey on the page. */
let late: typeof import('./survey-late.js') | undefined;
let lateBoard: typeof import('./survey-board-late.js') | undefined;

/** Properties that decide what is loaded. */
const INPUTS = ['src', 'preset', 'credentials', 'data', 'transport', 'loading', 'view'] as const;

/**
 * A survey or a poll: asks, and gives the results back. Shows results on their own too, and ideas to vote on.
 *
 * @summary Survey, poll, results and votes on ideas, out of a JSON definition or an endpoint.
 * @tag muni-survey
 *
 * @attr {'form' | 'urlencoded' | 'multipart'} encoding - `form` sends answers as a plain HTML form does, the others in that way, whatever the definition says: for simple endpoints.
 * @attr {string} upload-url - Where files are sent ahead, in place of what the definition says.
 *
 * @slot heading - A heading of the page's own, in place of the attribute `heading`.
 * @slot help - Whom to ask; stands below the form on every page.
 * @slot error - What to say when nothing can be shown.
 * @slot empty - What to say once the survey is closed.
 * @slot footer - Funders' logos and the sentence they prescribe.
 * @slot captcha - A check of the page's own against machines.
 * @slot - Shown without JavaScript, and where nothing can be loaded. A script of type `application/json` with the definition, the results or the ideas may stand here too.
 *
 * @fires {MuniFormLoadEvent | MuniBoardLoadEvent} muni-load - The form, the results or the ideas are there.
 * @fires {MuniFormErrorEvent} muni-error - Nothing could be loaded: `error`.
 * @fires {MuniSubmitEvent} muni-submit - Answers are about to be sent: `payload`. Prevent the default to keep them.
 * @fires {MuniSubmittedEvent} muni-submitted - The endpoint has taken the answers: `receipt`.
 * @fires {MuniInvalidEvent} muni-invalid - Answers did not pass: `errors`, without what was answered.
 * @fires {MuniFormPageEvent} muni-page - Another page is shown: `page`, `pages`, `id`.
 * @fires {MuniVoteEvent} muni-vote - A ballot is in the box: `ideas`, how many got something.
 *
 * @csspart root - The whole widget.
 * @csspart heading - The heading.
 * @csspart results - Results.
 * @csspart question - One question of the results.
 * @csspart question-title - Its heading.
 * @csspart table - A table of counts.
 * @csspart filters - By what results can be narrowed.
 * @csspart count - How many answered, or how many points are left.
 * @csspart answer - An open answer.
 * @csspart note - A text between questions, or a remark on what is kept back.
 * @csspart ideas - Ideas to vote on.
 * @csspart item - One idea.
 * @csspart card - Its content.
 * @csspart item-title - Its heading.
 * @csspart item-meta - Who it is from, and where.
 * @csspart item-text - What it is about.
 * @csspart badge - That it is funded.
 * @csspart reason - What the jury says of it.
 * @csspart row - A row of a matrix.
 * @csspart ranking - A ranking.
 * @csspart anonymity - What is sent.
 * @csspart receipt - What is shown once the answers have arrived.
 * @csspart button - A button; `submit`, `back`, `add`, `remove`, `change`, `download`, `retry`.
 * @csspart error - The region that says that nothing can be shown.
 * @csspart facts - What is to be known of the form, or of the vote.
 * @csspart progress - How far it is.
 * @csspart form - The form, or the ballot.
 * @csspart title - Title of a page, of the review, of the receipt.
 * @csspart field - One question.
 * @csspart consent - Something to agree to.
 * @csspart label - Label of a field, or of what results can be narrowed by.
 * @csspart hint - What helps to answer.
 * @csspart error-message - What is wrong with an answer.
 * @csspart input - A text field or a choice from a list.
 * @csspart choice - Label of a box or a button to choose with.
 * @csspart entry - One of several, a guest for example.
 * @csspart drop - The place for files.
 * @csspart files - The files that have been added.
 * @csspart file - One of them.
 * @csspart consents - What is to be agreed to.
 * @csspart buttons - The buttons at the end.
 * @csspart summary - What is wrong, all together.
 * @csspart summary-title - Its heading.
 * @csspart notice - What came of an attempt to send, or of a vote; `voted`.
 * @csspart notice-title - Its heading.
 * @csspart waiting - The countdown to the next attempt.
 * @csspart draft - What is kept of what was typed.
 * @csspart answers - Questions and answers, to check or as sent.
 * @csspart section-title - Heading of a part of answers, or of what came of a vote.
 * @csspart receipt-number - The number of the receipt.
 * @csspart agreed - What was agreed to.
 * @csspart link - A link.
 * @csspart early - The remark that the form is not open yet.
 * @csspart closed - The remark that the form is closed.
 * @csspart skeleton - What keeps the place while loading.
 * @csspart debug - What the webmaster sees with `debug`.
 * @csspart answers-title - Heading of open answers.
 * @csspart list - The ideas, one below the other.
 * @csspart funded - The ideas that get money.
 * @csspart declined - Those that get none.
 * @csspart undecided - Those that nothing is decided of yet.
 * @csspart voted-title - That a ballot is in the box.
 * @csspart empty - That there is nothing to show.
 *
 * @cssstate loading - Something is on its way.
 * @cssstate error - Nothing can be shown.
 * @cssstate sending - Answers are on their way.
 * @cssstate sent - The answers have arrived.
 */
export class MuniSurveyElement extends LitElement implements FormHost, BoardHost {
  static override styles = surveyStyles;

  static override properties = {
    src: {},
    view: {},
    preset: {},
    action: {},
    municipality: {},
    prefill: {},
    mark: {},
    question: {},
    more: {},
    loading: {},
    lang: {},
    timeZone: { attribute: 'time-zone' },
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    theme: { reflect: true },
    credentials: {},
    allowOrigin: { attribute: 'allow-origin' },
    debug: flag,
    data: { attribute: false },
    context: { attribute: false },
    transport: { attribute: false },
    strings: { attribute: false },
    answers: { attribute: false, noAccessor: true },
    snapshot: { attribute: false },
  };

  protected static override getPropertyDescriptor = startValue;

  /** Registers the element, unless the tag is taken. */
  static define(tag = 'muni-survey', registry?: CustomElementRegistry): void {
    guardedDefine(tag, this, registry ?? globalThis.customElements);
  }

  /** Loads what comes after the first questions; for servers, which render everything at once. */
  static async prepare(): Promise<void> {
    wantMessages('forms', 'survey');
    [late, lateBoard] = await Promise.all([import('./survey-late.js'), import('./survey-board-late.js')]);
  }

  /** Address of the definition, of results or of ideas, relative to the page. */
  src = '';
  /** `form` asks; `results` and `card` (one question of them, for a home page) tell; `ideas` lets vote. */
  view: 'form' | 'results' | 'card' | 'ideas' = 'form';
  /** A survey that is built in and needs no file: `feedback`. */
  preset = '';
  /** Where answers go, in place of what the definition says. Only the page may name another origin than its own. */
  action = '';
  /** Which municipality the page belongs to, sent along with the answers: `PL-0223`. */
  municipality = '';
  /** Answers that are there from the start: `town: Żmigród`. */
  prefill = '';
  /** Which questions say so: those that must be answered (`required`) or those that need not (`optional`); the fewer unless given. */
  mark: '' | 'required' | 'optional' = '';
  /** Name of the question that a card shows; the first one with a table unless given. */
  question = '';
  /** Where a card's link to all results leads. */
  more = '';
  /** `lazy` waits with loading until the survey is near the screen. */
  loading: 'eager' | 'lazy' = 'eager';
  /** Language of the survey, its dates and numbers (BCP 47); the nearest `lang` around it where not given. */
  override lang = '';
  /** IANA time zone in which times are said. */
  timeZone = 'Europe/Warsaw';
  /** Heading, in place of the survey's title. */
  heading = '';
  /** Level of the heading, 1 to 5; what is inside stands below. */
  headingLevel = 2;
  /** `light`, `dark` or `contrast`; the page's own where not given. */
  theme = '';
  /** Whether cookies go with requests: `omit`, `same-origin`, `include`. */
  credentials: RequestCredentials = 'omit';
  /** Further origins answers may be sent to, besides the page's and the definition's. */
  allowOrigin = '';
  /** Shows the webmaster what was read and what was not. */
  debug = false;
  /** The definition, the results or the ideas themselves, in place of `src`. */
  data: unknown;
  /** What it is about, as a calendar hands it over: `ref`, `title`. */
  context: SignupContext | undefined;
  /** Asks and sends in place of `fetch`, to add a header for example. */
  transport: Transport | undefined;
  /** Sentences in place of the library's own, by name. */
  strings: Partial<Record<keyof SurveyStrings, Override>> | undefined;
  /** What a server has rendered already. */
  snapshot: unknown;

  readonly #form = new FormStarter(
    this,
    {
      inputs: INPUTS,
      groups: ['forms', 'survey'],
      views: surveyFieldViews,
      firstStrings: firstFormStrings,
      late: () => late,
      loadLate: async () => (late ??= await import('./survey-late.js')),
      loadPreset: async (name) => (await import('../../forms/load-preset.js')).loadPreset(name),
      onLate: () => {
        this.#follower ??= late && new late.SurveyFollower(this, this.#form, this.#board);
        this.#adopt();
      },
    },
    isServer,
  );
  readonly #board = new SurveyBoardController(this, {
    late: () => lateBoard,
    loadLate: async () => (lateBoard ??= await import('./survey-board-late.js')),
    onLate: () => this.#adopt(),
    lang: () => this.#form.lang,
    isAlone: () => !this.#isForm,
    onSettled: () => this.#form.settleReady(),
  });
  /** What a survey does beside its form; comes with the later code. */
  #follower: SurveyFollower | undefined;

  /** Settles with the first outcome of loading, good or bad. */
  get ready(): Promise<void> {
    return this.#form.ready;
  }

  /** How far the survey has come. */
  get state(): FormLoadState | BoardState {
    return this.#isForm ? this.#form.state : (this.#board.session?.state ?? { status: 'loading' });
  }

  /** What has been answered so far, by the names of the questions. Set it to fill in answers. */
  get answers(): Answers {
    return this.#form.answers;
  }

  set answers(answers: Answers) {
    this.#form.answers = answers;
  }

  /** Loads everything again; answers whose questions are still there stay. */
  reload(): void {
    if (this.#isForm) this.#form.reload();
    else this.#board.session?.reload();
  }

  /** Empties the form. */
  reset(): void {
    this.#form.reset();
  }

  /**
   * Checks all answers and sends them; undefined where something is wrong or they did not arrive. What has been
   * sent is not sent again: its receipt is the answer.
   */
  submit(): Promise<SubmitReceipt | undefined> {
    return this.#form.submit();
  }

  /** Puts the focus into the first question. */
  override focus(options?: FocusOptions): void {
    this.#form.focus(options);
  }

  get #isForm(): boolean {
    return !/^(results|card|ideas)$/.test(this.view);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form.readInline();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      if (!this.#isForm) setStates(this, { loading: true });
      await (this.#isForm ? this.#form.beforeFirst() : this.#form.locale?.ready);
    }
    super.scheduleUpdate();
  }

  #adopt(): void {
    if (isServer || !(this.renderRoot instanceof ShadowRoot)) return;
    adoptStyles(this.renderRoot, [
      ...surveyStyles,
      ...(late?.surveyFormStyles ?? []),
      ...(lateBoard?.boardStyles ?? []),
    ]);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#isForm) {
      // Results that stood here are not the form's.
      if (changed.get('view') && this.#board.isWanted) this.#board.close();
      this.#form.willUpdate(changed as Map<PropertyKey, unknown>);
      this.#follower?.hostUpdate();
      return;
    }
    if (changed.has('lang') && (this.hasUpdated || this.lang))
      this.#form.locale?.changed(changed.get('lang') ?? null);
    if (isServer || changed.has('lang') || INPUTS.some((name) => changed.has(name))) this.#openBoard();
  }

  #openBoard(): void {
    const given = this.data ?? this.snapshot;
    if (given !== undefined) this.#board.show({ raw: given });
    else this.#board.show({ address: this.src });
  }

  #boardView(level: number): unknown {
    const { session } = this.#board;
    if (!session || !lateBoard) return undefined;
    return lateBoard.boardView(session, level, this.view === 'card', this.#board.strings);
  }

  protected override render(): TemplateResult {
    const level = Math.min(5, Math.max(1, Math.trunc(this.headingLevel) || 2));
    const { isWanted } = this.#board;
    if (!this.#isForm)
      return boardFrameView({
        heading: this.heading,
        level,
        isWanted,
        board: this.#boardView(this.heading ? level + 1 : level),
        announcement: this.#board.session?.announcer.text ?? '',
      });
    const state: SurveyViewState = this.#follower?.viewState ?? this.#form.viewState;
    return html`${formView(state, this.#form.actions, late?.views)}
    ${isWanted ? belowFormView(this.#boardView(level + 1)) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'muni-survey': MuniSurveyElement;
  }
}
