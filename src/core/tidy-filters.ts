/** Facet → chosen values, as a query has them: what a page has set may be anything. One value is a list of one. */
export const tidyFilters = (filters: object | null | undefined): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(filters ?? {}).map(([facet, values]) => [
      facet,
      [values as unknown]
        .flat()
        .flatMap((value) => value ?? [])
        .map(String),
    ]),
  );
