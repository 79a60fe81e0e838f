import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { holidaysOf } from '../../src/core/holidays.js';
import { hrefs, readChoice, writeChoice } from '../../src/widgets/calendar/calendar-address.js';
import { LAYOUTS, noChoice } from '../../src/widgets/calendar/calendar-choice.js';
import { firstUpcoming } from '../../src/widgets/calendar/calendar-first.js';
import type { Occurrence } from '../../src/widgets/calendar/calendar-item.js';
import {
  addMonths,
  dayByKey,
  dayMeant,
  daysBetween,
  drawnPeriod,
  periodOf,
  stepDay,
  stepPeriod,
  weekdayOf,
  weekNumber,
} from '../../src/widgets/calendar/calendar-period.js';
import { addDays } from '../../src/widgets/calendar/event-times.js';
import { planOf } from '../../src/widgets/calendar/calendar-plan.js';
import { weeksOf } from '../../src/widgets/calendar/calendar-weeks.js';
import { asEventFile, seriesEvents } from '../fixtures/events.js';

const anyDay = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const occurrence = (id: string, startDay: string, endDay = startDay, town = 'Oława'): Occurrence => ({
  id,
  event: { id, name: id, startDate: startDay, town },
  start: Date.parse(`${startDay}T09:00Z`),
  end: Date.parse(`${endDay}T10:00Z`),
  startDay,
  endDay,
  timeZone: 'UTC',
  allDay: false,
  timeKnown: true,
  hasEnd: true,
  status: 'scheduled',
  isRepeated: false,
});

const gridOf = (day: string, items: readonly Occurrence[]) => ({
  layout: 'month' as const,
  day,
  ...drawnPeriod('month', day, 1),
  own: periodOf('month', day, 1),
  first: 1,
  focusDay: day,
  items,
  total: items.length,
});

describe('the periods of a calendar', () => {
  it('numbers weeks as ISO 8601 does', () => {
    const known = {
      '2026-01-01': 1,
      '2025-12-29': 1,
      '2026-12-31': 53,
      '2027-01-03': 53,
      '2027-01-04': 1,
      '2024-12-30': 1,
    };
    for (const [day, week] of Object.entries(known)) assert.equal(weekNumber(day), week, day);
  });

  it('are called by the week of their Monday in addresses, wherever they begin', () => {
    for (const first of [1, 6, 7])
      for (let i = 0; i < 800; i++) {
        const day = addDays('2026-01-01', i);
        const name = stepDay({ layout: 'week', day, first }, 0);
        const week = periodOf('week', day, first);
        assert.deepEqual(periodOf('week', dayMeant(name), first), week, `${day} ${name} ${first}`);
      }
    assert.equal(stepDay({ layout: 'week', day: '2027-01-02', first: 1 }, 0), '2026-W53');
    assert.equal(dayMeant('2026-W99'), '2026-W99');
  });
  it('fills a month up to whole weeks, in any year and with any first day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(1, 6, 7), (day, first) => {
        const days = daysBetween(drawnPeriod('month', day, first));
        assert.equal(days.length % 7, 0);
        assert.equal(weekdayOf(days[0] as string), first);
        assert.ok(days.includes(day));
      }),
    );
  });
  it('comes back from any step', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...LAYOUTS), (day, layout) => {
        const back = stepPeriod(layout, stepPeriod(layout, day, 1), -1);
        assert.equal(periodOf(layout, back, 1).from, periodOf(layout, day, 1).from);
      }),
    );
  });
  it('keeps to the last day of a shorter month', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
  });
  it('knows the keys of a date grid and no others', () => {
    assert.equal(dayByKey('2026-11-26', 'Home', false, 1), '2026-11-23');
    assert.equal(dayByKey('2026-11-26', 'PageUp', true, 1), '2025-11-26');
    assert.equal(dayByKey('2026-11-26', 'a', false, 1), undefined);
  });
  it('puts no two events of a day into one lane, and keeps a bar in its lane', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(some, (list) => {
        const at = (days: number) => new Date(Date.UTC(2026, 10, 1 + days)).toISOString().slice(0, 10);
        const items = list.map(([from, length], i) => occurrence(String(i), at(from), at(from + length)));
        for (const { days } of weeksOf(gridOf('2026-11-10', items))) {
          const lanes = new Map<string, number>();
          for (const { entries } of days) {
            assert.equal(new Set(entries.map(({ lane }) => lane)).size, entries.length);
            for (const { item, lane } of entries) {
              assert.equal(lanes.get(item.id) ?? lane, lane);
              lanes.set(item.id, lane);
            }
          }
        }
      }),
    );
  });
});

describe('the address of a calendar', () => {
  it('brings back what was chosen', () => {
    const chosen = {
      ...noChoice(),
      q: 'a',
      filters: { town: ['Oława', 'Żmigród'] },
      day: '2026-11',
      layout: 'month' as const,
      page: 3,
    };
    assert.deepEqual(readChoice(writeChoice(chosen)), chosen);
  });
  it('takes what it cannot mean as if it were not there', () => {
    const strange = [
      ['page', '-1'],
      ['view', 'x'],
      ['day', '2026-02-30'],
      ['__proto__', 'x'],
      ['past', 'yes'],
    ] as const;
    assert.deepEqual(readChoice(strange), noChoice());
  });
  it('holds that what the page presets was removed', () => {
    const start = { ...noChoice(), filters: { town: ['Oława'] } };
    const entries = writeChoice(noChoice(), start);
    assert.deepEqual(entries, [['all', '1']]);
    assert.deepEqual(readChoice(entries, start), noChoice());
    assert.deepEqual(writeChoice(start, start), []);
    assert.deepEqual(readChoice([], start), start);
  });
  it('is the same for an event whether it is made at once or out of that of another', () => {
    const chosen = { ...noChoice(), q: 'a b', filters: { town: ['Oława'] } };
    const href = (entries: ReturnType<typeof writeChoice>) =>
      `?${new URLSearchParams(entries.map((entry) => [...entry])).toString()}#x`;
    const quick = hrefs(chosen, noChoice(), { href });
    const entriesOf = (href: string) => [...new URL(href, 'https://a.example/').searchParams];
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (item) => {
        assert.deepEqual(entriesOf(quick({ item })), writeChoice({ ...chosen, item }));
      }),
    );
    assert.doesNotThrow(() => quick({ item: '\ud800' }));
    assert.deepEqual(entriesOf(quick({ item: '', page: 2 })), writeChoice({ ...chosen, page: 2 }));
  });
});

describe('the holidays', () => {
  it('are those of the calendars of both countries', () => {
    const days = (year: number, country: string) =>
      holidaysOf(year)
        .filter((one) => one.country === country)
        .map(({ day }) => day);
    assert.deepEqual(days(2026, 'PL').slice(2, 8), [
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-03',
      '2026-05-24',
      '2026-06-04',
    ]);
    assert.deepEqual(days(2027, 'DK'), [
      '2027-01-01',
      '2027-03-25',
      '2027-03-26',
      '2027-03-28',
      '2027-03-29',
      '2027-05-06',
      '2027-05-16',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });
});

describe('the plan of several towns', () => {
  it('finds who is in whose way, and nobody within one town', () => {
    const items = [
      occurrence('a', '2026-11-24'),
      occurrence('b', '2026-11-24', '2026-11-24', 'Strzelin'),
      occurrence('c', '2026-11-25'),
      occurrence('d', '2026-11-25'),
      // A deadline is in nobody's way.
      occurrence('e', '2026-11-25', '2026-11-25', ''),
    ];
    const plan = planOf(gridOf('2026-11-01', items), holidaysOf);
    const clashing = plan.filter((day) => day.clashing.size > 0).map(({ day }) => day);
    assert.deepEqual(clashing, ['2026-11-24']);
    assert.deepEqual(
      plan.find(({ day }) => day === '2026-11-11')?.holidays.map(({ country }) => country),
      ['PL'],
    );
  });

  it('takes no day for what goes on for weeks, or does not take place', () => {
    const items = [
      occurrence('exhibition', '2026-11-01', '2027-01-31', 'Wrocław'),
      { ...occurrence('off', '2026-11-10'), status: 'postponed' as const },
      occurrence('week', '2026-11-16', '2026-11-22'),
    ];
    const plan = planOf(gridOf('2026-11-01', items), holidaysOf);
    const taken = plan.filter(({ isOpen }) => !isOpen).map(({ day }) => day);
    assert.deepEqual(taken, daysBetween({ from: '2026-11-16', to: '2026-11-22' }));
    assert.deepEqual(
      plan.flatMap(({ clashing }) => [...clashing]),
      [],
    );
  });
});

describe('the holidays in a plan', () => {
  // Ascension Day, on which only Denmark rests.
  const onAscension = (...zones: string[]) => {
    const items = zones.map((timeZone) => ({ ...occurrence(timeZone, '2026-05-05'), timeZone }));
    const plan = planOf(gridOf('2026-05-01', items), holidaysOf);
    return plan.find(({ day }) => day === '2026-05-14')?.holidays.map(({ country }) => country);
  };
  it('are those of the countries that something takes place in', () => {
    assert.deepEqual(onAscension('Europe/Warsaw'), []);
    assert.deepEqual(onAscension('Europe/Copenhagen'), ['DK']);
    assert.deepEqual(onAscension('Europe/Warsaw', 'Europe/Copenhagen'), ['DK']);
  });
  it('are all that are known where it is not known in which', () => {
    assert.deepEqual(onAscension(), ['DK']);
    assert.deepEqual(onAscension('Europe/Oslo'), ['DK']);
  });
});

describe('the first events of a file', () => {
  const NOW = Date.parse('2026-11-26T10:00:00Z');
  const download = (body: unknown) => ({
    head: Promise.resolve({ url: '', contentType: '' }),
    async *chunks() {
      yield new TextEncoder().encode(JSON.stringify(body)) as Uint8Array<ArrayBuffer>;
    },
  });
  it('are those to come, soonest first', async () => {
    const first = await firstUpcoming(download(asEventFile(seriesEvents(NOW))), 3, 'Europe/Warsaw', NOW);
    assert.deepEqual(
      first?.map(({ id }) => id),
      ['blisko-2', 'blisko-3', 'blisko-4'],
    );
  });
  for (const [what, own] of [
    ['a rule', { recurrence: { rrule: 'FREQ=DAILY' } }],
    ['markup', { name: '<b>x</b>' }],
    ['a time without offset', { startDate: '2026-12-01T10:00' }],
    ['no id', { id: undefined }],
  ] as const) {
    it(`wait for the whole reader where a record has ${what}`, async () => {
      const [event] = seriesEvents(NOW);
      assert.equal(await firstUpcoming(download([{ ...event, ...own }]), 3, 'UTC', NOW), undefined);
    });
  }
});
