import { say } from '../pages/words.mjs';
import { fieldsOf, pickText } from './fields-of.mjs';

/**
 * Every question of a form with its answer in words.
 * @param {Record<string, any>} definition
 * @param {Record<string, any>} answers
 * @param {string} lang
 * @returns {{ name: string, label: string, text: string, isHidden: boolean }[]} `text` is empty where there is no answer; `isHidden` where the page gave it, and nobody was asked
 */
export const describeAnswers = (definition, answers, lang) =>
  fieldsOf(definition).map((field) => ({
    name: field.name,
    label: pickText(field.label, lang) || field.name,
    text: describeAnswer(field, answers[field.name], lang, answers[`${field.name}-Comment`]),
    isHidden: field.type === 'hidden',
  }));

/**
 * @param {import('./fields-of.mjs').Field} field
 * @param {any} answer
 * @param {string} lang
 * @param {unknown} [comment]
 * @returns {string}
 */
export function describeAnswer(field, answer, lang, comment) {
  if (answer === undefined || answer === null) return '';
  const choice = (/** @type {any} */ list, /** @type {unknown} */ value) => {
    const known = list?.find((/** @type {any} */ each) => String(each?.value ?? each) === String(value));
    if (known !== undefined) return pickText(known.label, lang) || String(known.value ?? known);
    if (value === 'other') return comment ? String(comment) : say('other', lang);
    return value === 'none' ? say('none', lang) : String(value);
  };
  if (typeof answer === 'boolean') return say(answer ? 'yes' : 'no', lang);
  switch (field.type) {
    case 'matrix':
    case 'matrix-multi':
      return Object.entries(answer)
        .map(
          ([row, value]) =>
            `${choice(field.rows, row)}: ${[value]
              .flat()
              .map((each) => choice(field.columns, each))
              .join(', ')}`,
        )
        .join('; ');
    case 'repeat':
      return [answer]
        .flat()
        .map((/** @type {any} */ item) =>
          (field.fields ?? [])
            .map((/** @type {any} */ part) => describeAnswer(part, item?.[part.name], lang))
            .filter(Boolean)
            .join(', '),
        )
        .filter(Boolean)
        .join('; ');
    case 'file':
      return [answer]
        .flat()
        .map((/** @type {any} */ file) => file?.name ?? '')
        .join(', ');
  }
  return [answer]
    .flat()
    .map((each) =>
      field.options
        ? choice(field.options, each)
        : typeof each === 'object'
          ? JSON.stringify(each)
          : String(each),
    )
    .join(field.type === 'ranking' ? ' > ' : ', ');
}
