import { pickText, type Text } from '../core/pick-text.js';
import type { FieldState } from './form-state.js';
import { entryTitle, filledText } from './field-model.js';
import type { FormProgress } from './form-progress.js';
import type { FormStrings } from './form-strings.js';
import type { ReviewRow, ReviewSection } from './form-view-state.js';

/** Everything that was asked and answered, in the order of the form. */
export function reviewSections(
  { form }: Pick<FormProgress, 'form'>,
  strings: FormStrings,
  lang: string,
): ReviewSection[] {
  const linesOf = ({ field, path }: FieldState): readonly string[] => {
    if (field.type === 'checkbox') return [form.value(path) === true ? strings.yes : strings.no];
    const { none, other } = strings;
    const named: Partial<Record<string, string>> = 'options' in field ? { none, other } : {};
    return form.words(path).map((line) => named[line] ?? line);
  };
  const rowsOf = (states: readonly FieldState[], before = ''): ReviewRow[] =>
    states.flatMap((state): ReviewRow[] => {
      const { field, path, entries } = state;
      switch (field.type) {
        case 'hidden':
        case 'note':
          return [];
        case 'group':
          return rowsOf(entries[0]?.fields ?? [], before);
        case 'repeat':
          return entries.flatMap((entry, at) => {
            const name = pickText(entryTitle(field, entry, form), lang).text.replace('{index}', `${at + 1}`);
            return rowsOf(entry.fields, `${name || strings.entry(at + 1)} – `);
          });
        default: {
          const label: Text = filledText(field.label, path, form) || field.name;
          return [
            { path, label: before ? before + pickText(label, lang).text : label, lines: linesOf(state) },
          ];
        }
      }
    });
  return form
    .visiblePages()
    .map(({ id, title }, page) => ({
      title: filledText(title, '', form),
      page,
      rows: rowsOf(form.visibleFields(id)),
    }))
    .filter(({ rows }) => rows.length);
}
