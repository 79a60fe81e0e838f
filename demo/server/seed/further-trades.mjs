const say = (/** @type {string} */ pl, /** @type {string} */ en, /** @type {string} */ de) => ({
  pl,
  en,
  de,
});

/** Trades that join the campaign with a few workshops each. @type {import('./craft-trades.mjs').Trade[]} */
export const FURTHER_TRADES = [
  {
    weight: 5,
    code: '95.24',
    title: say('Tapicer', 'Upholsterer', 'Polsterer'),
    names: ['Tapicernia {last}', 'Pracownia Tapicerska „{sign}”', 'Tapicer {full}'],
    signs: ['Sprężyna', 'Fotel Dziadka', 'Plusz'],
    leads: [
      say(
        'Stare fotele wychodzą od nas na kolejne trzydzieści lat.',
        'Old armchairs leave us fit for another thirty years.',
        'Alte Sessel verlassen uns fit für weitere dreißig Jahre.',
      ),
    ],
    work: [
      say('renowacja foteli', 'armchair restoration', 'Aufarbeitung von Sesseln'),
      say('sprężyny i pasy', 'springs and webbing', 'Federn und Gurte'),
      say('tapicerka łodzi', 'boat upholstery', 'Bootspolster'),
      say('pikowanie', 'quilting', 'Steppen'),
    ],
  },
  {
    weight: 4,
    code: '18.14',
    title: say('Introligator', 'Bookbinder', 'Buchbinder'),
    names: ['Introligatornia {last}', 'Pracownia Introligatorska „{sign}”', 'Oprawa Książek {full}'],
    signs: ['Grzbiet', 'Pod Prasą', 'Czysta Karta'],
    leads: [
      say(
        'Oprawiamy prace dyplomowe, kroniki i książki, których nikt już nie wyda.',
        'We bind theses, chronicles and books no one will print again.',
        'Wir binden Abschlussarbeiten, Chroniken und Bücher, die niemand mehr verlegt.',
      ),
    ],
    work: [
      say('oprawa twarda', 'hard covers', 'Hardcover'),
      say('złocenia', 'gilding', 'Vergoldung'),
      say('renowacja starodruków', 'restoration of early prints', 'Restaurierung alter Drucke'),
      say('pudełka na wymiar', 'boxes to measure', 'Schachteln nach Maß'),
    ],
  },
  {
    weight: 4,
    code: '32.12',
    title: say('Złotnik', 'Goldsmith', 'Goldschmied'),
    names: ['Złotnik {full}', 'Pracownia Złotnicza {last}', 'Biżuteria „{sign}”'],
    signs: ['Próba 585', 'Bursztyn', 'Granulka'],
    leads: [
      say(
        'Pierścionki i obrączki robione od szkicu po szlif w jednym pokoju.',
        'Rings made from sketch to polish in one room.',
        'Ringe, von der Skizze bis zum Schliff in einem Raum gefertigt.',
      ),
    ],
    work: [
      say('obrączki', 'wedding rings', 'Trauringe'),
      say('naprawa łańcuszków', 'chain repair', 'Reparatur von Ketten'),
      say('grawerowanie', 'engraving', 'Gravuren'),
      say('wycena biżuterii', 'jewellery valuation', 'Schmuckbewertung'),
    ],
  },
  {
    weight: 4,
    code: '25.50',
    title: say('Kowal', 'Blacksmith', 'Schmied'),
    names: ['Kuźnia {last}', 'Kowalstwo Artystyczne {full}', 'Kuźnia „{sign}”'],
    signs: ['Pod Kowadłem', 'Iskra', 'Dymarka'],
    leads: [
      say(
        'Kujemy ręcznie, z ognia, a nie z katalogu.',
        'We forge by hand, from the fire and not from a catalogue.',
        'Wir schmieden von Hand, aus dem Feuer und nicht aus dem Katalog.',
      ),
    ],
    work: [
      say('balustrady i bramy', 'railings and gates', 'Geländer und Tore'),
      say('narzędzia ogrodnicze', 'garden tools', 'Gartenwerkzeug'),
      say('podkuwanie koni', 'horseshoeing', 'Hufbeschlag'),
      say('warsztaty dla dzieci', 'workshops for children', 'Kurse für Kinder'),
    ],
  },
  {
    weight: 4,
    code: '32.20',
    title: say('Lutnik', 'Luthier', 'Geigenbauer'),
    names: ['Lutnik {full}', 'Pracownia Lutnicza {last}', 'Skrzypce i Gitary „{sign}”'],
    signs: ['Dusza', 'Kołek', 'Jawor'],
    leads: [
      say(
        'Budujemy i naprawiamy instrumenty dla szkół muzycznych i kapel ludowych.',
        'We build and repair instruments for music schools and folk bands.',
        'Wir bauen und reparieren Instrumente für Musikschulen und Volksmusikkapellen.',
      ),
    ],
    work: [
      say('strojenie i ustawianie', 'tuning and set-up', 'Stimmen und Einstellen'),
      say('włosie do smyczków', 'bow rehairing', 'Bögen neu beziehen'),
      say('gitary na zamówienie', 'guitars to order', 'Gitarren auf Bestellung'),
      say('wypożyczalnia skrzypiec dla dzieci', 'children’s violins for hire', 'Leihgeigen für Kinder'),
    ],
  },
  {
    weight: 5,
    code: '23.41',
    title: say('Garncarz', 'Potter', 'Töpfer'),
    names: ['Garncarnia {last}', 'Ceramika „{sign}”', 'Pracownia Ceramiczna {full}'],
    signs: ['Gliniany Kąt', 'Polewa', 'Krąg', 'Biskwit'],
    leads: [
      say(
        'Toczymy na kole naczynia do codziennego użytku, które można wstawić do piekarnika.',
        'We throw everyday dishes on the wheel that can go straight into the oven.',
        'Wir drehen auf der Scheibe Alltagsgeschirr, das in den Ofen darf.',
      ),
    ],
    work: [
      say('kubki i misy', 'mugs and bowls', 'Becher und Schalen'),
      say('kafle piecowe', 'stove tiles', 'Ofenkacheln'),
      say('warsztaty lepienia', 'pottery classes', 'Töpferkurse'),
      say('wypał prac uczniów', 'firing of pupils’ work', 'Brennen von Schülerarbeiten'),
    ],
  },
  {
    weight: 4,
    code: '43.32',
    title: say('Stolarz', 'Joiner', 'Tischler'),
    names: ['Stolarnia {last}', 'Zakład Stolarski {full}', 'Meble „{sign}”'],
    signs: ['Wiór', 'Jaskółczy Ogon', 'Dębowy Stół'],
    leads: [
      say(
        'Robimy z drewna to, czego nie ma w sklepie, w wymiarze, jakiego nie ma w sklepie.',
        'We make in wood what no shop sells, in a size no shop sells.',
        'Wir fertigen aus Holz, was kein Laden führt, in Maßen, die kein Laden führt.',
      ),
    ],
    work: [
      say('kuchnie na wymiar', 'fitted kitchens', 'Küchen nach Maß'),
      say('renowacja okien', 'window restoration', 'Fensterrestaurierung'),
      say('schody', 'stairs', 'Treppen'),
      say('stoły z litego drewna', 'solid wood tables', 'Massivholztische'),
    ],
  },
  {
    weight: 4,
    code: '95.29',
    title: say('Mechanik rowerowy', 'Bicycle mechanic', 'Fahrradmechaniker'),
    names: ['Rowery {last}', 'Serwis Rowerowy „{sign}”', 'Naprawa Rowerów {full}'],
    signs: ['Łańcuch', 'Dzwonek', 'Wolne Koło'],
    leads: [
      say(
        'Naprawiamy rowery od ręki, a na dłuższe naprawy pożyczamy własny.',
        'We repair bicycles on the spot and lend you one when it takes longer.',
        'Wir reparieren Fahrräder sofort und verleihen eins, wenn es länger dauert.',
      ),
    ],
    work: [
      say('centrowanie kół', 'wheel truing', 'Laufräder zentrieren'),
      say('przeglądy wiosenne', 'spring check-ups', 'Frühjahrsdurchsicht'),
      say('rowery elektryczne', 'electric bicycles', 'Elektrofahrräder'),
      say('wózki i przyczepki', 'trolleys and trailers', 'Wagen und Anhänger'),
    ],
  },
  {
    weight: 3,
    code: '43.22',
    title: say('Zdun', 'Stove fitter', 'Ofensetzer'),
    names: ['Zdun {full}', 'Piece i Kominki {last}', 'Zduństwo „{sign}”'],
    signs: ['Ciepły Kafel', 'Szyber'],
    leads: [
      say(
        'Stawiamy i przekładamy piece kaflowe zgodnie z przepisami o czystym powietrzu.',
        'We build and rebuild tiled stoves that meet the clean-air rules.',
        'Wir bauen und versetzen Kachelöfen nach den Vorschriften für saubere Luft.',
      ),
    ],
    work: [
      say('piece kaflowe', 'tiled stoves', 'Kachelöfen'),
      say('kuchnie węglowe', 'kitchen ranges', 'Küchenherde'),
      say('czyszczenie kanałów', 'flue cleaning', 'Reinigung der Züge'),
    ],
  },
  {
    weight: 3,
    code: '74.20',
    title: say('Fotograf', 'Photographer', 'Fotograf'),
    names: ['Zakład Fotograficzny {full}', 'Foto „{sign}”', 'Fotografia {last}'],
    signs: ['Czerwone Światło', 'Migawka'],
    leads: [
      say(
        'Portrety w świetle dziennym i odbitki z ciemni, która wciąż działa.',
        'Portraits in daylight and prints from a darkroom that still works.',
        'Porträts bei Tageslicht und Abzüge aus einer Dunkelkammer, die noch in Betrieb ist.',
      ),
    ],
    work: [
      say('zdjęcia do dokumentów', 'passport photos', 'Passbilder'),
      say('reportaż ślubny', 'wedding reportage', 'Hochzeitsreportagen'),
      say('odbitki z negatywów', 'prints from negatives', 'Abzüge von Negativen'),
      say('renowacja starych zdjęć', 'restoration of old photos', 'Restaurierung alter Fotos'),
    ],
  },
];
