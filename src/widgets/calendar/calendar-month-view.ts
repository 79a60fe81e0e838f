import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../core/pick-text.js';
import { formatDate } from '../../i18n/format-date.js';
import { fullDay, hoursText, whenText } from '../../i18n/format-when.js';
import { periodView } from './calendar-period-view.js';
import { placeText } from './calendar-place-view.js';
import type { CalendarActions, CalendarViewState, GridState } from './calendar-state.js';
import type { GridDay, GridWeek, Placed } from './calendar-weeks.js';

/** Lines of a day in a month; what does not fit is behind '+3 more'. */
const LANES = 3;

/** Weeks of days, with the keys of the APG's date grid; one day at a time can be reached by Tab. */
export function monthView(
  weeks: readonly GridWeek[],
  grid: GridState,
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { lang, strings, periodName } = state;
  const heads = weeks[0]?.days ?? [];
  return html`${periodView(state, actions)}
    <table
      class="grid as-${grid.layout}"
      part="grid"
      role="grid"
      aria-labelledby="period"
      @keydown=${(event: KeyboardEvent) => onKey(event, actions)}
    >
      <caption class="hidden">
        ${periodName}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">${strings.weekShort}</th>
          ${heads.map(
            ({ day }) =>
              html`<th scope="col" abbr=${formatDate(lang, day, { weekday: 'long' })}>
                ${formatDate(lang, day, { weekday: 'short' })}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          ({ number, days }) =>
            html`<tr>
              <th scope="row" class="number" aria-label=${strings.week(number)}>${number}</th>
              ${days.map((day) => dayView(day, grid, state, actions))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** The keys of the APG's date grid; what they mean for the day is the session's. */
function onKey(event: KeyboardEvent, actions: CalendarActions): void {
  const cell = (event.target as Element).closest?.<HTMLElement>('[data-day]');
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (!cell || ctrlKey || altKey || metaKey) return;
  if (actions.moveDay(cell.dataset.day ?? '', key, shiftKey)) event.preventDefault();
}

function dayView(
  cell: GridDay,
  grid: GridState,
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { lang, strings, today, choice } = state;
  const { day, entries, isOutside, isWeekend } = cell;
  const isPicked = choice.day === day;
  const flags = [
    'day',
    isOutside && 'outside',
    isWeekend && 'weekend',
    day < today && 'past',
    day === today && 'today',
    isPicked && 'picked',
  ].filter(Boolean);
  const kind = flags.join(' ');
  const shown = grid.layout === 'week' ? entries : entries.filter(({ lane }) => lane < LANES);
  const hidden = entries.length - shown.length;
  const depth = Math.max(-1, ...shown.map(({ lane }) => lane));
  return html`<td part=${kind} class=${kind} role="gridcell" aria-selected=${isPicked ? 'true' : 'false'}>
    <button
      type="button"
      class="number"
      data-day=${day}
      tabindex=${day === grid.focusDay ? 0 : -1}
      aria-current=${day === today ? 'date' : nothing}
      aria-label="${fullDay(day, lang)}, ${strings.count(entries.length)}"
      @click=${() => actions.pickDay(day)}
    >
      <span>${Number(day.slice(8))}</span>
      <span class="dots" aria-hidden="true">${entries.slice(0, 3).map(dotOf).join('')}</span>
    </button>
    ${
      entries.length === 0
        ? nothing
        : html`<ul role="list" class="entries">
            ${Array.from({ length: depth + 1 }, (_, lane) => {
              const placed = shown.find((one) => one.lane === lane);
              return placed?.isHead
                ? chipView(placed, state, actions)
                : html`<li class="slot" aria-hidden="true"></li>`;
            })}
            ${
              hidden > 0
                ? html`<li>
                    <button type="button" class="link more" @click=${() => actions.pickDay(day)}>
                      ${strings.moreEvents(hidden)}<span class="hidden">, ${fullDay(day, lang)}</span>
                    </button>
                  </li>`
                : nothing
            }
          </ul>`
    }
  </td>`;
}

/** A dot for an event, where there is no room for more; an empty one for what does not take place. */
const dotOf = ({ item: { status } }: Placed) =>
  status === 'cancelled' || status === 'postponed' ? '○' : '●';

/** One event in the grid. Its name says all that its place in the grid shows. */
function chipView(
  { item, span, isContinued }: Placed,
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { lang, strings, hrefOf, phaseOf } = state;
  const { event, status } = item;
  const phase = phaseOf(item);
  const name = pickText(event.name, lang);
  const hours = item.startDay === item.endDay ? hoursText({ ...item, end: item.start }, lang) : '';
  // What can be seen comes first, so that people who speak to their computer can say it.
  const head = [status === 'scheduled' ? '' : strings[status], hours].filter(Boolean).join(' ');
  const seen = [head, name.text].filter(Boolean).join(' ');
  const label = [
    seen,
    whenText(item, lang),
    placeText(event, lang) || (event.attendanceMode === 'online' ? strings.online : ''),
    phase === 'now' ? strings.happening : phase === 'past' ? strings.over : '',
  ].filter(Boolean);
  const kind = `event ${phase} ${status}`;
  return html`<li class="chip-place span-${span}">
    <a
      part=${kind}
      class=${span > 1 || isContinued ? `${kind} bar-of` : kind}
      href=${hrefOf({ item: item.id })}
      lang=${name.lang ?? nothing}
      data-id=${item.id}
      aria-label=${label.join(', ')}
      aria-hidden=${isContinued ? 'true' : nothing}
      tabindex=${isContinued ? -1 : nothing}
      @click=${(click: MouseEvent) => actions.open(item, click)}
      >${head ? html`<span>${head}</span> ` : nothing}${name.text}</a
    >
  </li>`;
}
