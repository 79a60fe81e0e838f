import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAvailability } from '../../src/forms/availability-controller.js';
import { changesOf } from '../../src/forms/definition-changes.js';
import { draftFile, readDraft, readDraftFile, type Draft } from '../../src/forms/draft.js';
import { readAttempt, writeAttempt, type Attempt } from '../../src/forms/kept-attempt.js';
import type { Parcel } from '../../src/data/submit.js';
import { readDefinition } from '../../src/forms/read-definition.js';
import { pathOfPointer, readOutcome } from '../../src/forms/submission-outcome.js';

const answer = (status: number, json: unknown, retryAfter?: number, lang = 'en') =>
  readOutcome(
    {
      status,
      contentType: 'application/json',
      json,
      text: '',
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
    lang,
  );

describe('a pointer into the answers', () => {
  for (const [pointer, path] of [
    ['#/answers/email', 'email'],
    ['#/answers/guests/0/diet', 'guests[0].diet'],
    ['/answers/a~1b', 'a/b'],
    ['#/answers/na%C5%82%C3%B3g', 'nałóg'],
    ['#/consents/0', undefined],
    ['#/answers', undefined],
    [42, undefined],
  ] as const)
    it(`${String(pointer)} is ${String(path)}`, () => assert.equal(pathOfPointer(pointer), path));
});

describe('what an answer means', () => {
  for (const [status, json, kind] of [
    [200, {}, 'taken'],
    [201, { receipt: 'R' }, 'taken'],
    [202, { status: 'pending-email' }, 'taken'],
    [409, { type: 'https://x.example/problems/capacity', remaining: 2 }, 'capacity'],
    [409, { type: 'duplicate' }, 'duplicate'],
    [409, { type: 'form-changed', version: '4' }, 'form-changed'],
    [410, undefined, 'closed'],
    [413, undefined, 'files'],
    [415, { type: 'validation', errors: [] }, 'files'],
    [422, { type: 'validation', errors: [] }, 'validation'],
    [422, { type: 'key-reused' }, 'key-reused'],
    [409, { type: 'https://x.example/problems/capacity/', remaining: 2 }, 'capacity'],
    [400, { type: 'too-large' }, 'files'],
    [403, { type: 'captcha' }, 'captcha'],
    [408, undefined, 'passing'],
    [425, undefined, 'passing'],
    [429, { type: 'rate-limited' }, 'passing'],
    [500, '<html>', 'passing'],
    [503, undefined, 'passing'],
    [400, undefined, 'refused'],
    [403, { detail: 'No.' }, 'refused'],
    [404, null, 'refused'],
  ] as const)
    it(`${status} ${JSON.stringify(json)} is ${kind}`, () => assert.equal(answer(status, json).kind, kind));

  it('is that it leads elsewhere, whatever its status and text', () => {
    const led = { status: 0, contentType: '', json: undefined, text: '', isRedirect: true };
    for (const status of [0, 302, 307]) assert.equal(readOutcome({ ...led, status }, 'en').kind, 'elsewhere');
  });

  it('is said in the language of the form, where the endpoint has it in several', () => {
    const detail = { pl: 'Za późno.', en: 'Too late.' };
    const errors = [{ pointer: '#/answers/mail', detail: { pl: 'Zajęty.', da: 'Optaget.' } }];
    for (const [lang, said, own] of [
      ['pl', 'Za późno.', 'Zajęty.'],
      ['da', 'Too late.', 'Optaget.'],
    ] as const) {
      const outcome = answer(422, { type: 'validation', detail, errors }, undefined, lang);
      assert.ok(outcome.kind === 'validation');
      assert.equal(outcome.detail, said);
      assert.equal(outcome.errors[0]?.detail, own);
    }
  });

  for (const [waitlist, isOffered] of [
    [{ capacity: 5, remaining: 2 }, true],
    [{ capacity: 5 }, true],
    [true, true],
    [{ capacity: 5, remaining: 0 }, false],
    [0, false],
    [false, false],
    [undefined, false],
  ] as const)
    it(`${isOffered ? 'offers' : 'offers no'} waiting list where it is ${JSON.stringify(waitlist)}`, () => {
      const outcome = answer(409, { type: 'capacity', remaining: 0, waitlist });
      assert.ok(outcome.kind === 'capacity');
      assert.equal(outcome.hasWaitlist, isOffered);
    });

  it('can be told whatever comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (status, json) => {
        assert.equal(typeof answer(status, json).kind, 'string');
      }),
    );
  });

  it('says how long to wait, and why, where the server does', () => {
    assert.deepEqual(answer(429, undefined, 7), { kind: 'passing', after: 7, detail: '' });
    const detail = 'The system is being renewed until 8.';
    assert.deepEqual(answer(503, { detail }), { kind: 'passing', after: undefined, detail });
  });
});

describe('what a framework finds wrong', () => {
  const errorsOf = (errors: unknown, status = 400) => {
    const outcome = answer(status, { title: 'One or more validation errors occurred.', status, errors });
    return outcome.kind === 'validation'
      ? outcome.errors.map(({ path, detail }) => [path, detail])
      : outcome.kind;
  };

  for (const [name, path] of [
    ['Email', 'Email'],
    ['answers.email', 'email'],
    ['Answers.Guests[0].Diet', 'Guests[0].Diet'],
    ['$.answers.guests.0.diet', 'guests[0].diet'],
    ['answers', undefined],
    ['$', undefined],
    ['answersheet', 'answersheet'],
    ['2026', '2026'],
  ] as const)
    it(`under the name ${name} is wrong at ${String(path)}`, () =>
      assert.deepEqual(errorsOf({ [name]: ['No.'] }), [[path, 'No.']]));

  it('is each sentence of each name, whether it came with 400 or 422', () => {
    const errors = { mail: ['Taken.', 'Too short.'], name: 'Missing.' };
    const told = [
      ['mail', 'Taken.'],
      ['mail', 'Too short.'],
      ['name', 'Missing.'],
    ];
    assert.deepEqual(errorsOf(errors), told);
    assert.deepEqual(errorsOf(errors, 422), told);
  });

  it('is nothing that can be mended where it names nothing', () => {
    assert.equal(errorsOf({}), 'refused');
    assert.equal(errorsOf('no'), 'refused');
    assert.equal(errorsOf(undefined), 'refused');
  });

  it('is told by pointers too, with 400', () =>
    assert.deepEqual(errorsOf([{ pointer: '#/answers/mail', detail: 'No.' }]), [['mail', 'No.']]));
});

describe('how many places there are', () => {
  for (const [raw, read] of [
    [
      { total: 50, taken: 48, waitlist: { remaining: 0 } },
      { total: 50, taken: 48, hasWaitlist: false },
    ],
    [
      { total: '50', taken: '48', waitlist: { remaining: '3' } },
      { total: 50, taken: 48, hasWaitlist: true },
    ],
    [{ total: 'many', taken: -1, waitlist: {} }, { hasWaitlist: true }],
  ] as const)
    it(`is read from ${JSON.stringify(raw)}`, () => assert.deepEqual(readAvailability(raw, true), read));
});

describe('a draft', () => {
  const draft: Draft = {
    v: 1,
    form: 'meeting',
    version: '3',
    expires: '2026-12-01T00:00:00.000Z',
    answers: { name: 'Anna </script><b>', guests: [{ name: 'Bent' }] },
  };
  const now = Date.parse('2026-11-24T12:00:00Z');

  it('is read again until it has expired', () => {
    assert.deepEqual(readDraft(JSON.stringify(draft), now), draft);
    assert.equal(readDraft(JSON.stringify(draft), Date.parse('2026-12-02T00:00:00Z')), undefined);
  });

  it('goes through a file that people can read, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const own: Draft = { ...draft, answers: { name } };
        const rows = [{ path: 'name', label: 'Name', lines: [name] }];
        const page = draftFile(own, [{ page: 0, rows }], { lang: 'en', title: 'Meeting' });
        assert.equal(page.match(/<script/g)?.length, 1);
        assert.deepEqual(readDraftFile(page)?.answers, { name });
      }),
    );
  });

  it('is still there where the file was saved once more by another program', () => {
    const page = draftFile(draft, [], { lang: 'en', title: 'Meeting' });
    const tag = '<script type="application/json" id="muni-draft">';
    for (const other of [
      '<script id="muni-draft" type="application/json">',
      "<SCRIPT id='muni-draft' data-x>",
    ])
      assert.deepEqual(readDraftFile(page.replace(tag, other))?.answers, draft.answers);
    assert.equal(readDraftFile(page.replace('id="muni-draft"', 'id="other"')), undefined);
  });

  it('is none where the text is something else', () => {
    for (const text of ['', 'null', '[]', '{"v":2}', '{"v":1,"form":"x"}', '<html>'])
      assert.equal(readDraftFile(text), undefined);
  });
});

describe('two versions of a form', () => {
  const read = (fields: object[]) => {
    const { definition } = readDefinition({
      muni: 1,
      id: 'f',
      version: '1',
      kind: 'signup',
      title: 'F',
      fields,
    });
    assert.ok(definition);
    return definition;
  };

  it('are told apart by what is asked', () => {
    const before = read([
      { type: 'text', name: 'a', label: 'A' },
      { type: 'text', name: 'b', label: 'B' },
      { type: 'text', name: 'c', label: 'C' },
    ]);
    const now = read([
      { type: 'text', name: 'a', label: 'A' },
      { type: 'text', name: 'b', label: 'B', required: true },
      { type: 'text', name: 'd', label: 'D' },
    ]);
    assert.deepEqual(changesOf(before, now), [
      { kind: 'changed', label: 'B' },
      { kind: 'added', label: 'D' },
      { kind: 'removed', label: 'C' },
    ]);
  });
});

describe('an answer that says nothing', () => {
  const read = (status: number, contentType: string, text: string) =>
    readOutcome({ status, contentType, text, json: undefined }, 'en').kind;
  it('is none: one that may not be read, or a page in its place', () => {
    assert.equal(read(0, '', ''), 'passing');
    assert.equal(read(200, 'text/html; charset=utf-8', ''), 'passing');
    assert.equal(read(200, '', '\n<!doctype html>'), 'passing');
  });
  it('is one where a simple endpoint is content', () => {
    assert.equal(read(204, '', ''), 'taken');
    assert.equal(read(200, 'text/plain', 'ok'), 'taken');
  });
});

describe('an attempt as a tab keeps it', () => {
  const attempt = (body: Parcel['body']): Attempt => ({
    key: 'k-1',
    supersedes: 'k-0',
    content: '[1]',
    parcel: { url: 'https://data.example/take', body, contentType: 'application/json' },
    isUnknown: true,
  });
  const sent = {
    answers: { name: 'Łoś', guests: [{ diet: 'vegan' }] },
    consents: { privacy: 5 },
    wantsWaitlist: true,
  };
  const NOW = 1_000;

  it('comes back byte for byte', () => {
    const text = writeAttempt({ attempt: attempt('{"a":1}'), sent }, 'f', NOW);
    assert.deepEqual(readAttempt(text, NOW, 'f'), { attempt: attempt('{"a":1}'), sent });
  });

  it('comes back as a form sends it, too', () => {
    const text = writeAttempt({ attempt: attempt(new URLSearchParams({ a: 'ł &' })), sent }, 'f', NOW);
    assert.deepEqual(readAttempt(text, NOW, 'f')?.attempt.parcel, {
      url: 'https://data.example/take',
      body: 'a=%C5%82+%26',
      contentType: 'application/x-www-form-urlencoded;charset=UTF-8',
    });
  });

  it('is its key alone where answers may not be kept, or files are among them', () => {
    for (const kept of [
      { attempt: attempt('{"name":"Łoś"}'), sent: undefined },
      { attempt: attempt(new FormData()), sent: undefined },
    ]) {
      const text = writeAttempt(kept, 'f', NOW);
      assert.doesNotMatch(text, /Łoś/);
      const { attempt: read, sent: none } = readAttempt(text, NOW, 'f') ?? {};
      assert.deepEqual(
        [read?.key, read?.supersedes, read?.parcel, none],
        ['k-1', 'k-0', undefined, undefined],
      );
    }
  });

  it('is of its form alone, and of a day', () => {
    const text = writeAttempt({ attempt: attempt('{}'), sent }, 'f', NOW);
    assert.equal(readAttempt(text, NOW, 'g'), undefined);
    assert.equal(readAttempt(text, NOW + 86_400_000, 'f'), undefined);
  });

  it('is nothing where it is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        assert.doesNotThrow(() => readAttempt(text, NOW));
      }),
    );
    assert.equal(
      readAttempt('{"v":1,"form":"f","key":"k","expires":5000,"answers":{"__proto__":{"x":1}}}', NOW)?.sent
        ?.answers.x,
      undefined,
    );
  });
});
