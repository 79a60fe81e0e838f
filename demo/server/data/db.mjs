/**
 * @typedef {(sql: string, params?: unknown[]) => Promise<any[]>} Query
 * @typedef {object} Db
 * @property {'PGlite' | 'PostgreSQL'} engine
 * @property {Query} query
 * @property {<T>(work: (query: Query) => Promise<T>) => Promise<T>} transaction
 * @property {() => Promise<void>} close
 */

/**
 * Opens the database server at `databaseUrl`, or else the embedded database in `dataDir`.
 * Both speak the same SQL and give the same JavaScript values.
 * @param {{ databaseUrl?: string | undefined, dataDir: string, isPrecious?: boolean }} options
 * @returns {Promise<Db>}
 */
export async function openDb({ databaseUrl, dataDir, isPrecious = false }) {
  if (databaseUrl) return (await import('./open-postgres.mjs')).openPostgres(databaseUrl);
  return (await import('./open-pglite.mjs')).openPGlite(dataDir, isPrecious);
}
