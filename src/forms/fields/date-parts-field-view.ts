import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DateField } from '../definition.js';
import { groupFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { typedDate } from '../../i18n/typed-date-format.js';
import { words } from '../words-view.js';

const NAMES = ['day', 'month', 'year'] as const;
const BIRTHDAY = /^bday$/;

/** What stands in the three fields: of a whole date its parts, of a half one what has been typed. */
export function datePartsOf(value: unknown): readonly [string, string, string] {
  const text = typeof value === 'string' ? value : '';
  const whole = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (whole) return [String(Number(whole[3])), String(Number(whole[2])), whole[1] ?? ''];
  const [day = '', month = '', year = ''] = text.split('.').map((part) => part.trim());
  return [day, month, year];
}

const isYear = (text: string) => /^\d{4}$/.test(text);
const isPart = (text: string) => /^\d{1,2}$/.test(text);

/** The answer out of three fields: a date where they make one, else what was typed, `31.2.` for example. */
function dateOfParts([day = '', month = '', year = '']: readonly string[]): string {
  if (![day, month, year].some(Boolean)) return '';
  if (isPart(day) && isPart(month) && isYear(year))
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [day, month, year].join('.');
}

/** A date that people know by heart: day, month and year, typed. */
export function datePartsFieldView(props: FieldProps<DateField>, context: FormContext) {
  const { id, path, value, error, field, isRequired } = props;
  const { actions, strings, lang } = context;
  const parts = datePartsOf(value);
  // Of a date that is not whole, what is missing is wrong.
  const isWrong = (part: string) => error !== '' && (!part || parts.every(Boolean));
  const onInput = (at: number, text: string) => {
    const next = parts.map((part, i) => (i === at ? text : part));
    actions.input(path, dateOfParts(next));
  };
  const onChange = (event: Event) => {
    const inputs = [...(event.currentTarget as Element).querySelectorAll('input')];
    const typed = inputs.map((input) => input.value.trim());
    actions.input(path, dateOfParts(typedDate(typed, lang)));
    actions.leave(path);
  };
  const token = BIRTHDAY.test(field.autocomplete ?? '') ? 'bday-' : '';
  return groupFrame(
    props,
    context,
    html`<div class="date-parts" @change=${onChange}>
      ${NAMES.map(
        (name, at) =>
          html`<div class="date-part as-${name}">
            <label for="${id}${at ? `-${name}` : ''}" part="label">${words(strings[name])}</label>
            <input
              id="${id}${at ? `-${name}` : ''}"
              part="input"
              type="text"
              name="${path}-${name}"
              inputmode=${name === 'month' ? nothing : 'numeric'}
              autocomplete=${(token ? `${token}${name}` : nothing) as 'on'}
              ?required=${isRequired}
              aria-invalid=${isWrong(parts[at] ?? '') ? 'true' : 'false'}
              .value=${live(parts[at] ?? '')}
              @input=${(event: Event) => onInput(at, (event.target as HTMLInputElement).value)}
            />
          </div>`,
      )}
    </div>`,
  );
}
