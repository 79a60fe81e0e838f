/** Address of the page, where there is one: on a server and in a blob worker there is none. */
export function pageUrl(): URL | undefined {
  const href = globalThis.location?.href;
  return href ? new URL(href) : undefined;
}

/** An address as the page means it: relative ones from the document's base. Undefined where it is none. */
export function resolveUrl(address: string): string | undefined {
  // A form called baseURI on the page takes the place of the document's own.
  const own: unknown = globalThis.document?.baseURI;
  const base = typeof own === 'string' ? own : globalThis.location?.href;
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
