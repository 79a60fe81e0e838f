import { timeOf } from '../../core/time-of.js';
import { safeUrl } from '../../core/safe-url.js';
import { readDate, readNumber, readString } from '../../data/coerce.js';
import type { Complaint } from '../../data/complaint.js';
import { isRecord } from '../../data/decode.js';
import type { Idea, IdeaList, VoteMethod } from './ideas-model.js';
import { readText } from './results-source.js';

type Json = Readonly<Record<string, unknown>>;
type Complain = (path: string, reason: string) => void;

const MOST_IDEAS = 2000;
/** No pot has more; beyond it numbers are not exact any more. */
const MOST_MONEY = 1e15;
/** More points than anybody gives away one by one. */
const MOST_POINTS = 1000;
const METHODS = ['approval', 'points', 'jury'] as const;
const STATUSES = ['open', 'funded', 'declined'] as const;

/** Points a voter has where the endpoint does not say. */
const POINTS = 10;

/** Whether this is a list of ideas to vote on rather than a form or results. */
export const looksLikeIdeas = (value: unknown): value is Json =>
  isRecord(value) && Array.isArray(value.ideas) && !('pages' in value);

/**
 * A list of ideas as the endpoint sends it. What cannot be read is left out with a remark that says where
 * it stood; undefined where there is no list at all.
 *
 * @param base address the list came from, for relative links in it
 */
export function readIdeas(
  input: unknown,
  source = '',
  base?: string,
): { list: IdeaList | undefined; complaints: readonly Complaint[] } {
  const complaints: Complaint[] = [];
  const complain: Complain = (path, reason) => complaints.push({ source, path, code: 'bad-value', reason });
  if (!looksLikeIdeas(input)) {
    complain('ideas', 'expected a list of ideas.');
    return { list: undefined, complaints };
  }
  const title = readText(input.title);
  const pot = readPot(input.pot, complain);
  const opens = readInstant(input.opens, 'opens', complain);
  const closes = readInstant(input.closes, 'closes', complain);
  const method = input.decidedBy === 'jury' ? 'jury' : readMethod(input.method, complain);
  const points = readPoints(method, input, complain);
  const shownFrom = readInstant(input.shownFrom, 'shownFrom', complain);
  const token = readString(input.token);
  const ballotsUrl = safeUrl(input.ballots, base);
  const list: IdeaList = {
    ...(title === undefined ? {} : { title }),
    ...(pot ? { pot } : {}),
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
    ...(shownFrom === undefined ? {} : { shownFrom }),
    method,
    points,
    canChange: input.change === true,
    ...(token === undefined ? {} : { token }),
    ...(ballotsUrl === undefined ? {} : { ballotsUrl }),
    ideas: readList(input.ideas, complain, base),
  };
  return { list, complaints };
}

function readMethod(value: unknown, complain: Complain): VoteMethod {
  const known = METHODS.find((method) => method === value);
  if (!known && value !== undefined)
    complain('method', 'expected "approval", "points" or "jury"; "approval" is used.');
  return known ?? 'approval';
}

/** Points, or how many ideas may be approved of; 0 for any number of them. */
function readPoints(method: VoteMethod, input: Json, complain: Complain): number {
  const [name, otherwise] = method === 'points' ? ['points', POINTS] : ['choices', 0];
  const value = input[name];
  if (value === undefined || value === null) return otherwise;
  const points = readNumber(value);
  if (points !== undefined && Number.isInteger(points) && points > 0 && points <= MOST_POINTS) return points;
  if (points !== 0 || method === 'points')
    complain(name, `expected a whole number from 1 to ${MOST_POINTS}, got ${shown(value)}.`);
  return otherwise;
}

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 40);

/** An amount or a number of votes; one below nothing, or beyond all measure, is none. */
function readAmount(value: unknown, path: string, complain: Complain, isWhole = false): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const amount = readNumber(value);
  if (amount !== undefined && amount >= 0 && amount <= MOST_MONEY && (!isWhole || Number.isInteger(amount)))
    return amount;
  complain(path, `expected a ${isWhole ? 'whole ' : ''}number of 0 or more, got ${shown(value)}.`);
  return undefined;
}

/** A link that may be followed; any other is left out. */
function readLink(value: unknown, path: string, complain: Complain, base: string | undefined) {
  const url = safeUrl(value, base);
  if (!url && value !== undefined && value !== null && value !== '')
    complain(path, 'is no address that may be linked to (http or https).');
  return url;
}

function readPot(value: unknown, complain: Complain): IdeaList['pot'] {
  if (value === undefined || value === null) return undefined;
  const amount = isRecord(value) ? readAmount(value.amount, 'pot.amount', complain) : undefined;
  const currency = isRecord(value) ? readString(value.currency)?.slice(0, 20) : undefined;
  if (amount !== undefined && currency !== undefined) return { amount, currency };
  if (!isRecord(value) || value.amount === undefined || currency === undefined)
    complain('pot', 'expected an amount and a currency.');
  return undefined;
}

/** A time with an offset; without one it would be another moment for every reader. */
function readInstant(value: unknown, path: string, complain: Complain): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = readString(value);
  if (text !== undefined && readDate(text) !== undefined && !Number.isNaN(timeOf(text))) return text;
  complain(path, 'expected a date or a time with an offset (ISO 8601).');
  return undefined;
}

function readList(value: unknown, complain: Complain, base: string | undefined): readonly Idea[] {
  const seen = new Set<string>();
  const { length } = value as readonly unknown[];
  if (length > MOST_IDEAS) complain('ideas', `${length} ideas; the first ${MOST_IDEAS} are shown.`);
  return (value as readonly unknown[]).slice(0, MOST_IDEAS).flatMap((entry, i) => {
    const path = `ideas[${i}]`;
    const id = isRecord(entry) ? readString(entry.id) : undefined;
    const title = isRecord(entry) ? readText(entry.title ?? entry.name) : undefined;
    if (!isRecord(entry) || id === undefined || title === undefined) {
      complain(path, 'expected an object with an id and a title.');
      return [];
    }
    if (id === '__proto__' || seen.has(id)) {
      complain(`${path}.id`, `"${id}" cannot be told from another idea.`);
      return [];
    }
    seen.add(id);
    return [readIdea(entry, { id, title }, { path, complain, base })];
  });
}

interface Place {
  path: string;
  complain: Complain;
  base: string | undefined;
}

function readIdea(
  entry: Json,
  { id, title }: Pick<Idea, 'id' | 'title'>,
  { path, complain, base }: Place,
): Idea {
  const optional = {
    summary: readText(entry.summary ?? entry.description),
    budget: readAmount(entry.budget, `${path}.budget`, complain),
    votes: readAmount(entry.votes, `${path}.votes`, complain, true),
    reason: readText(entry.reason),
    author: readText(entry.author),
    town: readText(entry.town),
    url: readLink(entry.url, `${path}.url`, complain, base),
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const known = STATUSES.find((status) => status === entry.status);
  if (!known && entry.status !== undefined && entry.status !== null)
    complain(`${path}.status`, `expected "open", "funded" or "declined", got ${shown(entry.status)}.`);
  return { id, title, status: known ?? 'open', ...given };
}
