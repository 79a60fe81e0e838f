/** The upper half of the code page, as old Polish spreadsheets still save it: only what Polish text needs. */
const UPPER = /** @type {Record<string, number>} */ ({
  Ą: 0xa5,
  ą: 0xb9,
  Ć: 0xc6,
  ć: 0xe6,
  Ę: 0xca,
  ę: 0xea,
  Ł: 0xa3,
  ł: 0xb3,
  Ń: 0xd1,
  ń: 0xf1,
  Ó: 0xd3,
  ó: 0xf3,
  Ś: 0x8c,
  ś: 0x9c,
  Ź: 0x8f,
  ź: 0x9f,
  Ż: 0xaf,
  ż: 0xbf,
  '–': 0x96,
  '„': 0x84,
  '”': 0x94,
});

/** @param {string} text */
export function encodeWindows1250(text) {
  return Uint8Array.from(text, (letter) => UPPER[letter] ?? (letter < '\x80' ? letter.charCodeAt(0) : 0x3f));
}

const ROWS = [
  ['Nazwa firmy', 'Branża', 'Gmina', 'Ulica', 'Kod', 'Telefon'],
  ['Pracownia Obuwia Żak', 'Szewc', 'Żmigród', 'ul. Źródlana 4', '55-140', '71 012 34 56'],
  ['Cukiernia „Słodka Łąka”', 'Cukiernik', 'Środa Śląska', 'Rynek 11', '55-300', '71 023 45 67'],
  ['Zegarmistrz Ćwiek i Syn', 'Zegarmistrz', 'Oleśnica', 'ul. Świętojańska 7', '56-400', ''],
];

/** A list as a town hall's spreadsheet saves it: semicolons, CR LF, no word about its letters. */
export const makeWindows1250Csv = () =>
  encodeWindows1250(ROWS.map((row) => row.join(';')).join('\r\n') + '\r\n');
