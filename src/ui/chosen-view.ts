import { html, nothing } from 'lit';
import { crossIcon } from './icons.js';

interface Chosen {
  active: readonly { facet: string; value: string }[];
  strings: { filters: string; removeFilter(value: string): string; removeAll: string };
  labelOf(facet: string, value: string): string;
}

interface ChosenActions {
  remove(facet: string, value: string): void;
  clearFilters(): void;
}

/** What is chosen in the facets, each with a way to undo it. */
export function chosenView({ strings, active, labelOf }: Chosen, actions: ChosenActions): unknown {
  if (active.length === 0) return nothing;
  return html`<ul class="chosen" role="list" aria-label=${strings.filters}>
    ${active.map(({ facet, value }) => {
      const label = labelOf(facet, value);
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
