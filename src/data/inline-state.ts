/** What is watched inside a widget, to tell when its sources change. */
const SOURCE_CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  // A slow page brings a long script in pieces.
  characterData: true,
  attributeFilter: ['src', 'type', 'fields', 'label'],
};

const isSource = (node: Node | null) =>
  /^(muni-source|script)$/.test((node as Element | null)?.localName as string);

/** Tells when a source has come, gone or changed, and not just what shows without JavaScript. */
export function watchSources(host: Element, onChange: () => void): void {
  new MutationObserver((records) => {
    if (
      records.some(({ target, addedNodes, removedNodes }) =>
        [target, target.parentNode, ...addedNodes, ...removedNodes].some(isSource),
      )
    )
      onChange();
  }).observe(host, SOURCE_CHANGES);
}

/** What a page has written into the tag, in a script of type application/json: the data, or a server's whole state. */
export interface InlineState<Snapshot> {
  data?: unknown;
  snapshot?: Snapshot;
}

/** `readAgain` is called once the page is complete, where so far there is a part of it. */
export function inlineState<Snapshot>(host: Element, readAgain: () => void): InlineState<Snapshot> {
  const script = host.querySelector(':scope > script[type="application/json"]');
  const text = script?.textContent?.trim();
  if (!text) return {};
  try {
    const value = JSON.parse(text) as unknown;
    return script?.hasAttribute('data-muni-state') ? (value as InlineState<Snapshot>) : { data: value };
  } catch {
    // Read like a file that is damaged: what is whole is shown, and the webmaster hears of the rest.
    if (document.readyState !== 'loading') return { data: text };
    document.addEventListener('DOMContentLoaded', readAgain);
    return {};
  }
}
