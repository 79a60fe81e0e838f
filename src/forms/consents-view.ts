import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { safeUrl } from '../core/safe-url.js';
import { alertIcon } from '../ui/icons.js';
import type { ConsentProps, FormActions, FormViewState } from './form-view-state.js';
import { authored, words } from './words-view.js';

/** What people agree to. The text stands beside its box as it is recorded; links stand below, never in a label. */
export function consentsView(
  consents: readonly ConsentProps[],
  state: FormViewState,
  actions: FormActions,
): unknown {
  if (!consents.length) return nothing;
  return html`<div class="consents" part="consents">
    ${repeat(
      consents,
      ({ consent }) => consent.name,
      (props) => consentView(props, state, actions),
    )}
  </div>`;
}

/** Addresses on the same site may be short; without a colon they cannot name a scheme. */
const linkOf = (url = '') =>
  /^[\w./?#%&=~+,;@!-]*$/.test(url) && !url.startsWith('//') ? url : safeUrl(url);

function consentView(
  { consent, id, isGiven, error }: ConsentProps,
  { context }: FormViewState,
  actions: FormActions,
): TemplateResult {
  const { strings, lang, marks } = context;
  const url = linkOf(consent.url);
  const mark =
    marks === 'optional' && !consent.required
      ? strings.optional
      : marks === 'required' && consent.required
        ? strings.required
        : '';
  return html`<div
    class="field type-checkbox${error ? ' wrong' : ''}"
    part="field consent"
    data-path=${consent.name}
  >
    ${
      error
        ? html`<p class="error" part="error-message" id="${id}-error">
            ${alertIcon()}<span><span class="hidden">${words(strings.error)} </span>${words(error)}</span>
          </p>`
        : nothing
    }
    <div class="choice">
      <input
        id=${id}
        type="checkbox"
        name=${consent.name}
        value="true"
        .checked=${live(isGiven)}
        ?required=${consent.required}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? `${id}-error` : nothing}
        @change=${(event: Event) => actions.agree(consent.name, (event.target as HTMLInputElement).checked)}
      />
      <label for=${id} id="${id}-label" part="choice"
        >${authored(consent.text, lang)}${mark ? html`<span class="mark">${words(` ${mark}`)}</span>` : nothing}</label
      >
    </div>
    ${url ? html`<p class="hint"><a href=${url} target="_blank" rel="noopener">${words(strings.consentLink)}</a></p>` : nothing}
  </div>`;
}
