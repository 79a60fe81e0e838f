import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../core/pick-text.js';
import { headingView } from '../../ui/text-view.js';
import type { Occurrence } from './calendar-item.js';
import { placeText } from './calendar-place-view.js';
import type { CalendarActions, CalendarViewState } from './calendar-state.js';

/** Ways to take one event along. Nothing is asked of anybody else before a link is followed. */
export function takeView(
  item: Occurrence,
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { strings, lang, innerLevel, take } = state;
  const place = placeText(item.event, lang);
  const title = pickText(item.event.name, lang).text;
  const { status } = item;
  const word = status === 'cancelled' || status === 'postponed' ? strings[status] : '';
  return html`<section class="take" part="take">
    ${headingView(Math.min(6, innerLevel + 1), 'section-title', strings.addToCalendar)}
    <ul role="list">
      <li>
        <button type="button" class="link" part="button ics" @click=${() => actions.saveIcs([item], title)}>
          ${strings.icsFile}
        </button>
      </li>
      <li>
        <a part="link google" rel="noopener" target="_blank" href=${take.googleLink(item, lang, place, word)}
          >Google Calendar</a
        >
      </li>
      <li>
        <a
          part="link outlook"
          rel="noopener"
          target="_blank"
          href=${take.outlookLink(item, lang, place, word)}
          >Outlook</a
        >
      </li>
      <li>
        <button type="button" class="link" part="button share" @click=${() => actions.share(item.id, title)}>
          ${strings.share}
        </button>
      </li>
      <li>
        <button type="button" class="link" part="button poster" @click=${() => actions.print()}>
          ${strings.poster}
        </button>
      </li>
    </ul>
  </section>`;
}

/** The whole view to take along: as a file, or as a calendar that keeps itself up to date. */
export function takeAllView(state: CalendarViewState, actions: CalendarActions): unknown {
  const { strings, feed, answer, heading } = state;
  if (!answer?.items.length) return nothing;
  return html`<details class="take" part="take">
    <summary>${strings.takeAlong}</summary>
    <p>
      <button
        type="button"
        class="link"
        part="button ics"
        @click=${() => actions.saveIcs(undefined, heading || strings.results)}
      >
        ${strings.downloadAll}
      </button>
    </p>
    ${
      feed
        ? html`<p>
              <strong>${strings.subscribe}.</strong> ${strings.subscribeHint}
              <a part="link webcal" href=${feed.replace(/^https?:/, 'webcal:')}>${strings.subscribeOpen}</a>
            </p>
            <p class="feed">
              <label>${strings.address} <input part="input" class="button" readonly .value=${feed} /></label>
              <button type="button" class="button" part="button copy" @click=${() => actions.copy(feed)}>
                ${strings.copy}
              </button>
            </p>
            <ul role="list" class="small">
              <li>${strings.howGoogle}</li>
              <li>${strings.howOutlook}</li>
              <li>${strings.howApple}</li>
            </ul>`
        : nothing
    }
  </details>`;
}
