import { html, type TemplateResult } from 'lit';
import { lineIcon } from '../../ui/line-icon.js';
import { svg } from 'lit';
import { headingView } from '../../ui/text-view.js';
import type { CalendarActions, CalendarViewState } from './calendar-state.js';

const earlierIcon = () => lineIcon(svg`<path d="m15 5-7 7 7 7"/>`);
const laterIcon = () => lineIcon(svg`<path d="m9 5 7 7-7 7"/>`);

/** The name of the period and the ways to others: earlier, today, later, any date. */
export function periodView(state: CalendarViewState, actions: CalendarActions): TemplateResult {
  const { strings, periodName, steps, grid, innerLevel } = state;
  const step = (part: string, label: string, icon: unknown, day: string) =>
    html`<button
      type="button"
      class="button step"
      part="button ${part}"
      aria-label=${label}
      @click=${() => actions.goToDay(day)}
    >
      ${icon}
    </button>`;
  return html`<div class="period" part="period">
    ${headingView(Math.min(6, innerLevel), 'period-name', periodName, 'period')}
    <div class="steps">
      ${steps ? step('earlier', strings.earlier(steps.earlierName), earlierIcon(), steps.earlier) : ''}
      <button type="button" class="button" part="button today" @click=${() => actions.goToDay('')}>
        ${strings.today}
      </button>
      ${steps ? step('later', strings.later(steps.laterName), laterIcon(), steps.later) : ''}
      <label class="jump"
        ><span class="hidden">${strings.jumpTo}</span
        ><input
          part="input"
          type="date"
          class="button"
          .value=${grid?.day ?? ''}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            if (value) actions.goToDay(value);
          }}
      /></label>
    </div>
  </div>`;
}
