const internals = new WeakMap<HTMLElement, ElementInternals>();

/** Sets `:state(…)` of an element for page styles; engines that lack it, or its plain names, do without. */
export function setStates(host: HTMLElement, states: Readonly<Record<string, boolean>>): void {
  if (!host.attachInternals) return;
  let own = internals.get(host);
  if (!own) internals.set(host, (own = host.attachInternals()));
  for (const name in states)
    try {
      own.states?.[states[name] ? 'add' : 'delete'](name);
    } catch {
      // Chromium before 125 wants names that begin with two dashes.
    }
}
