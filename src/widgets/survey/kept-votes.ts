import { forget, keep, readKept } from '../../core/storage.js';

const PREFIX = 'muni.vote.';

/** What this device keeps of its vote in a poll, where it has voted. */
export const keptVote = (poll: string): string | undefined => readKept('device', PREFIX + poll);

export const forgetVote = (poll: string): void => forget('device', PREFIX + poll);

const watches = new Set<VotesWatch>();

/** Hears of this device's votes that are cast elsewhere: in another widget of the page, or in another tab. */
export class VotesWatch {
  readonly #onVote: (poll: string | undefined) => void;

  /** `onVote` is told the poll; undefined where nobody knows what was cast while the page was put away. */
  constructor(onVote: (poll: string | undefined) => void) {
    this.#onVote = onVote;
  }

  begin(): void {
    watches.add(this);
    globalThis.addEventListener?.('storage', this.#onStorage);
    globalThis.addEventListener?.('pageshow', this.#onBack);
  }

  stop(): void {
    watches.delete(this);
    globalThis.removeEventListener?.('storage', this.#onStorage);
    globalThis.removeEventListener?.('pageshow', this.#onBack);
  }

  /** A vote has been cast here; what is kept of it, where there is something, makes it known again. */
  cast(poll: string, kept: string | undefined): void {
    if (kept !== undefined) keep('device', PREFIX + poll, kept);
    for (const watch of watches) if (watch !== this) watch.#onVote(poll);
  }

  readonly #onBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#onVote(undefined);
  };

  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    if (newValue !== null && key?.startsWith(PREFIX)) this.#onVote(key.slice(PREFIX.length));
  };
}
