import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ChoiceField } from '../definition.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { words } from '../words-view.js';

/** The text that goes with 'other', as soon as that is chosen. Where it is missing, it is what is wrong. */
export function otherFieldView(
  { id, path, comment, error }: FieldProps<ChoiceField>,
  { strings, actions }: FormContext,
): TemplateResult {
  const isMissing = error !== '' && !comment.trim();
  return html`<div class="other">
    <label for="${id}-comment" part="label">${words(strings.otherText)}</label>
    <input
      id="${id}-comment"
      part="input"
      name="${path}-Comment"
      type="text"
      aria-invalid=${isMissing ? 'true' : 'false'}
      aria-describedby=${isMissing ? `${id}-error` : nothing}
      .value=${live(comment)}
      @input=${(event: Event) => actions.input(`${path}-Comment`, (event.target as HTMLInputElement).value)}
      @change=${() => actions.leave(path)}
    />
  </div>`;
}
