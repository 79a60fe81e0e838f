import { html, nothing, type TemplateResult } from 'lit';
import { isPlainClick } from '../../core/plain-click.js';
import { pickText } from '../../core/pick-text.js';
import { safeLink } from '../../core/safe-link.js';
import { uriPart } from '../../core/uri-part.js';
import { getLocale } from '../../i18n/localization.js';
import { handOverTo } from '../../ui/hand-over.js';
import type { DirectoryItem } from './directory-item.js';
import type { DirectoryViewState } from './directory-state.js';

/**
 * The way to say that something of an entry is not right: to an address (`suggest-url`) with `{ref}` and `{title}`
 * filled in, or to the form of the page that `suggest` names, which gets to know the entry. Nothing where the page
 * has neither.
 */
export function suggestView(
  { id, name }: DirectoryItem,
  { host, strings }: DirectoryViewState,
): TemplateResult | typeof nothing {
  const context = { ref: id, title: pickText(name, getLocale()).text };
  const selector = host.getAttribute('suggest') ?? '';
  const href = (host.getAttribute('suggest-url') ?? selector)
    .replaceAll('{ref}', uriPart(context.ref))
    .replaceAll('{title}', uriPart(context.title));
  const onClick = (event: MouseEvent) => {
    if (selector && isPlainClick(event) && handOverTo(host, ['suggest', selector], context))
      event.preventDefault();
  };
  return href && safeLink(href)
    ? html`<p><a part="link suggest" href=${href} @click=${onClick}>${strings.suggest}</a></p>`
    : nothing;
}
