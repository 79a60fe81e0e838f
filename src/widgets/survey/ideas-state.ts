import type { IdeaList, IdeasPhase, Outcome } from './ideas-model.js';
import type { IdeasStrings } from './ideas-strings.js';

/** What came of sending the ballot. */
export type BallotState =
  | { status: 'none' }
  | { status: 'sending' }
  | { status: 'failed'; reason: 'nothing' | 'already' | 'closed' | 'network' | 'refused'; detail?: string };

export interface IdeasViewState {
  lang: string;
  locale: string;
  /** The zone times are said in; the reader's own where it is none. */
  zone: { timeZone?: string };
  strings: IdeasStrings;
  /** Level of the ideas' headings. */
  level: number;
  list: IdeaList;
  phase: IdeasPhase;
  /** What an idea is given so far. */
  given(id: string): number;
  /** Points or ideas left to give; undefined where there is no limit. */
  left: number | undefined;
  /** That, in words. */
  leftText: string;
  /** More was wanted for an idea than was left: that, in words. */
  shortOf: { id: string; text: string } | undefined;
  /** This device has a ballot in the box, and is not changing it. */
  hasVoted: boolean;
  /** What this device has voted with for an idea, where it knows. */
  cast(id: string): number;
  sending: BallotState;
  outcome: Outcome;
}

export interface IdeasActions {
  give(id: string, points: number): void;
  vote(): void;
  change(): void;
}
