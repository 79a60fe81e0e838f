import { NativeEvent } from '../../core/native-event.js';
const OUTWARD = { bubbles: true, composed: true } as const;

/** A ballot is in the box. */
export class MuniVoteEvent extends NativeEvent {
  /** How many ideas got something. Which ones is the voter's own affair. */
  readonly ideas: number;

  constructor(ideas: number) {
    super('muni-vote', OUTWARD);
    this.ideas = ideas;
  }

  toJSON() {
    return { type: this.type, ideas: this.ideas };
  }
}

/** Results or ideas are there. Exactly one of this and `muni-error` ends each load. */
export class MuniBoardLoadEvent extends NativeEvent {
  readonly kind: 'results' | 'ideas';
  /** Questions or ideas. */
  readonly total: number;
  /** What could not be read as it stood, where and why. */
  readonly warnings: readonly { readonly path: string; readonly reason: string }[];

  constructor(
    kind: 'results' | 'ideas',
    total: number,
    warnings: readonly { readonly path: string; readonly reason: string }[],
  ) {
    super('muni-load', OUTWARD);
    this.kind = kind;
    this.total = total;
    this.warnings = warnings;
  }

  toJSON() {
    const { type, kind, total, warnings } = this;
    return { type, kind, total, warnings: warnings.length };
  }
}
