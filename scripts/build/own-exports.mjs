const OF_ALL = /for\s*\((var|let) (\w+) in (\w+)\)(\s*\w+\(\w+,\s*\2,\s*\{\s*get:\s*\3\[\2\])/g;

/** The bundler's helper for namespaces takes what a page has given all objects for exports, and breaks on what is no function. */
export function ownExportsOnly() {
  return {
    name: 'own-exports-only',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = file.code.replace(OF_ALL, 'for($1 $2 of Object.keys($3))$4');
    },
  };
}
