interface Node {
  readonly key: string;
  readonly needs: readonly string[];
  readonly compute: () => unknown;
  readonly dependents: Set<Node>;
  value: unknown;
  /** Number of the last walk that met the node, and of the last in which its value changed. */
  met: number;
  changed: number;
}

/**
 * Values that follow from each other. A change recomputes what depends on it, in order, and only where
 * something it needs has really changed: its cost depends on what it touches, not on how much there is.
 * A circle is cut where the walk closes it.
 */
export class FormGraph {
  readonly #nodes = new Map<string, Node>();
  #walk = 0;

  /** Adds a value that follows from others, by their keys; keys nobody has are ignored. */
  add(key: string, needs: readonly string[], compute: () => unknown): void {
    const node = { key, needs, compute, dependents: new Set<Node>(), value: undefined, met: 0, changed: 0 };
    this.#nodes.set(key, node);
  }

  /** Takes away all values whose keys satisfy the test. */
  remove(isGone: (key: string) => boolean): void {
    for (const [key, node] of this.#nodes) {
      if (!isGone(key)) continue;
      this.#nodes.delete(key);
      for (const need of node.needs) this.#nodes.get(need)?.dependents.delete(node);
    }
  }

  /** Ties the values of the keys to what they need, once those are there too, and computes them. */
  begin(keys: Iterable<string> = this.#nodes.keys()): Set<string> {
    const list = [...keys];
    for (const key of list) {
      const node = this.#nodes.get(key);
      for (const need of node?.needs ?? []) this.#nodes.get(need)?.dependents.add(node!);
    }
    return this.change(list);
  }

  /** Changes with every change: as long as it stays the same, so does everything. */
  get revision(): number {
    return this.#walk;
  }

  has(key: string): boolean {
    return this.#nodes.has(key);
  }

  get(key: string): unknown {
    return this.#nodes.get(key)?.value;
  }

  isNeeded(key: string): boolean {
    return (this.#nodes.get(key)?.dependents.size ?? 0) > 0;
  }

  /** Everything a value follows from. */
  needsOf(key: string, found = new Set<string>()): Set<string> {
    for (const list = [key]; list.length;)
      for (const need of this.#nodes.get(list.pop()!)?.needs ?? [])
        if (!found.has(need)) {
          found.add(need);
          list.push(need);
        }
    return found;
  }

  /** Computes these values anew and everything that follows from them; the keys whose values changed. */
  change(keys: Iterable<string>): Set<string> {
    const walk = ++this.#walk;
    const sources = new Set<Node>();
    for (const key of keys) {
      const node = this.#nodes.get(key);
      if (node) sources.add(node);
    }
    const changed = new Set<string>();
    for (const node of this.#inOrder(sources, walk)) {
      const isDue = sources.has(node) || node.needs.some((need) => this.#nodes.get(need)?.changed === walk);
      if (!isDue) continue;
      const value = node.compute();
      if (isSame(value, node.value)) continue;
      node.value = value;
      node.changed = walk;
      changed.add(node.key);
    }
    return changed;
  }

  /** The sources and what follows from them, each after what it needs. Without recursion: chains may be long. */
  #inOrder(sources: Iterable<Node>, walk: number): Node[] {
    const order: Node[] = [];
    for (const source of sources) {
      if (source.met === walk) continue;
      source.met = walk;
      const stack: [node: Node, rest: Iterator<Node>][] = [[source, source.dependents.values()]];
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const { value: next, done } = top[1].next();
        if (done) {
          order.push(top[0]);
          stack.pop();
        } else if (next.met !== walk) {
          next.met = walk;
          stack.push([next, next.dependents.values()]);
        }
      }
    }
    return order.reverse();
  }
}

/** Equal as plain data: a list with the same items is no change. */
export function isSame(a: unknown, b: unknown, depth = 6): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || !depth) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) =>
      isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], depth - 1),
    )
  );
}
