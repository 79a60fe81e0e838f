/**
 * Letters people type differently from how they are written, beyond what Unicode decomposition
 * (NFD) takes apart. NFD alone leaves ł, ø, æ, đ, ß untouched.
 */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  å: 'a',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ґ: 'г',
  є: 'е',
  ї: 'і',
  ё: 'е',
  й: 'и',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '‚': "'",
  // Typeset signs as keyboards have them, which also keeps a text in one byte a letter.
  '„': '"',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u00ad': '',
};

/** The second spelling, where usage has two: Århus is also Aarhus, Müller also Mueller. */
const SPELLED: Readonly<Record<string, string>> = { ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', æ: 'ae' };

const NON_ASCII = /[^\x00-\x7f]/;
const NON_ASCII_ALL = /[^\x00-\x7f]/g;
const SPELLED_LETTER = /[øåäöü]/;
const MARKS = /[\u0300-\u036f]/g;

const plainOf = new Map<string, string>();

/** The plain form of one letter (one unit of UTF-16) in lower case. */
export function plainLetter(letter: string): string {
  let plain = plainOf.get(letter);
  if (plain === undefined) {
    const base = letter.normalize('NFD').replace(MARKS, '');
    plain = PLAIN[letter] ?? PLAIN[base] ?? base;
    plainOf.set(letter, plain);
  }
  return plain;
}

/** Lower case in Unicode's composed form: what 'the same letters' means. */
export function lowerText(text: string): string {
  const lower = text.toLowerCase();
  return NON_ASCII.test(lower) ? lower.normalize('NFC') : lower;
}

/** The first key of a text: lower case, every letter in its plain form (`Łódź` → `lodz`, `Århus` → `arhus`). */
export function foldText(text: string): string {
  const lower = lowerText(text);
  return NON_ASCII.test(lower) ? lower.replace(NON_ASCII_ALL, plainLetter) : lower;
}

const spelledLetter = (letter: string) => SPELLED[letter] ?? plainLetter(letter);

/** The second key, or '' where it is the first one: `Århus` → `aarhus`, `Müller` → `mueller`. */
export function spellText(text: string): string {
  const lower = lowerText(text);
  if (!SPELLED_LETTER.test(lower)) return '';
  return lower.replace(NON_ASCII_ALL, spelledLetter);
}

/** What a search looks through: the first key, and the second one of just those words that have another. */
export function searchableText(text: string): string {
  const lower = lowerText(text);
  if (!NON_ASCII.test(lower)) return lower;
  const plain = lower.replace(NON_ASCII_ALL, plainLetter);
  if (!SPELLED_LETTER.test(lower)) return plain;
  const words = lower.split(' ').filter((word) => SPELLED_LETTER.test(word));
  return `${plain} ${words.join(' ').replace(NON_ASCII_ALL, spelledLetter)}`;
}

/** One word of a search, in every spelling that finds it. */
export interface SearchTerm {
  /** As typed, in lower case. */
  exact: string;
  /** One or two keys. */
  keys: readonly string[];
}

/** The words of what a person typed; at most eight, each at most 60 characters. */
export function searchTerms(typed: string): SearchTerm[] {
  const words = lowerText(typed)
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, 8);
  return words.flatMap((word) => {
    const exact = word.slice(0, 60);
    const plain = foldText(exact);
    const spelled = spellText(exact);
    if (!plain) return [];
    return [{ exact, keys: spelled && spelled !== plain ? [plain, spelled] : [plain] }];
  });
}
