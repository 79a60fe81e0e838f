import { matrixStyles } from './matrix-styles.js';
import { scaleStyles } from './scale-styles.js';

/** What a survey's questions look like in a form of another kind. */
export const questionStyles = [matrixStyles, scaleStyles];
