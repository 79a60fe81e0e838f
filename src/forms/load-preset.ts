import type { PresetName } from './preset-names.js';

const LOADERS: Readonly<Record<PresetName, () => Promise<{ default: unknown }>>> = {
  'event-registration': () => import('./presets/event-registration.js'),
  membership: () => import('./presets/membership.js'),
  'list-my-firm': () => import('./presets/list-my-firm.js'),
  'suggest-edit': () => import('./presets/suggest-edit.js'),
  'call-for-ideas': () => import('./presets/call-for-ideas.js'),
  competition: () => import('./presets/competition.js'),
  feedback: () => import('./presets/feedback.js'),
};

/** A form that comes with the library, as a definition to be read; undefined where there is none of that name. */
export async function loadPreset(name: string): Promise<unknown> {
  return Object.hasOwn(LOADERS, name) ? (await LOADERS[name as PresetName]()).default : undefined;
}
