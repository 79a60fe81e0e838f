import type { SubmitReceipt } from './form-events.js';

/**
 * Whether the endpoint did not want the answers (any more), and has kept nothing of them: it names the ending that says
 * so, and gives no number.
 */
export const isTurnedAway = ({ end, receipt }: SubmitReceipt): boolean => end !== undefined && receipt === '';
