/** A property whose text is quoted-printable (`=C5=82`), as vCalendar 1.0 and programs after it write it, with the lines it goes on in. */
const PROPERTY =
  /^([\w-]+;(?:[^:\r\n]*;)?(?:ENCODING=)?"?QUOTED-PRINTABLE\b[^:\r\n]*:)((?:[^\r\n]*(?:=(?:\r\n?|\n)|(?:\r\n?|\n)[ \t]))*[^\r\n]*)/gim;
const LINE_END = /=(?:\r\n?|\n)|(?:\r\n?|\n)[ \t]/g;

/** Calendar text with such texts as everybody else writes them. */
export const withoutQuoted = (text: string): string =>
  text.replace(PROPERTY, (_, head: string, value: string) => {
    const charset = /;CHARSET="?([\w-]+)/i.exec(head)?.[1];
    const plain = value
      .replace(LINE_END, '')
      .replace(/(?:=[\dA-F]{2})+/gi, (codes) => decode(codes, charset))
      .replace(/\r\n?|\n/g, '\\n');
    return head + plain;
  });

function decode(codes: string, charset = 'utf-8'): string {
  const bytes = Uint8Array.from(codes.slice(1).split('='), (code) => parseInt(code, 16));
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
