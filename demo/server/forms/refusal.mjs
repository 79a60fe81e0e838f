import { say } from '../pages/words.mjs';

/** A request that is refused: thrown inside a transaction, so that nothing of it is kept, and answered as a problem. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {{ code?: string, detail?: unknown, say?: [string, ...unknown[]], headers?: Record<string, string>, [member: string]: unknown }} [problem]
   */
  constructor(status, problem = {}) {
    super(problem.code ?? String(status));
    this.name = 'Refusal';
    this.status = status;
    this.problem = problem;
  }

  /**
   * The members of the problem, its sentence in a language.
   * @param {string} lang
   */
  told(lang) {
    const { say: words, ...members } = this.problem;
    if (!words) return members;
    const [name, ...values] = words;
    return { ...members, detail: say(/** @type {any} */ (name), lang, ...values) };
  }
}
