import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CheckboxField } from '../definition.js';
import { describedBy, errorView, hintView, invalidOf, markOf } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { authored, words } from '../words-view.js';

/** One box to tick. Its label stands beside it, what is wrong above. */
export function checkboxFieldView(props: FieldProps<CheckboxField>, context: FormContext) {
  const { id, path, value, error, isRequired } = props;
  const { actions } = context;
  const onChange = (event: Event) => {
    actions.input(path, (event.target as HTMLInputElement).checked);
    actions.leave(path);
  };
  return html`<div class="field type-checkbox${error ? ' wrong' : ''}" part="field" data-path=${path}>
    ${errorView(props, context)}
    <div class="choice">
      <input
        id=${id}
        type="checkbox"
        name=${path}
        value="true"
        .checked=${live(value === true)}
        ?required=${isRequired}
        aria-invalid=${invalidOf(props)}
        aria-describedby=${describedBy(props)}
        @change=${onChange}
      /><label for=${id} part="choice"
        >${authored(props.field.label, context.lang)}<span class="mark"
          >${words(markOf(props, context))}</span
        ></label
      >
    </div>
    ${hintView(props, context)}
  </div>`;
}
