import { html, nothing, type TemplateResult } from 'lit';
import { searchIcon } from './line-icon.js';

export interface SearchState {
  strings: { search: string; searchHint: string };
  /** What stands in the field. */
  q: string;
  /** What is searched. */
  heading: string;
  /** Name of the field in the address. */
  name: string | undefined;
}

/** The search field, which is always there. */
export function searchView(
  { strings, q, heading, name }: SearchState,
  search: (text: string) => void,
): TemplateResult {
  return html`<form
    id="search"
    class="search"
    part="search"
    role="search"
    aria-label=${heading || nothing}
    method="get"
    @submit=${(event: Event) => event.preventDefault()}
  >
    <label for="q" part="label">${strings.search}</label>
    <span class="field">
      ${searchIcon()}<input
        id="q"
        part="input"
        type="search"
        name=${name ?? 'q'}
        autocomplete="off"
        enterkeyhint="search"
        placeholder=${strings.searchHint}
        .value=${q}
        @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
      />
    </span>
  </form>`;
}
