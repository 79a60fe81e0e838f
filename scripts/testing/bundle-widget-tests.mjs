// The widget tests as few files, so that a page of tests loads in one go and not module by module.
import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { globFiles } from './files.mjs';

/** Where an engine's bundles lie: a folder of the project's root. */
export const bundleFolder = (engine) => `.cache/widget-tests/${engine}`;

/** A module's own address: of the bundles for what they have beside them, of the sources for a test's golden files. */
const ownAddress = (folder) => ({
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:src|test)[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const file = relative(process.cwd(), path);
      const at = JSON.stringify(file.startsWith('src') ? `/${folder}/${file}` : `/${file}`);
      return {
        contents: source.replaceAll('import.meta.url', `new URL(${at}, location.origin).href`),
        loader: 'ts',
      };
    });
  },
});

/** Bundles the tests and the workers they start; gives back the tests' new paths. */
export async function bundleWidgetTests(files, engine) {
  const folder = bundleFolder(engine);
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [...files, ...globFiles('src/**-worker.ts')],
    outdir: folder,
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['development'],
    // The server's own modules.
    external: ['/__web-*'],
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [ownAddress(folder)],
  });
  return files.map((file) => `${folder}/${file.replace(/\.ts$/, '.js')}`);
}
