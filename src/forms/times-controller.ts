import { timeOf } from '../core/time-of.js';
import { MomentsController } from '../ui/moments-controller.js';
import type { FormSession } from './form-session.js';

/** Opens a form at its time and closes it at its time, and says so; nobody has to load the page again. */
export class TimesController {
  readonly #session: FormSession;
  readonly #moments: MomentsController;

  constructor(session: FormSession) {
    this.#session = session;
    this.#moments = new MomentsController(
      () => [this.#opens, this.#closes],
      (hasPassed) => {
        if (hasPassed(this.#closes)) this.#close();
        else this.#open();
      },
    );
  }

  get #opens(): number {
    return timeOf(this.#session.progress?.definition.opens ?? '');
  }

  get #closes(): number {
    return timeOf(this.#session.desk.availability.closesAt ?? '');
  }

  begin(): void {
    this.#moments.begin();
  }

  stop(): void {
    this.#moments.stop();
  }

  /** The endpoint may have said another time. */
  look(): void {
    this.#moments.look();
  }

  #open(): void {
    const { host, announcer, strings, desk } = this.#session;
    desk.availability.ask();
    desk.start.begin();
    announcer.say(strings.openedNow);
    host.requestUpdate();
  }

  /** What somebody has begun stays, with all that was typed; else there is nothing to fill in any more. */
  #close(): void {
    const { host, progress, announcer, strings, desk } = this.#session;
    if (!progress || progress.where === 'done') return;
    announcer.say(strings.closedTitle);
    if (progress.hasBegun && !desk.isSending)
      progress.notice = {
        kind: 'other',
        title: strings.closedTitle,
        text: strings.closedMeanwhile,
        actions: ['save'],
      };
    host.requestUpdate();
  }
}
