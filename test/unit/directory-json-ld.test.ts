import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DirectoryItem } from '../../src/widgets/directory/directory-item.js';
import { jsonLdOf, told } from '../../src/widgets/directory/directory-json-ld.js';

const LINK = 'https://town.example/firms?directory.item=a';
const toldOf = (item: Partial<DirectoryItem>, lang = 'pl') =>
  JSON.parse(JSON.stringify(jsonLdOf({ id: 'a', name: 'Szewc', ...item }, lang, LINK))) as Record<
    string,
    unknown
  >;

const FIRM: Partial<DirectoryItem> = {
  name: { pl: 'Szewc', en: 'Shoemaker' },
  description: 'Buty',
  category: ['Crafts > Shoemaker'],
  town: 'Żmigród',
  address: { street: 'Rynek 1', postalCode: '55-140', region: 'dolnośląskie', country: 'PL' },
  geo: { lat: 51.47, lon: 16.91 },
  telephone: '+48 71 000',
  email: 'a@b.pl',
  url: 'https://a.pl/',
  image: { url: 'https://a.pl/x.png' },
  openingHours: ['Mo-We 08:00-16:00; Th 08:00-16:00,18:00-02:00; PH off', 'Sa 09:00-24:00'],
  identifiers: { NIP: '123', REGON: '9' },
  languages: ['pl', 'de'],
  contact: [{ name: { pl: 'Ewa', en: 'Eve' }, role: 'szefowa', email: 'e@b.pl' }],
};
const address = {
  '@type': 'PostalAddress',
  streetAddress: 'Rynek 1',
  postalCode: '55-140',
  addressLocality: 'Żmigród',
  addressRegion: 'dolnośląskie',
  addressCountry: 'PL',
};
const party = {
  telephone: '+48 71 000',
  email: 'a@b.pl',
  contactPoint: [{ '@type': 'ContactPoint', name: 'Ewa', contactType: 'szefowa', email: 'e@b.pl' }],
  knowsLanguage: ['pl', 'de'],
};
const geo = { '@type': 'GeoCoordinates', latitude: 51.47, longitude: 16.91 };
const span = (opens: string, closes: string, ...dayOfWeek: string[]) => ({
  '@type': 'OpeningHoursSpecification',
  opens,
  closes,
  dayOfWeek,
});
const openingHoursSpecification = [
  span('08:00', '16:00', 'Monday', 'Tuesday', 'Wednesday', 'Thursday'),
  span('18:00', '02:00', 'Thursday'),
  span('09:00', '23:59', 'Saturday'),
];

describe('what search engines are told of an entry', () => {
  it('is a firm with all that is known of it', () => {
    assert.deepEqual(toldOf(FIRM), {
      '@context': 'https://schema.org',
      '@type': 'LocalBusiness',
      '@id': LINK,
      name: 'Szewc',
      description: 'Buty',
      url: 'https://a.pl/',
      image: 'https://a.pl/x.png',
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'NIP', value: '123' },
        { '@type': 'PropertyValue', propertyID: 'REGON', value: '9' },
      ],
      taxID: '123',
      ...party,
      address,
      geo,
      openingHoursSpecification,
      keywords: ['Crafts › Shoemaker'],
    });
  });

  it('is no more than what is known', () => {
    assert.deepEqual(toldOf({}), {
      '@context': 'https://schema.org',
      '@type': 'LocalBusiness',
      '@id': LINK,
      name: 'Szewc',
      url: LINK,
    });
  });

  for (const kind of ['network', 'organisation'])
    it(`is an organisation, with a place, where it is a ${kind}`, () => {
      const { '@type': type, location, address: own, geo: none, ...more } = toldOf({ ...FIRM, kind });
      assert.equal(type, 'Organization');
      assert.deepEqual(location, { '@type': 'Place', address, geo, openingHoursSpecification });
      assert.deepEqual([own, none, more.telephone], [address, undefined, '+48 71 000']);
    });

  it('is a service of whoever offers support, and how to ask for it', () => {
    const offer = toldOf({
      kind: 'support',
      provider: { pl: 'Gmina', en: 'Town' },
      audience: ['Rzemieślnicy'],
      telephone: '71',
      applyUrl: 'https://a.pl/apply',
      deadline: '2026-12-31',
      category: ['Advice'],
    });
    assert.deepEqual(offer, {
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      '@id': LINK,
      name: 'Szewc',
      url: LINK,
      provider: { '@type': 'Organization', name: 'Gmina', telephone: '71' },
      serviceType: ['Advice'],
      audience: [{ '@type': 'Audience', audienceType: 'Rzemieślnicy' }],
      potentialAction: { '@type': 'ApplyAction', target: 'https://a.pl/apply', endTime: '2026-12-31' },
    });
  });

  it('is a grant with its amount and who gives it', () => {
    const {
      '@type': type,
      funder,
      amount,
    } = toldOf({
      kind: 'funding',
      provider: 'Fond',
      amount: { max: 50_000, currency: 'DKK' },
    });
    assert.equal(type, 'MonetaryGrant');
    assert.deepEqual(funder, { '@type': 'Organization', name: 'Fond' });
    assert.deepEqual(amount, { '@type': 'MonetaryAmount', maxValue: 50_000, currency: 'DKK' });
  });

  it('is a work where it is a good practice', () => {
    const practice = toldOf({ kind: 'practice', provider: 'Gmina', updated: '2026-10-02' });
    assert.deepEqual([practice['@type'], practice.dateModified], ['CreativeWork', '2026-10-02']);
  });

  it('is in the language of the page', () => {
    const { name, contactPoint } = toldOf(FIRM, 'en');
    assert.deepEqual([name, (contactPoint as { name: string }[])[0]?.name], ['Shoemaker', 'Eve']);
  });

  it('has no e-mail address of who wants no advertising', () => {
    const text = JSON.stringify(toldOf({ ...FIRM, noMarketing: true }));
    assert.ok(!text.includes('@b.pl'), text);
  });

  it('has no address that is a script, and no hours that cannot be read', () => {
    const evil = 'javascript:alert(1)';
    const text = JSON.stringify([
      toldOf({ url: evil, image: { url: evil }, openingHours: ['week 1-9 open'] }),
      toldOf({ kind: 'support', applyUrl: evil, url: 'data:text/html,x' }),
    ]);
    assert.ok(!/javascript|data:|openingHours|potentialAction/.test(text), text);
  });

  it('is of fifty entries at most', () => {
    const many = Array.from({ length: 80 }, (_, i) => ({ id: `${i}`, name: `Firm ${i}` }));
    const things = told(many, 'en', (item) => `?directory.item=${item}`);
    assert.equal(things.length, 50);
    assert.equal(things[7]?.['@id'], '?directory.item=7');
  });
});
