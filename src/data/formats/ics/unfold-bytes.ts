import { decodeUtf } from '../text.js';

/**
 * Text of a calendar whose lines were folded by counting bytes, which cuts letters in two: the lines
 * are made whole before the bytes are read. Undefined where they are not UTF-8 even so.
 */
export function decodeFolded(bytes: Uint8Array): string | undefined {
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const end = bytes[i] === 13 && bytes[i + 1] === 10 ? 2 : bytes[i] === 10 ? 1 : 0;
    const next = bytes[i + end];
    if (end && (next === 32 || next === 9)) i += end;
    else whole[length++] = bytes[i] as number;
  }
  return decodeUtf(whole.subarray(0, length));
}
