// Who takes part, and the page each has.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const CDN = 'dist/cdn';
const HERE = fileURLToPath(new URL('./contestants/', import.meta.url));

const page = (data, body) => `<!doctype html><html lang="pl"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Bench</title>
<body><script>window.benchData = '${data}'</script>${body}`;

/** A script of ours in one file. */
export async function bundle(entry, modules) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    nodePaths: modules ? [modules] : [],
    loader: { '.css': 'text' },
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** A page around one script of ours that draws everything by hand. */
async function addPlain(server, name, modules) {
  const script = `/contestants/${name}.js`;
  const bytes = server.add(script, await bundle(`${HERE}${name}.js`, modules));
  return {
    script: bytes,
    page: (data) => page(data, `<div id="app"></div><script type="module" src="${script}"></script>`),
  };
}

/** Our own element, its script from `origin`. */
function ownPage(origin, attributes) {
  const watcher = readFileSync(`${HERE}muni.js`, 'utf8');
  return {
    page: (data) =>
      page(
        data,
        `<script type="module" src="${origin}/cdn/muni.js"></script><script type="module">${watcher}</script>
        <muni-directory src="${data}" ${attributes}></muni-directory>`,
      ),
  };
}

/** Every script and style of the build, as a page on this server has it. */
export function addBuild(server) {
  if (!existsSync(`${CDN}/muni.js`))
    throw new Error('There is no build in dist/cdn: run npm run build first.');
  const files = readdirSync(CDN, { recursive: true }).filter((file) => /\.(js|css)$/.test(file));
  for (const file of files) server.add(`/cdn/${file}`, readFileSync(`${CDN}/${file}`));
}

/**
 * `{ name, isOwn, page(data) }` for each. The worker comes from the page's origin in the first mode,
 * from a blob in the second, because there the script stands on another origin.
 */
export async function addContestants({ server, elsewhere, peers }) {
  addBuild(server);
  addBuild(elsewhere);
  const plain = [
    { name: 'floor', label: 'written by hand' },
    ...(peers
      ? ['tabulator', 'flexsearch', 'ufuzzy'].map((name) => ({ name, label: name, isPeer: true }))
      : []),
  ];
  const others = await Promise.all(
    plain.map(async (each) => ({ ...each, ...(await addPlain(server, each.name, peers)) })),
  );
  const own = (name, label, origin, attributes = '') => ({
    name,
    label,
    isOwn: true,
    ...ownPage(origin, attributes),
  });
  return [
    ...others,
    own('worker', 'muni-directory, worker of the same origin', ''),
    own('blob', 'muni-directory, worker from a blob', elsewhere.origin),
    own('off', 'muni-directory, worker="off"', '', 'worker="off"'),
  ];
}
