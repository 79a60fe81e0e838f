import { html, nothing, type TemplateResult } from 'lit';
import { chosenView } from '../../ui/chosen-view.js';
import { creditsView } from '../../ui/credits-view.js';
import { paperRangeView } from '../../ui/paper-range-view.js';
import { pagesView } from '../../ui/pager-view.js';
import { waysOutView } from '../../ui/ways-out-view.js';
import type { DirectoryActions, DirectoryViewState } from './directory-state.js';

/** Order and layout beside the count, and what is chosen under it, each with a way to undo it. */
export function barView(state: DirectoryViewState, actions: DirectoryActions): TemplateResult {
  const { strings, query, sorts, answer, pageSize } = state;
  const name: Readonly<Record<string, string>> = {
    '': query.q ? strings.sortBest : strings.sortGiven,
    name: strings.sortName,
    '-updated': strings.sortUpdated,
  };
  const layouts = [
    ['list', strings.viewList],
    ['cards', strings.viewCards],
  ] as const;
  return html`<div class="tools">
      <label class="sort" part="sort"
        ><span>${strings.sort}</span>
        <select
          part="input"
          @change=${(event: Event) => actions.sortBy((event.target as HTMLSelectElement).value)}
        >
          ${sorts.filter((sort) => sort in name).map((sort) => html`<option value=${sort} ?selected=${sort === query.sort}>${name[sort]}</option>`)}
        </select>
      </label>
      <div class="layouts" part="layouts" role="group" aria-label=${strings.view}>
        ${layouts.map(
          ([layout, label]) =>
            html`<button
              type="button"
              part=${layout === query.layout ? 'button layout current' : 'button layout'}
              aria-pressed=${layout === query.layout ? 'true' : 'false'}
              @click=${() => actions.layOut(layout)}
            >
              ${label}
            </button>`,
        )}
      </div>
    </div>
    ${paperRangeView({ ...query, pageSize, total: answer?.total ?? 0 }, strings)}
    ${chosenView(state, actions)}`;
}

/** Pages of the list, and whose its entries are. */
export function footView(state: DirectoryViewState, actions: DirectoryActions): unknown {
  const { query, answer } = state;
  return html`${pagesView({ ...state, ...query, total: answer?.total ?? 0, ...actions })}
  ${sourcesView(state)}`;
}

/** Who the data is from, once it is known. */
const sourcesView = ({ load, strings, lang }: DirectoryViewState) =>
  creditsView('store' in load && load.store ? load.store.report.sources : [], strings, lang);

/** Nothing found: why it may be, and the ways out, each with what it would find. */
export function emptyView(state: DirectoryViewState, actions: DirectoryActions): TemplateResult {
  const { strings, answer, query, active } = state;
  const isFiltered = query.q !== '' || active.length > 0;
  return html`<slot name="empty">
    <div class="empty">
      <p><strong>${isFiltered ? strings.empty : strings.emptyList}</strong></p>
      ${
        isFiltered
          ? html`${query.q && !answer?.relaxations.length ? html`<p>${strings.emptyHint}</p>` : nothing}
            ${waysOutView({ ...state, relaxations: answer?.relaxations ?? [] }, actions)}`
          : nothing
      }
    </div>
  </slot>`;
}
