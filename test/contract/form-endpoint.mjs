import { createApp } from '../../demo/server/app.mjs';
import { openForms } from '../../demo/server/forms/open-forms.mjs';

/** A form with all that matters here and nothing else. */
export const makeDefinition = (more = {}) => ({
  muni: 1,
  id: 'talk',
  version: '1',
  kind: 'signup',
  languages: ['en', 'pl'],
  title: 'Talk',
  pages: [
    {
      id: 'one',
      fields: [
        { type: 'text', name: 'name', label: 'Name', required: true },
        { type: 'email', name: 'email', label: 'Mail' },
        { type: 'number', name: 'people', label: 'People' },
      ],
    },
  ],
  ...more,
});

let keys = 0;
export const makeKey = () => `key-${process.pid}-${(keys += 1)}-${Math.random().toString(36).slice(2)}`;

/** A submission as a widget would send it. */
export const makeSubmission = ({ key = makeKey(), answers = {}, ...more } = {}) => ({
  form: 'talk',
  version: '1',
  key,
  lang: 'en',
  answers: { name: 'Ada', ...answers },
  consents: [],
  trap: { hp: '', ms: 41210 },
  ...more,
});

/**
 * The forms side over a database, asked without a network between. `clock` can be set forward.
 * @param {import('../../demo/server/data/db.mjs').Db} db
 */
export async function openFormEndpoint(db, config = {}) {
  const clock = { now: Date.parse('2026-11-20T10:00:00Z') };
  const failures = [];
  const forms = await openForms(db, { now: () => clock.now, config });
  const app = createApp({
    directories: () => undefined,
    forms,
    report: (error) => failures.push(error),
  });
  const ask = async (path, init) => app.request(`http://muni.test${path}`, init);
  const send = (submission, { id = 'talk', query = '' } = {}) =>
    ask(`/forms/${id}/submissions${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' },
      body: typeof submission === 'string' ? submission : JSON.stringify(submission),
    });
  return {
    db,
    forms,
    clock,
    failures,
    ask,
    send,
    askJson: async (path) => (await ask(path)).json(),
    /** Sends and gives status and body together. */
    async submit(submission, options) {
      const answer = await send(submission, options);
      return { answered: answer.status, headers: answer.headers, ...(await answer.json()) };
    },
    put: (definition, settings) => forms.put(definition, settings),
    /** Entries of a form that count, as they lie in the database. */
    entries: (id = 'talk') =>
      db.query(
        `select * from muni_forms.submission where form = $1 and state in ('accepted', 'pending-email', 'pending-review') order by turn`,
        [id],
      ),
  };
}
