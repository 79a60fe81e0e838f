// node --import ./scripts/testing/typescript-loader.mjs test/contract/rush-rounds.mjs [rounds]
// What the suite does twice, as often as one likes, and ten thousand responses sent one by one.
import assert from 'node:assert/strict';
import { ENGINES } from './engines.mjs';
import { openFormEndpoint, makeSubmission } from './form-endpoint.mjs';
import { rushForSeats } from './form-rush.suite.mjs';
import { makeSurvey } from './results.suite.mjs';

const rounds = Number(process.argv[2] ?? 20);
const SECTORS = ['craft', 'trade', 'food'];

async function sendThousands(endpoint, total, atOnce) {
  await endpoint.put(makeSurvey('many'));
  const counts = { craft: 0, trade: 0, food: 0 };
  let sent = 0;
  const sendOn = async () => {
    while (sent < total) {
      const sector = SECTORS[(sent * 7) % 3];
      counts[sector] += 1;
      sent += 1;
      const { answered } = await endpoint.submit(makeSubmission({ form: 'many', answers: { sector } }), {
        id: 'many',
      });
      assert.equal(answered, 201);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendOn));
  const { n } = await endpoint.askJson('/forms/many/results');
  assert.equal(n, total);
  const rows = await endpoint.db.query(
    `select answers ->> 'sector' as sector, count(*) as count from muni_forms.submission where form = 'many' group by 1`,
  );
  assert.deepEqual(Object.fromEntries(rows.map(({ sector, count }) => [sector, count])), counts);
}

for (const { name, skip, openDatabase } of ENGINES) {
  if (skip) {
    console.log(`${name}: not run (${skip})`);
    continue;
  }
  const { db, close } = await openDatabase();
  const endpoint = await openFormEndpoint(db);
  const start = performance.now();
  for (let round = 1; round <= rounds; round += 1) await rushForSeats(endpoint, `rush-${round}`);
  const rushed = performance.now();
  console.log(
    `${name}: ${rounds} rushes of 500 for 50 seats, all exact, ${Math.round((rushed - start) / rounds)} ms each`,
  );
  await sendThousands(endpoint, 10_000, 50);
  console.log(
    `${name}: 10000 responses, all exact, ${((performance.now() - rushed) / 10_000).toFixed(1)} ms each`,
  );
  assert.deepEqual(endpoint.failures, []);
  await close();
}
