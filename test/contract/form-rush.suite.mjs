import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeDefinition, makeSubmission } from './form-endpoint.mjs';

/**
 * 500 people want 50 seats at the same time, and some of them send twice. Afterwards every seat is taken, nobody is
 * lost, nobody is there twice, and the line is in order without a gap.
 * @param {Awaited<ReturnType<typeof import('./form-endpoint.mjs').openFormEndpoint>>} endpoint
 * @param {string} id
 */
export async function rushForSeats(endpoint, id, { people = 500, seats = 50 } = {}) {
  await endpoint.put(makeDefinition({ id, capacity: { total: seats, waitlist: true } }));
  const bodies = Array.from({ length: people }, (_, at) =>
    JSON.stringify(makeSubmission({ form: id, answers: { name: `Person ${at}` } })),
  );
  const twice = bodies.filter((_, at) => at % 10 === 0);
  const answers = await Promise.all([...bodies, ...twice].map((body) => endpoint.submit(body, { id })));
  const first = answers.filter(({ answered }) => answered === 201);
  assert.equal(first.length, people);
  assert.equal(answers.filter(({ answered }) => answered === 200).length, twice.length);
  assert.equal(new Set(answers.map(({ receipt }) => receipt)).size, people);
  const entries = await endpoint.entries(id);
  assert.equal(entries.length, people);
  assert.equal(entries.filter(({ seat }) => seat === 'seat').length, seats);
  assert.ok(
    entries.slice(0, seats).every(({ seat }) => seat === 'seat'),
    'the first have the seats',
  );
  assert.deepEqual(
    entries.map(({ turn }) => turn),
    Array.from({ length: people }, (_, at) => at + 1),
  );
  const positions = new Map(answers.map(({ id: entry, position }) => [entry, position]));
  assert.deepEqual(
    entries.map(({ id: entry }) => positions.get(entry)),
    Array.from({ length: people }, (_, at) => (at < seats ? undefined : at - seats + 1)),
  );
  const { taken, waitlist } = await endpoint.askJson(`/forms/${id}/availability`);
  assert.deepEqual({ taken, waitlist }, { taken: seats, waitlist: people - seats });
}

/** @param {() => Awaited<ReturnType<typeof import('./form-endpoint.mjs').openFormEndpoint>>} give */
export function describeRush(give) {
  describe('a rush', () => {
    for (const round of [1, 2])
      it(`of 500 for 50 seats seats 50 and lines up the rest in order (round ${round})`, () =>
        rushForSeats(give(), `rush-${round}`));
  });
}
