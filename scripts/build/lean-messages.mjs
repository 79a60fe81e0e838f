/** Looks a message up by its id, and fills a sentence in (flat-locales.mjs). */
const RUNTIME = `
import { defaultMsg } from './default-msg.js';
export const runtimeMsg = (templates, template, { id }) => {
  const own = templates?.[id];
  if (!own || typeof own !== 'string') return defaultMsg(template);
  return typeof template === 'string' ? own : own.replace(/\\{(\\d)\\}/g, (_, at) => template.values[at]);
};`;

/**
 * Leaves out what the localisation runtime has for messages that have no id, which it names by hashing them, and for
 * those with markup. All of ours have an id and are plain text; a test holds that.
 */
export function leanMessages() {
  return {
    name: 'lean-messages',
    enforce: 'pre',
    transform(_, id) {
      return /@lit[\\/]localize[\\/]internal[\\/]runtime-msg\.js/.test(id)
        ? { code: RUNTIME, map: null }
        : null;
    },
  };
}
