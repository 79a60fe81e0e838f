import type { Announcer } from '../ui/announcer.js';
import type { FieldState } from './form-state.js';
import type { FormStrings } from './form-strings.js';

interface Session {
  readonly announcer: Announcer;
  readonly strings: FormStrings;
}

/** Shares of what may be written, at which it is said how much is left: more often, it only disturbs. */
const STEPS = [0.75, 0.9];
const OVER = STEPS.length + 1;
/** What is typed so soon after is not said yet, and would be out of date. */
const SOON = 600;

/** Tells whoever writes a text that its end comes near, and that it is too long. */
export class TextRoom {
  readonly #session: Session;
  readonly #steps = new Map<string, number>();
  #saidAt = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  typed(state: FieldState | undefined): void {
    if (state?.field.type !== 'textarea' || state.field.maxLength === undefined) return;
    const { path, value, field } = state;
    const { length } = [...String((value as string | undefined) ?? '')];
    const { maxLength = 0 } = field;
    const step = length > maxLength ? OVER : STEPS.filter((share) => length > share * maxLength).length;
    const before = this.#steps.get(path) ?? 0;
    this.#steps.set(path, step);
    const isNews = step > before || step === OVER || before === OVER;
    if (!isNews && Date.now() - this.#saidAt > SOON) return;
    this.#saidAt = Date.now();
    const { announcer, strings } = this.#session;
    const left = maxLength - length;
    announcer.say(left < 0 ? strings.charactersOver(-left) : strings.charactersLeft(left));
  }
}
