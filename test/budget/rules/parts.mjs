import { dirname, join } from 'node:path/posix';
import { importsOf } from './source.mjs';

/** A file and everything it imports, now or later. */
function closureOf(files, entry) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Set();
  const add = (path) => {
    const file = byPath.get(path);
    if (!file || found.has(file)) return;
    found.add(file);
    for (const { from } of importsOf(file))
      if (from?.startsWith('.')) add(join(dirname(path), from).replace(/\.js$/, '.ts'));
  };
  add(entry);
  return [...found];
}

/** First names of the parts in templates, and of headings: what an element is, before what is said of its state. */
const drawnIn = ({ text }) =>
  [...text.matchAll(/\spart="([\w-]+)[^"]*"|\bheadingView\((?:[^(),]|\([^()]*\))*,\s*'([\w-]+)'/g)].map(
    ([, part, heading]) => part ?? heading,
  );

/** Parts that an element or what it imports draws, and that its JSDoc does not name. */
export function partFaults(files, entry) {
  const { text = '' } = files.find(({ path }) => path === entry) ?? {};
  const told = new Set([...text.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name));
  const drawn = new Set(closureOf(files, entry).flatMap(drawnIn));
  return [...drawn].filter((name) => !told.has(name)).sort();
}
