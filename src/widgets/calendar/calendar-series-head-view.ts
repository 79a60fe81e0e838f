import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../core/pick-text.js';
import { headingView, textView } from '../../ui/text-view.js';
import { fundersView } from './calendar-detail-parts-view.js';
import { organizersView } from './calendar-facts-view.js';
import type { Occurrence, Text } from './calendar-item.js';
import { townOf } from './calendar-place-view.js';
import { dateView, OPEN_DATES } from './calendar-series-view.js';
import type { CalendarActions, CalendarViewState } from './calendar-state.js';

/** What the chosen series is: its towns and dates, who organises it and who pays for it. */
export function seriesView(state: CalendarViewState, actions: CalendarActions): unknown {
  const { answer, strings, lang, innerLevel } = state;
  const dates = answer?.series ?? [];
  const series = dates.find(({ event }) => event.series?.name)?.event.series;
  if (!series?.name) return nothing;
  const about = dates.find(({ event }) => event.series?.description)?.event.series?.description;
  const organizers = each(dates, ({ event }) => event.organizer, lang);
  const funders = each(dates, ({ event }) => event.funders, lang);
  return html`<section class="series" part="series" aria-labelledby="series">
    ${headingView(Math.min(6, innerLevel), 'series-title', textView(series.name, lang), 'series')}
    ${about ? html`<p class="text">${textView(about, lang)}</p>` : nothing}
    ${datesView(dates, state, actions)}
    ${
      organizers.length > 0
        ? html`<dl class="rows" part="rows">
            <div>
              <dt>${strings.organizer}</dt>
              <dd>${organizersView(organizers, lang)}</dd>
            </div>
          </dl>`
        : nothing
    }
    ${fundersView(funders, state)}
  </section>`;
}

function datesView(
  dates: readonly Occurrence[],
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { strings, lang, innerLevel } = state;
  const towns = new Set(dates.map(({ event }) => townOf(event, lang)));
  const titleOf = ({ event }: Occurrence) => {
    const town = townOf(event, lang);
    const name = pickText(event.name, lang).text;
    return towns.size > 1 && town ? town : name;
  };
  const list = html`<ul class="links dates" role="list">
    ${dates.map((one) => dateView(one, titleOf(one), state, actions))}
  </ul>`;
  if (dates.length > OPEN_DATES)
    return html`<details>
      <summary>${strings.townsAndDates} (${dates.length})</summary>
      ${list}
    </details>`;
  return html`${headingView(Math.min(6, innerLevel + 1), 'section-title', strings.townsAndDates)} ${list}`;
}

/** What the dates name, each once. */
function each<T extends { name: Text }>(
  dates: readonly Occurrence[],
  of: (date: Occurrence) => readonly T[] | undefined,
  lang: string,
): readonly T[] {
  const all = dates.flatMap((one) => of(one) ?? []);
  return [...new Map(all.map((one) => [pickText(one.name, lang).text, one])).values()];
}
