import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { alertIcon } from '../ui/icons.js';
import { headingView } from '../ui/text-view.js';
import type { ErrorLink, FormActions, FormViewState, Notice } from './form-view-state.js';
import { words } from './words-view.js';

const levelIn = ({ headingLevel }: FormViewState) => Math.min(6, headingLevel + 1);

/** A sentence in which the author's words are marked with their language (WCAG 3.1.2). */
function linkText({ message, foreign }: ErrorLink): unknown {
  const { text = '', lang } = foreign ?? {};
  const at = message.startsWith(text) ? 0 : message.lastIndexOf(text);
  if (!lang || at < 0) return words(message);
  const [before, after] = [message.slice(0, at), message.slice(at + text.length)];
  return keyed(message, html`${before}<span lang=${lang} dir="auto">${text}</span>${after}`);
}

/** Everything that is wrong, above the form, each a link to where it can be mended. Takes the focus. */
function summaryView(state: FormViewState, actions: FormActions): TemplateResult {
  const { summary, context } = state;
  const onClick = (event: Event, path: string) => {
    event.preventDefault();
    actions.open(path);
  };
  return html`<div
    class="summary"
    part="summary"
    id="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    ${headingView(
      levelIn(state),
      'summary-title',
      html`${alertIcon()} ${words(context.strings.problems(summary.length))}`,
      'summary-title',
    )}
    <ul role="list">
      ${summary.map(
        (link) =>
          html`<li>
            ${
              link.path
                ? html`<a href="#" @click=${(event: Event) => onClick(event, link.path)}
                    >${linkText(link)}</a
                  >`
                : linkText(link)
            }
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What became of an attempt to send that did not go through, and what can be done. Takes the focus. */
function noticeView(notice: Notice, state: FormViewState, actions: FormActions): TemplateResult {
  const { strings } = state.context;
  const { kind, title, text, detail, list = [] } = notice;
  const button = {
    again: () =>
      html`<button type="button" class="button main" part="button" @click=${() => actions.again()}>
        ${words(strings.sendAgain)}
      </button>`,
    save: () =>
      html`<button type="button" class="button" part="button" @click=${() => actions.save()}>
        ${words(strings.saveCopy)}
      </button>`,
    waitlist: () =>
      html`<button type="button" class="button main" part="button" @click=${() => actions.waitlist()}>
        ${words(strings.joinWaitlist)}
      </button>`,
  };
  return html`<div
    class="notice as-${kind}"
    part="notice"
    id="notice"
    role="group"
    tabindex="-1"
    aria-labelledby="notice-title"
  >
    ${headingView(levelIn(state), 'notice-title', words(title), 'notice-title')}
    ${detail ? html`<p>${words(detail)}</p>` : nothing} ${text ? html`<p>${words(text)}</p>` : nothing}
    ${
      list.length
        ? html`<ul class="bullets">
            ${list.map((line) => html`<li>${words(line)}</li>`)}
          </ul>`
        : nothing
    }
    ${
      notice.actions.length
        ? html`<div class="buttons">${notice.actions.map((action) => button[action]())}</div>`
        : nothing
    }
  </div>`;
}

/** That the answers are anonymous, and what exactly is sent. */
function sentView(sent: readonly string[], strings: FormViewState['context']['strings']): TemplateResult {
  return html`<details class="sent" part="anonymity">
    <summary>${words(strings.anonymous)} <span class="more">${words(strings.sentTitle)}</span></summary>
    <ul class="bullets">
      ${sent.map((sentence) => html`<li>${words(sentence)}</li>`)}
    </ul>
    <p>${words(strings.notSent)}</p>
  </details>`;
}

/** What stands above the form: what is sent, errors, and what came of sending. */
export function aboveView(state: FormViewState, actions: FormActions): unknown {
  const { summary, notice, draft, context, sent } = state;
  return html`${sent ? sentView(sent, context.strings) : nothing}
  ${draft?.isOpenElsewhere ? html`<p class="warning" part="notice">${words(context.strings.otherTab)}</p>` : nothing}
  ${notice ? noticeView(notice, state, actions) : nothing}
  ${summary.length ? summaryView(state, actions) : nothing}`;
}
