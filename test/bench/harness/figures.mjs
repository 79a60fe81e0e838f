/** The value below which the share `p` of all lies, between neighbours in proportion. */
export function quantile(values, p) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

/** One figure for each thing measured, out of all visits of a contestant. */
export function summarise(visits) {
  const good = visits.filter(({ fault }) => !fault);
  const middle = (pick) => median(good.map(pick));
  const keys = good.flatMap((each) => each.keys);
  return {
    visits: good.length,
    useful: middle(({ useful }) => useful),
    cpu: middle(({ cpu }) => cpu),
    ready: middle(({ ready }) => ready),
    readyCpu: middle(({ readyCpu }) => readyCpu),
    longest: middle(({ longest }) => longest),
    longestCpu: middle(({ longestCpu }) => longestCpu),
    layoutShift: Math.max(...good.map(({ layoutShift }) => layoutShift)),
    key50: median(keys.map(({ hits }) => hits)),
    key95: quantile(
      keys.map(({ hits }) => hits),
      0.95,
    ),
    keyAll95: quantile(
      keys.map(({ all }) => all),
      0.95,
    ),
    keyCpu: median(keys.map(({ cpu }) => cpu)),
    keyCpu95: quantile(
      keys.map(({ cpu }) => cpu),
      0.95,
    ),
    facet: median(good.flatMap(({ facets }) => facets.map(({ hits }) => hits))),
    heap: middle(({ memory }) => memory.page),
    total: middle(({ memory }) => memory.total),
  };
}

const shown = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** A markdown table: `columns` are `[title, row => value, digits]`. */
export function table(rows, columns) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const cell = (row, [, pick, digits = 0]) => {
    const value = pick(row);
    return typeof value === 'string' ? value : shown(value, digits);
  };
  return [
    line(columns.map(([title]) => title)),
    line(columns.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(columns.map((column) => cell(row, column)))),
  ].join('\n');
}
