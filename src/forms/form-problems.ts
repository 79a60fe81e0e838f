import { pickText } from '../core/pick-text.js';
import type { Field } from './definition.js';
import { boundsOf, type ErrorCode, type FieldError } from './form-errors.js';
import { filledText } from './field-model.js';
import type { FormProgress } from './form-progress.js';
import type { ErrorLink } from './form-view-state.js';

/** What is wrong, out of sight of the fields: each sentence once, with the label where it does not say it. */
export function problemsOf(progress: FormProgress, lang: string): ErrorLink[] {
  return progress.summary.flatMap((path) => {
    const { text: label, lang: tongue } = pickText(
      filledText(progress.fieldAt(path)?.label, path, progress.form),
      lang,
    );
    const foreign = label && tongue ? { foreign: { text: label, lang: tongue } } : {};
    return progress.messagesAt(path).map((message) => ({
      path,
      message:
        !label || isNamedIn(message, label)
          ? message
          : `${label}${/[.?!:]$/.test(label) ? '' : ':'} ${message}`,
      ...foreign,
    }));
  });
}

/** A label of no more letters may be a word of any sentence: it is named only where one ends with it. */
const MOST_SHORT = 2;

const wordsIn = (text: string) =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** Whether a sentence names a field: its label in whole words, not only its letters. */
const isNamedIn = (sentence: string, label: string): boolean =>
  label.length > MOST_SHORT ? wordsIn(sentence).includes(wordsIn(label)) : sentence.endsWith(` ${label}`);

/** Rules that every field can be held to, whatever it is asked for. */
const PLAIN = /^(?:required|email|tel|url|number|integer|date|time|pattern|comment|rows|rule)$/;

/**
 * The error that an endpoint means with a code, where it gives no sentence: the author's own for it, or one of the
 * form's rules. Undefined where the form knows no such rule, or the field has none.
 */
export function errorByCode(field: Field, path: string, code: string, now: number): FieldError | undefined {
  const own = Object.hasOwn(field.messages, code) ? field.messages[code] : undefined;
  const known = { path, code: code as ErrorCode };
  if (own !== undefined) return { ...known, message: own };
  if (PLAIN.test(code)) {
    const [rule, ...more] = code === 'rule' ? field.rules : [];
    return { ...known, ...(rule && !more.length ? { message: rule.message } : {}) };
  }
  const bounds = boundsOf(field, now);
  const bound = Object.hasOwn(bounds, code) ? bounds[code] : undefined;
  if (field.type === 'repeat' && !bound) return undefined;
  const side = /^max/.test(code) ? 'max' : 'min';
  return bound === undefined ? undefined : { ...known, params: { [side]: bound } };
}
