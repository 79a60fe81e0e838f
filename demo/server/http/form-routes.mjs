import { Hono } from 'hono';
import { acceptSubmission } from '../forms/accept-submission.mjs';
import { capacityOf, timesOf } from '../forms/capacity.mjs';
import { readBody } from '../forms/read-body.mjs';
import { readSubmission } from '../forms/read-submission.mjs';
import { Refusal } from '../forms/refusal.mjs';
import { answerTagged } from './answer-tagged.mjs';
import { makeProblem } from './problem.mjs';

/** A long survey with every open question filled to the brim stays far below. */
const MOST_JSON = 512 * 1024;

/**
 * What the form widgets speak: definitions, availability, submissions.
 * @param {() => import('../forms/open-forms.mjs').Forms} forms
 */
export function makeFormRoutes(forms) {
  const routes = new Hono();

  routes.get('/:file{.+\\.json}', async (c) => {
    const form = await getForm(forms(), c.req.param('file').slice(0, -'.json'.length));
    return answerTagged(c, JSON.stringify(form.definition), { 'Content-Type': 'application/json' });
  });

  routes.get('/:id/availability', async (c) => {
    const form = await getForm(forms(), c.req.param('id'));
    const availability = await readAvailability(forms(), form, c.req.query('ref') ?? '');
    return c.json(availability, 200, { 'Cache-Control': 'no-store' });
  });

  routes.post('/:id/submissions', async (c) => {
    const form = await getForm(forms(), c.req.param('id'));
    const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json')
      throw new Refusal(415, { detail: 'Only application/json is taken here.' });
    const submission = readSubmission(form, await readBody(c.req.raw, MOST_JSON), c.req.query('ref'));
    const { status, receipt } = await acceptSubmission(forms(), form, submission);
    return c.json(receipt, /** @type {any} */ (status), { 'Cache-Control': 'no-store' });
  });

  for (const path of ['/:id/submissions', '/:id/uploads'])
    routes.all(path, () => makeProblem(405, { headers: { Allow: 'POST, OPTIONS' } }));
  routes.onError((error) => {
    if (error instanceof Refusal) return makeProblem(error.status, error.problem);
    throw error;
  });
  return routes;
}

/**
 * @param {import('../forms/open-forms.mjs').Forms} forms
 * @param {string} id
 */
export async function getForm(forms, id) {
  const form = await forms.get(id);
  if (!form) throw new Refusal(404, { detail: 'There is no such form.' });
  return form;
}

/**
 * @param {import('../forms/open-forms.mjs').Forms} forms
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {string} ref
 */
async function readAvailability({ db, now }, form, ref) {
  const { total, waitlist } = capacityOf(form, ref);
  const { opens, closes, closesText } = timesOf(form, ref);
  const [place] = await db.query('select taken, waiting from muni_forms.place where form = $1 and ref = $2', [
    form.id,
    ref,
  ]);
  return {
    ...(total !== undefined && { total }),
    taken: place?.taken ?? 0,
    ...(waitlist && { waitlist: place?.waiting ?? 0 }),
    ...(closesText && { closesAt: closesText }),
    open: now() >= opens && now() < closes,
  };
}
