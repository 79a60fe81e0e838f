import { forget, keep, readKept } from '../core/storage.js';
import type { Answers, FormDefinition } from './definition.js';
import { keeperOf, keptDraft } from './drafts-controller.js';
import type { FormDesk } from './form-desk-session.js';
import type { FormHost } from './form-host.js';
import type { FormProgress } from './form-progress.js';
import type { FormSession } from './form-session.js';
import { readMeeting, refOf, writeMeeting } from './meeting-ref.js';
import { prefillOf } from './prefill.js';

const PREFIX = 'muni-meeting:';

/** Which meeting a form is about: a calendar hands over one after the other, and each has its own draft and entry. */
export class MeetingSession {
  readonly #session: FormSession;
  readonly #desk: FormDesk;
  #context: FormHost['context'];

  constructor(session: FormSession, desk: FormDesk) {
    this.#session = session;
    this.#desk = desk;
  }

  /** A form is about to be opened for the first time: the meeting is the one chosen before the page was loaded anew. */
  recall({ id, drafts }: FormDefinition): void {
    const { host, progress } = this.#session;
    if (progress || refOf(host) || !keeperOf(drafts)) return;
    const kept = readMeeting(readKept('session', PREFIX + id));
    if (kept) host.context = kept;
  }

  /** The entry has arrived: the next one may be for another meeting. */
  forget(): void {
    forget('session', PREFIX + (this.#session.progress?.definition.id ?? ''));
  }

  /** A form has been opened, for the meeting that stands there then. */
  opened(): void {
    this.#context = this.#session.host.context;
  }

  handedOver(): void {
    const { progress, host, ref } = this.#session;
    const before = this.#context;
    if (!progress || before === host.context) return;
    this.#context = host.context;
    const { id, drafts } = progress.definition;
    if (host.context && keeperOf(drafts)) keep('session', PREFIX + id, writeMeeting(host.context));
    if (refOf(host) !== ref) this.#change(progress);
    else if (progress.where === 'done') this.#session.open(progress.definition, {});
    this.#offer(before);
    this.#desk.availability.ask();
  }

  #change(progress: FormProgress): void {
    const { definition, form, typed, where } = progress;
    const { sending, drafts, availability } = this.#desk;
    const draft = keptDraft(definition, refOf(this.#session.host));
    const hasDraftOfOwn = this.#session.ref !== '' && drafts.isKeeping;
    sending.leave();
    availability.forget();
    progress.closed = undefined;
    progress.notice = undefined;
    let rest: Answers = typed;
    if (where === 'done' || (draft && hasDraftOfOwn)) {
      // What may not be kept is nowhere else.
      const names = new Set(where === 'done' ? Object.keys(typed) : Object.keys(form.draft));
      rest = Object.fromEntries(Object.entries(typed).filter(([name]) => !names.has(name)));
      drafts.leave();
      this.#session.open(definition, rest);
    } else if (draft) drafts.wipe();
    else drafts.comeAlong(refOf(this.#session.host));
    this.#session.ref = refOf(this.#session.host);
    sending.opened();
    if (!draft) return;
    drafts.opened();
    this.#session.progress?.fill(rest);
    drafts.changed();
  }

  /** Fills in what the meeting says of itself, in place of what the one before has said. */
  #offer(before: FormHost['context']): void {
    const { progress, host, lang } = this.#session;
    if (!progress) return;
    const { definition } = progress;
    const { prefill, timeZone } = host;
    const gone = Object.keys(prefillOf({ prefill, timeZone, context: before }, definition, lang));
    progress.offer({
      ...Object.fromEntries(gone.map((name) => [name, undefined])),
      ...prefillOf(host, definition, lang),
    });
  }
}
