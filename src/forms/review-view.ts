import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../core/pick-text.js';
import { headingView } from '../ui/text-view.js';
import { consentsView } from './consents-view.js';
import type { FormActions, FormViewState, PageProps, ReviewSection } from './form-view-state.js';
import { authored, words } from './words-view.js';

/** Questions and answers, as sent or as about to be sent. */
export function answersView(
  sections: readonly ReviewSection[],
  state: FormViewState,
  change?: (path: string) => void,
): unknown {
  const { context, headingLevel } = state;
  const { strings, lang } = context;
  return sections.map(
    ({ title, rows }) =>
      html`${title ? headingView(Math.min(6, headingLevel + 2), 'section-title', authored(title, lang)) : nothing}
        <dl class="answers" part="answers">
          ${rows.map(
            ({ path, label, lines }) =>
              html`<div data-path=${path}>
                <dt>${authored(label, lang)}</dt>
                <dd>
                  ${
                    lines.length
                      ? lines.map((line) => html`<p>${authored(line, lang)}</p>`)
                      : html`<p class="hint">${words(strings.noAnswer)}</p>`
                  }
                </dd>
                ${
                  change
                    ? html`<dd class="change">
                        <button
                          type="button"
                          class="link"
                          part="button change"
                          aria-label=${strings.changeWhat(pickText(label, lang).text)}
                          @click=${() => change(path)}
                        >
                          ${words(strings.change)}
                        </button>
                      </dd>`
                    : nothing
                }
              </div>`,
          )}
        </dl>`,
  );
}

/** Everything once more before it is sent (WCAG 3.3.4). */
export function reviewView(state: FormViewState, actions: FormActions): unknown {
  const { stage, context, headingLevel } = state;
  if (stage.name !== 'review') return nothing;
  return html`${headingView(Math.min(6, headingLevel + 1), 'title', words(context.strings.reviewTitle), 'page-title')}
    <div class="review">${answersView(stage.sections, state, (path) => actions.open(path))}</div>
    ${consentsView(stage.consents, state, actions)}`;
}

/** How far it is, in words and as a bar. */
export function progressView({ step, steps }: PageProps, { context }: FormViewState): TemplateResult {
  return html`<div class="progress" part="progress">
    <p tabindex="-1">${words(context.strings.step(step, steps))}</p>
    <progress aria-hidden="true" max=${steps} value=${step}></progress>
  </div>`;
}
