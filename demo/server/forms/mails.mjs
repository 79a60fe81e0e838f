/**
 * Writes the mails an entry calls for into the outbox. None is sent from here.
 * @param {import('../data/db.mjs').Query} _query
 * @param {import('./open-forms.mjs').Forms} _forms
 * @param {import('./open-forms.mjs').Form} _form
 * @param {any} _row
 * @param {any} _receipt
 */
export async function writeMails(_query, _forms, _form, _row, _receipt) {}
