import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../ui/icons.js';
import type { FieldProps, FormContext } from './field-props.js';
import { authored, words } from './words-view.js';

type Bounded = Partial<Record<'min' | 'max' | 'minLength', unknown>>;

/** Whether an answer may not be just anything. A scale shows that by itself; from one on goes without saying. */
function hasBounds({ field }: FieldProps): unknown {
  const { min, max, minLength } = field as Bounded;
  return !/scale|repeat/.test(field.type) && (max ?? minLength ?? (min && min !== 1));
}

/** Ids of what describes a control: hint and bounds first, then what is wrong with it. */
export function describedBy(props: FieldProps, further = ''): string | typeof nothing {
  const { field, id, error } = props;
  const ids = [
    field.hint && `${id}-hint`,
    hasBounds(props) && `${id}-bounds`,
    further,
    error && `${id}-error`,
  ];
  return ids.filter(Boolean).join(' ') || nothing;
}

/**
 * Says which fields must, or may, be answered: whichever are fewer. The space is in one text
 * with the mark: beside a comment, Chromium leaves it out of the name.
 */
export function markOf({ isRequired, field }: FieldProps, { marks, strings }: FormContext): string {
  if (field.type === 'group' || field.type === 'note') return '';
  if (marks === 'required' && isRequired) return ` ${strings.required}`;
  // What is asked again and again says it of each part.
  if (marks === 'optional' && !isRequired && field.type !== 'repeat') return ` ${strings.optional}`;
  return '';
}

const lineView = (id: string, text: unknown) => html`<p class="hint" part="hint" id=${id}>${text}</p>`;

/** What its author says of a field, and what may be answered: that has its place before there are words for it. */
export function hintView(props: FieldProps, { lang, boundsOf }: FormContext): unknown {
  const { field, id } = props;
  return those(
    field.hint && lineView(`${id}-hint`, authored(field.hint, lang)),
    hasBounds(props) && lineView(`${id}-bounds`, words(boundsOf?.(field) ?? '\u00a0')),
  );
}

/** What is wrong, between label and control. It is read with the control, so it needs no role of its own. */
export function errorView({ id, error }: FieldProps, { strings }: FormContext): unknown {
  return error
    ? html`<p class="error" part="error-message" id="${id}-error">
        ${alertIcon()}<span><span class="hidden">${words(strings.error)} </span>${words(error)}</span>
      </p>`
    : nothing;
}

export const classOf = ({ error, field }: FieldProps) =>
  `field type-${field.type}${error ? ' wrong' : ''}${'unit' in field ? ' with-unit' : ''}`;

/** What is there of several, in one place: most fields have none of them, and every place is one more node. */
export function those(...views: readonly unknown[]): unknown {
  const shown = views.filter((view) => view && view !== nothing);
  return shown[1] ? shown : shown[0];
}

/** What is asked for and not answered yet, a browser would tell as invalid by itself. */
export const invalidOf = ({ error, isRequired }: FieldProps) =>
  error ? 'true' : isRequired ? 'false' : nothing;

/** A field with one control: label, hint, error, control, and what stands after it: a count of characters. */
export function labelFrame(
  props: FieldProps,
  context: FormContext,
  control: unknown,
  after?: unknown,
): TemplateResult {
  return html`<div class=${classOf(props)} part="field" data-path=${props.path}>
    <label for=${props.id} part="label"
      >${authored(props.field.label, context.lang)}<span class="mark"
        >${words(markOf(props, context))}</span
      ></label
    >${those(hintView(props, context), errorView(props, context))}${
      after === undefined ? control : html`${control}${after}`
    }
  </div>`;
}

/** A field with several controls under one question; `hint` is a line of the widget's own below the author's. */
export function groupFrame(
  props: FieldProps,
  context: FormContext,
  controls: unknown,
  hint?: unknown,
): TemplateResult {
  return html`<fieldset
    class=${classOf(props)}
    part="field"
    data-path=${props.path}
    aria-describedby=${describedBy(props)}
  >
    <legend part="label">
      ${authored(props.field.label, context.lang)}<span class="mark">${words(markOf(props, context))}</span>
    </legend>
    ${those(hintView(props, context), hint, errorView(props, context))}${controls}
  </fieldset>`;
}
