import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../ui/icons.js';
import type { FieldProps, FormContext } from './field-props.js';
import { authored, words } from './words-view.js';

/** What stands around a control besides its label. */
interface FrameOptions {
  /** A line of the widget's own below the author's hint. */
  hint?: unknown;
  /** After the control: a count of characters, a unit. */
  after?: unknown;
  /** Classes of the field. */
  kind?: string;
}

/** Ids of what describes a control: hint first, then what is wrong with it. */
export function describedBy({ field, id, error }: FieldProps, further = ''): string | typeof nothing {
  const ids = [field.hint ? `${id}-hint` : '', further, error ? `${id}-error` : ''].filter(Boolean);
  return ids.length ? ids.join(' ') : nothing;
}

/**
 * Says which fields must, or may, be answered: whichever are fewer. The space is in one text
 * with the mark: beside a comment, Chromium leaves it out of the name.
 */
function markView({ isRequired, field }: FieldProps, { marks, strings }: FormContext): unknown {
  if (field.type === 'group' || field.type === 'note') return nothing;
  if (marks === 'required' && isRequired)
    return html`<span class="mark">${words(` ${strings.required}`)}</span>`;
  // What is asked again and again says it of each part.
  if (marks === 'optional' && !isRequired && field.type !== 'repeat')
    return html`<span class="mark">${words(` ${strings.optional}`)}</span>`;
  return nothing;
}

export const labelContent = (props: FieldProps, context: FormContext): TemplateResult =>
  html`${authored(props.field.label, context.lang)}${markView(props, context)}`;

export function hintView({ field, id }: FieldProps, { lang }: FormContext): unknown {
  return field.hint
    ? html`<p class="hint" part="hint" id="${id}-hint">${authored(field.hint, lang)}</p>`
    : nothing;
}

/** What is wrong, between label and control. It is read with the control, so it needs no role of its own. */
export function errorView({ id, error }: FieldProps, { strings }: FormContext): unknown {
  return error
    ? html`<p class="error" part="error-message" id="${id}-error">
        ${alertIcon()}<span><span class="hidden">${words(strings.error)} </span>${words(error)}</span>
      </p>`
    : nothing;
}

const classOf = ({ error, field }: FieldProps, kind = '') =>
  `field type-${field.type} ${kind}${error ? ' wrong' : ''}`;

/** A field with one control: label, hint, error, control. */
export function labelFrame(
  props: FieldProps,
  context: FormContext,
  control: unknown,
  { hint, after, kind }: FrameOptions = {},
): TemplateResult {
  return html`<div class=${classOf(props, kind)} part="field" data-path=${props.path}>
    <label for=${props.id} id="${props.id}-label" part="label"
      >${authored(props.field.label, context.lang)}${markView(props, context)}</label
    >
    ${hintView(props, context)}${hint ?? nothing}${errorView(props, context)}${control}${after ?? nothing}
  </div>`;
}

/** A field with several controls under one question. */
export function groupFrame(
  props: FieldProps,
  context: FormContext,
  controls: unknown,
  { hint, after, kind }: FrameOptions = {},
): TemplateResult {
  return html`<fieldset
    class=${classOf(props, kind)}
    part="field"
    data-path=${props.path}
    id="${props.id}-group"
    aria-describedby=${describedBy(props)}
  >
    <legend part="label" id="${props.id}-label">
      ${authored(props.field.label, context.lang)}${markView(props, context)}
    </legend>
    ${hintView(props, context)}${hint ?? nothing}${errorView(props, context)}${controls}${after ?? nothing}
  </fieldset>`;
}
