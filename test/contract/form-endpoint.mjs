import assert from 'node:assert/strict';
import { createApp } from '../../demo/server/app.mjs';
import { openForms } from '../../demo/server/forms/open-forms.mjs';
import { listViolations } from './schemas.mjs';

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

/** What is answered at these addresses, as it is published. */
const PUBLISHED = [
  [/\/submissions$/, 'muni-submission.v1.json#/$defs/receipt'],
  [/\/availability$/, 'muni-submission.v1.json#/$defs/availability'],
  [/\/start$/, 'muni-submission.v1.json#/$defs/start'],
  [/\/results$/, 'muni-results.v1.json'],
  [/^\/ideas\/[^/]+$/, 'muni-ideas.v1.json'],
];

/** No answer of the endpoint, to whatever it was asked, is other than it is published. */
async function checkAnswer(path, answer) {
  if (answer.status === 304) return;
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  const found = PUBLISHED.find(([address]) => address.test(path.split('?')[0]));
  const schema = answer.ok ? found?.[1] : 'muni-problem.v1.json';
  if (isJson && schema) assert.deepEqual(listViolations(schema, await answer.clone().json()), [], path);
}

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
  const ask = async (path, init) => {
    const answer = await app.request(`http://muni.test${path}`, init);
    await checkAnswer(path, answer);
    return answer;
  };
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
