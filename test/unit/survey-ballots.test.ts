import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBallotOutcome } from '../../src/widgets/survey/ballot-outcome.js';

const read = (status: number, json?: unknown, more: object = {}) =>
  readBallotOutcome(
    { status, json, text: '', contentType: json === undefined ? 'text/plain' : 'application/json', ...more },
    'en',
  );

describe('an answer to a ballot', () => {
  for (const [status, json, kind, detail = ''] of [
    [201, {}, 'taken'],
    [204, undefined, 'taken'],
    [409, { type: 'already-voted', detail: 'On Monday.' }, 'already', 'On Monday.'],
    [409, { type: 'https://vote.example/problems/duplicate' }, 'already'],
    [409, { error: 'conflict' }, 'already'],
    [409, undefined, 'already'],
    [409, { type: 'form-changed', version: '2' }, 'refused'],
    [410, undefined, 'closed'],
    [403, { type: 'captcha' }, 'stranger'],
    [403, undefined, 'refused'],
    [
      422,
      { type: 'validation', errors: [{ pointer: '#/choices/a', detail: 'Five at most.' }] },
      'refused',
      'Five at most.',
    ],
    [400, { errors: { choices: ['Five at most.', 'Not yours.'] } }, 'refused', 'Five at most. Not yours.'],
    [429, { detail: 'Slow down.' }, 'passing', 'Slow down.'],
    [503, undefined, 'passing'],
  ] as const)
    it(`${status} ${JSON.stringify(json) ?? 'and nothing'} is ${kind}`, () =>
      assert.deepEqual(read(status, json), { kind, detail }));

  it('that leads elsewhere is none that counts', () =>
    assert.equal(read(302, undefined, { isRedirect: true }).kind, 'refused'));
});
