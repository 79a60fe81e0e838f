import { forget, keep, keptNames, readKept, type Keeper } from '../core/storage.js';
import { pickText } from '../core/pick-text.js';
import { saveFile } from '../ui/save-file.js';
import { draftFile, readDraft, readDraftFile, type Draft } from './draft.js';
import { SharedDraft } from './draft-merge.js';
import type { Field, FormDefinition } from './definition.js';
import type { DraftProps } from './form-view-state.js';
import type { FormSession } from './form-session.js';

const PREFIX = 'muni-form:';
const SOON = 500;
const DAY = 86_400_000;

const nameOf = (id: string, ref: string): string => `${PREFIX}${id}:${ref}`;

/** What keeps answers that are not sent yet: nothing, where the form does not say so. */
export const keeperOf = (kind: FormDefinition['drafts'] | undefined): Keeper | undefined =>
  kind === 'session' || kind === 'device' ? kind : undefined;

/** What is kept of a form for a meeting (or for none), where something is. */
export function keptDraft({ id, drafts }: FormDefinition, ref: string): Draft | undefined {
  const keeper = keeperOf(drafts);
  return keeper && readDraft(readKept(keeper, nameOf(id, ref)), Date.now());
}

/**
 * What is kept of a form that is not sent yet: nothing, unless the definition says otherwise. With the tab
 * it keeps by itself, on the device only what a person has asked for, and until a day that is said.
 */
export class DraftsController {
  readonly #session: FormSession;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #channel: BroadcastChannel | undefined;
  #savedUntil: string | undefined;
  #isOpenElsewhere = false;
  /** What the browser was to keep last, it has not. */
  #isRefused = false;
  readonly #shared = new SharedDraft();
  #message = '';

  constructor(session: FormSession) {
    this.#session = session;
    sweep(Date.now());
  }

  get #kind(): DraftProps['kind'] | undefined {
    const kind = this.#session.progress?.definition.drafts;
    return kind === 'off' ? undefined : kind;
  }

  get #keeper(): Keeper | undefined {
    return keeperOf(this.#kind);
  }

  get #name(): string {
    return nameOf(this.#session.progress?.definition.id ?? '', this.#session.ref);
  }

  get props(): DraftProps | undefined {
    const kind = this.#kind;
    if (!kind) return undefined;
    return {
      kind,
      days: this.#session.progress?.definition.draftDays ?? 7,
      savedUntil: this.#savedUntil,
      isOpenElsewhere: this.#isOpenElsewhere,
      isRefused: this.#isRefused,
      message: this.#message,
    };
  }

  opened(): void {
    const { progress, ref } = this.#session;
    this.connected();
    this.#shared.forget();
    const draft = progress && keptDraft(progress.definition, ref);
    if (!draft) return;
    this.#shared.restore(progress.form, draft.answers);
    if (this.#keeper === 'device') this.#savedUntil = draft.expires;
    this.say(this.#session.strings.draftRestored);
  }

  /** A second tab with the same form would overwrite what the first one keeps: both say so. */
  connected(): void {
    this.disconnected();
    if (!this.#keeper || typeof BroadcastChannel !== 'function') return;
    this.#isOpenElsewhere = false;
    const channel = (this.#channel = new BroadcastChannel(this.#name));
    channel.onmessage = ({ data }) => {
      if (data === 'kept') return this.#look();
      if (data === 'opened') channel.postMessage('open');
      // Whoever is still there says so again.
      if (data === 'closed') channel.postMessage('opened');
      else if (!this.#isOpenElsewhere) this.#session.announcer.say(this.#session.strings.otherTab);
      this.#isOpenElsewhere = data !== 'closed';
      this.#session.host.requestUpdate();
    };
    channel.postMessage('opened');
    globalThis.addEventListener?.('visibilitychange', this.#keepNow);
    globalThis.addEventListener?.('pagehide', this.#left);
    globalThis.addEventListener?.('pageshow', this.#cameBack);
    globalThis.addEventListener?.('storage', this.#onStorage);
  }

  disconnected(): void {
    this.#left();
    this.#channel?.close();
    this.#channel = undefined;
    globalThis.removeEventListener?.('visibilitychange', this.#keepNow);
    globalThis.removeEventListener?.('pagehide', this.#left);
    globalThis.removeEventListener?.('pageshow', this.#cameBack);
    globalThis.removeEventListener?.('storage', this.#onStorage);
  }

  /** Nobody knows whether it is come back to: what was typed last is kept now. */
  readonly #keepNow = (): void => {
    if (this.#timer !== undefined) this.#keep();
    this.#wait();
  };

  readonly #left = (): void => {
    this.#keepNow();
    this.#channel?.postMessage('closed');
  };

  readonly #cameBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#channel?.postMessage('opened');
    this.#look();
  };

  /** Keeps what is there a moment after the last change, or no more. */
  #wait(ms?: number): void {
    clearTimeout(this.#timer);
    const keep = () => {
      this.#timer = undefined;
      this.#keep();
    };
    this.#timer = ms === undefined ? undefined : setTimeout(keep, ms);
  }

  /** Whether what is typed is kept, for the meeting that the form is about. */
  get isKeeping(): boolean {
    return this.#keeper === 'session' || (this.#keeper === 'device' && this.#savedUntil !== undefined);
  }

  changed(): void {
    if (this.isKeeping) this.#wait(SOON);
  }

  /** The form is about another meeting from now on, and has its own answers: what is kept stays with this one. */
  leave(): void {
    const { progress } = this.#session;
    if (this.isKeeping && progress?.where !== 'done' && progress?.hasBegun) this.#keep();
    this.#wait();
    this.#savedUntil = undefined;
    this.#message = '';
  }

  /** The form is about another meeting from now on, with the same answers: what is kept comes along. */
  comeAlong(ref: string): void {
    const savedUntil = this.#savedUntil;
    this.wipe();
    this.#session.ref = ref;
    this.#savedUntil = savedUntil;
    this.connected();
    if (this.isKeeping && this.#session.progress?.hasBegun) this.#keep();
  }

  #draft(): Draft | undefined {
    const { progress } = this.#session;
    if (!progress) return undefined;
    const { definition } = progress;
    const days = this.#kind === 'session' ? 1 : definition.draftDays;
    return {
      v: 1,
      form: definition.id,
      version: definition.version,
      expires: this.#savedUntil ?? new Date(Date.now() + days * DAY).toISOString(),
      answers: progress.form.draft,
      seed: progress.seed,
    };
  }

  /**
   * A draft is one, however many tabs and widgets have its form open: what was written here goes into what they have
   * kept by now, answer by answer.
   */
  #keep(): boolean {
    const { progress, ref, strings, announcer, host } = this.#session;
    const keeper = this.#keeper;
    const draft = this.#draft();
    if (!keeper || !draft || !progress) return false;
    const there = keptDraft(progress.definition, ref);
    if (there) draft.answers = this.#shared.merge(progress.form, there.answers);
    const isKept = keep(keeper, this.#name, JSON.stringify(draft));
    if (isKept === this.#isRefused) {
      this.#isRefused = !isKept;
      if (!isKept) announcer.say(keeper === 'session' ? strings.draftRefused : strings.draftLost);
      host.requestUpdate();
    }
    if (!isKept) return false;
    if (this.#shared.settle(progress.form, draft.answers)) host.requestUpdate();
    this.#channel?.postMessage('kept');
    return true;
  }

  /** What is kept was written, sent or deleted in another tab, or in another widget of the page. */
  #look(): void {
    const { progress, ref, host } = this.#session;
    if (!progress || progress.where === 'done') return;
    const there = keptDraft(progress.definition, ref);
    if (there) this.#shared.takeOver(progress.form, there.answers);
    else this.#shared.forget();
    if (this.#keeper === 'device') {
      // Nobody has asked here to keep it anew.
      if (!there) this.#wait();
      this.#savedUntil = there?.expires;
    }
    host.requestUpdate();
  }

  /** What another tab has kept can be read only when this comes: a message may be quicker. */
  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key === this.#name) this.#look();
  };

  /** Keeps on the device what is there now and what comes: a person has asked for it. */
  save(): void {
    const expires = this.#draft()?.expires;
    this.#savedUntil = expires;
    if (!this.#keep()) {
      this.#savedUntil = undefined;
      this.#isRefused = false;
      return this.say(this.#session.strings.draftRefused);
    }
    this.say('');
    this.#session.focusOn('.draft button');
  }

  wipe(): void {
    this.#wait();
    const keeper = this.#keeper;
    if (keeper) forget(keeper, this.#name);
    this.#channel?.postMessage('kept');
    this.#shared.forget();
    this.#savedUntil = undefined;
    this.#isRefused = false;
    this.#message = '';
  }

  say(message: string): void {
    this.#message = message;
    if (message) this.#session.announcer.say(message);
    this.#session.host.requestUpdate();
  }

  /** A file with all answers in it: to be read by people, and to go on with. */
  download(): void {
    const { progress, lang } = this.#session;
    const draft = this.#draft();
    if (!draft || !progress) return;
    // What is sensitive stays out of what people can read in it, too.
    const sections = this.#session.reviewSections.map((section) => ({
      ...section,
      rows: section.rows.filter(({ path }) => !isSensitive(path, (own) => progress.fieldAt(own))),
    }));
    const page = draftFile(draft, sections, {
      lang,
      title: pickText(progress.definition.title, lang).text,
    });
    saveFile(`${progress.definition.id}.html`, 'text/html', page);
  }

  async load(file: File): Promise<void> {
    const { progress, strings } = this.#session;
    const draft = file.size < 5_000_000 ? readDraftFile(await file.text()) : undefined;
    if (!progress || draft?.form !== progress.definition.id) return this.say(strings.draftUnreadable);
    progress.fill(draft.answers);
    this.say(strings.draftRestored);
  }
}

/** Whether a field, or one that it stands in, is sensitive: `guests[0].diet` stands in `guests`. */
const isSensitive = (path: string, fieldAt: (path: string) => Field | undefined): boolean =>
  [path, path.split(/[.[]/)[0] ?? path].some((own) => fieldAt(own)?.sensitive === true);

/** Removes what has expired, of every form on this site. */
function sweep(now: number): void {
  for (const keeper of ['session', 'device'] as const)
    for (const name of keptNames(keeper, PREFIX))
      if (!readDraft(readKept(keeper, name), now)) forget(keeper, name);
}
