import { languageTag } from '../../core/language-tag.js';
import { LANGUAGE_WORDS } from '../../core/language-words.js';
import { foldText } from '../../core/text-fold.js';

/**
 * How a value of the field is read: t text, T texts, s string, S strings, u address,
 * e e-mail, d date, b yes or no, n number, g coordinates, h opening hours, i image, c contacts,
 * o source, m identifiers, p telephone.
 */
export type FieldType =
  't' | 'T' | 's' | 'S' | 'u' | 'e' | 'd' | 'b' | 'n' | 'g' | 'h' | 'i' | 'c' | 'o' | 'm' | 'p';

/**
 * The fields, how each is read, and the names by which a column is known to be it, best first,
 * as `foldKey` leaves them: English, Polish, Danish, German, and French and Ukrainian where they are plain.
 */
const FIELDS = {
  id: 's id uuid guid globalid documentid objectid osmid placeid recordid slug',
  name: 't name nazwa navn nomcomplet nazwafirmy firmanavn firmenname companyname businessname tradingname tradename organisationname organizationname virksomhedsnavn nazwaprzedsiebiorcy nazwapodmiotu nazwaprzedsiebiorstwa nazwazakladu nom raisonsociale nomraisonsociale nometablissement nomstructure bezeichnung denominazione назва firma company business betrieb virksomhed unternehmen organisation organization forening verein przedsiebiorca displayname fullname label',
  givenName: 's givenname firstname imie imiona fornavn vorname forename prenom imieinazwisko nazwiskoiimie',
  familyName: 's familyname lastname surname nazwisko efternavn nachname familienname',
  title: 't title tytul titel overskrift headline naglowek',
  kind: 's kind',
  description:
    't description opis beskrivelse beschreibung descr desc summary excerpt shortdescription krotkiopis kurzbeschreibung omtale about omos presentationresume presentationdetail presentation ueberuns uberuns dzialalnosc body content tresc tekst oplysninger notes uwagi bemerkung bemaerkninger bemerkungen опис',
  category:
    'T category categories kategoria kategorie kategorien kategori kategorier branza branze branche brancher branchen branchetekst hovedbranche hovedbranchetekst sector sektor industry rzemioslo gewerk handwerk industrydesc fag trade cuisine profil rodzajdzialalnosci specjalizacja aktivitet aktiviteter taxonomies thematiques group grupa gruppe tags tagi keywords primarytag rodzaj категорія',
  type: 'T type typ',
  categoryCode:
    'S categorycode pkd kodpkd pkdkod pkdglowny nace nacecode branchekode hovedbranchekode industrycode db07 wz wzcode naics',
  town: 't town gmina kommune gemeinde kommunenavn municipality commune',
  locality:
    't locality addresslocality city miasto miejscowosc by bynavn postdistrikt ort stadt sted town wohnort ville libellecommune cityname місто',
  street:
    's street streetaddress streetname ulica vej vejnavn gade strasse address1 addressline1 line1 thoroughfare rue address adres adresse anschrift fulladdress formattedaddress addr адреса',
  houseNumber:
    's housenumber nrdomu numerdomu nrbudynku budynek husnummerfra husnr husnummer hausnummer hausnr',
  unit: 's unit nrlokalu numerlokalu lokal nrmieszkania numermieszkania',
  postalCode:
    's postalcode postcode zip zipcode kodpocztowy kod postnr postnummer plz postleitzahl codepostal',
  region:
    't region addressregion wojewodztwo powiat bundesland landkreis addressstate stateprovince county province',
  country: 's country addresscountry countrycode kraj panstwo land pays',
  geo: 'g geo geoloc coordinates coords latlng latlon latlong wspolrzedne wspolrzednegeograficzne koordinater koordinaten geopoint geometry geom wkt gps point location position geopoint2d',
  lat: 'n lat latitude szerokosc szerokoscgeograficzna breddegrad breitengrad geolat wgs84lat y',
  lon: 'n lon lng long longitude dlugosc dlugoscgeograficzna laengdegrad laengengrad langengrad geolon geolng wgs84lon x',
  telephone:
    'p telephone phone telefon tel phonenumber phones telefonnummer telefonnr numertelefonu nrtelefonu tlf tlfnr mobile mobil komorka telefonkomorkowy rufnummer fon handy mobiltelefon telefonemail telefonimail telefonadresemail telefonmail tlfemail tlfogemail telefonogemail danekontaktowe kontaktoplysninger телефон',
  email:
    'e email mail courriel epost emailaddress emailadresse adresemail mailadresse adrespocztyelektronicznej pocztaelektroniczna poczta',
  url: 'u url website www webpage homepage web hjemmeside webside stronawww stronainternetowa stronyinternetowej adresstronyinternetowej adresstronywww strona witryna webseite internetseite internet link websiteurl adreswww site siteweb сайт',
  image:
    'i image logo photo picture imageurl logourl photourl zdjecie obraz billede bild foto thumbnail featuredimage',
  openingHours:
    'h openinghours openinghoursspecification hours godzinyotwarcia godzinypracy godzinyprzyjec godzinyurzedowania godzinyfunkcjonowania godziny otwarcie abningstider abningstid aabningstider offnungszeiten oeffnungszeiten openingtimes regularschedules horairesouverture horairesaccueil horaires',
  timeZone: 's timezone strefaczasowa tidszone zeitzone',
  badges: 'T badges badge odznaki maerker abzeichen',
  languages:
    'S languages language jezyki jezykiobce sprog sprachen spokenlanguages availablelanguage langues',
  exportsTo: 'S exportsto eksport export eksportererdo eksporterertil exportiertnach',
  person: 'b person osobafizyczna',
  noMarketing: 'b nomarketing reklamebeskyttet reklamebeskyttelse protected',
  added:
    'd added dateadded created createdat datecreated metadatacreated datadodania oprettet oprettetdato erstellt',
  updated:
    'd updated updatedat lastmodified modified datemodified lastupdated metadatamodified changed aktualizacja dataaktualizacji datemaj ostatniazmiana opdateret senestopdateret aktualisiert stand',
  provider: 't provider operator organizator dostawca udbyder anbieter traeger',
  audience: 'T audience dlakogo odbiorcy adresaci malgruppe zielgruppe targetgroup',
  deadline:
    'd deadline terminskladania naborodo nabordo ansogningsfrist bewerbungsfrist einreichungsfrist frist termin',
  amountMin: 'n amountmin kwotaod mindstebelob mindestbetrag',
  amountMax: 'n amountmax kwotado kwota maksimalbelob belob hochstbetrag betrag dotacja tilskud',
  currency: 's amountcurrency currency waluta valuta wahrung',
  applyUrl: 'u applyurl applicationurl wniosek ansogningslink bewerbungslink',
  members: 'n members liczbaczlonkow antalmedlemmer mitgliederzahl membercount numberofmembers',
  role: 't role rola rolle',
  contact:
    'c contact contacts contactname contactperson kontaktperson osobakontaktowa osobadokontaktu ansprechpartner',
  source: 'o source',
  identifiers: 'm identifiers',
  NIP: 's nip numernip nrnip',
  REGON: 's regon',
  KRS: 's krs',
  CVR: 's cvr cvrnr cvrnummer',
  VAT: 's vat vatid vatnumber ustid ustidnr',
  SIRET: 's siret',
} as const;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** The number of each field: its place among `FIELD_NAMES`. */
export const NUMBERS = Object.fromEntries(FIELD_NAMES.map((field, at) => [field, at])) as Record<
  FieldName,
  number
>;

/** What the words before a column's own name may be, without changing what it says: `adres_miasto`, `location.city`. */
const PLACES = words(
  'location locations locationname address addresses addr adres adresse anschrift place places lokalizacja siedziba siedziby beliggenhed adresdzialalnosci dzialalnosci kontakt contact contacts kontaktowy kontaktdaten kontaktinfo kontaktoplysninger dane dataadresowe geo geoloc gps attributes properties fields public main primary field spatial venue sjedziba organisation organization firma firmy firmen company business podmiotu przedsiebiorcy przedsiebiorstwa zakladu virksomhed virksomhedens betrieb betriebs unternehmens org wlasciciel owner tags nr numer meta acf fax faks siege siegesocial foreningens instytucji organizacji placowki szkoly obiektu punktu kod pocztowy i oraz og und plz postnr postnummer postleitzahl zip domu budynku hausnummer hausnr husnummer husnr',
);
/** The same for a name or a text about the record: a contact's or a place's name is not the record's. */
const OWNERS = words(
  'organisation organization firma firmy firmen company business podmiotu przedsiebiorcy przedsiebiorstwa zakladu virksomhed virksomhedens betriebs unternehmens org properties attributes fields tags entity public short krotki field dzialalnosci sklepu item service organizacji instytucji placowki obiektu szkoly jednostki stowarzyszenia fundacji klubu punktu sprzedazy pelna pelny full forening foreningen foreningens klubbens butikkens institutionens der des einrichtung vereins',
);
const OF_THE_RECORD = words(
  'id name givenName familyName title description category type kind added updated source person role image amount languages contact',
);

/** Words that say that an address is none of the post: of a page, for letters that are none of paper. */
const NO_STREET = words(
  'e mail email poczty elektroniczny elektronicznej elektroniczna internetowy internetowa internetowej strony www web ip url epuap skrytki doreczen mac',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** A column's name without case, diacritics, spaces and marks: `Adres e-mail` and `adres_email` are one. */
export function foldKey(key: string): string {
  if (/^[a-z\d]*$/.test(key)) return key;
  const folded = foldText(key);
  return folded.replace(isPlain(folded) ? /[^a-z\d]/g : /[^\p{L}\p{N}]/gu, '');
}

/** Engines need milliseconds for the classes of Unicode when they first meet them; most columns do without. */
const isPlain = (text: string) => !/[^\x00-\x7f]/.test(text);

/** The language that a member's name is (BCP 47): `pl`, `de-AT`, `eng`, `en_GB`, `PL`; undefined where it is none. */
export function tongueOf(key: string): string | undefined {
  const [word = '', ...more] = key.trim().split(/[-_]/);
  const code = LANGUAGE_WORDS.get(word.toLowerCase());
  return code && more.length ? languageTag([code, ...more].join('-')) || code : code;
}

export interface FieldTarget {
  field: FieldName;
  /** The field's number. */
  at: number;
  type: FieldType;
  /** Lower is the better match; where two columns are one field, the better one is it. */
  rank: number;
  /** The text is in this language (`name_pl`, `nazwa:en`). */
  lang?: string;
}

const ALIASES = new Map<string, FieldTarget>();
for (const field of FIELD_NAMES) {
  const [type, ...names] = FIELDS[field].split(' ') as [FieldType, ...string[]];
  names
    .map(foldKey)
    .forEach(
      (name, rank) => ALIASES.has(name) || ALIASES.set(name, { field, at: NUMBERS[field], type, rank }),
    );
  const own = foldKey(field);
  if (!ALIASES.has(own)) ALIASES.set(own, { field, at: NUMBERS[field], type, rank: 0 });
}

/** The field a page means by `name`, `nazwa`, `address.street` …, or undefined. */
export function fieldNamed(name: string): FieldName | undefined {
  return findAlias(name)?.field;
}

function findAlias(path: string): FieldTarget | undefined {
  const whole = ALIASES.get(foldKey(path));
  if (whole) return whole;
  const [hump, between] = isPlain(path)
    ? [/([a-z])([A-Z])/g, /[^a-zA-Z\d]+/]
    : [/(\p{Ll})(\p{Lu})/gu, /[^\p{L}\p{N}\p{M}]+/u];
  const parts = path
    .replace(hump, '$1 $2')
    .replace(/\s*\([^)]*\)/g, ' ')
    .split(between)
    .map(foldKey)
    .filter(Boolean);
  const languageAt = parts.length - 1;
  const lang = languageAt > 0 ? LANGUAGE_WORDS.get(parts[languageAt] as string) : undefined;
  const base = lang && matchWords(parts.slice(0, -1), 50);
  if (lang && base && /[tT]/.test(base.type)) return { ...base, lang };
  const last = parts[languageAt];
  const numbered =
    last && /\d$/.test(last)
      ? matchWords([...parts.slice(0, -1), last.replace(/\d+$/, '')].filter(Boolean), 51)
      : undefined;
  return (
    numbered ??
    matchWords(parts, 100) ??
    (/[.:@]/.test(path.trim().slice(0, -1)) ? undefined : matchAddress(parts))
  );
}

/** `Adres głównego miejsca wykonywania działalności`: what begins with the word is an address, whatever it is for. */
function matchAddress([first = '', ...others]: readonly string[]): FieldTarget | undefined {
  if (!/^(?:adres|adresse|address|anschrift)$/.test(first) || others.some((word) => NO_STREET.has(word)))
    return undefined;
  const street = ALIASES.get(first);
  return street && { ...street, rank: street.rank + (others.includes('korespondencji') ? 900 : 800) };
}

/** Looks the words up as one name, then without neutral words before it, then without neutral words after it. */
function matchWords(parts: readonly string[], penalty: number): FieldTarget | undefined {
  for (let drop = 0; drop < parts.length; drop++) {
    for (const head of [true, false]) {
      const kept = head ? parts.slice(drop) : parts.slice(0, parts.length - drop);
      const dropped = head ? parts.slice(0, drop) : parts.slice(parts.length - drop);
      const found = ALIASES.get(kept.join(''));
      if (!found) continue;
      const neutral = OF_THE_RECORD.has(found.field) ? OWNERS : PLACES;
      if (dropped.every((word) => neutral.has(word)))
        return { ...found, rank: found.rank + penalty + 100 * drop };
    }
  }
  return undefined;
}

export interface FieldPlan {
  /** The field that the column (or the nested path `a.b`) is, or undefined for a column of the source's own. */
  find(path: string): FieldTarget | undefined;
}

/** A plan for one source; `mapping` (field → column) goes before all names known here. */
export function makeFieldPlan(mapping: ReadonlyMap<FieldName, string> = new Map()): FieldPlan {
  const cache = new Map<string, FieldTarget | undefined>();
  const mapped = new Map<string, FieldTarget>();
  const taken = new Set<FieldName>();
  for (const [field, column] of mapping) {
    mapped.set(foldKey(column), { field, at: NUMBERS[field], type: FIELDS[field][0] as FieldType, rank: -1 });
    taken.add(field);
  }
  return {
    find(path) {
      let target = cache.get(path);
      // Keys are the source's: a map of records by id has no columns, and must not grow this one without end.
      if (target || cache.has(path) || cache.size > 5000) return target;
      target = mapped.get(foldKey(path));
      if (!target) {
        target = findAlias(path);
        if (target && taken.has(target.field)) target = undefined;
      }
      cache.set(path, target);
      return target;
    },
  };
}
