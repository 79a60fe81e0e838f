import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daySaid, momentSaid, sessionHours } from '../../src/widgets/calendar/event-said.js';

// The unit tests run in several zones: what an event says is the same in each.
const SAID: readonly (readonly [text: string, said: string])[] = [
  ['2026-12-01T08:00', '1 December 2026 at 08:00'],
  ['2026-12-01T08:00:00', '1 December 2026 at 08:00'],
  ['2026-07-01T00:30', '1 July 2026 at 00:30'],
  ['2026-12-01T08:00:00+01:00', '1 December 2026 at 08:00'],
  ['2026-12-01T07:00Z', '1 December 2026 at 08:00'],
  ['2026-12-01', '1 December 2026'],
  ['soon', 'soon'],
];

for (const [text, said] of SAID)
  test(`"${text}" of an event in Warsaw is told as ${said}, wherever it is read`, () =>
    assert.equal(momentSaid('en', text, 'Europe/Warsaw', 'long').replace(/, (?=\d\d:)/, ' at '), said));

test('the day of a change is that of the event, wherever it is read', () => {
  assert.equal(daySaid('en', '2026-10-10T00:30', 'Europe/Warsaw'), '10 October 2026');
  assert.equal(daySaid('en', '2026-10-09T22:30Z', 'Europe/Warsaw'), '10 October 2026');
  assert.equal(daySaid('en', '2026-10-10', 'Europe/Warsaw'), '10 October 2026');
  assert.equal(daySaid('en', 'lately', 'Europe/Warsaw'), 'lately');
});

const hours = (start: string, end?: string) =>
  sessionHours({ title: '', start, ...(end && { end }) }, 'pl', 'Europe/Warsaw');

test('a session has the hours of the event’s place, wherever they are read', () => {
  assert.equal(hours('2026-12-03T10:00'), 'czw., 10:00');
  assert.equal(hours('2026-12-03T10:00:00+01:00'), 'czw., 10:00');
  assert.equal(hours('17:00', '17:30'), '17:00–17:30');
  assert.equal(hours('after lunch'), 'after lunch');
});

test('a session of one day names the day once, and one that goes on into the next both', () => {
  assert.equal(hours('2026-12-03T10:00', '2026-12-03T12:00'), 'czw., 10:00–12:00');
  assert.equal(hours('2026-12-03T10:00', '2026-12-03T11:00Z'), 'czw., 10:00–12:00');
  assert.equal(hours('2026-12-03T10:00', '12:00'), 'czw., 10:00–12:00');
  assert.equal(hours('2026-12-03T22:00', '2026-12-04T02:00'), 'czw., 22:00–pt., 02:00');
});
