import { languageTag } from '../core/language-tag.js';
import { resolveUrl } from '../core/page.js';
import { painted } from '../core/painted.js';
import { haveChanged, valuesOf } from '../core/values-of.js';
import { warn } from '../core/warn.js';
import type { EndpointError } from '../data/endpoint-error.js';
import { inlineState } from '../data/inline-state.js';
import { LocaleController, getLocale, type MessageGroup } from '../i18n/localization.js';
import { setStates } from '../ui/custom-states.js';
import { isSetEarly } from '../ui/start-values.js';
import type { AnswerValue, Answers } from './definition.js';
import { DefinitionController } from './definition-controller.js';
import type { FieldViews } from './field-props.js';
import { firstPage } from './first-page.js';
import { formActions } from './form-actions.js';
import type { SubmitReceipt } from './form-events.js';
import type { FormHost, FormLoadState } from './form-host.js';
import type { FormSession } from './form-session.js';
import type { FirstFormStrings, FormStrings } from './form-strings.js';
import type { FormActions, FormViewState } from './form-view-state.js';

/** The later code waits for the first questions, but not longer than this: then there is time to spare. */
const HEADSTART = 500;
/** Questions that come within this time are drawn at once, with nothing to wait for flashing up before them. */
const SOON = 150;

const IN_PIECES = { childList: true, subtree: true, characterData: true };

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The part of the later code that begins a session. */
export interface LateForm {
  openSession(starter: FormStarter): FormSession;
}

export interface FormStarterOptions {
  /** Properties that decide which definition is loaded. */
  inputs: readonly (keyof FormHost)[];
  groups: readonly MessageGroup[];
  /** Views of the fields that are there from the start. */
  views: FieldViews;
  /** Their sentences. */
  firstStrings(): FirstFormStrings;
  late(): LateForm | undefined;
  loadLate(): Promise<unknown>;
  loadPreset(name: string): Promise<unknown>;
  /** The later code has arrived, or more of it. */
  onLate(): void;
}

/**
 * Shows a form as soon as its definition is there, from a glance at it, and keeps what is typed; the
 * session, which reads it by the book, checks and sends, comes with the later code and takes over.
 */
export class FormStarter {
  readonly host: FormHost;
  readonly options: FormStarterOptions;
  readonly locale: LocaleController | undefined;
  readonly definitions: DefinitionController;
  readonly actions: FormActions;
  readonly ready: Promise<void>;
  settleReady: () => void = () => undefined;
  isLoading = false;
  #isLost = false;
  #session: FormSession | undefined;
  #beginning: Promise<FormSession | undefined> | undefined;
  #found: { raw: unknown; url: string } | undefined;
  #early: Record<string, AnswerValue> = {};
  /** What decided over the definition that was asked for. */
  #asked: readonly unknown[] = [];
  #settleOutcome: () => void = () => undefined;

  constructor(host: FormHost, options: FormStarterOptions, isServer: boolean) {
    this.host = host;
    this.options = options;
    this.locale = isServer ? undefined : new LocaleController(host, ...options.groups);
    this.ready = new Promise((resolve) => (this.settleReady = resolve));
    // What is written into the tag comes after it where the script stands in the head.
    if (!isServer) new MutationObserver(this.readInline).observe(host, IN_PIECES);
    this.actions = formActions({
      input: (path, value) => (this.#session ? this.#session.input(path, value) : this.#type(path, value)),
      begin: () => this.#goOn(),
    });
    const beginSoon = () => void after(HEADSTART).then(() => this.begin());
    this.definitions = new DefinitionController(
      host,
      {
        // The later code tells the webmaster why, where there is no form after a while.
        onNothing: beginSoon,
        onLoading: () => {
          this.isLoading = true;
          setStates(host, { loading: true });
          beginSoon();
          host.requestUpdate();
        },
        onFound: (raw, url) => this.#take(raw, url),
        onFailed: (error) => this.#fail(error),
      },
      options.loadPreset,
    );
  }

  /** Of the form, its dates and numbers. */
  get lang(): string {
    return this.locale?.lang ?? (languageTag(this.host.lang) || 'en');
  }

  get state(): FormLoadState {
    return this.#session?.state ?? { status: this.isLoading ? 'loading' : 'idle' };
  }

  get answers(): Answers {
    return this.#session?.answers ?? this.#early;
  }

  set answers(answers: Answers) {
    if (this.#session) this.#session.answers = answers;
    else Object.assign(this.#early, answers);
  }

  reload(): void {
    this.definitions.load(true);
  }

  reset(): void {
    this.#early = {};
    this.#session?.reset();
  }

  async submit(): Promise<SubmitReceipt | undefined> {
    return (await this.begin())?.desk?.sendAll();
  }

  focus(options?: FocusOptions): void {
    this.host.shadowRoot
      ?.querySelector<HTMLElement>('.form :is(input, select, textarea, button)')
      ?.focus(options);
  }

  /** The definition, or what a server has rendered, written into the tag: there already, or still to come. */
  readonly readInline = (): void => {
    const { host } = this;
    const { data, snapshot } = inlineState(host, this.readInline);
    host.data ??= data;
    host.snapshot ??= snapshot;
  };

  /** Asks for the definition; settles when it can be drawn, in the language it is shown in: no other one flashes up. */
  async beforeFirst(): Promise<void> {
    const { host } = this;
    const outcome = new Promise<void>((resolve) => (this.#settleOutcome = resolve));
    if (!isSetEarly(host)) this.#loadOthers();
    if (this.isLoading && host.loading !== 'lazy') await Promise.race([outcome, after(SOON)]);
    await this.locale?.ready;
  }

  /** Loads what the page asks for now, where that is something else than before. */
  #loadOthers(): void {
    const inputs = valuesOf(this.host, this.options.inputs);
    if (this.host.snapshot !== undefined || !haveChanged(inputs, this.#asked)) return;
    this.#asked = inputs;
    this.definitions.load();
  }

  willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { host } = this;
    // What a server has rendered came from the same address: what is relative in it is meant from there.
    if (host.snapshot !== undefined && !this.#found)
      this.#take(host.snapshot, (host.src && resolveUrl(host.src)) || '');
    if (!this.locale) return void this.#startSession();
    if (changed.has('lang') && (host.hasUpdated || host.lang))
      this.locale.changed((changed.get('lang') as string | undefined) ?? null);
    this.#loadOthers();
    this.#session?.willUpdate(changed);
  }

  /** The session, as soon as its code is there. */
  begin(): Promise<FormSession | undefined> {
    return (this.#beginning ??= this.options.loadLate().then(
      () => this.#startSession(),
      () => {
        this.#beginning = undefined;
        warn(this.host.localName, 'checking and sending could not be loaded.');
        return undefined;
      },
    ));
  }

  /** What somebody who does not only type needs; where it is lost, they are told, at each press anew. */
  async #goOn() {
    this.#tellLost(false);
    const session = await this.begin();
    this.#tellLost(!session);
    return session?.desk;
  }

  /** Draws only where that is news: every step of a visitor comes by here. */
  #tellLost(isLost: boolean): void {
    if (isLost === this.#isLost) return;
    this.#isLost = isLost;
    this.host.requestUpdate();
  }

  #startSession(): FormSession | undefined {
    const late = this.options.late();
    if (!late || this.#session) return this.#session;
    this.options.onLate();
    this.#session = late.openSession(this);
    if (this.#found) this.#session.found(this.#found.raw, this.#found.url, this.#early);
    this.host.requestUpdate();
    return this.#session;
  }

  #type(path: string, value: AnswerValue): void {
    this.#early[path] = value;
    this.host.requestUpdate();
  }

  #take(raw: unknown, url: string): void {
    this.#settleOutcome();
    this.#found = { raw, url };
    const drawn = this.host.updateComplete.then(() => setStates(this.host, { loading: false }));
    if (this.#session) this.#session.found(raw, url);
    else if (!this.#startSession())
      void Promise.race([drawn.then(painted), after(HEADSTART)]).then(() => this.begin());
    this.host.requestUpdate();
  }

  #fail(error: EndpointError): void {
    this.#settleOutcome();
    void this.begin().then((session) => session?.failed(error));
  }

  get viewState(): FormViewState {
    return this.#session?.viewState ?? this.#firstState();
  }

  #firstState(): FormViewState {
    const { host, lang, actions, options } = this;
    const first = this.#found && firstPage(this.#found.raw, host.mark);
    const isWaiting = this.isLoading || this.#found !== undefined;
    if (first)
      for (const { fields } of first.page.sections)
        for (const field of fields)
          if (Object.hasOwn(this.#early, field.path)) field.value = this.#early[field.path];
    return {
      stage: first ? { name: 'page', page: first.page } : { name: isWaiting ? 'loading' : 'idle' },
      heading: host.heading || (first?.title ?? ''),
      headingLevel: Number(host.headingLevel) || 2,
      intro: first?.intro,
      facts: first?.facts ?? [],
      sent: first?.anonymous === true ? [] : undefined,
      context: {
        lang,
        locale: getLocale(),
        // Only those of the first fields are asked for until the later code is there.
        strings: options.firstStrings() as FormStrings,
        marks: first?.marks ?? 'none',
        level: 3,
        actions,
        views: options.views,
        files: () => [],
      },
      summary: [],
      draftPlace: first?.draft,
      isLost: this.#isLost,
      announcement: '',
      // All else there is not yet.
    } as Partial<FormViewState> as FormViewState;
  }
}
