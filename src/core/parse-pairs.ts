import { unquote } from './parse-list.js';

/** `name: text; 'other: name': text` → name → text. */
export function parsePairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const pattern = /\s*("[^"]*"|'[^']*'|[^:;]+):\s*("[^"]*"|'[^']*'|[^;]*)(?:;|$)/g;
  for (const [, name = '', value = ''] of text.matchAll(pattern)) pairs.set(unquote(name), unquote(value));
  return pairs;
}
