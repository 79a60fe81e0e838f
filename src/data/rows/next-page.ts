import type { DownloadHead } from '../download.js';
import type { Table } from '../formats/table.js';

/** A link and its parameters (RFC 8288): `<…?page=2>; rel="next"`. */
const LINKS = /<([^>]*)>([^<]*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;

/**
 * Where a list goes on and how long it is, as the head of its answer says: `Link` with `rel="next"`, and what
 * WordPress counts. Across origins a page sees only those of them that the server exposes.
 */
export function pagesSaidBy({ url, headers }: DownloadHead): Pick<Table, 'next' | 'total'> {
  if (!headers) return {};
  const next = linkIn(headers.get('Link') ?? '', url) ?? countedOn(url, headers);
  const total = Number(headers.get('X-WP-Total') ?? headers.get('X-Total-Count') ?? '');
  return { ...(next && { next }), ...(total > 0 && { total }) };
}

function linkIn(header: string, url: string): string | undefined {
  for (const [, target = '', parameters = ''] of header.matchAll(LINKS)) {
    const [, quoted, bare = ''] = REL.exec(parameters) ?? [];
    if ((quoted ?? bare).toLowerCase().split(/\s+/).includes('next')) return resolved(target, url);
  }
  return undefined;
}

/** An address as another means it; undefined where it is none. */
export function resolved(target: string, url: string): string | undefined {
  try {
    return new URL(target, url).href;
  } catch {
    return undefined;
  }
}

/** The next of the pages WordPress counts, for a server that passes their number on and the links not. */
function countedOn(url: string, headers: Headers): string | undefined {
  const next = new URL(url);
  const page = Number(next.searchParams.get('page') ?? 1);
  if (!(page < Number(headers.get('X-WP-TotalPages') ?? ''))) return undefined;
  next.searchParams.set('page', String(page + 1));
  return next.href;
}

/** How an address says how many records are wanted, and how many are skipped before them. */
const SKIPS = [
  ['rows', 'start'],
  ['limit', 'offset'],
  ['$limit', '$offset'],
  ['$top', '$skip'],
  ['resultRecordCount', 'resultOffset'],
] as const;
const SKIP_AT: readonly (readonly [path: RegExp, skip: string])[] = [
  [/\/package_search$/, 'start'],
  [/\/(?:Feature|Map)Server\/.*\/query$|\/\d+\/query$/, 'resultOffset'],
];

/** The address after so many records, where its own words say how to ask for it. */
export function skippedOn(url: string, got: number): string | undefined {
  const next = new URL(url);
  const skip =
    SKIPS.find((names) => names.some((name) => next.searchParams.has(name)))?.[1] ??
    SKIP_AT.find(([path]) => path.test(next.pathname))?.[1];
  if (skip === undefined) return undefined;
  next.searchParams.set(skip, String(got));
  return next.href;
}
