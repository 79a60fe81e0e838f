import { html, nothing, type TemplateResult } from 'lit';
import { fullDay } from '../../i18n/format-when.js';
import { chosenView } from '../../ui/chosen-view.js';
import { creditsView } from '../../ui/credits-view.js';
import { paperRangeView } from '../../ui/paper-range-view.js';
import { pagesView } from '../../ui/pager-view.js';
import { waysOutView } from '../../ui/ways-out-view.js';
import type { Occurrence } from './calendar-item.js';
import type { CalendarActions, CalendarViewState } from './calendar-state.js';
import { takeAllView } from './calendar-take-view.js';

/** How many events there are, of what is shown. */
export function countView({ answer, strings, choice, dayName, periodName }: CalendarViewState): unknown {
  if (!answer) return nothing;
  const { total, span, isEndless } = answer;
  if (span === 'window') return `${dayName || periodName}: ${strings.count(total)}`;
  if (span === 'past') return strings.countPast(total);
  if (choice.q && !isEndless) return strings.count(total);
  return isEndless ? strings.countEndless(total) : strings.countUpcoming(total);
}

/** What has been or what is to come, list or grid; under it what is chosen, each with a way to undo it. */
export function barView(state: CalendarViewState, actions: CalendarActions): TemplateResult {
  const { strings, layout, layouts, choice, answer, pageSize, isListed } = state;
  const name = {
    agenda: strings.viewAgenda,
    month: strings.viewMonth,
    week: strings.viewWeek,
    year: strings.viewYear,
    planning: strings.viewPlanning,
  };
  const times = [
    ['', strings.upcoming],
    ['today', strings.today],
    ['weekend', strings.weekend],
    ['past', strings.past],
  ] as const;
  return html`<div class="tools as-${layout}">
      ${
        layout === 'agenda'
          ? html`<div class="layouts of-4" part="layouts times" role="group" aria-label=${strings.time}>
              ${times.map(([when, label]) =>
                pressView(label, when === (choice.isPast ? 'past' : choice.when), () =>
                  actions.showTime(when),
                ),
              )}
            </div>`
          : nothing
      }
      <div class="layouts of-${layouts.length}" part="layouts" role="group" aria-label=${strings.view}>
        ${layouts.map((one) => pressView(name[one], one === layout, () => actions.layOut(one)))}
      </div>
    </div>
    ${isListed ? paperRangeView({ ...choice, pageSize, total: answer?.total ?? 0 }, strings) : nothing}
    ${chosenView(state, actions)}`;
}

const pressView = (label: string, isOn: boolean, press: () => void) =>
  html`<button
    type="button"
    part=${isOn ? 'button layout current' : 'button layout'}
    aria-pressed=${isOn ? 'true' : 'false'}
    @click=${press}
  >
    ${label}
  </button>`;

/** Pages of the list, and what one can do with all of it. */
export function footView(state: CalendarViewState, actions: CalendarActions): unknown {
  const { choice, answer, isListed } = state;
  const pages = () => pagesView({ ...state, ...choice, total: answer?.total ?? 0, ...actions });
  return html`${isListed ? pages() : nothing} ${takeAllView(state, actions)} ${sourcesView(state)}`;
}

/** Who the data is from, once it is known. */
const sourcesView = ({ load, strings, lang }: CalendarViewState) =>
  creditsView('store' in load && load.store ? load.store.report.sources : [], strings, lang);

/** The way out of a stretch of time in which nothing takes place. */
const nextView = (
  { startDay }: Occurrence,
  { strings, lang, layout }: CalendarViewState,
  actions: CalendarActions,
) =>
  html`<p>
    <button
      type="button"
      class="button"
      part="button next"
      @click=${() => (layout === 'agenda' ? actions.showTime('') : actions.pickDay(startDay))}
    >
      ${strings.nextOn(fullDay(startDay, lang))}
    </button>
  </p>`;

const noneText = ({ answer, strings, dayName, periodName, layout, choice }: CalendarViewState) =>
  layout === 'agenda' && choice.when && !choice.isPast
    ? strings.noneThen
    : answer?.span !== 'window'
      ? strings.emptyList
      : dayName
        ? strings.noneOn
        : strings.noneIn(periodName);

/** Nothing found: why it may be, and the ways out, each with what it would find. */
export function emptyView(state: CalendarViewState, actions: CalendarActions): TemplateResult {
  const { strings, answer, choice, active } = state;
  const isFiltered = choice.q !== '' || active.length > 0;
  return html`<slot name="empty">
    <div class="empty" tabindex="-1">
      <p><strong>${isFiltered ? strings.empty : noneText(state)}</strong></p>
      ${
        isFiltered
          ? html`${choice.q && !answer?.relaxations.length ? html`<p>${strings.emptyHint}</p>` : nothing}
            ${waysOutView({ ...state, relaxations: answer?.relaxations ?? [] }, actions)}`
          : nothing
      }
      ${answer?.next ? nextView(answer.next, state, actions) : nothing}
    </div>
  </slot>`;
}
