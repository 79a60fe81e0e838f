// Libraries of old pages put functions of their own in the place of `Array.from` and `entries`.

/** So many values, each made of its number; none where there are less than one. */
export function times<T>(count: number, make: (at: number) => T): T[] {
  const all: T[] = [];
  for (let at = 0; at < count; at++) all.push(make(at));
  return all;
}

/** Each value with its number. */
export const numbered = <T>(list: readonly T[]): (readonly [number, T])[] =>
  list.map((one, at) => [at, one] as const);
