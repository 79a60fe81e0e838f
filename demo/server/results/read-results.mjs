import { fieldsOf } from '../forms/fields-of.mjs';
import { closedQuestionsOf, readChoices } from './closed-questions.mjs';
import { countAnswers, countNumbers } from './count-answers.mjs';
import { protectResults } from './protect-results.mjs';

/** Published unless the form says another number. */
export const SUPPRESS_BELOW = 5;
const MUNICIPALITY = 'municipality';
const MOST_GROUPS = 100;
/** A mean of so few numbers says too much of each. */
const LEAST_FOR_MEAN = 10;

/**
 * The results of a form, counted in the database and protected: for everybody, or for one group.
 * @param {import('../forms/open-forms.mjs').Forms} forms
 * @param {import('../forms/open-forms.mjs').Form} form
 */
export async function readResults({ db, now }, form) {
  const { definition } = form;
  const threshold = definition.results?.suppressBelow ?? SUPPRESS_BELOW;
  const questions = closedQuestionsOf(definition);
  const known = await dimensionsOf(db.query, form, questions);
  const { everybody, dimensions: counted } = await countAnswers(
    db.query,
    form.id,
    questions,
    known.map(({ by }) => by),
  );
  const n = everybody.sizes.get('') ?? 0;
  const dimensions = known.map((dimension, at) => {
    const { sizes, tally } = /** @type {import('./count-answers.mjs').Counted} */ (counted[at]);
    const named = new Set(dimension.values.map(({ value }) => value));
    const rest = [...sizes.keys()].filter((group) => !named.has(group));
    const groups = [...dimension.values.map(({ value }) => [value]), rest];
    return {
      ...dimension,
      groups: groups.map((own) => own.reduce((sum, group) => sum + (sizes.get(group) ?? 0), 0)),
      tallies: new Map(
        questions.map((question) => [question.key, groups.map((own) => tally(own, question))]),
      ),
    };
  });
  const published = protectResults({
    threshold,
    n,
    questions: questions.map((question) => ({
      ...question,
      all: everybody.tally([''], question),
      ...(question.kind === 'ranking' && {
        places: placesOf(question).map((place) => everybody.tally([''], question, place)),
      }),
    })),
    dimensions,
  });
  const numbers = await countNumbers(
    db.query,
    form.id,
    questions.flatMap(({ type, name }) => (type === 'number' ? [name] : [])),
  );
  const released = await db.query(
    'select field, text from muni_forms.released where form = $1 order by field, md5(text)',
    [form.id],
  );
  return { form, n, until: now(), threshold, questions, dimensions, published, numbers, released };
}

/**
 * What the results may be filtered by: what the settings name, else the municipality.
 * @param {import('../data/db.mjs').Query} query
 * @param {import('../forms/open-forms.mjs').Form} form
 * @param {import('./closed-questions.mjs').ClosedQuestion[]} questions
 */
async function dimensionsOf(query, { id, definition, settings }, questions) {
  const dimensions = [];
  for (const name of settings.results?.by ?? [MUNICIPALITY]) {
    const question = questions.find((each) => each.key === name && each.kind === 'single');
    if (question && question.columns.length > 0)
      dimensions.push({ name, by: name, label: question.label, values: question.columns });
    else if (name === MUNICIPALITY && !fieldsOf(definition).some((field) => field.name === name)) {
      const values = settings.results?.municipalities
        ? readChoices(settings.results.municipalities)
        : await municipalitiesOf(query, id);
      if (values.length > 0) dimensions.push({ name, by: `@${name}`, label: MUNICIPALITY_LABEL, values });
    }
  }
  return dimensions;
}

const MUNICIPALITY_LABEL = { en: 'Municipality', pl: 'Gmina', da: 'Kommune' };

/** @param {import('../data/db.mjs').Query} query @param {string} form */
async function municipalitiesOf(query, form) {
  const rows = await query(
    `select source ->> 'municipality' as value from muni_forms.submission
     where form = $1 and state = 'accepted' and source ->> 'municipality' <> ''
     group by 1 order by count(*) desc, 1 limit ${MOST_GROUPS}`,
    [form],
  );
  return rows.map(({ value }) => ({ value, label: value })).sort((a, b) => (a.value < b.value ? -1 : 1));
}

/**
 * The answer of the contract, for everybody or narrowed to one group.
 * @param {Awaited<ReturnType<typeof readResults>>} results
 * @param {Record<string, string>} filter name of a dimension → value
 */
export function writeResults(results, filter) {
  const { form, n, until, threshold, questions, dimensions, published, numbers, released } = results;
  const [[name, value] = [], ...more] = Object.entries(filter);
  const dimension = dimensions.find((each) => each.name === name);
  const group = dimension ? dimension.values.findIndex((each) => each.value === value) : -1;
  const by = name === undefined ? undefined : published.by.get(name);
  // Two filters at once would be another table, of which nothing is known to be safe.
  const isKnown = name === undefined || (group >= 0 && more.length === 0);
  const shownOf = (/** @type {string} */ key) =>
    name === undefined ? published.all.get(key) : isKnown ? by?.questions.get(key)?.[group] : undefined;
  const size = name === undefined ? n : isKnown ? by?.groups[group] : undefined;
  const isWhole = name === undefined;
  const fields = fieldsOf(form.definition);
  const closed = new Date(Math.floor(until / 60_000) * 60_000).toISOString().replace('.000', '');

  const write = fields.flatMap((field) => {
    const own = questions.filter((question) => question.name === field.name);
    const [first] = own;
    if (!first) return [];
    const head = { name: field.name, label: field.label ?? field.name, type: field.type };
    if (first.row !== undefined)
      return [
        {
          ...head,
          rows: own.map((question) => ({
            value: question.row,
            label: readChoices(field.rows).find((row) => row.value === question.row)?.label,
            ...writeTally(question, shownOf(question.key)),
          })),
        },
      ];
    // Of a group it is told what it puts first, and no more.
    if (first.kind === 'ranking' && isWhole) {
      const places = published.places.get(first.key);
      const { n: those } = writeTally(first, shownOf(first.key));
      return [
        {
          ...head,
          ...(those !== undefined && { n: those }),
          rows: placesOf(first).map((place, at) => ({
            value: place,
            label: `${place}.`,
            ...writeTally(first, places?.[at]),
          })),
        },
      ];
    }
    const tally = writeTally(first, shownOf(first.key));
    const texts = isWhole ? released.filter((each) => each.field === field.name).map(({ text }) => text) : [];
    return [
      {
        ...head,
        ...(field.unit !== undefined && { unit: field.unit }),
        ...tally,
        ...(isWhole && meanOf(field, tally, numbers, threshold)),
        ...(texts.length > 0 && { answers: texts }),
      },
    ];
  });
  return {
    muni: 1,
    form: form.id,
    version: form.version,
    title: form.definition.title,
    ...(size !== undefined && { n: size }),
    until: closed,
    suppressBelow: threshold,
    by: dimensions.map(({ name: each, label, values }) => ({ name: each, label, values })),
    ...(!isWhole && { filter }),
    questions: write,
  };
}

/** `1`, `2` …: the places of a ranking. @param {import('./closed-questions.mjs').ClosedQuestion} question */
const placesOf = ({ places = 0 }) => Array.from({ length: places }, (_, at) => String(at + 1));

/**
 * @param {import('./closed-questions.mjs').ClosedQuestion} question
 * @param {import('./protect-results.mjs').Shown | undefined} shown
 */
const writeTally = ({ columns }, shown) => ({
  ...(shown?.n !== undefined && { n: shown.n }),
  cells: columns.map(({ value, label }, at) => {
    const count = shown?.counts[at];
    return { value, label, ...(count !== undefined && { count }), suppressed: count === undefined };
  }),
});

/** @param {Record<string, any>} field @param {any} tally @param {any[]} numbers @param {number} threshold */
function meanOf({ type, name }, { n, cells }, numbers, threshold) {
  const round = (/** @type {number} */ number) => Math.round(number * 10) / 10;
  if (n === undefined || n < Math.max(threshold, LEAST_FOR_MEAN)) return {};
  if (type === 'number') {
    const own = numbers.find((each) => each.name === name);
    return own ? { mean: round(own.mean), median: round(own.median) } : {};
  }
  // Of a scale the mean adds nothing to counts that are all there, and would give away one that is not.
  if (type !== 'scale' || cells.some((/** @type {any} */ { suppressed }) => suppressed)) return {};
  const sum = cells.reduce(
    (/** @type {number} */ all, /** @type {any} */ { value, count }) => all + value * count,
    0,
  );
  return { mean: round(sum / n) };
}
