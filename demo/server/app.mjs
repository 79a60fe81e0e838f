import { Hono } from 'hono';
import { makeFileRoutes } from './files/file-routes.mjs';
import { allowAnyOrigin, answerPreflight } from './http/allow-any-origin.mjs';
import { makeBrokenRoutes } from './http/broken-routes.mjs';
import { compressAnswer } from './http/compress-answer.mjs';
import { makeDeskRoutes } from './http/desk-routes.mjs';
import { makeDirectoryRoutes } from './http/directory-routes.mjs';
import { makeSpamGuard } from './forms/spam-guard.mjs';
import { addressOf } from './http/address-of.mjs';
import { makeEntryRoutes } from './http/entry-routes.mjs';
import { makeEventRoutes } from './http/event-routes.mjs';
import { awardBadges } from './ideas/award-badges.mjs';
import { makeFormRoutes } from './http/form-routes.mjs';
import { makeIdeaRoutes } from './http/idea-routes.mjs';
import { makeProblem } from './http/problem.mjs';
import { serveFolder } from './http/serve-folder.mjs';

/**
 * @typedef {import('./open-directories.mjs').Directories} Directories
 * @typedef {import('./forms/open-forms.mjs').Forms} Forms
 * @typedef {import('./events/open-event-sets.mjs').EventSets} EventSets
 */

/**
 * The whole endpoint as one function from request to answer.
 * @param {object} options
 * @param {Directories | (() => Directories | undefined)} options.directories what is served, or a function that gives it as soon as it is ready
 * @param {Forms | (() => Forms | undefined)} [options.forms] the forms side; without it there is none
 * @param {EventSets | (() => EventSets | undefined) | undefined} [options.events] the calendars; without it there are none
 * @param {{ prefix: string, folder: string }[]} [options.staticRoots] folders of plain files
 * @param {(error: unknown) => void} [options.report] told of every failure of the server's own
 */
export function createApp({ directories, forms, events, staticRoots = [], report = console.error }) {
  const current = typeof directories === 'function' ? directories : () => directories;
  /** Only called behind `whenReady`. */
  const ready = () => /** @type {Directories} */ (current());
  /** @type {import('hono').MiddlewareHandler} */
  const whenReady = async (_c, next) =>
    current()
      ? next()
      : makeProblem(503, { detail: 'The demo data is being prepared.', headers: { 'Retry-After': '2' } });

  const givenForms = typeof forms === 'function' ? forms : () => forms;
  /** Only called behind `whenFormsReady`. */
  const readyForms = () => /** @type {Forms} */ (givenForms());
  /** @type {import('hono').MiddlewareHandler} */
  const whenFormsReady = async (_c, next) =>
    givenForms()
      ? next()
      : makeProblem(503, { detail: 'The forms are being prepared.', headers: { 'Retry-After': '2' } });

  const givenEvents = typeof events === 'function' ? events : () => events;
  /** Only called behind `whenEventsReady`. */
  const readyEvents = () => /** @type {EventSets} */ (givenEvents());
  /** @type {import('hono').MiddlewareHandler} */
  const whenEventsReady = async (_c, next) =>
    givenEvents()
      ? next()
      : makeProblem(503, { detail: 'The events are being prepared.', headers: { 'Retry-After': '2' } });

  const app = new Hono();
  app.use(allowAnyOrigin);
  app.use(compressAnswer);
  app.options('*', answerPreflight);
  app.get('/healthz', whenReady, (c) => {
    const records = Object.fromEntries(
      ready()
        .list()
        .map(({ slug, total }) => [slug, total]),
    );
    return c.json({ status: 'ok', records }, 200, { 'Cache-Control': 'no-store' });
  });
  app.get('/api/*', whenReady).route('/api', makeDirectoryRoutes(ready));
  app.get('/files/*', whenReady).route('/files', makeFileRoutes(ready));
  if (forms) {
    for (const path of ['/forms/*', '/ideas/*', '/desk/*', '/manage/*', '/confirm/*'])
      app.use(path, whenFormsReady);
    /** @type {ReturnType<typeof makeSpamGuard> | undefined} */
    let made;
    const guard = () => (made ??= makeSpamGuard(readyForms()));
    app.route('/forms', makeFormRoutes(readyForms, guard));
    app.route(
      '/ideas',
      makeIdeaRoutes(readyForms, (c) => guard().checkRate(addressOf(c, readyForms().config))),
    );
    const onDecided = async (/** @type {string} */ id) => {
      const form = await readyForms().get(id);
      const changed = current() && form && (await awardBadges(readyForms(), form));
      if (changed) await ready().reopen(changed);
    };
    app.route('/desk', makeDeskRoutes(readyForms, onDecided)).route('/', makeEntryRoutes(readyForms));
  }
  if (events) app.get('/events/*', whenEventsReady).route('/events', makeEventRoutes(readyEvents));
  app.route('/broken', makeBrokenRoutes());
  for (const { prefix, folder } of staticRoots) app.get(`${prefix}*`, serveFolder(prefix, folder));
  app.notFound((c) =>
    ['GET', 'HEAD'].includes(c.req.method)
      ? makeProblem(404)
      : makeProblem(405, { headers: { Allow: 'GET, HEAD, OPTIONS' } }),
  );
  app.onError((error) => {
    report(error);
    return makeProblem(500);
  });
  return app;
}
