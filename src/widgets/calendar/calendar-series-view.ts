import { html, nothing, type TemplateResult } from 'lit';
import { shortDay } from '../../i18n/format-elsewhere.js';
import { pickText } from '../../core/pick-text.js';
import { headingView, textView } from '../../ui/text-view.js';
import type { Occurrence } from './calendar-item.js';
import { townOf } from './calendar-place-view.js';
import type { CalendarActions, CalendarViewState } from './calendar-state.js';

/** As many dates stand in the open; more are folded away, or they would hide what they stand over. */
export const OPEN_DATES = 8;

/** The other towns and dates of the same series, or the further dates of the same event. */
export function siblingsView(
  siblings: readonly Occurrence[],
  { event }: Occurrence,
  state: CalendarViewState,
  actions: CalendarActions,
): unknown {
  const { strings, lang, innerLevel } = state;
  if (siblings.length === 0) return nothing;
  const isSeries = siblings.some((other) => other.event.id !== event.id);
  const past = siblings.filter((other) => state.phaseOf(other) === 'past');
  // Where one can still go comes first.
  const ordered = [...siblings.filter((other) => !past.includes(other)), ...past];
  const hidden = ordered.length - OPEN_DATES;
  const list = (dates: readonly Occurrence[]) =>
    html`<ul class="links" role="list">
      ${dates.map((other) => dateView(other, siblingTitle(other, event.name, lang), state, actions))}
    </ul>`;
  return html`<section class="siblings">
    ${headingView(Math.min(6, innerLevel + 1), 'section-title', isSeries ? strings.alsoIn : strings.otherDates)}
    ${isSeries && event.series?.description ? html`<p class="text">${textView(event.series.description, lang)}</p>` : nothing}
    ${list(hidden > 0 ? ordered.slice(0, OPEN_DATES) : siblings)}
    ${
      hidden > 0
        ? html`<details>
            <summary>${strings.showMore(hidden)}</summary>
            ${list(ordered.slice(OPEN_DATES))}
          </details>`
        : nothing
    }
  </section>`;
}

function siblingTitle(other: Occurrence, own: Occurrence['event']['name'], lang: string): string {
  const town = townOf(other.event, lang);
  const name = pickText(other.event.name, lang).text;
  const isSame = name === pickText(own, lang).text;
  return isSame ? town || name : [town, name].filter(Boolean).join(': ');
}

/** A day and a link to what takes place on it. */
export function dateView(
  other: Occurrence,
  title: string,
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { lang, hrefOf, strings } = state;
  return html`<li>
    <span class="hours">${shortDay(other.startDay, lang)}</span>
    <span class="what"
      ><a href=${hrefOf({ item: other.id })} @click=${(event: MouseEvent) => actions.open(other, event)}
        >${title}</a
      >
      ${other.status === 'scheduled' ? nothing : html`<span class="badge">${strings[other.status]}</span>`}
      ${state.phaseOf(other) === 'past' ? html`<span class="small">${strings.over}</span>` : nothing}</span
    >
  </li>`;
}
