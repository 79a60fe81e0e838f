import { readString } from '../coerce.js';
import { isRecord } from '../decode.js';
import type { Table } from './table.js';

type Json = Readonly<Record<string, unknown>>;

/** Types of schema.org that are about a website or part of another thing, and never entries of a directory. */
const ABOUT =
  /^(?:schema:|https?:\/\/schema\.org\/)?(?:WebSite|\w*Page|WebPageElement|BreadcrumbList|SiteNavigationElement|ListItem|ItemList|OfferCatalog|ImageObject|VideoObject|Person|\w*Article|\w*Posting|\w*Action|EntryPoint|PostalAddress|Geo\w+|ContactPoint|OpeningHoursSpecification|Offer|Review|\w*Rating|\w*Event|Data(?:set|Catalog|Download))$/;

/** References are followed so far: a firm, its place, the place's address. */
const DEEPEST = 4;

const typesOf = (node: Json) => [node['@type']].flat().filter((one) => typeof one === 'string');
const idOf = (node: Json) => readString(node['@id']);
const isReference = (value: unknown): value is Json =>
  isRecord(value) && idOf(value) !== undefined && Object.keys(value).length === 1;

/** The things a graph or an item list is about: without its pages, and with what they refer to in their places. */
export function readGraph(root: unknown): Table | undefined {
  const nodes = ([root].flat(3) as unknown[])
    .filter(isRecord)
    .flatMap((one): unknown[] => (Array.isArray(one['@graph']) ? (one['@graph'] as unknown[]) : [one]))
    .filter(isRecord)
    // What a page is about stands in it, or beside it.
    .flatMap((one) => [one, ...[one.mainEntity].flat().filter(isRecord)]);
  const byId = new Map(nodes.flatMap((node) => (idOf(node) ? [[idOf(node)!, node] as const] : [])));
  const listed = nodes
    .filter((node) => typesOf(node).includes('ItemList'))
    .flatMap((list) => [list.itemListElement].flat())
    .map((element) => (isRecord(element) && 'item' in element ? element.item : element))
    .map((thing) => (isReference(thing) ? byId.get(idOf(thing)!) : thing))
    .filter((thing): thing is Json => isRecord(thing) && isEntry(thing));
  const found = listed.length > 0 ? listed : withoutOwners(nodes.filter(isEntry), nodes);
  if (found.length === 0) return undefined;
  const records = found.map((node) => resolved(node, byId, DEEPEST));
  return { records, pathOf: (i) => (found[i] && idOf(found[i])) ?? `@graph[${i}]`, complaints: [] };
}

const isEntry = (node: Json) => typesOf(node).length > 0 && !typesOf(node).every((type) => ABOUT.test(type));

/** Without who publishes the site, where there is anything besides. */
function withoutOwners(entries: readonly Json[], nodes: readonly Json[]): readonly Json[] {
  const owners = new Set(
    nodes.flatMap((node) => (isReference(node.publisher) ? [idOf(node.publisher)] : [])),
  );
  const others = entries.filter((node) => !owners.has(idOf(node)));
  return others.length > 0 ? others : entries;
}

function resolved(value: unknown, byId: ReadonlyMap<string, Json>, depth: number): unknown {
  if (depth === 0) return value;
  if (Array.isArray(value)) return (value as unknown[]).map((one) => resolved(one, byId, depth));
  if (!isRecord(value)) return value;
  const node = isReference(value) ? (byId.get(idOf(value)!) ?? value) : value;
  return Object.fromEntries(
    Object.entries(node).map(([key, member]) => [key, resolved(member, byId, depth - 1)]),
  );
}
