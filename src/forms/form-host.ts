import type { Transport } from '../data/fetch-bytes.js';
import type { FormDefinition } from './definition.js';
import type { FormOverrides } from './form-strings.js';

/** What a calendar hands over when somebody signs up for one of its events. */
export interface SignupContext {
  /** Which meeting: capacity counts by it. */
  ref: string;
  title?: string;
  /** ISO 8601 with an offset; a date alone where there is no hour. */
  start?: string;
  /** The same; of dates alone the last day. */
  end?: string;
  place?: string;
  timeZone?: string;
}

/** What a page has set on a form's element. */
export interface FormHost extends HTMLElement {
  addController(controller: object): void;
  removeController(controller: object): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  readonly hasUpdated: boolean;
  /** What is shown, where there is a choice. */
  view?: string;
  src: string;
  preset: string;
  action: string;
  municipality: string;
  prefill: string;
  mark: string;
  loading: string;
  lang: string;
  timeZone: string;
  heading: string;
  headingLevel: number;
  credentials: RequestCredentials;
  allowOrigin: string;
  debug: boolean;
  data: unknown;
  context: SignupContext | undefined;
  transport: Transport | undefined;
  strings: FormOverrides | undefined;
  snapshot: unknown;
}

/** How far a form has come. */
export type FormLoadState =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'ready'; definition: FormDefinition }
  | { status: 'sending'; definition: FormDefinition }
  | { status: 'sent'; definition: FormDefinition }
  | { status: 'failed'; error: Error };
