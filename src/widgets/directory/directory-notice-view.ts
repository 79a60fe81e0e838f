import { html, nothing, type TemplateResult } from 'lit';
import type { EndpointError } from '../../data/endpoint-error.js';
import { formatDate } from '../../i18n/format.js';
import type { DirectoryActions, DirectoryViewState } from './directory-state.js';

/** What a visitor should know about what is shown: that it is old, widened, or not everything. */
export function noticeView(
  { load, strings, answer, query, locale, error }: DirectoryViewState,
  actions: DirectoryActions,
): TemplateResult {
  const sources = 'store' in load && load.store ? load.store.report.sources : [];
  const isWidened = answer && answer.similar.length > 0 && answer.items.length > 0;
  return html`${
    error && load.status !== 'stale'
      ? html`<p class="notice" part="notice">
          ${strings.failed}
          <button type="button" class="link" @click=${actions.retry}>${strings.retry}</button>
        </p>`
      : nothing
  }
  ${
    load.status === 'stale'
      ? html`<p class="notice" part="notice stale">
          ${strings.stale(formatDate(locale, load.loadedAt.toISOString(), { dateStyle: 'medium', timeStyle: 'short' }))}
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
  ${isWidened ? html`<p class="notice" part="notice similar">${strings.similar(query.q.trim())}</p>` : nothing}`;
}

/** Nothing can be shown: that it is so, when it is tried again, and what stands in the tag. */
export function failedView(
  error: EndpointError,
  { strings, load }: DirectoryViewState,
  actions: DirectoryActions,
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
