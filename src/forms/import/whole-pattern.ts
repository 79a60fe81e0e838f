/** Whether one of several ways of a pattern is chosen outside its groups, so that an anchor belongs to a part of it only. */
const hasAlternatives = (pattern: string): boolean => {
  let depth = 0;
  for (const [token] of pattern.matchAll(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/g)) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (token === '|' && depth === 0) return true;
  }
  return false;
};

/** A pattern that is looked for anywhere in an answer, as one that the whole answer matches: `\d{4}` becomes `.*\d{4}.*`. */
export function wholePattern(pattern: string): string {
  if (hasAlternatives(pattern)) return `.*(?:${pattern}).*`;
  const isBegun = pattern.startsWith('^');
  const isEnded = /(?:^|[^\\])(?:\\\\)*\$$/.test(pattern);
  const inside = pattern.slice(isBegun ? 1 : 0, isEnded ? -1 : undefined);
  const before = isBegun || inside.startsWith('.*') ? '' : '.*';
  const after = isEnded || /(?:^|[^\\])\.\*$/.test(inside) ? '' : '.*';
  return `${before}${inside}${after}`;
}

const TOKEN = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/g;
const NEEDLESS = /\\([^\w\s^$.*+?()[\]{}|\\/-]|[ _])/g;

/**
 * A pattern as it is read with the flag `u`, which takes no escape that is none: `\@` is `@`, and in brackets a hyphen
 * behind a class is itself.
 */
export const unicodePattern = (pattern: string): string =>
  pattern.replace(TOKEN, (token) =>
    token.startsWith('[')
      ? token.replace(NEEDLESS, '$1').replace(/(\\[wdsWDS])-(?!\])/g, '$1\\-')
      : token === '\\-'
        ? '-'
        : token.replace(NEEDLESS, '$1'),
  );
