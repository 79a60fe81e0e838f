import type { AnswerValue, Answers, FormDefinition } from '../definition.js';

/** What is sent, as the contract has it. */
export interface Submission {
  form: string;
  version: string;
  key: string;
  lang: string;
  answers: Answers;
  consents: readonly { name: string; given: boolean }[];
  [member: string]: unknown;
}

/** Files of a field that go along with the answers, by the field's path. */
export type FilesByPath = ReadonlyMap<string, readonly File[]>;

/** One request: a JSON text, or a form whose type the browser writes. */
export interface AdapterParcel {
  url: string;
  body: string | FormData | URLSearchParams;
  contentType?: string;
}

export interface ForeignAnswer {
  status: number;
  json: unknown;
  /** The answer as text, for endpoints that say by words whether all is well. */
  text: string;
  /** It leads to another address, and was not followed. */
  isRedirect?: boolean;
}

/** An answer as an endpoint of the contract would give it. */
export interface ContractAnswer {
  status: number;
  json: unknown;
  isRedirect?: boolean;
}

/** Speaks with an endpoint that is not of the contract. */
export interface Adapter {
  /** `url` is the form's, with `{ref}` already filled in. */
  parcel(submission: Submission, url: string, form: FormDefinition, files: FilesByPath): AdapterParcel;
  read(answer: ForeignAnswer, form: FormDefinition): ContractAnswer;
}

/** A problem of the contract (RFC 9457), out of what another endpoint says. */
export function problem(
  status: number,
  code: string,
  detail: unknown,
  more: Record<string, unknown> = {},
): ContractAnswer {
  const words = typeof detail === 'string' && detail ? { detail: detail.slice(0, 2000) } : {};
  return { status, json: { type: code, title: code, status, ...words, ...more } };
}

/** The place of a field for an error: `guests[0].diet` → `#/answers/guests/0/diet`. */
export function pointerOf(path: string): string {
  const steps = path
    .replace(/\[(\d+)\]/g, '\n$1')
    .replace(/\n(\d+)\./g, '\n$1\n')
    .split('\n');
  return ['#', 'answers', ...steps.map((step) => step.replace(/~/g, '~0').replace(/\//g, '~1'))].join('/');
}

/** Our name for a name of theirs. */
export function ownName(theirs: string, { submit }: FormDefinition): string {
  return Object.entries(submit.names).find(([, name]) => name === theirs)?.[0] ?? theirs;
}

/** Their name for a name of ours. */
export const theirName = (own: string, { submit }: FormDefinition): string =>
  Object.hasOwn(submit.names, own) ? (submit.names[own] as string) : own;

/** An answer as a form of HTML sends it: a list several times, an object by `name[member]`. */
export function flatten(name: string, value: AnswerValue, list = ''): [name: string, value: string][] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'boolean') return value ? [[name, 'on']] : [];
  if (Array.isArray(value))
    return (value as readonly AnswerValue[]).flatMap((item, at) =>
      typeof item === 'object' && item !== null
        ? flatten(`${name}[${at}]`, item)
        : flatten(name + list, item),
    );
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([member, item]) =>
      flatten(`${name}[${member}]`, item as AnswerValue, list),
    );
  return [[name, String(value)]];
}
