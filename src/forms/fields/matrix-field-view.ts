import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AnswerValue, Choice, MatrixField } from '../definition.js';
import { groupFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import { authored } from '../words-view.js';

type Rows = Readonly<Record<string, AnswerValue>>;

const rowsOf = (value: AnswerValue): Rows =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Rows) : {};
const listOf = (value: AnswerValue): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)];

const isPlain = (choices: unknown): boolean =>
  Array.isArray(choices) &&
  choices.every((one: unknown) => typeof (one as Choice | null)?.value === 'string');

/** More columns than this are never laid out as a grid. */
const MOST_COLUMNS = 8;

/**
 * The same choices for several things. Each row is a question of its own with its choices below; where
 * there is room, style alone lays them out as a grid.
 */
export function matrixFieldView(props: FieldProps<MatrixField>, context: FormContext) {
  const { field, value, path, choices } = props;
  const { rows = field.rows, columns = field.columns } = choices;
  const { actions, lang } = context;
  // A glance at a definition finds rows as their author wrote them: what is not plain waits until it is read.
  if (!isPlain(rows) || !isPlain(columns)) return html`<div class="field later" aria-hidden="true"></div>`;
  const answers = rowsOf(value);
  const onChange = ({ currentTarget }: Event) => {
    actions.input(path, answersIn(currentTarget as Element, answers, field.type));
    actions.leave(path);
  };
  const grid = columns.length > MOST_COLUMNS ? '' : ` grid of-${columns.length}`;
  return groupFrame(
    props,
    context,
    html`<div class="matrix${grid}" @change=${onChange}>
      <div class="matrix-head" aria-hidden="true">
        <span></span>${columns.map((column) => html`<span>${authored(column.label, lang)}</span>`)}
      </div>
      ${repeat(
        rows,
        (row) => row.value,
        (row, at) => rowView(row, at, columns, listOf(answers[row.value]), props, context),
      )}
    </div>`,
  );
}

/** What is ticked now, read from the controls themselves: the view is not drawn anew for each answer. */
function answersIn(matrix: Element, before: Rows, type: MatrixField['type']): Rows {
  const shown = new Map<string, string[]>();
  for (const input of matrix.querySelectorAll('input')) {
    const chosen = shown.get(input.dataset.row ?? '') ?? [];
    shown.set(input.dataset.row ?? '', input.checked ? [...chosen, input.value] : chosen);
  }
  const kept = Object.entries(before).filter(([row]) => !shown.has(row));
  const given = [...shown].flatMap(([row, chosen]) =>
    chosen.length > 0 ? [[row, type === 'matrix' ? chosen[0] : chosen] as const] : [],
  );
  return Object.fromEntries([...kept, ...given]);
}

function rowView(
  row: Choice,
  at: number,
  columns: readonly Choice[],
  chosen: readonly string[],
  { field, path, id, isRequired, error }: FieldProps<MatrixField>,
  { lang }: FormContext,
): TemplateResult {
  const isMany = field.type === 'matrix-multi';
  const isEach = field.requireRows !== 'any';
  const isWanting = error !== '' && isEach && chosen.length === 0;
  return html`<fieldset
    class="matrix-row${isWanting ? ' wanting' : ''}"
    part="row"
    aria-describedby=${isWanting ? `${id}-error` : nothing}
  >
    <legend>${authored(row.label, lang)}</legend>
    ${columns.map((column, c) => {
      const own = at + c === 0 ? id : `${id}-${at}-${c}`;
      return html`<label class="cell" part="choice" for=${own}
        ><input
          id=${own}
          type=${isMany ? 'checkbox' : 'radio'}
          name="${path}[${row.value}]"
          value=${column.value}
          data-row=${row.value}
          .checked=${live(chosen.includes(column.value))}
          ?required=${isRequired && !isMany && isEach}
          aria-invalid=${isWanting ? 'true' : 'false'}
        /><span>${authored(column.label, lang)}</span></label
      >`;
    })}
  </fieldset>`;
}
