/** The bytes as strict UTF-8, or UTF-16 where a byte order mark says so; undefined where they are something else. */
export function decodeUtf(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: label === 'utf-8' }).decode(bytes);
  } catch {
    return undefined;
  }
}
