import { lateBaseStyles } from '../../theme/late-base-styles.js';
import { ideasStyles } from './ideas-styles.js';
import { resultsStyles } from './results-styles.js';

/** What results and ideas look like. */
export const boardStyles = [lateBaseStyles, resultsStyles, ...ideasStyles];
