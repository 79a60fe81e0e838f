import { engine } from './engine.mjs';

/** What differs from a built-in form (`{"preset": "membership", …}`) as the whole form, as the reference endpoint reads it. */
export async function withPreset(json) {
  if (typeof json?.preset !== 'string') return json;
  const { preset, ...own } = json;
  const known = await (await engine('load-preset')).loadPreset(preset);
  return known ? { ...known, ...own } : json;
}
