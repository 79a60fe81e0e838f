import type { FormProgress } from './form-progress.js';

/** Where a pointer leads: to a field, or into one (a row, an entry of a list, the text of 'other'), that can be seen. */
export function placeOf(path: string | undefined, progress: FormProgress): string | undefined {
  for (let place = path ?? ''; place;) {
    const field = progress.fieldAt(place);
    if (field) return field.type === 'hidden' ? undefined : place;
    const around = place.replace(/(?:\.[^.[]*|\[[^\]]*\]|-Comment)$/, '');
    if (around === place) break;
    place = around;
  }
  return undefined;
}
