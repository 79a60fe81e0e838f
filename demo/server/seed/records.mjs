/**
 * What every generated record has, whatever its country.
 * @typedef {import('./random.mjs').Random} Random
 */

const FIRST_DAY = Date.UTC(2023, 0, 9);
/** The data pretends to have been kept until this day. */
const LAST_DAY = Date.UTC(2026, 9, 2);

/** @param {number} time */
const writeDate = (time) => new Date(time).toISOString().slice(0, 10);

/**
 * @param {Random} random
 * @returns {{ added: string, updated: string }}
 */
export function makeDates(random) {
  const added = FIRST_DAY + Math.floor(random.next() ** 0.7 * (LAST_DAY - FIRST_DAY));
  return {
    added: writeDate(added),
    updated: writeDate(added + Math.floor(random.next() * (LAST_DAY - added))),
  };
}

const OPENING = ['07:00', '07:30', '08:00', '09:00', '09:30', '10:00'];
const CLOSING = ['15:00', '16:00', '16:30', '17:00', '17:30', '18:00'];

/**
 * Opening hours as OpenStreetMap writes them, one line for each group of days.
 * @param {Random} random
 * @returns {string[]}
 */
export function makeOpeningHours(random) {
  const [from, to] = [random.pick(OPENING), random.pick(CLOSING)];
  const kind = random.int(1, 10);
  if (kind <= 4) return [`Mo-Fr ${from}-${to}`];
  if (kind <= 7) return [`Mo-Fr ${from}-${to}`, `Sa ${from}-${random.pick(['12:00', '13:00', '14:00'])}`];
  if (kind === 8) return [`Mo,We,Fr ${from}-${to}`, `Tu,Th 12:00-19:00`];
  if (kind === 9) return [`Mo-Fr ${from}-12:00,13:00-${to}`];
  return [`Tu-Sa 10:00-18:00`, 'PH off'];
}

/** @param {string} name */
export const makeAddressWord = (name) =>
  name
    .toLowerCase()
    .replace(
      /[łøæåđ]/g,
      (letter) =>
        /** @type {Record<string, string>} */ ({ ł: 'l', ø: 'oe', æ: 'ae', å: 'aa', đ: 'd' })[letter] ??
        letter,
    )
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');

/**
 * Where a firm can be reached on the web: under names that belong to nobody, for good (RFC 2606).
 * @param {Random} random
 * @param {string} name
 * @param {string} id
 * @param {{ email: number, url: number, mailbox: string[] }} odds
 */
export function makeWebPresence(random, name, id, { email, url, mailbox }) {
  const word = `${makeAddressWord(name)}-${id.replace(/^\D+0*/, '')}`;
  return {
    ...(random.chance(email) && { email: `${random.pick(mailbox)}@${word}.example.org` }),
    ...(random.chance(url) && { url: `https://${word}.example.org/` }),
  };
}

const NIP_WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];
const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2];
const weigh = (/** @type {string} */ digits, /** @type {number[]} */ weights) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);

/**
 * A Polish tax number whose check digit is wrong, so that it can belong to nobody.
 * @param {Random} random
 */
export function makeInvalidNip(random) {
  const digits = `8${random.digits(8)}`;
  return digits + ((((weigh(digits, NIP_WEIGHTS) % 11) % 10) + random.int(1, 9)) % 10);
}

/**
 * A Danish company number whose check digit is wrong, so that it can belong to nobody.
 * @param {Random} random
 */
export function makeInvalidCvr(random) {
  const digits = `${random.int(1, 4)}${random.digits(6)}`;
  const right = (11 - (weigh(digits, CVR_WEIGHTS) % 11)) % 11;
  return digits + ((right + random.int(1, 8)) % 10);
}

/**
 * Subscriber numbers in neither country begin with 0: these look right and ring nowhere.
 * @param {Random} random
 */
export const makePolishPhone = (random) =>
  `+48 71 0${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`;

/** @param {Random} random */
export const makeDanishPhone = (random) =>
  `+45 0${random.int(2, 9)} ${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`;

const AND = /** @type {Record<string, [plain: string, heavier: string]>} */ ({
  pl: ['i', 'oraz'],
  en: ['and', 'as well as'],
  de: ['und', 'sowie'],
  da: ['og', 'samt'],
});

/**
 * `a, b and c` in the language's own words; the heavier word where a part has an "and" of its own.
 * @param {string[]} parts
 * @param {string} lang
 */
export function joinList(parts, lang) {
  const [plain, heavier] = AND[lang] ?? AND.en;
  const and = parts.some((part) => part.includes(` ${plain} `)) ? heavier : plain;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}
