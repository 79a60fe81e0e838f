/** Results and ideas: everything that shows them, in one chunk. */
export { BoardSession } from './survey-board-session.js';
export { boardStyles } from './survey-board-styles.js';
export { boardView } from './survey-board-view.js';
export { surveyStringsOf } from './survey-strings.js';
