import { NUMBERS } from './directory-fields.js';
import type { PostalAddress, Text } from './directory-item.js';
import type { RecordFields } from './record-fields.js';

const PARTS = (['street', 'postalCode', 'locality', 'region', 'country'] as const).map(
  (name) => [name, NUMBERS[name]] as const,
);

/** A postal code that is known by its form (Poland), and one that a comma has to set off (Denmark, Germany). */
const CODE = '(?:PL-?)?\\d{2}-\\d{3}';
const PLAIN_CODE = '(?:DK-|D-|DE-)?\\d{4,5}';
/** Letters as ranges: a class of all letters there are makes an engine write 20 kB of code for each expression. */
const LETTER = 'A-Za-z\\u00c0-\\u1fff\\u2c00-\\ud7ff';
const TOWN = `[${LETTER}][${LETTER}\\s.'’()-]*`;
const CODE_AND_TOWN = new RegExp(`^(${CODE}|${PLAIN_CODE})\\s+(${TOWN})$`);
const TOWN_LAST = new RegExp(
  `^(.*[^\\s,;/])(?:[\\s,;/]+(${CODE})|\\s*[,;/]\\s*(${PLAIN_CODE}))\\s+(${TOWN})$`,
);
const TOWN_FIRST = new RegExp(`^(${CODE}|${PLAIN_CODE})\\s+(${TOWN})\\s*[,;]\\s*(.*\\S)$`);

/** What may stand behind the town: the country, and in Poland the voivodeship. */
const COUNTRY_LAST =
  /\s*[,;]\s*(Polska|Poland|Polen|Danmark|Dania|Denmark|Dänemark|Deutschland|Niemcy|Germany|Tyskland)\.?$/i;
const REGION_LAST = new RegExp(`\\s*[,;]\\s*(?:woj\\.|województwo)\\s*([${LETTER}-]+)$`, 'i');

/** What is longer is no address. */
const LONGEST = 400;

/** A text as one: in the language, else in the first it is written in. */
export function plain(text: Text | undefined, lang = ''): string {
  return typeof text === 'object' ? (text[lang] ?? Object.values(text)[0] ?? '') : (text ?? '');
}

/** The address out of its columns; one that stands in a single column is taken to pieces. */
export function takeAddress(fields: RecordFields, lang: string): PostalAddress | undefined {
  const address: PostalAddress = {};
  for (const [part, at] of PARTS) {
    const text = fields.get(at) as Text | undefined;
    if (text !== undefined) address[part] = plain(text, lang);
  }
  const both = !address.postalCode && CODE_AND_TOWN.exec(address.locality ?? '');
  if (both) [address.postalCode, address.locality] = [codeOf(both[1]), both[2] as string];
  if (address.street && address.street.length <= LONGEST) takeApart(address, address.street);
  addNumber(address, fields);
  return Object.keys(address).length ? address : undefined;
}

/** Takes code and town out of the street, unless other columns name others. */
function takeApart(address: PostalAddress, street: string): void {
  const text = street.replace(/[\s,;]*\n+\s*/g, ', ');
  const [, country] = COUNTRY_LAST.exec(text) ?? [];
  const [, region] = REGION_LAST.exec(text.replace(COUNTRY_LAST, '')) ?? [];
  const short = text.replace(COUNTRY_LAST, '').replace(REGION_LAST, '');
  const [, before, polish, other, town] = TOWN_LAST.exec(short) ?? [];
  const [, code, first, after] = before ? [] : (TOWN_FIRST.exec(short) ?? []);
  const found = { street: before ?? after, code: codeOf(polish ?? other ?? code), town: town ?? first };
  address.street = text;
  const known = address.locality && address.postalCode && `${address.postalCode} ${address.locality}`;
  if (known && text.length > known.length && text.endsWith(known))
    address.street = text.slice(0, -known.length).replace(/[\s,;]+$/, '') || text;
  if (!found.street || !found.town || !found.code) return;
  const isOther =
    (address.postalCode ?? found.code) !== found.code ||
    (address.locality ?? found.town).toLowerCase() !== found.town.toLowerCase();
  if (isOther) return;
  address.street = found.street;
  address.postalCode = found.code;
  address.locality = found.town;
  if (region) address.region ??= region;
  if (country) address.country ??= country;
}

const codeOf = (code = '') => code.replace(/^(?:PL|DK|DE?)-?(?=\d)/, '');

/** `Rynek 3/2`: the numbers of house and flat behind the street; behind the village where streets have no names. */
function addNumber(address: PostalAddress, fields: RecordFields): void {
  const house = fields.get(NUMBERS.houseNumber) as string | undefined;
  const unit = fields.get(NUMBERS.unit) as string | undefined;
  const street = address.street ?? (house && address.locality);
  if (house && street) {
    address.street = street.endsWith(house) ? street : `${street} ${house}`;
  } else if (house) fields.addExtra(fields.columnOf(NUMBERS.houseNumber), house);
  if (!unit) return;
  if (address.street && /\d\p{L}?$/u.test(address.street)) address.street += `/${unit}`;
  else fields.addExtra(fields.columnOf(NUMBERS.unit), unit);
}
