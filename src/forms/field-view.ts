import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldProps, FormContext } from './field-props.js';

/** One field, by the view of its type; a place is kept for those whose view is still on its way. */
export function fieldView(props: FieldProps, context: FormContext): unknown {
  if (props.field.type === 'hidden') return nothing;
  const view = context.views[props.field.type] as
    ((props: FieldProps, context: FormContext) => unknown) | undefined;
  return view
    ? view(props, context)
    : html`<div class="field later" part="skeleton" aria-hidden="true"></div>`;
}

/** Fields one below the other. A field that comes or goes leaves the others, and the focus, where they are. */
export const fieldsView = (fields: readonly FieldProps[], context: FormContext): unknown =>
  repeat(
    fields,
    ({ path }) => path,
    (props) => fieldView(props, context),
  );
