/** Where a text is kept: with the tab, or on the device until it is deleted. */
export type Keeper = 'session' | 'device';

/** The only place that stores anything. A browser may forbid it, be full, or throw at the mere look. */
function storageOf(keeper: Keeper): Storage | undefined {
  try {
    return keeper === 'device' ? globalThis.localStorage : globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

/** The text kept under a name, where there is one and it may be read. */
export function readKept(keeper: Keeper, name: string): string | undefined {
  try {
    return storageOf(keeper)?.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text; false where the browser refuses. */
export function keep(keeper: Keeper, name: string, text: string): boolean {
  try {
    const storage = storageOf(keeper);
    storage?.setItem(name, text);
    return storage !== undefined;
  } catch {
    return false;
  }
}

export function forget(keeper: Keeper, name: string): void {
  try {
    storageOf(keeper)?.removeItem(name);
  } catch {
    // What cannot be reached cannot have been kept.
  }
}

/** The names, beginning with `prefix`, under which something is kept. */
export function keptNames(keeper: Keeper, prefix: string): string[] {
  try {
    return Object.keys(storageOf(keeper) ?? {}).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}
