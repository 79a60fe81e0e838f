/** The first e-mail address in a text, without `mailto:` and what would fill in a letter; undefined where there is none. */
export function emailAddress(text: string): string | undefined {
  const [first = ''] = text
    .trim()
    .replace(/^mailto:([^?]*).*$/is, '$1')
    .split(/[\s;,]+/);
  return first.length < 255 && /^[^\s@<>"'()?]+@[^\s@<>"'()?]+\.[^\s@<>"'().?]+$/.test(first)
    ? first
    : undefined;
}
