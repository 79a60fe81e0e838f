const ADDRESS = /^[^\s@<>"'()?]+@[^\s@<>"'()?]+\.[^\s@<>"'().?]+$/;

/** The e-mail addresses that a text begins with, without `mailto:` and what would fill in a letter. */
export function emailAddresses(text: string): string[] {
  const words = text
    .trim()
    .replace(/^mailto:([^?]*).*$/is, '$1')
    .split(/[\s;,]+/);
  const end = words.findIndex((word) => word.length > 254 || !ADDRESS.test(word));
  return end < 0 ? words : words.slice(0, end);
}

/** The first of them; undefined where there is none. */
export const emailAddress = (text: string): string | undefined => emailAddresses(text)[0];
