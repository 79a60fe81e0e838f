import {
  add,
  contains,
  hasAll,
  hasAny,
  isEmpty,
  isEqual,
  isGreater,
  tidyProduct,
  tidySum,
} from './expression-values.js';

export type Operation = (a: unknown, b: unknown) => unknown;

/** More than any answer has: values that double from one to the next are an attack, and 40 of them fill a terabyte. */
const MOST = 20_000;

/** A text or a list, as far as it may go. */
const inBounds = (value: unknown): unknown =>
  typeof value === 'string' || Array.isArray(value) ? value.slice(0, MOST) : value;

/** In arithmetic nothing counts as nothing of the other side's kind. */
const arithmetic =
  (operate: Operation): Operation =>
  (a, b) => {
    const fill = (value: unknown, other: unknown) => {
      if (!isEmpty(value)) return value;
      if (typeof other === 'number') return 0;
      if (typeof value === 'string') return value;
      return typeof other === 'string' ? '' : Array.isArray(other) ? [] : 0;
    };
    const left = fill(a, b);
    return operate(left, fill(b, left));
  };

const isNotLess: Operation = (a, b) => isEqual(a, b) || isGreater(a, b);
const isNotMore: Operation = (a, b) => isEqual(a, b) || isGreater(b, a);
const both: Operation = (a, b) => a && b;
const either: Operation = (a, b) => a || b;

/** From the loosest to the tightest; words count in any case. The longer stands before what it begins with. */
export const LEVELS: readonly (readonly (readonly [sign: RegExp, operate: Operation])[])[] = [
  [[/\|\||or\b/iy, arithmetic(either)]],
  [[/&&|and\b/iy, arithmetic(both)]],
  [
    [/<=|=<|lessorequal\b/iy, isNotMore],
    [/>=|=>|greaterorequal\b/iy, isNotLess],
    [/==?|equals?\b/iy, isEqual],
    [/!=|<>|notequals?\b/iy, (a, b) => !isEqual(a, b)],
    [/<|less\b/iy, (a, b) => isGreater(b, a)],
    [/>|greater\b/iy, isGreater],
  ],
  [
    [/\+/y, arithmetic((a, b) => inBounds(add(a, b)))],
    [/-/y, arithmetic((a, b) => tidySum(a, b, (a as number) - (b as number)))],
  ],
  [
    [/\*(?!=)/y, arithmetic((a, b) => tidyProduct(a, b, (a as number) * (b as number)))],
    [/\//y, arithmetic((a, b) => (b ? (a as number) / (b as number) : null))],
    [/%/y, arithmetic((a, b) => (b ? (a as number) % (b as number) : null))],
  ],
  [[/\^|power\b/iy, arithmetic((a, b) => (a as number) ** (b as number))]],
  [
    [/\*=|contains?\b/iy, (a, b) => contains(a, b)],
    [/notcontains?\b/iy, (a, b) => (!a && !isEmpty(b)) || contains(a, b, false)],
    [/anyof\b/iy, hasAny],
    [/allof\b/iy, hasAll],
    [/noneof\b/iy, (a, b) => !hasAny(a, b)],
  ],
];
