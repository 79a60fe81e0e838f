/** A piece of what stands in a telephone cell: a number that can be dialled, or text. */
export interface TelephonePart {
  text: string;
  /** `tel:` address; absent where it is not certain which number is meant. */
  href?: string;
}

const SEPARATOR = /(\s*(?:[,;|]|\s(?:lub|albo|eller|oder|or|og|i)\s)\s*)/i;
const NUMBER = /^(?:(?:tel|tlf|kom|mob|fon)\.?:?\s*)?(\+?[\d\s().-]{5,24})$/i;
const MOST = 120;

/** Telephone numbers of one cell: each that is clearly one gets a link, everything else stays text. */
export function telephoneParts(cell: string): TelephonePart[] {
  return cell
    .slice(0, MOST)
    .split(SEPARATOR)
    .filter(Boolean)
    .map((text) => {
      const digits = NUMBER.exec(text.trim())?.[1]?.replace(/[^+\d]/g, '') ?? '';
      const length = digits.replace('+', '').length;
      return length >= 5 && length <= 15 ? { text, href: `tel:${digits}` } : { text };
    });
}
