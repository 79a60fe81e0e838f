import type { Field, FormDefinition, Page } from './definition.js';
import { fieldPropsOf, filledText } from './field-model.js';
import type { FieldState, FormState } from './form-state.js';
import type { SectionProps } from './form-view-state.js';

/** Fields of a page that are shown together. */
export interface Section {
  page: Page;
  /** Names of those that are; undefined: all. */
  only?: ReadonlySet<string>;
}

/** What is shown at once: one page, several of them, or one question. */
export interface Screen {
  id: string;
  sections: readonly Section[];
}

const isAsked = ({ field: { type } }: { field: Field }) => type !== 'note';

/** A question with the notes that stand before it; notes at the end stand with the last question. */
function questionsOf(page: Page, fields: readonly FieldState[]): Screen[] {
  const groups: string[][] = [[]];
  for (const state of fields) {
    groups.at(-1)?.push(state.field.name);
    if (isAsked(state)) groups.push([]);
  }
  const rest = groups.pop() ?? [];
  if (rest.length) {
    const last = groups.at(-1);
    if (last) last.push(...rest);
    else groups.push(rest);
  }
  return groups.map((names) => ({
    id: `${page.id}/${names.join('+')}`,
    sections: [{ page, only: new Set(names) }],
  }));
}

/** The screens of a form as it stands now; pages whose condition does not hold are none. */
export function screensOf({ layout }: FormDefinition, form: FormState): Screen[] {
  const pages = form.visiblePages();
  if (layout === 'single') return [{ id: 'form', sections: pages.map((page) => ({ page })) }];
  if (layout === 'pages') return pages.map((page) => ({ id: page.id, sections: [{ page }] }));
  return pages.flatMap((page) => questionsOf(page, form.visibleFields(page.id)));
}

/** The fields of a screen as they stand. */
export const fieldsOf = ({ page, only }: Section, form: FormState): readonly FieldState[] =>
  form.visibleFields(page.id).filter(({ field }) => !only || only.has(field.name));

/** What a screen shows, with what is wrong at each path. */
export const sectionsOf = (
  { sections }: Screen,
  form: FormState,
  errorAt: (path: string) => string,
): SectionProps[] =>
  sections.map((section) => ({
    id: section.page.id,
    title: filledText(section.page.title, '', form),
    intro: filledText(section.page.intro, '', form),
    fields: fieldPropsOf(fieldsOf(section, form), form, errorAt),
  }));
