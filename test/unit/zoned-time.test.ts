import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  instantAt,
  instantOf,
  instantShown,
  isZone,
  offsetAt,
  readingAt,
  wallOf,
  zoneNamed,
} from '../../src/core/zoned-time.js';
import { windowsZone } from '../../src/core/windows-zones.js';

const WARSAW = 'Europe/Warsaw';
const iso = (instant: number | undefined) =>
  instant === undefined ? instant : new Date(instant).toISOString().slice(0, 16);
const reading = (text: string) => Date.parse(`${text}Z`);

for (const [zone, text, expected] of [
  [WARSAW, '2026-11-24T17:00', '2026-11-24T16:00'],
  [WARSAW, '2026-07-24T17:00', '2026-07-24T15:00'],
  // Clocks go from 02:00 to 03:00.
  [WARSAW, '2026-03-29T01:59', '2026-03-29T00:59'],
  [WARSAW, '2026-03-29T02:30', '2026-03-29T01:30'],
  [WARSAW, '2026-03-29T03:00', '2026-03-29T01:00'],
  // Clocks go from 03:00 back to 02:00.
  [WARSAW, '2026-10-25T02:30', '2026-10-25T00:30'],
  [WARSAW, '2026-10-25T03:00', '2026-10-25T02:00'],
  ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30'],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30'],
  ['Pacific/Auckland', '2026-04-05T02:30', '2026-04-04T13:30'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45'],
  ['Asia/Kathmandu', '2026-01-01T00:00', '2025-12-31T18:15'],
  ['UTC', '2026-01-01T00:00', '2026-01-01T00:00'],
] as const)
  test(`${text} by the clocks of ${zone} is ${expected} in UTC`, () => {
    assert.equal(iso(instantAt(reading(text), zone)), expected);
  });

test('a time that the clocks skip is none for a rule, and the hour before it is one', () => {
  assert.equal(instantShown(reading('2026-03-29T02:30'), WARSAW), undefined);
  assert.equal(iso(instantShown(reading('2026-03-29T01:30'), WARSAW)), '2026-03-29T00:30');
});

test('takes a wall clock apart and puts it together', () => {
  const wall = { year: 2026, month: 11, day: 24, hour: 17, minute: 30, second: 5 };
  assert.deepEqual(wallOf(instantOf(wall, WARSAW), WARSAW), wall);
});

test('knows zones that were not always whole minutes away', () => {
  assert.equal(offsetAt(WARSAW, Date.UTC(1900, 0)), 84);
  assert.equal(Math.round(offsetAt('Europe/Berlin', Date.UTC(1880, 0)) * 60), 53 * 60 + 28);
});

test('takes a zone nobody knows for UTC, and says that it is none', () => {
  assert.equal(isZone('Mars/Olympus'), false);
  assert.equal(offsetAt('Mars/Olympus', 0), 0);
});

test('what the clocks show at an instant leads back to the instant, or to the hour that is there twice', () => {
  const zones = [WARSAW, 'Europe/Copenhagen', 'America/New_York', 'Pacific/Auckland', 'Africa/Casablanca'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2035, 0) / 1000 }),
      (zone, seconds) => {
        const instant = seconds * 1000;
        const back = instantAt(readingAt(instant, zone), zone);
        assert.ok(back === instant || back === instant - 3_600_000, `${iso(instant)} → ${iso(back)}`);
      },
    ),
  );
});

test('offsets are those a format of the platform tells', () => {
  const formats = ['Europe/Warsaw', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Tehran'].map((zone) => ({
    zone,
    format: new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
  }));
  fc.assert(
    fc.property(
      fc.constantFrom(...formats),
      fc.integer({ min: Date.UTC(1970, 0) / 1000, max: Date.UTC(2037, 0) / 1000 }),
      ({ zone, format }, seconds) => {
        const told = Date.parse(`${format.format(seconds * 1000).replace(' ', 'T')}Z`);
        assert.equal(readingAt(seconds * 1000, zone), told);
      },
    ),
    { numRuns: 500 },
  );
});

for (const [name, expected] of [
  ['europe/warsaw', 'Europe/Warsaw'],
  ['"Europe/Copenhagen"', 'Europe/Copenhagen'],
  ['/freeassociation.sourceforge.net/Europe/Warsaw', 'Europe/Warsaw'],
  ['/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin'],
  ['UTC+1', 'Etc/GMT-1'],
  ['GMT-05:00', 'Etc/GMT+5'],
  ['Z', 'UTC'],
  ['W. Europe Standard Time', undefined],
  ['', undefined],
] as const)
  test(`the zone "${name}" is ${expected ?? 'none'}`, () => assert.equal(zoneNamed(name), expected));

for (const [name, expected] of [
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['Central European Daylight Time', 'Europe/Warsaw'],
  ['Romance Standard Time', 'Europe/Paris'],
  ['Eastern Standard Time (Mexico)', 'America/Cancun'],
  ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
  ['(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', 'Europe/Brussels'],
  ['tzone://Microsoft/Custom', undefined],
] as const)
  test(`Windows calls ${expected ?? 'no zone'} "${name}"`, () => assert.equal(windowsZone(name), expected));

test('every zone of Windows is one here', async () => {
  const { readFileSync } = await import('node:fs');
  const table = /NAMES = `([^`]+)`/.exec(readFileSync('src/core/windows-zones.ts', 'utf8'))?.[1] ?? '';
  const lines = table.split('\n');
  assert.ok(lines.length > 130);
  for (const line of lines) assert.ok(isZone(line.slice(line.lastIndexOf(':') + 1)), line);
});
