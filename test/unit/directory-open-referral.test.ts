import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../../src/data/formats/read-table.js';
import { createDirectoryDecoder } from '../../src/widgets/directory/directory-source.js';

const URL = 'https://support.example/services';

/** What a directory makes of the services of an endpoint. */
async function servicesOf(answer: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  const hints = { source: 'a', url: URL, contentType: 'application/json', type: '', lang: 'en' };
  const table = await readTable(bytes, hints);
  const decoder = createDirectoryDecoder({ source: 'a', url: URL, lang: 'en', native: false });
  const items = await decoder.decodeAll(table.records, table.pathOf);
  return { items, complaints: [...table.complaints, ...decoder.complaints] };
}

const ADVICE = {
  id: 's1',
  kind: 'support',
  name: 'Advice on grants',
  description: 'Free of charge',
  url: 'https://advice.example/',
  email: 'advice@town.example',
  provider: 'Town hall',
  telephone: '+48 71 333 44 55',
  address: { street: 'Rynek 1', locality: 'Żmigród', postalCode: '55-140' },
  town: 'Żmigród',
  geo: { lat: 51.47, lon: 16.91 },
  category: ['Grants', 'Advice'],
  openingHours: ['Mo,Tu 09:00-17:00'],
};
const SAID = { id: 's1', name: ADVICE.name, description: ADVICE.description, url: ADVICE.url };

test('a service of HSDS 3 has its provider, place, telephone and hours', async () => {
  const { items, complaints } = await servicesOf({
    total_items: 1,
    total_pages: 1,
    page_number: 1,
    contents: [
      {
        ...SAID,
        email: ADVICE.email,
        organization: { id: 'o1', name: 'Town hall', description: 'The town’s' },
        phones: [{ id: 'p1', number: '+48 71 333 44 55', type: 'voice' }],
        schedules: [{ byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
        attributes: [{ taxonomy_term: { name: 'Grants' } }, { taxonomy_term: { name: 'Advice' } }],
        service_at_locations: [
          {
            location: {
              latitude: 51.47,
              longitude: 16.91,
              addresses: [{ address_1: 'Rynek 1', city: 'Żmigród', postal_code: '55-140' }],
            },
          },
        ],
      },
    ],
  });
  assert.deepEqual(items, [ADVICE]);
  assert.deepEqual(complaints, []);
});

test('a service of Open Referral UK has them too', async () => {
  const { items } = await servicesOf({
    totalElements: 1,
    totalPages: 1,
    number: 1,
    content: [
      {
        ...SAID,
        organisation: { name: 'Town hall', email: ADVICE.email, phones: [{ number: '+48 71 333 44 55' }] },
        locations: [
          {
            address_1: 'Rynek 1',
            city: 'Żmigród',
            postal_code: '55-140',
            geometry: { type: 'Point', coordinates: [16.91, 51.47] },
          },
        ],
        taxonomies: [{ slug: 'grants', name: 'Grants' }, { name: 'Advice' }],
        regular_schedules: ['Monday', 'Tuesday'].map((weekday) => ({
          weekday,
          opens_at: '09:00',
          closes_at: '17:00',
        })),
      },
    ],
  });
  assert.deepEqual(items, [ADVICE]);
});

test('a short list of services, and a broken one, are read as far as they go', async () => {
  const { items } = await servicesOf({
    contents: [
      {
        id: 's1',
        name: 'Advice',
        status: 'active',
        organization: { name: 'Town hall' },
        fees_description: 'none',
      },
      {
        id: 's2',
        name: 'Room',
        organization: null,
        phones: 7,
        service_at_locations: [null, { location: [] }],
      },
    ],
  });
  assert.deepEqual(
    items.map((item) => [item?.name, item?.kind, item?.provider]),
    [
      ['Advice', 'support', 'Town hall'],
      ['Room', 'support', undefined],
    ],
  );
});

const PLACE = {
  id: 'l1',
  name: 'Town hall',
  latitude: 51.47,
  longitude: 16.91,
  addresses: [{ id: 'a1', address_1: 'Rynek 1', city: 'Żmigród', postal_code: '55-140' }],
};
const AT_PLACE = {
  id: 'x1',
  contacts: [{ name: 'Ewa Nowak', email: 'ewa@town.example' }],
  phones: [{ number: '"+48 71 333 44 55"' }],
  schedules: [{ byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
  service: { ...SAID, email: ADVICE.email, organization: { name: 'Town hall' } },
  location: PLACE,
};

test('a service at a location is the service, and not who answers the telephone there', async () => {
  const expected = { ...ADVICE, id: 'x1', category: undefined, contact: AT_PLACE.contacts };
  for (const answer of [AT_PLACE, { contents: [AT_PLACE] }]) {
    const { items } = await servicesOf(answer);
    assert.deepEqual(
      items,
      [expected].map(({ category: _, ...item }) => item),
    );
  }
});

test('locations and organisations have their addresses and telephones', async () => {
  const { items } = await servicesOf({
    contents: [
      { ...PLACE, phones: [{ id: 'p1', number: '71 333 44 55' }] },
      { id: 'l2', name: 'Library', addresses: [] },
    ],
  });
  assert.deepEqual(items, [
    {
      id: 'l1',
      name: 'Town hall',
      telephone: '71 333 44 55',
      address: ADVICE.address,
      town: 'Żmigród',
      geo: ADVICE.geo,
    },
    { id: 'l2', name: 'Library' },
  ]);
});
