/** A request that is refused: thrown inside a transaction, so that nothing of it is kept, and answered as a problem. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {{ code?: string, detail?: unknown, headers?: Record<string, string>, [member: string]: unknown }} [problem]
   */
  constructor(status, problem = {}) {
    super(problem.code ?? String(status));
    this.name = 'Refusal';
    this.status = status;
    this.problem = problem;
  }
}
