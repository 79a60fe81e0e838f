import { basename } from 'node:path/posix';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';

/** Engines that know it compile the whole file while it arrives, beside the main thread; others read a comment. */
const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad\n';
/** What comes after a directory's first rows: most pages never run half of it, and compiled it takes memory. */
const WHEN_NEEDED = /^directory-/;
/** What is small is compiled in no time. */
const SMALL = 4000;

/** How often code is looked at where it is loaded by everybody; elsewhere one look is nearly as good and takes half the time. */
export const THOROUGH = 3;

/** In which order names are given out. Which compresses best is chance, some 80 bytes of it: the shortest outcome is taken. */
const LETTERS = [
  'etnrisouaflchpdvmgybwESxTNCkLAOMDPHBjFIqRUzWXVJKQGYZ$_',
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_',
  'tesrniaoclduhpmfgbvywxkjqzSTECNARIODLPMFHBUGVWKXYJQZ$_',
  'srtnieaolcdpuhmfgvbwyxkzjqETASICNRLDOMPFHUBGVWKYXJQZ$_',
  'zyxwvutsrqponmlkjihgfedcbaZYXWVUTSRQPONMLKJIHGFEDCBA$_',
  'etaoinsrhldcumfpgwybvkxjqzETAOINSRHLDCUMFPGWYBVKXJQZ$_',
  'aeiourstnlcdmphgbfvykwxjzqAEIOURSTNLCDMPHGBFVYKWXJZQ$_',
  'nrtseiaoldcupmhfgbvywxkjzqNRTSEIAOLDCUPMHFGBVYWXKJZQ$_',
  'rosietnalcdmuphgfbyvwkxjqzROSIETNALCDMUPHGFBYVWKXJQZ$_',
];
const DIGITS = '0123456789';

function namesFrom(letters) {
  return {
    get(number) {
      let rest = number;
      let name = letters[rest % letters.length];
      const all = letters + DIGITS;
      for (rest = Math.floor(rest / letters.length); rest > 0; rest = Math.floor(rest / all.length))
        name += all[--rest % all.length];
      return name;
    },
  };
}

/**
 * A second minifier over what the bundler's own has written, about 1.5 % smaller after compression. The last plugin:
 * those before it read the code as the bundler writes it.
 */
export function minifyAgain(format, passes) {
  return {
    name: 'minify-again',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle).filter(({ type }) => type === 'chunk')) {
        const { code, map } = await shortest(chunk, format, passes);
        chunk.code = code;
        if (chunk.map) Object.assign(chunk.map, map);
      }
    },
  };
}

/** What everybody loads first is tried with several orders of names. */
async function shortest({ code, map, fileName, isEntry }, format, passes) {
  const isModule = format === 'es';
  const isFirst = isEntry && isModule;
  const url = `${basename(fileName)}.map`;
  const language = { module: isModule, ecma: 2022, format: { comments: false, ascii_only: !isModule } };
  const mapOf = (content) => content && { content, asObject: true, url };
  const squeezed = await minify(code, {
    ...language,
    compress: { passes: isFirst ? THOROUGH : passes },
    mangle: !isFirst,
    sourceMap: mapOf(map),
  });
  if (!isFirst) return isModule && !WHEN_NEEDED.test(basename(fileName)) ? compiledAhead(squeezed) : squeezed;

  const named = (mangle, sourceMap) =>
    minify(squeezed.code, { ...language, compress: false, mangle, sourceMap });
  const outcomes = [];
  for (const mangle of [true, ...LETTERS.map((letters) => ({ nth_identifier: namesFrom(letters) }))]) {
    outcomes.push({ mangle, size: brotliCompressSync((await named(mangle, { url })).code).length });
  }
  const [{ mangle }] = outcomes.toSorted((a, b) => a.size - b.size);
  return compiledAhead(await named(mangle, mapOf(squeezed.map)));
}

function compiledAhead({ code, map }) {
  if (code.length <= SMALL) return { code, map };
  return { code: COMPILE_AHEAD + code, map: map && { ...map, mappings: `;${map.mappings}` } };
}
