import { Refusal } from './refusal.mjs';
import { digestOf } from './tokens.mjs';

const KEY = /^[\w.:-]{8,100}$/;
const MOST_REF = 200;

/** @param {unknown} value @returns {Record<string, any> | undefined} */
const asObject = (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? /** @type {Record<string, any>} */ (value)
    : undefined;

/**
 * The shape of a JSON submission. What is wrong here is wrong in a program, not in an answer.
 * @param {import('./open-forms.mjs').Form} form
 * @param {Uint8Array} bytes
 * @param {string | undefined} ref of the address
 * @returns {import('./accept-submission.mjs').Submission & { trap: Record<string, any> }}
 */
export function readSubmission(form, bytes, ref) {
  const body = parse(bytes);
  /** @type {{ pointer: string, code: string, detail: string }[]} */
  const errors = [];
  const wrong = (/** @type {string} */ member, /** @type {string} */ detail) =>
    errors.push({ pointer: `#/${member}`, code: 'malformed', detail });
  if (body.form !== undefined && body.form !== form.id) wrong('form', 'This is another form’s address.');
  if (typeof body.version !== 'string') wrong('version', 'A text is wanted.');
  if (typeof body.key !== 'string' || !KEY.test(body.key))
    wrong('key', 'A key of 8 to 100 letters and digits is wanted.');
  if (body.supersedes !== undefined && (typeof body.supersedes !== 'string' || !KEY.test(body.supersedes)))
    wrong('supersedes', 'A key is wanted.');
  if (!asObject(body.answers)) wrong('answers', 'An object is wanted.');
  const source = asObject(body.source) ?? {};
  const at = source.ref ?? ref ?? '';
  if (typeof at !== 'string' || at.length > MOST_REF) wrong('source/ref', 'A short text is wanted.');
  if (errors.length > 0) throw new Refusal(422, { code: 'validation', errors });
  const files = Array.isArray(body.files) ? body.files : [];
  return {
    version: body.version,
    key: body.key,
    ...(body.supersedes && body.supersedes !== body.key && { supersedes: body.supersedes }),
    lang: readLang(form, body.lang),
    ...(isTime(body.sent) && { sent: body.sent }),
    source: keepSource(source),
    ref: at,
    answers: body.answers,
    files: files
      .filter((/** @type {any} */ each) => typeof each?.field === 'string' && typeof each?.id === 'string')
      .map((/** @type {any} */ { field, id }) => ({ field, id })),
    consents: Array.isArray(body.consents) ? body.consents : [],
    ...readToken(body),
    waitlist: body.waitlist === true,
    trap: asObject(body.trap) ?? {},
    digest: digestOf(bytes),
  };
}

/** One escape of JSON at a time, so that an escaped backslash takes nothing of what follows it along; a character of two halves is one. */
const ESCAPES = /\\u(?:d[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|[\da-f]{4})|\\./gi;

/** PostgreSQL keeps neither NUL nor half a character in a text. @param {string} escape */
const keepable = (escape) =>
  escape === '\\u0000' ? '' : /^\\ud[89a-f][\da-f]{2}$/i.test(escape) ? '\\ufffd' : escape;

/** @param {Uint8Array} bytes */
function parse(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const body = asObject(JSON.parse(text.replace(ESCAPES, keepable)));
    if (body) return body;
  } catch {
    // Said below.
  }
  throw new Refusal(400, { detail: 'The body is no JSON object in UTF-8.' });
}

/** A device's token stands beside the answers, or with the trap. @param {Record<string, any>} body */
function readToken({ token, trap }) {
  const given = token ?? trap?.token;
  return typeof given === 'string' ? { token: given } : {};
}

/** @param {unknown} time */
const isTime = (time) => typeof time === 'string' && !Number.isNaN(Date.parse(time));

/** @param {import('./open-forms.mjs').Form} form @param {unknown} lang */
export function readLang({ definition }, lang) {
  const first = definition.languages?.[0] ?? 'en';
  return typeof lang === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) ? lang : first;
}

/** @param {Record<string, any>} source */
const keepSource = (source) =>
  Object.fromEntries(
    ['url', 'municipality', 'ref']
      .filter((name) => typeof source[name] === 'string')
      .map((name) => [name, source[name].slice(0, 500).replace(/[\ud800-\udbff]$/, '')]),
  );
