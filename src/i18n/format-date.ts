const dates = new Map<string, Intl.DateTimeFormat>();

/** What is costly to make, made once. */
export function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  let made = cache.get(key);
  if (made === undefined) {
    if (cache.size > 50) cache.clear();
    cache.set(key, (made = make()));
  }
  return made;
}

/** English is written as in Britain: day before month, 24 hours. A tag no browser knows is read as English. */
export function formattingLocale(lang: string): string {
  try {
    const [canonical = 'en-GB'] = Intl.getCanonicalLocales(lang || 'en');
    return canonical === 'en' ? 'en-GB' : canonical;
  } catch {
    return 'en-GB';
  }
}

/** What writes dates in one way. */
export type DateFormat = Pick<Intl.DateTimeFormat, 'format' | 'formatRange'>;

export const platformFormat = (lang: string, options: Intl.DateTimeFormatOptions): DateFormat =>
  new Intl.DateTimeFormat(formattingLocale(lang), options);

let make = platformFormat;

/** Has formats made there from now on. */
export const makeFormatsWith = (maker: typeof make) => {
  make = maker;
};

/** A date (ISO 8601) as people write it, or the text as it came where it is not one. */
export function formatDate(
  lang: string,
  iso: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  // A date without a time is a day, whatever zone the reader is in.
  const zone = /^\d{4}-\d\d-\d\d$/.test(iso) ? { timeZone: 'UTC' } : {};
  return formatSpan(lang, date.getTime(), 0, { ...options, ...zone });
}

/** What writes dates so in a language; made once. */
export const formatWith = (lang: string, options: Intl.DateTimeFormatOptions): DateFormat =>
  cached(dates, lang + JSON.stringify(options), () => make(lang, options));

/** From one moment to another (milliseconds since 1970), as people write it: what both have in common stands once. */
export function formatSpan(
  lang: string,
  start: number,
  end: number,
  options: Intl.DateTimeFormatOptions,
): string {
  const format = formatWith(lang, options);
  const said = end > start ? format.formatRange(start, end) : format.format(start);
  // Polish has no comma before the hour, Danish and short Polish days no spaces around a dash between words.
  return said.replace(/(\d{4})\s(?=\d\d:)/g, '$1, ').replace(/[-–](?=\p{L})/u, ' – ');
}
