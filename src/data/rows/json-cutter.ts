/** Names under which lists of records are known to stand at the top of an object. */
const LIST_NAMES = new Set(
  'items data results records features value contents content rows hits firmy entries events'.split(' '),
);
const HEAD_LIMIT = 65_536;
const CARRY_LIMIT = 4_194_304;

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const BARE_END = Uint8Array.of(CLOSE_LIST);
const OBJECT_END = Uint8Array.of(CLOSE_LIST, CLOSE_OBJECT);

const isSpace = (byte: number | undefined) => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/**
 * Cuts a JSON file into batches of whole records while it is still arriving, without parsing it.
 * It works on bytes: in every encoding that extends ASCII the signs it looks for are single bytes.
 * `known` is false as soon as the file turns out to be built in another way: then read it whole.
 */
export class JsonCutter {
  readonly #target: number;
  readonly #most: number;
  #phase: 'head' | 'list' | 'tail' = 'head';
  #carry: Uint8Array = new Uint8Array();
  #scanned = 0;
  #depth = 0;
  #inString = false;
  #records = 0;
  /** Where the last whole record ends among the bytes that are carried over. */
  #lastEnd = 0;
  known = true;
  /** What stands before the first record, with the list's bracket. */
  prefix: Uint8Array = new Uint8Array();

  /** A batch is cut at the first record that ends behind `target` bytes, or after `most` records. */
  constructor(target = 16_384, most = Infinity) {
    this.#target = target;
    this.#most = most;
  }

  /** Takes the next bytes and returns the batches that are complete. */
  push(bytes: Uint8Array): Uint8Array[] {
    if (!this.known) return [];
    this.#carry = this.#carry.length > 0 ? concat(this.#carry, bytes) : bytes;
    if (this.#phase === 'head' && !this.#readHead()) return [];
    return this.#phase === 'tail' ? [] : this.#cut();
  }

  /** Whether the list has begun, and whether it has been seen to its end. */
  get hasBegun(): boolean {
    return this.#phase !== 'head';
  }

  get hasEnded(): boolean {
    return this.#phase === 'tail';
  }

  /** The whole records that were still waiting for more, when the file breaks off. */
  flush(): Uint8Array[] {
    const from = skipSeparator(this.#carry, 0, this.#lastEnd);
    const batch = this.#carry.slice(from, this.#lastEnd);
    this.#lastEnd = 0;
    return this.#phase === 'list' && batch.length > 0 ? [batch] : [];
  }

  /** The bytes that have not been handed out. */
  get rest(): Uint8Array {
    return this.#carry;
  }

  /** A file that holds just these records, built as the whole one is. */
  wrap(batch: Uint8Array): Uint8Array<ArrayBuffer> {
    const isBare = this.prefix.indexOf(OPEN_OBJECT) < 0;
    return concat(this.prefix, batch, isBare ? BARE_END : OBJECT_END);
  }

  /** What the file says about its list, with no records in it. */
  get frame(): Uint8Array<ArrayBuffer> {
    return concat(this.prefix, Uint8Array.of(CLOSE_LIST), this.#carry);
  }

  #readHead(): boolean {
    const start = listStart(this.#carry);
    if (start === undefined || (start < 0 && this.#carry.length > HEAD_LIMIT)) this.known = false;
    if (start === undefined || start < 0) return false;
    this.prefix = this.#carry.slice(0, start);
    this.#carry = this.#carry.subarray(start);
    this.#phase = 'list';
    return true;
  }

  #cut(): Uint8Array[] {
    const batches: Uint8Array[] = [];
    const bytes = this.#carry;
    // Locals, because this loop sees every byte of the file.
    const { length } = bytes;
    let start = 0;
    let at = this.#scanned;
    let depth = this.#depth;
    let inString = this.#inString;
    let lastEnd = this.#lastEnd;
    const take = (end: number) => {
      const from = skipSeparator(bytes, start, end);
      if (end > from) batches.push(bytes.slice(from, end));
      start = end;
      this.#records = 0;
    };
    for (; at < length; at++) {
      const byte = bytes[at];
      if (inString) {
        if (byte === BACKSLASH) at++;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (depth === 0) {
          take(at);
          this.#phase = 'tail';
          this.#carry = bytes.slice(at + 1);
          return batches;
        }
        if (--depth > 0) continue;
        lastEnd = at + 1;
        if (lastEnd - start >= this.#target || ++this.#records >= this.#most) take(lastEnd);
      }
    }
    this.#depth = depth;
    this.#inString = inString;
    this.#carry = start > 0 ? bytes.slice(start) : bytes;
    this.#scanned = at - start;
    this.#lastEnd = Math.max(0, lastEnd - start);
    if (this.#carry.length > CARRY_LIMIT) this.known = false;
    return batches;
  }
}

/** Where the first record's list begins (after its bracket); -1: more bytes needed; undefined: not so built. */
function listStart(bytes: Uint8Array): number | undefined {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (isSpace(bytes[at])) at++;
  if (at >= bytes.length) return -1;
  if (bytes[at] === OPEN_LIST) return firstIsObject(bytes, at + 1);
  if (bytes[at] !== OPEN_OBJECT) return undefined;
  let depth = 0;
  let key = '';
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = stringEnd(bytes, at);
      if (end < 0) return -1;
      if (depth === 1 && bytes[skipSpace(bytes, end + 1)] === 58)
        key = String.fromCharCode(...bytes.subarray(at + 1, Math.min(end, at + 40)));
      at = end;
    } else if (byte === OPEN_LIST && depth === 1 && LIST_NAMES.has(key)) {
      const start = firstIsObject(bytes, at + 1);
      if (start !== undefined) return start;
      depth++;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
    else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && --depth === 0) return undefined;
  }
  return -1;
}

function firstIsObject(bytes: Uint8Array, from: number): number | undefined {
  const at = skipSpace(bytes, from);
  if (at >= bytes.length) return -1;
  return bytes[at] === OPEN_OBJECT ? from : undefined;
}

function stringEnd(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at;
  }
  return -1;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  return at;
}

function skipSeparator(bytes: Uint8Array, from: number, end: number): number {
  let at = skipSpace(bytes, from);
  if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1);
  return Math.min(at, end);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
