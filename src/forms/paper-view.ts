import { html, nothing, render } from 'lit';
import type { FieldProps } from './field-props.js';
import { questionsView } from './form-view.js';
import { richText } from './rich-text-view.js';
import { consentsView } from './consents-view.js';
import type { FormViewState, PutOnPaper, SectionProps } from './form-view-state.js';

/** Answers that a list may have to be printed as boxes to tick; of a longer one the answer is written in. */
const MOST_TICKED = 30;

/** As it can be answered with a pen: of a list that unfolds on the screen, every answer. */
function penned(props: FieldProps): FieldProps {
  const { field, choices, entries } = props;
  if (field.type === 'select' && (choices.options ?? field.options).length <= MOST_TICKED)
    return { ...props, field: { ...field, type: 'radio' } };
  return entries.length
    ? { ...props, entries: entries.map((entry) => ({ ...entry, fields: entry.fields.map(penned) })) }
    : props;
}

const pennedSection = (section: SectionProps): SectionProps => ({
  ...section,
  fields: section.fields.map(penned),
});

/** Puts every page of a form where the one on the screen stands, to be seen on paper only. */
export const putOnPaper: PutOnPaper = ({ pages, consents, actions }, state, host) => {
  const root = host.shadowRoot?.querySelector('.root');
  const form = root?.querySelector('form');
  if (!root || !form) return () => undefined;
  const place = document.createElement('div');
  place.className = 'form paper';
  form.before(place);
  root.classList.add('whole');
  const { lang } = state.context;
  render(
    html`${isIntroShown(state) ? nothing : richText(state.intro, lang)}
    ${pages.map((sections) => questionsView(sections.map(pennedSection), state, nothing))}
    ${consentsView(consents, state, actions)}`,
    place,
    { host },
  );
  return () => {
    place.remove();
    root.classList.remove('whole');
  };
};

const isIntroShown = ({ stage }: FormViewState) => stage.name === 'page' && stage.page.step === 1;
