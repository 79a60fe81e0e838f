import { isRecord } from '../../data/decode.js';
import type { FormDefinition } from '../definition.js';
import { flatten, ownName, pointerOf, problem, theirName, type Adapter } from './adapter.js';

/** The form's number: in the definition, else in the address. */
const numberOf = ({ submit }: FormDefinition, url: string): string =>
  submit.target[0] ?? /contact-forms\/(\d+)/.exec(url)?.[1] ?? '0';

function addressOf(url: string, number: string): string {
  if (/\/feedback\/?(?:\?|$)/.test(url)) return url;
  return `${url.replace(/\/+$/, '')}/wp-json/contact-form-7/v1/contact-forms/${number}/feedback`;
}

/**
 * Contact Form 7 (WordPress). It takes only multipart, wants `_wpcf7_unit_tag`, and answers 200 whatever
 * has happened: the `status` of its JSON says what.
 */
export const adapter: Adapter = {
  parcel({ answers, consents, lang }, url, form, files) {
    const number = numberOf(form, url);
    const body = new FormData();
    const hidden = {
      _wpcf7: number,
      _wpcf7_locale: lang,
      _wpcf7_unit_tag: `wpcf7-f${number}-o1`,
      _wpcf7_container_post: '0',
      ...form.submit.constants,
    };
    for (const [name, value] of Object.entries(hidden)) body.set(name, value);
    for (const [name, value] of Object.entries(answers)) {
      if (files.has(name)) continue;
      for (const [own, text] of flatten(theirName(name, form), value, '[]')) body.append(own, text);
    }
    for (const { name, given } of consents) if (given) body.append(theirName(name, form), '1');
    for (const [path, list] of files)
      for (const file of list) body.append(theirName(path, form), file, file.name);
    return { url: addressOf(url, number), body };
  },

  read({ status, json }, form) {
    if (!isRecord(json) || typeof json.status !== 'string' || status >= 400) return { status, json };
    const { message } = json;
    switch (json.status) {
      case 'mail_sent':
        return { status: 201, json: { status: 'confirmed', message } };
      case 'validation_failed':
      case 'acceptance_missing': {
        const fields = Array.isArray(json.invalid_fields) ? json.invalid_fields.filter(isRecord) : [];
        const errors = fields.map((invalid) => ({
          pointer: pointerOf(ownName(String(invalid.field), form)),
          code: 'invalid',
          detail: invalid.message,
        }));
        return problem(422, 'validation', message, { errors });
      }
      case 'spam':
        return problem(403, 'spam', message);
      default:
        // `aborted`, `mail_failed`: it may have been kept there, so it is not sent again by itself.
        return problem(400, json.status, message);
    }
  },
};
