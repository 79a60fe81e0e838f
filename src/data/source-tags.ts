import { resolveUrl } from '../core/page.js';
import { safeUrl } from '../core/safe-url.js';
import type { RowSource } from './rows/row-kit.js';

/** What a tag says, by property (as frameworks set it) or by attribute. */
function said(tag: Element, name: string): string {
  const own = (tag as unknown as Record<string, unknown>)[name];
  return ((typeof own === 'string' && own) || tag.getAttribute(name) || '').trim();
}

/** The widget and the sources inside it, as far as they name an address. */
export const sourceTags = (host: Element) =>
  [host, ...host.querySelectorAll('muni-source')]
    .filter((tag) => said(tag, 'src'))
    // What a calendar program is to subscribe to is there over https.
    .map((tag) => ({ tag, src: said(tag, 'src').replace(/^webcals?:/i, 'https:') }));

/** The sources a tag names: its own `src`, then each `muni-source` inside it. */
export function readSources(host: Element, lang: string): RowSource[] {
  const tags = sourceTags(host);
  const urls = new Set<string>();
  return tags.flatMap(({ tag, src }, i) => {
    const attribute = (name: string) => said(tag, name);
    const url = safeUrl(resolveUrl(src) ?? '');
    if (!url || urls.has(url)) return [];
    urls.add(url);
    const name = attribute('label') || new URL(url).pathname.split('/').pop() || url;
    return [
      {
        id: tag.id && tag !== host ? tag.id : `s${i + 1}`,
        source: name,
        name,
        url,
        contentType: '',
        type: attribute('type') || said(host, 'type'),
        lang: attribute('lang') || lang,
        fields: attribute('fields') || said(host, 'fields'),
        licence: attribute('licence'),
        isOneOfMany: tags.length > 1,
      },
    ];
  });
}
