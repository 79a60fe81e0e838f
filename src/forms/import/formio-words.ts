import type { Text } from '../../core/pick-text.js';
import { isRecord } from '../../data/decode.js';
import type { ForeignObject, ImportReport } from './foreign-object.js';

type Draft = Record<string, unknown>;
type Words = Readonly<Record<string, unknown>>;

/** What words are called here and in Open Forms: the later ones are joined to the first. */
const CALLED = { label: ['label'], hint: ['description', 'tooltip'], text: ['html'] } as const;

const translationsOf = (openForms: unknown): [lang: string, words: Words][] =>
  isRecord(openForms) && isRecord(openForms.translations)
    ? Object.entries(openForms.translations).filter((pair): pair is [string, Words] => isRecord(pair[1]))
    : [];

/** How often the words of a language are, and are not, those that stand in the form itself. */
function compare(raw: unknown, found: Map<string, { same: number; other: number }>, depth = 30): void {
  if (typeof raw !== 'object' || !raw || !depth) return;
  const { openForms } = raw as Words;
  for (const [lang, words] of translationsOf(openForms))
    for (const key of ['label', 'description', 'html']) {
      const own = (raw as Words)[key];
      if (typeof own !== 'string' || !own || typeof words[key] !== 'string' || !words[key]) continue;
      const count = found.get(lang) ?? { same: 0, other: 0 };
      count[own === words[key] ? 'same' : 'other']++;
      found.set(lang, count);
    }
  for (const each of Object.values(raw)) compare(each, found, depth - 1);
}

/**
 * Language of the words that stand in the form itself: Open Forms does not name it. It is one whose translations are
 * those very words; else the one given, unless the form has other words for it, and then no language that it names.
 */
export function baseLanguage(raw: unknown, given: string): { lang: string; isGuessed: boolean } {
  const found = new Map<string, { same: number; other: number }>();
  compare(raw, found);
  const [same] = [...found]
    .filter(([, count]) => count.same > count.other)
    .sort(([, a], [, b]) => b.same - b.other - (a.same - a.other));
  if (same) return { lang: same[0], isGuessed: false };
  // Open Forms is Dutch, and so is what it is first written in.
  const lang = [given, 'nl'].find((one) => !found.get(one)?.other) ?? 'und';
  return { lang, isGuessed: lang !== given };
}

const wordsOf = (text: Text | undefined, lang: string): string | undefined =>
  typeof text === 'string' ? text : text?.[lang];

/** One sentence after the other. */
const joined = (texts: readonly (string | undefined)[]): string | undefined =>
  texts
    .filter((text) => text !== undefined)
    .map((text, at, all) => (at < all.length - 1 && !/[.!?:…]$/.test(text) ? `${text}.` : text))
    .join(' ') || undefined;

/** The description, and the tooltip after it. */
export const hintOf = (object: ForeignObject): string | undefined =>
  joined(
    [object.text('description'), object.text('tooltip')].map((text) => wordsOf(text, object.report.lang)),
  );

/** Open Forms keeps the words of other languages beside the component, and beside the choice. */
export function translate(
  { report, path }: ForeignObject,
  openForms: unknown,
  draft: Draft,
  silent: RegExp = /^$/,
): void {
  for (const [lang, raw] of translationsOf(openForms)) {
    if (lang === report.lang) continue;
    const words = report.open(raw, `${path}.openForms.translations.${lang}`);
    for (const [key, foreign] of Object.entries(CALLED)) {
      const word = joined(foreign.map((name) => wordsOf(words.text(name), lang)));
      if (word === undefined || draft[key] === undefined) continue;
      const before = draft[key];
      draft[key] = { ...(isRecord(before) ? before : { [report.lang]: before }), [lang]: word };
      report.languages.add(lang);
    }
    words.finish(silent);
  }
}

/** Codes of errors, as they are called there. */
const CODES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['required', 'pattern', 'min', 'max', 'minLength', 'maxLength'].map((code) => [code, code]),
  ),
  invalid_email: 'email',
  invalid_url: 'url',
  invalid_date: 'date',
  invalid_time: 'time',
  minDate: 'min',
  maxDate: 'max',
  minTime: 'min',
  maxTime: 'max',
  minSelectedCount: 'min',
  maxSelectedCount: 'max',
};

const OF_TYPE = /^(?:email|tel|url|number|date|time)$/;

/** Codes that an answer of the field can be refused with. */
function codesOf(draft: Draft): string[] {
  const codes = ['required', 'min', 'max', 'minLength', 'maxLength', 'pattern'].filter(
    (code) => code in draft,
  );
  const type = String(draft.type).replace('-parts', '');
  return OF_TYPE.test(type) ? [...codes, type] : codes;
}

function sentencesIn(raw: unknown, path: string, report: ImportReport): [code: string, text: string][] {
  const own = report.open(raw, path);
  const found = Object.entries(CODES).flatMap(([foreign, code]): [string, string][] => {
    const text = wordsOf(own.text(foreign), report.lang);
    return text ? [[code, text]] : [];
  });
  own.finish();
  return found;
}

/** The sentences of the form's author for wrong answers: one for all, one for each code, and those in other languages. */
export function messagesOf(object: ForeignObject, validate: ForeignObject, draft: Draft): Draft | undefined {
  const { report } = object;
  const messages: Record<string, Text> = {};
  const own = validate.text('customMessage');
  if (own !== undefined) for (const code of codesOf(draft)) messages[code] = own;
  for (const [code, text] of sentencesIn(object.get('errors'), object.at('errors'), report))
    messages[code] = text;
  const translated = object.get('translatedErrors');
  for (const [lang, raw] of Object.entries(isRecord(translated) ? translated : {}))
    for (const [code, text] of sentencesIn(raw, `${object.at('translatedErrors')}.${lang}`, report)) {
      const before = messages[code];
      messages[code] = { ...(typeof before === 'string' ? { [report.lang]: before } : before), [lang]: text };
      report.languages.add(lang);
    }
  return Object.keys(messages).length ? messages : undefined;
}
