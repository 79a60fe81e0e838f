import { isRecord } from '../data/decode.js';
import type { Parcel } from '../data/submit.js';
import type { Answers } from './definition.js';
import { copyAnswer } from './definition-values.js';

/** An attempt whose bytes are kept, so that the very same can be sent again. */
export interface Attempt {
  key: string;
  /** The key of an attempt before it, which it is to replace. */
  supersedes: string | undefined;
  /** What was to be sent, without what changes with every attempt; undefined where it may not be kept. */
  content: string | undefined;
  /** Undefined where the bytes may not be kept: then only a new attempt can replace it. */
  parcel: Parcel | undefined;
  /** Whether nobody knows if it has arrived. */
  isUnknown: boolean;
}

/** What a person had answered and agreed to when it was sent. */
export interface Sent {
  answers: Answers;
  /** When what was agreed to, in milliseconds, by name. */
  consents: Readonly<Record<string, number>>;
  wantsWaitlist: boolean;
}

/** An attempt as a tab keeps it until its outcome is known. */
export interface KeptAttempt {
  attempt: Attempt;
  /** Undefined where the form asks for what must not be kept. */
  sent: Sent | undefined;
}

/** A day: as long as a tab may lie in a closed laptop. */
const LONGEST = 86_400_000;

/**
 * An attempt as text, without its answers where those may not be kept (`sent` undefined), or where its bytes
 * hold files: its key alone keeps the next attempt from being counted beside it.
 */
export function writeAttempt({ attempt, sent }: KeptAttempt, form: string, now: number): string {
  const { key, supersedes, content, parcel } = attempt;
  const body = sent && parcel && bodyText(parcel);
  return JSON.stringify({
    v: 1,
    form,
    expires: now + LONGEST,
    key,
    ...(supersedes ? { supersedes } : {}),
    ...(body && content ? { content, url: parcel.url, ...body } : {}),
    ...sent,
  });
}

/** The body as text and its type; undefined where it is more than text. */
function bodyText({ body, contentType }: Parcel): { body: string; contentType: string } | undefined {
  if (typeof body === 'string') return { body, contentType: contentType ?? '' };
  if (body instanceof URLSearchParams)
    return { body: body.toString(), contentType: 'application/x-www-form-urlencoded;charset=UTF-8' };
  return undefined;
}

/** What was kept; undefined where it is nothing of this form, or too old. */
export function readAttempt(text: string | undefined, now: number, form?: string): KeptAttempt | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text || 'null');
  } catch {
    return undefined;
  }
  if (!isRecord(raw) || raw.v !== 1 || (form ?? raw.form) !== raw.form || typeof raw.key !== 'string')
    return undefined;
  if (!(Number(raw.expires) > now)) return undefined;
  const { key, supersedes, content, url, body, contentType } = raw;
  const isWhole = typeof content === 'string' && typeof url === 'string' && typeof body === 'string';
  const answers = copyAnswer(raw.answers);
  const consents = isRecord(raw.consents) ? Object.entries(raw.consents) : [];
  return {
    attempt: {
      key,
      supersedes: typeof supersedes === 'string' ? supersedes : undefined,
      content: isWhole ? content : undefined,
      parcel: isWhole
        ? { url, body, ...(typeof contentType === 'string' && contentType ? { contentType } : {}) }
        : undefined,
      isUnknown: true,
    },
    sent: isRecord(answers)
      ? {
          answers: answers as Answers,
          consents: Object.fromEntries(
            consents.filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
          ),
          wantsWaitlist: raw.wantsWaitlist === true,
        }
      : undefined,
  };
}
