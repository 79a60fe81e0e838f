import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { pickText, type Text } from '../../core/pick-text.js';
import type { RepeatField } from '../definition.js';
import { groupFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { fieldsView } from '../field-view.js';
import { words } from '../words-view.js';

/** What one entry is called: `Guest 2`. */
function entryName(title: Text | undefined, at: number, { lang, strings }: FormContext): string {
  const { text } = pickText(title, lang);
  return text ? text.replace('{index}', String(at + 1)) : strings.entry(at + 1);
}

/** The same questions several times: guests, with their diet and what they need to come in. */
export function repeatFieldView(props: FieldProps<RepeatField>, context: FormContext) {
  const { field, entries, path, isOpen, id } = props;
  const { actions, strings, lang } = context;
  const canRemove = isOpen && entries.length > field.min;
  const canAdd = isOpen && entries.length < field.max;
  return groupFrame(
    props,
    context,
    html`<div class="entries">
        ${repeat(
          entries,
          ({ key }) => key,
          ({ fields, title }, at) => {
            const name = entryName(title ?? field.itemLabel, at, context);
            return html`<fieldset class="entry" part="entry">
              <legend>${words(name)}</legend>
              ${fieldsView(fields, context)}
              ${
                canRemove
                  ? html`<button
                      type="button"
                      class="link"
                      part="button remove"
                      aria-label=${strings.removeWhat(name)}
                      @click=${() => actions.removeEntry(path, at)}
                    >
                      ${words(strings.removeOne)}
                    </button>`
                  : nothing
              }
            </fieldset>`;
          },
        )}
      </div>
      ${
        canAdd
          ? html`<button
              type="button"
              id=${id}
              class="button"
              part="button add"
              @click=${() => actions.addEntry(path)}
            >
              ${words(pickText(field.addLabel, lang).text || strings.addOne)}
            </button>`
          : isOpen
            ? html`<p class="hint" part="hint">${words(`${strings.manyEntries(field.max)}.`)}</p>`
            : nothing
      }`,
  );
}
