import { html, nothing, type TemplateResult } from 'lit';
import type { EndpointError } from '../../data/endpoint-error.js';
import { searchView } from '../../ui/search-view.js';
import { headingView } from '../../ui/text-view.js';
import { agendaView, skeletonView } from './calendar-agenda-view.js';
import type { Occurrence } from './calendar-item.js';
import type { CalendarActions, CalendarViewState, FirstViewState } from './calendar-state.js';

/** Regions that come with the second chunk; until then their places are kept free. */
export interface LateViews {
  /** Whether there is anything to filter by. */
  canFilter(state: CalendarViewState): boolean;
  filtersView(state: CalendarViewState, actions: CalendarActions): TemplateResult;
  countView(state: CalendarViewState): unknown;
  barView(state: CalendarViewState, actions: CalendarActions): TemplateResult;
  noticeView(state: CalendarViewState, actions: CalendarActions): TemplateResult;
  footView(state: CalendarViewState, actions: CalendarActions): unknown;
  emptyView(state: CalendarViewState, actions: CalendarActions): TemplateResult;
  failedView(error: EndpointError, state: CalendarViewState, actions: CalendarActions): TemplateResult;
  detailView(state: CalendarViewState, actions: CalendarActions): TemplateResult;
  /** That it is not as announced, is going on, or is over. */
  statusView(item: Occurrence, state: CalendarViewState): unknown;
  /** What an agenda entry says about places and price, once it can be worked out. */
  seatsView(item: Occurrence, state: CalendarViewState): unknown;
  /** The hours on the visitor's own clock, where they differ and matter. */
  elsewhereView(item: Occurrence, state: CalendarViewState): unknown;
  /** What the one series is that is chosen. */
  seriesView(state: CalendarViewState, actions: CalendarActions): unknown;
  /** The grid of the layout; undefined while its code is loading. */
  gridView(state: CalendarViewState, actions: CalendarActions): unknown;
}

/** The visitor's side of the widget, once it has been loaded. */
export interface LateParts {
  views: LateViews;
  state: CalendarViewState;
  actions: CalendarActions;
}

export interface FirstActions {
  search(text: string): void;
}

export function calendarView(
  state: FirstViewState,
  actions: FirstActions,
  late: LateParts | undefined,
): TemplateResult {
  const { heading, headingLevel, isDebug, debugView } = state;
  const isDetail = late && late.state.detail.status !== 'none';
  return html`<div class="root" part="root">
    <slot name="heading">${heading ? headingView(headingLevel, 'heading', heading) : nothing}</slot>
    ${searchView({ ...state, q: state.choice.q, name: late?.state.searchName }, actions.search)}
    ${isDetail ? late.views.detailView(late.state, late.actions) : listRegion(state, late)}
    <slot name="footer"></slot>
    ${isDebug ? debugView?.(state) : nothing}
    <div class="hidden" role="status">${late?.state.announcement}</div>
    ${late?.state.hasStrayContent ? html`<slot></slot>` : nothing}
  </div>`;
}

/** Keeps the place of the layouts, so that nothing moves when they come. */
const toolsPlace = ({ layout }: FirstViewState) => html`<div class="tools as-${layout}"></div>`;

function listRegion(state: FirstViewState, late: LateParts | undefined): TemplateResult {
  const { load, facets, isLazy, answer, strings } = state;
  const error = answer ? undefined : load.status === 'failed' ? load.error : late?.state.error;
  if (error) return late?.views.failedView(error, late.state, late.actions) ?? html`<slot></slot>`;
  // Nothing to show and nothing on its way: what stands in the tag is better than an empty frame.
  if (load.status === 'idle' && !isLazy && !answer) return html`<slot></slot>`;
  const isFiltered = late?.views.canFilter(late.state) ?? facets.length > 0;
  return html`<div class=${isFiltered ? 'body filtered' : 'body'}>
    ${isFiltered ? html`<div class="filters" part="filters">${late?.views.filtersView(late.state, late.actions)}</div>` : nothing}
    <div class="results">
      ${late?.views.seriesView(late.state, late.actions)}
      <div class="bar" part="bar">
        <p class="count" part="count" id="count" tabindex="-1">
          ${answer && late && !answer.isPartial ? late.views.countView(late.state) : html`<span class="wait">${answer ? '…' : strings.loading}</span>`}
        </p>
        ${late ? late.views.barView(late.state, late.actions) : toolsPlace(state)}
      </div>
      ${late?.views.noticeView(late.state, late.actions)} ${eventsRegion(state, late)}
      <div class="foot">${answer?.isPartial ? nothing : late?.views.footView(late.state, late.actions)}</div>
    </div>
  </div>`;
}

function eventsRegion(state: FirstViewState, late: LateParts | undefined): unknown {
  const { layout, answer } = state;
  if (layout === 'agenda') return listView(state, late);
  const grid = late?.views.gridView(late.state, late.actions);
  return html`<div class="frame as-${layout}">${grid}</div>
    ${late?.state.isListed === false ? nothing : answer?.isPartial ? skeletonView(state) : listView(state, late)}`;
}

function listView(state: FirstViewState, late: LateParts | undefined): unknown {
  const { answer, load } = state;
  const items = answer?.items ?? ('preview' in load ? load.preview : undefined);
  if (!items) return skeletonView(state);
  if (items.length === 0)
    return html`<div part="empty">${late?.views.emptyView(late.state, late.actions)}</div>`;
  return agendaView(items, state, late);
}
