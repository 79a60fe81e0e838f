// integrity.json: the sha384 of every script and stylesheet, so that a page can pin what it loads.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { OUT } from './out.mjs';

export function writeIntegrity() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const files = {};
  for (const name of readdirSync(`${OUT}/cdn`, { recursive: true }).sort()) {
    if (!/\.(js|css)$/.test(name)) continue;
    const digest = createHash('sha384')
      .update(readFileSync(`${OUT}/cdn/${name}`))
      .digest('base64');
    files[name.replaceAll('\\', '/')] = `sha384-${digest}`;
  }
  writeFileSync(`${OUT}/cdn/integrity.json`, `${JSON.stringify({ version, files }, null, 2)}\n`);
}
