/** Forms that come with the library, in English, Polish, Danish, German and Ukrainian; each of them is loaded when it is wanted. */
export const PRESET_NAMES = [
  'event-registration',
  'membership',
  'list-my-firm',
  'suggest-edit',
  'call-for-ideas',
  'competition',
  'feedback',
] as const;

export type PresetName = (typeof PRESET_NAMES)[number];
