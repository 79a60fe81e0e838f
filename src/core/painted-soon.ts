import { painted } from './painted.js';

/** A page that nobody looks at paints nothing; it goes on after this many milliseconds. */
const UNSEEN = 250;

/** Settles when what has been drawn is on the screen, or would long be if somebody looked. */
export const paintedSoon = () =>
  Promise.race([painted(), new Promise<void>((resolve) => setTimeout(resolve, UNSEEN))]);
