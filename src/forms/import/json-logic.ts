import { isRecord } from '../../data/decode.js';

const INFIX: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '!=': '!=',
  '!==': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  and: 'and',
  or: 'or',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
};

const DEEPEST = 30;

/** A rule in JSONLogic as an expression; undefined where it uses what expressions cannot say. */
export function fromJsonLogic(rule: unknown, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof rule === 'number' || typeof rule === 'boolean') return String(rule);
  if (rule === null) return 'null';
  if (typeof rule === 'string') return quote(rule);
  const all = (list: readonly unknown[]) => {
    const parts = list.map((each) => fromJsonLogic(each, depth + 1));
    return parts.every((part) => part !== undefined) ? parts : undefined;
  };
  if (Array.isArray(rule)) {
    const parts = all(rule);
    return parts && `[${parts.join(', ')}]`;
  }
  if (!isRecord(rule)) return undefined;
  const entries = Object.entries(rule);
  if (entries.length !== 1) return undefined;
  const [sign, raw] = entries[0]!;
  const given: unknown[] = Array.isArray(raw) ? raw : [raw];
  if (sign === 'var')
    return typeof given[0] === 'string' && given[0] ? `{${given[0].replace(/^data\./, '')}}` : undefined;
  if (sign === 'missing') {
    const empty = given.map((name) => `{${String(name)}} empty`);
    return empty.length ? `(${empty.join(' or ')})` : undefined;
  }
  const parts = all(given);
  if (!parts) return undefined;
  if (sign === '!' && parts.length === 1) return `!(${parts[0]})`;
  if (sign === '!!' && parts.length === 1) return `(${parts[0]} notempty)`;
  if (sign === 'if' && parts.length === 3) return `iif(${parts.join(', ')})`;
  if (sign === 'in' && parts.length === 2) return `(${parts[1]} contains ${parts[0]})`;
  if (sign === 'max' || sign === 'min') return `${sign}(${parts.join(', ')})`;
  if (sign === '-' && parts.length === 1) return `(0 - ${parts[0]})`;
  // A value between two others: `{"<": [1, x, 5]}`
  if (/^[<>]=?$/.test(sign) && parts.length === 3)
    return `(${parts[0]} ${sign} ${parts[1]} and ${parts[1]} ${sign} ${parts[2]})`;
  const infix = Object.hasOwn(INFIX, sign) ? INFIX[sign] : undefined;
  return infix && parts.length > 1 ? `(${parts.join(` ${infix} `)})` : undefined;
}

/** A text as a constant of an expression, which cannot hold both kinds of quotes unescaped. */
export const quote = (text: string): string => `'${text.replace(/(['"])/g, '\\$1')}'`;
