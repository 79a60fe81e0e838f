import type { Text } from '../../core/pick-text.js';
import { readDate, readNumber, readString } from '../../data/coerce.js';
import type { Complaint } from '../../data/complaint.js';
import { isRecord } from '../../data/decode.js';
import {
  isMany,
  type ResultCell,
  type ResultDimension,
  type ResultQuestion,
  type ResultRow,
  type SurveyResults,
} from './results-model.js';

type Json = Readonly<Record<string, unknown>>;
type Complain = (path: string, reason: string) => void;

/** More than any survey has; a file beyond it is an attack or a mistake. */
const MOST_QUESTIONS = 1000;
const MOST_CELLS = 500;
const MOST_ANSWERS = 2000;
const MOST_LETTERS = 20_000;
/** Beyond it numbers are not exact any more, and no column is wide enough. */
const MOST = 1e15;

/** Below this nothing is published where an endpoint does not say. */
export const SUPPRESS_BELOW = 5;

/** Whether this is a table of results rather than a form or a list of ideas. */
export const looksLikeResults = (value: unknown): value is Json =>
  isRecord(value) && Array.isArray(value.questions) && !('pages' in value);

/**
 * Results as the endpoint sends them. What cannot be read is left out with a remark that says where it
 * stood; undefined where there is no list of questions at all.
 *
 * @param known what can be answered to the form's questions, for those that the results only name
 */
export function readResults(
  input: unknown,
  source = '',
  known: readonly ResultDimension[] = [],
): { results: SurveyResults | undefined; complaints: readonly Complaint[] } {
  const complaints: Complaint[] = [];
  const complain: Complain = (path, reason) => complaints.push({ source, path, code: 'bad-value', reason });
  if (!looksLikeResults(input)) {
    complain('questions', 'expected a list of questions with their counts.');
    return { results: undefined, complaints };
  }
  const limit = readNumber(input.suppressBelow);
  const { length } = input.questions as readonly unknown[];
  if (length > MOST_QUESTIONS)
    complain('questions', `${length} questions; the first ${MOST_QUESTIONS} are shown.`);
  if (input.suppressBelow !== undefined && !(limit !== undefined && limit >= 0))
    complain('suppressBelow', `expected a number of 0 or more; ${SUPPRESS_BELOW} is used.`);
  const n = readCount(input.n, 'n', complain);
  const title = readText(input.title);
  const until = readString(input.until);
  const isTime = until !== undefined && readDate(until) !== undefined;
  if (until !== undefined && !isTime) complain('until', 'expected a date or a time (ISO 8601).');
  const results: SurveyResults = {
    form: readString(input.form) ?? '',
    ...(title === undefined ? {} : { title }),
    ...(n === undefined ? {} : { n }),
    ...(isTime ? { until } : {}),
    suppressBelow: limit !== undefined && limit >= 0 ? limit : SUPPRESS_BELOW,
    by: listOf(input.by)
      .flatMap((entry, i) => readDimension(entry, `by[${i}]`, complain))
      .map((one) => (one.values.length > 0 ? one : (known.find(({ name }) => name === one.name) ?? one))),
    filter: readFilter(input.filter),
    questions: listOf(input.questions)
      .slice(0, MOST_QUESTIONS)
      .flatMap((entry, i) => readQuestion(entry, `questions[${i}]`, complain)),
  };
  for (const { name } of results.by.filter((one) => !isKnown(one, results)))
    complain('by', `names "${name}" without its values: give {"name", "values"}; no filter is shown for it.`);
  return { results, complaints };
}

/** Whether there is anything to choose from. */
const isKnown = ({ name, values }: ResultDimension, { questions }: SurveyResults) =>
  values.length > 0 || questions.some((question) => question.name === name && question.cells.length > 0);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What somebody wrote, letter by letter: it is shown as text, and `<` is a letter. */
const asWritten = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim().slice(0, MOST_LETTERS) || undefined : readString(value);

/** Without markup, as far as anything is left then. */
const asText = (value: unknown): string | undefined => readString(value) ?? asWritten(value);

/** A text, or one per language; anything else is none. */
export function readText(value: unknown): Text | undefined {
  if (!isRecord(value)) return asText(value);
  const own = Object.entries(value).flatMap(([lang, text]) => {
    const read = typeof text === 'string' ? asText(text) : undefined;
    return read === undefined ? [] : [[lang, read] as const];
  });
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

function readCount(value: unknown, path: string, complain: Complain): number | undefined {
  if (value === undefined || value === null) return undefined;
  const count = readNumber(value);
  if (count !== undefined && count >= 0 && count <= MOST && Number.isInteger(count)) return count;
  complain(path, `expected a whole number of 0 or more, got ${JSON.stringify(value)?.slice(0, 40)}.`);
  return undefined;
}

/** A mean or a median, where it is one. */
function readFigure(value: unknown, path: string, complain: Complain): number | undefined {
  if (value === undefined || value === null) return undefined;
  const figure = readNumber(value);
  if (figure !== undefined && Math.abs(figure) <= MOST) return figure;
  complain(path, `expected a number, got ${JSON.stringify(value)?.slice(0, 40)}.`);
  return undefined;
}

/** How many answered, unless the counts say that they were more: then their shares would be wrong. */
function readBase(
  value: unknown,
  cells: readonly ResultCell[],
  { path, type, complain }: { path: string; type: string; complain: Complain },
): number | undefined {
  const n = readCount(value, `${path}.n`, complain);
  const counts = cells.map(({ count = 0 }) => count);
  const least = isMany(type) ? Math.max(0, ...counts) : counts.reduce((sum, count) => sum + count, 0);
  if (n === undefined || least <= n) return n;
  complain(`${path}.n`, `is ${n}, but ${least} are counted below it; shares are of those.`);
  return undefined;
}

function readDimension(value: unknown, path: string, complain: Complain): readonly ResultDimension[] {
  if (typeof value === 'string') return [{ name: value, values: [] }];
  const name = isRecord(value) ? readString(value.name) : undefined;
  if (!isRecord(value) || name === undefined) {
    complain(path, 'expected the name of a question, or an object with a name and values.');
    return [];
  }
  const label = readText(value.label);
  const values = listOf(value.values)
    .slice(0, MOST_CELLS)
    .flatMap((entry) => {
      const own = readString(isRecord(entry) ? entry.value : entry);
      return own === undefined
        ? []
        : [{ value: own, label: (isRecord(entry) ? readText(entry.label) : undefined) ?? own }];
    });
  return [{ name, ...(label === undefined ? {} : { label }), values }];
}

function readFilter(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, own]) => {
      const text = readString(own);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function readCells(value: unknown, path: string, complain: Complain): readonly ResultCell[] {
  const entries = listOf(value);
  if (value !== undefined && value !== null && !Array.isArray(value))
    complain(path, 'expected a list of answers with their counts.');
  if (entries.length > MOST_CELLS)
    complain(path, `${entries.length} answers; the first ${MOST_CELLS} are shown.`);
  return entries.slice(0, MOST_CELLS).flatMap((entry, i) => {
    const own = isRecord(entry) ? readString(entry.value) : undefined;
    if (!isRecord(entry) || own === undefined) {
      complain(`${path}[${i}]`, 'expected an object with a value and a count.');
      return [];
    }
    if (entry.suppressed !== true && (entry.count ?? undefined) === undefined)
      complain(
        `${path}[${i}].count`,
        'is missing, so it is shown as kept back; give it, or say "suppressed": true.',
      );
    const count =
      entry.suppressed === true ? undefined : readCount(entry.count, `${path}[${i}].count`, complain);
    return [{ value: own, label: readText(entry.label) ?? own, ...(count === undefined ? {} : { count }) }];
  });
}

function readRow(value: unknown, path: string, type: string, complain: Complain): readonly ResultRow[] {
  const own = isRecord(value) ? readString(value.value ?? value.name) : undefined;
  if (!isRecord(value) || own === undefined) {
    complain(path, 'expected an object with a value and cells.');
    return [];
  }
  const cells = readCells(value.cells, `${path}.cells`, complain);
  const n = readBase(value.n, cells, { path, type, complain });
  return [
    {
      value: own,
      label: readText(value.label) ?? own,
      ...(n === undefined ? {} : { n }),
      cells,
    },
  ];
}

function readQuestion(value: unknown, path: string, complain: Complain): readonly ResultQuestion[] {
  const name = isRecord(value) ? readString(value.name) : undefined;
  if (!isRecord(value) || name === undefined) {
    complain(path, 'expected an object with a name.');
    return [];
  }
  const type = readString(value.type) ?? 'radio';
  const cells = Array.isArray(value.rows) ? [] : readCells(value.cells, `${path}.cells`, complain);
  const n = readBase(value.n, cells, { path, type, complain });
  const mean = readFigure(value.mean, `${path}.mean`, complain);
  const median = readFigure(value.median, `${path}.median`, complain);
  const unit = readText(value.unit);
  const rows = Array.isArray(value.rows)
    ? value.rows.slice(0, MOST_CELLS).flatMap((row, i) => readRow(row, `${path}.rows[${i}]`, type, complain))
    : undefined;
  const answers = Array.isArray(value.answers)
    ? value.answers.slice(0, MOST_ANSWERS).flatMap((answer) => asWritten(answer) ?? [])
    : undefined;
  return [
    {
      name,
      label: readText(value.label) ?? name,
      type,
      ...(n === undefined ? {} : { n }),
      ...(mean === undefined ? {} : { mean }),
      ...(median === undefined ? {} : { median }),
      ...(unit === undefined ? {} : { unit }),
      ...(rows ? { rows } : {}),
      ...(answers ? { answers } : {}),
      cells,
    },
  ];
}
