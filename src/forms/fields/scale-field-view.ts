import { times } from '../../core/numbered.js';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../../i18n/format.js';
import type { ScaleField } from '../definition.js';
import { groupFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { authored } from '../words-view.js';

/** Longer scales than this are no scale any more; a number field does better. */
const MOST_STEPS = 101;

/** A number from a scale, each one choice: no slider, which nobody can set without aiming. */
export function scaleFieldView(props: FieldProps<ScaleField>, context: FormContext) {
  const { id, path, value, error, isRequired, field } = props;
  const { actions, lang } = context;
  const { min = 1, max = 5, minLabel, maxLabel } = field as Partial<ScaleField>;
  if (!Number.isInteger(min) || !Number.isInteger(max)) return nothing;
  const steps = times(Math.min(MOST_STEPS, max - min + 1), (at) => min + at);
  const chosen = value === undefined || value === null || value === '' ? undefined : Number(value);
  const endOf = (step: number) => (step === min ? minLabel : step === max ? maxLabel : undefined);
  const onChange = (event: Event) => {
    actions.input(path, Number((event.target as HTMLInputElement).value));
    actions.leave(path);
  };
  const controls = html`<div class="scale" @change=${onChange}>
      ${steps.map((step) => {
        const own = step === min ? id : `${id}-${step}`;
        const end = endOf(step);
        return html`<label class="step" part="choice" for=${own}
          ><input
            id=${own}
            type="radio"
            name=${path}
            value=${step}
            .checked=${live(chosen === step)}
            ?required=${isRequired}
            aria-invalid=${error ? 'true' : 'false'}
          /><span>${formatNumber(lang, step)}</span
          >${end ? html`<span class="hidden"> (${authored(end, lang)})</span>` : nothing}</label
        >`;
      })}
    </div>
    ${
      minLabel || maxLabel
        ? html`<p class="ends" aria-hidden="true">
            ${[min, max].map((step) => (endOf(step) ? html`<span>${formatNumber(lang, step)} = ${authored(endOf(step), lang)}</span> ` : nothing))}
          </p>`
        : nothing
    }`;
  return groupFrame(props, context, controls);
}
