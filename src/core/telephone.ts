/** A piece of what stands in a telephone cell: a number that can be dialled, or text. */
export interface TelephonePart {
  text: string;
  /** `tel:` address; absent where it is not certain which number is meant. */
  href?: string;
}

/** A mark, a word, or the room before another number that is named: `55 36 36 36 mobil 20 21 22 23`. */
const SEPARATOR =
  /(\s*[,;|]\s*|\s+(?:lub|albo|eller|oder|or|og|i)\s+|\s+(?=(?:tel|tlf|kom|mob|fon|fax|faks)\p{L}*[.:]{0,2}\s*\+?\d))/iu;
const STROKE = /(\s*\/\s*)/;
const NUMBER = /^(?:(?:tel|tlf|kom|mob|fon)\p{L}*[.:]{0,2}\s*)?(\+?[\d\s().-]{5,24})$/iu;
const MOST = 120;

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

/** `71 333 44 55/601 222 333` are two numbers; `71 333 44 55/56` and `0571/12345` say something else. */
function atStrokes(text: string): string[] {
  const parts = text.split(STROKE);
  return parts.every((part, i) => i % 2 || digitsOf(part) > 6) ? parts : [text];
}

/** Telephone numbers of one cell: each that is clearly one gets a link, everything else stays text. */
export function telephoneParts(cell: string): TelephonePart[] {
  return cell
    .slice(0, MOST)
    .split(SEPARATOR)
    .filter(Boolean)
    .flatMap(atStrokes)
    .map((text) => {
      const digits = NUMBER.exec(text.trim())?.[1]?.replace(/[^+\d]/g, '') ?? '';
      const length = digitsOf(digits);
      return length >= 5 && length <= 15 ? { text, href: `tel:${digits}` } : { text };
    });
}
