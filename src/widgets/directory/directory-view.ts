import { times } from '../../core/numbered.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { EndpointError } from '../../data/endpoint-error.js';
import { searchView } from '../../ui/search-view.js';
import { headingView } from '../../ui/text-view.js';
import { cardView } from './directory-card-view.js';
import type { DirectoryItem } from './directory-item.js';
import type { DirectoryActions, DirectoryViewState, FirstViewState } from './directory-state.js';

/** What a way to reach an entry is marked with. */
export type WayIcon = 'pin' | 'phone' | 'globe' | 'mail';

/** Regions that come with the second chunk; until then their places are kept free. */
export interface LateViews {
  /** Whether there is anything to filter by. */
  canFilter(state: DirectoryViewState): boolean;
  filtersView(state: DirectoryViewState, actions: DirectoryActions): TemplateResult;
  barView(state: DirectoryViewState, actions: DirectoryActions): TemplateResult;
  noticeView(state: DirectoryViewState, actions: DirectoryActions): TemplateResult;
  footView(state: DirectoryViewState, actions: DirectoryActions): unknown;
  emptyView(state: DirectoryViewState, actions: DirectoryActions): TemplateResult;
  failedView(error: EndpointError, state: DirectoryViewState, actions: DirectoryActions): TemplateResult;
  detailView(state: DirectoryViewState, actions: DirectoryActions): TemplateResult;
  iconView(name: WayIcon): unknown;
  telephoneView(telephone: string, label?: string): unknown;
  siteName(url: string): string;
  kindView(item: DirectoryItem, state: DirectoryViewState): unknown;
  pictureView(item: DirectoryItem, state: DirectoryViewState): TemplateResult;
  openView(item: DirectoryItem, state: DirectoryViewState): unknown;
}

/** The visitor's side of the widget, once it has been loaded. */
export interface LateParts {
  views: LateViews;
  state: DirectoryViewState;
  actions: DirectoryActions;
}

export interface FirstActions {
  search(text: string): void;
}

export function directoryView(
  state: FirstViewState,
  actions: FirstActions,
  late: LateParts | undefined,
): TemplateResult {
  const { heading, headingLevel, hasStrayContent, isDebug, debugView } = state;
  const isDetail = late && late.state.detail.status !== 'none';
  return html`<div class="root" part="root">
    <slot name="heading">${heading ? headingView(headingLevel, 'heading', heading) : nothing}</slot>
    ${searchView({ ...state, q: state.query.q, name: late?.state.searchName }, actions.search)}
    ${isDetail ? late.views.detailView(late.state, late.actions) : listRegion(state, late)}
    <slot name="footer"></slot>
    ${isDebug ? debugView?.(state) : nothing}
    <div class="hidden" role="status">${late?.state.announcement}</div>
    ${hasStrayContent ? html`<slot></slot>` : nothing}
  </div>`;
}

function listRegion(state: FirstViewState, late: LateParts | undefined): TemplateResult {
  const { load, facets, isLazy, answer } = state;
  const error = answer ? undefined : load.status === 'failed' ? load.error : late?.state.error;
  if (error) return late?.views.failedView(error, late.state, late.actions) ?? html`<slot></slot>`;
  // Nothing to show and nothing on its way: what stands in the tag is better than an empty frame.
  if (load.status === 'idle' && !isLazy && !answer) return html`<slot></slot>`;
  const isFiltered = late?.views.canFilter(late.state) ?? facets.length > 0;
  return html`<div class=${isFiltered ? 'body filtered' : 'body'}>
    ${isFiltered ? html`<div class="filters" part="filters">${late?.views.filtersView(late.state, late.actions)}</div>` : nothing}
    <div class="results">
      <div class="bar" part="bar">
        ${countView(state, late)} ${late?.views.barView(late.state, late.actions)}
      </div>
      ${late?.views.noticeView(late.state, late.actions)} ${itemsView(state, late)}
      <div class="foot">${late?.views.footView(late.state, late.actions)}</div>
    </div>
  </div>`;
}

function countView({ answer, strings }: FirstViewState, late: LateParts | undefined): TemplateResult {
  const total = late && answer?.total !== undefined ? late.state.strings.count(answer.total) : undefined;
  return html`<p class="count" part="count" id="count" tabindex="-1">
    ${total ?? html`<span class="wait">${answer ? '…' : strings.loading}</span>`}
  </p>`;
}

function itemsView(state: FirstViewState, late: LateParts | undefined): TemplateResult {
  const { load, answer, query, strings, itemTemplate } = state;
  const items = answer?.items ?? ('preview' in load ? load.preview : undefined);
  if (!items) return skeletonView(state);
  if (items.length === 0 && answer?.total === 0)
    return html`<div part="empty">${late?.views.emptyView(late.state, late.actions)}</div>`;
  return html`<ul
    class="list as-${query.layout}"
    part="list"
    role="list"
    aria-busy=${late?.state.isAsking ? 'true' : 'false'}
    aria-label=${strings.results}
  >
    ${items.map((item) => html`<li part="item" class="item" data-id=${item.id}>${itemTemplate?.(item) ?? cardView(item, state, late)}</li>`)}
  </ul>`;
}

function skeletonView({ query, pageSize }: FirstViewState): TemplateResult {
  return html`<div class="list skeleton as-${query.layout}" part="skeleton" aria-hidden="true">
    ${times(Math.min(10, pageSize), () => html`<div class="item"><b></b><i></i><i></i></div>`)}
  </div>`;
}
