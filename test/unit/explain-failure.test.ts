import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusError } from '../../src/data/explain-failure.js';

const headers = { 'Content-Type': 'application/problem+json; charset=utf-8' };
const answerOf = (body: BodyInit) =>
  new Response(body, { status: 429, statusText: 'Too Many Requests', headers });

test('a problem is called as the server calls it, with its own words', async () => {
  const problem = { type: 'https://x.example/problems#rate-limited', detail: 'Spokojnie, proszę.' };
  const error = await statusError(answerOf(JSON.stringify(problem)), 'https://x.example/firms');
  assert.equal(error.code, 'rate-limited');
  assert.equal(error.detail, 'The server answered 429 Too Many Requests: Spokojnie, proszę.');
});

test('a problem without end is read no further than a problem may reach', async () => {
  let sent = 0;
  let isCancelled = false;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 1000;
      controller.enqueue(new Uint8Array(1000).fill(32));
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  const error = await statusError(answerOf(endless), 'https://x.example/firms');
  assert.equal(error.detail, 'The server answered 429 Too Many Requests');
  assert.ok(isCancelled, 'the rest of the answer is not asked for');
  assert.ok(sent < 100_000, `${sent} bytes were read`);
});
