import { existsSync } from 'node:fs';
import { asModule } from './as-module.mjs';

/** Takes `x.cdn.ts` where a module imports `x.ts` and both are there. */
export function cdnVariants() {
  return {
    name: 'cdn-variants',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.startsWith('.')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const variant = found?.id.replace(/\.ts$/, '.cdn.ts');
      return variant && variant !== found.id && existsSync(variant) ? variant : found;
    },
  };
}

const NAMESPACE =
  /import\{\w+ as (\w+)\}from"\.\/rolldown-runtime-[\w-]+\.js";([^]*?)(?:\/\* @__PURE__ \*\/ )?\1\(\{\}\)/;

/** What the loader asks for exports nothing; the helper that the bundler fetches to wrap that nothing is not needed. */
const withoutEmptyNamespace = (code) => code.replace(NAMESPACE, (_all, _helper, between) => `${between}{}`);

const importsOf = (code) => [...code.matchAll(/from"\.\/([\w.-]+\.js)"/g)].map(([, name]) => name);

/** The loader, which takes nothing out of what it asks for. */
const FOR_EFFECT = 'muni';

/**
 * Loads a chunk together with the chunks it imports, where the browser would otherwise find those
 * only after the first has arrived: one round trip less.
 */
export function loadTogether() {
  return {
    name: 'load-together',
    generateBundle(_, bundle) {
      const codeOf = (name) => bundle[`chunks/${name}`]?.code ?? '';
      const closure = (name, seen = new Set()) => {
        for (const next of importsOf(codeOf(name))) if (!seen.has(next)) closure(next, seen.add(next));
        return seen;
      };
      for (const file of Object.values(bundle).filter(({ type }) => type === 'chunk')) {
        const here = new Set([file.fileName.replace('chunks/', ''), ...importsOf(file.code)]);
        file.code = file.code.replace(
          /(\bimport\((["'`])(\.\/(?:chunks\/)?)([\w.-]+\.js)\2\))(\.then\(\(?(\w+)\)?=>\6\.\w+\))?/g,
          (all, call, _q, folder, name, taken = '') => {
            const chunk = bundle[`chunks/${name}`];
            if (chunk?.code.length < 1000) chunk.code = withoutEmptyNamespace(chunk.code);
            const needs = [...closure(name)]
              .filter((next) => !here.has(next))
              .map((next) => `import("${folder}${next}")`);
            if (!needs.length) return all;
            const together = `Promise.all([${[call, ...needs].join(',')}])`;
            return file.name === FOR_EFFECT ? together : `${together}.then(e=>e[0])${taken}`;
          },
        );
      }
    },
  };
}

/** A classic script is read in the encoding of its page, which on an old site is not UTF-8. */
export function asciiOnly() {
  const escape = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'ascii-only',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escape);
    },
  };
}

/** Writes where the script's own folder is, seen from the file the code has landed in. */
export function baseFolder() {
  return {
    name: 'base-folder',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk')
          file.code = file.code.replace(/\b__MUNI_BASE__\b/g, file.fileName.includes('/') ? '"../"' : '"./"');
      }
    },
  };
}

/** The one library that is no module, made one. */
export function papaparseAsModule() {
  return {
    name: 'papaparse-as-module',
    transform(code, id) {
      return /node_modules[\\/]papaparse[\\/]/.test(id) ? { code: asModule(code), map: null } : null;
    },
  };
}
