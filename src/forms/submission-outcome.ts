import { pickText, type Text } from '../core/pick-text.js';
import { isRecord } from '../data/decode.js';
import { lastOfType } from '../data/problem-code.js';
import type { RawAnswer } from '../data/submit.js';
import type { SubmitReceipt } from './form-events.js';

/** One thing the endpoint finds wrong, with the place (RFC 9457, RFC 6901). */
export interface PointedError {
  /** `guests[0].diet`; undefined where it concerns no field. */
  path: string | undefined;
  code: string;
  detail: string;
  /** Position among what the form asks to agree to, which is sent in that order. */
  consent?: number;
}

/** What an answer means. */
export type Outcome =
  | { kind: 'taken'; receipt: SubmitReceipt; message: unknown }
  | { kind: 'capacity'; remaining: number | undefined; hasWaitlist: boolean; detail: string }
  | { kind: 'duplicate' | 'already-voted' | 'closed' | 'captcha' | 'key-reused'; detail: string }
  | { kind: 'form-changed'; version: string; detail: string }
  | { kind: 'files' | 'validation'; errors: readonly PointedError[]; detail: string }
  /** It leads to another address, which nobody has named: the answers have not gone there. */
  | { kind: 'elsewhere' }
  | { kind: 'passing'; after: number | undefined; detail: string }
  | { kind: 'refused'; status: number; detail: string; title: string };

const STATES = ['confirmed', 'waitlisted', 'pending-email', 'pending-review'] as const;
const PASSING = new Set([408, 425, 429]);

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 2000) : '');
const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

/** A text of the contract: one string, or one for each language; undefined where it is none. */
export function asText(value: unknown): Text | undefined {
  if (typeof value === 'string') return value || undefined;
  if (!isRecord(value)) return undefined;
  const tongues = Object.entries(value).filter(([, own]) => typeof own === 'string');
  return tongues.length ? (Object.fromEntries(tongues) as Text) : undefined;
}

const sentence = (value: unknown, lang: string): string => text(pickText(asText(value), lang).text);

/** Whether one can wait for a place: a list with no place left is none. */
const isWaitlist = (value: unknown): boolean =>
  isRecord(value) ? number(value.remaining) !== 0 : Boolean(value);

/** `#/answers/guests/0/diet` → `guests[0].diet`. */
export function pathOfPointer(pointer: unknown): string | undefined {
  if (typeof pointer !== 'string') return undefined;
  const names = pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((part) => {
      const plain = part.replaceAll('~1', '/').replaceAll('~0', '~');
      try {
        return decodeURIComponent(plain);
      } catch {
        return plain;
      }
    });
  if (names[0] !== 'answers' || names.length < 2) return undefined;
  return names
    .slice(1)
    .reduce((path, name) => (/^\d+$/.test(name) ? `${path}[${name}]` : path ? `${path}.${name}` : name), '');
}

const isPage = (contentType: string, body: string) =>
  /\bhtml\b/i.test(contentType) || body.trimStart().startsWith('<');

function receiptOf(json: unknown): SubmitReceipt {
  const raw = isRecord(json) ? json : {};
  const position = number(raw.position);
  const seats = isRecord(raw.seats) ? { total: number(raw.seats.total), taken: number(raw.seats.taken) } : {};
  return {
    id: text(number(raw.id)?.toString() ?? raw.id),
    receipt: text(number(raw.receipt)?.toString() ?? raw.receipt),
    status: STATES.find((state) => state === raw.status) ?? 'confirmed',
    ...(position === undefined ? {} : { position }),
    ...(seats.total !== undefined && seats.taken !== undefined
      ? { seats: { total: seats.total, taken: seats.taken } }
      : {}),
    ...(typeof raw.manageUrl === 'string' ? { manageUrl: raw.manageUrl } : {}),
    ...(typeof raw.end === 'string' ? { end: raw.end.slice(0, 64) } : {}),
    ...(raw.results === undefined ? {} : { results: raw.results }),
  };
}

/** `#/consents/0/given` → the first. */
function consentAt(pointer: unknown): Pick<PointedError, 'consent'> {
  const [, at] = /^#?\/consents\/(\d{1,3})(?:\/|$)/.exec(String(pointer)) ?? [];
  return at === undefined ? {} : { consent: Number(at) };
}

/** More errors than anybody reads. */
const MOST_ERRORS = 200;

/** `$.answers.guests.0.diet`, as frameworks name what they have checked → `guests[0].diet`. */
function pathOfName(name: string): string | undefined {
  const path = name.replace(/^\$/, '').replace(/^\.?answers(?=$|[.[])/i, '');
  return path.replace(/^\./, '').replace(/\.(\d+)(?=$|[.[])/g, '[$1]') || undefined;
}

/** What is wrong by RFC 9457, a list; or as ASP.NET and Laravel have it, sentences by the names of what they are about. */
function errorsOf({ errors }: Record<string, unknown>, lang: string): PointedError[] {
  if (isRecord(errors))
    return Object.entries(errors)
      .flatMap(([name, said]) =>
        (Array.isArray(said) ? (said as unknown[]) : [said]).map((one) => ({
          path: pathOfName(name),
          code: 'invalid',
          detail: sentence(one, lang),
        })),
      )
      .slice(0, MOST_ERRORS);
  const list = Array.isArray(errors) ? errors.slice(0, MOST_ERRORS) : [];
  return list.filter(isRecord).map(({ pointer, code, detail }) => ({
    path: pathOfPointer(pointer),
    code: text(code) || 'invalid',
    detail: sentence(detail, lang),
    ...consentAt(pointer),
  }));
}

/**
 * Reads an answer by the table of the contract: the code of the problem first, else its status. Of sentences in several
 * languages those in `lang` are taken.
 */
export function readOutcome(
  { status, json, contentType, text: body, retryAfter, isRedirect }: RawAnswer,
  lang: string,
): Outcome {
  const problem = isRecord(json) ? json : {};
  const code = lastOfType(problem.type);
  const detail = sentence(problem.detail, lang);
  if (isRedirect) return { kind: 'elsewhere' };
  // An answer that cannot be read, or a page in place of one (of a log-in, or of a network that wants one): nobody knows.
  if (status === 0 || (json === undefined && status < 300 && isPage(contentType, body)))
    return { kind: 'passing', after: undefined, detail };
  if (status >= 200 && status < 300)
    return { kind: 'taken', receipt: receiptOf(json), message: problem.message };
  if (code === 'captcha') return { kind: 'captcha', detail };
  if (code === 'rate-limited' || PASSING.has(status) || status >= 500)
    return { kind: 'passing', after: retryAfter, detail };
  switch (code) {
    case 'capacity':
      return {
        kind: 'capacity',
        remaining: number(problem.remaining),
        hasWaitlist: isWaitlist(problem.waitlist),
        detail,
      };
    case 'duplicate':
    case 'already-voted':
    case 'closed':
    case 'key-reused':
      return { kind: code, detail };
    case 'form-changed':
      return { kind: 'form-changed', version: text(problem.version), detail };
  }
  if (status === 410) return { kind: 'closed', detail };
  const errors = errorsOf(problem, lang);
  if (status === 413 || status === 415 || code === 'too-large') return { kind: 'files', errors, detail };
  if (code === 'validation' || ((status === 422 || status === 400) && errors.length))
    return { kind: 'validation', errors, detail };
  return { kind: 'refused', status, detail, title: text(problem.title) };
}
