/** A reason not to start that the person at the terminal can mend. Told in one sentence, see `explain-failure.mjs`. */
export class ServerFault extends Error {
  /**
   * @param {string} code
   * @param {Record<string, unknown>} [facts]
   */
  constructor(code, facts = {}) {
    super(code);
    this.name = 'ServerFault';
    this.code = code;
    Object.assign(this, facts);
  }
}
