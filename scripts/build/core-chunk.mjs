import { basename, resolve } from 'node:path';

const isRuntime = (id) => /node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]/.test(id);

/** Every module that is loaded as soon as `id` is. */
function staticGraph(id, modules, seen = new Set()) {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const next of modules.getModuleInfo(id)?.importedIds ?? []) staticGraph(next, modules, seen);
  return seen;
}

/**
 * What several parts of a widget share, in one request for all of it, not one for each module: `soon` is needed right after
 * the start, `rules` where an event takes place again, `lines` by a calendar file.
 */
const TOGETHER = {
  calendar: {
    soon: /src\/core\/(?:trusted|parse-pairs|pacer|zoned-time|text-fold)|rows\/overtaken|formats\/(?:text|json)\.|i18n\/format-elsewhere|lit-html\/directive|calendar\/(?:registration-state|occurrences|time-line|event-(?:facets|identity|phase|times)|calendar-(?:native|period|source))\./,
    rules: /src\/data\/recurrence\/|calendar\/rule-book\./,
    lines: /formats\/ics\/(?:content|write)-lines\./,
  },
  directory: {
    soon: /src\/core\/(?:trusted|time-of|pacer|painted-soon)|rows\/overtaken|formats\/text\.|lit-html\/directive|directory\/directory-(?:fields|decoder)\./,
  },
};

/** What an entry needs from the start, in the entry's own file: nothing waits for a second request. */
export function oneFile(entry) {
  const own = basename(entry, '.ts');
  let graph;
  const name = (id, modules) => {
    graph ??= staticGraph(resolve(entry), modules);
    return graph.has(id) ? own : null;
  };
  const together = Object.entries(TOGETHER[own] ?? {}).map(([part, modules]) => ({
    name: (id) => (modules.test(id) && !graph?.has(id) ? `${own}-${part}` : null),
    debugName: part,
  }));
  return { groups: [{ name, debugName: 'entry', priority: 2 }, ...together] };
}

/**
 * The loader in one file, one chunk per widget with what it needs from the start, and one, `core`, with the
 * runtime and what at least two widgets need, so that a page with four widgets loads it once. What only a
 * lazily loaded part needs stays with that part, and what the loader itself needs stays in the loader, which
 * must not wait for the core.
 */
export function coreChunk(loader, widgets) {
  let graphs;
  const place = (id, modules) => {
    graphs ??= [loader, ...widgets].map((path) => staticGraph(resolve(path), modules));
    const [own, ...others] = graphs;
    if (own.has(id)) return 'muni';
    const users = widgets.filter((_, at) => others[at].has(id));
    if (users.length > 1 || (users.length && isRuntime(id))) return 'core';
    // The module the loader asks for stays alone: in a group it would need the bundler's namespace helper.
    const isAskedFor = widgets.some((path) => resolve(path) === id);
    return users.length && !isAskedFor ? `${basename(users[0], '.ts')}-first` : null;
  };
  // A group takes along what its modules import, except what a group before it has taken.
  const group = (matches, priority) => ({
    name: (id, modules) => [place(id, modules)].find((name) => name && matches(name)) ?? null,
    debugName: `group ${priority}`,
    priority,
  });
  return {
    groups: [
      group((name) => name === 'muni', 3),
      group((name) => name === 'core', 2),
      group((name) => !['muni', 'core'].includes(name), 1),
    ],
  };
}
