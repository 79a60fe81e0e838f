/**
 * @typedef {{ pl: string, en: string, de: string }} Phrase
 * @typedef {object} Trade
 * @property {number} weight
 * @property {string} code of the statistical classification (NACE Rev. 2, which PKD follows)
 * @property {Phrase} title
 * @property {string[]} names where `{last}` is a surname, `{full}` a whole name, `{sign}` what hangs over the door
 * @property {string[]} signs
 * @property {Phrase[]} leads
 * @property {Phrase[]} work what the workshop does, as it stands in a list
 */
const say = (/** @type {string} */ pl, /** @type {string} */ en, /** @type {string} */ de) => ({
  pl,
  en,
  de,
});

/** The five trades the campaign is about. @type {Trade[]} */
export const CAMPAIGN_TRADES = [
  {
    weight: 20,
    code: '95.23',
    title: say('Szewc', 'Shoemaker', 'Schuhmacher'),
    names: [
      'Zakład Szewski {full}',
      'Szewc {full}',
      'Pracownia Obuwia {last}',
      'Naprawa Obuwia „{sign}”',
      '{last} i Syn – Obuwie na Miarę',
      'Szewstwo Miarowe {last}',
      'Pracownia Szewska „{sign}”',
    ],
    signs: ['Kopytko', 'Dratwa', 'Obcas', 'Zelówka', 'Siedem Mil', 'Cholewka', 'Pod Złotym Butem'],
    leads: [
      say(
        'Naprawiamy i szyjemy obuwie tak, jak robiono to przed laty: ręcznie i bez pośpiechu.',
        'We mend and make shoes the way it used to be done: by hand and without haste.',
        'Wir reparieren und fertigen Schuhe wie früher: von Hand und ohne Eile.',
      ),
      say(
        'Dajemy butom drugie życie, zanim ktoś je wyrzuci.',
        'We give shoes a second life before anyone throws them away.',
        'Wir schenken Schuhen ein zweites Leben, bevor sie jemand wegwirft.',
      ),
      say(
        'Mała pracownia, w której każdą parę ogląda i robi ta sama osoba.',
        'A small workshop where one and the same person looks at every pair and makes it.',
        'Eine kleine Werkstatt, in der jedes Paar von ein und derselben Person begutachtet und gefertigt wird.',
      ),
    ],
    work: [
      say('buty na miarę', 'made-to-measure shoes', 'Maßschuhe'),
      say('wymiana zelówek i fleków', 'new soles and heel tips', 'neue Sohlen und Absätze'),
      say('rozciąganie obuwia', 'shoe stretching', 'Schuhe weiten'),
      say('szycie cholewek', 'stitching of uppers', 'Nähen von Schäften'),
      say('farbowanie skór', 'leather dyeing', 'Leder färben'),
      say('wkładki ortopedyczne', 'orthopaedic insoles', 'orthopädische Einlagen'),
      say('naprawa torebek i pasków', 'repair of bags and belts', 'Reparatur von Taschen und Gürteln'),
    ],
  },
  {
    weight: 20,
    code: '14.13',
    title: say('Krawiec', 'Tailor', 'Schneider'),
    names: [
      'Pracownia Krawiecka {full}',
      'Krawiectwo Miarowe {last}',
      'Atelier {last}',
      'Przeróbki Krawieckie „{sign}”',
      'Pracownia „{sign}” {full}',
      'Zakład Krawiecki „{sign}”',
      'Krawiectwo Artystyczne {full}',
    ],
    signs: ['Igła i Nitka', 'Ścieg', 'Naparstek', 'Na Miarę', 'Złota Igiełka', 'Mereżka', 'Fastryga'],
    leads: [
      say(
        'Szyjemy ubrania, które leżą, bo powstają przy dwóch przymiarkach.',
        'We make clothes that fit, because each of them is tried on twice.',
        'Wir nähen Kleidung, die sitzt, weil jedes Stück zweimal anprobiert wird.',
      ),
      say(
        'Od skrócenia spodni po suknię ślubną: żadne zlecenie nie jest za małe.',
        'From shortened trousers to a wedding dress: no order is too small.',
        'Von der gekürzten Hose bis zum Brautkleid: Kein Auftrag ist zu klein.',
      ),
      say(
        'Pracownia krawiecka dla tych, którzy wolą naprawić niż kupić nowe.',
        'A tailor’s workshop for those who would rather mend than buy new.',
        'Eine Schneiderei für alle, die lieber ausbessern als neu kaufen.',
      ),
    ],
    work: [
      say('garnitury i żakiety', 'suits and jackets', 'Anzüge und Jacken'),
      say('suknie wieczorowe', 'evening dresses', 'Abendkleider'),
      say('wymiana zamków', 'new zips', 'neue Reißverschlüsse'),
      say('skracanie i zwężanie', 'shortening and taking in', 'Kürzen und Enger-Machen'),
      say('stroje ludowe', 'folk costumes', 'Trachten'),
      say('cerowanie artystyczne', 'invisible mending', 'Kunststopfen'),
      say('zasłony i firany', 'curtains', 'Vorhänge und Gardinen'),
    ],
  },
  {
    weight: 16,
    code: '95.25',
    title: say('Zegarmistrz', 'Watchmaker', 'Uhrmacher'),
    names: [
      'Zegarmistrz {full}',
      'Zakład Zegarmistrzowski {last}',
      '{last} – Zegary i Zegarki',
      'Pracownia Zegarów „{sign}”',
      'Zegarmistrzostwo {full}',
      'Naprawa Zegarów „{sign}”',
    ],
    signs: ['Kukułka', 'Wahadło', 'Balans', 'Dwunasta', 'Pod Zegarem', 'Sekundnik', 'Tik-Tak'],
    leads: [
      say(
        'Naprawiamy zegarki, których serwis już nie przyjmuje.',
        'We repair the watches that service centres no longer accept.',
        'Wir reparieren Uhren, die kein Kundendienst mehr annimmt.',
      ),
      say(
        'W tym warsztacie tyka ponad sto zegarów, a każdy czeka na swoją kolej.',
        'More than a hundred clocks tick in this workshop, each waiting for its turn.',
        'In dieser Werkstatt ticken über hundert Uhren, und jede wartet, bis sie an der Reihe ist.',
      ),
      say(
        'Mistrzowska pracownia, w której brakujące części dorabia się na miejscu.',
        'A master’s workshop where missing parts are made on the spot.',
        'Eine Meisterwerkstatt, in der fehlende Teile an Ort und Stelle entstehen.',
      ),
    ],
    work: [
      say('zegarki mechaniczne', 'mechanical watches', 'mechanische Uhren'),
      say('zegary stojące', 'longcase clocks', 'Standuhren'),
      say('zegary wieżowe', 'tower clocks', 'Turmuhren'),
      say('wymiana baterii i szkieł', 'batteries and glasses', 'Batterien und Gläser'),
      say('renowacja tarcz', 'dial restoration', 'Restaurierung von Zifferblättern'),
      say('badanie wodoszczelności', 'water-resistance tests', 'Prüfung der Wasserdichtigkeit'),
    ],
  },
  {
    weight: 20,
    code: '10.71',
    title: say('Cukiernik', 'Confectioner', 'Konditor'),
    names: [
      'Cukiernia „{sign}”',
      'Cukiernia {last}',
      'Pracownia Cukiernicza {full}',
      'Słodkie Wypieki {full}',
      '{last} – Torty i Ciasta',
      'Cukiernia Rodzinna {last}',
      'Piernikarnia „{sign}”',
    ],
    signs: [
      'Bezowa Góra',
      'Wanilia',
      'Słodka Łąka',
      'Makowiec',
      'Kogel-Mogel',
      'Pod Piernikiem',
      'Kruszonka',
      'Różany Ogród',
    ],
    leads: [
      say(
        'Pieczemy z masła, jaj i mąki, bez mieszanek z worka.',
        'We bake with butter, eggs and flour, never from a ready mix.',
        'Wir backen mit Butter, Eiern und Mehl, ohne Fertigmischungen.',
      ),
      say(
        'Przepisy babci, świeże owoce z okolicy i kolejka w każdą sobotę.',
        'Grandmother’s recipes, fresh fruit from nearby and a queue every Saturday.',
        'Rezepte der Großmutter, frisches Obst aus der Gegend und jeden Samstag eine Schlange.',
      ),
      say(
        'Cukiernia, w której drożdżówki wychodzą z pieca o szóstej rano.',
        'A confectioner’s where the buns leave the oven at six in the morning.',
        'Eine Konditorei, in der das Hefegebäck um sechs Uhr früh aus dem Ofen kommt.',
      ),
    ],
    work: [
      say('torty na zamówienie', 'cakes to order', 'Torten auf Bestellung'),
      say('drożdżówki', 'sweet yeast buns', 'Hefeteilchen'),
      say('pierniki', 'gingerbread', 'Lebkuchen'),
      say('wypieki bezglutenowe', 'gluten-free bakes', 'glutenfreies Gebäck'),
      say('lody rzemieślnicze', 'artisan ice cream', 'handwerklich hergestelltes Eis'),
      say('czekoladki', 'chocolates', 'Pralinen'),
      say('bankiety i przyjęcia', 'receptions and parties', 'Empfänge und Feiern'),
    ],
  },
  {
    weight: 18,
    code: '45.20',
    title: say('Mechanik samochodowy', 'Car mechanic', 'Kfz-Mechaniker'),
    names: [
      'Auto Serwis {last}',
      'Mechanika Pojazdowa {full}',
      'Warsztat Samochodowy „{sign}”',
      'Warsztat {last} i Córka',
      'Mechanik {full}',
      'Serwis „{sign}” {last}',
      'Auta Klasyczne {full}',
    ],
    signs: ['Kardan', 'Na Luzie', 'Gaźnik', 'Piąty Bieg', 'Suwmiarka', 'Stara Garażówka', 'Pod Maską'],
    leads: [
      say(
        'Warsztat, w którym przed naprawą pokazujemy zużytą część i mówimy, ile to potrwa.',
        'A garage that shows you the worn part and says how long it will take before repairing anything.',
        'Eine Werkstatt, die vor der Reparatur das verschlissene Teil zeigt und sagt, wie lange es dauert.',
      ),
      say(
        'Naprawiamy auta codzienne i te, które pamiętają jeszcze gaźnik.',
        'We repair everyday cars and those that still remember a carburettor.',
        'Wir reparieren Alltagsautos und solche, die noch einen Vergaser kennen.',
      ),
      say(
        'Rodzinny warsztat przy drodze wylotowej, z poczekalnią i rowerem zastępczym.',
        'A family garage on the road out of town, with a waiting room and a loan bicycle.',
        'Eine Familienwerkstatt an der Ausfallstraße, mit Warteraum und Leihfahrrad.',
      ),
    ],
    work: [
      say('przeglądy i wymiana oleju', 'check-ups and oil changes', 'Durchsicht und Ölwechsel'),
      say('hamulce i zawieszenie', 'brakes and suspension', 'Bremsen und Fahrwerk'),
      say('diagnostyka komputerowa', 'computer diagnostics', 'Computerdiagnose'),
      say('blacharstwo i lakiernictwo', 'bodywork and painting', 'Karosserie und Lack'),
      say('renowacja zabytkowych aut', 'restoration of vintage cars', 'Restaurierung von Oldtimern'),
      say('opony i geometria kół', 'tyres and wheel alignment', 'Reifen und Achsvermessung'),
      say('klimatyzacja', 'air conditioning', 'Klimaanlagen'),
    ],
  },
];
