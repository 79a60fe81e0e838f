// What a page has to load until a visitor sees first useful content, brotli-compressed, against the budgets.
// Computed from the built files: an entry, the chunks its loader asks for, and everything those import statically.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { updateDocuments } from './markers.mjs';

const CDN = 'dist/cdn';
const KB = 1000;

/** Goal and limit in kB; the build fails above the limit. */
export const BUDGETS = {
  loader: [1.5, 2.5],
  directory: [12, 18],
  calendar: [12, 18],
  signup: [12, 18],
  survey: [15, 20],
  'all four': [35, 48],
};

const brotli = (file) =>
  brotliCompressSync(readFileSync(`${CDN}/${file}`), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    .length;

/** Addresses a module imports statically, below dist/cdn. */
export function staticImports(code, file) {
  const found = code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^"'`;()]*?from)?\s*["'`](\.[^"'`]+)["'`]/g,
  );
  return [...found].map(([, address]) => join(dirname(file), address));
}

function closure(files, seen = new Set()) {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    closure(staticImports(readFileSync(`${CDN}/${file}`, 'utf8'), file), seen);
  }
  return seen;
}

/** The chunk the loader imports for a widget, by its name without the hash. */
function chunkOf(widget) {
  const code = readFileSync(`${CDN}/muni.js`, 'utf8');
  return new RegExp(`\\./(chunks/${widget}-[\\w-]{8}\\.js)`).exec(code)?.[1];
}

/** `{ name, files, bytes, goal, limit }` for each thing a page can load first. */
export function measure() {
  const rows = [];
  const add = (name, entries, [goal, limit]) => {
    const files = [...closure(entries)];
    rows.push({ name, files, bytes: files.reduce((sum, file) => sum + brotli(file), 0), goal, limit });
  };
  add('muni.js alone', ['muni.js'], BUDGETS.loader);
  const widgets = ['directory', 'calendar', 'signup', 'survey'].filter((widget) =>
    existsSync(`${CDN}/muni-${widget}.js`),
  );
  for (const widget of widgets) {
    add(`muni-${widget}.js`, [`muni-${widget}.js`], BUDGETS[widget]);
    // The loader takes a widget's own file where it is the only kind on the page.
    add(`muni.js with \`<muni-${widget}>\``, ['muni.js', `muni-${widget}.js`], BUDGETS[widget]);
  }
  if (widgets.length === 4)
    add('muni.js with all four', ['muni.js', ...widgets.map(chunkOf)], BUDGETS['all four']);
  return rows;
}

const kB = (bytes) => (bytes / KB).toFixed(1);

export function sizeTable(rows) {
  const lines = rows.map(
    ({ name, files, bytes, goal, limit }) =>
      `| ${name} | ${files.length} | ${kB(bytes)} | ${goal} | ${limit} |`,
  );
  return [
    '| what the page loads | files | kB (brotli) | goal | limit |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

export const overLimit = (rows) => rows.filter(({ bytes, limit }) => bytes > limit * KB);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = measure();
  console.log(sizeTable(rows));
  if (!process.argv.includes('--check')) updateDocuments(['README.md'], { sizes: sizeTable(rows) });
  const over = overLimit(rows);
  for (const { name, bytes, limit } of over)
    console.error(`${name}: ${kB(bytes)} kB is over the limit of ${limit} kB`);
  process.exitCode = over.length ? 1 : 0;
}
