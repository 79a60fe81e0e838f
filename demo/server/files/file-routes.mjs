import { Hono } from 'hono';
import { answerTagged } from '../http/answer-tagged.mjs';
import { writeFirmsCsv } from './write-csv.mjs';
import { writeGeoJson } from './write-geojson.mjs';

/**
 * The same records as plain files, to show that a widget needs no endpoint of this kind.
 * @param {() => import('../open-directories.mjs').Directories} directories
 */
export function makeFileRoutes(directories) {
  const files = /** @type {const} */ ([
    [
      'craftspeople.json',
      'craftspeople',
      'application/json',
      (/** @type {string[]} */ items) => `[${items.join(',\n')}]\n`,
    ],
    ['craftspeople.geojson', 'craftspeople', 'application/geo+json', writeGeoJson],
    ['firms.csv', 'firms', 'text/csv; charset=utf-8', writeFirmsCsv],
  ]);
  const routes = new Hono();
  for (const [name, slug, type, write] of files) {
    /** @type {Promise<string> | undefined} */
    let body;
    routes.get(`/${name}`, async (c, next) => {
      const directory = directories().get(slug);
      if (!directory) return next();
      body ??= directory.readAll().then(write);
      return answerTagged(c, await body, { 'Content-Type': type });
    });
  }
  return routes;
}
