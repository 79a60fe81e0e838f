import type { ForeignObject } from './foreign-object.js';
import type { Draft } from './surveyjs-choices.js';
import { wholePattern } from './whole-pattern.js';

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
