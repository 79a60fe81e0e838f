import { fieldsOf } from '../forms/fields-of.mjs';

/**
 * @typedef {object} ClosedQuestion something that is counted: a question, or a row of a matrix
 * @property {string} key
 * @property {string} name of the field
 * @property {unknown} label
 * @property {string} type
 * @property {string} [row]
 * @property {'single' | 'multi' | 'ranking'} kind
 * @property {{ value: string, label: unknown }[]} columns
 * @property {number} [places] of a ranking, how many there are to give away
 */

const YES_NO = [
  { value: 'true', label: { en: 'Yes', pl: 'Tak', da: 'Ja' } },
  { value: 'false', label: { en: 'No', pl: 'Nie', da: 'Nej' } },
];
const OTHER = { en: 'Other', pl: 'Inne', da: 'Andet' };
const NONE = { en: 'None of these', pl: 'Żadne z powyższych', da: 'Ingen af disse' };
/** More columns than any question with numbers or options has. */
const MOST = 200;

/** Keys cannot meet: a line break stands in no name. @param {string} name @param {string} [row] */
export const keyOf = (name, row) => (row === undefined ? name : `${name}\n${row}`);

/**
 * The questions of a form whose answers may be counted in public. What is marked as sensitive is not among them.
 * @param {Record<string, any>} definition
 * @returns {ClosedQuestion[]}
 */
export const closedQuestionsOf = (definition) =>
  fieldsOf(definition)
    .filter(({ sensitive, type }) => !sensitive && type !== 'hidden' && type !== 'repeat' && type !== 'file')
    .flatMap((field) => {
      const { name, label = name, type } = field;
      const question = { key: keyOf(name), name, label, type };
      switch (type) {
        case 'radio':
        case 'select':
          return { ...question, kind: 'single', columns: choicesOf(field) };
        case 'checkboxes':
          return { ...question, kind: 'multi', columns: choicesOf(field) };
        case 'ranking':
          return { ...question, kind: 'ranking', ...rankingOf(field) };
        case 'checkbox':
          return { ...question, kind: 'single', columns: YES_NO };
        case 'scale':
          return { ...question, kind: 'single', columns: stepsOf(field) };
        case 'matrix':
        case 'matrix-multi':
          return readChoices(field.rows).map((row) => ({
            ...question,
            key: keyOf(name, row.value),
            row: row.value,
            kind: type === 'matrix' ? 'single' : 'multi',
            columns: readChoices(field.columns),
          }));
        default:
          return { ...question, kind: 'single', columns: [] };
      }
    });

/** @param {any} list @returns {{ value: string, label: unknown }[]} */
export const readChoices = (list) =>
  (list ?? [])
    .slice(0, MOST)
    .map((/** @type {any} */ choice) =>
      typeof choice === 'object'
        ? { value: String(choice.value), label: choice.label ?? choice.value }
        : { value: String(choice), label: String(choice) },
    );

/** @param {Record<string, any>} field */
function rankingOf({ options, top }) {
  const columns = readChoices(options);
  return { columns, places: Math.min(top ?? columns.length, columns.length) };
}

/** @param {Record<string, any>} field */
const choicesOf = ({ options, other, otherLabel, none, noneLabel }) => [
  ...readChoices(options),
  ...(other ? [{ value: 'other', label: otherLabel ?? OTHER }] : []),
  ...(none ? [{ value: 'none', label: noneLabel ?? NONE }] : []),
];

/** @param {Record<string, any>} field */
function stepsOf({ min = 1, max = 5 }) {
  const count = Math.min(MOST, Math.max(0, max - min + 1));
  return Array.from({ length: count }, (_, at) => ({ value: String(min + at), label: String(min + at) }));
}
