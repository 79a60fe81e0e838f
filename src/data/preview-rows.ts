import type { Download } from './download.js';
import { readJson } from './formats/json.js';
import type { RowSource } from './rows/row-kit.js';

/** Reads the first records; undefined stands for one that is not fit to be shown. */
export type DecodeFirst<Item> = (
  records: readonly unknown[],
  isNative: boolean,
  source: RowSource,
) => Promise<readonly (Item | undefined)[]>;

/** A first page that needs more than this of the file is not worth hurrying for. */
const MOST_BYTES = 400_000;

/** Where the list of records begins: in a bare list, or in a member of an object that is known to hold one. */
const LIST =
  /^\ufeff?\s*(?:\[|\{[^]{0,20000}?"(?:items|data|results|records|features|value|contents?|rows|hits|firmy|entries)"\s*:\s*\[)\s*(?=\{)/;
const STRING = /"(?:[^"\\]|\\.)*"/g;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;

/** A JSON text with only the first `count` records of its list; undefined until they are there, null where there is no such list. */
export function cutHead(text: string, count: number): string | undefined | null {
  const head = LIST.exec(text)?.[0];
  if (!head) return text.length > 40_000 || /^\s*[^[{\s]/.test(text) ? null : undefined;
  // The member must be the outermost object's own: inside the opening braces, and nothing deeper.
  const signs = head.replace(STRING, '');
  const isBare = !signs.includes('{');
  if (!isBare && (signs.match(/[{[]/g)?.length ?? 0) - (signs.match(/[}\]]/g)?.length ?? 0) !== 2)
    return null;
  let depth = 0;
  let records = 0;
  TOKEN.lastIndex = head.length;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [sign] = token;
    if (sign === '{' || sign === '[') depth++;
    else if ((sign === '}' || sign === ']') && (--depth < 0 || (depth === 0 && ++records === count))) {
      return text.slice(0, depth < 0 ? token.index : TOKEN.lastIndex) + (isBare ? ']' : ']}');
    }
  }
  return undefined;
}

/**
 * The first rows of a JSON file as soon as they have arrived, however long the file is. Undefined
 * where the file is built in a way that only the whole of it can be read.
 */
export async function previewRows<Item>(
  download: Download,
  source: RowSource,
  decode: DecodeFirst<Item>,
  count: number,
): Promise<readonly Item[] | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const bytes of download.chunks()) {
    text += decoder.decode(bytes, { stream: true });
    const cut = cutHead(text, count);
    if (cut) {
      const { records, native = false } = await readJson(cut, source);
      return (await decode(records, native, source)).filter((item) => item !== undefined);
    }
    if (cut === null || text.length > MOST_BYTES) return undefined;
  }
  return undefined;
}
