import { Hono } from 'hono';
import { readQuery } from '../search/read-query.mjs';
import { answerTagged } from './answer-tagged.mjs';
import { makeProblem } from './problem.mjs';
import { writePage } from './write-page.mjs';

/**
 * The native contract, one address for each directory.
 * @param {() => import('../open-directories.mjs').Directories} directories
 */
export function makeDirectoryRoutes(directories) {
  const routes = new Hono();
  routes.get('/:slug', async (c, next) => {
    const slug = c.req.param('slug');
    const directory = directories().get(slug);
    if (!directory) {
      if (!directories().isOptional(slug)) return next();
      return makeProblem(404, {
        detail: `The directory "${slug}" is large and only there when the server is started with --big.`,
      });
    }
    const url = new URL(c.req.url);
    const { plan, errors } = readQuery(url.searchParams, directory.vocabulary);
    if (errors.length > 0) {
      return makeProblem(400, {
        code: 'validation',
        detail: errors.map(({ detail }) => detail).join(' '),
        errors,
      });
    }
    const found = await directory.search(plan);
    return answerTagged(c, writePage('items', found.items, found, plan, url, directory), {
      'Content-Type': 'application/json',
    });
  });
  return routes;
}
