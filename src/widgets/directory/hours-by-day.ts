import { normalizeHours } from './opening-hours-text.js';

/** As many days have a column where a table has one for each: the days of work. */
const MOST_OF_A_WEEK = 5;

/** The columns that are called as days are, where there is one for each. */
export function dayColumns(columns: readonly string[]): readonly string[] {
  const days = columns.filter((column) => normalizeHours({ [column]: '8-16' }));
  return days.length >= MOST_OF_A_WEEK ? days : [];
}

/** Hours out of the columns of days and what is left beside them; nothing where one of the cells is not understood. */
export function takeHoursByDay<Value>(
  extras: Readonly<Record<string, Value>>,
  days: readonly string[],
): { openingHours: readonly string[]; rest: Record<string, Value> | undefined } | undefined {
  const others = Object.entries(extras).filter(([column]) => !days.includes(column));
  const cells = Object.entries(extras).filter(([column]) => days.includes(column));
  if (!cells.every(([column, cell]) => normalizeHours({ [column]: cell }))) return undefined;
  const openingHours = normalizeHours(Object.fromEntries(cells));
  return openingHours && { openingHours, rest: others.length ? Object.fromEntries(others) : undefined };
}
