import { lateFormStyles } from '../../forms/form-late-styles.js';
import { questionStyles } from '../../forms/question-styles.js';

/** What comes after the first fields; a server, which does not know the form yet, has all of it. */
export const lateStyles = [...lateFormStyles, ...questionStyles];
