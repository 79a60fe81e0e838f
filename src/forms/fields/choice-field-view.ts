import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { Text } from '../../core/pick-text.js';
import { asChosen } from '../../ui/chosen-option.js';
import type { ChoiceField } from '../definition.js';
import { describedBy, groupFrame, invalidOf, labelFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { authored, words } from '../words-view.js';

interface Shown {
  value: string;
  label: Text;
  hint?: Text | undefined;
}

/** The choices with 'other' and 'none' at their end. */
export function shownChoices({ field, choices }: FieldProps<ChoiceField>, { strings }: FormContext): Shown[] {
  return [
    ...(choices.options ?? []),
    ...(field.other ? [{ value: 'other', label: field.otherLabel ?? strings.other }] : []),
    ...(field.none ? [{ value: 'none', label: field.noneLabel ?? strings.none }] : []),
  ];
}

/** Whether what is wrong is that nothing says what 'other' is: then that text is wrong, and not what is chosen. */
const lacksOther = ({ field, comment }: FieldProps<ChoiceField>, chosen: readonly string[]) =>
  field.other && chosen.includes('other') && !comment.trim();

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** All that is ticked now, of which some may not be drawn yet: 'none of these' and the others exclude each other. */
const ticked = (group: EventTarget | null, isNone: boolean): string[] =>
  [...(group as Element).querySelectorAll<HTMLInputElement>(':checked')]
    .map(({ value }) => value)
    .filter((value) => isNone === (value === 'none'));

function choicesView(props: FieldProps<ChoiceField>, context: FormContext, isMany: boolean) {
  const { id, path, value, error, isRequired } = props;
  const { actions, lang } = context;
  const shown = shownChoices(props, context);
  const chosen = isMany ? listOf(value) : [String((value as string | undefined) ?? '')];
  const onChange = ({ target, currentTarget }: Event) => {
    const { checked, value: own, name } = target as HTMLInputElement;
    // The text of 'other' stands among the choices and is none.
    if (name !== path) return;
    actions.input(path, isMany ? ticked(currentTarget, checked && own === 'none') : own);
    actions.leave(path);
  };
  // What is asked for and not answered yet would be told as invalid by the browser.
  const invalid = error && !lacksOther(props, chosen) ? 'true' : isRequired && !isMany ? 'false' : nothing;
  return html`<div class="choices" @change=${onChange}>
    ${repeat(
      shown,
      (one) => one.value,
      ({ value: choice, label, hint }, at) => {
        const own = `${id}${at ? `-${at}` : ''}`;
        const isChosen = chosen.includes(choice);
        const description = hint ? `${own}-note` : nothing;
        const text = authored(label, lang);
        const note = hint ? html`<p class="hint" id="${own}-note">${authored(hint, lang)}</p>` : nothing;
        // Two templates, since a field that becomes another type is made twice.
        const view = isMany
          ? html`<div class="choice">
              <input
                id=${own}
                type="checkbox"
                name=${path}
                value=${choice}
                .checked=${live(isChosen)}
                aria-invalid=${invalid}
                aria-describedby=${description}
              /><label for=${own} part="choice">${text}</label>${note}
            </div>`
          : html`<div class="choice">
              <input
                id=${own}
                type="radio"
                name=${path}
                value=${choice}
                .checked=${live(isChosen)}
                ?required=${isRequired}
                aria-invalid=${invalid}
                aria-describedby=${description}
              /><label for=${own} part="choice">${text}</label>${note}
            </div>`;
        if (choice !== 'other' || !props.field.other) return view;
        return html`${view}${isChosen ? context.views.other?.(props as never, context) : nothing}`;
      },
    )}
  </div>`;
}

/** One of several. */
export const radioFieldView = (props: FieldProps<ChoiceField>, context: FormContext) =>
  groupFrame(props, context, choicesView(props, context, false));

/** Any of several. */
export const checkboxesFieldView = (props: FieldProps<ChoiceField>, context: FormContext) =>
  groupFrame(props, context, choicesView(props, context, true));

/** One of many, in the browser's own list. */
export function selectFieldView(props: FieldProps<ChoiceField>, context: FormContext) {
  const { id, path, value, isRequired, field } = props;
  const { actions, strings, lang } = context;
  const chosen = String((value as string | undefined) ?? '');
  const onChange = (event: Event) => {
    actions.input(path, (event.target as HTMLSelectElement).value);
    actions.leave(path);
  };
  return labelFrame(
    props,
    context,
    html`<select
      id=${id}
      part="input"
      name=${path}
      autocomplete=${(field.autocomplete || nothing) as 'on'}
      ?required=${isRequired}
      aria-invalid=${lacksOther(props, [chosen]) ? 'false' : invalidOf(props)}
      aria-describedby=${describedBy(props)}
      @change=${onChange}
    >
      <option value="" ?selected=${chosen === ''} ${asChosen(chosen === '')}>${words(strings.choose)}</option>
      ${repeat(
        shownChoices(props, context),
        (one) => one.value,
        (one) =>
          html`<option value=${one.value} ?selected=${chosen === one.value} ${asChosen(chosen === one.value)}>
            ${authored(one.label, lang)}
          </option>`,
      )}
    </select>`,
    field.other ? (chosen === 'other' ? context.views.other?.(props as never, context) : nothing) : undefined,
  );
}
