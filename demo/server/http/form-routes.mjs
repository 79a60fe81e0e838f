import { Hono } from 'hono';
import { acceptSubmission } from '../forms/accept-submission.mjs';
import { capacityOf, timesOf } from '../forms/capacity.mjs';
import { makeLinks } from '../forms/links.mjs';
import { readBody } from '../forms/read-body.mjs';
import { readFormPost } from '../forms/read-form-post.mjs';
import { readSubmission } from '../forms/read-submission.mjs';
import { Refusal } from '../forms/refusal.mjs';
import { makeId, makeReceipt } from '../forms/tokens.mjs';
import { keepUpload, MOST_BYTES } from '../forms/uploads.mjs';
import { receiptPage, refusalPage } from '../pages/entry-pages.mjs';
import { chooseLanguage } from '../pages/words.mjs';
import { makeResultsCache } from '../results/results-cache.mjs';
import { writeResults } from '../results/read-results.mjs';
import { addressOf } from './address-of.mjs';
import { answerTagged } from './answer-tagged.mjs';
import { makeProblem } from './problem.mjs';

/** A long survey with every open question filled to the brim stays far below. */
const MOST_JSON = 512 * 1024;
/** Several files in one go. */
const MOST_MULTIPART = 30 * 1024 * 1024;
const NO_STORE = { 'Cache-Control': 'no-store' };

/**
 * What the form widgets speak: definitions, availability, start tokens, files, submissions, results.
 * @param {() => import('../forms/open-forms.mjs').Forms} forms
 * @param {() => ReturnType<typeof import('../forms/spam-guard.mjs').makeSpamGuard>} guard
 */
export function makeFormRoutes(forms, guard) {
  const routes = new Hono();
  const results = makeResultsCache();

  routes.get('/:file{.+\\.json}', async (c) => {
    const form = await getForm(forms(), c.req.param('file').slice(0, -'.json'.length));
    return answerTagged(c, JSON.stringify(form.definition), { 'Content-Type': 'application/json' });
  });

  routes.get('/:id/availability', async (c) => {
    const form = await getForm(forms(), c.req.param('id'));
    return c.json(await readAvailability(forms(), form, c.req.query('ref') ?? ''), 200, NO_STORE);
  });

  routes.get('/:id/start', async (c) =>
    c.json(guard().start(await getForm(forms(), c.req.param('id'))), 200, NO_STORE),
  );

  routes.get('/:id/results', async (c) => {
    const form = await getForm(forms(), c.req.param('id'));
    const { show } = form.definition.results ?? { show: 'never' };
    if (show === 'never') throw new Refusal(404, { detail: 'The results of this form are not published.' });
    if (show === 'closed' && forms().now() < timesOf(form, '').closes)
      throw new Refusal(403, { detail: 'The results are published when the form has closed.' });
    const found = await results.get(forms(), form);
    const asked = Object.fromEntries(
      Object.entries(c.req.query()).filter(
        ([name, value]) => value && found.dimensions.some((each) => each.name === name),
      ),
    );
    return answerTagged(c, JSON.stringify(writeResults(found, asked)), {
      'Content-Type': 'application/json',
    });
  });

  routes.post('/:id/uploads', async (c) => {
    const form = await getForm(forms(), c.req.param('id'));
    await guard().checkRate(addressOf(c, forms().config));
    const type = c.req.header('Content-Type') ?? '';
    if (!/^multipart\/form-data/i.test(type))
      throw new Refusal(415, { detail: 'A file comes as multipart/form-data.' });
    const bytes = await readBody(c.req.raw, MOST_BYTES + 64 * 1024);
    const data = await new Response(bytes, { headers: { 'Content-Type': type } })
      .formData()
      .catch(() => undefined);
    const file = data && [...data.values()].find((value) => typeof value !== 'string');
    if (!data || !file || typeof file === 'string')
      throw new Refusal(422, { code: 'validation', detail: 'There is no file in it.' });
    const field =
      data.get('field') ?? c.req.query('field') ?? [...data].find(([, value]) => value === file)?.[0];
    return c.json(await keepUpload(forms(), form, String(field), file), 201, NO_STORE);
  });

  routes.post('/:id/submissions', async (c) => {
    const type = (c.req.header('Content-Type') ?? '').toLowerCase();
    const isJson = /^application\/([a-z.+-]+\+)?json\b/.test(type);
    const wantsPage = !isJson && /text\/html/.test(c.req.header('Accept') ?? '');
    const links = makeLinks(forms(), new URL(c.req.url).origin);
    const preferred = c.req.header('Accept-Language');
    let lang = chooseLanguage(preferred);
    /** @type {Record<string, any> | undefined} */
    let definition;
    try {
      const form = await getForm(forms(), c.req.param('id'));
      definition = form.definition;
      await guard().checkRate(addressOf(c, forms().config));
      const submission = await readAny(c, form, { type, isJson });
      lang = chooseLanguage(submission.lang);
      const isPerson = await guard().check(form, submission);
      const { status, receipt } = isPerson
        ? await acceptSubmission(forms(), form, submission, links)
        : { status: 201, receipt: { id: makeId(), receipt: makeReceipt(form.id), status: 'confirmed' } };
      // Of what was not kept there is nothing to manage.
      const answer = { ...receipt, ...(receipt.receipt && { manageUrl: links.manage(receipt.id) }) };
      if (wantsPage) return receiptPage(form, answer, submission.ref, lang);
      return c.json(answer, /** @type {any} */ (status), NO_STORE);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return wantsPage ? refusalPage(error, lang, definition) : makeProblem(error.status, error.told(lang));
    }
  });

  for (const path of ['/:id/submissions', '/:id/uploads'])
    routes.all(path, (c) =>
      // Before a file goes, browsers ask whether this address leads to another one.
      c.req.method === 'HEAD' && path.endsWith('uploads')
        ? c.body(null, 204, NO_STORE)
        : makeProblem(405, { headers: { Allow: 'POST, OPTIONS' } }),
    );
  routes.onError((error, c) => {
    if (error instanceof Refusal)
      return makeProblem(error.status, error.told(chooseLanguage(c.req.header('Accept-Language'))));
    throw error;
  });
  return routes;
}

/**
 * @param {import('hono').Context} c
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {{ type: string, isJson: boolean }} kind
 */
async function readAny(c, form, { type, isJson }) {
  const ref = c.req.query('ref');
  const asked = c.req.header('Accept-Language');
  const preferred = asked && chooseLanguage(asked);
  if (isJson) return readSubmission(form, await readBody(c.req.raw, MOST_JSON), ref);
  if (/^application\/x-www-form-urlencoded\b/.test(type))
    return readFormPost(form, await readBody(c.req.raw, MOST_JSON), type, ref, preferred);
  if (/^multipart\/form-data\b/.test(type))
    return readFormPost(
      form,
      await readBody(c.req.raw, MOST_MULTIPART),
      c.req.header('Content-Type') ?? '',
      ref,
      preferred,
    );
  throw new Refusal(415, {
    detail: 'Taken are application/json, application/x-www-form-urlencoded and multipart/form-data.',
  });
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
