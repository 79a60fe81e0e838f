import { times } from '../../core/numbered.js';
import { isRecord } from '../../data/decode.js';
import { both, ImportReport, not, type ForeignObject } from './foreign-object.js';
import { quote } from './json-logic.js';

export type Draft = Record<string, unknown>;

/** What is said of an answer that is no text there. */
export const sentAsText = (value: unknown): string =>
  `its answers are sent as texts ("${String(value)}"), not as ${typeof value === 'number' ? 'numbers' : 'they are'}.`;

/** A list of choices, rows or columns. */
export function choicesOf(object: ForeignObject, key: string, ...others: string[]): Draft[] {
  const { report } = object;
  const list = object.list(key, ...others);
  const values = list.map((raw) => (isRecord(raw) ? (raw.value ?? raw.name) : raw));
  const other = values.find((value) => typeof value === 'number' || typeof value === 'boolean');
  // The rows of a matrix are names of answers, which are texts in any case.
  if (other !== undefined && key !== 'rows') report.warn(object.at(key), sentAsText(other));
  return list.flatMap((raw, at): Draft[] => {
    const path = `${object.at(key)}[${at}]`;
    const own = report.open(isRecord(raw) ? raw : { value: raw }, path);
    const given = own.get('value', 'name') ?? '';
    if (typeof given === 'object') {
      report.refuse(path, 'its value is an object; it is left out.');
      return [];
    }
    // SurveyJS reads "value|text" in a value.
    const [, value = '', text] = /^([^|]*)(?:\|([\s\S]*))?$/.exec(String(given)) ?? [];
    const choice = tidy({
      value,
      label: own.text('text', 'title') ?? (text ? report.text(text, path) : undefined),
      showIf: own.expression('visibleIf'),
    });
    own.finish(/^(?:imageLink|iconName|iconSize)$/);
    return [choice];
  });
}

/** Choices, rows or columns that are each shown under one condition, in which `{item}` is the one it is asked of. */
export function eachShownIf(object: ForeignObject, key: string, list: readonly Draft[]): Draft[] {
  const raw = object.get(key);
  if (typeof raw !== 'string' || !raw || !list.length) return [...list];
  const conditionFor = (value: unknown) => raw.replace(/\{(?:item|choice)\}/gi, () => quote(String(value)));
  if (object.report.expression(conditionFor(list[0]?.value), object.at(key)) === undefined) return [...list];
  return list.map((one) => ({
    ...one,
    showIf: both(
      one.showIf as string | undefined,
      object.report.expression(conditionFor(one.value), object.at(key)),
    ),
  }));
}

export function tidy(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

/** Numbers that are counted up to, in place of a list of choices. */
function numbersOf(object: ForeignObject): Draft[] {
  const [last, first = 0, step = 1] = ['choicesMax', 'choicesMin', 'choicesStep'].map((key) =>
    object.number(key),
  );
  if (last === undefined || !(step > 0) || last < first) return [];
  object.report.warn(object.at('choicesMax'), sentAsText(first));
  const count = Math.min(200, Math.floor((last - first) / step) + 1);
  return times(count, (at) => ({ value: String(first + at * step) }));
}

/** The choices of another question: all of them, those that are chosen there, or those that are not. */
function borrowed(object: ForeignObject): Draft[] {
  const { report } = object;
  const name = object.get('choicesFromQuestion');
  const mode = object.get('choicesFromQuestionMode') ?? 'all';
  if (typeof name !== 'string' || !name) return [];
  const source = report.sources.get(name);
  if (!isRecord(source) || source === object.raw) {
    report.refuse(object.at('choicesFromQuestion'), `the choices of "${name}" are not taken over.`);
    return [];
  }
  // What is to be said of them is said where they stand.
  const quiet = new ImportReport(report.lang);
  return choicesOf(quiet.open(source, ''), 'choices').map((choice) => {
    if (mode !== 'selected' && mode !== 'unselected') return choice;
    const isChosen = `{${name}} anyof [${quote(String(choice.value))}]`;
    const shown = report.expression(mode === 'selected' ? isChosen : not(isChosen), object.path);
    return { ...choice, showIf: both(choice.showIf as string | undefined, shown) };
  });
}

/** The choices as they are shown: those that are shown under a condition, and in their order. */
function optionsOf(object: ForeignObject, order: unknown): Draft[] {
  const written = [...choicesOf(object, 'choices'), ...numbersOf(object)];
  const options = eachShownIf(object, 'choicesVisibleIf', [...written, ...borrowed(object)]);
  if (order !== 'asc' && order !== 'desc') return options;
  const word = ({ label, value }: Draft) => String(typeof label === 'string' ? label : value);
  return options.sort((a, b) => word(a).localeCompare(word(b)) * (order === 'asc' ? 1 : -1));
}

/** The choices not to answer, as they are sent there. */
const WITHOUT_ANSWER = [
  [
    'refused',
    'showRefuseItem',
    'refuseText',
    {
      en: 'Refuse to answer',
      pl: 'Odmawiam odpowiedzi',
      da: 'Ønsker ikke at svare',
      de: 'Keine Angabe',
      uk: 'Не хочу відповідати',
    },
  ],
  [
    'dontknow',
    'showDontKnowItem',
    'dontKnowText',
    { en: "Don't know", pl: 'Nie wiem', da: 'Ved ikke', de: 'Weiß nicht', uk: 'Не знаю' },
  ],
] as const;

/** The choices to refuse an answer, or not to know one, that the question adds. */
const withoutAnswer = (object: ForeignObject): Draft[] =>
  WITHOUT_ANSWER.flatMap(([value, key, words, usual]) => {
    const label = object.text(words) ?? usual;
    return object.isOn(key) ? [{ value, label }] : [];
  });

/** The choices "other" and "none" that the question adds; those of the same names in its list are the same. */
function addedTo(object: ForeignObject, options: readonly Draft[]): { options: Draft[]; added: Draft } {
  const isOn = {
    other: object.isOn('hasOther', 'showOtherItem'),
    none: object.isOn('hasNone', 'showNoneItem'),
  };
  const labels: Draft = { other: object.text('otherText'), none: object.text('noneText') };
  const isTwice = ({ value }: Draft) => (value === 'other' || value === 'none') && isOn[value];
  for (const { value, label } of options.filter(isTwice)) {
    labels[String(value)] ??= label;
    object.report.warn(
      object.at('choices'),
      `"${String(value)}" is there twice, in the list and added; it is asked for once.`,
    );
  }
  const added = tidy({
    other: isOn.other || undefined,
    otherLabel: labels.other,
    none: isOn.none || undefined,
    noneLabel: labels.none,
  });
  const kept = options.filter((choice) => !isTwice(choice));
  return { options: kept.length ? [...kept, ...withoutAnswer(object)] : kept, added };
}

function refuseForeignChoices(object: ForeignObject): void {
  const refuse = (key: string, from: string) => {
    if (object.get(key) !== undefined)
      object.report.refuse(object.at(key), `choices from ${from} are not taken over.`);
  };
  refuse('choicesByUrl', 'a web service');
  if (object.isOn('hasSelectAll', 'showSelectAllItem'))
    object.report.warn(object.at('showSelectAllItem'), 'there is no "all" here.');
}

/** A question with choices. */
export function choiceDraft(object: ForeignObject, type: string): Draft {
  refuseForeignChoices(object);
  const order = object.get('choicesOrder');
  const { options, added } = addedTo(object, optionsOf(object, order));
  return tidy({
    type,
    options: options.length ? options : undefined,
    ...added,
    shuffle: order === 'random' || undefined,
    ...(type === 'checkboxes'
      ? { min: object.number('minSelectedChoices'), max: object.number('maxSelectedChoices') || undefined }
      : {}),
  });
}
