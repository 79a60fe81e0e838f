import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openState, parseHours } from '../../src/widgets/directory/opening-hours.js';

const at = (iso: string) => new Date(iso);
const WARSAW = 'Europe/Warsaw';

const STATES: [hours: string[], now: string, expected: string][] = [
  // 2026-11-24 is a Tuesday; Warsaw is at +01:00.
  [['Mo-Fr 08:00-16:00'], '2026-11-24T10:00+01:00', 'open until 2026-11-24T15:00:00.000Z'],
  [['Mo-Fr 08:00-16:00'], '2026-11-24T07:59+01:00', 'closed until 2026-11-24T07:00:00.000Z'],
  [['Mo-Fr 08:00-16:00'], '2026-11-24T16:00+01:00', 'closed until 2026-11-25T07:00:00.000Z'],
  [['Mo-Fr 08:00-16:00'], '2026-11-27T17:00+01:00', 'closed until 2026-11-30T07:00:00.000Z'],
  [
    ['Mo-Fr 08:00-12:00,13:00-17:00; Sa 10:00-13:00; Su,PH off'],
    '2026-11-24T12:30+01:00',
    'closed until 2026-11-24T12:00:00.000Z',
  ],
  [
    ['Mo-Fr 08:00-12:00', 'Mo-Fr 13:00-17:00'],
    '2026-11-24T13:30+01:00',
    'open until 2026-11-24T16:00:00.000Z',
  ],
  [['Mo-Su 08:00-20:00; Tu off'], '2026-11-24T10:00+01:00', 'closed until 2026-11-25T07:00:00.000Z'],
  [['Fr,Sa 22:00-02:00'], '2026-11-28T01:00+01:00', 'open until 2026-11-28T01:00:00.000Z'],
  [['Fr,Sa 22:00-02:00'], '2026-11-29T01:59+01:00', 'open until 2026-11-29T01:00:00.000Z'],
  [['Sa-Mo 10:00-12:00'], '2026-11-29T11:00+01:00', 'open until 2026-11-29T11:00:00.000Z'],
  [['24/7'], '2026-11-29T11:00+01:00', 'open'],
  [['Mo-Su 00:00-24:00'], '2026-11-29T11:00+01:00', 'open'],
  [['Mo-Tu 00:00-24:00'], '2026-11-23T11:00+01:00', 'open until 2026-11-24T23:00:00.000Z'],
  [['Mo-Su off'], '2026-11-23T11:00+01:00', 'closed'],
  [['08:00-16:00'], '2026-11-29T11:00+01:00', 'open until 2026-11-29T15:00:00.000Z'],
  [['Mo-We,Fr 09:30-11:00'], '2026-11-26T10:00+01:00', 'closed until 2026-11-27T08:30:00.000Z'],
  [['Mo 08:00-10:00, Tu 09:00-11:00'], '2026-11-24T10:30+01:00', 'open until 2026-11-24T10:00:00.000Z'],
  // The night of 25 October 2026 has 25 hours, that of 29 March 23.
  [['Sa 22:00-06:00'], '2026-10-25T00:00+02:00', 'open until 2026-10-25T05:00:00.000Z'],
  [['Sa 22:00-06:00'], '2026-03-29T00:00+01:00', 'open until 2026-03-29T04:00:00.000Z'],
  [['Su 08:00-12:00'], '2026-03-28T20:00+01:00', 'closed until 2026-03-29T06:00:00.000Z'],
  [['Su 08:00-12:00'], '2026-10-24T20:00+02:00', 'closed until 2026-10-25T07:00:00.000Z'],
];

for (const [hours, now, expected] of STATES) {
  test(`${hours.join(' + ')} at ${now}: ${expected}`, () => {
    const state = openState(hours, WARSAW, at(now));
    const until = state?.state === 'open' ? state.until : state?.opensAt;
    assert.equal(`${state?.state}${until ? ` until ${until.toISOString()}` : ''}`, expected);
  });
}

for (const hours of [
  'Nov 16 - Mar 14 07:00-09:30',
  'Su 05:00-09:30; Nov 16 - Mar 14 07:00-09:30',
  'by appointment',
  'Mo-Fr',
  'Mo 8-16',
  'Mo 25:00-26:00',
  'week 2-52/2 Mo 08:00-10:00',
  'Mo 08:00-16:00 "after a call"',
  'Mo 08:00+',
  '',
  '; ;',
]) {
  test(`does not claim to know what "${hours}" means`, () =>
    assert.equal(openState([hours], WARSAW, at('2026-11-24T10:00Z')), undefined));
}

test('goes by the clock of the business, not of the visitor', () => {
  const now = at('2026-11-24T07:30Z');
  assert.equal(openState(['Mo-Fr 08:00-16:00'], 'Europe/Warsaw', now)?.state, 'open');
  assert.equal(openState(['Mo-Fr 08:00-16:00'], 'Europe/London', now)?.state, 'closed');
});

test('a zone nobody knows leaves it open whether it is open', () => {
  assert.equal(openState(['24/7'], 'Europe/Nowhere', at('2026-11-24T07:30Z')), undefined);
});

test('any text and any instant give an answer or none, and an answer lies ahead', () => {
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map(
      (minutes) =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    );
  const day = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su');
  const rule = fc.tuple(day, day, time, time).map(([a, b, from, to]) => `${a}-${b} ${from}-${to}`);
  const now = fc.date({ min: at('2020-01-01T00:00Z'), max: at('2035-01-01T00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(rule, fc.string()), { maxLength: 4 }),
      fc.constantFrom(WARSAW, 'Europe/Copenhagen', 'America/New_York', 'Asia/Kathmandu'),
      now,
      (hours, zone, when) => {
        const state = openState(hours, zone, when);
        const next = state?.state === 'open' ? state.until : state?.opensAt;
        if (next) assert.ok(next > when, `${next.toISOString()} lies before ${when.toISOString()}`);
      },
    ),
  );
});

test('rules of one string replace, several strings add up', () => {
  assert.deepEqual(parseHours(['Mo 08:00-10:00; Mo 12:00-14:00'])?.[1], [[720, 840]]);
  assert.deepEqual(parseHours(['Mo 08:00-10:00', 'Mo 12:00-14:00'])?.[1], [
    [480, 600],
    [720, 840],
  ]);
});
