import { pickText } from '../../core/pick-text.js';
import { handOverTo } from '../../ui/hand-over.js';
import type { DirectoryItem } from './directory-item.js';

const contextOf = ({ id, name }: DirectoryItem, lang: string) => ({
  ref: id,
  title: pickText(name, lang).text,
});

/** Where a change of the entry is suggested: an address with `{ref}` and `{title}` filled in, or the form's place on the page. */
export function suggestHref(host: Element, item: DirectoryItem, lang: string): string {
  const address = host.getAttribute('suggest-url');
  if (!address) return host.getAttribute('suggest') ?? '';
  const { ref, title } = contextOf(item, lang);
  return address
    .replaceAll('{ref}', encodeURIComponent(ref))
    .replaceAll('{title}', encodeURIComponent(title));
}

/** Hands the entry to the form that the attribute `suggest` names; false where a link is to be followed. */
export function handOverEntry(
  host: HTMLElement,
  item: DirectoryItem,
  lang: string,
  complain: (sentence: string) => void,
): boolean {
  const selector = host.getAttribute('suggest');
  return Boolean(selector) && handOverTo(host, ['suggest', selector ?? ''], contextOf(item, lang), complain);
}
