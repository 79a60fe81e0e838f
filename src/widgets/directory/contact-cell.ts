import { emailAddress } from '../../core/email-address.js';
import { safeUrl } from '../../core/safe-url.js';

const PAGE = /^(?:https?:\/\/|www\.)\S+$/i;
/** What stands before an address, and says nothing without it. */
const LABEL = /^(?:e-?mail|mail|www|strona|internet|web):?$/i;

/** What a cell holds in which somebody wrote telephone, e-mail and web addresses together. */
export interface ContactCell {
  rest: string | undefined;
  email: string | undefined;
  url: string | undefined;
}

export const isContactCell = (text: string) => text.length < 400 && /@|www\.|https?:/.test(text);

/** Only whole words are addresses: what a formula or another scheme hides in one (`blob:https://…`) is none. */
export function readContactCell(text: string): ContactCell {
  const emails: string[] = [];
  const pages: string[] = [];
  const parts = text.split(/[,;\n]|\s\/\s/).map((part) =>
    part
      .trim()
      .split(/\s+/)
      .filter((word) => {
        const bare = word.replace(/^(?:e-?mail|mail|www):(?=[^/])/i, '');
        const email = emailAddress(bare);
        if (email) emails.push(email);
        else if (PAGE.test(bare) && safeUrl(bare)) pages.push(bare);
        return !email && !pages.includes(bare) && !LABEL.test(word);
      })
      .join(' '),
  );
  return {
    rest: parts.filter((part) => /[\p{L}\d]/u.test(part)).join(', ') || undefined,
    email: emails.join(', ') || undefined,
    url: safeUrl(pages[0]),
  };
}
