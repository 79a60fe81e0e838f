import type { Text } from '../core/pick-text.js';
import type { EndpointError } from '../data/endpoint-error.js';
import type { Consent } from './definition.js';
import type { FieldActions, FieldProps, FormContext } from './field-props.js';

/** Where a form stands. */
export type Stage =
  /** Nothing to show and nothing on its way. */
  | { name: 'idle' }
  | { name: 'loading' }
  | { name: 'failed'; error: EndpointError }
  | { name: 'early'; opens: string; timeZone?: string }
  /** `canSave`: somebody has written something that is not sent. */
  | { name: 'closed'; since?: string; detail?: string; timeZone?: string; canSave: boolean }
  | { name: 'page'; page: PageProps }
  | { name: 'review'; sections: readonly ReviewSection[]; consents: readonly ConsentProps[] }
  | { name: 'done'; receipt: ReceiptProps };

/** A page that is drawn already, and not on the screen: how is known to what has drawn it. */
export interface PageDrawn {
  /** Id of the screen. */
  readonly key: string;
}

/** Draws a page off the screen. */
export type DrawPage = (
  key: string,
  sections: readonly SectionProps[],
  state: FormViewState,
  host: object,
) => PageDrawn;

/** Everything a form asks, as it is printed. */
export interface WholeForm {
  actions: FormActions;
  pages: readonly (readonly SectionProps[])[];
  consents: readonly ConsentProps[];
}

/** Puts a whole form where one of its pages stands, for paper only; gives back what takes it away again. */
export type PutOnPaper = (whole: WholeForm, state: FormViewState, host: HTMLElement) => () => void;

/** One page of questions, as it stands. */
export interface PageProps {
  id: string;
  /** What belongs together on it. Where there is one, its title is the page's. */
  sections: readonly SectionProps[];
  /** 1-based, of `steps`. */
  step: number;
  steps: number;
  /** What submitting leads to. */
  leadsTo: 'next' | 'review' | 'send';
  /** Asked on the last page, or on the review where there is one. */
  consents: readonly ConsentProps[];
}

export interface SectionProps {
  id: string;
  title?: Text | undefined;
  intro?: Text | undefined;
  fields: readonly FieldProps[];
}

export interface ConsentProps {
  consent: Consent;
  id: string;
  isGiven: boolean;
  error: string;
}

export interface ReviewSection {
  title?: Text | undefined;
  page: number;
  rows: readonly ReviewRow[];
}

export interface ReviewRow {
  path: string;
  label: Text;
  /** What was answered, in words; one line each. */
  lines: readonly ReviewLine[];
}

/** A line of an answer: what the author called it, or what the person wrote. */
export type ReviewLine = Text;

/** One link of the summary of errors. */
export interface ErrorLink {
  path: string;
  message: string;
  /** What in it is the author's, and in another language than the rest. */
  foreign?: { text: string; lang: string };
}

/** What is said above the form after an attempt that did not go through. */
export interface Notice {
  kind: 'capacity' | 'duplicate' | 'changed' | 'refused' | 'kept' | 'resend' | 'other';
  title: string;
  text: string;
  /** What the server said, as it came. */
  detail?: string;
  list?: readonly string[];
  actions: readonly ('again' | 'save' | 'waitlist')[];
}

export interface ReceiptProps {
  title: Text;
  body?: Text | undefined;
  /** As the endpoint numbers it. */
  number: string;
  status: string;
  position?: number | undefined;
  detail?: Text | undefined;
  manageUrl?: string | undefined;
  agreed: readonly Text[];
  sections: readonly ReviewSection[];
  hasCalendarFile: boolean;
  /** The meeting it is about. */
  about: string;
}

export interface DraftProps {
  kind: 'session' | 'device' | 'file';
  days: number;
  /** Until when answers are saved on the device; undefined where they are not. */
  savedUntil?: string | undefined;
  isOpenElsewhere: boolean;
  /** The browser has not kept what was written last. */
  isRefused: boolean;
  message: string;
}

export interface FormViewState {
  stage: Stage;
  /** The page that probably follows. */
  ahead?: PageDrawn | undefined;
  heading: Text;
  headingLevel: number;
  /** Shown on the first page only. */
  intro?: Text | undefined;
  /** Lines about the form as a whole: how long it takes, until when, how many places. */
  facts: readonly string[];
  /** What is sent, in words, above the first page of a form that promises to be anonymous; empty until it is known. */
  sent?: readonly string[] | undefined;
  context: FormContext;
  isSending: boolean;
  /** Seconds until the next attempt. */
  retryIn: number | undefined;
  summary: readonly ErrorLink[];
  notice: Notice | undefined;
  draft: DraftProps | undefined;
  /** What of a draft's place is known before its words are. */
  draftPlace?: unknown;
  /** Somebody wanted to go on, and what comes after the first page could not be loaded. */
  isLost?: boolean;
  announcement: string;
  hasStrayContent: boolean;
  hasCaptcha: boolean;
  isDebug: boolean;
  debugView: (() => unknown) | undefined;
}

/** What people do with the form as a whole. */
export interface FormActions extends FieldActions {
  submit(trap: string): void;
  back(): void;
  /** To a field, from a link of the summary or the review. */
  open(path: string): void;
  agree(name: string, isGiven: boolean): void;
  reload(): void;
  again(): void;
  save(): void;
  waitlist(): void;
  another(): void;
  calendarFile(): void;
  print(): void;
  draftSave(): void;
  draftDelete(): void;
  draftDownload(): void;
  draftLoad(file: File): void;
}
