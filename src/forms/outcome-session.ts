import { safeUrl } from '../core/safe-url.js';
import type { RawAnswer } from '../data/submit.js';
import type { FormDesk } from './form-desk-session.js';
import { FaultsSession } from './faults-session.js';
import { MuniInvalidEvent, type SubmitReceipt } from './form-events.js';
import type { FormSession } from './form-session.js';
import { filledText } from './field-model.js';
import { withRef } from './meeting-ref.js';
import { meetingOf } from './form-view-model.js';
import type { Notice, ReceiptProps } from './form-view-state.js';
import { reviewSections } from './review-model.js';
import { asText, type Outcome } from './submission-outcome.js';
import { addressOf, lookOf, targetOf } from './submission-body.js';
import { isTurnedAway } from './turned-away.js';

/** Tells people, and the webmaster, what came of sending. */
export class OutcomeSession {
  readonly #session: FormSession;
  readonly #desk: FormDesk;
  readonly #faults: FaultsSession;

  constructor(session: FormSession, desk: FormDesk) {
    this.#session = session;
    this.#desk = desk;
    this.#faults = new FaultsSession(session, desk, (notice) => this.#notice(notice));
  }

  #notice(notice: Notice): void {
    const { progress } = this.#session;
    if (!progress) return;
    progress.notice = notice;
    progress.summary = [];
    this.#session.focusOn('#notice');
  }

  /**
   * The answers as they stand, as the receipt is to show them: taken down when they are sent, and told in the page's
   * language of the day as long as nobody changes them.
   */
  sections(): () => ReceiptProps['sections'] {
    const { progress } = this.#session;
    if (!progress) return () => [];
    const tell = () => reviewSections(progress, this.#session.strings, this.#session.lang);
    const [sent, look] = [tell(), lookOf(progress)];
    return () => (lookOf(progress) === look ? tell() : sent);
  }

  /** The endpoint has the answers: the receipt, and nothing is kept any more. */
  taken(receipt: SubmitReceipt, message: unknown, sections: () => ReceiptProps['sections']): void {
    const { progress, host } = this.#session;
    if (!progress) return;
    const ending = progress.form.ending(receipt.end);
    if (receipt.end && ending?.name !== receipt.end)
      this.#session.warn(
        `the endpoint asks for the ending "${receipt.end}", which the definition does not have.`,
      );
    const { context } = host;
    // Of what nobody has kept there is nothing to show.
    const isKept = !isTurnedAway(receipt);
    const same = {
      number: receipt.receipt,
      status: receipt.status,
      position: receipt.position,
      manageUrl: receipt.manageUrl && safeUrl(receipt.manageUrl, targetOf(this.#session)),
      agreed: progress.definition.consents
        .filter(({ name }) => isKept && progress.consentAt(name)?.isGiven)
        .map(({ text }) => text),
      hasCalendarFile: isKept && context?.start !== undefined && receipt.status !== 'waitlisted',
    };
    progress.receipt = () => {
      const [title, detail] = this.#words(receipt);
      return {
        ...same,
        title: filledText(ending?.title, '', progress.form) ?? title,
        body: filledText(ending?.body, '', progress.form),
        detail: asText(message) ?? detail,
        sections: isKept ? sections() : [],
        about: context?.title ? meetingOf(context, this.#session.lang, host.timeZone) : '',
      };
    };
    progress.where = 'done';
    progress.notice = undefined;
    progress.summary = [];
    this.#desk.drafts.wipe();
    this.#desk.meeting.forget();
    this.#desk.files.clear();
    this.#session.focusOn('#done-title');
  }

  #words({ status }: SubmitReceipt): readonly [title: string, detail: string] {
    const { strings, progress } = this.#session;
    switch (status) {
      case 'waitlisted':
        return [strings.waitlistedTitle, strings.waitlisted];
      case 'pending-email':
        return [strings.pendingEmailTitle, strings.pendingEmail];
      case 'pending-review':
        return [strings.pendingReviewTitle, strings.pendingReview];
      case 'confirmed':
        return [progress?.definition.capacity ? strings.confirmedTitle : strings.doneTitle, ''];
    }
  }

  /** No answer came for good: everything stays, and can be sent again. */
  kept(isOffline: boolean, detail = ''): void {
    const { strings } = this.#session;
    this.#notice({
      kind: 'kept',
      title: strings.keptTitle,
      text: isOffline ? strings.offline : strings.kept,
      detail,
      actions: ['again', 'save'],
    });
  }

  /** Sent before the page was loaded again, and never answered. Nobody has asked: the focus stays. */
  unanswered(isFilledIn: boolean): void {
    const { progress, strings, announcer } = this.#session;
    if (!progress) return;
    const text = isFilledIn ? strings.keptUnanswered : strings.sentUnanswered;
    progress.notice = {
      kind: 'kept',
      title: strings.unansweredTitle,
      text,
      actions: isFilledIn ? ['again', 'save'] : [],
    };
    announcer.say(`${strings.unansweredTitle}. ${text}`);
  }

  /** There is no address that answers may go to. */
  nowhere(url: string | undefined): void {
    const { strings, host } = this.#session;
    const address = addressOf(this.#session) ?? '';
    if (url)
      this.#session.warn(
        `may not send answers to ${new URL(url).origin}: it is neither the page's origin nor the definition's. Name it in "allow-origin" or "action" if it is right.`,
      );
    else if (withRef(address, host) === undefined) {
      this.#session.warn(
        `sends nothing to "${address}" while no meeting is chosen: let a calendar hand one over (signup="#…"), or link to the page with "?ref=…".`,
      );
      return this.#notice({
        kind: 'other',
        title: strings.unchosenTitle,
        text: strings.unchosen,
        actions: ['save'],
      });
    } else
      this.#session.warn(
        'has nowhere to send answers to: give "submit.url", "action", or handle "muni-submit".',
      );
    this.refused('');
  }

  refused(detail: string): void {
    const { strings } = this.#session;
    this.#notice({
      kind: 'refused',
      title: strings.refusedTitle,
      text: strings.refused,
      detail,
      actions: ['save'],
    });
  }

  tell(outcome: Exclude<Outcome, { kind: 'taken' }>, answer: RawAnswer): void {
    const { session, strings } = { session: this.#session, strings: this.#session.strings };
    switch (outcome.kind) {
      case 'capacity': {
        const { remaining, hasWaitlist, detail } = outcome;
        this.#desk.availability.ask();
        return this.#notice({
          kind: 'capacity',
          title: strings.capacityTitle,
          text: remaining
            ? hasWaitlist
              ? strings.capacityLeft(remaining)
              : strings.capacityFewer(remaining)
            : hasWaitlist
              ? strings.capacityWait
              : strings.capacityNone,
          detail,
          actions: hasWaitlist ? ['waitlist'] : [],
        });
      }
      case 'duplicate':
      case 'already-voted':
        this.#notice({
          kind: 'duplicate',
          title: strings.duplicateTitle,
          text: outcome.kind === 'duplicate' ? strings.duplicate : strings.sentFromHere,
          detail: outcome.detail,
          actions: [],
        });
        this.#session.focusOn('#notice', '#done-title');
        return outcome.kind === 'already-voted' ? this.#refusedFor(outcome.kind) : undefined;
      case 'form-changed':
        return session.renew(outcome.detail);
      case 'closed':
        if (session.progress) session.progress.closed = outcome.detail ? { detail: outcome.detail } : {};
        return session.focusOn('.standstill > .title');
      case 'files':
      case 'validation': {
        const { errors, detail } = outcome;
        const hasFiles = outcome.kind === 'files' && this.#desk.files.toSend().size > 0;
        // Too large or of the wrong kind are, where no file was sent, the answers themselves: nobody can mend that.
        if (outcome.kind === 'files' && !hasFiles && !errors.length)
          return this.#refusedWith(answer, detail, '');
        return this.#faults.tell(errors, hasFiles ? 'files' : 'validation', detail, answer.text);
      }
      case 'key-reused':
        return this.#notice({
          kind: 'resend',
          title: strings.resend,
          text: '',
          detail: outcome.detail,
          actions: ['again'],
        });
      case 'captcha':
        this.#desk.start.begin();
        this.#refusedFor(outcome.kind);
        return this.#notice({
          kind: 'resend',
          title: strings.resend,
          text: strings.captcha,
          detail: outcome.detail,
          actions: [],
        });
      case 'refused':
        return this.#refusedWith(answer, outcome.detail, outcome.title);
      case 'elsewhere':
        session.warn(
          'the endpoint leads to another address, and the answers were not sent on, for nobody can check where to. Give the address it leads to, in "submit.url" or "action".',
        );
        return this.refused('');
      case 'passing':
        return this.kept(false, outcome.detail);
    }
  }

  #refusedWith({ status, text }: RawAnswer, detail: string, title: string): void {
    const words = [status, title, detail || text].filter(Boolean).join(' ');
    this.#session.warn(`the endpoint refused answers with ${words}`);
    this.refused(detail);
  }

  /** Tells the page why the answers as a whole did not pass. */
  #refusedFor(code: string): void {
    this.#session.host.dispatchEvent(new MuniInvalidEvent([{ path: '', code }]));
  }

  async calendarFile(): Promise<void> {
    const { context } = this.#session.host;
    if (!context?.start) return;
    const { writeSignupCalendar } = await import('./signup-calendar-controller.js');
    writeSignupCalendar(context, this.#session.lang, this.#session.host.timeZone);
  }
}
