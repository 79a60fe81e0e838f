/** Steps a match may take at most, by estimate. */
const MOST_STEPS = 2_000_000;
const LONGEST = 10_000;

/** A pattern, and the longest text it may be run on. */
export interface TamePattern {
  matches: RegExp;
  longest: number;
}

interface Group {
  /** Whether something in it can be taken in more than one length or way. */
  isLoose: boolean;
}

/**
 * A pattern of a form that is run only where it cannot take long: definitions may be hostile, and
 * `(a+)+$` on 40 letters takes a century. Refused (undefined) are references back, and repetition of
 * what itself may vary; the rest is given a length that keeps every match short.
 */
export function tamePattern(source: string): TamePattern | undefined {
  const groups: Group[] = [{ isLoose: false }];
  let endless = 0;
  let loose = 0;
  let last: Group | 'one' | undefined;
  const pattern =
    /\\(?:[kK]<|[1-9])|\\(?:[pP]|u)\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|\||[\s\S]/gu;
  for (const [token] of source.matchAll(pattern)) {
    const group = groups.at(-1)!;
    if (/^\\(?:[kK]<|[1-9])/.test(token)) return undefined;
    if (token.startsWith('(')) groups.push({ isLoose: false });
    else if (token === ')') {
      if (groups.length < 2) return undefined;
      last = groups.pop()!;
      if (last.isLoose) groups.at(-1)!.isLoose = true;
      continue;
    } else if (token === '|') group.isLoose = true;
    else if (/^(?:[*+?]|\{\d)/.test(token)) {
      const [from, to] = timesOf(token);
      const many = to > 5;
      if (last && last !== 'one' && last.isLoose && (many || to > 1)) return undefined;
      if (from !== to) {
        group.isLoose = true;
        if (many) endless++;
        else loose++;
      }
      last = undefined;
      continue;
    }
    last = 'one';
  }
  for (let longest = LONGEST; longest >= 20; longest = Math.floor(longest / 1.5))
    if (2 ** loose * waysOf(longest, endless) <= MOST_STEPS)
      return { matches: new RegExp(`^(?:${source})$`, 'u'), longest };
  return undefined;
}

function timesOf(token: string): [from: number, to: number] {
  const sign = token[0];
  if (sign === '*') return [0, Infinity];
  if (sign === '+') return [1, Infinity];
  if (sign === '?') return [0, 1];
  const [, from = '', comma, to = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(token) ?? [];
  return [Number(from), comma ? (to ? Number(to) : Infinity) : Number(from)];
}

/** In how many ways a text can be divided among so many repetitions. */
function waysOf(length: number, parts: number): number {
  let ways = 1;
  for (let part = 1; part <= parts; part++) ways = (ways * length) / part;
  return ways;
}
