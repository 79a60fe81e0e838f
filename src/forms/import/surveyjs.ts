import { isRecord } from '../../data/decode.js';
import { ImportReport, withoutMethods, type ForeignObject, type ImportedForm } from './foreign-object.js';
import { withoutExpressions } from './surveyjs-computed.js';
import { questionsOf } from './surveyjs-questions.js';
import { applyTriggers, type PageDraft } from './surveyjs-triggers.js';
import { settleForm } from './settle-form.js';
import { THANKS } from './usual-words.js';

type Draft = Record<string, unknown>;

/** Members of a survey that only say how it looks there. */
const LOOKS =
  /^(?:logo.*|width.*|showProgressBar|progressBar.*|showQuestionNumbers|showPageNumbers|showTitle|showPageTitles|questionTitleLocation|questionDescriptionLocation|questionErrorLocation|headerView|focusFirstQuestionAutomatic|focusOnFirstError|checkErrorsMode|textUpdateMode|backgroundImage.*|fitToContainer|questionTitlePattern|showNavigationButtons|themeVariables|questionStartIndex|surveyId|loadingHtml)$/;

/** Members that say something by being switched off. */
const ON = /^(?:storeOthersAsComment|showCompletedPage|showPrevButton)$/;

/** Whether it looks like a survey of SurveyJS. */
export const isSurveyJs = (raw: unknown): boolean =>
  isRecord(raw) &&
  ((Array.isArray(raw.elements) && raw.elements.every(isRecord)) ||
    Array.isArray(raw.calculatedValues) ||
    (Array.isArray(raw.pages) &&
      raw.pages.some(
        (page) => isRecord(page) && (Array.isArray(page.elements) || Array.isArray(page.questions)),
      )));

/** A survey of SurveyJS as a form, with a line for everything that could not be taken over. */
export function importSurveyJs(raw: unknown, { id = 'survey' }: { id?: string } = {}): ImportedForm {
  const locale = isRecord(raw) && typeof raw.locale === 'string' ? raw.locale : 'en';
  const report = new ImportReport(locale);
  const survey = report.open(withoutMethods(raw), '');
  survey.get('locale', '$schema');
  findQuestions(survey.raw, report.sources);
  const pages = pagesOf(survey);
  if (!pages.length) {
    const { length } = survey.list('calculatedValues');
    report.refuse(
      length ? 'calculatedValues' : '',
      length
        ? `there are no questions in it, only ${length} calculated value${length === 1 ? '' : 's'}; a form asks at least one.`
        : 'there are no questions in it.',
    );
    return { report: report.remarks };
  }
  const calculated = survey.list('calculatedValues').flatMap((each, at): Draft[] => {
    const own = report.open(each, `calculatedValues[${at}]`);
    const name = report.name(own.get('name'), own.at('name'), `value-${at + 1}`);
    const value = own.expression('expression');
    const send = own.isOn('includeIntoResult');
    own.finish();
    return value === undefined ? [] : [{ name, value, send }];
  });
  applyTriggers(survey, pages, calculated);
  for (const page of pages) page.fields = withoutExpressions(page.fields, calculated, report);
  const asked = pages.filter(({ fields }) => fields.length);
  if (!asked.length) {
    report.refuse('', 'there is no question in it that could be taken over; it may be of another system.');
    return { report: report.remarks };
  }
  const mode = survey.get('questionsOnPageMode', 'isSinglePage');
  const shows = survey.get('showPreviewBeforeComplete');
  const isShown = survey.isOn('showPreview');
  // Which languages there are is known when every text has been read.
  const title = survey.text('title') ?? id;
  const intro = survey.text('description');
  const end = endingsOf(survey);
  const definition = {
    muni: 1,
    id,
    version: '1',
    kind: 'survey',
    languages: [...report.languages],
    title,
    intro,
    layout:
      mode === 'questionPerPage'
        ? 'one-per-page'
        : mode === 'singlePage' || mode === true
          ? 'single'
          : undefined,
    review: (shows !== undefined && shows !== 'noPreview' && shows !== false) || isShown || undefined,
    pages: asked,
    calculated: calculated.length ? calculated : undefined,
    end,
  };
  const cleared = survey.get('clearInvisibleValues');
  if (cleared === 'none' || cleared === false)
    report.warn('clearInvisibleValues', 'answers to questions that are not shown are never sent here.');
  survey.finish(LOOKS, ON);
  return settleForm(
    Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined)),
    report,
  );
}

/** Questions by their names: one may take its choices from another. */
function findQuestions(raw: unknown, found: Map<string, unknown>): void {
  if (typeof raw !== 'object' || raw === null) return;
  if (isRecord(raw) && typeof raw.name === 'string' && Array.isArray(raw.choices)) found.set(raw.name, raw);
  for (const each of Object.values(raw)) findQuestions(each, found);
}

function pagesOf(survey: ForeignObject): PageDraft[] {
  const { report } = survey;
  const loose = survey.list('elements', 'questions');
  const list = loose.length ? [{ name: 'page1', elements: loose }] : survey.list('pages');
  const ids = new Set<string>();
  return list.flatMap((raw, at): PageDraft[] => {
    const path = loose.length ? '' : `pages[${at}]`;
    const page = report.open(raw, path);
    const named = report.name(page.get('name'), page.at('name'), `page-${at + 1}`);
    const id = ids.has(named) ? `${named}-${at + 1}` : named;
    ids.add(id);
    const key = Array.isArray(page.raw.elements) ? 'elements' : 'questions';
    const fields = page
      .list('elements', 'questions')
      .flatMap((each, number) => questionsOf(each, `${page.at(key)}[${number}]`, report));
    const draft: PageDraft = { id, fields };
    for (const [name, value] of [
      ['title', page.text('title')],
      ['intro', page.text('description')],
      ['showIf', page.expression('visibleIf')],
    ] as const)
      if (value !== undefined) draft[name] = value;
    page.finish(/^(?:state|questionTitleLocation)$/);
    return [draft];
  });
}

function endingsOf(survey: ForeignObject): Draft[] | undefined {
  const { report } = survey;
  const ending = (object: ForeignObject, key: string): Draft | undefined => {
    const body = object.text(key);
    return body === undefined ? undefined : { title: THANKS, body };
  };
  const endings = survey.list('completedHtmlOnCondition').flatMap((raw, at): Draft[] => {
    const own = report.open(raw, `completedHtmlOnCondition[${at}]`);
    const when = own.expression('expression');
    const draft = ending(own, 'html');
    return when && draft ? [{ if: when, ...draft }] : [];
  });
  const last = ending(survey, 'completedHtml');
  if (last) endings.push(last);
  return endings.length ? endings : undefined;
}
