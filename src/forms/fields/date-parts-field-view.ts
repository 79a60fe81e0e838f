import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DateField } from '../definition.js';
import { groupFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
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
export function dateOfParts(
  [day, month, year]: readonly string[],
  monthOf: (text: string) => string,
): string {
  const named = monthOf(month ?? '');
  if (![day, month, year].some(Boolean)) return '';
  if (isPart(day ?? '') && isPart(named) && isYear(year ?? ''))
    return `${year}-${named.padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return [day, month, year].join('.');
}

/** The number of a month whose name, or the beginning of it, somebody has typed. */
function monthNumber(text: string, lang: string): string {
  const typed = text.trim().toLowerCase();
  if (typed.length < 3 || /\d/.test(typed)) return text.trim();
  for (let month = 1; month <= 12; month++) {
    const day = new Date(Date.UTC(2024, month - 1, 15));
    for (const tongue of [lang, 'en'])
      for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
        const parts = new Intl.DateTimeFormat(tongue, { ...options, timeZone: 'UTC' }).formatToParts(day);
        const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
        if (name.startsWith(typed.replace(/\.$/, ''))) return String(month);
      }
  }
  return text.trim();
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
    actions.input(
      path,
      dateOfParts(next, (month) => month),
    );
  };
  const onChange = (event: Event) => {
    const inputs = [...(event.currentTarget as Element).querySelectorAll('input')];
    const typed = inputs.map((input) => input.value.trim());
    actions.input(
      path,
      dateOfParts(typed, (month) => monthNumber(month, lang)),
    );
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
