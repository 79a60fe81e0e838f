// dist/cdn: what a page loads with a script tag.
import { existsSync, readFileSync } from 'node:fs';
import { build } from 'vite';
import { asciiOnly, baseFolder, cdnVariants, loadTogether, papaparseAsModule } from './cdn-plugins.mjs';
import { coreChunk, oneFile } from './core-chunk.mjs';
import { collapsedTemplates } from './collapse-templates.mjs';
import { leanLit } from './lean-lit.mjs';
import { minifyAgain } from './minify-again.mjs';
import { noMessageIds } from './no-message-ids.mjs';
import { ownExportsOnly } from './own-exports.mjs';
import { shareByName } from './share-by-name.mjs';
import { widgetNames, WORKERS } from './widgets.mjs';
import { OUT } from './out.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** One run of vite in lib mode; app mode would add a preload helper to every entry. */
async function bundle(entry, { format = 'es', output = {}, define = {} } = {}) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', __MUNI_VERSION__: JSON.stringify(version), ...define },
    plugins: [
      cdnVariants(),
      collapsedTemplates(),
      noMessageIds(),
      ...[baseFolder(), ownExportsOnly()],
      ...[papaparseAsModule(), leanLit()],
      ...(format === 'es' ? [loadTogether(), shareByName(version)] : [asciiOnly()]),
      minifyAgain(format),
    ],
    build: {
      outDir: `${OUT}/cdn`,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      sourcemap: true,
      reportCompressedSize: false,
      lib: { entry, formats: [format], name: format === 'iife' ? 'MuniWidgets' : undefined },
      rollupOptions: {
        checks: { pluginTimings: false },
        // Shared modules may live in the entry: a page then needs one request, not two.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true, // lib mode leaves white space unless rolldown's own minifier is asked for
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          ...output,
        },
      },
    },
  });
}

const single = { codeSplitting: false };

/** muni.js and its chunks: a page asks for what it uses, all widgets share one core. */
async function buildLoader() {
  const loader = 'src/loader.ts';
  if (!existsSync(loader)) return;
  const widgets = widgetNames().map((name) => `src/define/${name}.ts`);
  await bundle({ muni: loader }, { output: { codeSplitting: coreChunk(loader, widgets) } });
}

/** muni-directory.js …: all of the first useful content in one file, later parts in chunks. */
async function buildStandalone() {
  for (const name of widgetNames()) {
    const entry = `src/cdn/${name}.ts`;
    if (existsSync(entry))
      await bundle({ [`muni-${name}`]: entry }, { output: { codeSplitting: oneFile(entry) } });
  }
}

/** muni-worker.js and its like: classic scripts in one piece, so that any engine and any page can start them. */
async function buildWorkers() {
  for (const [name, file] of Object.entries(WORKERS))
    await bundle({ [name]: `src/${file}` }, { format: 'iife', output: single });
}

/** muni.iife.js: a classic script with every widget, for pages where modules cannot go. */
async function buildClassic() {
  const entry = 'src/cdn/iife.ts';
  if (!existsSync(entry)) return;
  await bundle(
    { 'muni.iife': entry },
    {
      format: 'iife',
      output: { ...single, intro: 'var muniScriptUrl=(document.currentScript||{}).src||document.baseURI;' },
      define: { 'import.meta.url': 'muniScriptUrl' },
    },
  );
}

export async function buildCdn() {
  await buildLoader();
  await buildStandalone();
  await buildWorkers();
  await buildClassic();
}
