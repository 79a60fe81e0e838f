import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../core/pick-text.js';
import { shortDay } from '../../i18n/format-elsewhere.js';
import { hoursText } from '../../i18n/format-when.js';
import { textView } from '../../ui/text-view.js';
import type { Occurrence } from './calendar-item.js';
import { periodView } from './calendar-period-view.js';
import { townOf } from './calendar-place-view.js';
import { previousView } from './calendar-status-view.js';
import type { PlanDay } from './calendar-plan.js';
import type { CalendarActions, CalendarViewState, GridState } from './calendar-state.js';

/** Day by day: what is planned where, who is in whose way, which days are holidays and which are free. */
export function planView(
  days: readonly PlanDay[],
  _grid: GridState,
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { strings, lang } = state;
  const free = days.filter((one) => isFree(one, state.today));
  // What can still be planned comes first.
  const past = days.filter(({ day }) => day < state.today);
  const ahead = days.slice(past.length);
  const clashing = days.filter(({ clashing: some }) => some.size > 0);
  return html`${periodView(state, actions)}
    <dl class="plan-sum">
      <div>
        <dt>${strings.freeDays}</dt>
        <dd>${free.length}${free.length > 0 && free.length <= FEW ? `: ${listed(free, lang)}` : nothing}</dd>
      </div>
      <div>
        <dt>${strings.clashes}</dt>
        <dd>${clashing.length ? listed(clashing, lang) : strings.noClashes}</dd>
      </div>
    </dl>
    <table class="plan" part="grid">
      <thead>
        <tr>
          <th scope="col">${strings.when}</th>
          <th scope="col">${strings.results}</th>
        </tr>
      </thead>
      <tbody>
        ${ahead.map((day) => dayRow(day, state, actions))}
      </tbody>
      ${
        past.length > 0
          ? html`<tbody>
              ${
                ahead.length > 0
                  ? html`<tr>
                      <th colspan="2" scope="rowgroup" class="month">${strings.over}</th>
                    </tr>`
                  : nothing
              }
              ${past.map((day) => dayRow(day, state, actions))}
            </tbody>`
          : nothing
      }
    </table>`;
}

/** As many days are named; of more there is no need to be sparing. */
const FEW = 10;

const listed = (days: readonly PlanDay[], lang: string) =>
  days.map(({ day }) => shortDay(day, lang)).join(' · ');

/** Something could still be planned on it. */
const isFree = ({ day, isWeekend, holidays, isOpen }: PlanDay, today: string) =>
  day >= today && !isWeekend && holidays.length === 0 && isOpen;

function dayRow(one: PlanDay, state: CalendarViewState, actions: CalendarActions): TemplateResult {
  const { strings, lang, today } = state;
  const { day, isWeekend, holidays, items, clashing } = one;
  const flags = [
    'day',
    isWeekend && 'weekend',
    day === today && 'today',
    day < today && 'past',
    clashing.size > 0 && 'clash',
  ]
    .filter(Boolean)
    .join(' ');
  return html`<tr part=${flags} class=${flags}>
    <th scope="row">
      ${shortDay(day, lang)}
      ${holidays.map(({ name, country }) => html`<span class="holiday">${strings.holiday(pickText(name, lang).text, country)}</span>`)}
    </th>
    <td>
      ${clashing.size > 0 ? html`<p class="badge">${strings.clash(clashing.size)}</p>` : nothing}
      ${
        items.length > 0
          ? html`<ul role="list">
              ${items.map((item) => planned(item, clashing.has(item), day, state, actions))}
            </ul>`
          : nothing
      }
      ${isFree(one, today) ? html`<span class="small">${strings.freeDay}</span>` : nothing}
    </td>
  </tr>`;
}

/** The hours of one day: of what goes on for several days, when it begins on the first and ends on the last. */
function hoursOn(item: Occurrence, day: string, { strings, lang }: CalendarViewState): string {
  const { start, end, startDay, endDay, endsByDay } = item;
  if (startDay === endDay)
    return hoursText(item, lang) || (item.timeKnown ? strings.allDay : strings.timeUnknown);
  const begins = day === startDay && hoursText({ ...item, end: start, endDay: startDay }, lang);
  if (begins) return strings.fromTime(begins);
  const ends = day === endDay && !endsByDay && hoursText({ ...item, start: end, startDay: endDay }, lang);
  return ends ? strings.untilTime(ends) : strings.allDay;
}

function planned(
  item: Occurrence,
  isClashing: boolean,
  day: string,
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { lang, hrefOf, strings } = state;
  const { event, status } = item;
  // One occurrence is one record, however many days it is on.
  const isFirst = item.startDay === day;
  return html`<li
    part=${isFirst ? 'item' : 'segment'}
    class=${isClashing ? `clashing ${status}` : status}
    data-id=${item.id}
  >
    <span class="hours">${hoursOn(item, day, state)}</span>
    <strong>${townOf(event, lang)}</strong>
    <a
      part="link item-title"
      href=${hrefOf({ item: item.id })}
      @click=${(click: MouseEvent) => actions.open(item, click)}
      >${textView(event.name, lang)}</a
    >
    ${status === 'scheduled' ? nothing : html`<span class="badge">${strings[status]}</span> ${previousView(item, state)}`}
  </li>`;
}
