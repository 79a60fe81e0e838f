import { existsSync, readdirSync } from 'node:fs';

/** Files below `root` whose path ends in one of `endings`, sorted; written `test/unit/**.test.ts`. */
export function globFiles(patterns) {
  return [patterns].flat().flatMap((pattern) => {
    const [root, ending] = pattern.split('/**');
    if (!existsSync(root)) return [];
    const names = readdirSync(root, { recursive: true }).map(
      (name) => `${root}/${name.replaceAll('\\', '/')}`,
    );
    return names.filter((name) => name.endsWith(ending) && !name.includes('/node_modules/')).sort();
  });
}
