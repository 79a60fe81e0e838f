import { html, type TemplateResult } from 'lit';

/** What would be found without one of the things that are chosen; facet '' is what was typed. */
interface WayOut {
  facet: string;
  value: string;
  total: number;
}

interface WaysOut {
  relaxations: readonly WayOut[];
  strings: {
    drop(value: string, found: string): string;
    count(total: number): string;
    startOver: string;
  };
  labelOf(facet: string, value: string): string;
}

interface WaysOutActions {
  remove(facet: string, value: string): void;
  startOver(): void;
}

/** Where nothing is found: each thing that could be left out, with what would be found then. */
export function waysOutView(
  { relaxations, strings, labelOf }: WaysOut,
  actions: WaysOutActions,
): TemplateResult {
  return html`<ul role="list">
    ${relaxations.map(
      ({ facet, value, total }) =>
        html`<li>
          <button
            type="button"
            class="button"
            part="button relax"
            @click=${() => actions.remove(facet, value)}
          >
            ${strings.drop(facet ? labelOf(facet, value) : value, strings.count(total))}
          </button>
        </li>`,
    )}
    <li>
      <button type="button" class="link" @click=${actions.startOver}>${strings.startOver}</button>
    </li>
  </ul>`;
}
