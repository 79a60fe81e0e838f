// `npm run build`: everything that is published, into dist/ and custom-elements.json.
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { buildNpm, buildManifest, copyAssets, placeWorkers } = await import('./build/npm.mjs');
const { buildCdn } = await import('./build/cdn.mjs');
const { writeElementStyles } = await import('./build/element-styles.mjs');
const { writeLicences } = await import('./build/licences.mjs');
const { writeIntegrity } = await import('./build/integrity.mjs');
const { finishOut } = await import('./build/out.mjs');

const started = performance.now();
const step = async (name, work) => {
  const from = performance.now();
  await work();
  console.log(`${name.padEnd(28)} ${((performance.now() - from) / 1000).toFixed(1)} s`);
};

await step('npm modules and types', buildNpm);
await step('themes and schemas', copyAssets);
await step('custom-elements.json', buildManifest);
await step('script-tag build', buildCdn);
await step('workers for bundlers', placeWorkers);
await step('stylesheets', writeElementStyles);
await step('licences', writeLicences);
await step('integrity.json', writeIntegrity);
finishOut();
console.log(
  `${process.exitCode ? 'built with type errors' : 'built'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
