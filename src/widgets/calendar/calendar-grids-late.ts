/** Months, weeks, years; once loaded the same for every calendar on the page. */
let loaded: typeof import('./calendar-grid-late.js') | undefined;

/** Loads the grids; for servers, which render everything at once. */
export async function loadGrids(): Promise<void> {
  loaded ??= await import('./calendar-grid-late.js');
}

/** The grids, once they are there. */
export const grids = () => loaded;
