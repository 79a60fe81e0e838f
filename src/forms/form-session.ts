import { randomKey } from '../core/random-key.js';
import { warn } from '../core/warn.js';
import { EndpointError } from '../data/endpoint-error.js';
import { getLocale } from '../i18n/localization.js';
import { Announcer } from '../ui/announcer.js';
import { setStates } from '../ui/custom-states.js';
import { drawnOnce } from '../ui/drawn-once.js';
import type { AnswerValue, Answers, FormComplaint, FormDefinition } from './definition.js';
import { consentMessage, errorMessage } from './error-messages.js';
import { checkExpressions, isTrue, parseExpression } from './expressions-late.js';
import type { FieldError } from './form-errors.js';
import type { FieldViews } from './field-props.js';
import { keptDraft } from './drafts-controller.js';
import { formAdvice } from './form-advice.js';
import { FormDesk } from './form-desk-session.js';
import { MuniFormErrorEvent, MuniFormLoadEvent } from './form-events.js';
import type { FormHost, FormLoadState } from './form-host.js';
import { isForeignForm, takeOverForm } from './foreign-form.js';
import { FormProgress } from './form-progress.js';
import type { FormStarter } from './form-starter-session.js';
import type { FormStrings } from './form-strings.js';
import type { DrawPage, FormActions, FormViewState, PutOnPaper, ReviewSection } from './form-view-state.js';
import { viewStateOf } from './form-view-model.js';
import { LoadFailure } from './load-failure-session.js';
import { maySendTo } from './may-send-to.js';
import { refOf } from './meeting-ref.js';
import { prefillOf } from './prefill.js';
import { readDefinition } from './read-definition.js';
import { reviewSections } from './review-model.js';
import { sentenceOf } from './definition-ledger.js';
import { diceOf } from './shuffle.js';

/** What a session shows that is of the view's making: it comes with the same chunk. */
export interface SessionParts {
  stringsOf(host: FormHost, complain: (sentence: string) => void): FormStrings;
  fieldViews(): FieldViews;
  /** Loads the views of fields that few forms of this kind have, where this one has them. */
  loadFieldViews?(definition: FormDefinition, onLoaded: () => void): void;
  loadDebugView(): Promise<typeof import('./form-debug-view.js')>;
  drawPage: DrawPage;
  putOnPaper: PutOnPaper;
}

const SAID = 5;

/**
 * A person's time with a form: reads its definition, holds what is answered, draws only when something that
 * can be seen has changed. Checking and sending is the desk's work.
 */
export class FormSession {
  readonly host: FormHost;
  readonly #starter: FormStarter;
  readonly #parts: SessionParts;
  readonly announcer: Announcer;
  readonly desk: FormDesk;
  readonly #failure = new LoadFailure(this);
  #focusNext: readonly string[] | undefined;
  debugView: (() => unknown) | undefined;
  complaints: readonly FormComplaint[] = [];
  /** Where the definition came from, where it came from an address. */
  url = '';
  progress: FormProgress | undefined;
  /** The meeting that the form is about; what is kept is kept for it. */
  ref = '';
  /** Why the next definition takes the place of one that has changed meanwhile, where it does. */
  #whyRenewed: string | undefined;

  constructor(starter: FormStarter, parts: SessionParts) {
    this.host = starter.host;
    this.#starter = starter;
    this.#parts = parts;
    this.announcer = new Announcer(() => this.host.requestUpdate());
    this.desk = new FormDesk(this, parts);
    this.host.addController(this);
    for (const advice of formAdvice(this.host)) this.warn(advice);
    void drawnOnce(this.host);
  }

  get #isLive(): boolean {
    return this.#starter.locale !== undefined;
  }

  get lang(): string {
    return this.#starter.lang;
  }

  get actions(): FormActions {
    return this.#starter.actions;
  }

  get strings(): FormStrings {
    return this.#parts.stringsOf(this.host, (sentence) => this.warn(sentence));
  }

  get views(): FieldViews {
    return { ...this.#parts.fieldViews(), ...this.#starter.options.views };
  }

  /** Everything that was asked and answered, in words. */
  get reviewSections(): readonly ReviewSection[] {
    return this.progress ? reviewSections(this.progress, this.strings, this.lang) : [];
  }

  get hasFailed(): EndpointError | undefined {
    return this.#failure.error;
  }

  get isLoading(): boolean {
    return this.#starter.isLoading;
  }

  get state(): FormLoadState {
    const { progress, hasFailed } = this;
    if (hasFailed) return { status: 'failed', error: hasFailed };
    if (!progress) return { status: this.isLoading ? 'loading' : 'idle' };
    const { definition, where } = progress;
    if (where === 'done') return { status: 'sent', definition };
    return { status: this.desk.isSending ? 'sending' : 'ready', definition };
  }

  get answers(): Answers {
    return this.progress?.form.answers ?? {};
  }

  set answers(answers: Answers) {
    this.progress?.fill(answers ?? {});
    this.host.requestUpdate();
  }

  get viewState(): FormViewState {
    return viewStateOf(this, getLocale(), Date.now());
  }

  willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { host } = this;
    if (changed.has('context')) this.desk.meeting.handedOver();
    if (host.debug && !this.debugView) void this.#loadDebug();
    this.progress?.speak(this.lang, this.strings);
    const { status } = this.state;
    setStates(host, {
      loading: status === 'loading',
      error: status === 'failed',
      sending: status === 'sending',
      sent: status === 'sent',
    });
  }

  /** Loads the definition again; answers that still have a question stay. */
  reload(): void {
    this.#failure.askedAgain();
    this.#starter.reload();
  }

  reset(): void {
    const { progress } = this;
    if (!progress) return;
    this.desk.forget();
    this.open(progress.definition, {});
    this.host.requestUpdate();
  }

  /** The first of these that is there. */
  find(...selectors: readonly string[]): HTMLElement | undefined {
    const root = this.host.shadowRoot;
    for (const selector of selectors) {
      const found = root?.querySelector<HTMLElement>(selector);
      if (found) return found;
    }
    return undefined;
  }

  /** Puts the focus on the first of these that is there, as soon as one is on the screen. */
  focusOn(...selectors: readonly string[]): void {
    this.#focusNext = selectors;
    this.host.requestUpdate();
  }

  warn(sentence: string): void {
    warn(this.host.localName, sentence);
  }

  /** An answer has changed. Draws where more has changed than what the person sees already. */
  input(path: string, value: AnswerValue): void {
    const { progress } = this;
    // A change tells once more of what was typed.
    if (!progress || progress.form.answer(path) === value) return;
    const isSeen = progress.answer(path, value);
    this.desk.changed(path);
    if (isSeen) this.host.requestUpdate();
  }

  /** Whether answers may go there: to the page's own origin, the definition's, or one that the page has named. */
  maySendTo(url: string): boolean {
    return maySendTo(url, this.url, this.host);
  }

  /** The definition has changed while it was filled in: it is loaded again, and says what is new. */
  renew(why: string): void {
    this.#whyRenewed = why;
    this.reload();
  }

  found(raw: unknown, url: string, early: Answers = {}, remarks: readonly FormComplaint[] = []): void {
    if (!remarks.length && isForeignForm(raw)) return void this.#takeOver(raw, url, early);
    // Where nothing could be taken over, it has been said why.
    const { definition: read, complaints: first } =
      raw === undefined ? { complaints: [] } : readDefinition(raw, { locale: this.lang });
    const complaints = [...remarks, ...first, ...(read ? checkExpressions(read) : [])];
    const error = complaints.find(({ level }) => level === 'error');
    const definition = error ? undefined : read;
    this.complaints = complaints;
    this.url = url;
    for (const complaint of complaints.slice(0, SAID)) this.warn(sentenceOf(complaint));
    if (complaints.length > SAID)
      this.warn(`${complaints.length - SAID} more remarks; the attribute "debug" lists them.`);
    this.#starter.isLoading = false;
    if (!definition)
      return this.failed(new EndpointError('shape', { url, detail: error ? sentenceOf(error) : '' }));
    this.#failure.end(definition.title, this.lang);
    this.desk.meeting.recall(definition);
    const stood = this.progress;
    const before = stood?.definition;
    const kept = before?.id === definition.id ? this.answers : undefined;
    this.open(definition, { ...early, ...kept });
    if (kept && stood) this.progress?.goOnFrom(stood);
    this.#parts.loadFieldViews?.(definition, this.#starter.options.onLate);
    if (before && this.#whyRenewed !== undefined) this.desk.renewed(before, definition, this.#whyRenewed);
    this.#whyRenewed = undefined;
    if (this.#isLive) {
      this.desk.opened();
      const total = definition.pages.reduce((sum, { fields }) => sum + fields.length, 0);
      this.host.dispatchEvent(new MuniFormLoadEvent(definition.id, definition.version, total, complaints));
      this.#starter.settleReady();
    }
    this.host.requestUpdate();
  }

  async #takeOver(raw: unknown, url: string, early: Answers): Promise<void> {
    const taken = await takeOverForm(raw, url, this.lang);
    this.found(taken.raw, url, early, taken.remarks);
  }

  /** Begins anew, with these answers. */
  open(definition: FormProgress['definition'], answers: Answers): void {
    this.ref = refOf(this.host);
    this.desk.meeting.opened();
    // As the person has seen it before, where a draft is gone on with or the form has changed.
    const seed = keptDraft(definition, this.ref)?.seed ?? this.progress?.seed ?? randomKey();
    const progress = new FormProgress(
      definition,
      {
        expressions: { parseExpression, isTrue },
        lang: this.lang,
        now: Date.now,
        random: this.#isLive ? diceOf(seed) : undefined,
      },
      ({ path, ...fault }, field) => {
        const consent = definition.consents.find(({ name }) => name === path);
        return consent && !field
          ? consentMessage(consent, this.strings, this.lang)
          : errorMessage({ path, ...fault } as FieldError, field, this.strings, this.lang);
      },
      seed,
    );
    progress.fill(prefillOf(this.host, definition, this.lang));
    progress.beginsHere();
    progress.fill(answers);
    this.progress = progress;
  }

  failed(error: EndpointError): void {
    this.#starter.isLoading = false;
    this.#whyRenewed = undefined;
    this.warn(`${error.url ? `${error.url}: ` : ''}${error.detail || error.code}`);
    // A form that is open stays open: a refresh that failed takes nothing away.
    if (!this.progress) this.#failure.tell(error);
    this.host.dispatchEvent(new MuniFormErrorEvent(error));
    this.#starter.settleReady();
    this.host.requestUpdate();
  }

  async #loadDebug(): Promise<void> {
    const { formDebugView } = await this.#parts.loadDebugView();
    this.debugView = () => formDebugView(this, formAdvice(this.host), getLocale());
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#focusNext) return;
    const target = this.find(...this.#focusNext);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  hostConnected(): void {
    if (this.progress && this.#isLive) this.desk.connected();
  }

  hostDisconnected(): void {
    this.desk.disconnected();
    this.announcer.stop();
  }
}
