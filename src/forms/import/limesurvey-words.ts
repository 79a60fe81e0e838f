import type { ImportReport } from './foreign-object.js';
import { rowsOf, type Row } from './limesurvey-rows.js';

type Texts = Record<string, string>;

/** The words of a survey of LimeSurvey, and what is put into them. */
export class SurveyWords {
  /** Names of the questions, whose answers can be put into a text. */
  readonly questions = new Set<string>();
  /** What the parts of questions are called here, by what they are called there. */
  readonly parts = new Map<string, string>();
  readonly #report: ImportReport;
  readonly #words = new Map<string, Row[]>();

  constructor(xml: string, report: ImportReport) {
    this.#report = report;
    // Since version 4 the words stand in sections of their own, by language.
    for (const [section, key] of [
      ['question_l10ns', 'qid'],
      ['answer_l10ns', 'aid'],
      ['group_l10ns', 'gid'],
    ] as const)
      for (const row of rowsOf(xml, section)) {
        const at = `${key}:${row[key]}`;
        this.#words.set(at, [...(this.#words.get(at) ?? []), row]);
      }
  }

  /** The cells of that name, by the language that stands beside each. */
  texts(rows: readonly Row[], key: string, lang: string, path: string): Texts | undefined {
    const pairs = rows.flatMap((row): [string, string][] =>
      row[key]?.trim() ? [[row[lang] || this.#report.lang, row[key]]] : [],
    );
    if (!pairs.length) return undefined;
    const texts = (this.#report.text(Object.fromEntries(pairs), path) ?? {}) as Texts;
    const filled = Object.entries(texts).map(([tongue, text]) => [tongue, this.#piped(text, path)]);
    return filled.length ? Object.fromEntries(filled) : undefined;
  }

  /** Answers that are put into a text: `{NAME.shown}` is `{NAME}` here; what is no answer is said. */
  #piped(text: string, path: string): string {
    return text.replace(/\{([^{}\n]{1,300})\}/g, (whole, inner: string) => {
      const [, name = ''] = /^([A-Za-z]\w*)(?:\.(?:shown|NAOK|value|valueNAOK))?$/.exec(inner.trim()) ?? [];
      if (this.questions.has(name)) return `{${name}}`;
      const part = this.parts.get(name);
      if (part && !part.includes('#')) return `{${part}}`;
      this.#report.refuse(path, `${JSON.stringify(whole)} cannot be filled in; it stands in the text.`);
      return whole;
    });
  }

  /** The words of something in all languages: in the row itself up to version 3, beside it since. */
  of(kind: 'qid' | 'aid' | 'gid', rows: readonly Row[], key: string, path: string): Texts | undefined {
    const own = this.#words.get(`${kind}:${rows[0]?.[kind] ?? ''}`) ?? rows;
    return this.texts(own, key, 'language', path);
  }
}
