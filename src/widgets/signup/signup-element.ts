import { LitElement, adoptStyles, isServer, type PropertyValues } from 'lit';
import { guardedDefine } from '../../core/guarded-define.js';
import type { Transport } from '../../data/fetch-bytes.js';
import type { Answers } from '../../forms/definition.js';
import { firstFieldViews } from '../../forms/first-fields-view.js';
import type { SubmitReceipt } from '../../forms/form-events.js';
import type { FormHost, FormLoadState, SignupContext } from '../../forms/form-host.js';
import { FormStarter } from '../../forms/form-starter-session.js';
import { firstFormStrings, type FormOverrides } from '../../forms/form-strings.js';
import { formStyles } from '../../forms/form-styles.js';
import { formView } from '../../forms/form-view.js';
import { wantMessages } from '../../i18n/localization.js';
import { flag, startValue } from '../../ui/start-values.js';

/** All that is not needed for the first fields; once loaded the same for every form on the page. */
let late: typeof import('../../forms/form-late.js') | undefined;

async function loadLate(): Promise<void> {
  late ??= await import('../../forms/form-late.js');
}

/** Properties that decide which form it is. */
const INPUTS = ['src', 'preset', 'data', 'transport', 'credentials', 'loading'] as const;

/**
 * A form to sign up with: for a meeting, a network, a competition, a call for ideas. What it asks
 * stands in a file, in the tag, or is built in; where the answers go stands there too.
 *
 * @summary Signup form out of a JSON definition or a preset.
 * @tag muni-signup
 *
 * @attr {'form' | 'urlencoded' | 'multipart'} encoding - `form` sends answers as a plain HTML form does, the others in that way, whatever the definition says: for simple endpoints.
 * @attr {string} upload-url - Where files are sent ahead, in place of what the definition says.
 *
 * @slot heading - A heading of the page's own, in place of the form's title.
 * @slot help - How to get help; shown in the same place on every page of the form.
 * @slot captcha - The page's own check against automatic entries. Its named fields go along.
 * @slot error - What to say when the form cannot be loaded.
 * @slot empty - What to say below the remark that the form is closed.
 * @slot footer - Funders' logos and the sentence they prescribe.
 * @slot - Shown without JavaScript, and where the form cannot be loaded: a plain form, or an address to write to. A script of type `application/json` with the definition may stand here too.
 *
 * @fires {MuniFormLoadEvent} muni-load - The form is there: `form`, `version`, `total`, `warnings`.
 * @fires {MuniFormErrorEvent} muni-error - The form could not be loaded: `error`.
 * @fires {MuniSubmitEvent} muni-submit - Answers are about to be sent: `payload`, `answers`. Prevent the default to do with them what you like.
 * @fires {MuniSubmittedEvent} muni-submitted - The answers have arrived: `receipt`.
 * @fires {MuniInvalidEvent} muni-invalid - Answers did not pass: `errors`, each with `path` and `code`.
 * @fires {MuniFormPageEvent} muni-page - Another page of the form is shown: `page`, `pages`, `id`.
 *
 * @csspart root - The whole widget.
 * @csspart heading - The heading.
 * @csspart facts - What is to be known of the form as a whole.
 * @csspart progress - How far it is.
 * @csspart form - The form.
 * @csspart title - Title of a page, of the review, of the receipt.
 * @csspart field - One question.
 * @csspart consent - Something to agree to.
 * @csspart label - Label of a field.
 * @csspart hint - What helps to answer.
 * @csspart error-message - What is wrong with an answer.
 * @csspart input - A text field or a choice from a list.
 * @csspart choice - Label of a box or a button to choose with.
 * @csspart note - A text between questions.
 * @csspart row - A row of a matrix.
 * @csspart ranking - A ranking.
 * @csspart entry - One of several, a guest for example.
 * @csspart drop - The place for files.
 * @csspart files - The files that have been added.
 * @csspart file - One of them.
 * @csspart buttons - The buttons at the end.
 * @csspart button - A button; `submit`, `back`, `add`, `remove`, `change`.
 * @csspart consents - What is to be agreed to.
 * @csspart summary - What is wrong, all together.
 * @csspart summary-title - Its heading.
 * @csspart notice - What came of an attempt to send.
 * @csspart notice-title - Its heading.
 * @csspart waiting - The countdown to the next attempt.
 * @csspart draft - What is kept of what was typed.
 * @csspart anonymity - What is sent.
 * @csspart answers - Questions and answers, to check or as sent.
 * @csspart section-title - Heading of a part of those.
 * @csspart receipt - What is shown once the answers have arrived.
 * @csspart receipt-number - The number of the receipt.
 * @csspart agreed - What was agreed to.
 * @csspart link - A link.
 * @csspart early - The remark that the form is not open yet.
 * @csspart closed - The remark that the form is closed.
 * @csspart error - The region that says that the form cannot be shown.
 * @csspart skeleton - What keeps the place while loading.
 * @csspart debug - What the webmaster sees with `debug`.
 *
 * @cssstate loading - The form is on its way.
 * @cssstate error - The form cannot be shown.
 * @cssstate sending - Answers are on their way.
 * @cssstate sent - The answers have arrived.
 */
export class MuniSignupElement extends LitElement implements FormHost {
  static override styles = formStyles;

  static override properties = {
    src: {},
    preset: {},
    action: {},
    municipality: {},
    prefill: {},
    mark: {},
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
  static define(tag = 'muni-signup', registry?: CustomElementRegistry): void {
    guardedDefine(tag, this, registry ?? globalThis.customElements);
  }

  /** Loads what comes after the first fields; for servers, which render everything at once. */
  static async prepare(): Promise<void> {
    wantMessages('forms', 'signup');
    await loadLate();
    await late?.loadQuestions();
  }

  /** Address of the form's definition, relative to the page. */
  src = '';
  /** A form that is built in and needs no file: `event-registration`, `membership`, `list-my-firm`, `suggest-edit`, `call-for-ideas`, `competition`. */
  preset = '';
  /** Where answers go, in place of what the definition says. Only the page may name another origin than its own. */
  action = '';
  /** Which municipality the page belongs to, sent along with the answers: `PL-0223`. */
  municipality = '';
  /** Answers that are there from the start: `town: Żmigród; people: 2`. */
  prefill = '';
  /** Which fields say so: those that must be answered (`required`) or those that need not (`optional`); the fewer unless given. */
  mark: '' | 'required' | 'optional' = '';
  /** `lazy` waits with loading until the form is near the screen. */
  loading: 'eager' | 'lazy' = 'eager';
  /** Language of the form, its dates and numbers (BCP 47); the nearest `lang` around it where not given. */
  override lang = '';
  /** IANA time zone in which opening and closing times are said. */
  timeZone = 'Europe/Warsaw';
  /** Heading above the form, in place of its title. */
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
  /** The definition itself, in place of `src`. */
  data: unknown;
  /** The meeting it is about, as a calendar hands it over: `ref`, `title`, `start`, `end`, `place`. */
  context: SignupContext | undefined;
  /** Asks and sends in place of `fetch`, to add a header for example. */
  transport: Transport | undefined;
  /** Sentences in place of the library's own, by name. */
  strings: FormOverrides | undefined;
  /** A definition that a server has rendered already. */
  snapshot: unknown;

  readonly #form = new FormStarter(
    this,
    {
      inputs: INPUTS,
      groups: ['forms', 'signup'],
      views: firstFieldViews,
      firstStrings: firstFormStrings,
      late: () => late,
      loadLate,
      loadPreset: async (name) => (await import('../../forms/load-preset.js')).loadPreset(name),
      onLate: () => {
        if (isServer || !late || !(this.renderRoot instanceof ShadowRoot)) return;
        adoptStyles(this.renderRoot, [...formStyles, ...late.lateFormStyles, ...late.questionStyles()]);
        this.requestUpdate();
      },
    },
    isServer,
  );

  /** Settles with the first outcome of loading, good or bad. */
  get ready(): Promise<void> {
    return this.#form.ready;
  }

  /** How far the form has come. */
  get state(): FormLoadState {
    return this.#form.state;
  }

  /** What has been answered so far, by the names of the fields. Set it to fill in answers. */
  get answers(): Answers {
    return this.#form.answers;
  }

  set answers(answers: Answers) {
    this.#form.answers = answers;
  }

  /** Loads the definition again; answers whose questions are still there stay. */
  reload(): void {
    this.#form.reload();
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

  /** Puts the focus into the first field. */
  override focus(options?: FocusOptions): void {
    this.#form.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form.readInline();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await this.#form.beforeFirst();
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#form.willUpdate(changed as Map<PropertyKey, unknown>);
  }

  protected override render() {
    return formView(this.#form.viewState, this.#form.actions, late?.views);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'muni-signup': MuniSignupElement;
  }
}
