import { hideInList, hideInTable } from './hide-cells.mjs';

/**
 * @typedef {object} Tally counts of one question (or one row of a matrix), for everybody or for one group
 * @property {number} answered
 * @property {number[]} counts one for each of the question's columns
 *
 * @typedef {object} Question
 * @property {string} key
 * @property {'single' | 'multi' | 'ranking'} kind single: one answer excludes the others. ranking: columns are options, and
 *   `places` has a tally for each place
 * @property {Tally} all
 * @property {Tally[]} [places]
 *
 * @typedef {object} Dimension something the results can be filtered by
 * @property {string} name of a question, or of something known from elsewhere
 * @property {number[]} groups how many are in each group; those in none are the last
 * @property {Map<string, Tally[]>} tallies for each question a tally of each group
 *
 * @typedef {object} Shown what may be published of a tally
 * @property {number | undefined} n
 * @property {(number | undefined)[]} counts
 *
 * @typedef {object} Published
 * @property {Map<string, Shown>} all
 * @property {Map<string, Shown[]>} places of rankings
 * @property {Map<string, { groups: (number | undefined)[], questions: Map<string, Shown[]> }>} by
 */

/**
 * What of all these counts may be published together.
 * @param {object} input
 * @param {number} input.threshold 0 or 1 publishes everything
 * @param {number} input.n
 * @param {Question[]} input.questions
 * @param {Dimension[]} input.dimensions
 * @returns {Published}
 */
export function protectResults({ threshold: asked, n, questions, dimensions }) {
  const threshold = asked <= 1 ? 0 : asked;
  /** @type {Published} */
  const published = { all: new Map(), places: new Map(), by: new Map() };
  const columns = new Map(questions.map((question) => [question.key, hideColumns(question, n, threshold)]));
  for (const question of questions) {
    const hidden = /** @type {Hidden} */ (columns.get(question.key));
    published.all.set(question.key, show(question.all, hidden.counts, hidden.n));
    if (question.places)
      published.places.set(
        question.key,
        question.places.map((place, at) => {
          const { n: isHidden, counts } = hidden.places?.[at] ?? hidden;
          return show(place, counts, isHidden);
        }),
      );
  }
  /** @type {Set<string>} */
  const turned = new Set();
  for (const { name, groups, tallies } of dimensions) {
    turned.add(name);
    const rowsHidden = hideInList(groups, threshold, (at) => at === groups.length - 1);
    const shown = new Map();
    for (const question of questions) {
      const own = tallies.get(question.key) ?? [];
      // One question by another and the other by the one are the same table: it is published one way round.
      const hidden = turned.has(question.key) ? NOTHING : /** @type {Hidden} */ (columns.get(question.key));
      shown.set(question.key, hideRows(question, own, groups, { hidden, rowsHidden, threshold }));
    }
    published.by.set(name, {
      groups: groups.map((count, at) => (rowsHidden[at] ? undefined : count)),
      questions: shown,
    });
  }
  return published;
}

/** @typedef {{ n: boolean, counts: boolean[], places?: { n: boolean, counts: boolean[] }[] }} Hidden */

const NOTHING = { n: true, counts: [] };

/**
 * For everybody together.
 * @param {Question} question
 * @param {number} n
 * @param {number} threshold
 * @returns {Hidden}
 */
function hideColumns({ kind, all: { answered, counts }, places }, n, threshold) {
  const silent = n - answered;
  const isSilenceSmall = (silent > 0 && silent < threshold) || (answered > 0 && answered < threshold);
  if (kind === 'single') {
    // Those who did not answer are one answer more, which is no secret where there are none.
    const hidden = hideInList([...counts, silent], threshold, (at) => at === counts.length);
    return { n: isSilenceSmall || hidden[counts.length] === true, counts: hidden.slice(0, -1) };
  }
  if (kind === 'ranking') return hidePlaces(places ?? [], n, threshold, isSilenceSmall);
  // Each option is a question of its own: chosen or not.
  const isSmall = (/** @type {number} */ count) =>
    count < threshold || [answered, n].some((all) => all - count > 0 && all - count < threshold);
  return { n: isSilenceSmall, counts: counts.map(isSmall) };
}

/**
 * Of a ranking everybody gives each place to one option and each option one place at most, so places and options are a
 * table, and each place is a list of answers that exclude each other. Whoever left a place empty is one option more.
 * @param {Tally[]} places
 * @param {number} n
 * @param {number} threshold
 * @param {boolean} isSilenceSmall
 * @returns {Hidden}
 */
function hidePlaces(places, n, threshold, isSilenceSmall) {
  const width = places[0]?.counts.length ?? 0;
  const rows = places.map(({ answered, counts }) => [...counts, n - answered]);
  const isFew = (/** @type {number} */ count) => count > 0 && count < threshold;
  const table = hideInTable(rows, {
    threshold,
    rowsHidden: places.map(({ answered }) => isSilenceSmall || isFew(answered) || isFew(n - answered)),
    columnsHidden: [],
    // How many gave an option any place is told nowhere; where each has one, everybody knows.
    columnsFree: Array(width + 1).fill(places.length < width),
    also: rows.map((row) => hideInList(row, threshold, (at) => at === width)),
    mayBeNone: (_row, column) => column === width,
  });
  const hidden = table.map((row) => ({ n: row[width] === true, counts: row.slice(0, width) }));
  return { n: hidden[0]?.n ?? true, counts: hidden[0]?.counts ?? [], places: hidden };
}

/**
 * For each group of a dimension. Of a ranking it is the first place that is told: one answer of several, as any other.
 * @param {Question} question
 * @param {Tally[]} tallies
 * @param {number[]} groups
 * @param {{ hidden: Hidden, rowsHidden: boolean[], threshold: number }} known
 * @returns {Shown[]}
 */
function hideRows({ kind, all }, tallies, groups, { hidden, rowsHidden, threshold }) {
  const nothing = () =>
    tallies.map((tally) =>
      show(
        tally,
        tally.counts.map(() => true),
        true,
      ),
    );
  if (hidden.n) return nothing();
  // First who answered at all, then what: the second table's rows are known only as far as the first is.
  const answered = hideInTable(
    tallies.map((tally, at) => [tally.answered, (groups[at] ?? 0) - tally.answered]),
    // That nobody, or everybody, of a group was asked follows from the questions before.
    { threshold, rowsHidden, columnsHidden: [false, false], isPair: true, mayBeNone: () => true },
  );
  const silenced = answered.map(([is]) => is === true);
  const asked = tallies.flatMap((tally, at) => (tally.answered > 0 ? [at] : []));
  /** @param {(tally: Tally) => number[]} read @param {object} options */
  const hide = (read, options) => {
    const table = hideInTable(
      asked.map((at) => read(/** @type {Tally} */ (tallies[at]))),
      {
        threshold,
        rowsHidden: asked.map((at) => silenced[at] === true),
        rowsFree: asked.map((at) => rowsHidden[at] === true),
        columnsHidden: hidden.counts,
        ...options,
      },
    );
    return tallies.map((tally, at) => table[asked.indexOf(at)] ?? tally.counts.map(() => true));
  };
  if (kind !== 'multi') {
    const table = hide(({ counts }) => counts, {});
    return tallies.map((tally, at) => show(tally, table[at] ?? [], silenced[at] === true));
  }
  const options = all.counts.map((_, option) =>
    hide(({ answered: those, counts }) => [counts[option] ?? 0, those - (counts[option] ?? 0)], {
      columnsHidden: Array(2).fill(hidden.counts[option] === true),
      isPair: true,
      mayBeNone: (/** @type {number} */ _row, /** @type {number} */ column) => column === 1,
    }),
  );
  return tallies.map((tally, at) =>
    show(
      tally,
      options.map((table) => table[at]?.[0] === true),
      silenced[at] === true,
    ),
  );
}

/** @param {Tally} tally @param {boolean[]} hidden @param {boolean} isHidden @returns {Shown} */
const show = ({ answered, counts }, hidden, isHidden) => ({
  n: isHidden ? undefined : answered,
  counts: counts.map((count, at) => (hidden[at] ? undefined : count)),
});
