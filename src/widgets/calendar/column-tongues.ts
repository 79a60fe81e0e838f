import { LANGUAGE_WORDS } from '../../core/language-words.js';
import { splitList } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';
import { cellText } from './event-cells.js';
import { columnNamed, type EventColumn } from './event-columns.js';

/** A column with the texts of one language: `nazwa_pl`, `Titel (da)`. */
export interface TongueColumn {
  name: string;
  lang: string;
}

/** Columns that are texts people read. */
const TEXTS: ReadonlySet<EventColumn> = new Set(['name', 'description', 'place', 'series', 'topics']);

/** What a column with a language at the end of its name is, and in which language. */
export function tongueColumn(name: string): { column: EventColumn; lang: string } | undefined {
  const [, base = '', word = ''] = /^(.*?)[\s_:.[(/-]+([a-z]{2,3})[\])]?$/i.exec(name.trim()) ?? [];
  const lang = LANGUAGE_WORDS.get(word.toLowerCase());
  const column = lang && columnNamed(base)?.column;
  return lang && column && TEXTS.has(column) ? { column, lang } : undefined;
}

/** A text out of the columns of its languages, in their order; what stands in a column without one comes first. */
export function textsOf(
  record: Readonly<Record<string, unknown>>,
  columns: readonly TongueColumn[],
  plain: unknown,
  lang: string,
): Record<string, string> | undefined {
  const texts: Record<string, string> = {};
  const said = columns.flatMap((one) => {
    const text = Object.hasOwn(record, one.name) ? cellText(record[one.name]) : undefined;
    return text ? [[one.lang, text] as const] : [];
  });
  if (said.length === 0) return undefined;
  const own = isRecord(plain) ? undefined : cellText(plain);
  if (own) texts[said.some(([tongue]) => tongue === lang) ? 'und' : lang || 'und'] = own;
  for (const [tongue, text] of said) texts[tongue] ??= text;
  return texts;
}

/** Several values out of the columns of their languages: the first of each are one, and so on; where their numbers differ, those of the first language. */
export function listOfTexts(texts: Readonly<Record<string, string>>): (string | Record<string, string>)[] {
  const lists = Object.entries(texts).map(([lang, text]) => [lang, splitList(text, true)] as const);
  const [first] = lists;
  if (!first || lists.some(([, list]) => list.length !== first[1].length)) return [...(first?.[1] ?? [])];
  return first[1].map((_, i) => Object.fromEntries(lists.map(([lang, list]) => [lang, list[i] ?? ''])));
}
