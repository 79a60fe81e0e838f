import type { Field, FormDefinition, Page } from './definition.js';
import type { FormState } from './plain-form-state.js';

/** What is shown at once: one page, several of them, or one question. */
export interface Screen {
  id: string;
  sections: readonly Page[];
}

const isAsked = ({ type }: Field) => type !== 'hidden' && type !== 'note';

/** A question with the notes that stand before it; notes at the end stand with the last question. */
function questionsOf(page: Page, fields: readonly Field[]): Screen[] {
  const screens: Screen[] = [];
  let waiting: Field[] = [];
  for (const field of fields) {
    waiting.push(field);
    if (!isAsked(field)) continue;
    screens.push({ id: `${page.id}/${field.name}`, sections: [{ ...page, fields: waiting }] });
    waiting = [];
  }
  const last = screens.at(-1);
  if (!waiting.length) return screens;
  if (!last) return [{ id: page.id, sections: [{ ...page, fields: waiting }] }];
  const [section] = last.sections;
  return [
    ...screens.slice(0, -1),
    { id: last.id, sections: [{ ...page, fields: [...(section?.fields ?? []), ...waiting] }] },
  ];
}

/** The screens of a form as it stands now; pages whose condition does not hold are none. */
export function screensOf({ layout }: FormDefinition, form: FormState): Screen[] {
  const pages = form.visiblePages();
  if (layout === 'single') return [{ id: 'form', sections: pages }];
  if (layout === 'pages') return pages.map((page) => ({ id: page.id, sections: [page] }));
  return pages.flatMap((page) => questionsOf(page, form.visibleFields(page.fields, '')));
}
