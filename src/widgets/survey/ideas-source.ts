import { safeUrl } from '../../core/safe-url.js';
import { readDate, readNumber, readString } from '../../data/coerce.js';
import type { Complaint } from '../../data/complaint.js';
import { isRecord } from '../../data/decode.js';
import type { Idea, IdeaList, VoteMethod } from './ideas-model.js';
import { readText } from './results-source.js';

type Json = Readonly<Record<string, unknown>>;
type Complain = (path: string, reason: string) => void;

const MOST_IDEAS = 2000;
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
  const points = readNumber(method === 'points' ? input.points : input.choices);
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
    points: points !== undefined && points > 0 ? Math.round(points) : method === 'points' ? POINTS : 0,
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

function readPot(value: unknown, complain: Complain): IdeaList['pot'] {
  if (value === undefined || value === null) return undefined;
  const amount = isRecord(value) ? readNumber(value.amount) : undefined;
  const currency = isRecord(value) ? readString(value.currency) : undefined;
  if (amount === undefined || currency === undefined) {
    complain('pot', 'expected an amount and a currency.');
    return undefined;
  }
  return { amount, currency };
}

/** A time with an offset; without one it would be another moment for every reader. */
function readInstant(value: unknown, path: string, complain: Complain): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = readString(value);
  if (text !== undefined && readDate(text) !== undefined && !Number.isNaN(Date.parse(text))) return text;
  complain(path, 'expected a date or a time with an offset (ISO 8601).');
  return undefined;
}

function readList(value: unknown, complain: Complain, base: string | undefined): readonly Idea[] {
  const seen = new Set<string>();
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
    return [readIdea(entry, id, title, base)];
  });
}

function readIdea(entry: Json, id: string, title: Idea['title'], base: string | undefined): Idea {
  const optional = {
    summary: readText(entry.summary ?? entry.description),
    budget: readNumber(entry.budget),
    votes: readNumber(entry.votes),
    reason: readText(entry.reason),
    author: readText(entry.author),
    town: readText(entry.town),
    url: safeUrl(entry.url, base),
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { id, title, status: STATUSES.find((status) => status === entry.status) ?? 'open', ...given };
}
