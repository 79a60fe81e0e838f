import { times } from '../../core/numbered.js';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../i18n/format-date.js';
import { fullDay, hoursText, machineTime, monthName, whenText } from '../../i18n/format-when.js';
import { headingView, textView } from '../../ui/text-view.js';
import type { Occurrence } from './calendar-item.js';
import { placeText } from './calendar-place-view.js';
import type { FirstViewState } from './calendar-state.js';
import type { LateParts } from './calendar-view.js';

/** Upcoming events under the months they begin in; those that have begun before today come first. */
export function agendaView(
  items: readonly Occurrence[],
  state: FirstViewState,
  late: LateParts | undefined,
): TemplateResult {
  const { strings, lang, innerLevel, today } = state;
  let at = 0;
  const months: { name: string; items: Occurrence[] }[] = [];
  for (const item of items) {
    const isRunning = item.startDay < today && state.phaseOf(item) === 'now';
    const name = late?.state.dayName || (isRunning ? strings.since : monthName(item.startDay, lang));
    const last = months.at(-1);
    if (last?.name === name) last.items.push(item);
    else months.push({ name, items: [item] });
  }
  return html`<div class="list" part="list" aria-busy=${late?.state.isAsking ? 'true' : 'false'}>
    ${months.map(
      ({ name, items: own }) =>
        html`${headingView(Math.min(6, innerLevel), 'month', name)}
          <ul role="list">
            ${own.map((item) => entryView(item, at++, state, late))}
          </ul>`,
    )}
  </div>`;
}

/** One entry of the list: the day stands at its side, so that the eye can run down the days. */
function entryView(
  item: Occurrence,
  at: number,
  state: FirstViewState,
  late: LateParts | undefined,
): TemplateResult {
  const { phaseOf, itemTemplate } = state;
  const phase = phaseOf(item);
  const flat = `item ${phase}${item.status === 'scheduled' ? '' : ` ${item.status}`}`;
  return html`<li part=${flat} class=${flat} data-id=${item.id} data-at=${at}>
    ${itemTemplate?.(item) ?? cardView(item, state, late)}
  </li>`;
}

function cardView(item: Occurrence, state: FirstViewState, late: LateParts | undefined): TemplateResult {
  const { lang, innerLevel } = state;
  const { event, startDay, endDay } = item;
  // What refers to it takes a space for the end of a name.
  const id = `e-${item.id.replace(/\s/g, '%20')}`;
  const title = html`<a
    part="link"
    aria-labelledby="${id} ${id}-w"
    href=${late?.state.hrefOf({ item: item.id }) ?? nothing}
    @click=${(click: MouseEvent) => late?.actions.open(item, click)}
    ><span id=${id} dir="auto">${textView(event.name, lang)}</span></a
  >`;
  return html`<article class="card" part="card">
    <p class="date" part="date" aria-hidden="true">
      <b class=${startDay === endDay ? '' : 'span'}>${daysOfMonth(startDay, endDay, lang)}</b>
      <span>${startDay === endDay ? formatDate(lang, startDay, { weekday: 'short' }) : nothing}</span>
    </p>
    <div class="what">
      ${headingView(Math.min(6, innerLevel + 1), 'item-title', title)}
      <div class="meta" part="item-meta" id="${id}-w">
        ${late?.views.statusView(item, late.state)} ${whenView(item, state, late)} ${placeView(item, state)}
      </div>
      ${event.description ? html`<p class="text" part="item-text">${textView(event.description, lang)}</p>` : nothing}
    </div>
    <div class="side">${late?.views.seatsView(item, late.state)}</div>
  </article>`;
}

/** `24`, `24–25`, or with the months where there are two: `30 Nov – 2 Dec`. */
function daysOfMonth(startDay: string, endDay: string, lang: string): string {
  if (startDay === endDay) return String(Number(startDay.slice(8)));
  const isOneMonth = startDay.slice(0, 7) === endDay.slice(0, 7);
  if (isOneMonth) return `${Number(startDay.slice(8))}–${Number(endDay.slice(8))}`;
  // The year stands beside it; a day stays with its month, wherever the line breaks.
  return [startDay, endDay]
    .map((day) => formatDate(lang, day, { day: 'numeric', month: 'short' }).replaceAll(' ', '\xa0'))
    .join(' – ');
}

/** The hours; with the day for those who do not see it at the side. */
function whenView(item: Occurrence, { lang }: FirstViewState, late: LateParts | undefined): TemplateResult {
  const { startDay, endDay } = item;
  const hours = hoursText(item, lang);
  const text =
    startDay === endDay
      ? html`<span class="hidden">${fullDay(startDay, lang)}${hours ? ',\xa0' : ''}</span>${hours}`
      : whenText(item, lang, true);
  // A day that stands at the side already takes no room here.
  return html`<time
      class=${hours || startDay !== endDay ? '' : 'hidden'}
      part="when"
      datetime=${machineTime(item)}
      >${text}</time
    >
    ${late?.views.elsewhereView(item, late.state)}`;
}

function placeView({ event }: Occurrence, { lang, strings, formatOf }: FirstViewState): unknown {
  const place = placeText(event, lang);
  // That it was moved online is said already.
  const mode = event.status === 'movedOnline' ? '' : formatOf(event);
  return html`${place ? html`<span class="place">${place}</span>` : nothing}
  ${mode === 'online' || mode === 'mixed' ? html`<span>${strings[mode]}</span>` : nothing}`;
}

/** Keeps the place of what comes. */
export function skeletonView({ pageSize }: FirstViewState): TemplateResult {
  return html`<div class="list skeleton" part="skeleton" aria-hidden="true">
    ${times(Math.min(10, pageSize), () => html`<div class="item"><b></b><i></i><i></i></div>`)}
  </div>`;
}
