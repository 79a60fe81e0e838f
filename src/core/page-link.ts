/** Of a value in an address nobody reads more. */
const MOST_LETTERS = 500;

/** What a widget has of an address, in its own names. */
export type UrlEntries = readonly (readonly [name: string, value: string])[];

/** What the names of a widget begin with in an address: its own id, else what kind it is of. */
export const prefixOf = (id: unknown, kind: string): string => `${typeof id === 'string' && id ? id : kind}.`;

/** What an address asks for. */
function paramsOf(address: string): URLSearchParams {
  const [, ...rest] = (address.split('#', 1)[0] ?? '').split('?');
  return new URLSearchParams(rest.join('?'));
}

/** What of it begins with `prefix` and so is a widget's own, without that. */
export const ownIn = (address: string, prefix: string): UrlEntries =>
  [...paramsOf(address)]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value.slice(0, MOST_LETTERS)] as const);

/** What an address asks for, without what begins with `prefix`. */
export function othersIn(address: string, prefix: string): URLSearchParams {
  const params = paramsOf(address);
  for (const name of [...params.keys()]) if (name.startsWith(prefix)) params.delete(name);
  return params;
}

/** The page of this address with an item of a widget open; whole where the address is, else from the page it stands in. */
export function linkTo(address: string, prefix: string, item: string): string {
  const params = othersIn(address, prefix);
  params.append(`${prefix}item`, item);
  const [page = ''] = address.split(/[?#]/, 1);
  return `${/^https?:\/\//i.test(page) ? page : ''}?${params.toString()}`;
}
