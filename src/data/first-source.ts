import { sourceTags } from './source-tags.js';

const first = new WeakMap<Element, string>();

const sourcesOf = (host: Element) =>
  sourceTags(host)
    .map(({ src }) => src)
    .join('\n');

/** Whether a widget reads from elsewhere than when this was first asked: what a server has rendered is of those sources. */
export function hasOtherSource(host: Element): boolean {
  const now = sourcesOf(host);
  const before = first.get(host) ?? now;
  first.set(host, before);
  return before !== now;
}
