import { forget, keep, keptNames, readKept } from '../core/storage.js';
import type { FormSession } from './form-session.js';
import { readAttempt, writeAttempt, type Attempt, type KeptAttempt } from './kept-attempt.js';

const PREFIX = 'muni-sent:';

/**
 * Keeps with the tab what has been sent until its outcome is known, so that a reload, or a laptop that was
 * closed, leads to one entry and not to two. Of a form that asks for what must not be kept, only the key.
 */
export class KeptAttempts {
  readonly #session: FormSession;

  constructor(session: FormSession) {
    this.#session = session;
  }

  get #form(): string {
    return this.#session.progress?.definition.id ?? '';
  }

  get #name(): string {
    return `${PREFIX}${this.#form}:${this.#session.ref}`;
  }

  keep(attempt: Attempt, wantsWaitlist: boolean): void {
    const { progress } = this.#session;
    if (!progress) return;
    const { definition, form } = progress;
    const given = definition.consents.flatMap(({ name }): [string, number][] => {
      const consent = progress.consentAt(name);
      return consent?.isGiven ? [[name, consent.at]] : [];
    });
    const { answers, draft } = form;
    const isOpen = JSON.stringify(answers) === JSON.stringify(draft);
    const sent = isOpen ? { answers, consents: Object.fromEntries(given), wantsWaitlist } : undefined;
    keep('session', this.#name, writeAttempt({ attempt, sent }, this.#form, Date.now()));
  }

  forget(): void {
    forget('session', this.#name);
  }

  /** What was sent from this tab before it was loaded again, and nobody knows whether it arrived. */
  find(): KeptAttempt | undefined {
    const now = Date.now();
    for (const name of keptNames('session', PREFIX))
      if (!readAttempt(readKept('session', name), now)) forget('session', name);
    return readAttempt(readKept('session', this.#name), now, this.#form);
  }
}
