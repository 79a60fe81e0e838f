import type { Messages } from './added-locales.js';

/** The runtime of the script-tag build fills such texts in as they are (`scripts/build/lean-messages.mjs`). */
export const templatesOf = (messages: Messages): Messages => messages;
