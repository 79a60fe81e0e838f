import type { Text } from '../core/pick-text.js';
import type { ChoicesNow } from './answer-worth.js';
import type { Choice, Consent, Field } from './definition.js';
import { idOf } from './field-id.js';
import type { FieldProps } from './field-props.js';
import type { ConsentProps, SectionProps } from './form-view-state.js';
import { fieldsOf, type Section } from './screens.js';
import { hasAnswers, TEXTS, textsOf } from './field-texts.js';
import type { FieldState, FieldStateEntry, FormState } from './form-state.js';

/** A text with answers in it, as it reads now; any other stays what it is. */
export function filledText(text: Text | undefined, path: string, form: FormState): Text | undefined {
  if (!hasAnswers(text)) return text;
  const picked = form.text(text, path);
  return picked.lang ? { [picked.lang]: picked.text } : picked.text;
}

const naming = new WeakMap<Field, boolean>();

/** Whether any text of a field names an answer: most have none, which is looked up once. */
function namesAnswers(field: Field): boolean {
  let names = naming.get(field);
  if (names === undefined) naming.set(field, (names = textsOf(field) !== ''));
  return names;
}

/** A field or a choice with its texts as they read now. */
function filled<T extends Field | Choice>(one: T, path: string, form: FormState): T {
  const texts: Partial<Record<(typeof TEXTS)[number], Text>> = { ...one };
  for (const name of TEXTS) {
    const text = texts[name];
    if (hasAnswers(text)) texts[name] = filledText(text, path, form) ?? '';
  }
  return texts as T;
}

const filledChoices = (choices: ChoicesNow, path: string, form: FormState): ChoicesNow =>
  Object.fromEntries(
    Object.entries(choices as Record<string, readonly Choice[]>).map(([name, list]) => [
      name,
      list.map((choice) => filled(choice, path, form)),
    ]),
  );

/** What an entry of a repeat is called, where its author says so; its own answers may be in it. */
export const entryTitle = (field: Field, { fields }: FieldStateEntry, form: FormState): Text | undefined =>
  field.type === 'repeat' ? filledText(field.itemLabel, fields[0]?.path ?? '', form) : undefined;

/** Fields as they stand now, with what is wrong with them. */
export function fieldPropsOf(
  states: readonly FieldState[],
  form: FormState,
  messageAt: (path: string) => string = () => '',
): FieldProps[] {
  return states.map((state) => {
    const { field, path, choices } = state;
    const isFilled = namesAnswers(field);
    return {
      ...state,
      field: isFilled ? filled(field, path, form) : field,
      choices: isFilled ? filledChoices(choices, path, form) : choices,
      id: idOf(path),
      error: messageAt(path),
      entries: state.entries.map((entry) => ({
        key: entry.key,
        title: entryTitle(field, entry, form),
        fields: fieldPropsOf(entry.fields, form, messageAt),
      })),
    };
  });
}

/** What is to be agreed to, as it stands now. */
export const consentPropsOf = (
  consents: readonly Consent[],
  isGiven: (name: string) => boolean,
  messageAt: (name: string) => string,
): ConsentProps[] =>
  consents.map((consent) => ({
    consent,
    id: `c-${consent.name.replace(/[^\w-]/g, '_')}`,
    isGiven: isGiven(consent.name),
    error: messageAt(consent.name),
  }));

/** Sections of a screen as they stand now. */
export const sectionPropsOf = (
  sections: readonly Section[],
  form: FormState,
  messageAt: (path: string) => string,
): SectionProps[] =>
  sections.map((section) => ({
    id: section.page.id,
    title: filledText(section.page.title, '', form),
    intro: filledText(section.page.intro, '', form),
    fields: fieldPropsOf(fieldsOf(section, form), form, messageAt),
  }));
