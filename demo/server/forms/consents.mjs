import { createHash } from 'node:crypto';
import { say } from '../pages/words.mjs';
import { pickText } from './fields-of.mjs';

/**
 * @typedef {{ name: string, version: string, lang: string, given: boolean, at: string | null, textHash: string, text: string }} Consent
 */

/** @param {string} text */
export const hashText = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The version of a text whose form names none, and of a record that does not. */
const FIRST_VERSION = '1';

/**
 * What was agreed to, against what the form asks. The hash says which text the person saw: one that
 * is not ours is no consent to ours.
 * @param {readonly { name: string, version: string, text: unknown, required: boolean }[]} wanted what the form asks to agree to, as the widget's reader reads it: with its defaults
 * @param {Pick<import('./accept-submission.mjs').Submission, 'consents' | 'lang'>} submission
 */
export function checkConsents(wanted, { consents, lang }) {
  /** @type {Consent[]} */
  const good = [];
  const errors = [];
  for (const asked of wanted) {
    const at = consents.findIndex((each) => each?.name === asked.name);
    const said = consents[at];
    const pointer = at < 0 ? '#/consents' : `#/consents/${at}`;
    if (said?.given !== true) {
      if (asked.required)
        errors.push({
          pointer,
          code: 'required',
          detail: say('consentNeeded', lang, pickText(asked.text, lang) || asked.name),
        });
      if (!said) continue;
    }
    const text = pickText(asked.text, said.lang ?? lang);
    const textHash = hashText(text);
    if ((said.version ?? FIRST_VERSION) !== asked.version)
      errors.push({ pointer, code: 'consent-version', detail: say('consentChanged', lang) });
    else if (said.textHash !== undefined && said.textHash !== textHash)
      errors.push({ pointer, code: 'consent-text', detail: say('consentChanged', lang) });
    else
      good.push({
        name: asked.name,
        version: asked.version,
        lang: said.lang ?? lang,
        given: said.given === true,
        at: typeof said.at === 'string' && !Number.isNaN(Date.parse(said.at)) ? said.at : null,
        textHash,
        text,
      });
  }
  return { consents: good, errors };
}

/**
 * @param {import('../data/db.mjs').Query} query
 * @param {string} submission
 * @param {Consent[]} consents
 */
export async function keepConsents(query, submission, consents) {
  for (const { name, version, lang, given, at, textHash, text } of consents) {
    await query('insert into muni_forms.consent_text values ($1, $2) on conflict do nothing', [
      textHash,
      text,
    ]);
    await query('insert into muni_forms.consent values ($1, $2, $3, $4, $5, $6, $7)', [
      submission,
      name,
      version,
      lang,
      given,
      at && new Date(at),
      textHash,
    ]);
  }
}
