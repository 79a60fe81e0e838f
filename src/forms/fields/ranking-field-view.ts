import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moved } from '../../core/moved.js';
import { pickText } from '../../core/pick-text.js';
import { formatNumber } from '../../i18n/format.js';
import { crossIcon } from '../../ui/icons.js';
import { lineIcon } from '../../ui/line-icon.js';
import type { AnswerValue, Choice, RankingField } from '../definition.js';
import { groupFrame } from '../field-frame-view.js';
import type { FieldProps, FormContext } from '../field-props.js';
import type { RankingStrings } from '../ranking-strings.js';
import { authored, words } from '../words-view.js';
import { followPointer } from './ranking-drag-view.js';

type Step = 'up' | 'down' | 'out' | 'add';

const ICONS = {
  up: () => lineIcon(svg`<path d="m6 14 6-6 6 6"/>`),
  down: () => lineIcon(svg`<path d="m6 10 6 6 6-6"/>`),
  out: crossIcon,
  add: () => lineIcon(svg`<path d="M5 12h14M12 5v14"/>`),
};
const grip = () => lineIcon(svg`<path d="M9 6v.1M9 12v.1M9 18v.1M15 6v.1M15 12v.1M15 18v.1"/>`);

/** What is put in order; what is not offered any more, or stands twice, falls out. */
function rankedOf(options: readonly Choice[], value: AnswerValue): readonly Choice[] {
  const order = Array.isArray(value) ? new Set(value.map(String)) : new Set<string>();
  return [...order].flatMap((one) => options.find((option) => option.value === one) ?? []);
}

/** Where the focus goes once the new order is on the screen: the same button, or the nearest that still does something. */
function focusAfter({ currentTarget }: Event, value: string, step: Step): void {
  const root = (currentTarget as Element).closest('.ranking');
  const entry = (currentTarget as Element).closest('li');
  const next = entry?.nextElementSibling ?? entry?.previousElementSibling;
  setTimeout(() => {
    const own = (action: Step) =>
      root?.querySelector<HTMLElement>(
        `[data-value="${CSS.escape(value)}"] [data-do=${action}]:not([aria-disabled])`,
      );
    const follower =
      step === 'add' && next?.isConnected
        ? next.querySelector<HTMLElement>('[data-do=add]:not([aria-disabled])')
        : undefined;
    (follower ?? own(step) ?? own(step === 'up' ? 'down' : 'up') ?? own('out') ?? own('add'))?.focus();
  });
}

/**
 * Things in an order of one's own: chosen one after the other, then moved by buttons. Dragging does the
 * same for those who like it.
 */
export function rankingFieldView(props: FieldProps<RankingField>, context: FormContext): TemplateResult {
  const { path, value, id, field } = props;
  const { options = field.options } = props.choices;
  const { actions, lang, locale } = context;
  const strings = context.strings as FormContext['strings'] & RankingStrings;
  const ranked = rankedOf(options, value);
  const rest = options.filter((option) => !ranked.includes(option));
  const order = ranked.map((one) => one.value);
  const top = Math.min(field.top ?? options.length, options.length);
  const isFull = ranked.length >= top;
  const name = ({ label }: Choice) => pickText(label, lang).text;

  const put = (choice: Choice, to: number) => {
    const next = moved(order, choice.value, to);
    const place = next.indexOf(choice.value) + 1;
    actions.input(path, next.length > 0 ? next : undefined);
    actions.say(
      place > 0 ? strings.rankedAt(name(choice), place, next.length) : strings.rankedOut(name(choice)),
    );
    actions.leave(path);
  };
  const press = (choice: Choice, step: Step, to: number) => (event: Event) => {
    if ((event.currentTarget as Element).ariaDisabled === 'true') return;
    focusAfter(event, choice.value, step);
    put(choice, to);
  };
  const tool = (choice: Choice, step: Step, label: string, to: number, isOff = false) =>
    html`<button
      type="button"
      class="button tool"
      part="button ${step}"
      data-do=${step}
      aria-label=${label}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${press(choice, step, to)}
    >
      ${ICONS[step]()}
    </button>`;
  const onDrop = (dropped: string, to: number) => {
    const choice = ranked.find((one) => one.value === dropped);
    if (choice) put(choice, to);
  };

  const rankedView = html`<ol class="ranked" aria-labelledby="${id}-order">
    ${repeat(
      ranked,
      (choice) => choice.value,
      (choice, at) =>
        html`<li
          data-value=${choice.value}
          @pointerdown=${(event: PointerEvent) => followPointer(event, onDrop)}
        >
          <span class="grip">${grip()}</span>
          <span class="place" aria-hidden="true">${formatNumber(locale, at + 1)}</span>
          <span class="what">${authored(choice.label, lang)}</span>
          <span class="tools"
            >${tool(choice, 'up', strings.rankUp(name(choice)), at - 1, at === 0)}
            ${tool(choice, 'down', strings.rankDown(name(choice)), at + 1, at === ranked.length - 1)}
            ${tool(choice, 'out', strings.rankOut(name(choice)), -1)}</span
          >
        </li>`,
    )}
  </ol>`;
  const restView = html`<p class="rank-title" id="${id}-rest">${words(strings.rankRest)}</p>
    <ul class="rest" role="list" aria-labelledby="${id}-rest">
      ${repeat(
        rest,
        (choice) => choice.value,
        (choice, at) =>
          html`<li data-value=${choice.value}>
            <button
              type="button"
              id=${at === 0 ? id : `${id}-${at}`}
              class="button pick"
              part="button add"
              data-do="add"
              name=${path}
              value=${choice.value}
              aria-label=${isFull ? name(choice) : strings.rankAdd(name(choice), ranked.length + 1)}
              aria-disabled=${isFull ? 'true' : nothing}
              @click=${press(choice, 'add', ranked.length)}
            >
              ${ICONS.add()}<span>${authored(choice.label, lang)}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  return groupFrame(
    props,
    context,
    html`<div class="ranking" part="ranking">
      <p class="rank-title" id="${id}-order">${words(strings.rankOrder)}</p>
      ${ranked.length > 0 ? rankedView : html`<p class="small">${words(strings.rankEmpty)}</p>`}
      ${rest.length > 0 ? restView : nothing}
    </div>`,
    html`<p class="hint">${words(top < options.length ? strings.rankTop(top) : strings.rankAll)}</p>`,
  );
}
