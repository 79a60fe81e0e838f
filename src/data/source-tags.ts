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
  [host, ...host.querySelectorAll(':scope > muni-source')]
    .filter((tag) => said(tag, 'src'))
    .map((tag) => ({ tag, src: said(tag, 'src') }));

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

/** What is watched inside a widget, to tell when its sources change. */
const SOURCE_CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: ['src', 'type', 'fields', 'label'],
};

const isSource = (node: Node) => /^(muni-source|script)$/.test((node as Element).localName);

/** Tells when a source has come, gone or changed, and not just what shows without JavaScript. */
export function watchSources(host: Element, onChange: () => void): MutationObserver {
  const observer = new MutationObserver((records) => {
    if (
      records.some(({ target, addedNodes, removedNodes }) =>
        [target, ...addedNodes, ...removedNodes].some(isSource),
      )
    )
      onChange();
  });
  observer.observe(host, SOURCE_CHANGES);
  return observer;
}

/** What a page has written into the tag, in a script of type application/json: the data, or a server's whole state. */
export interface InlineState<Snapshot> {
  data?: unknown;
  snapshot?: Snapshot;
}

export function inlineState<Snapshot>(host: Element): InlineState<Snapshot> {
  const script = host.querySelector(':scope > script[type="application/json"]');
  const text = script?.textContent?.trim();
  if (!text) return {};
  try {
    const value = JSON.parse(text) as unknown;
    return script?.hasAttribute('data-muni-state') ? (value as InlineState<Snapshot>) : { data: value };
  } catch {
    // Read like a file that is damaged: what is whole is shown, and the webmaster hears of the rest.
    return { data: text };
  }
}
