/** What a server may call a problem, in the words of the contract; any other type is read by its status. */
const CODES = [
  'validation',
  'capacity',
  'duplicate',
  'form-changed',
  'closed',
  'key-reused',
  'already-voted',
  'rate-limited',
  'captcha',
  'too-large',
] as const;

export type ProblemCode = (typeof CODES)[number];

/** The last part of a problem's `type` (RFC 9457): an address, a URN or the code alone. */
export const lastOfType = (type: unknown): string =>
  typeof type === 'string' ? (type.split(/[/#:]/).findLast(Boolean) ?? '') : '';

/** The code of a problem's `type`; undefined where the contract has no such. */
export const problemCode = (type: unknown): ProblemCode | undefined =>
  CODES.find((code) => code === lastOfType(type));
