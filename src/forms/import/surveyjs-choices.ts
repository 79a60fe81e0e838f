import { isRecord } from '../../data/decode.js';
import { both, type ForeignObject } from './foreign-object.js';

export type Draft = Record<string, unknown>;

/** A list of choices, rows or columns. */
export function choicesOf(object: ForeignObject, key: string, ...others: string[]): Draft[] {
  const { report } = object;
  return object.list(key, ...others).map((raw, at) => {
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
      set('pattern', 'pattern', String(own.get('regex') ?? '').replace(/^\^|\$$/g, '') || undefined);
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

/** A question with choices. */
export function choiceDraft(object: ForeignObject, type: string): Draft {
  const { report } = object;
  if (object.get('choicesByUrl') !== undefined)
    report.refuse(
      object.at('choicesByUrl'),
      'choices from a web service are not taken over; write them down.',
    );
  if (object.get('choicesFromQuestion') !== undefined)
    report.refuse(object.at('choicesFromQuestion'), 'choices from another question are not taken over.');
  if (object.isOn('hasSelectAll', 'showSelectAllItem'))
    report.warn(object.at('showSelectAllItem'), 'there is no "all" here.');
  const order = object.get('choicesOrder');
  let options = choicesOf(object, 'choices');
  const each = object.expression('choicesVisibleIf');
  if (each)
    options = options.map((choice) => ({
      ...choice,
      showIf: both(choice.showIf as string | undefined, each),
    }));
  if (order === 'asc' || order === 'desc') {
    const word = ({ label, value }: Draft) => String(typeof label === 'string' ? label : value);
    options.sort((a, b) => word(a).localeCompare(word(b)) * (order === 'asc' ? 1 : -1));
  }
  return tidy({
    type,
    options: options.length ? options : undefined,
    other: object.isOn('hasOther', 'showOtherItem') || undefined,
    otherLabel: object.text('otherText'),
    none: object.isOn('hasNone', 'showNoneItem') || undefined,
    noneLabel: object.text('noneText'),
    shuffle: order === 'random' || undefined,
    ...(type === 'checkboxes'
      ? { min: object.number('minSelectedChoices'), max: object.number('maxSelectedChoices') || undefined }
      : {}),
  });
}
