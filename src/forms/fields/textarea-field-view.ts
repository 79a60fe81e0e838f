import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TextField } from '../definition.js';
import { describedBy, invalidOf, labelFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { words } from '../words-view.js';

/** A text of several lines; where it may not be longer than so much, it says how much is left. */
export function textareaFieldView(props: FieldProps<TextField>, context: FormContext) {
  const { field, id, path, isRequired, value } = props;
  const { actions, strings } = context;
  const text = typeof value === 'string' ? value : '';
  const { maxLength } = field;
  const left = maxLength === undefined ? undefined : maxLength - [...text].length;
  const isOver = left !== undefined && left < 0;
  // Its place is there from the start, the words come later: a field that moved between two templates would be made anew
  // under the hands of whoever types.
  const count =
    left === undefined
      ? undefined
      : typeof strings.charactersLeft !== 'function'
        ? nothing
        : html`<p class="hint count${isOver ? ' over' : ''}" id="${id}-count">
            ${words(isOver ? strings.charactersOver(-left) : strings.charactersLeft(left))}
          </p>`;
  return labelFrame(
    props,
    context,
    html`<textarea
      id=${id}
      part="input"
      name=${path}
      rows=${maxLength !== undefined && maxLength < 200 ? 3 : 6}
      autocomplete=${(field.autocomplete || nothing) as 'on'}
      ?required=${isRequired}
      aria-invalid=${isOver ? 'true' : invalidOf(props)}
      aria-describedby=${describedBy(props, count ? `${id}-count` : '')}
      .value=${live(text)}
      @input=${(event: Event) => actions.input(path, (event.target as HTMLTextAreaElement).value)}
      @change=${() => actions.leave(path)}
    ></textarea>`,
    count,
  );
}
