import { nothing, html } from 'lit';
import type { GroupField, NoteField } from '../definition.js';
import { groupFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { fieldsView } from '../field-view.js';
import { richText } from '../rich-text-view.js';
import { authored } from '../words-view.js';

/** Fields that belong together, under one heading. */
export const groupFieldView = (props: FieldProps<GroupField>, context: FormContext) =>
  groupFrame(props, context, fieldsView(props.entries[0]?.fields ?? [], context));

/** A text between the questions. */
export const noteFieldView = ({ field, path }: FieldProps<NoteField>, { lang }: FormContext) =>
  html`<div class="field note" part="note" data-path=${path}>
    ${field.label ? html`<p class="note-title">${authored(field.label, lang)}</p>` : nothing}
    ${richText(field.text, lang)}
  </div>`;
