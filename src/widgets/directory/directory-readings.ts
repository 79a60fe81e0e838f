import { own } from '../../core/own.js';
import { wordFor, type FacetCount } from '../../data/formats/table.js';
import { getByEitherId } from '../../data/rows/either-id.js';
import type { RowStore } from '../../data/rows/row-store.js';
import { isPast } from './deadline.js';
import { factText } from './directory-fact.js';
import type { DirectoryItem } from './directory-item.js';
import { valueLabel } from './directory-labels.js';
import { hasOtherSource } from '../../data/first-source.js';
import { activeFilters, facetTree, readQuery } from './directory-model.js';
import type { DirectoryQuery } from './directory-query.js';
import type { SessionHost, SessionSettings } from './directory-session-host.js';
import type { DetailState, SessionState } from './directory-state.js';
import type { DirectoryStrings } from './directory-strings.js';
import { openState } from './opening-hours.js';

/** An opening within this many milliseconds is told by its hour alone. */
const SOON = 12 * 3_600_000;

interface Known {
  query: DirectoryQuery;
  facets: Readonly<Record<string, readonly FacetCount[]>>;
  strings: DirectoryStrings;
  locale: string;
  timeZone: string;
  /** The hour, once it may be shown. */
  now: Date | undefined;
}

/** What views read out of the data: trees, labels, facts, and whether a place is open. */
export function readingsOf({ query, facets, strings, locale, timeZone, now }: Known) {
  const readings: Pick<
    SessionState,
    'active' | 'treeOf' | 'countsOf' | 'labelOf' | 'factText' | 'opensWhen' | 'isOver'
  > = {
    active: activeFilters(query),
    countsOf: (facet) => own(facets, facet),
    treeOf: (facet) => {
      const counts = own(facets, facet);
      return counts && facetTree(counts, own(query.filters, facet) ?? []);
    },
    labelOf: (facet, value) => valueLabel(facet, wordFor(own(facets, facet), value), strings, locale),
    factText: (value, own = timeZone) => factText(value, { locale, strings, timeZone: own }),
    isOver: ({ deadline, timeZone: own }) =>
      Boolean(now && deadline && isPast(deadline, own ?? timeZone, now.getTime())),
    opensWhen: (item) => (now ? opening(item, timeZone, now) : 'unknown'),
  };
  return readings;
}

function opening(item: DirectoryItem, timeZone: string, now: Date): ReturnType<SessionState['opensWhen']> {
  const state = openState(item.openingHours ?? [], item.timeZone ?? timeZone, now);
  if (!state) return undefined;
  const opensAt = state.state === 'closed' ? state.opensAt : undefined;
  return { ...state, isSoon: opensAt !== undefined && opensAt.getTime() - now.getTime() < SOON };
}

/** What the view of an entry shows until the rows have said what they know of it. */
export function detailMeanwhile(
  id: string,
  known: DirectoryItem | undefined,
  before: DetailState,
): DetailState {
  if (!id) return { status: 'none' };
  if (known) return { status: 'open', item: known };
  return before.status === 'open' && before.item.id === id ? before : { status: 'loading' };
}

/** What the view of an entry shows that is not on the screen: a source that is late may still have it. */
export async function detailIn(store: RowStore<DirectoryItem>, id: string): Promise<DetailState> {
  const item = await getByEitherId(store, id).catch(() => undefined);
  if (item) return { status: 'open', item };
  return { status: store.report.sources.some(({ isWaiting }) => isWaiting) ? 'loading' : 'missing' };
}

/**
 * How many entries there are and, further on in the list, which of them are shown. `focus` is where the focus goes
 * meanwhile: what is read there need not be said as well.
 */
export function outcomeOf(
  { page, more }: DirectoryQuery,
  total: number,
  { strings, pageSize }: SessionSettings,
  focus = '',
): string {
  if (page === 1 && more === 0) return focus === '#count' ? '' : strings().count(total);
  const size = pageSize();
  return strings().range((page - 1) * size + 1, Math.min((page + more) * size, total), total);
}

/**
 * What a server has rendered, as long as there is nothing newer; where nothing newer can be had, as long as nothing else
 * is asked than the server answered.
 */
export function keptAnswer(
  host: SessionHost,
  error: unknown,
  query: DirectoryQuery,
  start: DirectoryQuery,
): SessionHost['snapshot'] {
  const { snapshot, state } = host;
  const hasFailed = state.status === 'failed' || error !== undefined;
  const isElsewhere = snapshot && state.status !== 'idle' && hasOtherSource(host);
  const meant = ({ q, filters, sort, page, more }: DirectoryQuery) =>
    JSON.stringify([q, filters, sort, page, more]);
  const isOther = meant(query) !== meant(readQuery(snapshot?.asked ?? [], start));
  return hasFailed && (isElsewhere || isOther) ? undefined : snapshot;
}
