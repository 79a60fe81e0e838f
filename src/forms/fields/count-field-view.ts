import { html, type TemplateResult } from 'lit';
import type { TextField } from '../definition.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { words } from '../words-view.js';

/** How much of a text may still be written, or is too much. */
export function countFieldView(
  { field, id, value }: FieldProps<TextField>,
  { strings }: FormContext,
): TemplateResult {
  const { maxLength = 0 } = field;
  const left = maxLength - [...(typeof value === 'string' ? value : '')].length;
  return html`<p class="hint count${left < 0 ? ' over' : ''}" id="${id}-count">
    ${words(left < 0 ? strings.charactersOver(-left) : strings.charactersLeft(left))}
  </p>`;
}
