import { Hono } from 'hono';
import { makeDeskActions } from '../desk/desk-actions.mjs';
import { entriesPage, formsPage, loginPage, mailsPage, putPage } from '../desk/desk-pages.mjs';
import { makeDeskSessions } from '../desk/desk-session.mjs';
import { writeEntriesCsv } from '../desk/write-entries-csv.mjs';
import { makeLinks } from '../forms/links.mjs';
import { readBody } from '../forms/read-body.mjs';
import { chooseLanguage } from '../pages/words.mjs';
import { makeProblem } from './problem.mjs';

const COOKIE = 'muni-desk';
const PAGE = 50;
const MOST_POST = 2 * 1024 * 1024;
/** For files of officials only: never shown in the page's own origin. */
const PRIVATE = { 'Cache-Control': 'no-store', 'X-No-Cors': '1', 'X-Content-Type-Options': 'nosniff' };

/**
 * The officials' pages, behind a password. Without one configured there are none.
 * @param {() => import('../forms/open-forms.mjs').Forms} forms
 * @param {(form: string) => Promise<void>} [onDecided] told of the form whose entries were decided on
 */
export function makeDeskRoutes(forms, onDecided) {
  /** @type {Hono<{ Variables: { viewer: import('../desk/desk-pages.mjs').Viewer } }>} */
  const routes = new Hono();
  /** @type {ReturnType<typeof makeDeskSessions> | undefined} */
  let made;
  const sessions = () =>
    (made ??= makeDeskSessions({ ...forms(), secret: String(forms().config.deskSecret) }));
  const langOf = (/** @type {import('hono').Context} */ c) =>
    chooseLanguage(c.req.query('lang'), c.req.header('Accept-Language'));
  const cookieOf = (/** @type {import('hono').Context} */ c) =>
    new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(c.req.header('Cookie') ?? '')?.[1];
  const readForm = async (/** @type {import('hono').Context} */ c) =>
    new Response(await readBody(c.req.raw, MOST_POST), {
      headers: { 'Content-Type': c.req.header('Content-Type') ?? '' },
    })
      .formData()
      .catch(() => new URLSearchParams());
  const setCookie = (/** @type {import('hono').Context} */ c, /** @type {string} */ value, age = '') => {
    const isSecure = (forms().config.baseUrl ?? c.req.url).startsWith('https:');
    return `${COOKIE}=${value}; Path=/desk; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}${age}`;
  };
  const goTo = (/** @type {string} */ path, headers = {}) =>
    new Response(null, { status: 303, headers: { Location: path, ...PRIVATE, ...headers } });

  routes.use(async (_c, next) => (forms().config.deskSecret ? next() : makeProblem(404)));
  routes.post('/login', async (c) => {
    if (await sessions().isBlocked()) return loginPage(langOf(c), 'blocked');
    const id = await sessions().logIn(String((await readForm(c)).get('password') ?? ''));
    return id ? goTo('/desk/', { 'Set-Cookie': setCookie(c, id) }) : loginPage(langOf(c), 'wrong');
  });
  routes.use(async (c, next) => {
    const session = await sessions().get(cookieOf(c));
    if (!session) return c.req.method === 'GET' ? loginPage(langOf(c)) : goTo('/desk/');
    c.set('viewer', {
      lang: langOf(c),
      csrf: session.csrf,
      timeZone: forms().config.timeZone ?? 'Europe/Warsaw',
    });
    return next();
  });
  routes.post('/logout', async (c) => {
    await sessions().logOut(cookieOf(c));
    return goTo('/desk/', { 'Set-Cookie': setCookie(c, '', '; Max-Age=0') });
  });

  // With and without the slash at the end.
  routes.get('*', async (c, next) =>
    /^\/desk\/?$/.test(c.req.path) ? formsPage(c.get('viewer'), await countForms(forms())) : next(),
  );
  routes.get('/mails', async (c) =>
    mailsPage(
      c.get('viewer'),
      await forms().db.query('select * from muni_forms.outbox order by id desc limit 200'),
    ),
  );
  routes.get('/forms/:id', async (c) => {
    const form = await forms().get(c.req.param('id'));
    if (!form) return makeProblem(404);
    const page = Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1);
    const entries = await readEntries(forms(), form.id, PAGE + 1, (page - 1) * PAGE);
    const next = entries.length > PAGE ? `/desk/forms/${form.id}?page=${page + 1}` : undefined;
    return entriesPage(c.get('viewer'), form, entries.slice(0, PAGE), next);
  });
  routes.get('/forms/:id/entries.csv', async (c) => {
    const form = await forms().get(c.req.param('id'));
    if (!form) return makeProblem(404);
    const rows = await readEntries(forms(), form.id);
    await makeDeskActions(forms(), onDecided).note('export', form.id, `${rows.length}`);
    return new Response(writeEntriesCsv(form.definition, rows, c.get('viewer').lang), {
      headers: {
        ...PRIVATE,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${form.id}.csv"`,
      },
    });
  });
  routes.get('/files/:id', async (c) => {
    const [file] = await forms().db.query('select name, bytes from muni_forms.upload where id = $1', [
      c.req.param('id'),
    ]);
    if (!file) return makeProblem(404);
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        ...PRIVATE,
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      },
    });
  });
  routes.get('/put', async (c) => {
    const form = await forms().get(c.req.query('form') ?? '');
    const write = (/** @type {unknown} */ value) => JSON.stringify(value, null, 2);
    return putPage(
      c.get('viewer'),
      form && { definition: write(form.definition), settings: write(form.settings) },
    );
  });
  routes.post('/put', async (c) => {
    const data = await readForm(c);
    const viewer = c.get('viewer');
    if (data.get('csrf') !== viewer.csrf) return makeProblem(403);
    const [definition, settings] = ['definition', 'settings'].map((name) => String(data.get(name) ?? ''));
    const fault = await makeDeskActions(forms(), onDecided).put(definition ?? '', settings ?? '');
    return fault ? putPage(viewer, { definition, settings, fault }) : goTo('/desk/');
  });
  routes.post('/entries/:id/:action', async (c) => {
    const data = await readForm(c);
    if (data.get('csrf') !== c.get('viewer').csrf) return makeProblem(403);
    const links = makeLinks(forms(), new URL(c.req.url).origin);
    const form = await makeDeskActions(forms(), onDecided).run(
      c.req.param('action'),
      c.req.param('id'),
      data,
      links,
    );
    return form ? goTo(`/desk/forms/${form}`) : makeProblem(404);
  });
  return routes;
}

/** @param {import('../forms/open-forms.mjs').Forms} forms */
async function countForms(forms) {
  const counts = await forms.db.query(
    `select form, count(*) filter (where state in ('accepted', 'pending-email', 'pending-review')) as entries,
       count(*) filter (where state = 'pending-review') as review
     from muni_forms.submission group by form`,
  );
  const places = await forms.db.query(
    'select form, sum(taken)::int as taken, sum(waiting)::int as waiting from muni_forms.place group by form',
  );
  return (await forms.list()).map((form) => ({
    form,
    entries: 0,
    review: 0,
    taken: 0,
    waiting: 0,
    ...counts.find((each) => each.form === form.id),
    ...places.find((each) => each.form === form.id),
    ...{ form },
  }));
}

/** @param {import('../forms/open-forms.mjs').Forms} forms @param {string} form @param {number | null} [limit] @param {number} [offset] */
const readEntries = ({ db }, form, limit = null, offset = 0) =>
  db.query(
    `select s.*, d.reason, coalesce((select sum(points) from muni_forms.ballot_choice v where v.form = s.form and v.idea = s.id), 0)::int as votes,
       (select array_agg(c.name || ' ' || c.version || case when c.given then '' else ' (no)' end order by c.name)
          from muni_forms.consent c where c.submission = s.id) as consents,
       (select json_agg(json_build_object('id', u.id, 'name', u.name)) from muni_forms.upload u where u.submission = s.id) as files
     from muni_forms.submission s left join muni_forms.decision d on d.submission = s.id
     where s.form = $1 and s.state not in ('superseded', 'expired')
     order by s.received desc, s.turn desc limit $2 offset $3`,
    [form, limit, offset],
  );
