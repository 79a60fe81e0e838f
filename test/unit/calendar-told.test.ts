import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonLdOf } from '../../src/widgets/calendar/calendar-json-ld.js';
import type { CalendarEvent } from '../../src/widgets/calendar/calendar-item.js';
import { ask, openEvents } from './calendar-support.js';

const PAGE = 'https://gmina.example/events?calendar.item=a';

/** The times of an event as search engines are told of them. */
async function toldOf(event: Partial<CalendarEvent>): Promise<Record<string, unknown>[]> {
  const store = await openEvents([
    { id: 'a', name: 'Jarmark', startDate: '2027-02-10T10:00+01:00', ...event },
  ]);
  const { items } = await store.query(ask());
  return items.map((one) => JSON.parse(JSON.stringify(jsonLdOf(one, 'pl', PAGE))) as Record<string, unknown>);
}
const firstOf = async (event: Partial<CalendarEvent>) => (await toldOf(event))[0] ?? {};

describe('what search engines are told of an event', () => {
  it('has its hours with the offset of its own place', async () => {
    for (const [timeZone, startDate, told] of [
      ['Europe/Warsaw', '2027-03-28T01:30', '2027-03-28T01:30:00+01:00'],
      ['Europe/Warsaw', '2027-03-28T03:30', '2027-03-28T03:30:00+02:00'],
      ['America/New_York', '2027-03-20T19:00', '2027-03-20T19:00:00-04:00'],
      ['Pacific/Auckland', '2027-04-04T04:30', '2027-04-04T04:30:00+12:00'],
      ['Asia/Kathmandu', '2027-04-04T04:30', '2027-04-04T04:30:00+05:45'],
      ['UTC', '2027-04-04T04:30', '2027-04-04T04:30:00+00:00'],
    ] as const)
      assert.equal((await firstOf({ startDate, timeZone })).startDate, told);
  });
  it('says how one takes part as the page does', async () => {
    const onlineUrl = 'https://meet.example/x';
    const online = { '@type': 'VirtualLocation', url: onlineUrl };
    const alone = await firstOf({ onlineUrl });
    assert.deepEqual(
      [alone.eventAttendanceMode, alone.location],
      ['https://schema.org/OnlineEventAttendanceMode', online],
    );
    const both = await firstOf({ onlineUrl, location: { name: 'Ratusz' } });
    assert.deepEqual(
      [both.eventAttendanceMode, both.location],
      ['https://schema.org/MixedEventAttendanceMode', [{ '@type': 'Place', name: 'Ratusz' }, online]],
    );
  });
  it('has where to hear more of what is online without an address', async () => {
    const moved = { status: 'movedOnline', location: { name: 'Ratusz' } } as const;
    assert.deepEqual((await firstOf(moved)).location, { '@type': 'VirtualLocation', url: PAGE });
    const url = 'https://dom-kultury.example/1';
    assert.deepEqual((await firstOf({ ...moved, url })).location, { '@type': 'VirtualLocation', url });
  });
  it('has what it costs, where to register and whether there is room', async () => {
    assert.deepEqual((await firstOf({ offers: { isFree: true } })).offers, { '@type': 'Offer', price: 0 });
    const registration = { url: 'https://gmina.example/zapisy', capacity: 20, remaining: 0 };
    assert.deepEqual((await firstOf({ offers: { price: 50, currency: 'PLN' }, registration })).offers, {
      '@type': 'Offer',
      price: 50,
      priceCurrency: 'PLN',
      url: 'https://gmina.example/zapisy',
      availability: 'https://schema.org/SoldOut',
    });
    assert.equal((await firstOf({ offers: { text: 'dobrowolnie' } })).offers, undefined);
  });
  it('has when a moved time of a series was to be', async () => {
    const [, second] = await toldOf({
      timeZone: 'Europe/Warsaw',
      startDate: '2027-03-24T17:00',
      recurrence: { rrule: 'FREQ=WEEKLY;COUNT=2' },
      occurrences: [
        { recurrenceId: '2027-03-31T17:00', startDate: '2027-04-01T18:00', status: 'rescheduled' },
      ],
    });
    assert.deepEqual(
      [second?.eventStatus, second?.startDate, second?.previousStartDate],
      ['https://schema.org/EventRescheduled', '2027-04-01T18:00:00+02:00', '2027-03-31T17:00:00+02:00'],
    );
  });
});
