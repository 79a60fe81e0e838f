import { fieldsOf, pickText } from './fields-of.mjs';

const isEmpty = (/** @type {unknown} */ answer) =>
  answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);

/**
 * Answers as they are kept, and what is wrong with them. Names the form does not know are dropped.
 * @param {import('./open-forms.mjs').Form} form
 * @param {Pick<import('./accept-submission.mjs').Submission, 'answers' | 'lang'>} submission
 * @param {number} _now
 */
export function checkAnswers({ definition }, { answers, lang }, _now) {
  /** @type {Record<string, any>} */
  const kept = {};
  const errors = [];
  for (const field of fieldsOf(definition)) {
    const answer = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined;
    if (!isEmpty(answer)) kept[field.name] = answer;
    else if (field.required === true && !field.showIf)
      errors.push({
        pointer: `#/answers/${field.name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        code: 'required',
        detail: pickText(field.messages?.required, lang) || pickText(field.label, lang) || field.name,
      });
    const comment = `${field.name}-Comment`;
    if (Object.hasOwn(answers, comment) && !isEmpty(answers[comment])) kept[comment] = answers[comment];
  }
  return { answers: kept, errors };
}
