/** What an address asks for, without what begins with `prefix`: that is a widget's own. */
export function othersIn(address: string, prefix: string): URLSearchParams {
  const [, ...rest] = (address.split('#', 1)[0] ?? '').split('?');
  const params = new URLSearchParams(rest.join('?'));
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
