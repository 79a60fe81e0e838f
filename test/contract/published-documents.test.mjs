import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createApp } from '../../demo/server/app.mjs';
import { DIRECTORIES } from '../../demo/server/directories.mjs';
import { EVENT_SETS } from '../../demo/server/events/event-sets.mjs';
import { listViolations, SCHEMAS } from './schemas.mjs';

const openapi = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));

/** Every `$ref` in a document, wherever it stands. */
const listRefs = (node) =>
  node && typeof node === 'object'
    ? Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [value] : listRefs(value)))
    : [];
const follow = (document, pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((node, step) => node?.[step], document);

describe('The OpenAPI description', () => {
  it('points only at what is there', () => {
    for (const ref of listRefs(openapi)) {
      const [file, pointer = ''] = ref.split('#');
      const document =
        file === '' ? openapi : SCHEMAS.find(({ name }) => file === `../src/schemas/${name}`)?.schema;
      assert.ok(follow(document, pointer), ref);
    }
  });

  it('names every address the endpoint has, and no other', () => {
    const app = createApp({ directories: () => undefined, forms: () => undefined });
    // Pages for people are no part of the contract.
    const isPage = (path) => /^\/(desk|manage|confirm)\/|^\/pages\.css$/.test(path);
    const written = (path) => path.replace(/:file\{.*\}$/, '{form}.json').replace(/:id/, '{form}');
    const served = app.routes
      .filter(({ method, path }) => ['GET', 'POST'].includes(method) && !isPage(path))
      .map(({ path }) => (/^\/(forms|ideas)\//.test(path) ? written(path) : path))
      .filter((path) => !/[*:]/.test(path));
    const all = new Set([
      ...served,
      ...DIRECTORIES.map(({ slug }) => `/api/${slug}`),
      ...EVENT_SETS.flatMap(({ slug }) => [`/events/${slug}`, `/events/${slug}.ics`]),
    ]);
    const described = new Set(Object.keys(openapi.paths));
    assert.deepEqual([...described].sort(), [...all].sort());
  });

  it('names each parameter once', () => {
    const names = Object.values(openapi.components.parameters).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });
});

describe('The schemas', () => {
  it('describe every member they name', () => {
    for (const { name, schema } of SCHEMAS) {
      const main = schema.$defs.item ?? schema.$defs.event ?? schema;
      const bare = Object.entries(main.properties).filter(([, member]) => Object.keys(member).length === 0);
      assert.deepEqual(bare, [], name);
    }
  });

  it('accept the smallest record and the fullest', () => {
    const text = { pl: 'Szewc', en: 'Shoemaker' };
    const full = {
      id: 'a',
      kind: 'craft',
      name: text,
      description: text,
      category: [text, 'x'],
      categoryCode: ['15.20'],
      town: 'Żmigród',
      address: { street: 'a', postalCode: 'b', locality: 'c', region: 'd', country: 'PL' },
      geo: { lat: 51, lon: 16 },
      telephone: '+48',
      email: 'a@example.org',
      url: 'https://example.org',
      image: { url: 'a.png', alt: 'b' },
      openingHours: ['Mo-Fr 08:00-16:00'],
      timeZone: 'Europe/Warsaw',
      badges: ['craft', text],
      languages: ['pl'],
      exportsTo: ['DE'],
      identifiers: { NIP: '1' },
      person: true,
      noMarketing: false,
      added: '2026-03-01',
      updated: '2026-03-01T10:00+01:00',
      provider: 'a',
      audience: [text],
      deadline: '2026-12-31',
      amount: { min: 1, max: 2, currency: 'DKK' },
      applyUrl: 'http://example.org',
      members: 3,
      role: text,
      contact: [{ name: 'a', role: 'b', email: 'a@example.org' }],
      source: { id: 'z', name: 'Z', url: 'https://example.org', licence: 'CC0-1.0' },
      'Rok założenia': 1980,
    };
    assert.deepEqual(listViolations('muni-directory.v1.json', [{ name: 'A' }, full]), []);
    assert.deepEqual(
      listViolations('muni-directory.v1.json', { muni: 1, items: [full], updated: '2026-10-02' }),
      [],
    );
  });

  for (const [what, record] of [
    ['no name', { id: 'a' }],
    ['an empty name', { name: '' }],
    ['a script for a website', { name: 'A', url: 'javascript:alert(1)' }],
    ['a place off the globe', { name: 'A', geo: { lat: 512, lon: 17 } }],
    ['a kind nobody knows', { name: 'A', kind: 'shop' }],
  ]) {
    it(`refuse a record with ${what}`, () => {
      assert.notDeepEqual(listViolations('muni-directory.v1.json#/$defs/item', record), []);
    });
  }

  it('accept an event as the contract shows it, and refuse one without a beginning', () => {
    const event = {
      id: 'e',
      name: 'Spotkanie',
      startDate: '2026-11-24T17:00:00+01:00',
      endDate: '2026-11-24T19:00',
      timeZone: 'Europe/Warsaw',
      recurrence: { rrule: 'FREQ=WEEKLY;COUNT=6', exdates: [], rdates: [] },
      status: 'scheduled',
      attendanceMode: 'mixed',
      location: { name: 'Ratusz', accessibility: ['wheelchair'] },
      registration: { capacity: 50, remaining: 12, waitlist: { capacity: 20, remaining: 20 }, state: 'open' },
      programme: [
        {
          start: '17:00',
          end: '17:30',
          title: 'Otwarcie',
          speakers: [{ name: 'A', role: 'B' }],
          stream: 'A',
        },
      ],
      funders: [{ name: 'F', logo: { url: 'f.svg', alt: 'F' }, statement: 'S' }],
    };
    assert.deepEqual(listViolations('muni-events.v1.json', { muni: 1, events: [event] }), []);
    assert.notDeepEqual(listViolations('muni-events.v1.json#/$defs/event', { name: 'A' }), []);
  });

  it('accept every kind of problem the contract names', () => {
    for (const code of ['validation', 'capacity', 'form-changed', 'rate-limited']) {
      const problem = {
        type: `https://example.org/problems/${code}`,
        title: 'T',
        status: 422,
        remaining: 0,
        waitlist: { capacity: 5, remaining: 2 },
        version: '4',
        errors: [{ pointer: '#/answers/email', code: 'required', detail: 'D' }],
      };
      assert.deepEqual(listViolations('muni-problem.v1.json', problem), []);
    }
  });

  const submission = {
    form: 'needs',
    version: '3',
    key: '0f2c1c9e-7a55-4f0e-9d1c-1f0c5f4c2a11',
    lang: 'pl',
    started: '2026-11-20T10:00:00.000Z',
    sent: '2026-11-20T11:00+01:00',
    source: { url: 'https://example.org/needs?x=1', municipality: '0201', ref: 'event/12' },
    answers: {
      name: 'Ada',
      people: 3,
      news: true,
      topics: ['a', 'b'],
      support: { tax: 'good', staff: ['a', 'b'] },
      guests: [{ name: 'Ida', diet: ['vegan'] }],
      plan: [{ name: 'plan.pdf', type: 'application/pdf', size: 12, id: 'up_1' }],
      'topics-Comment': 'More',
    },
    files: [{ field: 'plan', id: 'up_1' }],
    consents: [
      {
        name: 'privacy',
        version: '2026-05',
        lang: 'pl',
        given: true,
        at: '2026-11-20T10:00:00.000Z',
        textHash: `sha256-${'A'.repeat(43)}=`,
      },
    ],
    waitlist: true,
    captcha: { altcha: 'x' },
    trap: { hp: '', ms: 41210, token: 't', proof: '17' },
  };
  const cell = { value: 'craft', label: { pl: 'Rzemiosło' }, count: 120, suppressed: false };
  const hidden = { value: 'trade', label: 'Handel', suppressed: true };
  const question = { name: 'sector', label: 'Sector', type: 'radio', n: 410, cells: [cell, hidden] };
  const matrix = { name: 'm', label: 'M', type: 'matrix', rows: [{ value: 'a', label: 'A', cells: [cell] }] };
  const results = {
    muni: 1,
    form: 'needs',
    version: '3',
    n: 412,
    until: '2026-12-01T00:00+01:00',
    suppressBelow: 5,
    by: ['sector', { name: 'municipality', values: [{ value: '0201', label: 'Milicz' }] }],
    filter: { municipality: '0201' },
    questions: [question, matrix, { name: 'wish', label: 'Wish', type: 'textarea', answers: ['Less paper'] }],
  };
  const idea = { id: 'a', title: 'A bench', budget: 40000, status: 'funded', votes: 17, reason: 'Good' };
  const ideas = {
    muni: 1,
    title: { en: 'Ideas' },
    pot: { amount: 400000, currency: 'DKK' },
    closes: '2026-12-01T00:00+01:00',
    decidedBy: 'votes',
    method: 'points',
    points: 10,
    change: true,
    token: 't',
    ballots: '/ballots',
    ideas: [idea],
  };
  const ballot = { muni: 1, key: 'key-12345', token: 't', choices: { a: 3 } };
  const receipt = { id: '1', receipt: 'NS-1', status: 'waitlisted', position: 4 };
  const SUBMISSION = 'muni-submission.v1.json';
  const [RESULTS, IDEAS] = ['muni-results.v1.json', 'muni-ideas.v1.json'];
  const [RECEIPT, BALLOT] = [`${SUBMISSION}#/$defs/receipt`, `${IDEAS}#/$defs/ballot`];

  for (const [what, name, value] of [
    ['a submission', SUBMISSION, submission],
    ['a receipt', RECEIPT, receipt],
    ['results', RESULTS, results],
    ['ideas', IDEAS, ideas],
    ['a ballot', BALLOT, ballot],
  ])
    it(`accept ${what} with all there can be`, () => assert.deepEqual(listViolations(name, value), []));

  for (const [what, name, value] of [
    ['a submission without a key', SUBMISSION, { ...submission, key: undefined }],
    ['a submission with a key that is none', SUBMISSION, { ...submission, key: 'a b' }],
    ['a submission without its version', SUBMISSION, { ...submission, version: undefined }],
    ['a submission whose answers are a list', SUBMISSION, { ...submission, answers: [] }],
    ['a submission with no answer to a question', SUBMISSION, { ...submission, answers: { name: null } }],
    ['a submission at no moment', SUBMISSION, { ...submission, sent: 'yesterday' }],
    ['a submission of too long a ref', SUBMISSION, { ...submission, source: { ref: 'x'.repeat(201) } }],
    ['a consent that is neither given nor not', SUBMISSION, { ...submission, consents: [{ name: 'p' }] }],
    ['a receipt that says nothing of the entry', RECEIPT, { ...receipt, status: 'done' }],
    ['a receipt without its number', RECEIPT, { id: '1', status: 'confirmed' }],
    ['a place in the line before the first', RECEIPT, { ...receipt, position: 0 }],
    ['results of another contract', RESULTS, { ...results, muni: 2 }],
    ['results without questions', RESULTS, { ...results, questions: undefined }],
    ['results until no moment', RESULTS, { ...results, until: '2026-12-01T00:00' }],
    [
      'a suppressed count',
      RESULTS,
      { ...results, questions: [{ ...question, cells: [{ ...hidden, count: 2 }] }] },
    ],
    [
      'a missing count that nobody suppressed',
      RESULTS,
      { ...results, questions: [{ ...question, cells: [{ value: 'a', label: 'A' }] }] },
    ],
    ['half a person', RESULTS, { ...results, n: 4.5 }],
    [
      'counts of a matrix beside its rows',
      RESULTS,
      { ...results, questions: [{ ...matrix, cells: [cell] }] },
    ],
    ['a question of no kind', RESULTS, { ...results, questions: [{ ...question, type: 'riddle' }] }],
    ['an idea without a title', IDEAS, { ...ideas, ideas: [{ id: 'a' }] }],
    ['an idea that is half funded', IDEAS, { ...ideas, ideas: [{ ...idea, status: 'half' }] }],
    ['an idea with a link that runs', IDEAS, { ...ideas, ideas: [{ ...idea, url: 'javascript:alert(1)' }] }],
    ['a pot of no currency', IDEAS, { ...ideas, pot: { amount: 1 } }],
    ['no points to give away', IDEAS, { ...ideas, points: 0 }],
    ['a vote against an idea', BALLOT, { ...ballot, choices: { a: -1 } }],
    ['a ballot without a key', BALLOT, { ...ballot, key: undefined }],
    ['a list for a ballot', BALLOT, { ...ballot, choices: ['a'] }],
  ])
    it(`refuse ${what}`, () =>
      assert.notDeepEqual(listViolations(name, JSON.parse(JSON.stringify(value))), []));
});
