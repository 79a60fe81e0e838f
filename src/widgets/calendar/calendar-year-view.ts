import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../i18n/format-date.js';
import { fullDay } from '../../i18n/format-when.js';
import { headingView } from '../../ui/text-view.js';
import { periodView } from './calendar-period-view.js';
import type { CalendarActions, CalendarViewState } from './calendar-state.js';
import type { GridWeek } from './calendar-weeks.js';

interface Month {
  day: string;
  weeks: readonly GridWeek[];
  total: number;
}

/** Twelve small months; days on which something takes place lead to it. */
export function yearView(
  months: readonly Month[],
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  return html`${periodView(state, actions)}
    <ul class="year" part="grid" role="list">
      ${months.map((month) => html`<li>${smallMonth(month, state, actions)}</li>`)}
    </ul>`;
}

function smallMonth(
  { day, weeks, total }: Month,
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { lang, strings, innerLevel, hrefOf } = state;
  const name = formatDate(lang, day, { month: 'long' });
  const open = (event: MouseEvent) => {
    event.preventDefault();
    actions.showMonth(day.slice(0, 7));
  };
  const title = html`<a href=${hrefOf({ layout: 'month', day: day.slice(0, 7) })} @click=${open}>${name}</a>
    <span class="small">${strings.count(total)}</span>`;
  return html`${headingView(Math.min(6, innerLevel + 1), 'small-month', title)}
    <table>
      <caption class="hidden">
        ${name}
      </caption>
      <thead>
        <tr>
          ${weeks[0]?.days.map((one) => html`<th scope="col" abbr=${formatDate(lang, one.day, { weekday: 'long' })}>${formatDate(lang, one.day, { weekday: 'narrow' })}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          ({ days }) =>
            html`<tr>
              ${days.map((one) => (one.isOutside ? html`<td></td>` : smallDay(one.day, one.entries.length, state, actions)))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function smallDay(
  day: string,
  total: number,
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { today, lang, strings, hrefOf } = state;
  const number = Number(day.slice(8));
  const open = (event: MouseEvent) => {
    event.preventDefault();
    actions.showMonth(day);
  };
  return html`<td class=${day === today ? 'today' : ''} aria-current=${day === today ? 'date' : nothing}>
    ${
      total === 0
        ? number
        : html`<a
            class="busy-${Math.min(3, total)}"
            href=${hrefOf({ layout: 'month', day })}
            aria-label="${fullDay(day, lang)}, ${strings.count(total)}"
            @click=${open}
            >${number}</a
          >`
    }
  </td>`;
}
