import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { own } from '../core/own.js';
import { formatNumber } from '../i18n/format.js';
import { chevronIcon } from './icons.js';

interface FacetDefinition {
  name: string;
  label: string;
}

/** One value of a facet as a branch of a tree. */
interface FacetNode {
  value: string;
  label: string;
  count: number;
  children: readonly FacetNode[];
}

export interface FiltersState {
  strings: {
    filters: string;
    filtersActive(active: number): string;
    showAllValues(values: number): string;
    showFewerValues: string;
  };
  locale: string;
  facets: readonly FacetDefinition[];
  /** Facet → chosen values. */
  filters: Readonly<Record<string, readonly string[]>>;
  active: readonly unknown[];
  /** Entries there are for what is chosen, all that the values are counted in; undefined until they are counted. */
  total: number | undefined;
  isFiltersOpen: boolean;
  openFacets: ReadonlySet<string>;
  /** Values of a facet; undefined until they are counted. */
  treeOf(facet: string): readonly FacetNode[] | undefined;
  /** What that is made of, where it is known: as long as it stays the same object, the facet is not drawn anew. */
  countsOf?(facet: string): unknown;
  /** How one value of a facet is called. */
  labelOf(facet: string, value: string): string;
}

export interface FiltersActions {
  filter(facet: string, value: string, isOn: boolean): void;
  toggleFilters(): void;
  toggleFacet(facet: string): void;
}

/** Values shown before 'show all'. */
const FEW = 8;

/** The facets: OR inside one, AND across; empty values stay, with 0. */
export function filtersView(state: FiltersState, actions: FiltersActions): TemplateResult {
  const { strings, facets, isFiltersOpen, active } = state;
  return html`<button
      type="button"
      class="button disclose"
      part="button filters-toggle"
      aria-expanded=${isFiltersOpen ? 'true' : 'false'}
      aria-controls="facets"
      @click=${actions.toggleFilters}
    >
      ${active.length > 0 ? strings.filtersActive(active.length) : strings.filters} ${chevronIcon()}
    </button>
    <div id="facets" class=${isFiltersOpen ? 'facets shown' : 'facets'}>
      ${repeat(
        facets,
        ({ name }) => name,
        (facet) => guard(seenBy(facet, state), () => facetView(facet, state, actions)),
      )}
    </div>`;
}

type Known = Pick<FiltersState, 'filters' | 'treeOf' | 'total'>;

/** Whether there is anything to filter by, as far as is known. */
export const canFilter = (state: Known & Pick<FiltersState, 'facets'>): boolean =>
  !state.facets.every((facet) => isPointless(facet, state));

/** Whether entries are known not to differ in a facet, and none of its values is chosen. */
function isPointless({ name }: FacetDefinition, { filters, treeOf, total = 0 }: Known): boolean {
  const tree = treeOf(name);
  if (!tree || tree.length > 1 || own(filters, name)?.length) return false;
  const [only] = tree;
  // One value that some do not have tells them apart.
  return !only || (only.children.length === 0 && only.count >= total);
}

/** All that a facet's view is made of. */
const seenBy = (facet: FacetDefinition, state: FiltersState) => [
  facet.label,
  isPointless(facet, state),
  state.countsOf ? state.countsOf(facet.name) : {},
  state.filters,
  state.openFacets,
  state.locale,
  state.strings.showFewerValues,
  state.strings.showAllValues(FEW),
  state.labelOf(facet.name, 'business'),
];

function facetView(facet: FacetDefinition, state: FiltersState, actions: FiltersActions) {
  const { filters, strings, openFacets } = state;
  const tree = state.treeOf(facet.name);
  const chosen = own(filters, facet.name) ?? [];
  if (!tree) return html`<div class="facet waiting" aria-hidden="true"><b></b><i></i><i></i><i></i></div>`;
  if (isPointless(facet, state)) return nothing;
  const isOpen = openFacets.has(facet.name);
  const shown = isOpen ? tree : tree.filter((node, i) => i < FEW || isChosen(node, chosen));
  return html`<fieldset class="facet" part="facet">
    <legend part="label">${facet.label}</legend>
    ${nodesView(shown, facet, chosen, state, actions)}
    ${
      tree.length > shown.length || (isOpen && tree.length > FEW)
        ? html`<button
            type="button"
            class="link"
            aria-expanded=${isOpen ? 'true' : 'false'}
            @click=${() => actions.toggleFacet(facet.name)}
          >
            ${isOpen ? strings.showFewerValues : strings.showAllValues(tree.length)}<span class="hidden"
              >: ${facet.label}</span
            >
          </button>`
        : nothing
    }
  </fieldset>`;
}

function nodesView(
  nodes: readonly FacetNode[],
  facet: FacetDefinition,
  chosen: readonly string[],
  state: FiltersState,
  actions: FiltersActions,
): TemplateResult {
  const { locale } = state;
  return html`<ul role="list">
    ${repeat(
      nodes,
      ({ value }) => value,
      (node) =>
        html`<li>
          <label
            class=${node.count === 0 && !chosen.includes(node.value) ? 'choice none' : 'choice'}
            part="choice"
          >
            <input
              type="checkbox"
              name=${facet.name}
              value=${node.value}
              .checked=${chosen.includes(node.value)}
              @change=${(event: Event) => actions.filter(facet.name, node.value, (event.target as HTMLInputElement).checked)}
            />
            <span>${state.labelOf(facet.name, node.label)}</span>
            <span class="number">${formatNumber(locale, node.count)}</span>
          </label>
          ${node.children.length > 0 && isOpenBranch(node, nodes, chosen) ? nodesView(node.children, facet, chosen, state, actions) : nothing}
        </li>`,
    )}
  </ul>`;
}

/** A branch opens when it or something in it is chosen, and where it is the only one. */
const isOpenBranch = (node: FacetNode, siblings: readonly FacetNode[], chosen: readonly string[]) =>
  siblings.length === 1 || isChosen(node, chosen);

function isChosen(node: FacetNode, chosen: readonly string[]): boolean {
  return chosen.includes(node.value) || node.children.some((child) => isChosen(child, chosen));
}
