/**
 * The value at `guests[0].age` in plain data: the longest name first (`a.b` may be one name), names in any
 * case, `[-1]` from the end, `.length` of lists and texts. Only what an object has itself is found.
 */
export function readPath(data: unknown, path: string): unknown {
  const value = walk(data, path.split('.').slice(0, 50));
  return value === undefined && path.endsWith('.length') ? 0 : value;
}

function walk(data: unknown, parts: readonly string[]): unknown {
  if (!parts.length) return data;
  for (let end = parts.length; end > 0; end--) {
    const [, name = '', indexes = ''] = /^(.*?)((?:\[-?\d+\])*)$/.exec(parts.slice(0, end).join('.')) ?? [];
    if (/\[-?\d+\]\./.test(name)) continue;
    let value = member(data, name);
    for (const [, index] of indexes.matchAll(/\[(-?\d+)\]/g))
      value = Array.isArray(value) ? (value as unknown[]).at(Number(index)) : undefined;
    if (value !== undefined) return walk(value, parts.slice(end));
  }
  return undefined;
}

function member(data: unknown, name: string): unknown {
  if (name === 'length' && (Array.isArray(data) || typeof data === 'string')) return data.length;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const key = Object.hasOwn(data, name)
    ? name
    : Object.keys(data).find((own) => own.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : (data as Record<string, unknown>)[key];
}
