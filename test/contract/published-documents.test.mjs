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
});
