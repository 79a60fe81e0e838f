// dist/cdn: what a page loads with a script tag.
import { existsSync } from 'node:fs';
import { ON_REQUEST } from '../split-locales.mjs';
import { bundle } from './bundle.mjs';
import { coreChunk, oneFile } from './core-chunk.mjs';
import { chunkNames, localesTogether } from './locales-together.mjs';
import { THOROUGH } from './minify-again.mjs';
import { MESSAGES, widgetNames, WORKERS } from './widgets.mjs';

const single = { codeSplitting: false };

/** muni.js and its chunks: a page asks for what it uses, all widgets share one core. */
async function buildLoader() {
  const loader = 'src/loader.ts';
  if (!existsSync(loader)) return;
  const widgets = widgetNames().map((name) => `src/define/${name}.ts`);
  await bundle({ muni: loader }, { output: { codeSplitting: coreChunk(loader, widgets) }, passes: THOROUGH });
}

/** muni-directory.js …: all of the first useful content in one file, later parts in chunks. */
async function buildStandalone() {
  for (const name of widgetNames()) {
    const entry = `src/cdn/${name}.ts`;
    if (existsSync(entry))
      await bundle(
        { [`muni-${name}`]: entry },
        {
          output: { codeSplitting: oneFile(entry), chunkFileNames: chunkNames(`muni-${name}`) },
          plugins: [localesTogether(MESSAGES[name] ?? [])],
        },
      );
  }
}

/** muni.de.js …: a language that a page adds. */
async function buildLanguages() {
  for (const code of ON_REQUEST) await bundle({ [`muni.${code}`]: `src/cdn/${code}.ts` }, { output: single });
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
  await buildLanguages();
  await buildWorkers();
  await buildClassic();
}
