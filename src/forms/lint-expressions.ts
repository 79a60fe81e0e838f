import { isRecord } from '../data/decode.js';
import type { FormComplaint } from './definition.js';
import { parseExpression } from './expression.js';

/** Keys whose texts are expressions, wherever they stand. */
const EXPRESSIONS = new Set(['showIf', 'countFrom', 'test', 'if', 'required']);
/** Keys of texts for people, in which the same words are languages or names. */
const WORDS = new Set([
  'label',
  'hint',
  'text',
  'title',
  'intro',
  'body',
  'message',
  'messages',
  'names',
  'constants',
]);

/**
 * The expressions that cannot be read, in a form that as a whole cannot be read either: so that an author
 * learns of all mistakes at once. What an expression speaks of is looked at once the form can be read.
 */
export function brokenExpressions(raw: unknown, path = '', depth = 20): FormComplaint[] {
  if (!depth) return [];
  if (Array.isArray(raw))
    return raw.flatMap((one: unknown, at) => brokenExpressions(one, `${path}[${at}]`, depth - 1));
  if (!isRecord(raw)) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    const own = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return isExpression(key, value, path) ? faultOf(value, own) : [];
    return WORDS.has(key) ? [] : brokenExpressions(value, own, depth - 1);
  });
}

const isExpression = (key: string, value: string, path: string) =>
  path === 'conditions' ||
  (EXPRESSIONS.has(key) && !/^(?:true|false)$/.test(value)) ||
  (key === 'value' && /^calculated\[\d+\]$/.test(path));

function faultOf(text: string, path: string): FormComplaint[] {
  try {
    parseExpression(text);
    return [];
  } catch (error) {
    return [{ path, level: 'error', message: `${(error as Error).message}.` }];
  }
}
