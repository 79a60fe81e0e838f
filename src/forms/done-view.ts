import { html, nothing } from 'lit';
import { safeUrl } from '../core/safe-url.js';
import { formatDate } from '../i18n/format.js';
import { headingView } from '../ui/text-view.js';
import type { FormActions, FormViewState } from './form-view-state.js';
import { answersView } from './review-view.js';
import { richText } from './rich-text-view.js';
import { authored, words } from './words-view.js';

/** The receipt: what came of it, its number, what was agreed, what to do next. */
export function doneView(state: FormViewState, actions: FormActions): unknown {
  const { stage, context, headingLevel } = state;
  if (stage.name !== 'done') return nothing;
  const { strings, lang } = context;
  const { title, body, number, status, position, detail, manageUrl, agreed, sections } = stage.receipt;
  const manage = safeUrl(manageUrl);
  const level = Math.min(6, headingLevel + 1);
  return html`<div class="done as-${status}" part="receipt">
    ${headingView(level, 'title', authored(title, lang), 'done-title')}
    ${position === undefined ? nothing : html`<p class="position">${words(strings.waitlistedAt(position))}</p>`}
    ${stage.receipt.about ? html`<p class="about">${words(stage.receipt.about)}</p>` : nothing}
    ${richText(body, lang)} ${richText(detail, lang)}
    ${
      number
        ? html`<p class="number" part="receipt-number">
            ${words(strings.receiptNumber)}: <strong>${words(number)}</strong>
          </p>`
        : nothing
    }
    <div class="buttons">
      ${
        stage.receipt.hasCalendarFile
          ? html`<button type="button" class="button" part="button" @click=${() => actions.calendarFile()}>
              ${words(strings.addToCalendar)}
            </button>`
          : nothing
      }
      <button type="button" class="button" part="button" @click=${() => actions.print()}>
        ${words(strings.print)}
      </button>
      ${manage ? html`<a class="manage" part="link" href=${manage}>${words(strings.manage)}</a>` : nothing}
    </div>
    ${sections.length ? html`${headingView(level, 'section-title', words(strings.yourAnswers))}${answersView(sections, { ...state, headingLevel: level })}` : nothing}
    ${
      agreed.length
        ? html`${headingView(level, 'section-title', words(strings.agreed))}
            <ul class="bullets" part="agreed">
              ${agreed.map((text) => html`<li>${authored(text, lang)}</li>`)}
            </ul>`
        : nothing
    }
    <p class="tools">
      <button type="button" class="link" part="button" @click=${() => actions.another()}>
        ${words(strings.another)}
      </button>
    </p>
  </div>`;
}

/** Nothing can be filled in: not yet, no longer, or not at all. */
export function standstillView(state: FormViewState, actions: FormActions): unknown {
  const { stage, context, headingLevel } = state;
  const { strings, lang } = context;
  const level = Math.min(6, headingLevel + 1);
  const zone = 'timeZone' in stage ? { timeZone: stage.timeZone } : {};
  const when = (iso: string) => formatDate(lang, iso, { dateStyle: 'long', timeStyle: 'short', ...zone });
  switch (stage.name) {
    case 'early':
      return html`<div class="standstill" part="early">
        ${headingView(level, 'title', words(strings.earlyTitle), 'page-title')}
        <p>${words(strings.opensAt(when(stage.opens)))}</p>
        ${richText(state.intro, lang)}
      </div>`;
    case 'closed':
      return html`<div class="standstill" part="closed">
        ${headingView(level, 'title', words(strings.closedTitle), 'page-title')}
        ${stage.detail ? html`<p>${words(stage.detail)}</p>` : nothing}
        ${stage.since ? html`<p>${words(strings.closedSince(when(stage.since)))}</p>` : nothing}
        ${
          stage.canSave
            ? html`<p>${words(strings.closedKept)}</p>
                <button type="button" class="button" part="button" @click=${() => actions.save()}>
                  ${words(strings.saveCopy)}
                </button>`
            : nothing
        }
        <slot name="empty"></slot>
      </div>`;
    case 'failed':
      return html`<div class="failed" part="error">
        <slot name="error"
          ><p><strong>${words(strings.failedTitle)}</strong></p>
          <p>${words(strings.failed)}</p></slot
        >
        <button type="button" class="button" part="button" @click=${() => actions.reload()}>
          ${words(strings.retry)}
        </button>
        ${state.hasStrayContent ? nothing : html`<slot></slot>`}
      </div>`;
    default:
      return nothing;
  }
}
