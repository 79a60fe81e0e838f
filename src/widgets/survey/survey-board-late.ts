import { lateBaseStyles } from '../../theme/late-base-styles.js';
import { ideasStyles } from './ideas-styles.js';
import { resultsStyles } from './results-styles.js';

/** Results and ideas: everything that shows them, in one chunk. */
export { BoardSession } from './survey-board-session.js';
export { boardView } from './survey-board-view.js';
export { surveyStringsOf } from './survey-strings.js';

export const boardStyles = [lateBaseStyles, resultsStyles, ...ideasStyles];
