// Generated parts of documents stand between `<!-- name start -->` and `<!-- name end -->`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const around = (name) => new RegExp(`(<!-- ${name} start -->\\n)([\\s\\S]*?)(<!-- ${name} end -->)`);

/** The document with the part between its markers replaced; unchanged where it has no such markers. */
export function replacePart(document, name, text) {
  return document.replace(around(name), (_, start, _old, end) => `${start}\n${text.trim()}\n\n${end}`);
}

/**
 * Writes `parts` (by name) into the files that have their markers. With `check` nothing is written;
 * the names of what would have changed, and of parts that no file has room for, are returned.
 */
export function updateDocuments(files, parts, { check = false, required = [] } = {}) {
  const faults = [];
  const placed = new Set();
  for (const file of files.filter((path) => existsSync(path))) {
    const before = readFileSync(file, 'utf8');
    let after = before;
    for (const [name, text] of Object.entries(parts)) {
      if (!around(name).test(before)) continue;
      placed.add(name);
      after = replacePart(after, name, text);
    }
    if (after === before) continue;
    if (check) faults.push(`${file} is not what its source says: run npm run reference && npm run sizes`);
    else writeFileSync(file, after);
  }
  for (const name of required)
    if (!placed.has(name)) faults.push(`no document has the markers "<!-- ${name} start -->"`);
  return faults;
}
