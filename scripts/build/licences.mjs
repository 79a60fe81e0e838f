// dist/cdn/licences.txt: the licences of the libraries whose code stands in the script-tag build, as they ask for.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { OUT } from './out.mjs';

/** Names of the packages in the bundles, by what the source maps say. */
export function bundledPackages(folder) {
  const names = new Set();
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!String(file).endsWith('.map')) continue;
    const { sources } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    for (const source of sources) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source ?? '')?.[1];
      if (name) names.add(name);
    }
  }
  return [...names].sort();
}

function licenceOf(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
}

export function writeLicences() {
  const own = `muni-widgets (MIT)\n\n${readFileSync('LICENSE', 'utf8').trim()}\n`;
  const texts = [own, ...bundledPackages(`${OUT}/cdn`).map(licenceOf)];
  writeFileSync(`${OUT}/cdn/licences.txt`, texts.join(`\n${'-'.repeat(72)}\n\n`));
}
