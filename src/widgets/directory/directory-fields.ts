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
 * without spaces: English, Polish, Danish, German, Ukrainian, and French where it is plain.
 */
const FIELDS = {
  id: 's id uuid guid globalid documentid objectid osmid placeid recordid slug',
  name: 't name nazwa navn nomcomplet nazwafirmy firmanavn firmenname companyname businessname tradingname tradename organisationname organizationname virksomhedsnavn nazwaprzedsiebiorcy nazwapodmiotu nazwaprzedsiebiorstwa nazwazakladu nom raisonsociale nomraisonsociale nometablissement nomstructure bezeichnung denominazione назва firma company business betrieb virksomhed unternehmen organisation organization forening verein przedsiebiorca displayname fullname label найменування повнаназва підприємство фірма компанія організація',
  givenName:
    's givenname firstname imie imiona fornavn vorname forename prenom imieinazwisko nazwiskoiimie ім’я ім’ятапрізвище ім’яіпрізвище прізвищетаім’я прізвищеім’я піб',
  familyName: 's familyname lastname surname nazwisko efternavn nachname familienname прізвище',
  title: 't title tytul titel overskrift headline naglowek заголовок',
  kind: 's kind',
  description:
    't description opis beskrivelse beschreibung descr desc summary excerpt shortdescription krotkiopis kurzbeschreibung omtale about omos presentationresume presentationdetail presentation ueberuns uberuns dzialalnosc body content tresc tekst oplysninger notes uwagi bemerkung bemaerkninger bemerkungen опис короткийопис описдіяльності діяльність пронас примітки примітка',
  category:
    'T category categories kategoria kategorie kategorien kategori kategorier branza branze branche brancher branchen branchetekst hovedbranche hovedbranchetekst sector sektor industry rzemioslo gewerk handwerk industrydesc fag trade cuisine profil rodzajdzialalnosci specjalizacja aktivitet aktiviteter taxonomies thematiques group grupa gruppe tags tagi keywords primarytag rodzaj категорія категорії галузь галузі сфера сферадіяльності виддіяльності видидіяльності ремесло спеціалізація рубрика група',
  type: 'T type typ тип вид',
  categoryCode:
    'S categorycode pkd kodpkd pkdkod pkdglowny nace nacecode branchekode hovedbranchekode industrycode db07 wz wzcode naics квед кодкведу кодквед основнийквед',
  town: 't town gmina kommune gemeinde kommunenavn municipality commune громада територіальнагромада гміна муніципалітет',
  locality:
    't locality addresslocality city miasto miejscowosc by bynavn postdistrikt ort stadt sted town wohnort ville libellecommune cityname місто населенийпункт село селище містечко',
  street:
    's street streetaddress streetname ulica vej vejnavn gade strasse address1 addressline1 line1 thoroughfare rue address adres adresse anschrift fulladdress formattedaddress addr адреса вулиця місцезнаходження',
  houseNumber:
    's housenumber nrdomu numerdomu nrbudynku budynek husnummerfra husnr husnummer hausnummer hausnr номербудинку будинок',
  unit: 's unit nrlokalu numerlokalu lokal nrmieszkania numermieszkania квартира номерквартири офіс приміщення',
  postalCode:
    's postalcode postcode zip zipcode kodpocztowy kod postnr postnummer plz postleitzahl codepostal поштовийіндекс індекс',
  region:
    't region addressregion wojewodztwo powiat bundesland landkreis addressstate stateprovince county province область воєводство повіт район регіон',
  country: 's country addresscountry countrycode kraj panstwo land pays країна',
  geo: 'g geo geoloc coordinates coords latlng latlon latlong wspolrzedne wspolrzednegeograficzne koordinater koordinaten geopoint geometry geom wkt gps point location position geopoint2d координати географічнікоординати',
  lat: 'n lat latitude szerokosc szerokoscgeograficzna breddegrad breitengrad geolat wgs84lat y широта географічнаширота',
  lon: 'n lon lng long longitude dlugosc dlugoscgeograficzna laengdegrad laengengrad langengrad geolon geolng wgs84lon x довгота географічнадовгота',
  telephone:
    'p telephone phone telefon tel phonenumber phones telefonnummer telefonnr numertelefonu nrtelefonu tlf tlfnr mobile mobil komorka telefonkomorkowy rufnummer fon handy mobiltelefon telefonemail telefonimail telefonadresemail telefonmail tlfemail tlfogemail telefonogemail danekontaktowe kontaktoplysninger телефон телефони тел номертелефону мобільнийтелефон мобільний контактнийтелефон контактнідані',
  email:
    'e email mail courriel epost emailaddress emailadresse adresemail mailadresse adrespocztyelektronicznej pocztaelektroniczna poczta електроннапошта електроннаадреса адресаелектронноїпошти елпошта пошта імейл',
  url: 'u url website www webpage homepage web hjemmeside webside stronawww stronainternetowa stronyinternetowej adresstronyinternetowej adresstronywww strona witryna webseite internetseite internet link websiteurl adreswww site siteweb сайт вебсайт вебсторінка адресасайту адресавебсайту інтернетсторінка сторінка посилання',
  image:
    'i image logo photo picture imageurl logourl photourl zdjecie obraz billede bild foto thumbnail featuredimage зображення фото фотографія світлина логотип',
  openingHours:
    'h openinghours openinghoursspecification hours godzinyotwarcia godzinypracy godzinyprzyjec godzinyurzedowania godzinyfunkcjonowania godziny otwarcie abningstider abningstid aabningstider offnungszeiten oeffnungszeiten openingtimes regularschedules horairesouverture horairesaccueil horaires годинироботи графікроботи режимроботи розкладроботи часроботи годиниприйому',
  timeZone: 's timezone strefaczasowa tidszone zeitzone часовийпояс',
  badges: 'T badges badge odznaki maerker abzeichen відзнаки відзнака',
  languages:
    'S languages language jezyki jezykiobce sprog sprachen spokenlanguages availablelanguage langues мови мова мовиспілкування',
  exportsTo:
    'S exportsto eksport export eksportererdo eksporterertil exportiertnach експорт країниекспорту експортдо',
  person: 'b person osobafizyczna фізичнаособа',
  noMarketing: 'b nomarketing reklamebeskyttet reklamebeskyttelse protected безреклами',
  added:
    'd added dateadded created createdat datecreated metadatacreated datadodania oprettet oprettetdato erstellt додано датадодавання створено датастворення',
  updated:
    'd updated updatedat lastmodified modified datemodified lastupdated metadatamodified changed aktualizacja dataaktualizacji datemaj ostatniazmiana opdateret senestopdateret aktualisiert stand оновлено датаоновлення змінено останнязміна',
  provider: 't provider operator organizator dostawca udbyder anbieter traeger надавач оператор організатор',
  audience:
    'T audience dlakogo odbiorcy adresaci malgruppe zielgruppe targetgroup длякого цільовааудиторія аудиторія',
  deadline:
    'd deadline terminskladania naborodo nabordo ansogningsfrist bewerbungsfrist einreichungsfrist frist termin кінцевийтермін термінподання термінподаннязаявок строкподання дедлайн',
  amountMin: 'n amountmin kwotaod mindstebelob mindestbetrag сумавід мінімальнасума',
  amountMax:
    'n amountmax kwotado kwota maksimalbelob belob hochstbetrag betrag dotacja tilskud сумадо сума максимальнасума дотація грант',
  currency: 's amountcurrency currency waluta valuta wahrung валюта',
  applyUrl: 'u applyurl applicationurl wniosek ansogningslink bewerbungslink заявка',
  members:
    'n members liczbaczlonkow antalmedlemmer mitgliederzahl membercount numberofmembers кількістьучасників кількістьчленів',
  role: 't role rola rolle роль',
  contact:
    'c contact contacts contactname contactperson kontaktperson osobakontaktowa osobadokontaktu ansprechpartner контактнаособа',
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
  'location locations locationname address addresses addr adres adresse anschrift place places lokalizacja siedziba siedziby beliggenhed adresdzialalnosci dzialalnosci kontakt contact contacts kontaktowy kontaktdaten kontaktinfo kontaktoplysninger dane dataadresowe geo geoloc gps attributes properties fields public main primary field spatial venue sjedziba organisation organization firma firmy firmen company business podmiotu przedsiebiorcy przedsiebiorstwa zakladu virksomhed virksomhedens betrieb betriebs unternehmens org wlasciciel owner tags nr numer meta acf fax faks siege siegesocial foreningens instytucji organizacji placowki szkoly obiektu punktu kod pocztowy i oraz og und plz postnr postnummer postleitzahl zip domu budynku hausnummer hausnr husnummer husnr адреса юридична фактична поштова контакт контактний контактна контакти розташування фірми підприємства організації закладу установи факс номер будинку поштовий індекс та і й',
);
/** The same for a name or a text about the record: a contact's or a place's name is not the record's. */
const OWNERS = words(
  'organisation organization firma firmy firmen company business podmiotu przedsiebiorcy przedsiebiorstwa zakladu virksomhed virksomhedens betriebs unternehmens org properties attributes fields tags entity public short krotki field dzialalnosci sklepu item service organizacji instytucji placowki obiektu szkoly jednostki stowarzyszenia fundacji klubu punktu sprzedazy pelna pelny full forening foreningen foreningens klubbens butikkens institutionens der des einrichtung vereins повна коротка фірми підприємства організації закладу установи компанії',
);
const OF_THE_RECORD = words(
  'id name givenName familyName title description category type kind added updated source person role image amount languages contact',
);

/** Words that say that an address is none of the post: of a page, for letters that are none of paper. */
const NO_STREET = words(
  'e mail email poczty elektroniczny elektronicznej elektroniczna internetowy internetowa internetowej strony www web ip url epuap skrytki doreczen mac ел електронної електронна пошти сайту вебсайту вебсторінки',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(foldKey));
}

/** A column's name without case, diacritics, spaces and marks: `Adres e-mail` and `adres_email` are one. */
export function foldKey(key: string): string {
  if (/^[a-z\d]*$/.test(key)) return key;
  const folded = foldText(key);
  return folded.replace(isPlain(folded) ? /[^a-z\d]/g : /[^\p{L}\p{N}]/gu, '');
}

/** Engines need milliseconds for the classes of Unicode when they first meet them; most columns do without. */
function isPlain(text: string): boolean {
  return !/[^\x00-\x7f]/.test(text);
}

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
  if (
    !/^(?:adres|adresse|address|anschrift|адреса)$/.test(first) ||
    others.some((word) => NO_STREET.has(word))
  )
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
