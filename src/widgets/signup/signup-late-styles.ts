import { lateFormStyles } from '../../forms/form-late-styles.js';

/** What comes with the second chunk. */
export const lateStyles = lateFormStyles;
