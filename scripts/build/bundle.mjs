// One run of vite in lib mode, with what is done to the code of a script-tag build. App mode would add a preload helper to
// every entry.
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { asciiOnly, baseFolder, cdnVariants, loadTogether, papaparseAsModule } from './cdn-plugins.mjs';
import { collapsedTemplates } from './collapse-templates.mjs';
import { flatLocales } from './flat-locales.mjs';
import { leanLit } from './lean-lit.mjs';
import { minifyAgain } from './minify-again.mjs';
import { leanMessages } from './lean-messages.mjs';
import { OUT } from './out.mjs';
import { ownExportsOnly } from './own-exports.mjs';
import { preparedTemplates } from './prepared-templates.mjs';
import { shareByName } from './share-by-name.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Bundles an entry into dist/cdn: `entry` is a path, or paths by the names of their files. */
export async function bundle(
  entry,
  { format = 'es', output = {}, define = {}, plugins = [], passes = 1 } = {},
) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', __MUNI_VERSION__: JSON.stringify(version), ...define },
    plugins: [
      ...plugins,
      cdnVariants(),
      collapsedTemplates(),
      preparedTemplates(),
      flatLocales(),
      leanMessages(),
      baseFolder(),
      ownExportsOnly(),
      papaparseAsModule(),
      leanLit(format),
      ...(format === 'es' ? [loadTogether(), shareByName(version)] : [asciiOnly()]),
      minifyAgain(format, passes),
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
