import { FUNCTIONS, IN_ARRAY } from './expression-functions.js';
import { LEVELS } from './expression-operators.js';
import { isEmpty, toWorth } from './expression-values.js';
import { readPath } from './expression-path.js';

/** Where an expression finds what it names, and what time it is. */
export interface ExpressionScope {
  /** Value of a name as it stands between the braces (`guests[0].age`), or of `@condition`; undefined: none. */
  get(name: string): unknown;
  now: number;
}

/** A parsed expression. */
export interface ParsedExpression {
  /** Never throws: what cannot be computed is null. */
  evaluate(scope: ExpressionScope): unknown;
  /** The names in braces, and `@conditions`. */
  readonly names: readonly string[];
  /** Those that stand only in the condition of a function over a list, with the list: its entries are asked first. */
  readonly ofEntries: readonly { list: string; name: string }[];
  /** What functions over lists ask of the entries: the first argument after the list. */
  readonly members: readonly { list: string; name: string }[];
}

/** Says where an expression cannot be read, for its author. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  /** Place in the text, from 0. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

type Run = (scope: ExpressionScope) => unknown;
interface Node {
  run: Run;
  /** Of a text constant. */
  text?: string;
}

const DEEPEST = 60;

/**
 * Parses an expression of SurveyJS's language, and `@name` for a condition of the form.
 *
 * @throws {ExpressionError} where it is none, or calls a function there is not
 */
export function parseExpression(text: string): ParsedExpression {
  const names: string[] = [];
  const ofEntries: { list: string; name: string }[] = [];
  const members: { list: string; name: string }[] = [];
  let at = 0;
  let depth = 0;

  const fail = (message: string): never => {
    throw new ExpressionError(`${message} at character ${at + 1} of "${text.slice(0, 200)}"`, at);
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };
  const space = () => take(/[ \t\n\r]*/y);
  const must = (sign: RegExp, what: string) => take(sign) ?? fail(`expected ${what}`);

  function level(number: number): Node {
    const operators = LEVELS[number];
    if (!operators) return factor();
    let left = level(number + 1);
    for (;;) {
      const before = at;
      space();
      const found = operators.find(([sign]) => take(sign) !== undefined);
      if (!found) {
        at = before;
        return left;
      }
      space();
      const [, operate] = found;
      const [a, b] = [left.run, level(number + 1).run];
      left = { run: (scope) => operate(a(scope), b(scope)) };
    }
  }

  function expression(): Node {
    if (++depth > DEEPEST) fail('is nested too deeply');
    space();
    const node = level(0);
    space();
    depth--;
    return node;
  }

  function factor(): Node {
    if (take(/\(/y)) {
      const node = expression();
      must(/\)/y, '")"');
      return node;
    }
    if (take(/!|negate\b/iy)) {
      if (++depth > DEEPEST) fail('is nested too deeply');
      space();
      const { run } = factor();
      depth--;
      return { run: (scope) => !run(scope) };
    }
    if (take(/\[/y)) {
      const items = sequence(/\]/y, '"]"').map(({ run }) => run);
      return { run: (scope) => items.map((run) => run(scope)) };
    }
    const name = take(/[a-zA-Z_][\w]*(?=\()/y);
    if (name) return call(name);
    const node = atom();
    const before = at;
    space();
    const asks = take(/empty\b|notempty\b/iy);
    if (!asks) at = before;
    else {
      const { run } = node;
      const isWanted = asks.toLowerCase() === 'empty';
      return { run: (scope) => isEmpty(run(scope)) === isWanted };
    }
    return node;
  }

  function sequence(end: RegExp, what: string): Node[] {
    const items: Node[] = [];
    space();
    if (take(end)) return items;
    do items.push(expression());
    while (take(/,/y));
    must(end, what);
    return items;
  }

  function call(name: string): Node {
    const start = at;
    at++;
    const known = Object.hasOwn(FUNCTIONS, name) || Object.hasOwn(IN_ARRAY, name);
    if (!known) {
      at = start - name.length;
      fail(`there is no function "${name}"`);
    }
    const before = names.length;
    const values = sequence(/\)/y, '")"');
    const inArray = Object.hasOwn(IN_ARRAY, name) ? IN_ARRAY[name] : undefined;
    if (inArray) {
      const [list = '', ...asked] = names.splice(before);
      names.push(list);
      ofEntries.push(...asked.map((name) => ({ list, name })));
      const [, { text: member = '' } = {}] = values;
      if (member) members.push({ list, name: member });
      return { run: overList(inArray, values) };
    }
    const run = FUNCTIONS[name]!;
    return {
      run: (scope) =>
        run(
          values.map((value) => value.run(scope)),
          scope,
        ),
    };
  }

  function atom(): Node {
    const brace = take(/\{[^{}]+\}/y);
    if (brace) return variable(brace.slice(1, -1));
    const condition = take(/@[\w-]+/y);
    if (condition) return variable(condition);
    if (take(/(?:undefined|null)\b/y)) return { run: () => null };
    const truth = take(/true|false/iy);
    if (truth) return { run: () => truth.toLowerCase() === 'true' };
    const number = take(/0x\d+|-?(?:\d+\.\d+|[1-9]\d*|0)/y);
    if (number) {
      const value = number.startsWith('0x') ? parseInt(number, 16) : Number(number);
      return { run: () => value };
    }
    const quoted = take(/'(?:\\['"]|[^'"])*'|"(?:\\['"]|[^'"])*"/y);
    if (quoted !== undefined) {
      const value = quoted.slice(1, -1).replace(/\\(['"])/g, '$1');
      return { run: () => value, text: value };
    }
    const word = take(/[a-zA-Z_]\w*/y);
    if (word === undefined) return fail('expected a value');
    return { run: () => word, text: word };
  }

  function variable(name: string): Node {
    const isRaw = name.startsWith('#');
    const key = isRaw ? name.slice(1) : name;
    if (key.startsWith('$')) fail(`{${key}} asks for a property, which there is not here,`);
    names.push(key);
    return {
      run: (scope) => {
        const value = scope.get(key);
        return value === undefined ? null : isRaw ? value : toWorth(value);
      },
    };
  }

  /** `sumInArray({list}, 'member', {other} = 1)`: the condition is asked of each object, then of the form. */
  function overList(run: (typeof IN_ARRAY)[string], [list, member, ...rest]: Node[]): Run {
    let outcome = member?.text;
    let condition = rest[0];
    if (condition?.text !== undefined && !/[{}><=!]/.test(condition.text)) {
      outcome = condition.text;
      condition = rest[1];
    }
    const inner =
      condition?.text === undefined ? condition : { run: parseExpression(condition.text).evaluate };
    return (scope) => {
      const items = list?.run(scope);
      const isList = typeof items === 'object' && items !== null && member?.text !== undefined;
      return run({
        items: isList ? Object.values(items as object) : [],
        member: member?.text ?? '',
        outcome: outcome ?? '',
        holds: (item) =>
          !inner ||
          isTrue(
            inner.run({
              now: scope.now,
              get: (name) => readPath(item, name) ?? scope.get(name),
            }),
          ),
      });
    };
  }

  const { run } = expression();
  if (at < text.length) fail('cannot go on');
  return {
    names: [...new Set([...names, ...ofEntries.map(({ name }) => name)])],
    ofEntries: ofEntries.filter(({ name }) => !names.includes(name)),
    members,
    evaluate(scope) {
      try {
        return run(scope);
      } catch {
        return null;
      }
    },
  };
}

/** Whether the value of a condition means yes: true, and what JavaScript takes for the same (1, `'1'`). */
export function isTrue(value: unknown): boolean {
  // Loosely, as SurveyJS does.
  return typeof value === 'object' ? false : value == true;
}
