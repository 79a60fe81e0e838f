// Who takes part in the jobs of forms, and the page each has.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { addBuild } from '../directory/contestants.mjs';

const HERE = fileURLToPath(new URL('./contestants/', import.meta.url));
const PEERS = { surveyjs: 'SurveyJS', rjsf: 'react-jsonschema-form', lion: 'Lion', formio: 'Form.io' };

const page = (pages, head, body) => `<!doctype html><html lang="pl"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Bench</title>${head}
<body><script>window.benchPages = ${pages}</script>${body}`;

/** Of what the project has too, peers are given the version they ask for. */
const aliases = (modules) =>
  Object.fromEntries(['lit', 'react', 'react-dom'].map((name) => [name, `${modules}/${name}`]));

/** A contestant's script and styles, each in one file. */
async function bundle(name, modules) {
  const { outputFiles } = await build({
    entryPoints: [`${HERE}${name}.js`],
    bundle: true,
    minify: true,
    write: false,
    outdir: HERE,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.svg': 'empty' },
    ...(modules && { nodePaths: [modules], alias: aliases(modules) }),
    logLevel: 'error',
  });
  const textOf = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text;
  return { script: textOf('.js'), style: textOf('.css') };
}

async function addDrawn(server, name, label, modules) {
  const { script, style } = await bundle(name, modules);
  server.add(`/forms/${name}.js`, script);
  if (style) server.add(`/forms/${name}.css`, style);
  const head = style
    ? `<link rel="stylesheet" href="/forms/${name}.css">`
    : `<style>${readFileSync(`${HERE}floor.css`, 'utf8')}</style>`;
  const body = `<div id="app"></div><script type="module" src="/forms/${name}.js"></script>`;
  return { name, label, isPeer: modules !== undefined, page: ({ pages }) => page(pages, head, body) };
}

/** By hand, ours with the definition in the tag and in a file, and peers where they are installed. */
export async function addContestants({ server, peers, tag }) {
  addBuild(server);
  const watcher = readFileSync(`${HERE}muni.js`, 'utf8');
  const scripts = `<script type="module" src="/cdn/muni.js"></script><script type="module">${watcher}</script>`;
  const own = (name, label, widget) => ({
    name,
    label,
    isOwn: true,
    page: (data) => page(data.pages, '', `${scripts}${widget(data)}`),
  });
  const inTag = ({ text }) => `<${tag}><script type="application/json">${text}</script></${tag}>`;
  return [
    await addDrawn(server, 'floor', 'written by hand'),
    own('inline', `${tag}, definition in the tag`, inTag),
    own('src', `${tag}, definition in a file`, ({ path }) => `<${tag} src="${path}"></${tag}>`),
    ...(await Promise.all(
      peers ? Object.entries(PEERS).map(([name, label]) => addDrawn(server, name, label, peers)) : [],
    )),
  ];
}
