import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { makeDeskSessions } from '../../demo/server/desk/desk-session.mjs';
import { makeRateLimiter } from '../../demo/server/forms/rate-limiter.mjs';
import { makeSpamGuard } from '../../demo/server/forms/spam-guard.mjs';
import { tidy } from '../../demo/server/forms/tidy.mjs';
import { makeDefinition } from './form-endpoint.mjs';

const DAY = 24 * 3_600_000;
let places = 0;

/** @param {() => Awaited<ReturnType<typeof import('./form-endpoint.mjs').openFormEndpoint>>} give */
export function describeSpam(give) {
  let place = '';
  beforeEach(() => (place = `place-${(places += 1)}`));
  const limit = (perMinute) => {
    const { forms, db } = give();
    return makeRateLimiter({ perMinute, now: forms.now, query: db.query, signer: forms.signer });
  };
  const rows = async (table) =>
    (await give().db.query(`select count(*)::int as rows from muni_forms.${table}`))[0].rows;

  describe('the rate limit', () => {
    it('lets so many through a minute, and says how long to wait', async () => {
      const limiter = limit(3);
      const first = [await limiter.take(place), await limiter.take(place), await limiter.take(place)];
      assert.deepEqual(first, [0, 0, 0]);
      assert.equal(await limiter.take(place), 20);
      assert.equal(await limiter.take(`${place} b`), 0);
      give().clock.now += 20_000;
      assert.equal(await limiter.take(place), 0);
      assert.ok((await limiter.take(place)) > 0);
    });

    it('is none where it is nought', async () => {
      const before = await rows('rate');
      for (let at = 0; at < 100; at += 1) assert.equal(await limit(0).take(place), 0);
      assert.equal(await rows('rate'), before);
    });

    it('counts what comes at once, and what comes to another server or after a restart', async () => {
      const waits = await Promise.all(Array.from({ length: 20 }, () => limit(5).take(place)));
      assert.equal(waits.filter((wait) => wait === 0).length, 5);
    });

    it('is told as a problem with the time to come back', async () => {
      const { forms } = give();
      const guard = makeSpamGuard({ ...forms, config: { rateLimit: 1 } });
      await guard.checkRate(place);
      await assert.rejects(guard.checkRate(place), (error) => {
        assert.equal(error.status, 429);
        assert.equal(error.problem.headers['Retry-After'], '60');
        assert.match(error.told('pl').detail, /Odczekaj/);
        return true;
      });
    });

    it('writes no address down, and forgets what is over', async () => {
      await limit(3).take('203.0.113.77');
      const text = JSON.stringify(await give().db.query('select * from muni_forms.rate'));
      assert.doesNotMatch(text, /203\.0\.113/);
      give().clock.now += 61_000;
      await tidy(give().forms, {});
      assert.equal(await rows('rate'), 0);
    });
  });

  describe('a start token', () => {
    it('is good for five keys, also after a restart', async () => {
      const { forms } = give();
      const form = {
        id: place,
        version: '1',
        definition: makeDefinition({ id: place }),
        settings: { spam: { token: true } },
      };
      const { token } = makeSpamGuard(forms).start(form);
      const check = (key) => makeSpamGuard(forms).check(form, { trap: { token }, key, digest: 'd' });
      for (const key of ['a', 'b', 'c', 'd', 'e', 'a']) assert.equal(await check(key), true);
      await assert.rejects(check('f'), { status: 403 });
      give().clock.now += DAY + 1;
      await tidy(forms, {});
      assert.equal(await rows('token_key'), 0);
    });

    it('lets bytes in that came too early, once they have waited, also after a restart', async () => {
      const { forms } = give();
      const form = {
        id: place,
        version: '1',
        definition: makeDefinition({ id: place }),
        settings: { spam: { minSeconds: 10 } },
      };
      const check = () => makeSpamGuard(forms).check(form, { trap: { ms: 1000 }, key: 'k', digest: place });
      await assert.rejects(check(), { status: 429 });
      give().clock.now += 9_000;
      assert.equal(await check(), true);
      give().clock.now += DAY;
      await tidy(forms, {});
      assert.equal(await rows('early'), 0);
    });
  });

  describe('who is at the desk', () => {
    const sessions = (secret = 'right') => makeDeskSessions({ ...give().forms, secret });

    it('is still there after a restart, until the day is over', async () => {
      const id = await sessions().logIn('right');
      const session = await sessions().get(id);
      assert.match(session.csrf, /^[\w-]{20,}$/);
      assert.equal(await sessions('another').get(id), undefined);
      assert.doesNotMatch(
        JSON.stringify(await give().db.query('select * from muni_forms.desk_session')),
        new RegExp(id),
      );
      give().clock.now += 10 * 3_600_000;
      assert.equal(await sessions().get(id), undefined);
      await tidy(give().forms, {});
      assert.equal(await rows('desk_session'), 0);
    });

    it('is gone for every server where they have logged out', async () => {
      const id = await sessions().logIn('right');
      await sessions().logOut(id);
      assert.equal(await sessions().get(id), undefined);
      assert.equal(await sessions().get('made up'), undefined);
    });

    it('cannot be guessed by asking several servers', async () => {
      for (let at = 0; at < 10; at += 1) assert.equal(await sessions().logIn(`wrong ${at}`), undefined);
      assert.equal(await sessions().isBlocked(), true);
      give().clock.now += 61_000;
      assert.equal(await sessions().isBlocked(), false);
      await tidy(give().forms, {});
      assert.equal(await rows('desk_try'), 0);
    });
  });
}
