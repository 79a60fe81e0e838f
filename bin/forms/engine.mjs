import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A module of the built package. */
export async function engine(name) {
  const file = new URL(`../../dist/npm/forms/${name}.js`, import.meta.url);
  if (!existsSync(fileURLToPath(file)))
    throw new Error('The package is not built: run `npm run build` first.');
  return import(file.href);
}
