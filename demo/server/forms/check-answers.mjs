import { loadEngine } from './engine.mjs';
import { errorWord } from './error-words.mjs';
import { pickText } from './fields-of.mjs';

/**
 * Answers as they are kept, and what is wrong with them, by the same code as in the widget: what is not asked,
 * or not among the choices, is dropped; what is calculated is calculated here.
 * @param {import('./open-forms.mjs').Form} form
 * @param {Pick<import('./accept-submission.mjs').Submission, 'answers' | 'lang'>} submission
 * @param {() => number} now
 * @returns {Promise<{ answers: Record<string, any>, wanted: any[], holds: (expression: string) => boolean, errors: { pointer: string, code: string, detail: string }[] }>} with the consents the form wants, their defaults filled in
 */
export async function checkAnswers({ definition, settings }, { answers, lang }, now) {
  const openForm = await loadEngine();
  const { form, complaints } = await openForm(definition, {
    lang,
    now,
    isAsked: Boolean(settings.screenOut ?? settings.quotas),
  });
  if (!form)
    throw new Error(
      `The definition ${definition.id} cannot be used: ${complaints.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
    );
  form.fill(answers);
  return {
    answers: form.values,
    wanted: form.definition.consents,
    holds: (/** @type {string} */ expression) => form.holds(expression),
    errors: form.errors().map((/** @type {any} */ { path, code, params, message }) => ({
      pointer: pointerOf(path),
      code,
      detail: message ? pickText(message, lang) : errorWord(code, lang, params),
    })),
  };
}

/** `guests[0].diet` → `#/answers/guests/0/diet` @param {string} path */
const pointerOf = (path) =>
  `#/answers/${path
    .split(/[[\].]+/)
    .filter(Boolean)
    .map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/')}`;
