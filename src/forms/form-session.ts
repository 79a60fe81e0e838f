import type { ReactiveController } from 'lit';
import { languageTag } from '../core/language-tag.js';
import { pageUrl, resolveUrl } from '../core/page.js';
import { parseNames } from '../core/parse-list.js';
import { warn } from '../core/warn.js';
import { EndpointError } from '../data/endpoint-error.js';
import { LocaleController, getLocale, type MessageGroup } from '../i18n/localization.js';
import { Announcer } from '../ui/announcer.js';
import { setStates } from '../ui/custom-states.js';
import type { AnswerValue, Answers, Field, FormComplaint } from './definition.js';
import { DefinitionController } from './definition-controller.js';
import type { FieldViews } from './field-props.js';
import { formActions } from './form-actions.js';
import type { FormDesk } from './form-desk-session.js';
import { MuniFormErrorEvent, MuniFormLoadEvent, type SubmitReceipt } from './form-events.js';
import type { FormHost, FormLoadState } from './form-host.js';
import { FormProgress } from './form-progress.js';
import type { FieldError } from './form-state.js';
import { firstFormStrings, type FormStrings } from './form-strings.js';
import type { FormActions, FormViewState, ReviewSection } from './form-view-state.js';
import { viewStateOf } from './form-view-model.js';
import { inlineForm } from './inline-form.js';
import { prefillOf } from './prefill.js';
import { readDefinition } from './read-definition.js';

/** The part of the later code that a session uses. */
export interface LateForm {
  FormDesk: typeof FormDesk;
  formStringsOf(host: FormHost, complain: (sentence: string) => void): FormStrings;
  lateFieldViews: FieldViews;
  errorMessage(error: FieldError, field: Field | undefined, strings: FormStrings, lang: string): string;
  reviewSections(progress: FormProgress, strings: FormStrings, lang: string): ReviewSection[];
  loadDebugView(): Promise<{ formDebugView: (session: FormSession) => unknown }>;
}

export interface FormSessionOptions {
  groups: readonly MessageGroup[];
  /** Views of the fields that are there from the start. */
  views: FieldViews;
  late(): LateForm | undefined;
  loadLate(): Promise<void>;
  loadPreset(name: string): Promise<unknown>;
  /** The later code has arrived. */
  onLate(): void;
}

const SAID = 5;

/**
 * A person's time with a form: finds the definition, holds what is answered, draws only when something
 * that can be seen has changed. Checking and sending is the desk's work, which comes with the later code.
 */
export class FormSession implements ReactiveController {
  readonly host: FormHost;
  readonly #options: FormSessionOptions;
  readonly #locale: LocaleController | undefined;
  readonly #definitions: DefinitionController;
  readonly announcer: Announcer;
  readonly actions: FormActions;
  readonly ready: Promise<void>;
  #settleReady: () => void = () => undefined;
  #failure: EndpointError | undefined;
  #isLoading = false;
  #desk: FormDesk | undefined;
  #beginning: Promise<FormDesk | undefined> | undefined;
  #early: Answers | undefined;
  #focusNext: string | undefined;
  debugView: (() => unknown) | undefined;
  complaints: readonly FormComplaint[] = [];
  /** Where the definition came from, where it came from an address. */
  url = '';
  progress: FormProgress | undefined;
  /** Whether the next definition takes the place of one that has changed. */
  isRenewed = false;

  constructor(host: FormHost, options: FormSessionOptions, isServer = false) {
    this.host = host;
    this.#options = options;
    this.#locale = isServer ? undefined : new LocaleController(host, ...options.groups);
    this.announcer = new Announcer(() => host.requestUpdate());
    this.actions = formActions(this);
    this.ready = new Promise((resolve) => (this.#settleReady = resolve));
    this.#definitions = new DefinitionController(
      host,
      {
        onLoading: () => {
          this.#isLoading = true;
          host.requestUpdate();
        },
        onFound: (raw, url) => this.#found(raw, url),
        onFailed: (error) => this.#failed(error),
      },
      options.loadPreset,
    );
    host.addController(this);
  }

  get languageReady(): Promise<void> | undefined {
    return this.#locale?.ready;
  }

  /** Of the form, its dates and numbers. */
  get lang(): string {
    return this.#locale?.lang ?? (languageTag(this.host.lang) || 'en');
  }

  get strings(): FormStrings {
    return (
      this.#options.late()?.formStringsOf(this.host, (sentence) => this.warn(sentence)) ??
      (firstFormStrings() as FormStrings)
    );
  }

  get views(): FieldViews {
    return { ...this.#options.late()?.lateFieldViews, ...this.#options.views };
  }

  /** Everything that was asked and answered, in words. */
  get reviewSections(): readonly ReviewSection[] {
    const { progress } = this;
    return (progress && this.#options.late()?.reviewSections(progress, this.strings, this.lang)) ?? [];
  }

  get desk(): FormDesk | undefined {
    return this.#desk;
  }

  get hasFailed(): EndpointError | undefined {
    return this.#failure;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  get state(): FormLoadState {
    if (this.#failure) return { status: 'failed', error: this.#failure };
    const { progress } = this;
    if (!progress) return { status: this.#isLoading ? 'loading' : 'idle' };
    const { definition, where } = progress;
    if (where === 'done') return { status: 'sent', definition };
    return { status: this.#desk?.isSending ? 'sending' : 'ready', definition };
  }

  get answers(): Answers {
    return this.progress?.form.answers ?? this.#early ?? {};
  }

  set answers(answers: Answers) {
    if (this.progress) this.progress.fill(answers);
    else this.#early = { ...this.#early, ...answers };
    this.host.requestUpdate();
  }

  get viewState(): FormViewState {
    return viewStateOf(this, getLocale(), Date.now());
  }

  /** The definition, or what a server has rendered, written into the tag. */
  readInline(): void {
    const { data, snapshot } = inlineForm(this.host);
    this.host.data ??= data;
    this.host.snapshot ??= snapshot;
  }

  willUpdate(changed: Map<PropertyKey, unknown>, isNewForm: boolean): void {
    const { host } = this;
    if (host.snapshot !== undefined && !this.progress) this.#found(host.snapshot, '');
    if (!this.#locale) return;
    if (changed.has('lang') && (host.hasUpdated || host.lang))
      this.#locale.changed((changed.get('lang') as string | undefined) ?? null);
    if (isNewForm && host.snapshot === undefined) this.#definitions.load();
    if (changed.has('context') && host.context) this.#handedOver();
    if (host.debug && !this.debugView) void this.#loadDebug();
    setStates(host, {
      loading: this.state.status === 'loading',
      error: this.state.status === 'failed',
      sending: this.state.status === 'sending',
      sent: this.state.status === 'sent',
    });
  }

  /** Loads the definition again; answers that still have a question stay. */
  reload(): void {
    this.#definitions.load(true);
  }

  reset(): void {
    const { progress } = this;
    if (!progress) return;
    this.#desk?.forget();
    this.#open(progress.definition);
    this.host.requestUpdate();
  }

  async submit(): Promise<SubmitReceipt | undefined> {
    return (await this.begin())?.sendAll();
  }

  focus(options?: FocusOptions): void {
    this.find('.form :is(input, select, textarea, button)')?.focus(options);
  }

  find(selector: string): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  /** Puts the focus there as soon as it is on the screen. */
  focusOn(selector: string): void {
    this.#focusNext = selector;
    this.host.requestUpdate();
  }

  warn(sentence: string): void {
    warn(this.host.localName, sentence);
  }

  /** An answer has changed. Draws where more has changed than what the person sees already. */
  input(path: string, value: AnswerValue): void {
    const { progress } = this;
    if (!progress) return;
    const isSeen = progress.answer(path, value);
    this.#desk?.changed(path);
    if (isSeen) this.host.requestUpdate();
  }

  /** Whether answers may go there: to the page's own origin, the definition's, or one that the page has named. */
  maySendTo(url: string): boolean {
    const { origin } = new URL(url);
    const { action, allowOrigin } = this.host;
    const named = [pageUrl()?.href, this.url, action && resolveUrl(action), ...parseNames(allowOrigin)];
    return named.some((own) => own && originOf(own) === origin);
  }

  /** The definition has changed while it was filled in: it is loaded again, and says what is new. */
  renew(): void {
    this.isRenewed = true;
    this.reload();
  }

  /** The later code, and with it checking and sending. */
  begin(): Promise<FormDesk | undefined> {
    return (this.#beginning ??= this.#options.loadLate().then(
      () => this.#startDesk(),
      () => {
        this.#beginning = undefined;
        this.warn('checking and sending could not be loaded.');
        return undefined;
      },
    ));
  }

  #startDesk(): FormDesk | undefined {
    const late = this.#options.late();
    if (!late) return undefined;
    this.progress?.speak((error, field) => late.errorMessage(error, field, this.strings, this.lang));
    if (!this.#desk) {
      this.#desk = new late.FormDesk(this);
      this.#options.onLate();
      this.host.requestUpdate();
    }
    return this.#desk;
  }

  #found(raw: unknown, url: string): void {
    const { definition, complaints } = readDefinition(raw, { locale: this.lang });
    this.complaints = complaints;
    this.url = url;
    for (const { path, message } of complaints.slice(0, SAID)) this.warn(`${path}: ${message}`);
    if (complaints.length > SAID)
      this.warn(`${complaints.length - SAID} more remarks; the attribute "debug" lists them.`);
    if (!definition) {
      const { path = '', message = '' } = complaints.find(({ level }) => level === 'error') ?? {};
      return this.#failed(new EndpointError('shape', { url, detail: `${path}: ${message}` }));
    }
    this.#failure = undefined;
    this.#isLoading = false;
    const before = this.progress?.definition.id === definition.id ? this.answers : undefined;
    this.#open(definition, before);
    if (this.#locale) {
      void this.begin().then((desk) => desk?.opened());
      const total = definition.pages.reduce((sum, { fields }) => sum + fields.length, 0);
      this.host.dispatchEvent(new MuniFormLoadEvent(definition.id, definition.version, total, complaints));
      this.#settleReady();
    } else this.#startDesk();
    this.host.requestUpdate();
  }

  #open(definition: FormProgress['definition'], before?: Answers): void {
    this.progress = new FormProgress(definition, Date.now(), Math.random);
    this.#startDesk();
    this.progress.fill({ ...prefillOf(this.host, definition), ...this.#early, ...before });
  }

  /** A calendar has handed over which meeting it is. */
  #handedOver(): void {
    const { progress } = this;
    if (!progress) return;
    if (progress.where === 'done') this.#open(progress.definition);
    else progress.fill(prefillOf(this.host, progress.definition));
    this.#desk?.availability.ask();
  }

  #failed(error: EndpointError): void {
    this.#isLoading = false;
    this.warn(`${error.url ? `${error.url}: ` : ''}${error.detail || error.code}`);
    // A form that is open stays open: a refresh that failed takes nothing away.
    if (!this.progress) this.#failure = error;
    void this.begin();
    this.host.dispatchEvent(new MuniFormErrorEvent(error));
    this.#settleReady();
    this.host.requestUpdate();
  }

  async #loadDebug(): Promise<void> {
    await this.begin();
    const view = await this.#options.late()?.loadDebugView();
    this.debugView = view && (() => view.formDebugView(this));
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#focusNext) return;
    const target = this.find(this.#focusNext);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  hostConnected(): void {
    this.#desk?.connected();
  }

  hostDisconnected(): void {
    this.#desk?.disconnected();
    this.announcer.stop();
  }
}

function originOf(address: string): string | undefined {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
}
