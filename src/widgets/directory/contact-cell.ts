import { safeUrl } from '../../core/safe-url.js';

const EMAIL = /[^\s,;:<>()/]+@[^\s,;:<>()/]+\.\p{L}{2,}/gu;
const PAGE = /(?:https?:\/\/|www\.)[^\s,;<>()]+/g;
/** What stands before an address, and says nothing without it. */
const LABEL =
  /(?:^|[\s,;])(?:adres )?(?:e-?mail|mail|www|strona(?: www)?|internet|web)\s*:?\s*(?=$|[,;\n])/giu;

/** What a cell holds in which somebody wrote telephone, e-mail and web addresses together. */
export interface ContactCell {
  rest: string | undefined;
  email: string | undefined;
  url: string | undefined;
}

export const isContactCell = (text: string) => text.length < 400 && /@|www\.|https?:/.test(text);

export function readContactCell(text: string): ContactCell {
  const emails = text.match(EMAIL) ?? [];
  const without = text.replace(EMAIL, '');
  const rest = without
    .replace(PAGE, '')
    .replace(LABEL, '')
    .split(/[,;\n]|\s\/\s/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\d]/u.test(part))
    .join(', ');
  return {
    rest: rest || undefined,
    email: emails.join(', ') || undefined,
    url: safeUrl(without.match(PAGE)?.[0]),
  };
}
