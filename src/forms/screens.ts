import type { Field, FormDefinition, Page } from './definition.js';
import type { FieldState, FormState } from './form-state.js';

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

/** Whether a field is that one, or a group around it. */
const isIn = (field: Field, name: string): boolean =>
  field.name === name || (field.type === 'group' && field.fields.some((own) => isIn(own, name)));

/** The screen on which the field of that path stands. */
export function screenOf(path: string, screens: readonly Screen[], form: FormState): Screen | undefined {
  const page = form.pageOf(path);
  const name = path.split(/[.[]/)[0] ?? path;
  const stands = (section: Section) =>
    section.page.id === page &&
    (!section.only || fieldsOf(section, form).some(({ field }) => isIn(field, name)));
  return screens.find(({ sections }) => sections.some(stands));
}
