type Questions = (typeof import('./question-fields.js'))['questions'];

let questions: Questions | undefined;

/** The views of a survey's questions, once a form on the page has needed them. */
export const lateQuestions = (): Questions | undefined => questions;

/** Loads them; once for all forms on the page. */
export async function loadQuestions(): Promise<void> {
  ({ questions } = await import('./question-fields.js'));
}
