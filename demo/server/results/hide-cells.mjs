/**
 * Which counts may be published, so that none below the threshold can be computed from the others.
 *
 * A list of answers is published with its sum; a table with the sums of its rows (the groups one can filter by) and
 * of its columns (the answers). What is left out can be computed where the sums allow no other table. So
 * of every small count that is left out it is shown that one person could be moved: round a cycle of counts
 * left out, no sum changed and no count below nothing. Rows and columns whose own sums are left out are left out whole,
 * in every table they appear in: that way a person moved between two such sums can be moved in all tables at once.
 */

const sum = (/** @type {readonly number[]} */ numbers) => numbers.reduce((all, each) => all + each, 0);

/**
 * Which of a list of answers are left out. Their sum is known, so it has to be no small number, of at least two of them;
 * where there are no two, all are left out.
 * @param {readonly number[]} counts
 * @param {number} threshold
 * @param {(at: number) => boolean} [isRest] those who are in none of the others: no secret where there are none, and the
 *   last to be left out for the sake of another
 * @returns {boolean[]}
 */
export function hideInList(counts, threshold, isRest = () => false) {
  const hidden = counts.map((count, at) => count < threshold && !(count === 0 && isRest(at)));
  if (!hidden.some(Boolean)) return hidden;
  const isSafe = () => {
    const out = counts.filter((_, at) => hidden[at]);
    return out.length > 1 && sum(out) >= threshold;
  };
  const rest = counts.map((count, at) => ({ count, at })).filter(({ at }) => !hidden[at]);
  rest.sort((a, b) => Number(isRest(a.at)) - Number(isRest(b.at)) || a.count - b.count);
  for (const { at } of rest) {
    if (isSafe()) break;
    hidden[at] = true;
  }
  return hidden;
}

/**
 * Which counts of a table are left out.
 * @param {readonly (readonly number[])[]} counts without the sums
 * @param {object} options
 * @param {number} options.threshold
 * @param {readonly boolean[]} options.rowsHidden the rows that are left out whole
 * @param {readonly boolean[]} [options.rowsFree] those of them whose sums may be other ones
 * @param {readonly boolean[]} options.columnsHidden the columns whose sums are left out
 * @param {readonly boolean[]} [options.columnsFree] the columns whose sums nobody knows
 * @param {readonly (readonly boolean[])[]} [options.also] what is left out for another reason
 * @param {boolean} [options.isPair] two columns of which one is the rest: both or neither
 * @param {(row: number, column: number) => boolean} [options.mayBeNone]
 * @returns {boolean[][]}
 */
export function hideInTable(counts, options) {
  const {
    threshold,
    rowsHidden,
    rowsFree = rowsHidden,
    columnsHidden,
    columnsFree = columnsHidden,
    also = [],
    isPair = false,
    mayBeNone = () => false,
  } = options;
  const isSmall = (/** @type {number} */ r, /** @type {number} */ c) =>
    at(counts, r, c) < threshold && !(at(counts, r, c) === 0 && mayBeNone(r, c));
  const hidden = counts.map((row, r) =>
    row.map(
      (_, c) => isSmall(r, c) || rowsHidden[r] === true || columnsHidden[c] === true || also[r]?.[c] === true,
    ),
  );
  for (;;) {
    if (isPair) for (const row of hidden) if (row.some(Boolean)) row.fill(true);
    const open = findOpen();
    if (!open || !hideOneMore(open)) return open ? hidden.map((row) => row.map(() => true)) : hidden;
  }

  function findOpen() {
    for (const [r, row] of hidden.entries())
      for (const [c, is] of row.entries())
        if (is && isSmall(r, c) && !canMove(counts, hidden, { rowsFree, columnsHidden: columnsFree }, r, c))
          return { r, c };
    return undefined;
  }

  /** The cheapest in the same row or column first. @param {{ r: number, c: number }} open */
  function hideOneMore(open) {
    const cells = hidden.flatMap((row, r) =>
      row.flatMap((is, c) =>
        is ? [] : [{ r, c, isFar: r !== open.r && c !== open.c ? 1 : 0, count: at(counts, r, c) }],
      ),
    );
    const [next] = cells.sort((a, b) => a.isFar - b.isFar || a.count - b.count);
    if (next) /** @type {boolean[]} */ (hidden[next.r])[next.c] = true;
    return next !== undefined;
  }
}

const at = (
  /** @type {readonly (readonly number[])[]} */ counts,
  /** @type {number} */ r,
  /** @type {number} */ c,
) => counts[r]?.[c] ?? 0;

/**
 * Whether one person more, or one fewer, in a cell fits all that is published. People are seen as flowing from a source
 * into the rows, from there into the columns, and out: whatever is left out may carry one more, or one fewer where
 * there is one.
 * @param {readonly (readonly number[])[]} counts
 * @param {readonly (readonly boolean[])[]} hidden
 * @param {{ rowsFree: readonly boolean[], columnsHidden: readonly boolean[] }} sums those that are not known
 * @param {number} r
 * @param {number} c
 */
export function canMove(counts, hidden, { rowsFree, columnsHidden }, r, c) {
  const height = counts.length;
  const width = counts[0]?.length ?? 0;
  const [source, sink] = [height + width, height + width + 1];
  /** @type {{ to: number, own: boolean }[][]} */
  const ways = Array.from({ length: height + width + 2 }, () => []);
  const connect = (
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {number} */ flow,
    own = false,
  ) => {
    ways[from]?.push({ to, own });
    if (flow > 0) ways[to]?.push({ to: from, own });
  };
  for (let row = 0; row < height; row += 1) {
    if (rowsFree[row]) connect(source, row, sum(counts[row] ?? []));
    for (let column = 0; column < width; column += 1)
      if (hidden[row]?.[column])
        connect(row, height + column, at(counts, row, column), row === r && column === c);
  }
  for (let column = 0; column < width; column += 1)
    if (columnsHidden[column]) connect(height + column, sink, sum(counts.map((row) => row[column] ?? 0)));

  const leads = (/** @type {number} */ from, /** @type {number} */ to) => {
    const seen = new Set([from]);
    const queue = [from];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next === to) return true;
      for (const way of ways[next] ?? [])
        if (!way.own && !seen.has(way.to)) {
          seen.add(way.to);
          queue.push(way.to);
        }
    }
    return false;
  };
  return leads(height + c, r) || (at(counts, r, c) > 0 && leads(r, height + c));
}
