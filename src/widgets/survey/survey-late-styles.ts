import { ideasStyles } from './ideas-styles.js';
import { resultsStyles } from './results-styles.js';
import { surveyFormStyles } from './survey-form-styles.js';

/** Everything that comes after the first questions, for pages that were rendered on a server. */
export const lateStyles = [...surveyFormStyles, resultsStyles, ...ideasStyles];
