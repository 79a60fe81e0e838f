import { timeOf } from '../../core/time-of.js';
import type { Text } from '../../core/pick-text.js';
import type { IdeasStrings } from './ideas-strings.js';

/** `open` is still to be decided. */
export type IdeaStatus = 'open' | 'funded' | 'declined';

/** How it is decided: each idea liked or not, a number of points to give away, or by a jury. */
export type VoteMethod = 'approval' | 'points' | 'jury';

export interface Idea {
  id: string;
  title: Text;
  summary?: Text;
  /** What it would cost, in the currency of the pot. */
  budget?: number;
  status: IdeaStatus;
  /** Absent as long as votes are not to be seen. */
  votes?: number;
  /** Why the jury decided so. */
  reason?: Text;
  /** Who handed it in, as they want to be named. */
  author?: Text;
  town?: Text;
  url?: string;
}

export interface IdeaList {
  title?: Text;
  pot?: { amount: number; currency: string };
  /** Votes count from and until then (ISO 8601 with an offset). */
  opens?: string;
  closes?: string;
  /** Ideas are not shown before: as long as entries are handed in to a jury, say. */
  shownFrom?: string;
  method: VoteMethod;
  /** Points each voter may give, with `points`; ideas each may choose, with `approval`, 0 for any number. */
  points: number;
  /** A vote may be changed until the end. */
  canChange: boolean;
  /** What the endpoint knows a device by; goes along with its ballot. */
  token?: string;
  /** Where ballots go; the list's own address with `/ballots` where not given. */
  ballotsUrl?: string;
  ideas: readonly Idea[];
}

/** Idea → points; 1 where ideas are only approved of. */
export type Choices = Readonly<Record<string, number>>;

/** What a list of ideas is at present. */
export type IdeasPhase = 'collecting' | 'upcoming' | 'open' | 'voted' | 'closed' | 'jury' | 'decided';

/**
 * Whether votes are taken now. A list with a decision in it is decided, but for one whose vote says that it
 * goes on: then the ideas still open are voted on.
 *
 * @param hasVoted this device has a ballot in the box
 * @param isOver the endpoint says that it takes no votes, whatever the time
 */
export function phaseOf(
  { opens, closes, shownFrom, ideas, method }: IdeaList,
  now: number,
  hasVoted: boolean,
  isOver = false,
): IdeasPhase {
  const isGoingOn = !isOver && method !== 'jury' && closes !== undefined && timeOf(closes) > now;
  if (ideas.some(({ status }) => status !== 'open') && !(isGoingOn && ideas.some(isOpen))) return 'decided';
  if (shownFrom !== undefined && timeOf(shownFrom) > now) return 'collecting';
  if (method === 'jury') return 'jury';
  if (opens !== undefined && timeOf(opens) > now) return 'upcoming';
  if (isOver) return 'closed';
  if (closes !== undefined && timeOf(closes) <= now) return 'closed';
  return hasVoted ? 'voted' : 'open';
}

/** What an idea was given. Ideas may be called like anything, so only what stands there itself counts. */
export const pointsOf = (choices: Choices | undefined, id: string): number => {
  const points = choices && Object.hasOwn(choices, id) ? choices[id] : 0;
  return typeof points === 'number' ? points : 0;
};

export const isOpen = ({ status }: Idea): boolean => status === 'open';

export const spent = (choices: Choices) => Object.values(choices).reduce((sum, points) => sum + points, 0);

/** What the voter has left to give; undefined where any number of ideas may be chosen. */
export function remaining({ method, points }: IdeaList, choices: Choices): number | undefined {
  if (method === 'approval' && points === 0) return undefined;
  return Math.max(0, points - spent(choices));
}

/** The choices with so many points for one idea: never below nothing, never more than are left. */
export function giving(list: IdeaList, choices: Choices, id: string, points: number): Choices {
  const { [id]: _, ...others } = choices;
  const left = remaining(list, others);
  const most = list.method === 'approval' ? Math.min(1, left ?? 1) : (left ?? 0);
  const wanted = Number.isFinite(points) ? Math.round(points) : pointsOf(choices, id);
  const given = Math.max(0, Math.min(most, wanted));
  return given > 0 ? { ...others, [id]: given } : others;
}

/** Choices without ideas that cannot be chosen any more. */
export function valid(list: IdeaList, choices: Choices): Choices {
  let kept: Choices = {};
  for (const { id } of list.ideas.filter(isOpen)) {
    const points = pointsOf(choices, id);
    if (points) kept = giving(list, kept, id, points);
  }
  return kept;
}

/** What is sent: one ballot, known by its key however often it arrives. */
export interface Ballot {
  muni: 1;
  key: string;
  token?: string;
  choices: Choices;
}

export function ballotOf(list: IdeaList, key: string, token: string | undefined, choices: Choices): Ballot {
  return { muni: 1, key, ...(token === undefined ? {} : { token }), choices: valid(list, choices) };
}

/** Ideas in the order of their votes; those without keep theirs. */
export function ranked(ideas: readonly Idea[]): readonly Idea[] {
  return [...ideas].sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
}

export interface Outcome {
  funded: readonly Idea[];
  declined: readonly Idea[];
  /** Those of which nothing has been said yet. */
  undecided: readonly Idea[];
  /** What the funded ideas take of the pot together; undefined where a budget is not known. */
  granted: number | undefined;
  /** The most votes an idea has; 0 where votes are not to be seen. */
  most: number;
}

export function outcomeOf({ ideas }: IdeaList): Outcome {
  const order = ranked(ideas);
  const funded = order.filter(({ status }) => status === 'funded');
  const granted = funded.every(({ budget }) => budget !== undefined)
    ? funded.reduce((sum, { budget = 0 }) => sum + budget, 0)
    : undefined;
  const most = Math.max(0, ...ideas.map(({ votes = 0 }) => votes));
  const declined = order.filter(({ status }) => status === 'declined');
  return { funded, declined, undecided: order.filter(isOpen), granted, most };
}

/** What is left to give in words; where that has no limit, what is chosen. */
export function leftText(list: IdeaList, choices: Choices, strings: IdeasStrings): string {
  const left = remaining(list, choices);
  if (list.method === 'points' && left !== undefined)
    return left > 0 ? strings.pointsLeft(left) : strings.noneLeft;
  return strings.chosen(Object.keys(choices).length);
}
