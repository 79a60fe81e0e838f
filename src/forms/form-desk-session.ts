import { pickText } from '../core/pick-text.js';
import type { FormDefinition } from './definition.js';
import { AvailabilityController } from './availability-controller.js';
import { changesOf } from './definition-changes.js';
import { DraftsController } from './drafts-controller.js';
import { FilesController } from './files-controller.js';
import type { DeskActions } from './form-actions.js';
import { MuniFormPageEvent, MuniInvalidEvent, type SubmitReceipt } from './form-events.js';
import type { FormProgress } from './form-progress.js';
import type { FormSession } from './form-session.js';
import type { DrawPage, PutOnPaper } from './form-view-state.js';
import { MeetingSession } from './meeting-session.js';
import { PageAhead } from './page-ahead-session.js';
import { PaperForm } from './paper-session.js';
import { SendingSession } from './sending-session.js';
import { StartController } from './start-controller.js';
import { TextRoom } from './text-room-session.js';
import { TimesController } from './times-controller.js';
import { keepTypedEarly } from './typed-early.js';

/** Where a page without a title begins: what is ranked or added one by one begins with a button. */
const FIRST_CONTROL = '.page :is(input, select, textarea, button)';

/** Where answers are checked and handed in: pages, errors, review, what is kept, sending. */
export class FormDesk implements DeskActions {
  readonly session: FormSession;
  readonly files: FilesController;
  readonly drafts: DraftsController;
  readonly availability: AvailabilityController;
  readonly start: StartController;
  readonly times: TimesController;
  readonly sending: SendingSession;
  readonly meeting: MeetingSession;
  readonly ahead: PageAhead;
  readonly #room: TextRoom;

  constructor(session: FormSession, draw: { drawPage: DrawPage; putOnPaper: PutOnPaper }) {
    this.session = session;
    this.files = new FilesController(session);
    this.drafts = new DraftsController(session);
    this.availability = new AvailabilityController(session);
    this.start = new StartController(session);
    this.times = new TimesController(session);
    this.sending = new SendingSession(session, this);
    this.meeting = new MeetingSession(session, this);
    this.ahead = new PageAhead(session, draw.drawPage);
    new PaperForm(session, draw.putOnPaper);
    this.#room = new TextRoom(session);
    keepTypedEarly(session.host);
  }

  get #progress(): FormProgress {
    if (!this.session.progress) throw new Error('There is no form yet.');
    return this.session.progress;
  }

  get isSending(): boolean {
    return this.sending.isBusy;
  }

  /** A form has been opened: what was kept of it is filled in, and how many places there are is asked. */
  opened(): void {
    this.sending.opened();
    this.drafts.opened();
    this.times.begin();
    this.availability.ask();
    this.start.begin();
    this.session.host.requestUpdate();
  }

  connected(): void {
    this.drafts.connected();
    this.times.begin();
    this.availability.ask();
    this.start.begin();
    this.sending.connected();
  }

  disconnected(): void {
    this.sending.disconnected();
    this.start.stop();
    this.times.stop();
    this.drafts.disconnected();
    this.availability.stop();
    this.files.stop();
  }

  /** The form has changed while it was filled in: says what is new. */
  renewed(before: FormDefinition, now: FormDefinition, detail: string): void {
    const { strings, lang } = this.session;
    const list = changesOf(before, now).map(({ kind, label }) => {
      const { text } = pickText(label, lang);
      return kind === 'added'
        ? strings.changedAdded(text)
        : kind === 'removed'
          ? strings.changedRemoved(text)
          : strings.changedOther(text);
    });
    this.#progress.notice = {
      kind: 'changed',
      title: strings.changedTitle,
      text: strings.changed,
      detail,
      list,
      actions: [],
    };
    this.session.focusOn('#notice');
  }

  /** Nothing of what was answered is kept any more. */
  forget(): void {
    this.sending.forget();
    this.files.clear();
    this.drafts.wipe();
  }

  /** An answer has changed: an error that is mended goes at once. */
  changed(path: string): void {
    const progress = this.#progress;
    if (progress.mend(path)) this.session.host.requestUpdate();
    this.#room.typed(progress.form.fieldState(path));
    this.drafts.changed();
    this.ahead.changed();
    if (path === progress.definition.capacity?.countField) this.availability.askSoon();
  }

  leave(path: string): void {
    if (this.#progress.recheck(path)) this.session.host.requestUpdate();
  }

  say(text: string): void {
    this.session.announcer.say(text);
  }

  addEntry(path: string): void {
    const at = this.#progress.addEntry(path);
    this.session.focusOn(`[data-path^="${CSS.escape(`${path}[${at}]`)}"] :is(input, select, textarea)`);
    this.drafts.changed();
  }

  removeEntry(path: string, at: number): void {
    this.#progress.removeEntry(path, at);
    this.session.announcer.say(this.session.strings.removed(this.session.strings.entry(at + 1)));
    this.session.focusOn(
      `[data-path="${CSS.escape(path)}"] > .button`,
      `[data-path="${CSS.escape(path)}"] .link`,
    );
    this.drafts.changed();
  }

  addFiles(path: string, files: readonly File[]): void {
    this.files.add(path, files);
  }

  removeFile(path: string, key: string): void {
    this.files.remove(path, key);
  }

  agree(name: string, isGiven: boolean): void {
    this.#progress.agree(name, isGiven, Date.now());
    this.drafts.changed();
    this.session.host.requestUpdate();
  }

  /** The form has been submitted: on to the next page, to the review, or to the endpoint. */
  submit(trap: string): void {
    if (this.isSending) return this.sending.remind();
    const progress = this.#progress;
    if (!this.#passes(progress.where === 'review' ? 'all' : 'page')) return;
    const next = progress.leadsTo;
    if (next === 'send') void this.#sendChecked(trap);
    else this.#moved(() => progress.forward());
  }

  async #sendChecked(trap: string): Promise<SubmitReceipt | undefined> {
    return this.#passes('all') ? this.sending.send(trap) : undefined;
  }

  /** Checks everything and sends it, wherever the person is. */
  async sendAll(): Promise<SubmitReceipt | undefined> {
    if (this.isSending) return undefined;
    return this.#progress.where === 'done' ? this.sending.receipt : this.#sendChecked('');
  }

  back(): void {
    this.#moved(() => this.#progress.back());
  }

  #moved(move: () => void): void {
    const progress = this.#progress;
    move();
    progress.notice = undefined;
    progress.summary = [];
    const { step, steps, id } = progress.position;
    this.session.host.dispatchEvent(new MuniFormPageEvent(Math.min(step, steps), steps, id));
    this.session.focusOn('#page-title', FIRST_CONTROL, '.progress p');
  }

  /** Whether everything may be sent as it stands. */
  get isComplete(): boolean {
    return !this.#progress.check('all').length && !this.files.faults().length;
  }

  /** Whether nothing is wrong; else says what, above the form, and puts the focus there. */
  #passes(what: 'page' | 'all'): boolean {
    const progress = this.#progress;
    progress.notice = undefined;
    const errors = [...progress.check(what), ...this.files.faults()];
    progress.summary = [...new Set(errors.map(({ path }) => path))];
    this.session.host.requestUpdate();
    if (!errors.length) return true;
    const [first] = errors;
    if (what === 'all' && first) progress.goTo(first.path);
    this.showSummary();
    this.session.host.dispatchEvent(new MuniInvalidEvent(errors.map(({ path, code }) => ({ path, code }))));
    return false;
  }

  showSummary(): void {
    this.session.focusOn('#summary');
  }

  /** To a field: its page, and the focus into it. */
  open(path: string): void {
    const { session } = this;
    const progress = this.#progress;
    const isElsewhere = progress.goTo(path);
    const field = `[data-path="${CSS.escape(path)}"]`;
    const controls = `${field} :is(input, select, textarea)`;
    // Of several controls, the first that is wrong: a row without an answer, the text of 'other'.
    const targets = [`${controls}[aria-invalid="true"]`, controls, `${field} button`, field];
    if (isElsewhere) return session.focusOn(...targets);
    const target = session.find(...targets);
    const asked = target?.closest('.other, fieldset, [data-path]')?.querySelector('label, legend');
    asked?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }

  reload(): void {
    this.session.reload();
  }

  again(): void {
    if (this.isSending || this.#passes('all')) this.sending.again();
  }

  save(): void {
    this.drafts.download();
  }

  waitlist(): void {
    if (this.#passes('all')) void this.sending.send('', true);
  }

  another(): void {
    this.session.reset();
    this.session.focusOn(FIRST_CONTROL, '#page-title');
  }

  calendarFile(): void {
    void this.sending.calendarFile();
  }

  print(): void {
    globalThis.print?.();
  }

  draftSave(): void {
    this.drafts.save();
  }

  draftDelete(): void {
    this.drafts.wipe();
    this.drafts.say(this.session.strings.draftDeleted);
  }

  draftDownload(): void {
    this.drafts.download();
  }

  draftLoad(file: File): void {
    void this.drafts.load(file);
  }
}
