/** The files of a ZIP archive. */
export interface ZipFile {
  readonly names: readonly string[];
  /** The text of a file in it (UTF-8); '' where there is no such file. */
  text(name: string): Promise<string>;
}

/** Letters that are unpacked from one archive, at most: a small file may hold any number of equal ones. */
const MOST = 80_000_000;
/** Length of the record at an archive's end, and of a comment behind it. */
const END = 22;
const LONGEST_COMMENT = 0xffff;

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  at: number;
  size: number;
  method: number;
}

/** More is packed in it than anybody can read. */
export class TooMuch extends Error {}

/**
 * Reads the list of files at an archive's end (APPNOTE.TXT 4.3.12, 4.3.16); undefined where it has none that can be
 * followed. A file is unpacked when it is asked for.
 */
export function openZip(bytes: Uint8Array): ZipFile | undefined {
  try {
    const entries = entriesOf(bytes);
    let left = MOST;
    return (
      entries && {
        names: [...entries.keys()],
        async text(name) {
          const entry = entries.get(name);
          if (!entry) return '';
          const text = await textOf(bytes, entry, left);
          left -= text.length;
          return text;
        },
      }
    );
  } catch (error) {
    // An offset that leads out of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function entriesOf(bytes: Uint8Array): Map<string, Entry> | undefined {
  const view = viewOf(bytes);
  let end = bytes.length - END;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END_MARK) end--;
  if (end < first) return undefined;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== ENTRY_MARK) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const isReadable = !(view.getUint16(at + 8, true) & ENCRYPTED);
    if (isReadable)
      entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'), {
        method: view.getUint16(at + 10, true),
        size: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** The text of one file, of at most so many bytes. */
async function textOf(bytes: Uint8Array, { at, size, method }: Entry, most: number): Promise<string> {
  const view = viewOf(bytes);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = new Blob([bytes.slice(start, start + size)]).stream();
  const reader = (
    method === DEFLATED ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed
  ).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    text += decoder.decode(step.value, { stream: true });
    if (text.length > most) {
      void reader.cancel();
      throw new TooMuch();
    }
  }
  return text + decoder.decode();
}
