/** What a number in a cell means by the format it is shown in. */
export type NumberFormat =
  | { kind: 'number' | 'percent' | 'date' | 'time' | 'moment' }
  /** Digits in a pattern, such as those of a postal code: `00-000`. */
  | { kind: 'digits'; pattern: readonly Sign[] };

/** A place for a digit (`0`: also where there is none), or a letter that stands there whatever the number. */
interface Sign {
  sign: string;
  isPlace: boolean;
}

const PLAIN: NumberFormat = { kind: 'number' };

/** Formats without a code of their own in the file (ECMA-376, 18.8.30), where they mean more than a number. */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: 'time' };
  if (id === 22) return { kind: 'moment' };
  const isDate = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? { kind: 'date' } : PLAIN;
}

/** Text in a format, colours, conditions and languages: all that is no placeholder. */
const TEXTS = /"[^"]*"|\\.|[_*]./g;
const IN_BRACKETS = /\[[^\]]*\]/g;
const ELAPSED = /\[(?:h+|m+|s+)\]/gi;

/** The meaning of a format, by its number and its code, where the file has one for it. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id);
  const [first = ''] = code.replace(ELAPSED, 'h').replace(IN_BRACKETS, '').split(';');
  const letters = first.replace(TEXTS, '').replace(/am\/pm|a\/p/gi, 'h');
  const hasClock = /[hs]/i.test(letters);
  // Alone, the letter is a month; beside hours it is a minute.
  const hasDay = /[yd]/i.test(letters) || (/m/i.test(letters) && !hasClock);
  if (/general/i.test(letters)) return PLAIN;
  if (hasDay) return { kind: hasClock ? 'moment' : 'date' };
  if (hasClock) return { kind: 'time' };
  if (letters.includes('%')) return { kind: 'percent' };
  const isDigits = /^[+()\s0#-]*0[+()\s0#-]*$/.test(letters) && /0{2}/.test(letters);
  return isDigits ? { kind: 'digits', pattern: signsOf(first) } : PLAIN;
}

function signsOf(code: string): Sign[] {
  const signs: Sign[] = [];
  for (const [all, quoted = '', escaped = ''] of code.matchAll(/"([^"]*)"|\\(.)|[_*].|./g)) {
    const isPlace = all === '0' || all === '#';
    const literal = /^[_*]./.test(all) ? '' : all.length > 1 ? quoted + escaped : all;
    for (const sign of isPlace ? all : literal) signs.push({ sign, isPlace });
  }
  return signs;
}

const DAY = 86_400_000;
/** Day 0 of the count that begins with 1900, and of the one that begins with 1904. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
/** Until this day the count of 1900 has one day less: it knows a 29 February 1900. */
const LEAP = 60;
/** The last day of the year 9999. */
const FURTHEST = 2_958_466;

/** A number as the cell means it: a number, a day, an hour, both (ISO 8601), digits as they are written. */
export function valueOf(
  number: number,
  format: NumberFormat,
  epoch: keyof typeof EPOCHS = 1900,
): number | string {
  switch (format.kind) {
    case 'percent':
      return `${rounded(number * 100)}%`;
    case 'digits':
      return inPattern(number, format.pattern);
    case 'number':
      return rounded(number);
    default:
      return number >= 0 && number < FURTHEST ? momentOf(number, format.kind, epoch) : number;
  }
}

/** Without what is only there because binary fractions are no decimal ones. */
const rounded = (number: number) => Number(number.toPrecision(15));

function momentOf(number: number, kind: 'date' | 'time' | 'moment', epoch: keyof typeof EPOCHS): string {
  const days = epoch === 1900 && number < LEAP ? number + 1 : number;
  const seconds = Math.round((days - Math.floor(days)) * 86_400);
  const iso = new Date(EPOCHS[epoch] + Math.floor(days) * DAY + seconds * 1000).toISOString();
  const clock = iso.slice(11, iso.endsWith(':00.000Z') ? 16 : 19);
  if (kind === 'time' && number < 1) return clock;
  return seconds === 0 || kind === 'date' ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${clock}`;
}

/** The digits of a number in the places of a pattern, from the last on. */
function inPattern(number: number, pattern: readonly Sign[]): number | string {
  if (!Number.isSafeInteger(number) || number < 0) return number;
  let digits = String(number);
  let text = '';
  const left = () => {
    const last = digits.slice(-1);
    digits = digits.slice(0, -1);
    return last;
  };
  let places = pattern.filter(({ isPlace }) => isPlace).length;
  for (const { sign, isPlace } of [...pattern].reverse()) {
    if (!isPlace) text = sign + text;
    // The first place has room for all that is left.
    else if (--places === 0) text = (digits || (sign === '0' ? '0' : '')) + text;
    else text = (left() || (sign === '0' ? '0' : '')) + text;
  }
  return text;
}
