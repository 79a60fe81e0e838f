import { say } from '../pages/words.mjs';
import { refSettings } from './capacity.mjs';
import { pickText } from './fields-of.mjs';
import { CONFIRM_HOURS } from './form-settings.mjs';

/**
 * What an entry is for, in words: the meeting where there is one, else the form.
 * @param {import('./open-forms.mjs').Form} form
 * @param {string} ref
 * @param {string} lang
 */
export const titleOf = ({ definition, settings }, ref, lang) =>
  pickText(refSettings(settings, ref)?.title, lang) || pickText(definition.title, lang) || definition.id;

/**
 * Writes the mail an entry calls for into the outbox. None is sent from here.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {import('./open-forms.mjs').Form} form
 * @param {any} row of the entry
 * @param {{ kind: 'confirm' | 'receipt' | 'seat', links: import('./links.mjs').Links, status?: string, position?: number | undefined }} about
 */
export async function writeMail(query, { now }, form, row, { kind, links, status, position }) {
  if (!row.mail) return;
  const { lang } = row;
  const title = titleOf(form, row.ref, lang);
  const hours = form.settings.confirmHours ?? CONFIRM_HOURS;
  const lines = {
    confirm: () => [say('confirmAsk', lang, hours), links.confirm(row.id), '', say('confirmNotYou', lang)],
    receipt: () => [
      title,
      `${say('number', lang)}: ${row.receipt}`,
      `${say('status', lang)}: ${say(/** @type {any} */ (status), lang)}`,
      ...(position ? [`${say('position', lang)}: ${position}`] : []),
    ],
    seat: () => [say('seatNow', lang), title, `${say('number', lang)}: ${row.receipt}`],
  }[kind]();
  const subject = say(`${kind}Subject`, lang, title);
  const manage = kind === 'confirm' ? [] : ['', say('manageHint', lang), links.manage(row.id)];
  await query(
    `insert into muni_forms.outbox (form, submission, recipient, lang, subject, body, created)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      form.id,
      row.id,
      row.mail,
      lang,
      subject.replace(/\s+/g, ' ').slice(0, 200),
      [say('hello', lang), '', ...lines, ...manage, ''].join('\n'),
      new Date(now()),
    ],
  );
}
