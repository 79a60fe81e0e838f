import { own } from '../../core/own.js';
import { resolveUrl } from '../../core/page.js';
import { pickText, type Text } from '../../core/pick-text.js';
import { safeUrl } from '../../core/safe-url.js';
import type { DirectoryItem } from './directory-item.js';
import { parseHours } from './opening-hours.js';

type Thing = Readonly<Record<string, unknown>>;

/** What a kind is in the words of schema.org; whatever is not here is a firm. */
const TYPES: Readonly<Record<string, string>> = {
  organisation: 'Organization',
  network: 'Organization',
  support: 'GovernmentService',
  funding: 'MonetaryGrant',
  practice: 'CreativeWork',
};
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 1440;
/** More of a description no search engine shows. */
const MOST_LETTERS = 2000;

const web = (address: string | undefined) => safeUrl(address)?.match(/^https?:.*/)?.[0];
const some = (thing: Thing) => Object.values(thing).some((member) => member !== undefined);
const typed = (type: string, thing: Thing) => (some(thing) ? { '@type': type, ...thing } : undefined);
/** A list that has anything in it. */
const filled = <T>(list: readonly T[] | undefined) => (list?.length ? list : undefined);

/** One entry as search engines read it: a firm, an organisation, or what somebody offers. `link` leads to it in the page. */
export function jsonLdOf(item: DirectoryItem, lang: string, link: string): Thing {
  const text = (value: Text | undefined) => pickText(value, lang).text || undefined;
  const texts = (list: readonly Text[] | undefined) =>
    filled(list?.map(text).filter((one) => one !== undefined));
  const type = own(TYPES, item.kind ?? '') ?? 'LocalBusiness';
  const { amount, applyUrl, deadline } = item;
  const thing = {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': link,
    name: text(item.name),
    description: text(item.description)?.slice(0, MOST_LETTERS),
    url: web(item.url) ?? link,
    image: web(item.image?.url),
    identifier: filled(
      Object.entries(item.identifiers ?? {}).map(([propertyID, value]) => ({
        '@type': 'PropertyValue',
        propertyID,
        value,
      })),
    ),
  };
  const party = partyOf(item, text);
  const place = placeOf(item, text);
  const topics = texts(item.category)?.map((category) => category.replaceAll(' > ', ' › '));
  const { NIP, CVR, VAT } = item.identifiers ?? {};
  const ids = { taxID: NIP ?? CVR, vatID: VAT };
  if (type === 'LocalBusiness') return { ...thing, ...ids, ...party, ...place, keywords: topics };
  if (type === 'Organization')
    return {
      ...thing,
      ...ids,
      ...party,
      address: place.address,
      location: typed('Place', place),
      keywords: topics,
    };
  const giver = typed('Organization', {
    name: text(item.provider),
    ...(some(party) || place.address ? { ...party, address: place.address } : {}),
  });
  if (type === 'CreativeWork')
    return { ...thing, provider: giver, keywords: topics, dateModified: item.updated };
  const asking = typed('ApplyAction', { target: web(applyUrl), endTime: deadline });
  if (type === 'MonetaryGrant')
    return {
      ...thing,
      funder: giver,
      amount:
        amount &&
        typed('MonetaryAmount', {
          minValue: amount.min,
          maxValue: amount.max,
          currency: amount.currency,
        }),
      potentialAction: asking,
    };
  const audience = texts(item.audience)?.map((one) => ({ '@type': 'Audience', audienceType: one }));
  return { ...thing, provider: giver, serviceType: topics, audience, potentialAction: asking };
}

/** How to reach who it is. Who wants no advertising is not offered to machines that collect addresses. */
function partyOf(
  { telephone, email, noMarketing, contact, languages }: DirectoryItem,
  text: (value: Text | undefined) => string | undefined,
) {
  const points = contact?.map((one) => {
    const point = {
      name: text(one.name),
      contactType: text(one.role),
      telephone: one.telephone,
      email: noMarketing ? undefined : one.email,
    };
    return typed('ContactPoint', point);
  });
  return {
    telephone,
    email: noMarketing ? undefined : email,
    contactPoint: filled(points?.filter((point) => point !== undefined)),
    knowsLanguage: filled(languages),
  };
}

function placeOf(
  { address, town, geo, openingHours }: DirectoryItem,
  text: (value: Text | undefined) => string | undefined,
) {
  return {
    address: typed('PostalAddress', {
      streetAddress: address?.street,
      postalCode: address?.postalCode,
      addressLocality: address?.locality ?? text(town),
      addressRegion: address?.region,
      addressCountry: address?.country,
    }),
    geo: geo && { '@type': 'GeoCoordinates', latitude: geo.lat, longitude: geo.lon },
    openingHoursSpecification: openingHours && hoursOf(openingHours),
  };
}

/** The hours of the week, each span with all the days that have it; undefined where they cannot be read. */
function hoursOf(hours: readonly string[]): unknown {
  const spans = new Map<string, { opens: string; closes: string; dayOfWeek: string[] }>();
  parseHours(hours)?.forEach((day, number) => {
    for (const [from, to] of day) {
      const [opens, closes] = [clock(from), to === DAY ? '23:59' : clock(to % DAY)];
      const known = spans.get(opens + closes) ?? { opens, closes, dayOfWeek: [] };
      known.dayOfWeek.push(DAYS[number] as string);
      spans.set(opens + closes, known);
    }
  });
  return filled([...spans.values()].map((span) => ({ '@type': 'OpeningHoursSpecification', ...span })));
}

const two = (number: number) => String(number).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Entries of a page that search engines are told of. */
const TOLD = 50;

/** What is shown, as search engines read it. On a server there is no page yet to complete a link by; whoever reads the page does. */
export const told = (items: readonly DirectoryItem[], lang: string, hrefOf: (item: string) => string) =>
  items.slice(0, TOLD).map((item) => {
    const href = hrefOf(item.id);
    return jsonLdOf(item, lang, resolveUrl(href) ?? href);
  });
