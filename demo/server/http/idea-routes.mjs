import { Hono } from 'hono';
import { readBody } from '../forms/read-body.mjs';
import { Refusal } from '../forms/refusal.mjs';
import { castBallot } from '../ideas/cast-ballot.mjs';
import { readIdeas } from '../ideas/read-ideas.mjs';
import { chooseLanguage } from '../pages/words.mjs';
import { makeProblem } from './problem.mjs';

const MOST_BALLOT = 64 * 1024;
const NO_STORE = { 'Cache-Control': 'no-store' };

/**
 * Ideas handed in through a form, and the ballots about them.
 * @param {() => import('../forms/open-forms.mjs').Forms} forms
 * @param {(c: import('hono').Context) => Promise<void>} checkRate
 */
export function makeIdeaRoutes(forms, checkRate) {
  const routes = new Hono();
  const getForm = async (/** @type {string} */ id) => {
    const form = await forms().get(id);
    if (!form?.settings.ideas) throw new Refusal(404, { detail: 'There are no ideas here.' });
    return form;
  };
  routes.get('/:id', async (c) =>
    c.json(await readIdeas(forms(), await getForm(c.req.param('id'))), 200, NO_STORE),
  );
  routes.post('/:id/ballots', async (c) => {
    const form = await getForm(c.req.param('id'));
    await checkRate(c);
    const status = await castBallot(forms(), form, await readBody(c.req.raw, MOST_BALLOT));
    return c.json({ status: 'counted' }, /** @type {any} */ (status), NO_STORE);
  });
  routes.all('/:id/ballots', () => makeProblem(405, { headers: { Allow: 'POST, OPTIONS' } }));
  routes.onError((error, c) => {
    if (error instanceof Refusal)
      return makeProblem(error.status, error.told(chooseLanguage(c.req.header('Accept-Language'))));
    throw error;
  });
  return routes;
}
