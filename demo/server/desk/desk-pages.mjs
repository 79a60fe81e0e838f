import { statusOf } from '../forms/change-entry.mjs';
import { describeAnswers } from '../forms/describe-answers.mjs';
import { fieldsOf, pickText } from '../forms/fields-of.mjs';
import { html } from '../pages/html.mjs';
import { answerPage } from '../pages/page.mjs';
import { dateLocale, say } from '../pages/words.mjs';
import { deskWord } from './desk-words.mjs';

/** @typedef {{ lang: string, csrf: string, timeZone: string }} Viewer */

/** @param {Viewer} viewer @param {Date} time */
const writeTime = ({ lang, timeZone }, time) =>
  new Intl.DateTimeFormat(dateLocale(lang), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(time);

/** Rows that stand below each other where there is no room for columns, and stay a table to all who do not look at it. @param {string} caption @param {string[]} head @param {unknown[][]} rows @param {string} lang */
const table = (caption, head, rows, lang) =>
  rows.length === 0
    ? html`<p>${deskWord('nothing', lang)}</p>`
    : html`<div class="table" tabindex="0" role="region" aria-label="${caption}">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${head.map((each) => html`<th role="columnheader" scope="col">${each}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${rows.map(
              ([first, ...rest]) =>
                html`<tr role="row">
                  <th role="rowheader" scope="row">${first}</th>
                  ${rest.map((cell, at) => html`<td role="cell" data-head="${head[at + 1]}">${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;

/** @param {Viewer} viewer */
const navigation = ({ lang, csrf }) =>
  html`<nav aria-label="${deskWord('desk', lang)}">
    <ul>
      <li><a href="/desk/">${deskWord('forms', lang)}</a></li>
      <li><a href="/desk/mails">${deskWord('mails', lang)}</a></li>
      <li><a href="/desk/put">${deskWord('put', lang)}</a></li>
      <li>
        <form method="post" action="/desk/logout">
          <input type="hidden" name="csrf" value="${csrf}" />
          <button class="quiet">${deskWord('logout', lang)}</button>
        </form>
      </li>
    </ul>
  </nav>`;

/** @param {string} lang @param {'wrong' | 'blocked'} [fault] */
export const loginPage = (lang, fault) =>
  answerPage({
    lang,
    status: fault === 'blocked' ? 429 : fault ? 403 : 200,
    title: deskWord('desk', lang),
    body: html`<form method="post" action="/desk/login">
      ${fault && html`<p class="note" role="alert">${deskWord(fault, lang)}</p>`}
      <label for="password">${deskWord('password', lang)}</label>
      <p id="hint">${deskWord('passwordHint', lang)}</p>
      <p>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          aria-describedby="hint"
          required
        />
      </p>
      <button>${deskWord('login', lang)}</button>
    </form>`,
  });

/** @param {Viewer} viewer @param {{ form: import('../forms/open-forms.mjs').Form, entries: number, review: number, taken: number, waiting: number }[]} forms */
export const formsPage = (viewer, forms) => {
  const { lang } = viewer;
  return answerPage({
    lang,
    isWide: true,
    title: deskWord('forms', lang),
    body: html`${navigation(viewer)}
    ${table(
      deskWord('forms', lang),
      [
        deskWord('form', lang),
        deskWord('entries', lang),
        deskWord('toReview', lang),
        deskWord('seats', lang),
        deskWord('waiting', lang),
        deskWord('closes', lang),
      ],
      forms.map(({ form, entries, review, taken, waiting }) => [
        html`<a href="/desk/forms/${form.id}">${pickText(form.definition.title, lang) || form.id}</a>`,
        entries,
        review,
        form.definition.capacity ? taken : '',
        form.definition.capacity ? waiting : '',
        form.definition.closes ? writeTime(viewer, new Date(form.definition.closes)) : '',
      ]),
      lang,
    )}`,
  });
};

/**
 * @param {Viewer} viewer
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {any[]} entries
 * @param {string | undefined} next address of earlier entries
 */
export const entriesPage = (viewer, form, entries, next) => {
  const { lang, csrf } = viewer;
  const open = fieldsOf(form.definition).filter(
    ({ type, sensitive }) => !sensitive && ['text', 'textarea'].includes(type),
  );
  const isPublic = form.definition.results !== undefined && form.definition.results.show !== 'never';
  /** @param {string} id @param {string} action @param {any} label @param {unknown} [more] */
  const button = (id, action, label, more) =>
    html`<form method="post" action="/desk/entries/${id}/${action}">
      <input type="hidden" name="csrf" value="${csrf}" />${more}<button class="quiet">${label}</button>
    </form>`;
  return answerPage({
    lang,
    isWide: true,
    title: pickText(form.definition.title, lang) || form.id,
    body: html`${navigation(viewer)}
      <p><a href="/desk/forms/${form.id}/entries.csv">${deskWord('csv', lang)}</a></p>
      ${table(
        deskWord('entries', lang),
        [
          deskWord('number', lang),
          deskWord('received', lang),
          deskWord('status', lang),
          deskWord('answers', lang),
          deskWord('actions', lang),
        ],
        entries.map((entry) => [
          entry.receipt,
          writeTime(viewer, entry.received),
          html`${say(/** @type {any} */ (statusOf(entry)), lang)}${entry.ref && html`<br />${entry.ref}`}`,
          html`${describeAnswers(form.definition, entry.answers, lang)
            .filter(({ text }) => text)
            .map(
              ({ name, label, text }) =>
                html`<p>
                  <strong>${label}${/[.:!?…]$/.test(label) ? '' : ':'}</strong> ${text}
                  ${
                    isPublic &&
                    open.some((field) => field.name === name) &&
                    button(
                      entry.id,
                      'release',
                      deskWord('release', lang),
                      html`<input type="hidden" name="field" value="${name}" />`,
                    )
                  }
                </p>`,
            )}
          ${(entry.files ?? []).map(
            (/** @type {any} */ file) => html`<p><a href="/desk/files/${file.id}">${file.name}</a></p>`,
          )}`,
          html`${
            entry.state === 'pending-review' &&
            html`${button(entry.id, 'accept', deskWord('accept', lang))}
            ${button(entry.id, 'decline', deskWord('decline', lang))}`
          }
          ${
            entry.state === 'accepted' &&
            !form.settings.ideas &&
            button(entry.id, 'cancel', deskWord('cancel', lang))
          }
          ${
            entry.state === 'accepted' &&
            form.settings.ideas &&
            html`<p>${deskWord('votes', lang)}: ${entry.votes}</p>
              <form method="post" action="/desk/entries/${entry.id}/decide">
                <input type="hidden" name="csrf" value="${csrf}" />
                <label>
                  ${deskWord('reason', lang)}
                  <input name="reason" value="${typeof entry.reason === 'string' ? entry.reason : ''}" />
                </label>
                <p>
                  <button class="quiet" name="status" value="funded">${deskWord('fund', lang)}</button>
                  <button class="quiet" name="status" value="declined">${deskWord('refuse', lang)}</button>
                </p>
              </form>`
          }`,
        ]),
        lang,
      )}
      ${next && html`<p><a href="${next}">${deskWord('more', lang)}</a></p>`}`,
  });
};

/** @param {Viewer} viewer @param {any[]} mails */
export const mailsPage = (viewer, mails) => {
  const { lang } = viewer;
  const link = /(https?:\S+)/;
  return answerPage({
    lang,
    isWide: true,
    title: deskWord('mails', lang),
    body: html`${navigation(viewer)}
      <p>${deskWord('mailsHint', lang)}</p>
      ${table(
        deskWord('mails', lang),
        [deskWord('received', lang), deskWord('recipient', lang), deskWord('text', lang)],
        mails.map(({ created, recipient, subject, body }) => [
          writeTime(viewer, created),
          recipient,
          html`<strong>${subject}</strong> ${String(body)
              .split('\n')
              .filter(Boolean)
              .map(
                (line) =>
                  html`<br />${line
                      .split(link)
                      .map((part) =>
                        link.test(part) ? html`<a href="${part}" rel="noreferrer">${part}</a>` : part,
                      )}`,
              )}`,
        ]),
        lang,
      )}`,
  });
};

/** @param {Viewer} viewer @param {{ definition?: string, settings?: string, fault?: string | undefined }} [draft] */
export const putPage = (viewer, { definition = '', settings = '{}', fault } = {}) => {
  const { lang, csrf } = viewer;
  return answerPage({
    lang,
    isWide: true,
    status: fault ? 422 : 200,
    title: deskWord('put', lang),
    body: html`${navigation(viewer)}
      ${fault && html`<p class="note" role="alert">${deskWord('notSaved', lang)}: ${fault}</p>`}
      <form method="post" action="/desk/put">
        <input type="hidden" name="csrf" value="${csrf}" />
        <label for="definition">${deskWord('definition', lang)}</label>
        <textarea id="definition" name="definition" spellcheck="false" required>${definition}</textarea>
        <label for="settings">${deskWord('settings', lang)}</label>
        <textarea id="settings" name="settings" spellcheck="false">${settings}</textarea>
        <p><button>${deskWord('save', lang)}</button></p>
      </form>`,
  });
};
