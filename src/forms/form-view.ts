import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { headingView } from '../ui/text-view.js';
import type {
  ConsentProps,
  FormActions,
  FormViewState,
  PageDrawn,
  PageProps,
  SectionProps,
} from './form-view-state.js';
import { fieldsView } from './field-view.js';
import { richText } from './rich-text-view.js';
import { authored, words } from './words-view.js';

/** Regions that come with the second chunk; until then they are not needed. */
export interface LateFormViews {
  /** One page after the other in one place, `ahead` of it what is drawn already. */
  turned(key: string, view: unknown, ahead: PageDrawn | undefined): unknown;
  aboveView(state: FormViewState, actions: FormActions): unknown;
  belowView(state: FormViewState, actions: FormActions): unknown;
  consentsView(consents: readonly ConsentProps[], state: FormViewState, actions: FormActions): unknown;
  progressView(page: PageProps, state: FormViewState): unknown;
  reviewView(state: FormViewState, actions: FormActions): unknown;
  doneView(state: FormViewState, actions: FormActions): unknown;
  standstillView(state: FormViewState, actions: FormActions): unknown;
}

/** A whole form: what it is, where it stands, what is asked. */
export function formView(
  state: FormViewState,
  actions: FormActions,
  late: LateFormViews | undefined,
): TemplateResult {
  const { heading, headingLevel, context, announcement, hasStrayContent } = state;
  const title = authored(heading, context.lang);
  return html`<div class="root" part="root">
    <slot name="heading">${title === nothing ? nothing : headingView(headingLevel, 'heading', title)}</slot>
    ${stageView(state, actions, late)}
    <slot name="help"></slot>
    <slot name="footer"></slot>
    ${state.isDebug ? state.debugView?.() : nothing}
    <div class="hidden" role="status">${words(announcement)}</div>
    ${hasStrayContent ? html`<slot></slot>` : nothing}
  </div>`;
}

function stageView(state: FormViewState, actions: FormActions, late: LateFormViews | undefined): unknown {
  const { stage } = state;
  switch (stage.name) {
    case 'idle':
      return html`<slot></slot>`;
    case 'loading':
      return skeletonView(state);
    case 'page':
      return pageView(stage.page, state, actions, late);
    case 'review':
      return formFrame(state, actions, late, late?.reviewView(state, actions));
    case 'done':
      return late?.doneView(state, actions);
    default:
      return late?.standstillView(state, actions) ?? html`<slot></slot>`;
  }
}

/** Keep the places of what is sent and of the progress, so that nothing moves when they come. */
const sentPlace = html`<div class="sent"></div>`;
const progressPlace = html`<div class="progress later" aria-hidden="true"></div>`;

/** What will be agreed to, before it can be: as high as it will be. */
const consentPlaces = (consents: readonly ConsentProps[], lang: string): unknown =>
  consents[0] &&
  html`<div>
    ${consents.map(
      ({ consent: { text, url } }) =>
        html`<div class="choice">
          <i></i><label>${authored(text, lang)}</label>${url ? html`<p class="hint">&nbsp;</p>` : nothing}
        </div>`,
    )}
  </div>`;

function pageView(
  page: PageProps,
  state: FormViewState,
  actions: FormActions,
  late: LateFormViews | undefined,
): unknown {
  const { context, intro, facts, ahead } = state;
  const consents = late
    ? late.consentsView(page.consents, state, actions)
    : consentPlaces(page.consents, context.lang);
  const questions = questionsView(page.sections, state, consents);
  return html`${page.step === 1 ? richText(intro, context.lang) : nothing}
  ${
    page.step === 1 && facts.length
      ? html`<ul class="facts" part="facts" role="list">
          ${facts.map((fact) => html`<li>${words(fact)}</li>`)}
        </ul>`
      : nothing
  }
  ${page.steps > 1 ? (late?.progressView(page, state) ?? progressPlace) : nothing}
  ${formFrame(state, actions, late, late ? late.turned(page.id, questions, ahead) : [questions])}`;
}

/** What a page asks, and what is agreed to at its end. */
export function questionsView(
  sections: readonly SectionProps[],
  { context, headingLevel }: FormViewState,
  consents: unknown,
): TemplateResult {
  const level = Math.min(6, headingLevel + 1);
  const sectionView = ({ title, intro, fields }: SectionProps, at: number) =>
    html`${
      title ? headingView(level, 'title', authored(title, context.lang), at ? '' : 'page-title') : nothing
    }${richText(intro, context.lang)}${fieldsView(fields, context)}`;
  return html`<div class="page">${repeat(sections, ({ id }) => id, sectionView)} ${consents}</div>`;
}

/** The one form of the view: submitting it means on, and at the end send. */
function formFrame(
  state: FormViewState,
  actions: FormActions,
  late: LateFormViews | undefined,
  content: unknown,
): TemplateResult {
  const { draftPlace } = state;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    actions.submit(form.querySelector<HTMLInputElement>('.trap input')?.value ?? '');
  };
  return html`${late ? late.aboveView(state, actions) : state.sent ? sentPlace : nothing}
    <form
      class="form"
      part="form"
      method="post"
      novalidate
      aria-labelledby=${titleOf(state)}
      @submit=${onSubmit}
    >
      ${content} ${state.hasCaptcha ? html`<slot name="captcha"></slot>` : nothing}
      ${buttonsView(state, actions)} ${trapView(state)}
    </form>
    ${late ? late.belowView(state, actions) : draftPlace ? html`<div class="later ${draftPlace}"></div>` : nothing}`;
}

const titleOf = ({ stage }: FormViewState) =>
  stage.name === 'review' || (stage.name === 'page' && stage.page.sections[0]?.title)
    ? 'page-title'
    : nothing;

function buttonsView(
  { stage, context, isSending, isLost }: FormViewState,
  actions: FormActions,
): TemplateResult {
  const { strings } = context;
  const page = stage.name === 'page' ? stage.page : undefined;
  const label =
    page?.leadsTo === 'next' ? strings.next : page?.leadsTo === 'review' ? strings.toReview : strings.send;
  return html`${isLost ? html`<p role="alert" part="error">${words(strings.lost)}</p>` : nothing}
    <div class="buttons" part="buttons">
      <button
        type="submit"
        class="button main"
        part="button submit"
        aria-disabled=${isSending ? 'true' : nothing}
      >
        ${words(isSending ? strings.sending : label)}
      </button>
      ${
        page?.step === 1
          ? nothing
          : html`<button type="button" class="button" part="button back" @click=${() => actions.back()}>
              ${words(strings.back)}
            </button>`
      }
    </div>`;
}

/** A field that only programs fill in. Nobody else comes to it: not by sight, by keyboard, or by screen reader. */
const trapView = ({ context }: FormViewState) =>
  html`<div class="trap hidden" aria-hidden="true" inert>
    <label for="hp">${words(context.strings.trap)}</label>
    <input id="hp" name="hp" type="text" tabindex="-1" autocomplete="off" />
  </div>`;

const skeletonView = ({ context }: FormViewState) =>
  html`<div class="skeleton form" part="skeleton">
    <p class="hint">${words(context.strings.loading)}</p>
    ${[1, 2, 3, 4, 5].map(() => html`<div aria-hidden="true"><b></b><i></i></div>`)}
  </div>`;
