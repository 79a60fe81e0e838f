import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { compilerOptions } = JSON.parse(readFileSync(new URL('../../tsconfig.json', import.meta.url), 'utf8'));

/** What was translated once is kept: several processes of tests read the same sources. */
const KEPT = fileURLToPath(new URL('../../.cache/typescript/', import.meta.url));
mkdirSync(KEPT, { recursive: true });
const { version } = JSON.parse(
  readFileSync(new URL('../../node_modules/esbuild/package.json', import.meta.url), 'utf8'),
);

async function translate(source, sourcefile) {
  const key = createHash('sha1').update(JSON.stringify([version, compilerOptions, sourcefile, source]));
  const kept = `${KEPT}${key.digest('hex')}.js`;
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { transformSync } = await import('esbuild');
  const { code } = transformSync(source, {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    sourcefile,
    tsconfigRaw: { compilerOptions },
  });
  // In one step, for others may be reading.
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}

/** A source names its sibling `x.js`, as it will be called once built; here it is still `x.ts`. */
export async function resolve(specifier, context, next) {
  if (/^(\.|file:)/.test(specifier) && specifier.endsWith('.js') && context.parentURL) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source) && !existsSync(new URL(specifier, context.parentURL))) {
      return { url: source.href, shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (url.endsWith('.json') && !context.importAttributes?.type) {
    return {
      format: 'module',
      shortCircuit: true,
      source: `export default ${readFileSync(fileURLToPath(url), 'utf8')}`,
    };
  }
  if (!url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  return {
    format: 'module',
    shortCircuit: true,
    source: await translate(readFileSync(file, 'utf8'), file),
  };
}
