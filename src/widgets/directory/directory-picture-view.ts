import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../core/pick-text.js';
import { readableHost } from '../../core/readable-host.js';
import { hostOf } from './directory-card-view.js';
import { globeIcon, mailIcon, phoneIcon, pinIcon } from '../../ui/icons.js';
import type { DirectoryItem } from './directory-item.js';
import type { DirectoryViewState, FirstViewState } from './directory-state.js';
import type { WayIcon } from './directory-view.js';

/** The image, or the initials where there is none or it would come from elsewhere. */
export function pictureView(
  { image, name }: DirectoryItem,
  { lang, allowsImage }: FirstViewState,
): TemplateResult {
  const words = pickText(name, lang).text.match(/\p{L}[^\s]*/gu) ?? [];
  const initials = words
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
    .toLocaleUpperCase(lang || 'en');
  if (image && allowsImage(image.url)) {
    return html`<div class="picture" part="image">
      <img
        src=${image.url}
        alt=${pickText(image.alt, lang).text}
        loading="lazy"
        decoding="async"
        @load=${showPicture}
        @error=${showPicture}
      /><span aria-hidden="true">${initials}</span>
    </div>`;
  }
  return html`<div class="picture" part="image initials" aria-hidden="true">${initials}</div>`;
}

/** Initials stand in for an image that does not come. */
function showPicture({ type, target }: Event): void {
  (target as HTMLElement).parentElement?.classList.toggle('missing', type === 'error');
}

/** What an entry is, where it has no trade that says so, and that it cannot be applied for any more. */
export function kindView(item: DirectoryItem, { strings, isOver }: DirectoryViewState): unknown {
  const { kind, category } = item;
  const over = isOver(item) ? html`<span part="deadline-over">${strings.deadlineOver}</span>` : nothing;
  if (!kind || kind === 'business' || category?.length) return over;
  return html`<span>${strings.kindName(kind)}</span>${over}`;
}

const ICONS = { pin: pinIcon, phone: phoneIcon, globe: globeIcon, mail: mailIcon };

export const iconView = (name: WayIcon) => ICONS[name]();

/** An address as people write it: without its scheme, and in the letters of its language. */
export const siteName = (url: string) => hostOf(url).replace(/^[^/?#]+/, readableHost);
