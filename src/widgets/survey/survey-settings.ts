import { timeOf } from '../../core/time-of.js';
import { resolveUrl } from '../../core/page.js';
import { safeUrl } from '../../core/safe-url.js';
import type { FormDefinition } from '../../forms/definition.js';

/**
 * Where a form's results are: as its definition says, seen from the definition. Undefined where there are none.
 *
 * @param src address of the definition, where it came from one
 */
export function resultsUrlOf(definition: FormDefinition | undefined, src: string): string | undefined {
  const url = definition?.results?.url;
  if (!url) return undefined;
  return safeUrl(url, resolveUrl(src.trim() || '.'));
}

/** When results may be seen: before one has answered, afterwards, once the form is closed, never. */
export function mayShowResults(
  definition: FormDefinition | undefined,
  at: 'before' | 'after' | 'closed',
): boolean {
  const show = definition?.results?.show;
  if (at === 'before') return show === 'always';
  if (at === 'after') return show === 'always' || show === 'after';
  return show !== undefined && show !== 'never';
}

/** Whether the form takes no more answers. */
export const isOver = (definition: FormDefinition | undefined, now: number): boolean =>
  definition?.closes !== undefined && timeOf(definition.closes) <= now;
