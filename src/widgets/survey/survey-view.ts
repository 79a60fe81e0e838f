import { html, nothing, type TemplateResult } from 'lit';
import type { FormViewState } from '../../forms/form-view-state.js';
import { richText } from '../../forms/rich-text-view.js';
import { answersView } from '../../forms/review-view.js';
import { authored, words } from '../../forms/words-view.js';
import { headingView } from '../../ui/text-view.js';
import type { SurveyStrings } from './survey-strings.js';
import type { SurveyViewState } from './survey-view-state.js';

const stringsOf = ({ context }: FormViewState) => context.strings as unknown as SurveyStrings;

/** Above the first page: that the survey is anonymous, and what exactly is sent. */
export function aboveSurveyView(state: SurveyViewState, above: unknown): TemplateResult {
  const { stage, survey } = state;
  const isFirst = stage.name === 'page' && stage.page.step === 1;
  if (!isFirst || !survey) return html`${above}`;
  return html`${survey.remark ? html`<p class="notice" part="note">${words(survey.remark)}</p>` : nothing}
  ${survey.sent.length > 0 ? sentView(survey.sent, stringsOf(state)) : nothing}${above}`;
}

function sentView(sent: readonly string[], strings: SurveyStrings): TemplateResult {
  return html`<details class="sent" part="anonymity">
    <summary>${words(strings.anonymous)} <span class="more">${words(strings.sentTitle)}</span></summary>
    <ul class="bullets">
      ${sent.map((sentence) => html`<li>${words(sentence)}</li>`)}
    </ul>
    <p>${words(strings.notSent)}</p>
  </details>`;
}

/** What is said once the answers have arrived: the ending that fits them. */
export function surveyDoneView(state: SurveyViewState): unknown {
  const { stage, context, headingLevel, survey } = state;
  if (stage.name !== 'done') return nothing;
  const strings = stringsOf(state);
  const { title, body, number, detail, sections } = stage.receipt;
  const level = Math.min(6, headingLevel + 1);
  return html`<div class="done" part="receipt">
    ${headingView(level, 'title', authored(title, context.lang), 'done-title')}
    ${richText(body, context.lang)} ${richText(detail, context.lang)}
    ${
      number && !survey?.isPoll
        ? html`<p class="number" part="receipt-number">
            ${words(strings.receiptNumber)}: <strong>${words(number)}</strong>
          </p>`
        : nothing
    }
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
