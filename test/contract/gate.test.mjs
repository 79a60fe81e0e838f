import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeGate } from '../../demo/server/data/make-gate.mjs';

describe('The gate before the database', () => {
  it('lets so many through at once, the others in order, and loses nobody', async () => {
    const gate = makeGate(3);
    let inside = 0;
    let most = 0;
    const order = [];
    const work = (at) =>
      gate(async () => {
        order.push(at);
        inside += 1;
        most = Math.max(most, inside);
        await wait(at % 3);
        inside -= 1;
        if (at % 7 === 0) throw new Error(`${at}`);
        return at;
      });
    const settled = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => work(at)));
    assert.equal(most, 3);
    assert.deepEqual(
      order,
      Array.from({ length: 50 }, (_, at) => at),
    );
    assert.equal(settled.filter(({ status }) => status === 'rejected').length, 8);
    assert.equal(await gate(async () => 'open'), 'open');
  });
});
