// The firms every contestant shows: the same for everybody, from a seed, in words any open-data portal could use.

const words = (text) => text.split(' ');
const CATEGORIES =
  'Piekarnia i cukiernia;Usługi budowlane;Stolarstwo;Fryzjer i kosmetyka;Krawiectwo;Ceramika i rękodzieło;Gastronomia;Ogrodnictwo;Księgowość;Informatyka;Mechanika pojazdowa;Zdrowie;Edukacja;Fotografia;Transport;Turystyka;Bageri;Tømrer og snedker;Rådgivning;Håndværk;Elektryk;Hydraulik;Odzież;Sklep spożywczy'.split(
    ';',
  );
const KINDS =
  'Piekarnia;Cukiernia;Zakład stolarski;Salon fryzjerski;Pracownia ceramiki;Usługi budowlane;Biuro rachunkowe;Warsztat;Gospodarstwo;Restauracja;Kawiarnia;Studio;Firma handlowa;Tømrerfirma;Bageri;Malerfirma;Værksted;Butik'.split(
    ';',
  );
const ADJECTIVES = words(
  'Złoty Żółty Świeży Dębowy Śląski Mały Łódzki Wiejski Cichy Rodzinny Nørre Søndre Lille Grøn Blå Stary Nowy Górski Leśny Słoneczny',
);
const NOUNS = words(
  'Kłos Młyn Dąb Źródło Ogród Dom Kąt Świerk Gołąb Żuraw Ø Ås Bæk Skov Fjord Rzemyk Bochen Wiór Garnek Nić Łan Sad',
);
const SURNAMES = words(
  'Wiśniewska Kowalczyk Wójcik Zieliński Dąbrowska Żak Ślusarczyk Łukasik Gołębiewski Jędrzejczak Sørensen Jørgensen Østergaard Møller Kjær Nowak Krawczyk Wróbel Pająk Ćwik Bąk Kołodziej',
);
const TOWNS =
  'Łódź;Poznań;Kórnik;Śrem;Swarzędz;Luboń;Murowana Goślina;Czerwonak;Rokietnica;Dopiewo;Mosina;Stęszew;Suchy Las;Buk;Pobiedziska;Oborniki;Szamotuły;Aarhus;Odense;Ærø;Sønderborg;Køge;Næstved;Helsingør;Tønder;Vejle;Żywiec;Kraków;Wrocław;Gdańsk;Białystok;Częstochowa'.split(
    ';',
  );
const TEXT = words(
  'świeże pieczywo na zakwasie meble zamówienie ręcznie robione lokalne produkty remonty wykończenia wnętrz strzyżenie farbowanie księgi rachunkowe dla małych firm naprawa rowerów ogrody kursy językowe zdjęcia ślubne økologisk håndværk renovering køkken træ brød rådgivning gmina tradycja jakość dostawa warsztaty szkolenia współpraca sprzedaż odbiór osobisty torty drewno glina skóra wełna len',
);
const TAGS = 'eko;dostawa;online;rodzinna;sezonowa;hurt;dostępność;praktyki;członek sieci'.split(';');

/** Mulberry32: small, fast and the same everywhere. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` firms of about 430 bytes each. */
export function* records(count, seed = 20261122) {
  const random = seeded(seed);
  const below = (limit) => Math.floor(random() * limit);
  const any = (list) => list[below(list.length)];
  // A few categories and towns hold most of the firms, as they do everywhere.
  const mostlyFirst = (list) => list[Math.floor(list.length * random() * random())];
  for (let id = 0; id < count; id++) {
    const code = below(1e6).toString(36);
    yield {
      id,
      name: `${any(KINDS)} ${any(ADJECTIVES)} ${any(NOUNS)} ${any(SURNAMES)}`,
      description: Array.from({ length: 6 + below(9) }, () => any(TEXT)).join(' '),
      category: mostlyFirst(CATEGORIES),
      town: mostlyFirst(TOWNS),
      street: `ul. ${any(NOUNS)}owa ${1 + below(120)}`,
      postcode: `${10 + below(89)}-${100 + below(899)}`,
      phone: `+48 ${100_000_000 + below(899_999_999)}`,
      email: `kontakt-${code}@example.org`,
      web: `https://firma-${code}.example.org`,
      tags: [...new Set(Array.from({ length: below(4) }, () => any(TAGS)))],
      employees: 1 + below(9),
      founded: 1975 + below(51),
      lat: Number((49 + random() * 8).toFixed(5)),
      lng: Number((8 + random() * 15).toFixed(5)),
    };
  }
}
