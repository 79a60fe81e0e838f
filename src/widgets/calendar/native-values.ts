import { emailAddress } from '../../core/email-address.js';
import { safeUrl } from '../../core/safe-url.js';
import { isZone } from '../../core/zoned-time.js';
import type { ComplaintCode } from '../../data/complaint.js';
import { extendedForm, isMoment } from './event-times.js';

/** What the reader of the contract asks of whoever uses it. */
export interface NativeContext {
  /** A member is not what the contract says, and is left out. */
  fault(path: string, code: ComplaintCode, expected: string, value: unknown): void;
  /** The text as it can be shown: where there is markup in it, without; undefined where the context leaves that to another. */
  clean(text: string): string | undefined;
  /** Member names that are not the contract's are kept as extras; where false, meeting one is a fault. */
  keepsUnknown: boolean;
  /** Address that files beside the data are named from, or ''. */
  base: string;
}

export interface Reader extends NativeContext {
  /** Names of the members that are being read, outermost first. */
  path: (string | number)[];
}

/** Reads one value of the contract; undefined where it is not what the contract says. */
export type Read = (value: unknown, to: Reader) => unknown;

export const pathText = (keys: readonly (string | number)[]) =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key)).join('');

/** A value of one kind; anything else is a fault that says what was expected. */
export const kind =
  (
    expected: string,
    read: (value: unknown, to: Reader) => unknown,
    code: ComplaintCode = 'bad-value',
  ): Read =>
  (value, to) => {
    const found = read(value, to);
    if (found === undefined) to.fault(pathText(to.path), code, expected, value);
    return found;
  };

const MOST = 20_000;
export const string: Read = (value, to) => {
  const text =
    typeof value === 'string'
      ? to.clean(value.trim().slice(0, MOST))
      : typeof value === 'number' && Number.isFinite(value)
        ? String(value)
        : undefined;
  if (text === undefined) to.fault(pathText(to.path), 'bad-value', 'a text', value);
  // Markup without a word in it is no mistake, and no text.
  return text || undefined;
};
/** Databases give numbers as text where they must not be rounded, and forms give all as text. */
const numberOf = (value: unknown): unknown =>
  typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
export const number = kind('a number', (value) => {
  const said = numberOf(value);
  return Number.isFinite(said) ? said : undefined;
});
export const count = kind('a whole number', (value) => {
  const said = numberOf(value);
  return Number.isSafeInteger(said) && (said as number) >= 0 ? said : undefined;
});
export const flag = kind('true or false', (value) =>
  value === 'true' ? true : value === 'false' ? false : typeof value === 'boolean' ? value : undefined,
);
/** On the site of the data; a word alone is no address. */
const isPath = (value: unknown) => typeof value === 'string' && /^\s*(?:\.{0,2}\/|\?)/.test(value);
export const url = kind(
  'a web address',
  (value, { base }) => safeUrl(value, isPath(value) && base ? base : undefined)?.match(/^http.*/)?.[0],
  'bad-url',
);
/** A picture or a document: it may stand beside the data. */
export const file = kind(
  'the address of a file',
  (value, { base }) => safeUrl(value, base || undefined)?.match(/^http.*/)?.[0],
  'bad-url',
);
export const moment = kind(
  'a date such as 2026-11-24, or 2026-11-24T17:00+01:00',
  (value) => {
    const text = typeof value === 'string' ? extendedForm(value.trim()) : '';
    return isMoment(text) ? text : undefined;
  },
  'bad-date',
);
export const zone = kind('a time zone such as Europe/Warsaw', (value) =>
  typeof value === 'string' && isZone(value) ? value : undefined,
);
export const email = kind('an e-mail address', (value) =>
  typeof value === 'string' ? emailAddress(value) : undefined,
);
export const oneOf = (...words: readonly string[]) =>
  kind(words.join(', '), (value) => (words.includes(value as string) ? value : undefined));

export const within = (limit: number) =>
  kind(
    'degrees',
    (value) => {
      const said = numberOf(value);
      return typeof said === 'number' && Math.abs(said) <= limit ? said : undefined;
    },
    'bad-coordinates',
  );
