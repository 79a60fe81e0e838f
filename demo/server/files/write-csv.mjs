import { LEVEL, readText } from '../search/facets-of-item.mjs';

/** Headings as a Danish municipality's spreadsheet has them, and where their values stand. */
const COLUMNS = /** @type {[string, (item: import('../search/facets-of-item.mjs').Item) => unknown][]} */ ([
  ['Firma', (item) => readText(item.name, 'da')],
  [
    'Branche',
    (item) =>
      (item.category ?? [])
        .map((/** @type {any} */ each) => readText(each, 'da').split(LEVEL).at(-1))
        .join(', '),
  ],
  ['Kommune', (item) => item.address?.region],
  ['Adresse', (item) => item.address?.street],
  ['Postnr', (item) => item.address?.postalCode],
  ['By', (item) => item.address?.locality],
  ['Telefon', (item) => item.telephone],
  ['E-mail', (item) => item.email],
  ['Hjemmeside', (item) => item.url],
  ['Åbningstider', (item) => item.openingHours?.join(', ')],
  ['Bredde', (item) => writeDecimal(item.geo?.lat)],
  ['Længde', (item) => writeDecimal(item.geo?.lon)],
  ['CVR-nr.', (item) => item.identifiers?.CVR],
  ['Antal ansatte', (item) => item['Antal ansatte']],
  ['Reklamebeskyttet', (item) => (item.noMarketing ? 'Ja' : 'Nej')],
  ['Beskrivelse', (item) => item.description && readText(item.description, 'da')],
]);

/**
 * The firms as Danish Excel saves them: BOM, semicolons, CR LF, decimal commas.
 * @param {string[]} items as JSON
 */
export function writeFirmsCsv(items) {
  const firms = items
    .map((item) => JSON.parse(item))
    .filter(({ kind }) => kind === 'business' || kind === 'craft');
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...firms.map((firm) => COLUMNS.map(([, read]) => read(firm) ?? '')),
  ];
  return `\uFEFF${rows.map((row) => row.map(quote).join(';')).join('\r\n')}\r\n`;
}

/** @param {unknown} value */
function quote(value) {
  const text = String(value);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {number | undefined} degrees */
const writeDecimal = (degrees) => (degrees === undefined ? '' : String(degrees).replace('.', ','));
