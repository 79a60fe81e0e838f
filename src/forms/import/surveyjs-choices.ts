import { times } from '../../core/numbered.js';
import { isRecord } from '../../data/decode.js';
import { both, type ForeignObject } from './foreign-object.js';
import { wholePattern } from './whole-pattern.js';

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
  return list.map((raw, at) => {
    const path = `${object.at(key)}[${at}]`;
    if (!isRecord(raw)) return { value: String(raw) };
    const own = report.open(raw, path);
    const choice = tidy({
      value: String(own.get('value', 'name') ?? ''),
      label: own.text('text', 'title'),
      showIf: own.expression('visibleIf'),
    });
    own.finish(/^(?:imageLink|iconName|iconSize)$/);
    return choice;
  });
}

export function tidy(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

/** What SurveyJS checks, as what is checked here. */
export function validatorsOf(object: ForeignObject, type: string): Draft {
  const { report } = object;
  const draft: Draft = {};
  const rules: Draft[] = [];
  const messages: Draft = {};
  object.list('validators').forEach((raw, at) => {
    const own = report.open(raw, `${object.at('validators')}[${at}]`);
    const kind = String(own.get('type'));
    const message = own.text('text');
    const set = (code: string, key: string, value: unknown) => {
      if (value === undefined) return;
      draft[key] = value;
      if (message !== undefined) messages[code] = message;
    };
    if (kind === 'text' || kind === 'textvalidator') {
      set('minLength', 'minLength', own.number('minLength'));
      set('maxLength', 'maxLength', own.number('maxLength'));
    } else if (
      kind === 'numeric' ||
      kind === 'numericvalidator' ||
      kind === 'answercount' ||
      kind === 'answercountvalidator'
    ) {
      set('min', 'min', own.number('minValue', 'minCount'));
      set('max', 'max', own.number('maxValue', 'maxCount'));
      if (type === 'text' && /^numeric/.test(kind)) draft.type = 'number';
    } else if (/^email/.test(kind)) {
      draft.type = 'email';
      if (message !== undefined) messages.email = message;
    } else if (/^regex/.test(kind)) {
      const regex = String(own.get('regex') ?? '');
      set('pattern', 'pattern', regex ? wholePattern(regex) : undefined);
      if (own.isOn('caseInsensitive', 'insensitive'))
        report.warn(own.at('caseInsensitive'), 'letters count in their case here.');
    } else if (/^expression/.test(kind)) {
      const test = own.expression('expression');
      if (test) rules.push({ test, message: message ?? 'This answer does not fit.' });
    } else report.refuse(own.path, `the validator "${kind}" is not taken over.`);
    own.finish();
  });
  return {
    ...draft,
    ...(rules.length ? { rules } : {}),
    ...(Object.keys(messages).length ? { messages } : {}),
  };
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

/** The choices as they are shown: those that are shown under a condition, and in their order. */
function optionsOf(object: ForeignObject, order: unknown): Draft[] {
  const each = object.expression('choicesVisibleIf');
  const options = [...choicesOf(object, 'choices'), ...numbersOf(object)].map((choice) =>
    each ? { ...choice, showIf: both(choice.showIf as string | undefined, each) } : choice,
  );
  if (order !== 'asc' && order !== 'desc') return options;
  const word = ({ label, value }: Draft) => String(typeof label === 'string' ? label : value);
  return options.sort((a, b) => word(a).localeCompare(word(b)) * (order === 'asc' ? 1 : -1));
}

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
  return { options: options.filter((choice) => !isTwice(choice)), added };
}

function refuseForeignChoices(object: ForeignObject): void {
  const refuse = (key: string, from: string) => {
    if (object.get(key) !== undefined)
      object.report.refuse(object.at(key), `choices from ${from} are not taken over.`);
  };
  refuse('choicesByUrl', 'a web service');
  refuse('choicesFromQuestion', 'another question');
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
