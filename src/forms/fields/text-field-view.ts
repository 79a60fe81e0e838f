import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NumberField, TextField, TimeField, DateField } from '../definition.js';
import { classOf, describedBy, errorView, hintView, markOf, those } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { authored, words } from '../words-view.js';

type Typed = TextField | NumberField | TimeField | DateField;

/** Letters a short answer may have for its field to be short too. */
const SHORT = 12;

/** A number is a text with a numeric keyboard: browsers' own number fields lose what they cannot read. */
const typeOf = ({ type }: Typed) =>
  type === 'email' || type === 'tel' || type === 'url' || type === 'date' || type === 'time' ? type : 'text';

const inputMode = (field: Typed) =>
  field.inputMode ?? (field.type === 'number' ? (field.integer ? 'numeric' : 'decimal') : undefined);

/** Numbers are shown as the language writes them: `1,5` in Polish and Danish. */
const shown = ({ field, value }: FieldProps<Typed>, { lang }: FormContext): string => {
  if (value === undefined || value === null) return '';
  if (field.type === 'number' && typeof value === 'number')
    return String(value).replace('.', decimalMark(lang));
  return String(value as string | number);
};

const decimalMark = (lang: string) => (/^en\b/i.test(lang) ? '.' : ',');

function widthOf(field: Typed): string {
  if (field.type === 'number' || field.type === 'time' || field.type === 'date') return 'narrow';
  return 'maxLength' in field && (field.maxLength ?? SHORT + 1) <= SHORT ? 'narrow' : '';
}

/** A bound that is a date or a time, and not one that is worked out. */
const fixed = (bound = '') => (/^\d/.test(bound) ? bound : nothing);

/** Text, e-mail, telephone, address, number, time and date: one native field. */
export function textFieldView(props: FieldProps<Typed>, context: FormContext) {
  const { field, id, path, isRequired, error } = props;
  const { actions, lang } = context;
  const unit = field.type === 'number' ? field.unit : undefined;
  const take = (event: Event) => actions.input(path, (event.target as HTMLInputElement).value);
  // What fills in forms by itself may tell of no more than a change.
  const onChange = (event: Event) => {
    take(event);
    actions.leave(path);
  };
  const { min, max } = field.type === 'time' || field.type === 'date' ? field : ({} as DateField);
  // In one template with its frame: most fields are of this kind, and each template of a page is one more to clone.
  return html`<div class=${classOf(props)} part="field" data-path=${path}>
    <label for=${id} part="label"
      >${authored(field.label, lang)}<span class="mark">${words(markOf(props, context))}</span></label
    >${those(hintView(props, context), errorView(props, context))}<input
      id=${id}
      part="input"
      class=${widthOf(field) || nothing}
      type=${typeOf(field)}
      name=${path}
      autocomplete=${(field.autocomplete || nothing) as 'on'}
      inputmode=${inputMode(field) ?? nothing}
      min=${fixed(min)}
      max=${fixed(max)}
      spellcheck=${field.type === 'text' ? nothing : 'false'}
      ?required=${isRequired}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy(props, unit ? `${id}-unit` : '')}
      .value=${live(shown(props, context))}
      @input=${take}
      @change=${onChange}
    />${unit ? html`<span class="unit" id="${id}-unit">${authored(unit, lang)}</span>` : nothing}
  </div>`;
}
