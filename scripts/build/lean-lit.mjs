// Lit without what our pages have no use for (lit-cuts.mjs).
import MagicString from 'magic-string';
import { CUTS, HOOKS } from './lit-cuts.mjs';

/** Where a text or what matches stands: from, and to. */
function placeOf(code, old) {
  const [found] = old instanceof RegExp ? (old.exec(code) ?? []) : [old];
  const from = found === undefined ? -1 : code.indexOf(found);
  return from < 0 ? undefined : [from, from + found.length];
}

/** Leaves it out of the script-tag build. A new version of Lit in which something of it has changed is an error. */
export function leanLit(format) {
  const all = format === 'es' ? [...CUTS, ...HOOKS] : CUTS;
  return {
    name: 'lean-lit',
    transform(code, id) {
      const cuts = all.filter(([module]) => id.replaceAll('\\', '/').endsWith(`/node_modules/${module}`));
      if (!cuts.length) return null;
      const edited = new MagicString(code);
      for (const [module, old, lean] of cuts) {
        const place = placeOf(code, old);
        if (!place) this.error(`${module} has changed: look at scripts/build/lit-cuts.mjs`);
        if (place[0] === place[1]) edited.prepend(lean);
        else if (lean) edited.overwrite(...place, lean);
        else edited.remove(...place);
      }
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
