import type { RawAnswer } from '../../data/submit.js';
import { readOutcome } from '../../forms/submission-outcome.js';

/** What an endpoint makes of a ballot. */
export interface BallotOutcome {
  /** `stranger`: it does not know the token that came along. */
  kind: 'taken' | 'already' | 'closed' | 'stranger' | 'refused' | 'passing';
  /** Its reason, in the voter's language where it has it in several. */
  detail: string;
}

const KINDS = {
  taken: 'taken',
  'already-voted': 'already',
  // Of one vote for each there is one meaning, in whichever way it is said.
  duplicate: 'already',
  closed: 'closed',
  captcha: 'stranger',
  passing: 'passing',
} as const;

const CONFLICT = 409;

/** Reads an answer to a ballot: the code of the problem first, else its status. */
export function readBallotOutcome(answer: RawAnswer, lang: string): BallotOutcome {
  const outcome = readOutcome(answer, lang);
  const errors = 'errors' in outcome ? outcome.errors.map((error) => error.detail) : [];
  const own = 'detail' in outcome ? outcome.detail : '';
  const detail = [...new Set([own, ...errors])].filter(Boolean).join(' ');
  const isConflict = outcome.kind === 'refused' && outcome.status === CONFLICT;
  if (isConflict) return { kind: 'already', detail };
  const known: Partial<Record<string, BallotOutcome['kind']>> = KINDS;
  return { kind: known[outcome.kind] ?? 'refused', detail };
}
