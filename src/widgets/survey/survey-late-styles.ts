import { lateFormStyles } from '../../forms/form-late-styles.js';
import { ideasStyles } from './ideas-styles.js';
import { resultsStyles } from './results-styles.js';

/** Everything that comes after the first questions, for pages that were rendered on a server. */
export const lateStyles = [...lateFormStyles, resultsStyles, ...ideasStyles];
