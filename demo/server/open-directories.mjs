import { DIRECTORIES } from './directories.mjs';
import { readQuery } from './search/read-query.mjs';
import { openDirectory } from './search/search-directory.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof openDirectory>> & Pick<import('./directories.mjs').Directory, 'slug' | 'attribution'>} OpenDirectory
 * @typedef {Awaited<ReturnType<typeof openDirectories>>} Directories
 */

/**
 * Everything the routes need to answer from a filled database.
 * @param {import('./data/db.mjs').Db} db
 * @param {import('./directories.mjs').Directory[]} chosen
 */
export async function openDirectories(db, chosen) {
  /** @type {Map<string, OpenDirectory>} */
  const open = new Map();
  const openOne = async (/** @type {import('./directories.mjs').Directory} */ directory) => {
    const opened = await openDirectory(db, directory);
    // Asked once beforehand, so that the first visitor need not wait for what everybody asks first.
    await opened.search(readQuery(new URLSearchParams(), opened.vocabulary).plan);
    open.set(directory.slug, { ...opened, slug: directory.slug, attribution: directory.attribution });
  };
  for (const directory of chosen) await openOne(directory);
  return {
    get: (/** @type {string} */ slug) => open.get(slug),
    list: () => [...open.values()],
    /** Reads a directory anew: something in it has changed. */
    async reopen(/** @type {string} */ slug) {
      const directory = chosen.find((each) => each.slug === slug);
      if (directory) await openOne(directory);
    },
    isOptional: (/** @type {string} */ slug) =>
      DIRECTORIES.some((directory) => directory.slug === slug && directory.optional),
  };
}
