import { pickText } from '../core/pick-text.js';
import { textHash } from '../core/text-hash.js';
import type { FormProgress } from './form-progress.js';

/** What was agreed to, in which version and words, and when. */
export interface ConsentRecord {
  name: string;
  version: string;
  lang: string;
  given: boolean;
  at?: string;
  textHash?: string;
}

/** One record for each thing the form asks to agree to, given or not. */
export function consentRecords(progress: FormProgress, lang: string): Promise<ConsentRecord[]> {
  return Promise.all(
    progress.definition.consents.map(async ({ name, version, text }) => {
      const given = progress.consentAt(name);
      const picked = pickText(text, lang);
      const hash = await textHash(picked.text);
      return {
        name,
        version,
        lang: picked.lang ?? lang,
        given: given?.isGiven === true,
        ...(given ? { at: new Date(given.at).toISOString() } : {}),
        ...(hash ? { textHash: hash } : {}),
      };
    }),
  );
}
