/** Octets that a line may have (RFC 5545, 3.1). */
const LONGEST = 75;

/** Text as a calendar file holds it: no line end, comma or semicolon that could be taken for more, no control characters. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** An address, or nothing where it holds what no address does. */
export const cleanUri = (uri: string): string | undefined =>
  /^[a-z][a-z\d+.-]*:[^\s"<>\u0000-\u001f\u007f]+$/i.test(uri) ? uri : undefined;

/** A parameter's value between quotation marks (RFC 6868). */
export const quoteParam = (text: string): string =>
  `"${text
    .replace(/\^/g, '^^')
    .replace(/"/g, "^'")
    .replace(/\r?\n|\r/g, '^n')

    .replace(/[\u0000-\u001f\u007f]/g, ' ')}"`;

const octetsOf = (letter: string): number => {
  const code = letter.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line folded so that none is longer than 75 octets and no letter is cut in two. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > LONGEST) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
