import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EVENT_SETS } from '../../demo/server/events/event-sets.mjs';
import { fillTables } from '../../demo/server/data/fill-tables.mjs';
import { openEventSets } from '../../demo/server/events/open-event-sets.mjs';
import { mondayOf } from '../../demo/server/seed/events/days.mjs';
import { ENGINES } from './engines.mjs';
import { describeEvents } from './events.suite.mjs';

for (const { name, skip, open, openDatabase } of ENGINES) {
  describe(`Events over ${name}`, { skip: skip ?? false }, () => {
    /** @type {import('./engines.mjs').Endpoint} */
    let endpoint;
    before(async () => {
      endpoint = await open();
    });
    after(() => endpoint?.close());
    describeEvents(() => endpoint);

    it('answers without failures of its own', () => assert.deepEqual(endpoint.failures, []));

    it('makes the events anew when a week has passed, so that the demo is never out of date', async () => {
      const { db, close } = await openDatabase();
      let now = new Date('2026-11-26T12:00:00Z');
      try {
        await fillTables(db, []);
        const sets = await openEventSets(db, { now: () => now });
        assert.equal((await sets.get('spotkania'))?.week, '2026-11-23');
        now = new Date('2027-02-03T12:00:00Z');
        assert.equal((await sets.get('spotkania'))?.week, '2027-02-01');
        const again = await openEventSets(db, { now: () => now });
        assert.equal((await again.get('arrangementer'))?.week, '2027-02-01');
      } finally {
        await close();
      }
    });
  });
}

describe('Events of the demo', () => {
  it('are the same all week, whoever makes them', () => {
    const make = (/** @type {string} */ day) =>
      EVENT_SETS.map(({ makeEvents }) => [...makeEvents(mondayOf(new Date(day)))]);
    assert.deepEqual(make('2026-11-23T00:00:00Z'), make('2026-11-29T23:00:00Z'));
  });
});
