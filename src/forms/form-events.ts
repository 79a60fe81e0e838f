import { NativeEvent } from '../core/native-event.js';
import type { EndpointError } from '../data/endpoint-error.js';
import type { Answers, FormComplaint } from './definition.js';

const OUTWARD = { bubbles: true, composed: true } as const;

/** The form is there. Exactly one of this and `muni-error` ends each load. */
export class MuniFormLoadEvent extends NativeEvent {
  /** The form's own id and version. */
  readonly form: string;
  readonly version: string;
  /** Questions the form has. */
  readonly total: number;
  /** What of the definition could not be read as it stood, where and why. */
  readonly warnings: readonly FormComplaint[];

  constructor(form: string, version: string, total: number, warnings: readonly FormComplaint[]) {
    super('muni-load', OUTWARD);
    this.form = form;
    this.version = version;
    this.total = total;
    this.warnings = warnings;
  }

  toJSON() {
    const { type, form, version, total, warnings } = this;
    return { type, form, version, total, warnings: warnings.length };
  }
}

/** The form could not be loaded, or what it says makes no form. */
export class MuniFormErrorEvent extends NativeEvent {
  readonly error: EndpointError;

  constructor(error: EndpointError) {
    super('muni-error', OUTWARD);
    this.error = error;
  }

  toJSON() {
    return { type: this.type, error: this.error };
  }
}

/** Answers are about to be sent. The page may prevent that, and do with `payload` what it likes. */
export class MuniSubmitEvent extends NativeEvent {
  /** What would be sent. */
  readonly payload: Readonly<Record<string, unknown>>;

  constructor(payload: Readonly<Record<string, unknown>>) {
    super('muni-submit', { ...OUTWARD, cancelable: true });
    this.payload = payload;
  }

  /** The answers of this event. */
  get answers(): Answers {
    return (this.payload.answers ?? {}) as Answers;
  }

  /** Without answers, consents or key. */
  toJSON() {
    return { type: this.type, form: this.payload.form, version: this.payload.version };
  }
}

/** What the endpoint gave for the answers. */
export interface SubmitReceipt {
  id: string;
  /** The number people see. */
  receipt: string;
  status: 'confirmed' | 'waitlisted' | 'pending-email' | 'pending-review';
  position?: number;
  seats?: { total: number; taken: number };
  manageUrl?: string;
  /** Name of the ending the endpoint wants shown. Without a number, the answers were not wanted and are not kept. */
  end?: string;
  results?: unknown;
}

/** The endpoint has taken the answers. */
export class MuniSubmittedEvent extends NativeEvent {
  readonly form: string;
  readonly receipt: SubmitReceipt;

  constructor(form: string, receipt: SubmitReceipt) {
    super('muni-submitted', OUTWARD);
    this.form = form;
    this.receipt = receipt;
  }

  /** Without anything that leads to the person. */
  toJSON() {
    return { type: this.type, form: this.form, status: this.receipt.status };
  }
}

/** Answers did not pass: what is wrong where, without what was answered. */
export class MuniInvalidEvent extends NativeEvent {
  readonly errors: readonly { readonly path: string; readonly code: string }[];

  constructor(errors: readonly { readonly path: string; readonly code: string }[]) {
    super('muni-invalid', OUTWARD);
    this.errors = errors;
  }

  toJSON() {
    return { type: this.type, errors: this.errors };
  }
}

/** Another page of the form is shown. */
export class MuniFormPageEvent extends NativeEvent {
  /** 1-based, of `pages`; the review after them, which the id `review` tells, counts as the last. */
  readonly page: number;
  readonly pages: number;
  readonly id: string;

  constructor(page: number, pages: number, id: string) {
    super('muni-page', OUTWARD);
    this.page = page;
    this.pages = pages;
    this.id = id;
  }

  toJSON() {
    const { type, page, pages, id } = this;
    return { type, page, pages, id };
  }
}
