import { plainText } from '../core/plain-text.js';

/** What people write into a cell to say that there is nothing. */
const NOTHING =
  /^(?:[-–—.?]+|n\/?a|null|none|nan|brak|brak danych|nie dotyczy|nie posiada|ingen|ukendt|unbekannt|keine?|entfällt)$/i;

export function isNothing(text: string): boolean {
  return text.length < 12 && NOTHING.test(text);
}

/** A longer text is an attack or a mistake; no page can show it. */
const MOST_LETTERS = 20_000;

/** Signs that take up no room and stand at the ends of texts by mistake: beside them nobody sees a difference. */
const UNSEEN = '\u00ad\u200b\u2060\ufeff';

function seen(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && UNSEEN.includes(text.charAt(start))) start++;
  while (end > start && UNSEEN.includes(text.charAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end).trim();
}

/** A scalar as text without markup, trimmed; undefined where there is nothing to read. */
export function readString(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = seen(value.includes('<') || value.includes('&') ? plainText(value) : value.trim());
  return text.slice(0, MOST_LETTERS) || undefined;
}

/** `1 234,50 zł`, `1.234,5`, `1,234.5`, `47.6°`: the number a person means, or undefined. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (/^-?\d+(?:[.,]\d+)?$/.test(value)) return Number(value.replace(',', '.'));
  let text = value.replace(/[\s\u00a0'’]/g, '');
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (/^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?/.test(text) && /[.,].*[.,]/.test(text)) {
    // The last mark is the decimal one, unless it only repeats the one before: 1.234.567
    const mark = text[last] as string;
    text =
      text.indexOf(mark) === last
        ? text.slice(0, last).replace(/[.,]/g, '') + '.' + text.slice(last + 1)
        : text.replace(/[.,]/g, '');
  } else text = text.replace(',', '.');
  const match = /^[^\d-]{0,3}(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:[^\d.,][^\d]{0,8})?$/i.exec(text);
  return match ? Number(match[1]) : undefined;
}

const YES = /^(?:1|x|y|yes|true|prawda|tak|t|ja|j|wahr|sand|oui|так|✓|✔)$/i;
const NO = /^(?:0|n|no|false|fałsz|nie|nej|nein|falsch|falsk|non|ні)$/i;

/** `tak`, `ja`, `yes`, `x`, `1` and their opposites. */
export function readFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = readString(value) ?? '';
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}

/** The days of a spreadsheet are numbers, from the end of 1899 on; those of our time have five digits. */
const SERIAL = /^[2-7]\d{4}(?:[.,]\d+)?$/;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A time of day that there is, and its distance from UTC, of which databases write only the hours. */
const HOUR = /^((?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** A date (ISO 8601, `31.12.2026`, `31-12-2026`, `31/12/2026`, `2026/12/31`, the number of a day in a spreadsheet) in ISO 8601; a time of day is kept where it is ISO. */
export function readDate(value: unknown): string | undefined {
  const text = readString(value) ?? '';
  if (SERIAL.test(text))
    return new Date(FIRST_DAY + parseInt(text, 10) * 86_400_000).toISOString().slice(0, 10);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d\d:\d\d\S*))?$/.exec(text);
  const own = iso ?? /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4})(?: (\d\d:\d\d))?( ?r\.)?$/.exec(text);
  if (!own) return undefined;
  const [, a, month, c, time] = own as unknown as [string, string, string, string, string | undefined];
  const [year, day] = iso ? [a, c] : [c, a];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const exists = new Date(date + 'T00:00Z');
  if (!(exists.getUTCDate() === Number(day))) return undefined;
  const [, hour, offset = ''] = HOUR.exec(time ?? '') ?? [];
  return hour ? `${date}T${hour}${offset.length === 3 ? `${offset}:00` : offset}` : date;
}

/** Lists that programs write into one cell: `["a","b"]`, `{a,b}`. */
const BRACKETS = /^(?:\[\s*"(.*)"\s*\]|\{([^{}:]*)\})$/s;
const BULLET = /^[-–—*•·]\s+/;

/** `a; b | c` as a list, of lines without what stands before each; a comma divides only where every part is short enough to be a word or two. */
export function splitList(text: string, byComma: boolean): string[] {
  const [, quoted, listed] = BRACKETS.exec(text) ?? [];
  if (quoted !== undefined) return splitBy(quoted, /"\s*,\s*"/);
  if (listed !== undefined) return splitBy(listed.replaceAll('"', ''), /,/);
  let parts = text.split(/[;|\n•]/);
  if (byComma && parts.length === 1 && text.includes(',')) {
    const finer = text.split(/,\s*(?![^(]*\))/);
    if (finer.every((part) => part.trim().length < 40)) parts = finer;
  }
  return parts.map((part) => part.trim().replace(BULLET, '')).filter(Boolean);
}

const splitBy = (text: string, mark: RegExp): string[] =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter(Boolean);
