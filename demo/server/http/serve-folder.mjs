import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { isKnown } from './answer-tagged.mjs';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml',
  '.yaml': 'application/yaml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
});

/**
 * Serves the files of one folder under a prefix. Whatever is not a plain file inside it,
 * reached by whatever spelling or link, is not there; nor is anything whose name begins with a dot.
 * @param {string} prefix begins and ends with a slash
 * @param {string} folder
 * @returns {import('hono').MiddlewareHandler}
 */
export const serveFolder = (prefix, folder) => async (c, next) => {
  const path = readPath(c.req.url, prefix);
  const found = path === undefined ? undefined : await findFile(folder, path);
  if (!found) return next();
  if (found === 'folder') return c.redirect(`./${path?.split('/').at(-1)}/${new URL(c.req.url).search}`, 301);
  const tag = `W/"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const headers = {
    'Content-Type': TYPES[extname(found.path).toLowerCase()] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    ETag: tag,
  };
  if (isKnown(c.req.header('If-None-Match'), tag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(await readFile(found.path)), { headers });
};

/**
 * @param {string} url
 * @param {string} prefix
 */
function readPath(url, prefix) {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    if (!path.startsWith(prefix) || /[\0\\]/.test(path)) return undefined;
    const rest = path.slice(prefix.length);
    return rest.split('/').some((step) => step.startsWith('.')) ? undefined : rest;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {string} path
 */
async function findFile(folder, path) {
  try {
    const root = await realpath(folder);
    const real = await realpath(join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path));
    if (!real.startsWith(root + sep)) return undefined;
    const about = await stat(real);
    if (about.isDirectory()) return (await stat(join(real, 'index.html'))).isFile() ? 'folder' : undefined;
    return about.isFile() ? { path: real, size: about.size, mtimeMs: about.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}
