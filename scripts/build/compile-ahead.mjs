/** Engines that know it compile the whole file while it arrives, beside the main thread; others read a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';
/** What is small is compiled in no time, and most of what is here because somebody may ask for it is not asked for. */
const SMALL = 4000;

/** Marks what a page runs at its beginning, so that the first rows do not wait for its functions one by one. */
export function compiledAhead() {
  return {
    name: 'compiled-ahead',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.code.length < SMALL) continue;
        chunk.code = HINT + chunk.code;
        if (chunk.map) chunk.map.mappings = `;${chunk.map.mappings}`;
      }
    },
  };
}
