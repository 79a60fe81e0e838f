import { pickText } from '../../core/pick-text.js';
import { getLocale } from '../../i18n/localization.js';
import { handOverTo } from '../../ui/hand-over.js';
import type { DirectoryItem } from './directory-item.js';
import type { SessionState } from './directory-state.js';

const contextOf = ({ id, name }: DirectoryItem) => ({ ref: id, title: pickText(name, getLocale()).text });

/**
 * How a change of an entry is suggested: at an address (`suggest-url`) with `{ref}` and `{title}` filled in, or in
 * the form of the page that `suggest` names, which gets to know the entry.
 */
export function suggestions(
  host: HTMLElement,
  complain: (sentence: string) => void,
): Pick<SessionState, 'suggestHref' | 'suggest'> {
  const selector = host.getAttribute('suggest') ?? '';
  return {
    suggestHref: (item) => {
      const { ref, title } = contextOf(item);
      const address = host.getAttribute('suggest-url') ?? selector;
      return address
        .replaceAll('{ref}', encodeURIComponent(ref))
        .replaceAll('{title}', encodeURIComponent(title));
    },
    suggest: (item) => selector !== '' && handOverTo(host, ['suggest', selector], contextOf(item), complain),
  };
}
