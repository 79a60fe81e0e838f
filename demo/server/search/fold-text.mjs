/** Letters that Unicode decomposition leaves alone, or takes apart the wrong way for a reader. */
const PLAIN = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', å: 'a', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ı: 'i' };
/** The same letters as people spell them out where the keyboard has none. */
const SPELLED = { ...PLAIN, ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue' };

/**
 * @param {string} text
 * @param {Record<string, string>} letters
 */
function foldWith(text, letters) {
  let out = '';
  for (const letter of text.normalize('NFC').toLowerCase()) out += letters[letter] ?? letter;
  return out
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A text as words of plain lower-case letters: `Łódź` → `lodz`, `Århus` → `arhus`.
 * @param {string} text
 */
export const foldPlain = (text) => foldWith(text, PLAIN);

/**
 * The other usual spelling: `Århus` → `aarhus`, `Tømrer` → `toemrer`.
 * @param {string} text
 */
export const foldSpelled = (text) => foldWith(text, SPELLED);

/**
 * What a stored text is searched by: its plain words, then the words whose other spelling differs.
 * @param {string} text
 */
export function makeSearchKey(text) {
  const plain = foldPlain(text);
  const spelled = foldSpelled(text);
  if (plain === spelled) return plain;
  const known = new Set(plain.split(' '));
  const others = new Set(spelled.split(' ').filter((word) => !known.has(word)));
  return [plain, ...others].join(' ');
}

/**
 * The words of a query, each with the spellings it may stand under.
 * @param {string} query
 * @returns {string[][]}
 */
export function readWords(query) {
  const spelled = foldSpelled(query).split(' ');
  return foldPlain(query)
    .split(' ')
    .map((word, i) => [...new Set([word, spelled[i] ?? word])])
    .filter(([word]) => word !== '');
}
