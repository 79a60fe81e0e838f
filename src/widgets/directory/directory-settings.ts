import { pageUrl } from '../../core/page.js';
import { warn } from '../../core/warn.js';
import { parseNames } from '../../core/parse-list.js';
import type { EndpointOptions } from '../../data/endpoint-options.js';
import type { Transport } from '../../data/fetch-bytes.js';
import type { LoadState } from '../../data/load-state.js';
import { previewRows } from '../../data/preview-rows.js';
import type { RowSort } from '../../data/rows/row-store.js';
import { decodeFirst } from './directory-first.js';
import type { DirectoryItem } from './directory-item.js';
import { readSources } from '../../data/source-tags.js';
import type { FacetDefinition, FirstViewState, ServedAnswer } from './directory-state.js';
import type { DirectoryStrings } from './directory-strings.js';

/** What a page has set on the element. */
export interface DirectorySettings extends HTMLElement {
  src: string;
  fields: string;
  show: string;
  facets: string;
  labels: string;
  loading: string;
  timeZone: string;
  heading: string;
  headingLevel: number;
  pageSize: number;
  sort: RowSort;
  query: string;
  credentials: RequestCredentials;
  worker: string;
  debug: boolean;
  data: unknown;
  transport: Transport | undefined;
  allowOrigin: string;
  itemTemplate: ((item: DirectoryItem) => unknown) | undefined;
  snapshot: ServedAnswer | undefined;
  readonly state: LoadState<DirectoryItem>;
}

/** A number a page may have set to anything. */
export const wholePositive = (value: number, otherwise: number) =>
  Number.isInteger(value) && value > 0 ? value : otherwise;

export const pageSizeOf = ({ pageSize }: DirectorySettings) => wholePositive(pageSize, 20);

/** What is to be loaded. `begin` is called when the code for later may come. */
export function loadOptions(
  settings: DirectorySettings,
  lang: string,
  begin: () => void,
): EndpointOptions<DirectoryItem> {
  const prefix = `${settings.id || 'directory'}.`;
  const isChosen = [...(pageUrl()?.searchParams.keys() ?? [])].some((name) => name.startsWith(prefix));
  const sources = readSources(settings, lang);
  return {
    sources,
    refused: sources.length === 0 && settings.src ? settings.src : '',
    data: settings.data ?? undefined,
    facets: parseNames(settings.facets),
    lang,
    fields: settings.fields,
    loadRows: async () => {
      begin();
      return (await import('./directory-open.js')).directoryRows;
    },
    credentials: /^(same-origin|include)$/.test(settings.credentials) ? settings.credentials : 'omit',
    transport: settings.transport,
    worker: settings.worker === 'off' ? 'off' : 'auto',
    isLazy: settings.loading === 'lazy',
    // Where something is chosen already, the first rows of the file are not the first to be shown.
    preview:
      isChosen || settings.sort || settings.query
        ? undefined
        : (from, source) => previewRows(from, source, decodeFirst, pageSizeOf(settings)),
  };
}

/** The part of the later code that the first view can use once it is there. */
interface Later {
  namesOf(labels: string, strings: DirectoryStrings): (name: string) => FacetDefinition;
  allowsImage(host: DirectorySettings, url: string): boolean;
  hasStrayContent(host: Element): boolean;
}

interface FirstContext extends Pick<FirstViewState, 'lang' | 'locale' | 'query' | 'debugView'> {
  strings: DirectoryStrings;
  late: Later | undefined;
}

export function firstState(
  settings: DirectorySettings,
  { late, strings, ...context }: FirstContext,
): FirstViewState {
  const named = late?.namesOf(settings.labels, strings) ?? ((name: string) => ({ name, label: name }));
  const level = Math.min(5, wholePositive(settings.headingLevel, 2));
  const isHeaded =
    settings.heading !== '' ||
    (pageUrl() !== undefined && settings.querySelector(':scope > [slot=heading]') !== null);
  const { timeZone, heading, state, debug, itemTemplate, snapshot, loading } = settings;
  return {
    ...context,
    strings,
    timeZone,
    heading,
    headingLevel: level,
    itemLevel: isHeaded ? level + 1 : level,
    load: state,
    facets: parseNames(settings.facets).map(named),
    extras: parseNames(settings.show).map(named),
    pageSize: pageSizeOf(settings),
    allowsImage: (url) => late?.allowsImage(settings, url) === true,
    hasStrayContent: late?.hasStrayContent(settings) === true,
    isLazy: loading === 'lazy',
    isDebug: debug,
    itemTemplate: itemTemplate && ((item) => tryTemplate(itemTemplate, item)),
    answer: snapshot,
  };
}

/** What the page's template makes of an entry; where it fails, the entry is shown as usual. */
function tryTemplate(template: (item: DirectoryItem) => unknown, item: DirectoryItem): unknown {
  try {
    return template(item);
  } catch (error) {
    warn('muni-directory', `itemTemplate: ${String(error)}`);
    return undefined;
  }
}
