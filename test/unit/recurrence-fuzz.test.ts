import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { instantShown } from '../../src/core/zoned-time.js';
import { occurrencesBetween } from '../../src/data/recurrence/occurrences.js';
import { parseRule } from '../../src/data/recurrence/rule.js';

const DAY = 86_400_000;
const ZONES = ['Europe/Warsaw', 'Europe/Copenhagen', 'America/New_York', 'Pacific/Auckland', 'UTC'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const some = <T>(values: fc.Arbitrary<T>, maxLength = 3) =>
  fc.uniqueArray(values, { minLength: 1, maxLength });
const rarely = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
const signed = (max: number) => fc.oneof(fc.integer({ min: 1, max }), fc.integer({ min: -max, max: -1 }));
const weekday = fc.constantFrom(...WEEKDAYS);
const nth = fc.tuple(fc.constantFrom(-2, -1, 1, 2, 3, 4), weekday).map(([which, day]) => `${which}${day}`);

interface Parts {
  FREQ: string;
  INTERVAL?: number;
  COUNT?: number;
  UNTIL?: string;
  WKST?: string;
  [by: string]: string | number | undefined;
}

const lists = (record: Record<string, fc.Arbitrary<unknown[] | undefined>>) =>
  fc
    .record(record)
    .map((all) =>
      Object.fromEntries(
        Object.entries(all).flatMap(([name, list]) => (list ? [[name, list.join(',')]] : [])),
      ),
    );
const month = rarely(some(fc.integer({ min: 1, max: 12 })));
const times = {
  BYHOUR: rarely(some(fc.integer({ min: 0, max: 23 }), 2)),
  BYMINUTE: rarely(some(fc.constantFrom(0, 15, 30), 2)),
};

const BY = {
  DAILY: lists({
    ...times,
    BYMONTH: month,
    BYDAY: rarely(some(weekday)),
    BYMONTHDAY: rarely(some(signed(31))),
  }),
  WEEKLY: lists({ ...times, BYMONTH: month, BYDAY: rarely(some(weekday)) }),
  MONTHLY: fc.oneof(
    lists({ ...times, BYMONTH: month, BYDAY: rarely(some(fc.oneof(weekday, nth))) }),
    lists({ ...times, BYMONTH: month, BYMONTHDAY: rarely(some(signed(31))), BYDAY: rarely(some(weekday)) }),
  ),
  YEARLY: fc.oneof(
    lists({ BYMONTH: month, BYDAY: rarely(some(weekday)) }),
    // Of every Monday and the second one together rrule-temporal takes one: not mixed here.
    lists({ BYMONTH: month, BYDAY: some(nth) }),
    // A day of the month without a month is once a year here and twelve times there: left out.
    lists({ BYMONTH: some(fc.integer({ min: 1, max: 12 })), BYMONTHDAY: some(signed(31)) }),
    lists({ BYYEARDAY: some(signed(365)) }),
    // With weekdays beside them rrule-temporal takes days of the year on any weekday, libical and we do not.
  ),
};

const rules: fc.Arbitrary<Parts> = fc
  .constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')
  .chain((frequency) =>
    fc
      .tuple(
        BY[frequency as keyof typeof BY],
        fc.integer({ min: 1, max: 4 }),
        fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
        fc.constantFrom('MO', 'SU'),
        fc.option(fc.constantFrom(-2, -1, 1, 2), { nil: undefined, freq: 1 }),
        fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined, freq: 2 }),
      )
      .map(([by, interval, count, weekStart, position, untilDay]) => {
        const parts: Parts = { FREQ: frequency, INTERVAL: interval, WKST: weekStart, ...by };
        if (count !== undefined) parts.COUNT = count;
        else if (untilDay !== undefined) {
          const until = new Date(Date.UTC(2024, 5, 1, 12) + untilDay * DAY).toISOString();
          parts.UNTIL = until.replace(/[-:]|\.\d+/g, '');
        }
        if (position !== undefined && Object.keys(by).length) parts.BYSETPOS = position;
        return parts;
      }),
  );

const textOf = (parts: Parts) =>
  Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');

const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

test('gives what rrule-temporal gives, in any window', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      rules,
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 800 }),
      fc.constantFrom(0, 2.5, 9, 17.25, 23),
      fc.integer({ min: -30, max: 900 }),
      fc.integer({ min: 1, max: 120 }),
      (parts, zone, startDay, hour, windowDay, windowDays) => {
        const reading = Date.UTC(2024, 0, 1) + startDay * DAY + hour * 3_600_000;
        const startAt = instantShown(reading, zone);
        fc.pre(startAt !== undefined);
        const text = textOf(parts);
        const rule = parseRule(text);
        if (typeof rule === 'string') throw assert.fail(rule);
        const from = startAt + windowDay * DAY;
        const to = from + windowDays * DAY;
        const own = occurrencesBetween({ start: { reading, zone }, rule }, from, to, {
          home: zone,
          limit: 5000,
        });
        const dtstart = Temporal.Instant.fromEpochMilliseconds(startAt).toZonedDateTimeISO(zone);
        const oracle = new RRuleTemporal({ rruleString: `RRULE:${text}`, dtstart, tzid: zone });
        const expected = oracle
          .between(new Date(from), new Date(to - 1), true)
          .map((one) => one.epochMilliseconds);
        compared += expected.length;
        assert.deepEqual(
          own.starts.map(iso),
          [...new Set(expected)].map(iso),
          `${iso(reading)} ${zone} ${text}`,
        );
      },
    ),
    { numRuns: 1500 },
  );
  assert.ok(compared > 800, `${compared} occurrences compared`);
});

test('the window makes no difference to what is in it', () => {
  fc.assert(
    fc.property(
      rules,
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1, max: 300 }),
      (parts, zone, windowDay, days) => {
        const rule = parseRule(textOf(parts));
        if (typeof rule === 'string') throw assert.fail(rule);
        const recurring = { start: { reading: Date.UTC(2024, 2, 5, 17), zone }, rule };
        const from = Date.UTC(2024, 0) + windowDay * DAY;
        const to = from + days * DAY;
        const whole = occurrencesBetween(recurring, 0, Date.UTC(2029, 0), { limit: 100_000 }).starts;
        const part = occurrencesBetween(recurring, from, to, { limit: 100_000 }).starts;
        assert.deepEqual(
          part,
          whole.filter((instant) => instant >= from && instant < to),
        );
      },
    ),
    { numRuns: 500 },
  );
});

for (const bomb of [
  'FREQ=SECONDLY',
  'FREQ=SECONDLY;COUNT=999999999',
  'FREQ=MINUTELY;BYSECOND=0,1,2,3,4,5,6,7,8,9',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=DAILY;INTERVAL=999999999',
  'FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20;BYSETPOS=-1',
  `FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 366 }, (_, i) => i + 1).join()};COUNT=99999999`,
]) {
  test(`is not held up by ${bomb.slice(0, 60)}`, () => {
    const rule = parseRule(bomb);
    if (typeof rule === 'string') throw assert.fail(rule);
    const started = performance.now();
    const start = { reading: Date.UTC(1, 0), zone: 'Europe/Warsaw' };
    const { starts } = occurrencesBetween({ start, rule }, Date.UTC(2026, 10), Date.UTC(2026, 11));
    assert.ok(starts.length <= 1000);
    assert.ok(performance.now() - started < 3000, `${Math.round(performance.now() - started)} ms`);
  });
}

test('no text of a rule makes it throw', () => {
  const words = fc.constantFrom(
    'FREQ=',
    'DAILY',
    ';',
    '=',
    ',',
    'BYDAY=',
    '-1',
    'MO',
    'COUNT=0',
    'INTERVAL=',
    '999999999999',
    'UNTIL=',
    '20261101',
    'RSCALE=HEBREW',
    '__proto__=1',
    'constructor',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 }))), (parts) => {
      const rule = parseRule(`FREQ=MONTHLY;${parts.join('')}`);
      if (typeof rule === 'string') return assert.ok(rule.length > 10);
      occurrencesBetween(
        { start: { reading: Date.UTC(2026, 0), zone: 'UTC' }, rule },
        Date.UTC(2026, 10),
        Date.UTC(2026, 11),
      );
    }),
  );
});
