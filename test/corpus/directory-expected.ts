import type { EndpointErrorCode } from '../../src/data/endpoint-error.js';

/** What is right for one file, written down after reading the file; `why` says so in words. */
export type Expected = { why: string; fields?: string } & (
  | { error: EndpointErrorCode; detail: RegExp }
  | {
      shown: number;
      dropped?: number;
      /** Items with a position. */
      places?: number;
      /** Codes of complaints with their counts. */
      complaints?: string;
      total?: number;
      /** Members of some items, by their place in the list. */
      items: [at: number, part: Record<string, unknown>][];
    }
);

const CALENDAR = { error: 'format', detail: /calendar.*<muni-calendar>/ } as const;

/** By file; a second entry for a file, with a word after its name, reads it with a `fields` attribute. */
export const EXPECTED: Record<string, Expected> = {
  'directory/codeforamerica__ohana-api__services.csv': {
    why: '23 services with quoted newlines; no column for a town',
    shown: 23,
    items: [
      [0, { id: '1', name: 'Fair Oaks Adult Activity Center' }],
      [22, { id: '23' }],
    ],
  },
  'directory/wearefuturegov__outpost__services--with-sample-data.csv': {
    why: 'rows 3 to 8 only add notes, contacts and venues to the first service and have no name of their own',
    shown: 2,
    dropped: 6,
    places: 2,
    complaints: 'no-name ×6',
    items: [
      [
        0,
        {
          name: 'CSV creation service',
          email: 'email@email.com',
          geo: { lat: 51.50101, lon: -0.141563 },
          category: ['semicolon delimited values', 'please'],
        },
      ],
      [1, { name: 'Second example service', town: 'Biscuitville' }],
    ],
  },
  'directory/TacomaJapanTown__TacomaJapanTown.github.io__businesses.geojson': {
    why: '178 businesses as points; "None" is no photo, markup in cells is read',
    shown: 178,
    places: 178,
    items: [
      [
        0,
        {
          name: 'Kawai Real Estate',
          description: 'Owner: Tokuhei Kawai',
          image: undefined,
          extras: { Source: 'Watanabe (1986, 68)' },
        },
      ],
      [
        1,
        {
          description: 'Further reading',
          image: { url: 'https://x.example/directory/images/crystalmarket.jpg' },
        },
      ],
    ],
  },
  'directory/wo-ist-markt__wo-ist-markt.github.io__hamburg.json': {
    why: '79 markets; hours in the common syntax stay as they are, seasons too',
    shown: 79,
    places: 79,
    items: [
      [
        0,
        {
          name: 'Wochenmarkt Blankeneser Bahnhofstraße',
          openingHours: ['Tu 08:00-14:00; We 09:00-13:00; Fr 08:00-18:00; Sa 08:00-13:00'],
          extras: { location: 'Blankeneser Marktplatz' },
        },
      ],
      [2, { openingHours: ['Su 05:00-09:30; Nov 16 - Mar 14 07:00-09:30'] }],
    ],
  },
  'directory/wo-ist-markt__wo-ist-markt.github.io__mallorca.json': {
    why: '92 markets around 3° E 39° N: not swapped, though the language is German',
    shown: 92,
    places: 92,
    items: [[0, { name: 'Wochenmarkt Biniamar', geo: { lat: 39.7312988, lon: 2.8701754 } }]],
  },
  'directory/etalab__annuaire-entreprises-site__dinum.json': {
    why: 'one office; the list of its staff inside is not the list of records',
    shown: 1,
    items: [[0, { name: 'Direction interministérielle du numérique (DINUM)' }]],
  },
  'directory/ianlpaterson__awesome-yyj__businesses.csv': {
    why: '86 firms, addresses of web sites without a scheme',
    shown: 86,
    places: 86,
    items: [
      [
        0,
        {
          name: 'The Fairmont Empress',
          category: ['Hotel'],
          url: 'https://fairmont.com/empress-victoria',
          geo: { lat: 48.42164, lon: -123.367651 },
        },
      ],
    ],
  },
  'directory/meilisearch__datasets__restaurants.json': {
    why: '200 restaurants; the id 0 is an id',
    shown: 200,
    items: [
      [0, { id: '0', name: 'Fat Brasserie', category: ['Italian food'] }],
      [199, { id: '199', name: 'Spice Deli' }],
    ],
  },
  'directory/koopjs__koop__startups.json': {
    why: 'ArcGIS in degrees; the third has a latitude of 100 and loses its place only',
    shown: 3,
    places: 2,
    complaints: 'bad-coordinates ×1',
    items: [
      [0, { id: '1', name: 'TEST1', geo: { lat: 49.8707774, lon: 8.6241263 } }],
      [2, { name: 'TEST3', geo: undefined }],
    ],
  },
  'directory/koopjs__koop__esri.json': {
    why: 'trees: no column is called like a name, and the common names repeat',
    error: 'no-name',
    detail: /OBJECTID, Common_Name, Genus/,
  },
  'directory/koopjs__koop__esri.json named': {
    why: 'geometry in EPSG:2229, but the columns have degrees; the service gave a part',
    fields: 'name: Common_Name',
    shown: 12,
    places: 12,
    complaints: 'projected-coordinates ×1, incomplete ×1',
    items: [
      [
        0,
        {
          name: 'BRUSH CHERRY',
          geo: { lat: 34.160393184, lon: -118.112665207 },
          address: { street: 'ALLEN 846' },
        },
      ],
    ],
  },
  'directory/koopjs__koop__missing-geometry.json': {
    why: 'null and no geometry; two with the id 3, which are told apart where rows are made',
    shown: 4,
    places: 2,
    items: [
      [2, { id: '3', name: 'TEST3', geo: undefined }],
      [3, { id: '3', name: 'TEST4' }],
    ],
  },
  'directory/openaddresses__pyesridump__us-ca-carson-0.json': {
    why: 'bare addresses have no names',
    error: 'no-name',
    detail: /SITENUMBER/,
  },
  'directory/openaddresses__pyesridump__us-ca-carson-0.json named': {
    why: 'all six, one of them without a position',
    fields: 'name: ADDRESS',
    shown: 6,
    places: 5,
    items: [[0, { name: '555 E CARSON ST 122', geo: { lat: 33.83225576098862, lon: -118.26612584395593 } }]],
  },
  'directory/openaddresses__pyesridump__us-mo-columbia-0.json': {
    why: 'bare addresses have no names',
    error: 'no-name',
    detail: /HOUSENO/,
  },
  'directory/openaddresses__pyesridump__us-mo-columbia-0.json named': {
    why: 'the geometry is in degrees and goes before the columns X and Y, which are not; a GUID of zeros is no id',
    fields: 'name: STREET',
    shown: 43,
    places: 43,
    items: [
      [
        0,
        {
          id: 'clellie-harmon-ashland',
          name: 'CLELLIE HARMON',
          town: 'ASHLAND',
          geo: { lat: 38.785711209318976, lon: -92.26984648440359 },
        },
      ],
    ],
  },
  'directory/alphagov__ckan-functional-tests__package_search.json': {
    why: 'four of ten; of slug and title the title is the name',
    shown: 4,
    total: 10,
    items: [[1, { name: 'Organisation Chart' }]],
  },
  'directory/frictionlessdata__frictionless-py__ckan_datastore_search.json': {
    why: 'one row of examples of types, none of them a name',
    error: 'no-name',
    detail: /any, array, boolean/,
  },
  'directory/frictionlessdata__frictionless-py__ckan_datastore_search.json named': {
    why: 'the list of fields beside the records is not the list of records',
    fields: 'name: any',
    shown: 1,
    places: 1,
    total: 1,
    items: [[0, { id: '1', name: '中国人', geo: { lat: 30, lon: 70 } }]],
  },
  'directory/xmunoz__sodapy__bike_counts_page_1.json': {
    why: 'counts by the quarter of an hour: ids, dates and numbers, no names',
    error: 'no-name',
    detail: /id, date, counts, status/,
  },
  'directory/xmunoz__sodapy__bike_counts_page_1.json named': {
    why: 'all thousand rows are found',
    fields: 'name: date',
    shown: 1000,
    items: [[0, { name: '2016-09-21T15:45:00.000', extras: { counts: '100', status: '0' } }]],
  },
  'directory/xmunoz__sodapy__get_datasets.txt': {
    why: 'seven results, each wrapped in "resource"; the owner beside it is not the name',
    shown: 7,
    total: 150680,
    items: [[0, { id: 'msk6-43c6', name: 'Approved Building Permits' }]],
  },
  'directory/frontity__frontity__posts-from-category-7.json': {
    why: 'WordPress posts: terms and pictures from what is embedded, text from the excerpt',
    shown: 5,
    items: [
      [
        0,
        {
          id: '57',
          name: 'Shinjuku Gyoen National Garden',
          category: ['Nature', 'Photography'],
          image: { url: 'https://demo.worona.org/wp-content/uploads/2016/11/japan.jpg' },
        },
      ],
      [1, { name: 'Antelope Canyon' }],
    ],
  },
  'directory/frontity__frontity__categories-list.json': {
    why: 'WordPress terms are records like others',
    shown: 3,
    items: [
      [0, { id: '5', name: 'Architecture', url: 'https://demo.worona.org/wp-cat/cities/architecture/' }],
    ],
  },
  'directory/algolia__instantsearch__noFilters.json': {
    why: 'hits two levels down; highlighted copies of the texts are left out',
    shown: 20,
    total: 10000,
    items: [[0, { id: '1696302', category: ['Best Buy Gift Cards', 'Entertainment Gift Cards'] }]],
  },
  'directory/schemaorg__schemaorg__sdo-offeredby-examples.txt': {
    why: 'examples of markup one after the other are no data',
    error: 'format',
    detail: /plain text, not a table/,
  },
  'directory/scrapinghub__extruct__LocalBusiness.003.json': {
    why: 'an invoice, whose broker and customer have names, but not the invoice',
    error: 'no-name',
    detail: /broker\.name, customer\.name/,
  },
  'directory/scrapinghub__extruct__LocalBusiness.003.json named': {
    why: 'a nested column can be the name',
    fields: 'name: broker.name',
    shown: 1,
    items: [[0, { name: 'ACME Home Heating', description: 'New furnace and installation' }]],
  },
  'directory/osmlab__name-suggestion-index__insurance.json': {
    why: '248 brands in many scripts; the display name is the name, those by language stand beside it',
    shown: 248,
    items: [
      [0, { id: 'amaxautoinsurance-6b1e37', name: 'A-MAX Auto Insurance' }],
      [-1, { name: { und: '華南保險', en: 'South China Insurance', zh: '華南保險' } }],
    ],
  },
  'directory/cds-snc__platform-forms-client__organizations.json': {
    why: 'a name in two languages each',
    shown: 133,
    items: [
      [
        132,
        {
          name: { en: 'Women and Gender Equality Canada', fr: 'Femmes et Égalité des genres Canada' },
          category: ['GC Department'],
        },
      ],
    ],
  },
  'directory/okfn__dataportals.org__portals.csv': {
    why: '631 portals; of slug and title the title is the name; ten places are 0,0 or out of range, others empty',
    shown: 631,
    places: 598,
    complaints: 'bad-coordinates ×10',
    items: [
      [
        0,
        {
          name: 'Ann Arbor, Michigan',
          geo: { lat: 42.2681569, lon: -83.7312291 },
          added: '2011-06-27T18:12:57.439Z',
        },
      ],
      [630, { name: 'Open Data Hub' }],
    ],
  },
  'directory/gip-inclusion__data-inclusion__dataset.xlsx': {
    why: 'eleven sheets, of which one is hidden; the first has two structures, under a row that explains the columns; one column is hidden',
    shown: 3,
    complaints: 'title-rows ×2, bad-value ×2, bad-url ×1',
    items: [
      [1, { name: 'Le Biclou', telephone: '07 66 72 12 38' }],
      [2, { name: 'AGENCE ACTION LOGEMENT.' }],
    ],
  },
  'directory/chapter-three__next-drupal__jsonapi-search-index-raw.json': {
    why: 'four of eight recipes; the facets in "meta" are not the list',
    shown: 4,
    total: 8,
    items: [
      [
        0,
        {
          id: '8d4b237f-f6fe-4bb1-95ef-f9e3b3f9d6b7',
          name: 'Super easy vegetarian pasta bake',
          extras: { field_difficulty: 'easy' },
        },
      ],
    ],
  },
  'hostile/minimaxir__big-list-of-naughty-strings__blns.json': {
    why: 'a list of strings is no list of records',
    error: 'shape',
    detail: /515 plain values/,
  },
  'hostile/minimaxir__big-list-of-naughty-strings__blns.txt': {
    why: 'lines of text are no table',
    error: 'format',
    detail: /plain text/,
  },
  'hostile/maxogden__csv-spectrum__newlines_crlf.csv': {
    why: 'numbers have no names',
    error: 'no-name',
    detail: /a, b, c/,
  },
  'hostile/maxogden__csv-spectrum__newlines_crlf.csv named': {
    why: 'a newline in quotes is in the value',
    fields: 'name: a',
    shown: 3,
    items: [[1, { name: 'Once upon \na time', extras: { b: '5', c: '6' } }]],
  },
  'hostile/maxogden__csv-spectrum__json.csv': {
    why: 'one row has no columns to compare',
    error: 'no-name',
    detail: /key, val/,
  },
  'hostile/maxogden__csv-spectrum__json.csv named': {
    why: 'doubled quotes are single ones',
    fields: 'name: key',
    shown: 1,
    items: [[0, { name: '1', extras: { val: '{"type": "Point", "coordinates": [102.0, 0.5]}' } }]],
  },
  'hostile/maxogden__csv-spectrum__quotes_and_newlines.csv': {
    why: 'one of two is a number',
    error: 'no-name',
    detail: /a, b/,
  },
  'hostile/maxogden__csv-spectrum__quotes_and_newlines.csv named': {
    why: 'quotes and newlines in one value',
    fields: 'name: b',
    shown: 2,
    items: [[0, { name: 'ha \n"ha" \nha' }]],
  },
  'hostile/maxogden__csv-spectrum__escaped_quotes.csv': {
    why: 'one of two is a number',
    error: 'no-name',
    detail: /a, b/,
  },
  'hostile/maxogden__csv-spectrum__escaped_quotes.csv named': {
    why: 'doubled quotes are single ones',
    fields: 'name: b',
    shown: 2,
    items: [[0, { name: 'ha "ha" ha' }]],
  },
  'hostile/maxogden__csv-spectrum__utf8.csv': {
    why: 'numbers and a letter have no names',
    error: 'no-name',
    detail: /a, b, c/,
  },
  'hostile/maxogden__csv-spectrum__utf8.csv named': {
    why: 'a letter beyond Latin is whole',
    fields: 'name: c',
    shown: 2,
    items: [[1, { name: 'ʤ' }]],
  },
  'hostile/nst__JSONTestSuite__n_structure_100000_opening_arrays.json': {
    why: 'a hundred thousand brackets end in an explanation, not in a crash',
    error: 'format',
    detail: /breaks off|too deeply/,
  },
  'hostile/nst__JSONTestSuite__i_structure_500_nested_arrays.json': {
    why: 'lists in lists hold no record',
    error: 'shape',
    detail: /list of lists/,
  },
  'hostile/nst__JSONTestSuite__i_string_utf16LE_no_BOM.json': {
    why: 'read as UTF-16 (["é"]), and no record in it',
    error: 'shape',
    detail: /"é"/,
  },
  'hostile/nst__JSONTestSuite__n_structure_UTF8_BOM_no_data.json': {
    why: 'a mark and nothing else',
    error: 'empty',
    detail: /white space/,
  },
  'hostile/nst__JSONTestSuite__i_string_invalid_utf-8.json': {
    why: 'a byte that is no UTF-8, and no record',
    error: 'shape',
    detail: /plain values/,
  },
  'hostile/nst__JSONTestSuite__y_object_duplicated_key.json': {
    why: 'one object without a name is no list',
    error: 'shape',
    detail: /members are: a/,
  },
  'hostile/okfn__messytables__utf-16le_encoded.csv': {
    why: '327 NHS organisations in UTF-16',
    shown: 327,
    items: [
      [0, { name: 'Enfield PCT' }],
      [326, { name: 'St Andrews Healthcare - Nottinghamshire' }],
    ],
  },
  'hostile/okfn__messytables__weird_head_padding.csv': {
    why: 'the header with the years stands in row 12, 60 specialities below it, then footnotes from row 74',
    shown: 60,
    complaints: 'title-rows ×2',
    items: [
      [0, { name: 'Chirurgie (ohne Orthopädie) ...' }],
      [59, { name: 'Strahlentherapie' }],
    ],
  },
  'hostile/okfn__messytables__sparse_with_column_errors.csv': {
    why: '2200 rows that are not empty, of which 304 only go on with the one above and have no "Bezeichnung"',
    shown: 1896,
    dropped: 304,
    complaints: 'encoding ×1, no-name ×200',
    items: [[1, { name: 'Grundfinanzierung MPG', extras: { LP: 'A1' } }]],
  },
  'hostile/okfn__messytables__spanish_chars.csv': {
    why: 'a budget by three levels, each with a column that is mostly empty: none is the name',
    error: 'no-name',
    detail: /GF, F, SF, Gasto total 2011, Descripción/,
  },
  'hostile/okfn__messytables__spanish_chars.csv named': {
    why: 'a note on the source stands in the last row',
    fields: 'name: Descripción',
    shown: 114,
    complaints: 'encoding ×1, title-rows ×1',
    items: [[0, { extras: { GF_ID: '1', GF: 'Gobierno', 'Gasto total 2011': '229,932.50' } }]],
  },
  'hostile/frictionlessdata__frictionless-py__issue-811.csv': {
    why: '7904 municipalities of Italy, newlines in the header, the same column twice',
    shown: 7904,
    complaints: 'encoding ×1',
    items: [
      [0, { name: 'Agliè' }],
      [7903, { name: 'Villaspeciosa' }],
    ],
  },
  'hostile/frictionlessdata__frictionless-py__encoding-issue-274.csv': {
    why: '507 bodies of New Zealand, letters of Māori late in the file',
    shown: 507,
    items: [[0, { id: 'nz/a2f', name: 'Asia New Zealand Foundation', url: 'http://www.asianz.org.nz' }]],
  },
  'hostile/theodi__csvlint.rb__invalid-byte-sequence.csv': {
    why: 'a bank statement in windows-1252 with a comma at the end of each row; what it was for is the nearest to a name',
    shown: 23,
    complaints: 'encoding ×1',
    items: [
      [0, { name: 'Saldo Anterior' }],
      [22, { name: 'Pagamento de Título - XXXXXXXXXXXXXXXXXXX' }],
    ],
  },
  'hostile/theodi__csvlint.rb__title-row.csv': {
    why: 'a title, a header, two rows',
    shown: 2,
    complaints: 'title-rows ×1',
    items: [[0, { name: 'Biff', extras: { Bsr: 'Baff', Baz: 'Boff' } }]],
  },
  'hostile/mholt__PapaParse__malformed.tsv': {
    why: 'codes of weather stations are no names',
    error: 'no-name',
    detail: /site, lon, lat/,
  },
  'hostile/mholt__PapaParse__malformed.tsv named': {
    why: 'nine rows, one too long, one too short, one with a quote nobody closes: the row behind it is not lost',
    fields: 'name: site',
    shown: 9,
    places: 9,
    complaints: 'ragged-row ×3',
    items: [
      [7, { name: 'SLK', geo: { lat: 44.39, lon: -74.2 } }],
      [8, { name: 'VSF' }],
    ],
  },
  'hostile/adaltas__node-csv__365-utf16le-bom-windows.csv': {
    why: 'numbers have no names',
    error: 'no-name',
    detail: /a, b, c/,
  },
  'hostile/adaltas__node-csv__365-utf16le-bom-windows.csv named': {
    why: 'UTF-16 with Windows line ends',
    fields: 'name: a',
    shown: 1,
    items: [[0, { name: '1', extras: { b: '2', c: '3' } }]],
  },
  'hostile/adaltas__node-csv__415.csv': {
    why: '252 countries under 49 lines of notes; no column is the name, but no country comes twice',
    shown: 252,
    complaints: 'title-rows ×1',
    items: [
      [0, { name: 'Andorra' }],
      [251, { name: 'Netherlands Antilles' }],
    ],
  },
  'hostile/collective__icalendar__bom_calendar.ics': { why: 'a calendar', ...CALENDAR },
  'hostile/collective__icalendar__broken_ical.ics': { why: 'a calendar', ...CALENDAR },
  'hostile/jens-maus__node-ical__large-file-with-late-error.ics': { why: 'a calendar', ...CALENDAR },
  'hostile/jens-maus__node-ical__badRRULE.ics': { why: 'a calendar', ...CALENDAR },
  'hostile/ical4j__ical4j__OZMovies.ics': { why: 'a calendar', ...CALENDAR },
};
