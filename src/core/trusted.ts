type Trusted = 'createScript' | 'createScriptURL';
type Policy = Readonly<Record<Trusted, (text: string) => string>>;

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const same = (text: string) => text;
/** Null once the page has refused it: asking again would only be reported again. */
let policy: Policy | null | undefined;

/**
 * Text of ours as a page wants it that demands trusted types (W3C Trusted Types): out of the policy
 * `muni-widgets`. Where nothing is demanded it stays as it is; undefined where the page does not list the policy.
 */
export function trusted(kind: Trusted, text: string): string | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return text;
  if (policy === undefined) {
    policy = null;
    try {
      policy = trustedTypes.createPolicy('muni-widgets', { createScript: same, createScriptURL: same });
    } catch {
      // The page does not list it.
    }
  }
  return policy?.[kind](text);
}
