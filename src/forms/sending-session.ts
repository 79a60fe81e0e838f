import { randomKey } from '../core/random-key.js';
import { submit, type RawAnswer } from '../data/submit.js';
import type { Adapter, Submission } from './adapters/adapter.js';
import { loadAdapter } from './adapters/load-adapter.js';
import type { FormDesk } from './form-desk-session.js';
import { MuniSubmitEvent, MuniSubmittedEvent, type SubmitReceipt } from './form-events.js';
import type { FormSession } from './form-session.js';
import type { Attempt } from './kept-attempt.js';
import { KeptAttempts } from './kept-attempt-session.js';
import { OutcomeSession } from './outcome-session.js';
import { bodyOf, captchaOf, lineOf, lookOf, sentAs, targetOf, withFields } from './submission-body.js';
import { SubmissionController } from './submission-controller.js';
import { readOutcome, type Outcome } from './submission-outcome.js';

/** The last that a page hears: a tab that is put away may be ended without a further word. */
const LEAVING = ['pagehide', 'visibilitychange'] as const;

/** Sends what has passed, once, whatever the network does. */
export class SendingSession {
  readonly #session: FormSession;
  readonly #desk: FormDesk;
  readonly #outcomes: OutcomeSession;
  readonly #line: SubmissionController;
  readonly #kept: KeptAttempts;
  #attempt: Attempt | undefined;
  #adapter: Adapter | undefined;
  #isPreparing = false;
  /** What the endpoint has said of the answers it has taken. */
  receipt: SubmitReceipt | undefined;
  #wantsWaitlist = false;
  #trap = '';
  /** Why the endpoint has not taken the answers for now, in its words. */
  #delay = '';

  constructor(session: FormSession, desk: FormDesk) {
    this.#session = session;
    this.#desk = desk;
    this.#outcomes = new OutcomeSession(session, desk);
    this.#kept = new KeptAttempts(session);
    this.#line = new SubmissionController({
      send: (parcel, signal) => submit(parcel, { ...lineOf(session.host, session.progress), signal }),
      isPassing: (delivery) => {
        const outcome = 'answer' in delivery && this.#read(delivery.answer);
        this.#delay = '';
        if (outcome) {
          if (outcome.kind !== 'passing') return false;
          this.#delay = outcome.detail;
        }
        if ('answer' in delivery && delivery.answer.status < 300)
          session.warn(
            'got a web page, or nothing that can be read, in place of an answer to what was sent.',
          );
        this.#keepAttempt();
        return outcome ? (outcome.after ?? true) : true;
      },
      onChange: () => this.#session.host.requestUpdate(),
      onWait: (seconds) => session.announcer.say(session.strings.retryIn(seconds)),
    });
  }

  get isBusy(): boolean {
    return this.#isPreparing || this.#line.isBusy;
  }

  get retryIn(): number | undefined {
    const { state } = this.#line;
    return state.status === 'waiting' ? state.seconds : undefined;
  }

  /** A second click says that the first one is being worked on. */
  remind(): void {
    this.#session.announcer.say(this.#session.strings.sending);
  }

  /** Out of the page: what is on its way is kept. A form that is only moved is back in the same turn, and goes on sending. */
  disconnected(): void {
    if (this.#line.isBusy) this.#keepAttempt();
    setTimeout(() => this.#session.host.isConnected || this.stop());
  }

  stop(): void {
    this.#line.stop();
    for (const name of LEAVING) globalThis.removeEventListener?.(name, this.#keepAttempt);
    globalThis.removeEventListener?.('online', this.#onOnline);
  }

  /** Back in the page: what was on its way when it was taken out has no answer. */
  connected(): void {
    const { progress } = this.#session;
    if (this.#attempt?.isUnknown && !this.isBusy && progress?.where !== 'done' && !progress?.notice)
      this.#outcomes.unanswered(true);
  }

  /** The form is about another meeting from now on: what nobody has answered is kept for this one. */
  leave(): void {
    if (this.#attempt?.isUnknown) this.#keepAttempt();
    this.stop();
    this.#attempt = this.receipt = undefined;
    this.#wantsWaitlist = false;
  }

  /** Whatever was sent is of no interest any more. */
  forget(): void {
    this.#attempt = undefined;
    this.leave();
    this.#forgetAttempt();
  }

  /** Nothing is kept of what is answered at once: only of what got no answer, or has none as the page is left. */
  readonly #keepAttempt = () => {
    if (this.#attempt) this.#kept.keep(this.#attempt, this.#wantsWaitlist);
  };

  #forgetAttempt(): void {
    for (const name of LEAVING) globalThis.removeEventListener?.(name, this.#keepAttempt);
    this.#kept.forget();
  }

  /** A form has been opened: what was sent from this tab before, and never answered, can be sent again. */
  opened(): void {
    const { progress } = this.#session;
    // By the time there is something to send there may be no network to ask for it.
    void this.#loadAdapter().catch(() => undefined);
    const found = this.#attempt ? undefined : this.#kept.find();
    if (!found || !progress) return;
    const { attempt, sent } = found;
    // Only where answers would go now may go what was kept.
    if (attempt.parcel?.url !== targetOf(this.#session)) attempt.parcel = attempt.content = undefined;
    this.#attempt = attempt;
    if (sent) {
      this.#wantsWaitlist = sent.wantsWaitlist;
      progress.fill(sent.answers);
      for (const [name, at] of Object.entries(sent.consents)) progress.agree(name, true, at);
    }
    this.#outcomes.unanswered(sent !== undefined);
  }

  readonly #onOnline = () => this.again();

  again(): void {
    if (this.#line.isBusy) this.#line.hurry();
    else void this.send(this.#trap, this.#wantsWaitlist);
  }

  async send(trap: string, wantsWaitlist = this.#wantsWaitlist): Promise<SubmitReceipt | undefined> {
    if (this.isBusy) return undefined;
    const { progress, host } = this.#session;
    if (!progress) return undefined;
    this.#isPreparing = true;
    this.#trap = trap;
    this.#wantsWaitlist = wantsWaitlist;
    globalThis.removeEventListener?.('online', this.#onOnline);
    host.requestUpdate();
    try {
      return await this.#send();
    } catch (error) {
      this.#session.warn(`could not send: ${String(error)}`);
      this.#attempt ??= {
        key: randomKey(),
        supersedes: undefined,
        content: undefined,
        parcel: undefined,
        isUnknown: false,
      };
      this.#keepAttempt();
      this.#line.giveUp();
      return this.#keep();
    } finally {
      this.#isPreparing = false;
      host.requestUpdate();
    }
  }

  async #send(): Promise<SubmitReceipt | undefined> {
    const { progress, host, announcer, strings } = this.#session;
    if (!progress) return undefined;
    if (this.#attempt?.isUnknown && this.#attempt.supersedes && !(await this.#settle(this.#attempt)))
      return this.#keep();
    const attempt = await this.#prepare();
    if (!attempt?.parcel) return undefined;
    progress.notice = undefined;
    announcer.say(strings.sending);
    attempt.isUnknown = true;
    this.#attempt = attempt;
    for (const name of LEAVING) globalThis.addEventListener?.(name, this.#keepAttempt);
    const sections = this.#outcomes.sections();
    const delivery = await this.#line.send(attempt.parcel, () => lookOf(progress));
    // What comes of it takes the focus and is read there; that something is on its way is no longer true.
    announcer.stop();
    announcer.text = '';
    if (delivery === 'outdated') return this.#desk.isComplete ? this.#send() : this.#keep();
    if (!delivery || !('answer' in delivery)) return this.#keep();
    const outcome = this.#read(delivery.answer);
    attempt.isUnknown = outcome.kind === 'elsewhere';
    this.#forgetAttempt();
    if (outcome.kind !== 'taken') {
      if (outcome.kind === 'key-reused' || outcome.kind === 'captcha') this.#attempt = undefined;
      this.#outcomes.tell(outcome, delivery.answer);
      return undefined;
    }
    this.#attempt = undefined;
    this.receipt = outcome.receipt;
    this.#outcomes.taken(outcome.receipt, outcome.message, sections);
    host.dispatchEvent(new MuniSubmittedEvent(progress.definition.id, outcome.receipt));
    return outcome.receipt;
  }

  /**
   * An attempt that was to replace another has to arrive, or be refused, before a third can replace it: else
   * nobody knows which one to replace.
   */
  async #settle(attempt: Attempt): Promise<boolean> {
    if (!attempt.parcel) {
      // Its bytes are gone: whatever has arrived of the two leads on from the first.
      attempt.key = attempt.supersedes ?? attempt.key;
      attempt.supersedes = undefined;
      return true;
    }
    const delivery = await this.#line.send(attempt.parcel);
    if (typeof delivery !== 'object' || !('answer' in delivery)) return false;
    const isTaken = this.#read(delivery.answer).kind === 'taken';
    if (!isTaken && attempt.supersedes) attempt.key = attempt.supersedes;
    attempt.supersedes = undefined;
    return true;
  }

  /** What an answer means, in whichever way the endpoint says it. */
  #read(answer: RawAnswer): Outcome {
    const { progress, host } = this.#session;
    const own = progress && this.#adapter?.read(answer, sentAs(host, progress.definition));
    return readOutcome({ ...answer, ...own }, this.#session.lang);
  }

  #keep(): undefined {
    const { state } = this.#line;
    if (state.status !== 'kept') return undefined;
    if (state.isOffline) globalThis.addEventListener?.('online', this.#onOnline, { once: true });
    this.#outcomes.kept(state.isOffline, this.#delay);
    return undefined;
  }

  /** What is to be sent: the same bytes as before where nothing has changed since. */
  async #prepare(): Promise<Attempt | undefined> {
    const { host, progress, lang } = this.#session;
    if (!progress) return undefined;
    const { definition } = progress;
    const form = sentAs(host, definition);
    const url = targetOf(this.#session);
    const body = await bodyOf(progress, host, lang, this.#wantsWaitlist);
    const adapter = (this.#adapter = await this.#loadAdapter());
    const content = JSON.stringify([body, this.#trap]);
    const before = this.#attempt;
    if (before?.parcel && before.content === content) return before;
    const key = randomKey();
    const now = Date.now();
    const captcha = captchaOf(host);
    const payload: Submission & { supersedes?: string } = {
      ...body,
      key,
      ...(before?.isUnknown ? { supersedes: before.key } : {}),
      ...(definition.anonymous
        ? {}
        : { started: new Date(progress.startedAt).toISOString(), sent: new Date(now).toISOString() }),
      ...(Object.keys(captcha).length ? { captcha } : {}),
      trap: { hp: this.#trap, ms: now - progress.startedAt, ...(await this.#desk.start.proof()) },
    };
    if (!host.dispatchEvent(new MuniSubmitEvent(payload))) return undefined;
    if (!url || !this.#session.maySendTo(url)) {
      this.#outcomes.nowhere(url);
      return undefined;
    }
    const parcel = adapter.parcel(payload, url, withFields(form, captcha), this.#desk.files.toSend());
    return {
      key,
      supersedes: payload.supersedes,
      content,
      parcel,
      isUnknown: false,
    };
  }

  async #loadAdapter(): Promise<Adapter> {
    const { host, progress } = this.#session;
    return loadAdapter(progress ? sentAs(host, progress.definition).submit.adapter : 'json');
  }

  async calendarFile(): Promise<void> {
    await this.#outcomes.calendarFile();
  }
}
