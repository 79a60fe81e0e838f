import { fieldsOf } from './fields-of.mjs';
import { Refusal } from './refusal.mjs';
import { readLang, readSubmission } from './read-submission.mjs';
import { digestOf } from './tokens.mjs';

/** Names that stand for the submission itself, with or without the underscore. */
const META = ['key', 'supersedes', 'version', 'lang', 'ref', 'hp', 'ms', 'token', 'proof', 'waitlist'];

/**
 * A submission as a plain form sends it, with or without a script: fields by their names, lists by repeated names,
 * matrices and repeats as `name[row]` or `name.0.part`, consents by theirs; the rest as `_key`, `_version`, `_lang`, `_ref`.
 * A part `payload` that holds the whole JSON is understood too, with the files beside it.
 * @param {import('./open-forms.mjs').Form} form
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} type the whole Content-Type
 * @param {string | undefined} ref
 * @param {string | undefined} [preferred] language, where the form says none
 */
export async function readFormPost(form, bytes, type, ref, preferred) {
  const data = await parse(bytes, type);
  const entries = [...data.entries()];
  const payload = await readPayload(data);
  const files = /** @type {[string, File][]} */ (
    entries
      .filter(
        ([name, value]) => typeof value !== 'string' && value.size > 0 && !(payload && name === 'payload'),
      )
      .map(([name, value]) => [name.replace(/^file:/, '').replace(/\[\]$/, ''), value])
  );
  // The boundary between the parts differs each time the same form is sent, so the parts are compared.
  const digest = digestOf(JSON.stringify(await Promise.all(entries.map(digestEntry))));
  if (payload) return { ...readSubmission(form, payload, ref), digest, attached: files };

  const texts = /** @type {[string, string][]} */ (entries.filter(([, value]) => typeof value === 'string'));
  const meta = Object.fromEntries(
    META.map((name) => [name, texts.find(([each]) => each === `_${name}`)?.[1]]),
  );
  const lang = readLang(form, meta.lang ?? preferred);
  return {
    version: meta.version || form.version,
    ...(meta.key && { key: meta.key }),
    ...(meta.supersedes && { supersedes: meta.supersedes }),
    lang,
    source: {},
    ref: (meta.ref ?? ref ?? '').slice(0, 200),
    answers: { ...readAnswers(form, texts), ...describeFiles(files) },
    files: [],
    attached: files,
    consents: readConsents(form, texts, lang),
    waitlist: Boolean(meta.waitlist),
    trap: {
      hp: meta.hp ?? '',
      ...(meta.ms && { ms: Number(meta.ms) }),
      ...(meta.token && { token: meta.token, proof: meta.proof }),
    },
    digest,
  };
}

/** The whole JSON as a part of its own: a text, or, as it has a type, what looks like a file. @param {FormData} data */
async function readPayload(data) {
  const part = data.get('payload');
  if (part === null || (typeof part !== 'string' && part.type !== 'application/json')) return undefined;
  return typeof part === 'string' ? new TextEncoder().encode(part) : new Uint8Array(await part.arrayBuffer());
}

/** @param {[string, File][]} files @returns {Record<string, { name: string, type: string, size: number }[]>} */
function describeFiles(files) {
  const fields = new Map(files.map(([field]) => [field, /** @type {any[]} */ ([])]));
  for (const [field, { name, type, size }] of files) fields.get(field)?.push({ name, type, size });
  return Object.fromEntries(fields);
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {string} type */
async function parse(bytes, type) {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new Refusal(400, { detail: 'The body is no form.' });
  }
}

/** @param {[string, FormDataEntryValue]} entry */
const digestEntry = async ([name, value]) =>
  typeof value === 'string'
    ? [name, value]
    : [name, value.name, digestOf(new Uint8Array(await value.arrayBuffer()))];

/** @param {import('./open-forms.mjs').Form} form @param {[string, string][]} texts @param {string} lang */
const readConsents = ({ definition }, texts, lang) =>
  (definition.consents ?? []).map((/** @type {any} */ { name, version }) => ({
    name,
    version,
    lang,
    given: texts.some(([each, value]) => each === name && !['', 'false', '0', 'off'].includes(value)),
  }));

/** @param {import('./open-forms.mjs').Form} form @param {[string, string][]} texts */
function readAnswers({ definition }, texts) {
  /** @type {Record<string, any>} */
  const answers = {};
  for (const field of fieldsOf(definition)) {
    const answer = readAnswer(field, texts);
    if (answer !== undefined) answers[field.name] = answer;
    const comment = texts.find(([name]) => name === `${field.name}-Comment`)?.[1];
    if (comment) answers[`${field.name}-Comment`] = comment;
  }
  return answers;
}

/** @param {import('./fields-of.mjs').Field} field @param {[string, string][]} texts @returns {any} */
function readAnswer(field, texts) {
  const values = texts
    .filter(([name]) => name === field.name || name === `${field.name}[]`)
    .map(([, value]) => value.replaceAll('\0', ''));
  const [value] = values;
  switch (field.type) {
    case 'checkboxes':
    case 'ranking':
      return values.length > 0 ? values.flatMap((each) => each.split(/\s*,\s*/).filter(Boolean)) : undefined;
    case 'checkbox':
      return value === undefined ? undefined : !['', 'false', '0', 'off'].includes(value);
    case 'number':
    case 'scale':
      return value ? readNumber(value) : undefined;
    case 'matrix':
    case 'matrix-multi':
      return readMatrix(field, texts);
    case 'repeat':
      return readRepeat(field, texts);
    case 'file':
      return undefined;
    default:
      return value || undefined;
  }
}

/** With a decimal comma, as people write it; what is no number stays, to be complained about. @param {string} text */
function readNumber(text) {
  const number = Number(text.replace(/\s/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

/** The steps of a name below a field's: `support[tax]`, `support.tax` → ['tax']. @param {string} field @param {string} name */
const stepsBelow = (field, name) =>
  name.startsWith(`${field}[`) || name.startsWith(`${field}.`)
    ? name
        .slice(field.length)
        .split(/[[\].]+/)
        .filter(Boolean)
    : undefined;

/** @param {import('./fields-of.mjs').Field} field @param {[string, string][]} texts */
function readMatrix(field, texts) {
  const rows = new Map();
  for (const [name, value] of texts) {
    const [row] = stepsBelow(field.name, name) ?? [];
    if (row === undefined) continue;
    rows.set(row, field.type === 'matrix' ? value : [...(rows.get(row) ?? []), value]);
  }
  return rows.size > 0 ? Object.fromEntries(rows) : undefined;
}

/** @param {import('./fields-of.mjs').Field} field @param {[string, string][]} texts */
function readRepeat(field, texts) {
  /** @type {[string, string][][]} */
  const items = [];
  for (const [name, value] of texts) {
    const [at = '', ...rest] = stepsBelow(field.name, name) ?? [];
    if (/^\d{1,2}$/.test(at) && rest.length > 0)
      (items[Number(at)] ??= []).push([rest.map((step, i) => (i ? `[${step}]` : step)).join(''), value]);
  }
  const answers = items
    .filter(Boolean)
    .map((own) =>
      Object.fromEntries(
        (field.fields ?? [])
          .map((/** @type {any} */ part) => [part.name, readAnswer(part, own)])
          .filter((/** @type {any} */ [, answer]) => answer !== undefined),
      ),
    );
  return answers.length > 0 ? answers : undefined;
}
