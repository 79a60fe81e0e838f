import { html, nothing, type TemplateResult } from 'lit';
import { pickText, type PickedText } from '../../core/pick-text.js';
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
  const { lang, strings } = state;
  const heads = weeks[0]?.days ?? [];
  return html`${periodView(state, actions)}
    <table
      class="grid as-${grid.layout}"
      part="grid"
      role="grid"
      aria-labelledby="period"
      @keydown=${(event: KeyboardEvent) => onKey(event, actions)}
      @click=${(event: MouseEvent) => onPress(event, grid, state, actions)}
    >
      <thead>
        <tr>
          <th scope="col" class="number">${strings.weekShort}</th>
          ${heads.map(
            ({ day }) =>
              html`<th scope="col" abbr=${formatDate(lang, day, { weekday: 'long' })}>
                ${formatDate(lang, day, { weekday: 'short' }).replace(/\.$/, '')}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          ({ number, days }) =>
            html`<tr>
              <th scope="row" class="number" aria-label=${strings.week(number)}>${number}</th>
              ${days.map((day) => dayView(day, grid, state))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** One listener for all that can be pressed: a month has two hundred such things. */
function onPress(
  click: MouseEvent,
  grid: GridState,
  { choice, steps }: CalendarViewState,
  actions: CalendarActions,
): void {
  const pressed = (click.target as Element).closest<HTMLElement>('a, button');
  const { id } = pressed?.dataset ?? {};
  const item = grid.items.find((one) => one.id === id);
  if (item) return actions.open(item, click);
  const day = pressed?.closest('td')?.querySelector<HTMLElement>('[data-day]')?.dataset.day;
  // The day that is picked, pressed again, gives the whole period back.
  if (day && day === choice.day && pressed?.dataset.day) actions.goToDay(steps?.own ?? '');
  else if (day) actions.pickDay(day);
}

/** Where days run from right to left, the arrows to the sides lead the other way. */
const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The keys of the APG's date grid; what they mean for the day is the session's. */
function onKey(event: KeyboardEvent, actions: CalendarActions): void {
  const cell = (event.target as Element).closest?.<HTMLElement>('[data-day]');
  const { shiftKey, ctrlKey, altKey, metaKey } = event;
  if (!cell || ctrlKey || altKey || metaKey) return;
  const isMirrored = getComputedStyle(cell).direction === 'rtl';
  const key = (isMirrored && MIRRORED[event.key]) || event.key;
  if (actions.moveDay(cell.dataset.day ?? '', key, shiftKey)) event.preventDefault();
}

function dayView(cell: GridDay, grid: GridState, state: CalendarViewState): TemplateResult {
  const { lang, strings, today, choice } = state;
  const { day, entries, isOutside, isWeekend } = cell;
  const isPicked = choice.day === day;
  const kind = `day${isOutside ? ' outside' : ''}${isWeekend ? ' weekend' : ''}${
    day < today ? ' past' : day === today ? ' today' : ''
  }${isPicked ? ' picked' : ''}`;
  const shown = grid.layout === 'week' ? entries : entries.filter(({ lane }) => lane < LANES);
  const hidden = entries.length - shown.length;
  const name = fullDay(day, lang);
  const isFew = grid.layout === 'month' && entries.length < LANES && !entries.some(isBar);
  return html`<td
    part=${kind}
    class=${isFew ? `${kind} few` : kind}
    role="gridcell"
    aria-selected=${isPicked ? 'true' : 'false'}
  >
    <button
      type="button"
      class="number"
      data-day=${day}
      data-dots=${entries.slice(0, 3).map(dotOf).join('')}
      tabindex=${day === grid.focusDay ? 0 : -1}
      aria-current=${day === today ? 'date' : nothing}
      aria-label="${name}, ${strings.count(entries.length)}"
    >
      <span>${Number(day.slice(8))}</span></button
    >${lanesOf(shown).map((placed) => (placed?.isHead ? chipView(placed, state) : emptyLane))}${
      hidden > 0 ? moreView(strings.moreEvents(hidden), name) : nothing
    }
  </td>`;
}

const isBar = ({ span, isContinued }: Placed) => span > 1 || isContinued;

/** What stands in each line of a day, from the first to the last that is taken. */
function lanesOf(shown: readonly Placed[]): (Placed | undefined)[] {
  const lanes: (Placed | undefined)[] = [];
  for (const placed of shown) lanes[placed.lane] = placed;
  return [...lanes];
}

const emptyLane = html`<i class="slot"></i>`;

const moreView = (more: string, day: string) =>
  html`<button type="button" class="link more" aria-label="${more}, ${day}">${more}</button>`;

/** A dot for an event, where there is no room for more; an empty one for what does not take place. */
const dotOf = ({ item: { status } }: Placed) =>
  status === 'cancelled' || status === 'postponed' ? '○' : '●';

/** One event in the grid. Its name says all that its place in the grid shows. */
function chipView(placed: Placed, state: CalendarViewState): TemplateResult {
  const { item, span, isContinued } = placed;
  const { lang, strings, hrefOf, phaseOf } = state;
  const { event, status } = item;
  const phase = phaseOf(item);
  const name = pickText(event.name, lang);
  const hours = hoursText(item, lang);
  const begins = item.startDay === item.endDay ? (hours.split('–')[0] ?? '') : '';
  // What can be seen comes first, so that people who speak to their computer can say it; of that the name, for which
  // there is little room.
  const seen = joined(' ', begins, name.text);
  const place = placeText(event, lang) || (event.attendanceMode === 'online' ? strings.online : '');
  const when = phase === 'now' ? strings.happening : phase === 'past' ? strings.over : '';
  const before = event.previousStartDate;
  const was = before ? strings.previousDate(state.said.moment(lang, before, item.timeZone, 'long')) : '';
  const said = joined(', ', whenText(item, lang, false, hours), was, place, when);
  const kind = `event ${phase} ${status}`;
  const spans = isBar(placed) ? ` bar-of span-${span}` : '';
  const href = hrefOf({ item: item.id });
  // What goes on from the week before has been named there.
  if (isContinued)
    return html`<a
      part=${kind}
      class=${kind + spans}
      href=${href}
      data-id=${item.id}
      aria-hidden="true"
      tabindex="-1"
      >${seen}</a
    >`;
  // A month has a hundred of them: only what differs is worth elements of its own.
  const isPlain = status === 'scheduled' && !name.lang;
  return html`<a
    part=${kind}
    class=${isPlain ? kind + spans : `${kind}${spans} apart`}
    href=${href}
    data-id=${item.id}
    aria-label=${isPlain ? `${seen}, ${said}` : nothing}
    >${isPlain ? seen : apartView(begins, name, status === 'scheduled' ? '' : strings[status], said)}</a
  >`;
}

/** The name by itself, to be marked as of its language and as not taking place; then its state, then what is only read. */
const apartView = (begins: string, { text, lang }: PickedText, state: string, said: string) =>
  html`<span class="seen">${begins} <span lang=${lang ?? nothing}>${text}</span></span
    >${state && `, ${state}`}<span class="hidden">, ${said}</span>`;

const joined = (between: string, ...parts: readonly string[]) => parts.filter(Boolean).join(between);
