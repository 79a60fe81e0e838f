import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../core/safe-url.js';
import type { FormViewState } from '../../forms/form-view-state.js';
import { richText } from '../../forms/rich-text-view.js';
import { answersView } from '../../forms/review-view.js';
import { authored, words } from '../../forms/words-view.js';
import { headingView } from '../../ui/text-view.js';
import type { SurveyStrings } from './survey-strings.js';
import type { SurveyViewState } from './survey-view-state.js';

const stringsOf = ({ context }: FormViewState) => context.strings as unknown as SurveyStrings;

/** Above the first page: that there is a vote already. */
export function aboveSurveyView(state: SurveyViewState, above: unknown): TemplateResult {
  const { stage, survey } = state;
  const isFirst = stage.name === 'page' && stage.page.step === 1;
  if (!isFirst || !survey) return html`${above}`;
  return html`${survey.remark ? html`<p class="notice" part="note">${words(survey.remark)}</p>` : nothing}
  ${above}`;
}

/** What is said once the answers have arrived: the ending that fits them. */
export function surveyDoneView(state: SurveyViewState): unknown {
  const { stage, context, headingLevel, survey } = state;
  if (stage.name !== 'done') return nothing;
  const strings = stringsOf(state);
  const { title, body, number, detail, sections, position, manageUrl } = stage.receipt;
  const manage = safeUrl(manageUrl);
  const level = Math.min(6, headingLevel + 1);
  return html`<div class="done" part="receipt">
    ${headingView(level, 'title', authored(title, context.lang), 'done-title')}
    ${position === undefined ? nothing : html`<p class="position">${words(strings.waitlistedAt(position))}</p>`}
    ${richText(body, context.lang)} ${richText(detail, context.lang)}
    ${
      number && !survey?.isPoll
        ? html`<p class="number" part="receipt-number">
            ${words(strings.receiptNumber)}: <strong>${words(number)}</strong>
          </p>`
        : nothing
    }
    ${manage ? html`<p><a class="manage" part="link" href=${manage}>${words(strings.manage)}</a></p>` : nothing}
    ${
      survey?.canChange
        ? html`<p>
            <button type="button" class="button" part="button change" @click=${() => survey.change()}>
              ${words(strings.pollChange)}
            </button>
          </p>`
        : nothing
    }
    ${
      sections.length > 0 && !survey?.isPoll
        ? html`<details class="given">
            <summary>${words(strings.yourAnswers)}</summary>
            ${answersView(sections, { ...state, headingLevel: level })}
          </details>`
        : nothing
    }
  </div>`;
}
