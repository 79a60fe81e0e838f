import { html, nothing, type TemplateResult } from 'lit';
import { ageOf, staleText } from './stale-text.js';

interface SourceState {
  name: string;
  problem?: string;
  isWaiting?: boolean;
}

type Load =
  | { status: 'idle' | 'loading' | 'ready' }
  | { status: 'stale'; loadedAt: Date }
  | { status: 'failed'; retryIn: number | undefined };

export interface NoticeState {
  strings: Readonly<Record<'failed' | 'retry' | 'failedHint' | 'offline', string>> & {
    retryIn(seconds: number): string;
    stale(time: string): string;
    sourceMissing(name: string): string;
    sourceWaiting(name: string): string;
  };
  locale: string;
  load: Load & { store?: { report: { sources: readonly SourceState[] } } };
  /** Why the last question could not be answered, where it could not. */
  error: { code: string } | undefined;
  /** What is shown. */
  answer?: { at?: number } | undefined;
}

export interface NoticeActions {
  retry(): void;
}

/** What a visitor should know about what is shown: that it is old, widened, or not everything. */
export function noticeView(
  { load, strings, locale, error, answer }: NoticeState,
  actions: NoticeActions,
  /** What else there is to say, in sentences. */
  remarks: readonly string[] = [],
): TemplateResult {
  const sources = load.store?.report.sources ?? [];
  const age = ageOf(load, answer?.at);
  return html`${
    age || error || load.status === 'failed'
      ? html`<p class="notice" part=${age ? 'notice stale' : 'notice'}>
          ${age ? staleText(strings, locale, age) : strings.failed}
          <button type="button" class="link" @click=${actions.retry}>${strings.retry}</button>
        </p>`
      : nothing
  }
  ${sources.map(({ name, problem, isWaiting }) =>
    problem === undefined && !isWaiting
      ? nothing
      : html`<p class="notice" part="notice">
          ${isWaiting ? strings.sourceWaiting(name) : strings.sourceMissing(name)}
        </p>`,
  )}
  ${remarks.map((remark) => html`<p class="notice" part="notice">${remark}</p>`)}`;
}

/** Nothing can be shown: that it is so, when it is tried again, and what stands in the tag. */
export function failedView(
  error: { code: string },
  { strings, load }: NoticeState,
  actions: NoticeActions,
): TemplateResult {
  const isOffline = error.code === 'network' && globalThis.navigator?.onLine === false;
  const retryIn = load.status === 'failed' ? load.retryIn : undefined;
  return html`<div class="failed" part="error">
    <slot name="error">
      <p><strong>${isOffline ? strings.offline : strings.failed}</strong></p>
      <p>${retryIn === undefined ? strings.failedHint : strings.retryIn(retryIn)}</p>
    </slot>
    <p>
      <button type="button" part="button retry" class="button" @click=${actions.retry}>
        ${strings.retry}
      </button>
    </p>
    <slot></slot>
  </div>`;
}
