import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../core/pick-text.js';
import { machineTime, whenText } from '../../i18n/format-when.js';
import { backIcon } from '../../ui/icons.js';
import { imageFailed } from '../../ui/image-failed.js';
import { headingView, textView } from '../../ui/text-view.js';
import { afterView, fundersView, programmeView } from './calendar-detail-parts-view.js';
import { previousView, statusView } from './calendar-status-view.js';
import { elsewhereView } from './calendar-elsewhere-view.js';
import { factsView } from './calendar-facts-view.js';
import type { Occurrence } from './calendar-item.js';
import { registrationWord } from './calendar-seats-view.js';
import { siblingsView } from './calendar-series-view.js';
import type { CalendarActions, CalendarViewState } from './calendar-state.js';
import { takeView } from './calendar-take-view.js';

/** One event in full, with a link back to where it was found. */
export function detailView(state: CalendarViewState, actions: CalendarActions): TemplateResult {
  const { detail, strings, hrefOf, innerLevel } = state;
  return html`<div class="detail" part="detail" aria-busy=${detail.status === 'loading' ? 'true' : 'false'}>
    <p class="back">
      <a part="link back" href=${hrefOf({ item: '' })} @click=${actions.close}
        >${backIcon()} ${strings.backToList}</a
      >
    </p>
    ${
      detail.status === 'open'
        ? eventView(detail.item, detail.siblings, state, actions)
        : detail.status === 'missing'
          ? headingView(innerLevel, 'item-title', strings.notFound, 'detail')
          : html`<div class="list skeleton" aria-hidden="true">
              <div class="item"><b></b><i></i><i></i><i></i></div>
            </div>`
    }
  </div>`;
}

function eventView(
  item: Occurrence,
  siblings: readonly Occurrence[],
  state: CalendarViewState,
  actions: CalendarActions,
): TemplateResult {
  const { lang, strings, innerLevel, allowsImage, locale } = state;
  const { event } = item;
  const { series, image } = event;
  return html`<article class=${item.status}>
    ${series?.name ? html`<p class="part-of">${strings.partOf(pickText(series.name, lang).text)}</p>` : nothing}
    ${headingView(innerLevel, 'item-title', textView(event.name, lang), 'detail')}
    <p class="meta">${statusView(item, state)}</p>
    ${changeView(item, state)}
    <div class="lead">
      <p class="when" part="when">
        <time datetime=${machineTime(item)}>${whenText(item, lang)}</time>
        ${item.allDay || item.timeKnown ? nothing : html`<span>${strings.timeUnknown}</span>`}
        ${elsewhereView(item, state)}
      </p>
      ${registerView(item, state, actions)}
    </div>
    ${image && allowsImage(image.url) ? html`<img part="image" class="picture" src=${image.url} alt=${pickText(image.alt, lang).text} loading="lazy" @error=${imageFailed} />` : nothing}
    ${event.description ? html`<p class="text">${textView(event.description, lang)}</p>` : nothing}
    ${factsView(item, state)} ${programmeView(item, state)} ${afterView(item, state)}
    ${takeView(item, state, actions)} ${siblingsView(siblings, item, state, actions)}
    ${fundersView(event.funders, state)}
    ${event.updated ? html`<p class="small">${strings.updated(state.said.day(locale, event.updated, item.timeZone))}</p>` : nothing}
  </article>`;
}

/** What is different from what was announced, and what was announced. */
function changeView(item: Occurrence, state: CalendarViewState): unknown {
  const { status } = item;
  const { strings } = state;
  if (status === 'scheduled') return nothing;
  const sentence = {
    cancelled: strings.cancelledLong,
    postponed: strings.postponedLong,
    rescheduled: strings.rescheduledLong,
    movedOnline: strings.movedOnlineLong,
  }[status];
  return html`<p class="notice change" part="notice">
    <strong>${sentence}</strong> ${previousView(item, state, 'full')}
  </p>`;
}

/** Whether one can register, until when, and the way there. */
function registerView(item: Occurrence, state: CalendarViewState, actions: CalendarActions): unknown {
  const { strings, lang } = state;
  const registration = state.registrationOf(item);
  const { status } = item;
  if (registration === 'none' || status === 'cancelled' || status === 'postponed') return nothing;
  // That it is over says it.
  if (state.phaseOf(item) === 'past') return nothing;
  const { remaining, closes, opens, waitlist } = item.event.registration ?? {};
  const date = (text: string) => state.said.moment(lang, text, item.timeZone, 'long');
  const canAct = registration === 'open' || registration === 'waitlist';
  const href = state.registerHref(item);
  const isWaiting = registration === 'waitlist';
  const label = isWaiting ? strings.joinWaitlist : strings.register;
  const seats = isWaiting ? waitlist?.remaining : remaining;
  return html`<div class="register" part="register">
    <p class="seats ${registration}" part="seats">
      ${registrationWord(registration, state)}${canAct && seats !== undefined ? html`<span class="left">${isWaiting ? strings.waitlistLeft(seats) : strings.seatsLeft(seats)}</span>` : nothing}
    </p>
    ${
      canAct && href !== undefined
        ? href
          ? html`<p>
              <a
                part="button register-link"
                class="button strong"
                href=${href}
                @click=${(event: MouseEvent) => actions.register(item, event)}
                >${label}</a
              >
            </p>`
          : html`<p>
              <button
                type="button"
                part="button register-button"
                class="button strong"
                @click=${(event: MouseEvent) => actions.register(item, event)}
              >
                ${label}
              </button>
            </p>`
        : nothing
    }
    ${registration === 'notYet' && opens ? html`<p class="small">${strings.opens(date(opens))}</p>` : nothing}
    ${canAct && closes ? html`<p class="small">${strings.deadline(date(closes))}</p>` : nothing}
  </div>`;
}
