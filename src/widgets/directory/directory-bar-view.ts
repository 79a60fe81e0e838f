import { html, nothing, type TemplateResult } from 'lit';
import { crossIcon } from '../../ui/icons.js';
import { pagerView } from '../../ui/pager-view.js';
import type { DirectoryActions, DirectoryViewState } from './directory-state.js';

/** Order and layout beside the count, and what is chosen under it, each with a way to undo it. */
export function barView(state: DirectoryViewState, actions: DirectoryActions): TemplateResult {
  const { strings, query, sorts } = state;
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
    ${chosenView(state, actions)}`;
}

function chosenView(state: DirectoryViewState, actions: DirectoryActions) {
  const { strings, active } = state;
  if (active.length === 0) return nothing;
  return html`<ul class="chosen" role="list" aria-label=${strings.filters}>
    ${active.map(({ facet, value }) => {
      const label = state.labelOf(facet, value);
      return html`<li>
        <button
          type="button"
          class="chip"
          part="chip"
          aria-label=${strings.removeFilter(label)}
          @click=${() => actions.remove(facet, value)}
        >
          ${label} ${crossIcon()}
        </button>
      </li>`;
    })}
    ${active.length > 1 ? html`<li><button type="button" class="link" @click=${actions.clearFilters}>${strings.removeAll}</button></li>` : nothing}
  </ul>`;
}

/** Pages and 'show more': both, since some people go on and others go to. */
export function footView(state: DirectoryViewState, actions: DirectoryActions): unknown {
  const { strings, answer, query, pageSize, hrefOf } = state;
  const total = answer?.total ?? 0;
  const last = Math.ceil(total / pageSize);
  const shownTo = (query.page + query.more) * pageSize;
  const left = total - shownTo;
  return html`${
    left > 0
      ? html`<p class="more">
          <span>${strings.range((query.page - 1) * pageSize + 1, Math.min(shownTo, total), total)}</span>
          <button type="button" part="button more" class="button" @click=${actions.showMore}>
            ${strings.showMore(Math.min(left, pageSize))}
          </button>
        </p>`
      : nothing
  }
  ${
    last > 1
      ? pagerView({
          page: query.page + query.more,
          last,
          heading: state.heading,
          strings,
          hrefOf: (page) => hrefOf({ page, more: 0 }),
          goTo: actions.goTo,
        })
      : nothing
  }
  ${sourcesView(state)}`;
}

/** Who the data is from and on which terms. */
function sourcesView({ load, strings }: DirectoryViewState) {
  const reports = 'store' in load && load.store ? load.store.report.sources : [];
  const credits = reports.flatMap(({ attribution }) =>
    attribution && (attribution.licence || attribution.url || reports.length > 1) ? [attribution] : [],
  );
  if (credits.length === 0) return nothing;
  return html`<p class="sources" part="attribution">
    ${strings.sources}:
    ${credits.map(
      ({ name, url, licence }, i) =>
        html`${i > 0 ? ', ' : ''}${url ? html`<a href=${url} rel="noopener">${name ?? url}</a>` : name}${licence ? html` (${strings.licence(licence)})` : nothing}`,
    )}
  </p>`;
}

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
              <ul role="list">
                ${answer?.relaxations.map(
                  ({ facet, value, total }) =>
                    html`<li>
                      <button
                        type="button"
                        class="button"
                        part="button relax"
                        @click=${() => actions.remove(facet, value)}
                      >
                        ${strings.drop(facet ? state.labelOf(facet, value) : value, strings.count(total))}
                      </button>
                    </li>`,
                )}
                <li>
                  <button type="button" class="link" @click=${actions.startOver}>${strings.startOver}</button>
                </li>
              </ul>`
          : nothing
      }
    </div>
  </slot>`;
}
