import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, openEvents } from './calendar-support.js';

const HOUSE = {
  name: 'Old hall',
  address: { street: 'Rynek 1', postalCode: '55-200', locality: 'Oława' },
};
const WHEN = { name: 'Fair', date: '2026-11-24' };

/** Records of systems that put the address a level deeper, or under names of their own. */
const READ: Readonly<Record<string, object>> = {
  'a place with a location in it': {
    ...WHEN,
    place: { name: 'Old hall', location: { street: 'Rynek 1', zip: '55-200', city: 'Oława' } },
  },
  'a venue with an address in it': {
    ...WHEN,
    venue: { name: 'Old hall', address: { address_1: 'Rynek 1', postal_code: '55-200', city: 'Oława' } },
  },
  'a location by the name it is shown under': {
    ...WHEN,
    location: {
      displayName: 'Old hall',
      address: { street: 'Rynek 1', postalCode: '55-200', city: 'Oława' },
    },
  },
  'columns of a data portal': {
    title_en: 'Fair',
    firstdate_begin: '2026-11-24T17:00:00+01:00',
    firstdate_end: '2026-11-24T19:00:00+01:00',
    location_name: 'Old hall',
    location_address: 'Rynek 1',
    location_postalcode: '55-200',
    location_city: 'Oława',
  },
};

for (const [what, record] of Object.entries(READ))
  test(`the address of ${what} is read`, async () => {
    const { items } = await (await openEvents([record])).query(ask());
    const { location, town } = items[0]!.event;
    assert.deepEqual([location, town], [HOUSE, 'Oława']);
    assert.equal(items[0]?.startDay, '2026-11-24');
  });
