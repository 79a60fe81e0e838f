import { pickText } from '../../core/pick-text.js';
import { getLocale } from '../../i18n/localization.js';
import { handOverTo } from '../../ui/hand-over.js';
import type { DirectoryItem } from './directory-item.js';
import type { SessionState } from './directory-state.js';

/**
 * How a change of an entry is suggested: at an address (`suggest-url`) with `{ref}` and `{title}` filled in, or in
 * the form of the page that `suggest` names, which gets to know the entry. `href` is '' where the page has neither;
 * `handOver` is true where a form has taken the entry.
 */
export function suggestionOf(
  { id, name }: DirectoryItem,
  { host, complain }: Pick<SessionState, 'host' | 'complain'>,
): { href: string; handOver(): boolean } {
  const context = { ref: id, title: pickText(name, getLocale()).text };
  const selector = host.getAttribute('suggest') ?? '';
  return {
    href: (host.getAttribute('suggest-url') ?? selector)
      .replaceAll('{ref}', encodeURIComponent(context.ref))
      .replaceAll('{title}', encodeURIComponent(context.title)),
    handOver: () => selector !== '' && handOverTo(host, ['suggest', selector], context, complain),
  };
}
