import type { FormComplaint } from './definition.js';

/** Fields, options and pages of one form together: more is an attack or a mistake. */
const MOST_PARTS = 10_000;
/** Complaints beyond this many are not listed. */
const MOST_COMPLAINTS = 500;

/** The account of one reading: what was wrong where, and how much was read. */
export class DefinitionLedger {
  readonly complaints: FormComplaint[] = [];
  #parts = 0;
  #refused = false;

  warn(path: string, message: string): undefined {
    if (this.complaints.length < MOST_COMPLAINTS) this.complaints.push({ path, level: 'warning', message });
  }

  refuse(path: string, message: string): undefined {
    this.#refused = true;
    if (this.complaints.length < MOST_COMPLAINTS) this.complaints.push({ path, level: 'error', message });
  }

  /** Whether the form is unusable. */
  get isRefused(): boolean {
    return this.#refused;
  }

  /** Counts one part; false where there are too many of them. */
  hasRoom(path: string): boolean {
    if (++this.#parts === MOST_PARTS)
      this.refuse(path, `has more than ${MOST_PARTS} parts; divide the form.`);
    return this.#parts < MOST_PARTS;
  }
}

/** A complaint as it is told; what is wrong with the whole has no path. */
export const sentenceOf = ({ path, message }: FormComplaint): string =>
  path ? `${path}: ${message}` : message;
