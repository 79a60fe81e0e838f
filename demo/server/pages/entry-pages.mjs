import { describeAnswers } from '../forms/describe-answers.mjs';
import { fieldsOf, pickText } from '../forms/fields-of.mjs';
import { titleOf } from '../forms/mails.mjs';
import { html } from './html.mjs';
import { answerPage } from './page.mjs';
import { dateLocale, say } from './words.mjs';

const ALIVE = ['confirmed', 'waitlisted', 'pending-email', 'pending-review'];

/** @param {string} lang */
export const deadLinkPage = (lang) =>
  answerPage({
    lang,
    status: 404,
    title: say('linkDead', lang),
    body: html`<p>${say('linkDeadHint', lang)}</p>`,
  });

/**
 * An entry as its owner sees it, with the way out.
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {any} entry
 * @param {string} lang
 * @param {{ title?: string, token: string, timeZone?: string }} page the zone is that of the officials
 */
export function entryPage(form, entry, lang, { title, token, timeZone = 'Europe/Warsaw' }) {
  const given = describeAnswers(form.definition, entry.answers, lang).filter(
    ({ text, isHidden }) => text && !isHidden,
  );
  const facts = [
    [say('number', lang), entry.receipt],
    [say('status', lang), say(entry.status, lang)],
    ...(entry.position ? [[say('position', lang), entry.position]] : []),
    ...given.map(({ label, text }) => [label, text]),
    ...(entry.delete_after
      ? [
          [
            say('keptUntil', lang),
            new Intl.DateTimeFormat(dateLocale(lang), { dateStyle: 'long', timeZone }).format(
              entry.delete_after,
            ),
          ],
        ]
      : []),
  ];
  return answerPage({
    lang,
    title: title ?? say('yourEntry', lang),
    body: html`<p>${titleOf(form, entry.ref, lang)}</p>
      <dl>
        ${facts.map(
          ([term, value]) =>
            html`<dt>${term}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${
        ALIVE.includes(entry.status) &&
        html`<form method="post" action="/manage/${token}/cancel">
          <p>${say('cancelHint', lang)}</p>
          <button>${say('cancel', lang)}</button>
        </form>`
      }`,
  });
}

/**
 * Asks for a press of a button: programs that look at mails follow links, but press nothing.
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {any} entry
 * @param {string} lang
 * @param {string} token
 */
export const confirmPage = (form, entry, lang, token) =>
  answerPage({
    lang,
    title: say('confirmTitle', lang),
    body: html`<p>${titleOf(form, entry.ref, lang)}</p>
      <form method="post" action="/confirm/${token}"><button>${say('confirmButton', lang)}</button></form>`,
  });

/**
 * What somebody without a script sees after sending.
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {Record<string, any>} receipt
 * @param {string} ref
 * @param {string} lang
 */
export const receiptPage = (form, receipt, ref, lang) =>
  answerPage({
    lang,
    status: 201,
    title: say('thanks', lang),
    body: html`<p>${titleOf(form, ref, lang)}</p>
      <dl>
        <dt>${say('number', lang)}</dt>
        <dd>${receipt.receipt}</dd>
        <dt>${say('status', lang)}</dt>
        <dd>${say(receipt.status, lang)}</dd>
        ${
          receipt.position &&
          html`<dt>${say('position', lang)}</dt>
            <dd>${receipt.position}</dd>`
        }
      </dl>
      <p><a href="${receipt.manageUrl}">${say('manageLink', lang)}</a></p>`,
  });

/**
 * @param {import('../forms/refusal.mjs').Refusal} refusal
 * @param {string} lang
 * @param {Record<string, any>} [definition]
 */
export function refusalPage(refusal, lang, definition = { pages: [] }) {
  const { status } = refusal;
  const problem = refusal.told(lang);
  const labelAt = (/** @type {string} */ pointer) => {
    const [, name] = /^#\/answers\/([^/]+)/.exec(pointer ?? '') ?? [];
    const field = fieldsOf(definition).find((each) => each.name === name);
    return field ? `${pickText(field.label, lang)}: ` : '';
  };
  return answerPage({
    lang,
    status,
    title: say('problem', lang),
    headers: problem.headers ?? {},
    body: html`${problem.detail && html`<p>${problem.detail}</p>`}
      <ul>
        ${/** @type {any[]} */ (problem.errors ?? []).map(({ pointer, detail }) => html`<li>${labelAt(pointer)}${detail}</li>`)}
      </ul>
      <p>${say('back', lang)}</p>`,
  });
}
