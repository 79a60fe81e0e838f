/**
 * How SurveyJS compares and converts values, so that an expression means here what it means there:
 * `'5' = 5`, `'Yes' = 'yes'`, two lists are equal in any order, a day equals its midnight.
 */

/** No answer: nothing, an empty text, an empty list, an object of nothings. Zero and false are answers. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return !value.length;
  if (typeof value === 'object' && value && !(value instanceof Date))
    return Object.keys(value).every((key) => isEmpty((value as Record<string, unknown>)[key]));
  return !value && value !== 0 && value !== false;
}

/** The number a value stands for, or NaN: a text may have one decimal comma, and no arithmetic in it. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : NaN;
  if (Array.isArray(value)) return value.length === 1 ? toNumber(value[0]) : NaN;
  if (typeof value !== 'string') return NaN;
  let text = value.trim();
  if (text.startsWith('0x')) return text.length > 32 ? NaN : parseInt(text);
  if (text.length > 15 && /^\d+$/.test(text)) return NaN;
  if (text.lastIndexOf('-') < 1 && text.lastIndexOf('+') < 1 && /[*^/%]/.test(text)) return NaN;
  if (text.indexOf(',') === text.lastIndexOf(',')) text = text.replace(',', '.');
  const number = parseFloat(text);
  return text && Number.isFinite(Number(text)) ? number : NaN;
}

export const isNumeric = (value: unknown): boolean => !Number.isNaN(toNumber(value));

/** What an answer is worth in an expression: `'5'` is a number, `'true'` a truth value, `'007'` a text. */
export function toWorth(value: unknown): unknown {
  if (!value || typeof value !== 'string') return value;
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (value.length > 1 && /^['"]/.test(value) && /['"]$/.test(value)) return value.slice(1, -1);
  if (!isNumeric(value)) return value;
  if (value.startsWith('0') && !value.startsWith('0x') && value.length > 1 && !/^0[.,]./.test(value))
    return value;
  return toNumber(value);
}

function decimalsOf(value: unknown): number {
  return isNumeric(value) ? (String(value).split('.')[1]?.length ?? 0) : 0;
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function tidySum(a: unknown, b: unknown, sum: number): number {
  const digits = Math.max(decimalsOf(a), decimalsOf(b));
  return digits > 0 && digits < 100 ? parseFloat(sum.toFixed(digits)) : sum;
}

export function tidyProduct(a: unknown, b: unknown, product: number): number {
  const digits = decimalsOf(a) + decimalsOf(b);
  return digits > 0 && digits < 100 ? parseFloat(product.toFixed(digits)) : product;
}

type Anything = never;

export function add(a: unknown, b: unknown): unknown {
  if (isNumeric(a) && isNumeric(b)) {
    const sum = (a as Anything) + (b as Anything);
    return typeof sum === 'number' ? tidySum(a, b, sum) : sum;
  }
  if (Array.isArray(a) && Array.isArray(b)) return [...(a as unknown[]), ...(b as unknown[])];
  if (Array.isArray(a) || Array.isArray(b)) {
    const [list, other] = Array.isArray(a) ? [a as unknown[], b] : [b as unknown[], a];
    const text = list.join(', ');
    if (typeof other === 'string') return list === a ? text + other : other + text;
    if (typeof other === 'number')
      return list.reduce<number>(
        (sum, item) => (typeof item === 'number' ? tidySum(sum, item, sum + item) : sum),
        other,
      );
  }
  return (a as Anything) + (b as Anything);
}

/** A day without a time is that day here, not in Greenwich. */
export function toDate(value: unknown): Date {
  if (value instanceof Date) return new Date(value);
  const isDay = typeof value === 'string' && !value.includes('T') && /\d{4}-\d{2}-\d{2}/.test(value);
  const date = new Date(isDay ? `${value}T00:00:00` : (value as string));
  return isDay && Number.isNaN(date.getTime()) ? new Date(value) : date;
}

/** `value` as it compares with `other`, where one is a date and the other a text. */
function comparable(value: unknown, other: unknown): unknown {
  if (other instanceof Date && typeof value === 'string') {
    const date = toDate(value);
    if (!(other.getHours() > 0 || other.getMinutes() > 0 || other.getSeconds() > 0)) date.setHours(0, 0, 0);
    return date;
  }
  if (typeof other === 'string' && value instanceof Date) {
    const date = new Date(value);
    if (other.length < 17) date.setSeconds(0, 0);
    if (other.length < 14) date.setMinutes(0, 0);
    if (other.length < 11) date.setHours(0, 0);
    return date;
  }
  return value;
}

/** Both sides as they compare; milliseconds never tell two dates apart from a text. */
function pair(a: unknown, b: unknown): [unknown, unknown] {
  const cut = (value: unknown, other: unknown) => {
    if (!(value instanceof Date) || typeof other !== 'string') return value;
    const date = new Date(value);
    date.setMilliseconds(0);
    return date;
  };
  const left = comparable(a, cut(b, a));
  return [left, comparable(cut(b, a), left)];
}

export function isGreater(a: unknown, b: unknown): boolean {
  if (a === undefined || a === null || b === undefined || b === null) return false;
  const [left, right] = pair(a, b);
  return (left as number) > (right as number);
}

export function isEqual(a: unknown, b: unknown): boolean {
  const [left, right] = pair(a, b);
  const value = (side: unknown) => (side === 'undefined' ? undefined : side);
  return areEqual(value(left), value(right));
}

const isNothing = (value: unknown) => value === undefined || value === null;
const isObject = (value: unknown) => typeof value === 'object' && value !== null;
const isConvertible = (value: unknown) =>
  !isNothing(value) && !isObject(value) && !Number.isNaN(Number(value));

function areEqual(x: unknown, y: unknown, depth = 20): boolean {
  if (x === y) return true;
  const isEmptyList = (value: unknown) => Array.isArray(value) && !value.length;
  if ((isEmptyList(x) && y === undefined) || (isEmptyList(y) && x === undefined)) return true;
  if ((isNothing(x) && y === '') || (isNothing(y) && x === '')) return true;
  if (typeof x === 'string' && typeof y === 'string')
    return x.trim().toLowerCase() === y.trim().toLowerCase();
  if (x instanceof Date && y instanceof Date) return x.getTime() === y.getTime();
  if (isConvertible(x) && isConvertible(y)) {
    const [a, b] = [String(x), String(y)];
    if (parseInt(a) === parseInt(b) && parseFloat(a) === parseFloat(b)) return true;
  }
  if (isEmpty(x) !== isEmpty(y)) return false;
  if (typeof x === 'boolean' && typeof y === 'string') return String(x) === y.toLowerCase();
  if (typeof y === 'boolean' && typeof x === 'string') return String(y) === x.toLowerCase();
  if (!isObject(x) && !isObject(y)) return x == y;
  if (!isObject(x) || !isObject(y) || !depth) return false;
  if (Array.isArray(x) && Array.isArray(y)) {
    if (x.length !== y.length) return false;
    const [a, b] = [[...x].sort(), [...y].sort()] as [unknown[], unknown[]];
    return a.every((item, at) => areEqual(item, b[at], depth - 1));
  }
  const [a, b] = [x, y] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && areEqual(a[key], b[key], depth - 1))
  );
}

/** Whether a text contains a text, or a list all of the values; `isWanted` false asks for the opposite. */
export function contains(left: unknown, right: unknown, isWanted = true): boolean {
  if (Array.isArray(left) && !left.length) return !isWanted;
  if (!left && left !== 0 && left !== false) return false;
  if (!Array.isArray(left)) {
    if (!right) return false;
    return String(left).toLowerCase().includes(String(right).toLowerCase()) === isWanted;
  }
  for (const item of Array.isArray(right) ? right : [right])
    if (!left.some((own) => isEqual(own, item))) return !isWanted;
  return isWanted;
}

export function hasAny(left: unknown, right: unknown): boolean {
  if (isEmpty(left)) return isEmpty(right);
  if (isEmpty(right)) return true;
  if (!Array.isArray(left)) return contains(right, left);
  return Array.isArray(right) ? right.some((item) => contains(left, item)) : contains(left, right);
}

export function hasAll(left: unknown, right: unknown): boolean {
  if (!left && !isEmpty(right)) return false;
  return Array.isArray(right) ? right.every((item) => contains(left, item)) : contains(left, right);
}
