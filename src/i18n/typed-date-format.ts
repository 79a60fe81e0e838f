const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The number of a month whose name, or the beginning of it, or Roman number somebody has typed. */
function monthNumber(text: string, lang: string): string {
  const typed = text.trim().toLowerCase().replace(/\.$/, '');
  const roman = ROMAN.indexOf(typed) + 1;
  if (roman) return String(roman);
  if (typed.length < 3 || /\d/.test(typed)) return text;
  for (let month = 1; month <= 12; month++) {
    const day = new Date(Date.UTC(2024, month - 1, 15));
    for (const tongue of [lang, 'en'])
      for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
        const parts = new Intl.DateTimeFormat(tongue, { ...options, timeZone: 'UTC' }).formatToParts(day);
        const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
        if (name.startsWith(typed)) return String(month);
      }
  }
  return text;
}

/** The one number in a text, as in `3.`, `1980 r.`; a text with none or several stays as it is. */
function numberIn(text: string): string {
  const [number = text, ...others] = text.match(/\d+/g) ?? [];
  return others.length ? text : number;
}

/** A whole date that was typed or pasted into one field, as day, month and year; undefined where it is none. */
function wholeDate(text: string): readonly [string, string, string] | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year) return [day, month, year];
  const [, first, second, third] =
    /^(\d{1,2})[\s./-]+([^\s./-]{1,20})[\s./-]+(\d{4})(?:\s?r\.?)?$/.exec(text) ?? [];
  return first && second && third ? [first, second, third] : undefined;
}

/** Day, month and year in digits out of what stands in their fields, as far as that can be told. */
export function typedDate(
  [day = '', month = '', year = '']: readonly string[],
  lang: string,
): readonly [string, string, string] {
  const whole = month || year ? undefined : wholeDate(day.trim());
  const [d, m, y] = whole ?? [day, month, year];
  return [numberIn(d), monthNumber(numberIn(m), lang), numberIn(y)];
}
