import type { ProblemCode } from './problem-code.js';

/**
 * Why a whole source could not be used.
 *
 * - `network`: no answer came (offline, refused, or the browser kept the answer back: CORS)
 * - `timeout`: the answer took too long; `http`: the server answered with an error status
 * - `too-large`: more bytes than allowed; `blocked`: the address may not be asked at all
 * - `empty`, `html`, `spreadsheet`, `format`: the bytes are not data the widget reads
 * - `shape`: readable data without a list of records in it
 * - `no-name`: records, but no column that could be their name
 * - `rate-limited` and the other codes of the contract: what the server calls the problem itself
 */
export type EndpointErrorCode =
  | 'network'
  | 'timeout'
  | 'http'
  | 'too-large'
  | 'blocked'
  | 'empty'
  | 'html'
  | 'spreadsheet'
  | 'format'
  | 'shape'
  | 'no-name'
  | ProblemCode;

export interface EndpointErrorOptions {
  /** HTTP status, where an answer came. */
  status?: number;
  /** The address that was asked. */
  url?: string;
  /** One English sentence for the webmaster: what was found, where, and what to do. */
  detail?: string;
  /** Seconds the server asked to wait (`Retry-After`), where it could be read. */
  retryAfter?: number;
  cause?: unknown;
}

const RETRYABLE_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A source that failed as a whole. Never thrown for an abort, which is not an error. */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly code: EndpointErrorCode;
  readonly status: number | undefined;
  readonly url: string;
  readonly detail: string;
  readonly retryAfter: number | undefined;

  constructor(code: EndpointErrorCode, options: EndpointErrorOptions = {}) {
    super(options.detail || code, { cause: options.cause });
    this.code = code;
    this.status = options.status;
    this.url = options.url ?? '';
    this.detail = options.detail ?? '';
    this.retryAfter = options.retryAfter;
  }

  /** Whether asking again, unchanged, may help. */
  get retryable(): boolean {
    return RETRYABLE_STATUS.has(this.status ?? 0) || this.code === 'network' || this.code === 'timeout';
  }

  toJSON(): { code: EndpointErrorCode; status: number | undefined; url: string; retryable: boolean } {
    return { code: this.code, status: this.status, url: this.url, retryable: this.retryable };
  }
}

/** Whatever was thrown, as an error that widgets can tell: what nobody foresaw is the data's fault. */
export const endpointErrorOf = (cause: unknown): EndpointError =>
  cause instanceof EndpointError ? cause : new EndpointError('format', { cause, detail: String(cause) });
