import { version } from './version.js';
import { warn } from './warn.js';

interface Versioned extends CustomElementConstructor {
  muniVersion?: string;
}

/**
 * Registers an element unless the tag is taken: a second copy of the script on a page is common
 * (a plugin and a theme, say) and must do no harm. The first one wins; where they differ, both versions are named.
 */
export function guardedDefine(
  tag: string,
  elementClass: CustomElementConstructor,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry) return;
  const taken = registry.get(tag) as Versioned | undefined;
  if (!taken) {
    (elementClass as Versioned).muniVersion = version;
    registry.define(tag, elementClass);
  } else if (taken.muniVersion !== version) {
    warn(tag, `is defined by version ${taken.muniVersion}; version ${version} is left out.`);
  }
}
