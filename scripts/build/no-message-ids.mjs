/**
 * Leaves out the hashing by which the localisation runtime names messages that have no id. All of
 * ours have one; a test holds that.
 */
export function noMessageIds() {
  return {
    name: 'no-message-ids',
    enforce: 'pre',
    transform(_, id) {
      return /@lit[\\/]localize[\\/]internal[\\/]id-generation\.js/.test(id)
        ? { code: "export const generateMsgId = () => '';", map: null }
        : null;
    },
  };
}
