import { foldText } from '../../core/text-fold.js';

/**
 * What a column can be, and the names by which it is known to be it, best first, without case,
 * accents, spaces and marks: English, Polish, Danish, German, Ukrainian; some French and Finnish.
 */
const COLUMNS = {
  id: 'id uid uuid guid eventid identifier iduid globalid entityid @id',
  name: 'name title summary nazwa tytul navn titel eventname nazwawydarzenia nazwaspotkania tytulwydarzenia wydarzenie spotkanie temat arrangement arrangementnavn overskrift veranstaltung veranstaltungstitel bezeichnung betreff subject event headline nom titre otsikko bodyname назва назвазаходу назваподії назвазустрічі захід подія зустріч заголовок тема',
  description:
    'description opis beskrivelse beschreibung details summarytext excerpt shortdescription descriptiontext krotkiopis kurzbeschreibung tekst text body content notes uwagi bemaerkninger bemerkungen longdescription meetingdetails eventserietext опис короткийопис детальнийопис текст примітки анотація',
  start:
    'start startdate date datestart startdatetime begin begins starttidspunkt starttime startsat datetime data datarozpoczecia dataspotkania dataodbioru datawydarzenia termin poczatek rozpoczecie poczatekdata dataod od dzien kiedy dato startdato fra dag hvornar tidspunkt dato1 datum beginn startdatum von tag wann eventdate meetingdate startsdate when paivamaara debut fielddate fieldeventdate localgoveventdate eventstartdate dtstart firststartdate firstdatebegin дата датапочатку датапроведення дататачас датачас датаічас початок від день коли',
  end: 'end enddate dateend enddatetime ends endtime endsat datazakonczenia koniec zakonczenie datado do slut slutdato sluttidspunkt til ende enddatum bis fin eventenddate dtend lastenddate firstdateend кінець датазакінчення датазавершення закінчення завершення датадо до',
  time: 'time hour hours godzina godziny godz czas godzinarozpoczecia odgodziny klokken kl klokkeslaet tid starttid klokkeslet startkl uhrzeit zeit beginnzeit uhr eventtime meetingtime timestart hourstart poczatekgodzina godzinastart starttimeofday час година часпочатку годинапочатку',
  endTime:
    'timeend hourend endhour godzinazakonczenia dogodziny koniecgodzina sluttid slutkl endzeit uhrzeitende bisuhr eventendtime finishtime endtimeofday часзакінчення часзавершення годиназакінчення годиназавершення',
  allDay:
    'allday isallday fallday wholeday calydzien calodniowe heldag heledagen ganztags ganztagig увесьдень весьдень цілийдень',
  status: 'status eventstatus stan статус стан',
  cancelled:
    'cancelled canceled iscancelled iscanceled odwolane odwolany odwolana aflyst eraflyst abgesagt faelltaus скасовано скасований скасована',
  place:
    'location place venue miejsce lokalizacja miejscespotkania miejscewydarzenia sala obiekt sted lokation lokale spillested mødested modested ort veranstaltungsort raum locationname venuename placename meetinglocation eventvenue gdzie hvor wo lieu where місце місцепроведення локація розташування приміщення зал де',
  street:
    'street streetaddress address ulica adres adresse vej gade strasse anschrift eventstreet address1 locationaddress fulladdress адреса вулиця',
  postalCode:
    'postalcode locationpostalcode postcode zip zipcode kodpocztowy kod postnr postnummer plz eventzip поштовийіндекс індекс',
  town: 'town city gmina miasto miejscowosc municipality kommune by bynavn gemeinde stadt eventplace locality addresslocality locationcity громада населенийпункт місто гміна муніципалітет село',
  region: 'region wojewodztwo powiat bundesland province state область воєводство повіт район',
  country: 'country kraj land pays країна',
  lat: 'lat latitude szerokosc breddegrad breitengrad geolat широта',
  lon: 'lon lng long longitude dlugosc laengdegrad langengrad geolng довгота',
  onlineUrl:
    'onlineurl online onlinelink linkonline linkstreamingu stream streamurl transmisja linkdospotkania webinar zoom teams meetingurl onlineaccesslink virtuallocation hangoutlink livestream conferenceurl онлайн трансляція посиланнянатрансляцію посиланнянаонлайн вебінар',
  organizer:
    'organizer organiser organizator organizatorzy organizers arrangor arrangoer veranstalter host hosts eventpromotername organisation організатор організатори',
  contact:
    'contact kontakt contactname kontaktperson osobakontaktowa koordynator koordinator ansprechpartner контакт контакти контактнаособа координатор',
  email:
    'email mail epost contactemail adresemail kontaktmail електроннапошта адресаелектронноїпошти електроннаадреса пошта',
  telephone: 'telephone phone telefon tel tlf contactphone телефон тел номертелефону контактнийтелефон',
  series: 'series cykl seria serie raekke reihe seriesname superevent eventseries серія цикл',
  topics:
    'topics topic category categories tags keywords kategoria kategorie temat tematy tematyka rodzaj typ type emne emner kategori kategorier thema themen rubrik tag label labels eventtype theme категорія категорії тема теми тип вид рубрика',
  audience:
    'audience dlakogo odbiorcy adresaci malgruppe zielgruppe targetgroup publicznosc forwhom длякого цільовааудиторія аудиторія',
  languages:
    'languages language jezyk jezyki sprog sprache sprachen inlanguage locales langue lang мова мови',
  price:
    'price cost cena koszt oplata pris entre preis eintritt kosten ticketprice tarif ticketcost conditions ticketpricerange ціна вартість плата вхід',
  free: 'free isfree bezplatne bezplatny wstepwolny gratis kostenlos frei isaccessibleforfree безкоштовно безкоштовний безкоштовна вхідвільний',
  registrationUrl:
    'registrationurl registration signup signupurl ticketurl tickets register zapisy linkdozapisow rejestracja formularz bilety tilmelding tilmeldingslink billetter billet anmeldung anmeldelink externalparticipationurl ticketlink booking rsvp реєстрація посиланнянареєстрацію формареєстрації запис квитки',
  registrationCloses:
    'registrationcloses deadline zapisydo terminzapisow tilmeldingsfrist tilmeldingsenest frist anmeldeschluss anmeldefrist registrationdeadline enrolmentendtime реєстраціядо кінцевийтермінреєстрації термінреєстрації записдо дедлайн',
  registrationOpens:
    'registrationopens zapisyod tilmeldingfra anmeldungab enrolmentstarttime реєстраціяз реєстраціявід початокреєстрації',
  capacity:
    'capacity liczbamiejsc miejsca pladser antalpladser platze anzahlplatze maximumattendeecapacity eventcapacity seats maxparticipants limit кількістьмісць місця',
  remaining:
    'remaining wolnemiejsca pozostalo ledigepladser freieplatze remainingattendeecapacity eventavailable seatsleft available вільнімісця залишилосямісць',
  url: 'url link website web strona www adreswww hjemmeside webseite weblink permalink eventurl htmllink localisturl infourl eventlink eventlinkfi webpage homepage mehrinfos wiecej mereinfo сайт вебсайт вебсторінка сторінка посилання докладніше детальніше',
  image:
    'image picture photo grafika zdjecie obraz billede bild foto imageurl photourl logo plakat eventseriepicturebig222x222 зображення фото фотографія афіша',
  updated:
    'updated updatedat lastmodified modified datemodified aktualizacja opdateret aktualisiert changed lastmodifiedtime modifieddate оновлено датаоновлення змінено',
  directions: 'directions dojazd vejvisning anfahrt howtogetthere якдістатися проїзд',
  accessibility: 'accessibility dostepnosc tilgaengelighed barrierefreiheit доступність безбар’єрність',
  format:
    'format forma attendancemode eventattendancemode formaudzialu deltagelsesform формат форматучасті формаучасті',
  timeZone: 'timezone strefaczasowa tidszone zeitzone timezoneid часовийпояс',
  rrule: 'rrule recurrencerule recurrence',
} as const;

export type EventColumn = keyof typeof COLUMNS;

/** A column's name without case, accents, spaces and marks. */
export const foldColumn = (name: string) => foldText(name).replace(/[^\p{L}\p{N}@]+/gu, '');

const BY_NAME = new Map<string, { column: EventColumn; rank: number }>();
for (const [column, names] of Object.entries(COLUMNS) as [EventColumn, string][])
  names.split(' ').forEach((name, rank) => {
    const key = foldColumn(name);
    if (!BY_NAME.has(key)) BY_NAME.set(key, { column, rank });
  });
for (const column of Object.keys(COLUMNS) as EventColumn[])
  if (!BY_NAME.has(foldColumn(column))) BY_NAME.set(foldColumn(column), { column, rank: 0 });

/** Words in a column's name that change nothing: `Data wydarzenia`, `event_start`, `field_date`. */
const NEUTRAL =
  /^(?:event|wydarzenia|wydarzenie|spotkania|spotkanie|imprezy|arrangementets?|veranstaltungs?|заходу|зустрічі|field|meta|acf|the|of|meeting|utc|local|unix|timestamp)$/;

/** What a column of this name is, and how surely: 0 is best. */
export function columnNamed(name: string): { column: EventColumn; rank: number } | undefined {
  const whole = BY_NAME.get(foldColumn(name));
  if (whole) return whole;
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/\s*\([^)]*\)/g, ' ')
    .split(/[^\p{L}\p{N}@]+/u)
    .map(foldColumn)
    .filter(Boolean);
  const kept = words.filter((word) => !NEUTRAL.test(word));
  const found = BY_NAME.get(kept.join(''));
  return found && { ...found, rank: found.rank + 100 };
}

/** The column a page means by a name of the contract or of a spreadsheet: `startDate`, `data`. */
export const columnMeant = (name: string): EventColumn | undefined => columnNamed(name)?.column;
