/** Parameters of a text in which letters stand as numbers (`=C5=82`), as vCalendar 1.0 and programs after it write them. */
export const isQuoted = (params = ''): boolean => /[;=]QUOTED-PRINTABLE\b/i.test(params);

/** A line of such a text that goes on in the next. */
const SOFT_BREAK = /^[\w-]+;[^:]*QUOTED-PRINTABLE[^:]*:[^]*=$/i;

export const goesOn = (content: string): boolean => content.endsWith('=') && SOFT_BREAK.test(content);

/** The text itself, with the escapes of calendar text for the ends of its lines. */
export const decodeQuoted = (value: string, charset?: string): string =>
  value.replace(/(?:=[\dA-F]{2})+/gi, (codes) => decode(codes, charset)).replace(/\r\n|\r|\n/g, '\\n');

function decode(codes: string, charset = 'utf-8'): string {
  const bytes = Uint8Array.from(codes.slice(1).split('='), (code) => parseInt(code, 16));
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
