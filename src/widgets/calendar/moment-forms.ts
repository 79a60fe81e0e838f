/** Seconds or milliseconds since 1970, also as services of .NET wrap them: `/Date(1795536000000)/`. */
const SINCE_1970 = /^(?:\/Date\()?(\d{10}|\d{13})(?:[+-]\d{4}\)\/|\)\/)?$/;
const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])/;
/** The hour twice, as a program for WordPress writes it: `T10-10-30-00` is half past ten. */
const HOUR_TWICE = /T(\d\d)-\1-(\d\d)-\d\d$/;

const two = (text: string) => text.padStart(2, '0');

export const momentSince1970 = (count: number) =>
  `${new Date(count > 1e11 ? count : count * 1000).toISOString().slice(0, 16)}Z`;

/** What programs write for a date of ISO 8601, as one: leading zeros, the T, the colon of the offset. */
export function momentForm(text: string): string {
  const count = SINCE_1970.exec(text)?.[1];
  if (count !== undefined) return momentSince1970(Number(count));
  if (!DAY.test(text)) return text;
  return text
    .replace(DAY, (_, year: string, month: string, day: string) => `${year}-${two(month)}-${two(day)}`)
    .replace(HOUR_TWICE, 'T$1:$2')
    .replace(/^(\S{10}) (\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?$/, '$1T$2$3')
    .replace(/(T\d\d:\d\d\S*[+-])(\d)(?=:?\d\d$)/, '$10$2')
    .replace(/(T\d\d:\d\d\S*[+-]\d\d)(\d\d)$/, '$1:$2');
}
