import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TextField } from '../definition.js';
import { describedBy, invalidOf, labelFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';

/** A text of several lines; where it may not be longer than so much, it says how much is left. */
export function textareaFieldView(props: FieldProps<TextField>, context: FormContext) {
  const { field, id, path, isRequired, value } = props;
  const { actions, views } = context;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const take = (event: Event) => actions.input(path, (event.target as HTMLTextAreaElement).value);
  const onChange = (event: Event) => {
    take(event);
    actions.leave(path);
  };
  const { maxLength = Infinity } = field;
  // Its place is there from the start, the words come later: a field that moved between two templates would be made anew
  // under the hands of whoever types.
  const count = maxLength === Infinity ? undefined : (views.count?.(props as never, context) ?? nothing);
  return labelFrame(
    props,
    context,
    html`<textarea
      id=${id}
      part="input"
      name=${path}
      rows=${maxLength < 200 ? 3 : 6}
      autocomplete=${(field.autocomplete || nothing) as 'on'}
      ?required=${isRequired}
      aria-invalid=${[...text].length > maxLength ? 'true' : invalidOf(props)}
      aria-describedby=${describedBy(props, count ? `${id}-count` : '')}
      .value=${live(text)}
      @input=${take}
      @change=${onChange}
    ></textarea>`,
    count,
  );
}
