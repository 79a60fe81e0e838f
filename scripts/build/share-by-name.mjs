const EXPORTS = /export\{([^}]*)\};?\s*(?:\/\/# sourceMappingURL=\S+\s*)?$/;

/** `a as b,c` of an import or export list, as pairs. */
const pairs = (list) =>
  list
    .split(',')
    .map((part) => part.trim().split(/\s+as\s+/))
    .map(([from, to = from]) => [from, to]);

/**
 * Lets a chunk find what it shares with its entry by a name instead of by the entry's address.
 * Content management systems load scripts as `muni-directory.js?ver=6.1`; a chunk that imported
 * `../muni-directory.js` would then load and run the whole entry, Lit included, a second time.
 */
export function shareByName(version) {
  return {
    name: 'share-by-name',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const entry of chunks.filter((file) => file.isEntry)) {
        const users = chunks.filter((chunk) => chunk !== entry && chunk.imports.includes(entry.fileName));
        if (!users.length) continue;
        const shared = `globalThis[Symbol.for("muni-widgets ${version} ${entry.fileName}")]`;
        const [clause, list] =
          EXPORTS.exec(entry.code) ?? this.error(`${entry.fileName} exports in an unknown way`);
        const members = pairs(list).map(([from, to]) => `${to}:${from}`);
        const ofPage = this.getModuleInfo(entry.facadeModuleId).exports;
        const kept = pairs(list).filter(([, to]) => ofPage.includes(to));
        const exported = kept.length ? `export{${kept.map((pair) => pair.join(' as ')).join(',')}};` : '';
        entry.code = entry.code.replace(clause, (all) => {
          const map = all.slice(all.lastIndexOf('}') + 1).replace(/^;/, '');
          return `${shared}??={${members.join(',')}};${exported}${map}`;
        });
        const address = new RegExp(
          `import(?:\\{([^}]*)\\}from)?["'\`]\\.\\./${entry.fileName.replaceAll('.', '\\.')}["'\`];?`,
        );
        for (const chunk of users) {
          const [statement, names] =
            address.exec(chunk.code) ?? this.error(`${chunk.fileName} imports in an unknown way`);
          const taken = names && pairs(names).map(([from, to]) => `${from}:${to}`);
          chunk.code = chunk.code.replace(statement, () =>
            taken ? `const{${taken.join(',')}}=${shared};` : '',
          );
        }
      }
    },
  };
}
