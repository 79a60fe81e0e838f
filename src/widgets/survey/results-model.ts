import type { Text } from '../../core/pick-text.js';

/** One answer and how many gave it. No `count` where so few did that it must not be published. */
export interface ResultCell {
  value: string;
  label: Text;
  count?: number;
}

/** Answers of which one excludes the others, with how many people answered. */
export interface ResultTable {
  n?: number;
  cells: readonly ResultCell[];
}

/** A row of a matrix, or a place in a ranking: a table under a name of its own. */
export interface ResultRow extends ResultTable {
  value: string;
  label: Text;
}

export interface ResultQuestion extends ResultTable {
  name: string;
  label: Text;
  /** Type of the field, as the definition has it. */
  type: string;
  /** Rows of a matrix; then `cells` is empty. */
  rows?: readonly ResultRow[];
  mean?: number;
  median?: number;
  unit?: Text;
  /** Open answers that were released for publication. */
  answers?: readonly string[];
}

/** What the results can be looked at by: a municipality, a closed question. */
export interface ResultDimension {
  name: string;
  label?: Text;
  values: readonly { value: string; label: Text }[];
}

/** Aggregated results of a survey: never a single person's answers. */
export interface SurveyResults {
  form: string;
  title?: Text;
  n?: number;
  /** The time up to which answers are counted (ISO 8601). */
  until?: string;
  /** Counts below this are not published, nor what they could be computed from. */
  suppressBelow: number;
  by: readonly ResultDimension[];
  /** What these results are narrowed to: name of a dimension → value. */
  filter: Readonly<Record<string, string>>;
  questions: readonly ResultQuestion[];
}

/** A cell as it may be shown: `percent` is of those who answered, 0 to 100, not rounded. */
export interface ShownCell extends ResultCell {
  percent?: number;
}

export interface ShownTable {
  value: string;
  label: Text;
  n: number | undefined;
  cells: readonly ShownCell[];
  /** How many cells are kept back. */
  hidden: number;
  /** So few answered that nothing at all is shown. */
  isTooFew: boolean;
}

/**
 * The cells with every small count taken out, and with so many others that no count taken out can be
 * computed from what remains.
 *
 * What is taken out of a table is known in sum, by subtraction from `n`. So at least two cells are
 * taken out, and together they hold at least `below` answers: neither a single cell nor the group of them can
 * be told to be small. Where a server has taken cells out already, only their number is known; its care is
 * trusted if it took out more than one.
 *
 * @param below counts under this are small; 0 publishes everything
 */
export function protectCells(cells: readonly ResultCell[], below: number): readonly ResultCell[] {
  const isKnown = (cell: ResultCell): cell is ResultCell & { count: number } => cell.count !== undefined;
  const out = new Set(cells.filter((cell) => isKnown(cell) && cell.count < below));
  const withheld = cells.length - cells.filter(isKnown).length;
  if (out.size + withheld === 0) return cells;
  const rest = cells
    .filter(isKnown)
    .filter((cell) => !out.has(cell))
    .sort((a, b) => a.count - b.count);
  const sum = () => [...out].reduce((total, { count = 0 }) => total + count, 0);
  const isSafe = () =>
    withheld === 0 ? out.size > 1 && sum() >= below : withheld > 1 || (out.size > 0 && sum() >= below);
  while (!isSafe() && rest.length > 0) out.add(rest.shift() as ResultCell & { count: number });
  return cells.map((cell) => (out.has(cell) ? { value: cell.value, label: cell.label } : cell));
}

/** Whether a person may give several answers: then their counts do not add up to a number of people. */
export const isMany = (type: string): boolean => type === 'checkboxes' || type === 'matrix-multi';

/** A table as it may be shown. */
export function shownTable(table: ResultRow, below: number, hasMany = false): ShownTable {
  const { value, label, n, cells } = table;
  // Where there are no counts at all, nobody knows how many answered.
  const sum = cells.length > 0 ? sumOf(cells) : undefined;
  const base = n ?? (hasMany ? undefined : sum);
  // Of several answers each it is only known that there were no fewer people than gave the most frequent one.
  const most = sum === undefined ? undefined : Math.max(0, ...cells.map(({ count = 0 }) => count));
  if ((base ?? most ?? below) < below)
    return { value, label, n: undefined, cells: [], hidden: cells.length, isTooFew: true };
  const shown = protectCells(cells, below).map((cell) =>
    cell.count === undefined || base === undefined
      ? cell
      : { ...cell, percent: base > 0 ? (cell.count / base) * 100 : 0 },
  );
  const hidden = shown.filter(({ count }) => count === undefined).length;
  return { value, label, n: base, cells: shown, hidden, isTooFew: false };
}

function sumOf(cells: readonly ResultCell[]): number | undefined {
  let sum = 0;
  for (const { count } of cells) {
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}

/** The tables of a question: one, or one for each row of a matrix. */
export function tablesOf(question: ResultQuestion, below: number): readonly ShownTable[] {
  const { name, label, n, cells, rows, type } = question;
  const hasMany = isMany(type);
  if (rows) return rows.map((row) => shownTable(row, below, hasMany));
  return [shownTable({ value: name, label, ...(n === undefined ? {} : { n }), cells }, below, hasMany)];
}

/**
 * Promoters (9, 10) less detractors (0 to 6) in percent, of a scale from 0 to 10. Undefined where it is
 * another scale, or where counts are kept back.
 */
export function netPromoter(question: ResultQuestion, below: number): number | undefined {
  const [table] = tablesOf(question, below);
  if (question.type !== 'scale' || !table || table.isTooFew || table.hidden > 0) return undefined;
  const values = table.cells.map(({ value }) => Number(value));
  if (values.length !== 11 || Math.min(...values) !== 0 || Math.max(...values) !== 10) return undefined;
  const share = (from: number, to: number) =>
    table.cells.reduce(
      (sum, { value, percent = 0 }) => (Number(value) >= from && Number(value) <= to ? sum + percent : sum),
      0,
    );
  return share(9, 10) - share(0, 6);
}

/** Mean and median are of people too: they are shown only where enough answered. */
export function averagesOf(
  { n, mean, median }: ResultQuestion,
  below: number,
): { mean?: number; median?: number } {
  if (n === undefined || n < below) return {};
  return { ...(mean === undefined ? {} : { mean }), ...(median === undefined ? {} : { median }) };
}

/** A question with everything worked out that a view shows of it. */
export interface ShownQuestion {
  question: ResultQuestion;
  tables: readonly ShownTable[];
  /** A person may have given several answers. */
  hasMany: boolean;
  mean?: number;
  median?: number;
  netPromoter?: number;
}

export interface ShownResults {
  results: SurveyResults;
  /** People who answered; undefined where they are too few to be told. */
  n: number | undefined;
  questions: readonly ShownQuestion[];
  /** At least one number is kept back. */
  isAnyHidden: boolean;
}

/** Results as they may be shown to everybody. */
export function shownResults(results: SurveyResults): ShownResults {
  const { suppressBelow: below, n } = results;
  const questions = results.questions.map((question) => {
    const tables = tablesOf(question, below);
    const promoters = netPromoter(question, below);
    return {
      question,
      tables,
      hasMany: isMany(question.type),
      ...averagesOf(question, below),
      ...(promoters === undefined ? {} : { netPromoter: promoters }),
    };
  });
  const isAnyHidden = questions.some(({ tables }) => tables.some(({ hidden }) => hidden > 0));
  return { results, n: n !== undefined && n >= below ? n : undefined, questions, isAnyHidden };
}

/** By what the results can be looked at, and how: those dimensions whose values are known. */
export function dimensionsOf({
  by,
  questions,
}: SurveyResults): readonly (ResultDimension & { label: Text })[] {
  return by.flatMap(({ name, label, values }) => {
    const question = questions.find((one) => one.name === name);
    const known = values.length > 0 ? values : (question?.cells ?? []);
    const called = label ?? question?.label ?? name;
    return known.length > 0
      ? [{ name, label: called, values: known.map((one) => ({ value: one.value, label: one.label })) }]
      : [];
  });
}

/** Address of the results narrowed to these values; dimensions left empty are not asked for. */
export function filteredUrl(url: string, filter: Readonly<Record<string, string>>): string {
  const [address = '', hash] = url.split('#');
  const [path = '', query] = address.split('?');
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(filter)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const text = params.toString();
  return path + (text ? `?${text}` : '') + (hash === undefined ? '' : `#${hash}`);
}
