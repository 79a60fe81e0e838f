/** What the webmaster's panel says: headings, and for each kind of remark what it means and how it is mended. */
export interface DebugWords {
  words: Readonly<
    Record<'title' | 'source' | 'read' | 'left' | 'allRead' | 'noSource' | 'more' | 'removeMe', string>
  >;
  cures: Readonly<Record<string, string>>;
}

/**
 * Kept apart from the messages visitors see, so that nobody loads these but who asked for them.
 * `{0}` stands for a number.
 */
const WORDS = {
  en: {
    words: {
      title: 'For the webmaster',
      source: 'Source',
      read: 'Read',
      left: 'Left out',
      allRead: 'Everything could be read.',
      noSource: 'The tag names no data. Give it the address of a file or an endpoint: src="…".',
      more: 'and {0} more',
      removeMe: 'Visitors see this panel too: remove the attribute “debug” when you are done.',
    },
    cures: {
      'not-object': 'A record could not be read at all and was left out.',
      'not-event': 'What is no event is left out.',
      'no-name': 'There is no name. Fill in the name, or say which column holds it: fields="name: …".',
      'bad-value': 'A value was not understood and is not shown.',
      'bad-coordinates': 'Coordinates are not on Earth. Latitude and longitude are degrees: 51.10; 17.03.',
      'swapped-coordinates': 'Latitude and longitude were the wrong way round and have been swapped.',
      'projected-coordinates':
        'Coordinates are metres of a map projection. Export them in degrees (WGS 84, EPSG:4326).',
      'bad-url': 'A web address is not one. Write it with https:// at the beginning.',
      'bad-date': 'A date was not understood. Write it as 2026-12-31 or 31.12.2026.',
      'duplicate-id':
        'Two records have the same id. Links to them may lead to the wrong one: give each its own.',
      merged: 'Two sources have the same entry; it is shown once.',
      'no-such-column': 'A column that the page names is not in the data. Compare the spelling.',
      encoding: 'The letters were saved in an old way. Save the file as “CSV UTF-8” to be safe.',
      'ragged-row':
        'A row has more or fewer cells than the headings. Look for a stray separator or line break.',
      truncated: 'The file is damaged or incomplete. Upload it again.',
      'title-rows': 'Rows above or below the table were passed over. The first row should hold the headings.',
      incomplete: 'Not all records were fetched. Publish one file with all of them.',
      'filter-ignored': 'The server took no notice of a filter, so its records are searched here.',
      unreachable: 'A source did not answer; the others are shown.',
      network:
        'No answer that may be used. Is the address right, the server running, and does it allow other sites to read its data (CORS)? A copy of the file on your own site always works.',
      timeout: 'The server took too long to answer.',
      http: 'The server refused or did not find the file. Open the address in a browser and compare.',
      'too-large': 'The file is too large. Publish a smaller one.',
      blocked: 'This address may not be asked.',
      empty: 'The file is empty.',
      html: 'The address leads to a web page, not to data. Look for a link that downloads the file itself.',
      spreadsheet:
        'This workbook cannot be read here: it is in an old format, protected or damaged. Save it as an Excel workbook (.xlsx) or as “CSV UTF-8”, and publish that file.',
      format: 'The file is not JSON, CSV or GeoJSON, or it is damaged.',
      shape: 'The file can be read, but there is no list of records in it.',
    },
  },
  pl: {
    words: {
      title: 'Dla webmastera',
      source: 'Źródło',
      read: 'Wczytane',
      left: 'Pominięte',
      allRead: 'Wszystko udało się wczytać.',
      noSource: 'Znacznik nie wskazuje danych. Podaj adres pliku lub usługi: src="…".',
      more: 'i jeszcze {0}',
      removeMe: 'Ten panel widzą także odwiedzający: po zakończeniu usuń atrybut „debug”.',
    },
    cures: {
      'not-object': 'Rekordu w ogóle nie dało się odczytać i został pominięty.',
      'not-event': 'To, co nie jest wydarzeniem, zostało pominięte.',
      'no-name': 'Brakuje nazwy. Uzupełnij ją lub wskaż właściwą kolumnę: fields="name: …".',
      'bad-value': 'Wartość była niezrozumiała i nie jest pokazywana.',
      'bad-coordinates':
        'Współrzędne leżą poza Ziemią. Szerokość i długość podaje się w stopniach: 51.10; 17.03.',
      'swapped-coordinates':
        'Szerokość i długość geograficzna były zamienione miejscami; zostały przestawione.',
      'projected-coordinates':
        'Współrzędne są w metrach odwzorowania mapy. Wyeksportuj je w stopniach (WGS 84, EPSG:4326).',
      'bad-url': 'To nie jest adres strony. Zapisz go z https:// na początku.',
      'bad-date': 'Data jest niezrozumiała. Zapisz ją jako 2026-12-31 lub 31.12.2026.',
      'duplicate-id':
        'Dwa rekordy mają ten sam identyfikator. Odnośniki mogą prowadzić do niewłaściwego: nadaj każdemu własny.',
      merged: 'Ten sam wpis jest w dwóch źródłach i jest pokazany raz.',
      'no-such-column': 'W danych nie ma kolumny, którą wskazuje strona. Porównaj pisownię.',
      encoding: 'Litery zapisano w dawny sposób. Dla pewności zapisz plik jako „CSV UTF-8”.',
      'ragged-row':
        'Wiersz ma więcej lub mniej komórek niż nagłówki. Poszukaj zbędnego separatora lub złamania wiersza.',
      truncated: 'Plik jest uszkodzony lub niepełny. Prześlij go ponownie.',
      'title-rows':
        'Wiersze nad tabelą lub pod nią zostały pominięte. Nagłówki powinny być w pierwszym wierszu.',
      incomplete: 'Nie pobrano wszystkich rekordów. Opublikuj jeden plik ze wszystkimi.',
      'filter-ignored': 'Serwer nie uwzględnił filtra, więc jego rekordy są przeszukiwane tutaj.',
      unreachable: 'Jedno źródło nie odpowiedziało; pozostałe są pokazane.',
      network:
        'Brak odpowiedzi, której można użyć. Czy adres jest właściwy, serwer działa i pozwala innym stronom czytać swoje dane (CORS)? Kopia pliku na własnej stronie działa zawsze.',
      timeout: 'Serwer zbyt długo nie odpowiadał.',
      http: 'Serwer odmówił lub nie znalazł pliku. Otwórz adres w przeglądarce i porównaj.',
      'too-large': 'Plik jest za duży. Opublikuj mniejszy.',
      blocked: 'O ten adres nie wolno pytać.',
      empty: 'Plik jest pusty.',
      html: 'Adres prowadzi do strony internetowej, a nie do danych. Znajdź odnośnik, który pobiera sam plik.',
      spreadsheet:
        'Tego arkusza nie da się tu odczytać: jest w starym formacie, zabezpieczony albo uszkodzony. Zapisz go jako skoroszyt programu Excel (.xlsx) albo „CSV UTF-8” i opublikuj ten plik.',
      format: 'Plik nie jest w formacie JSON, CSV ani GeoJSON albo jest uszkodzony.',
      shape: 'Plik da się odczytać, ale nie ma w nim listy rekordów.',
    },
  },
  da: {
    words: {
      title: 'For webmasteren',
      source: 'Kilde',
      read: 'Læst',
      left: 'Udeladt',
      allRead: 'Alt kunne læses.',
      noSource: 'Tagget peger ikke på data. Angiv adressen på en fil eller en tjeneste: src="…".',
      more: 'og {0} mere',
      removeMe: 'Besøgende ser også dette panel: fjern attributten »debug«, når du er færdig.',
    },
    cures: {
      'not-object': 'En post kunne slet ikke læses og er udeladt.',
      'not-event': 'Det, der ikke er en begivenhed, er udeladt.',
      'no-name': 'Der mangler et navn. Udfyld det, eller angiv kolonnen: fields="name: …".',
      'bad-value': 'En værdi kunne ikke forstås og vises ikke.',
      'bad-coordinates':
        'Koordinaterne ligger ikke på Jorden. Bredde og længde angives i grader: 55.01; 11.91.',
      'swapped-coordinates': 'Bredde og længde var byttet om og er blevet vendt.',
      'projected-coordinates':
        'Koordinaterne er meter i en kortprojektion. Eksportér dem i grader (WGS 84, EPSG:4326).',
      'bad-url': 'En webadresse er ikke gyldig. Skriv den med https:// forrest.',
      'bad-date': 'En dato kunne ikke forstås. Skriv den som 2026-12-31 eller 31.12.2026.',
      'duplicate-id': 'To poster har samme id. Links til dem kan føre forkert: giv hver sit eget.',
      merged: 'To kilder har den samme post; den vises én gang.',
      'no-such-column': 'En kolonne, som siden nævner, findes ikke i dataene. Sammenlign stavningen.',
      encoding: 'Bogstaverne er gemt på en gammel måde. Gem filen som »CSV UTF-8« for en sikkerheds skyld.',
      'ragged-row':
        'En række har flere eller færre celler end overskrifterne. Led efter et overflødigt skilletegn eller linjeskift.',
      truncated: 'Filen er beskadiget eller ufuldstændig. Upload den igen.',
      'title-rows':
        'Rækker over eller under tabellen er sprunget over. Første række skal indeholde overskrifterne.',
      incomplete: 'Ikke alle poster blev hentet. Udgiv én fil med dem alle.',
      'filter-ignored': 'Serveren tog ikke hensyn til et filter, så dens poster gennemsøges her.',
      unreachable: 'En kilde svarede ikke; de andre vises.',
      network:
        'Intet svar, der kan bruges. Er adressen rigtig, kører serveren, og tillader den andre sider at læse dens data (CORS)? En kopi af filen på jeres egen side virker altid.',
      timeout: 'Serveren var for længe om at svare.',
      http: 'Serveren afviste eller fandt ikke filen. Åbn adressen i en browser, og sammenlign.',
      'too-large': 'Filen er for stor. Udgiv en mindre.',
      blocked: 'Denne adresse må ikke spørges.',
      empty: 'Filen er tom.',
      html: 'Adressen fører til en webside, ikke til data. Find et link, der henter selve filen.',
      spreadsheet:
        'Regnearket kan ikke læses her: det er i et gammelt format, beskyttet eller beskadiget. Gem det som Excel-projektmappe (.xlsx) eller som »CSV UTF-8«, og udgiv den fil.',
      format: 'Filen er ikke JSON, CSV eller GeoJSON, eller den er beskadiget.',
      shape: 'Filen kan læses, men der er ingen liste over poster i den.',
    },
  },
} satisfies Record<string, DebugWords>;

/** The words in the language of the interface, else in English. */
export function debugWords(locale: string): DebugWords {
  return WORDS[locale as keyof typeof WORDS] ?? WORDS.en;
}
