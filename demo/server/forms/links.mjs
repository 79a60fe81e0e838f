/**
 * Addresses that only the person an entry belongs to has.
 * @param {import('./open-forms.mjs').Forms} forms
 * @param {string} origin of the request, used where no address is configured
 */
export function makeLinks({ signer, config }, origin) {
  const base = (config.baseUrl ?? origin).replace(/\/+$/, '');
  return {
    manage: (/** @type {string} */ id) => `${base}/manage/${signer.sign('manage', id)}`,
    confirm: (/** @type {string} */ id) => `${base}/confirm/${signer.sign('confirm', id)}`,
  };
}
/** @typedef {ReturnType<typeof makeLinks>} Links */
