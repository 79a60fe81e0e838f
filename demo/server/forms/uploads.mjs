import { say } from '../pages/words.mjs';
import { fieldsOf } from './fields-of.mjs';
import { Refusal } from './refusal.mjs';
import { makeId } from './tokens.mjs';

/** What a file may have where its field says nothing. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** What the first bytes of a file say, for kinds that may not be passed off as others. @type {[RegExp, RegExp][]} */
const SIGNATURES = [
  [/\.pdf$/i, /^%PDF-/],
  [/\.png$/i, /^\x89PNG/],
  [/\.jpe?g$/i, /^\xff\xd8\xff/],
  [/\.(docx|xlsx|pptx|odt|ods|zip)$/i, /^PK/],
];

/**
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} field
 * @param {File} file
 * @param {Uint8Array} bytes
 * @throws {Refusal} 413 or 415, pointing at the field
 */
export function checkFile({ definition }, field, file, bytes) {
  const known = fieldsOf(definition).find(({ name, type }) => name === field && type === 'file');
  const at = (/** @type {string} */ code, /** @type {string} */ detail) => ({
    errors: [{ pointer: `#/answers/${field}`, code, detail }],
    detail,
  });
  if (!known) throw new Refusal(422, { code: 'validation', ...at('unknown', 'The form has no such file.') });
  const most = known.maxBytes ?? MOST_BYTES;
  if (bytes.length > most)
    throw new Refusal(413, { code: 'too-large', ...at('maxBytes', `At most ${most} bytes.`) });
  const accept = /** @type {string[]} */ (known.accept ?? []);
  if (accept.length > 0 && !accept.some((each) => isAccepted(each, file)))
    throw new Refusal(415, { code: 'validation', ...at('accept', `Only ${accept.join(', ')}.`) });
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const signature = SIGNATURES.find(([name]) => name.test(file.name));
  if (signature && !signature[1].test(start))
    throw new Refusal(415, { code: 'validation', ...at('accept', 'The file is not what its name says.') });
}

/** @param {string} rule as in HTML's `accept` @param {File} file */
const isAccepted = (rule, { name, type }) =>
  rule.startsWith('.')
    ? name.toLowerCase().endsWith(rule.toLowerCase())
    : rule.endsWith('/*')
      ? type.startsWith(rule.slice(0, -1))
      : type === rule;

/**
 * Keeps a file until the entry it belongs to arrives; one that nobody claims is deleted after a day.
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} field
 * @param {File} file
 * @param {import('../data/db.mjs').Query} [query]
 */
export async function keepUpload({ db, now }, form, field, file, query = db.query) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  checkFile(form, field, file, bytes);
  const id = `up_${makeId()}`;
  const name = file.name.replace(/[\0-\x1f/\\]/g, '_').slice(-200) || 'file';
  await query('insert into muni_forms.upload values ($1, $2, $3, $4, $5, $6, $7, $8, null)', [
    id,
    form.id,
    field,
    name,
    file.type.slice(0, 100),
    bytes.length,
    bytes,
    new Date(now()),
  ]);
  return { id, name, type: file.type, size: bytes.length };
}

/**
 * Makes files the entry's own. An id that is unknown, or another entry's, is an error the person can mend.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Form} form
 * @param {Pick<import('./accept-submission.mjs').Submission, 'files' | 'lang'>} submission
 * @param {string} id
 */
export async function claimUploads(query, form, { files, lang }, id) {
  for (const { field, id: file } of files) {
    // A file may move from the entry that is replaced to the one that replaces it.
    const [claimed] = await query(
      `update muni_forms.upload u set submission = $1 where u.id = $2 and u.form = $3 and u.field = $4
         and (u.submission is null or exists (select 1 from muni_forms.submission s
              where s.id = u.submission and s.superseded_by = $1))
       returning 1 as yes`,
      [id, file, form.id, field],
    );
    if (!claimed)
      throw new Refusal(422, {
        code: 'validation',
        errors: [{ pointer: `#/answers/${field}`, code: 'upload', detail: say('chooseAgain', lang) }],
      });
  }
}
