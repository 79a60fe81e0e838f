import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../i18n/format.js';
import type { DraftProps, FormActions, FormViewState } from './form-view-state.js';
import { words } from './words-view.js';

/** Below the form: whether it waits for another attempt, and what is kept of what was typed. */
export function belowView(state: FormViewState, actions: FormActions): unknown {
  const { draft, retryIn, context } = state;
  return html`${retryIn === undefined ? nothing : waitView(retryIn, state, actions)}
  ${draft ? draftView(draft, context.lang, state, actions) : nothing}`;
}

const waitView = (seconds: number, { context }: FormViewState, actions: FormActions) =>
  html`<p class="waiting" part="waiting">
    <span class="countdown">${words(context.strings.retryIn(seconds))}</span>
    <button type="button" class="link" part="button" @click=${() => actions.again()}>
      ${words(context.strings.sendNow)}
    </button>
  </p>`;

function draftView(
  draft: DraftProps,
  lang: string,
  { context }: FormViewState,
  actions: FormActions,
): TemplateResult {
  const { strings } = context;
  const said = draft.message ? html`<p>${words(draft.message)}</p>` : nothing;
  const onFile = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) actions.draftLoad(file);
    input.value = '';
  };
  switch (draft.kind) {
    case 'session':
      return html`<div class="draft" part="draft">
        <p>${words(draft.isRefused ? strings.draftRefused : strings.draftKept)}</p>
        ${said}
      </div>`;
    case 'device':
      return html`<div class="draft" part="draft">
        ${
          draft.savedUntil
            ? html`<p>${words(strings.draftSaved(formatDate(lang, draft.savedUntil)))}</p>
                ${draft.isRefused ? html`<p>${words(strings.draftLost)}</p>` : nothing}
                <button type="button" class="button" part="button" @click=${() => actions.draftDelete()}>
                  ${words(strings.draftDelete)}
                </button>`
            : html`<button
                  type="button"
                  class="button"
                  part="button"
                  aria-describedby="draft-warning"
                  @click=${() => actions.draftSave()}
                >
                  ${words(strings.draftSave(draft.days))}
                </button>
                <p id="draft-warning">${words(strings.draftWarning)}</p>`
        }
        ${said}
      </div>`;
    case 'file':
      return html`<div class="draft" part="draft">
        <div class="buttons">
          <button type="button" class="button" part="button" @click=${() => actions.draftDownload()}>
            ${words(strings.draftDownload)}
          </button>
          <label class="button as-file" part="button"
            >${words(strings.draftLoad)}<input
              type="file"
              class="hidden"
              accept=".html,.json"
              @change=${onFile}
          /></label>
        </div>
        ${said}
      </div>`;
  }
}
