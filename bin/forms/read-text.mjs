import { readFileSync } from 'node:fs';

const LABELS = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** Text of a file in UTF-8, or in UTF-16 where its mark says so; undefined where it is in another encoding. */
export function readText(file) {
  const bytes = readFileSync(file);
  const [, , label = 'utf-8'] = LABELS.find(([a, b]) => bytes[0] === a && bytes[1] === b) ?? [];
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const OTHER_ENCODING = 'is not in UTF-8; save it as UTF-8, or its letters are wrong.';
