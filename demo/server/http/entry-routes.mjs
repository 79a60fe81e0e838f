import { Hono } from 'hono';
import { cancelEntry, confirmEntry, readEntry } from '../forms/change-entry.mjs';
import { makeLinks } from '../forms/links.mjs';
import { confirmPage, deadLinkPage, entryPage } from '../pages/entry-pages.mjs';
import { PAGE_STYLES } from '../pages/page.mjs';
import { chooseLanguage } from '../pages/words.mjs';
import { answerTagged } from './answer-tagged.mjs';
import { makeProblem } from './problem.mjs';

/**
 * The pages behind the links in mails: a person sees, confirms or cancels an entry, without a script and without a login.
 * @param {() => import('../forms/open-forms.mjs').Forms} forms
 */
export function makeEntryRoutes(forms) {
  const routes = new Hono();
  routes.get('/pages.css', (c) =>
    answerTagged(c, PAGE_STYLES, { 'Content-Type': 'text/css; charset=utf-8' }),
  );

  for (const [path, purpose, act] of /** @type {const} */ ([
    ['/manage/:token', 'manage', undefined],
    ['/manage/:token/cancel', 'manage', cancelEntry],
    ['/confirm/:token', 'confirm', undefined],
    ['/confirm/:token', 'confirm', confirmEntry],
  ])) {
    routes.on(act ? 'POST' : 'GET', path, async (c) => {
      const isJson = prefersJson(c.req.header('Accept'));
      const id = forms().signer.open(purpose, c.req.param('token') ?? '');
      const links = makeLinks(forms(), new URL(c.req.url).origin);
      const entry = id && (act ? await act(forms(), id, links) : await readEntry(forms(), id));
      const form = entry && (await forms().get(entry.form));
      const lang = chooseLanguage(entry?.lang, c.req.header('Accept-Language'));
      if (!form) return isJson ? makeProblem(404) : deadLinkPage(lang);
      if (isJson) return c.json(publicEntry(entry), 200, { 'Cache-Control': 'no-store' });
      if (act === cancelEntry) return c.redirect(links.manage(entry.id), 303);
      if (purpose === 'confirm' && entry.status === 'pending-email')
        return confirmPage(form, entry, lang, c.req.param('token') ?? '');
      return entryPage(form, entry, lang, {
        token: forms().signer.sign('manage', entry.id),
        timeZone: forms().config.timeZone,
      });
    });
  }
  return routes;
}

/** @param {string | undefined} accept */
export const prefersJson = (accept = '') => /json/.test(accept) && !/text\/html/.test(accept);

/** @param {any} entry */
const publicEntry = ({ receipt, status, position, ref, people, answers }) => ({
  receipt,
  status,
  ...(position && { position }),
  ...(ref && { ref }),
  people,
  answers,
});
