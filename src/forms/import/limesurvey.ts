import { plainText } from '../../core/plain-text.js';
import { ImportReport, type ImportedForm } from './foreign-object.js';
import { fromExpressionScript } from './limesurvey-expressions.js';
import {
  SURVEY_SETTINGS,
  excluderOf,
  takeAttribute,
  takeExcluder,
  weightOf,
} from './limesurvey-attributes.js';
import { LimeSurveyDefaults } from './limesurvey-defaults.js';
import { TYPES } from './limesurvey-questions.js';
import { byKey, hasConditionsAlone, rowsOf, type Row } from './limesurvey-rows.js';
import { settleForm } from './settle-form.js';
import { SurveyWords } from './limesurvey-words.js';
import { wholePattern } from './whole-pattern.js';
import { THANKS } from './usual-words.js';

type Draft = Record<string, unknown>;
/** A survey of LimeSurvey (`.lss`) as a form, with a line for everything that could not be taken over. */
export function importLimeSurvey(xml: string, { id = 'survey' } = {}): ImportedForm {
  const [setting = {}] = rowsOf(xml, 'surveys');
  const report = new ImportReport(setting.language || /<language>(\w+)<\/language>/.exec(xml)?.[1] || 'en');
  if (!/<LimeSurveyDocType>\s*Survey\s*</.test(xml)) {
    const [, kind] = /<LimeSurveyDocType>\s*(\w+)/.exec(xml) ?? [];
    report.refuse(
      '',
      kind
        ? `is a ${kind.toLowerCase()} of LimeSurvey; export the whole survey (.lss).`
        : 'is no survey of LimeSurvey (.lss).',
    );
    return { report: report.remarks };
  }
  const reader = new SurveyReader(xml, report);
  const pages = reader.pages();
  const titles = rowsOf(xml, 'surveys_languagesettings');
  const texts = (key: string) =>
    reader.words.texts(titles, key, 'surveyls_language', `surveys_languagesettings.${key}`);
  if (!pages.length) {
    report.refuse('', 'there are no questions in it.');
    return { report: report.remarks };
  }
  for (const section of ['quota', 'assessments'])
    if (rowsOf(xml, section).length) report.refuse(section, 'is not taken over.');
  if (hasConditionsAlone(xml)) report.refuse('conditions', 'is not taken over.');
  reader.remarkDefaults();
  reader.remarkAttributes();
  reader.remarkSettings('surveys', [setting]);
  reader.remarkSettings('surveys_languagesettings', titles);
  const end = texts('surveyls_endtext');
  const [welcome, description] = [texts('surveyls_welcometext'), texts('surveyls_description')];
  if (welcome && description)
    report.warn('surveys_languagesettings.surveyls_description', 'is left out beside the words of welcome.');
  const draft: Draft = {
    muni: 1,
    id,
    version: '1',
    kind: 'survey',
    languages: [...report.languages],
    title: texts('surveyls_title') ?? id,
    intro: welcome ?? description,
    layout: { S: 'one-per-page', A: 'single', G: 'pages' }[setting.format ?? 'G'],
    anonymous: setting.anonymized === 'Y' || undefined,
    pages,
    end: end === undefined ? undefined : [{ title: THANKS, body: end }],
  };
  return settleForm(
    Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)),
    report,
  );
}

class SurveyReader {
  readonly #xml: string;
  readonly #report: ImportReport;
  readonly #answers: Row[];
  readonly #attributes: Row[];
  readonly #taken = new Set<Row>();
  readonly #defaults: LimeSurveyDefaults;
  readonly #subquestions: Row[];
  readonly words: SurveyWords;

  constructor(xml: string, report: ImportReport) {
    this.#xml = xml;
    this.#report = report;
    this.#answers = rowsOf(xml, 'answers');
    this.#attributes = rowsOf(xml, 'question_attributes');
    this.#subquestions = rowsOf(xml, 'subquestions');
    this.#defaults = new LimeSurveyDefaults(xml);
    this.words = new SurveyWords(xml, report);
  }

  pages(): Draft[] {
    const groups = byKey(rowsOf(this.#xml, 'groups'), 'gid', 'group_order');
    const questions = byKey(
      rowsOf(this.#xml, 'questions').filter((row) => !Number(row.parent_qid)),
      'qid',
      'question_order',
    );
    for (const [row] of questions) this.words.questions.add(row.title ?? '');
    for (const [row] of questions)
      for (const part of this.#partsOf(row))
        this.words.parts.set(
          `${row.title}_${part[0].title}`,
          /[MP]/.test(row.type ?? '')
            ? `${row.title}#${this.#codeOf(row, part[0])}`
            : `${row.title}.${part[0].title}`,
        );
    return groups.flatMap((rows, at): Draft[] => {
      const path = `groups[${at}]`;
      const fields = questions
        .filter(([row]) => row.gid === rows[0].gid)
        .flatMap((own) => this.#field(own, `${path}.${own[0].title}`) ?? []);
      const draft: Draft = {
        id: `group-${rows[0].gid}`,
        title: this.words.of('gid', rows, 'group_name', path),
        intro: this.words.of('gid', rows, 'description', `${path}.description`),
      };
      if (rows[0].randomization_group)
        this.#report.warn(`${path}.randomization_group`, 'the pages come in their own order here.');
      const showIf = this.#condition(rows[0].grelevance, path);
      return fields.length ? [{ ...draft, ...(showIf ? { showIf } : {}), fields }] : [];
    });
  }

  #partsOf(row: Row): [Row, ...Row[]][] {
    return byKey(
      this.#subquestions.filter(({ parent_qid }) => parent_qid === row.qid),
      'qid',
      'question_order',
    );
  }

  /** What a choice of several is called here. */
  #codeOf(question: Row, { title = '' }: Row): string {
    const isExcluder = excluderOf(this.#attributes, question.qid) === title;
    return isExcluder && this.#partsOf(question).length > 1 ? 'none' : title;
  }

  #condition(text: string | undefined, path: string): string | undefined {
    if (!text || text.trim() === '1') return undefined;
    return this.#report.expression(fromExpressionScript(text, this.words.parts), `${path}.relevance`);
  }

  #field(rows: [Row, ...Row[]], path: string): Draft | undefined {
    const [row] = rows;
    const made = TYPES[row.type ?? ''];
    if (!made)
      return this.#report.refuse(
        path,
        `there is no question of the type "${row.type}" here; it is left out.`,
      );
    const name = this.#report.name(row.title, path, `question-${row.qid}`);
    const { each, ...own } = made;
    const draft: Draft = {
      ...own,
      name,
      label: this.words.of('qid', rows, 'question', path) ?? name,
      hint: this.words.of('qid', rows, 'help', `${path}.help`),
      required: row.mandatory === 'Y' || undefined,
      showIf: this.#condition(row.relevance, path),
      other: row.other === 'Y' && /^[L!MP]$/.test(row.type ?? '') ? true : undefined,
      pattern: row.preg ? wholePattern(plainText(row.preg).replace(/^\/|\/\w*$/g, '')) : undefined,
    };
    if (/\/\w*i\w*$/.test(row.preg ?? ''))
      this.#report.refuse(`${path}.preg`, 'capital letters and small ones are not the same here.');
    if (row.mandatory === 'S')
      this.#report.warn(path, 'people are reminded of it there; here it may be left empty.');
    this.#addChoices(draft, row, path);
    if (each)
      draft.fields = this.#partsOf(row).map((part) => ({
        type: each,
        name: `${name}.${part[0].title}`,
        required: draft.required,
        label: this.words.of('qid', part, 'question', path) ?? part[0].title,
      }));
    this.#takeAttributes(draft, row, path);
    const codes = this.#partsOf(row).map(([part]): [string, string] => [
      part.qid ?? '',
      draft.none ? this.#codeOf(row, part) : (part.title ?? ''),
    ]);
    this.#defaults.take(draft, row.qid, new Map(codes));
    if (draft.type === 'note') Object.assign(draft, { text: draft.label, label: '' });
    if (draft.type === 'note' || draft.type === 'group') delete draft.required;
    if (row.type === 'O' || row.type === 'P')
      this.#report.warn(path, 'the comment beside each choice is not asked for.');
    const empty = (['options', 'rows', 'columns', 'fields'] as const).find(
      (key) => Array.isArray(draft[key]) && !draft[key].length,
    );
    if (empty) return this.#report.refuse(path, `has no ${empty}; it is left out.`);
    return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  }

  #takeAttributes(draft: Draft, { qid }: Row, path: string): void {
    const parts = Array.isArray(draft.fields) ? (draft.fields as Draft[]) : [];
    const ownOf = (name: string) =>
      this.#attributes.filter((each) => each.qid === qid && each.attribute === name && each.value?.trim());
    const others = draft.other ? ownOf('other_replace_text') : [];
    draft.otherLabel = this.words.texts(others, 'value', 'language', `${path}.other_replace_text`);
    const code = excluderOf(this.#attributes, qid);
    const excluders = takeExcluder(draft, code) ? ownOf('exclude_all_others') : [];
    if (excluders.length)
      this.#report.warn(path, `the choice "${code}" excludes the others, and is called "none" here.`);
    for (const own of [...others, ...excluders]) this.#taken.add(own);
    for (const own of this.#attributes.filter((each) => each.qid === qid)) {
      const taken = parts.length
        ? parts.map((part) => takeAttribute(part, own))
        : [takeAttribute(draft, own)];
      if (taken.every(Boolean)) this.#taken.add(own);
    }
  }

  /** Answers that are there from the start and were not taken over. */
  remarkDefaults(): void {
    for (const { at, qid } of this.#defaults.left())
      this.#report.refuse(`defaultvalues[${at}]`, `of the question ${qid} is not taken over.`);
  }

  /** Settings of questions that were not taken over; those that only say how it looks are passed over. */
  remarkAttributes(): void {
    this.#attributes.forEach((own, at) => {
      const weight = this.#taken.has(own) ? undefined : weightOf(own);
      if (!weight) return;
      const what = `"${own.attribute}": ${JSON.stringify(own.value?.slice(0, 60))} of the question ${own.qid}`;
      const message = `${what} is not taken over.`;
      if (weight === 'error') this.#report.refuse(`question_attributes[${at}]`, message);
      else this.#report.warn(`question_attributes[${at}]`, message);
    });
  }

  /** Settings of the whole that mean something there and nothing here. */
  remarkSettings(section: string, rows: readonly Row[]): void {
    for (const [key, [without, message]] of Object.entries(SURVEY_SETTINGS)) {
      const value = rows.map((row) => row[key]?.trim()).find((own) => own && own !== without);
      if (value) this.#report.warn(`${section}.${key}`, `${JSON.stringify(value.slice(0, 60))}: ${message}`);
    }
  }

  #addChoices(draft: Draft, row: Row, path: string): void {
    const choice = (rows: [Row, ...Row[]], kind: 'qid' | 'aid', key: string, code: string): Draft => {
      const label = this.words.of(kind, rows, key, `${path}.${rows[0][code]}`);
      const showIf =
        kind === 'qid' ? this.#condition(rows[0].relevance, `${path}.${rows[0][code]}`) : undefined;
      return {
        value: rows[0][code],
        ...(label === undefined ? {} : { label }),
        ...(showIf === undefined ? {} : { showIf }),
      };
    };
    const answers = () =>
      byKey(
        this.#answers.filter(({ qid, scale_id }) => qid === row.qid && (scale_id ?? '0') === '0'),
        'code',
        'sortorder',
      ).map((rows) => choice(rows, 'aid', 'answer', 'code'));
    const parts = () => this.#partsOf(row).map((rows) => choice(rows, 'qid', 'question', 'title'));
    if (/^[L!OR]$/.test(row.type ?? '')) draft.options = answers();
    if (/^[MP]$/.test(row.type ?? '')) draft.options = parts();
    if (draft.type !== 'matrix') return;
    draft.rows = row.type === 'H' ? answers() : parts();
    draft.columns ??= row.type === 'H' ? parts() : answers();
    if (row.type === 'H')
      this.#report.warn(path, 'asked by column there; here one column is chosen in each row.');
  }
}
