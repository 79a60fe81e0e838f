// Every sentence of the sources stands, translated, in every locale's file and in the module made of it.

/** Units of an XLIFF 1.2 file: id → { source, target }, inner markup kept as text. */
export function xliffUnits(xliff) {
  const units = new Map();
  for (const [, id, body] of xliff.matchAll(/<trans-unit id="([^"]+)"[^>]*>([\s\S]*?)<\/trans-unit>/g)) {
    const part = (name) => new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(body)?.[1];
    units.set(id, { source: part('source'), target: part('target') });
  }
  return units;
}

/** Ids of the messages a generated locale module has. */
export const moduleIds = (code) =>
  new Set([...code.matchAll(/^\s*['"]?(s[0-9a-f]{16}|h[0-9a-f]{16}|[\w.-]+)['"]?:/gm)].map(([, id]) => id));

/** What is missing in one locale. `ids`: every message of the sources. */
export function localeFaults(locale, ids, xliff, code) {
  const units = xliffUnits(xliff);
  const inModule = moduleIds(code);
  const faults = [];
  for (const id of ids) {
    const unit = units.get(id);
    if (!unit) faults.push(`${locale}: ${id} is not in the xliff: npm run localize:extract`);
    else if (!unit.target?.trim()) faults.push(`${locale}: ${id} ("${unit.source}") has no translation`);
    else if (!inModule.has(id))
      faults.push(`${locale}: ${id} is not in the built module: npm run localize:build`);
  }
  for (const id of units.keys())
    if (!ids.has(id)) faults.push(`${locale}: ${id} is translated but no longer used`);
  return faults;
}

/** Messages the script-tag build has no use for: without an id of their own, or with markup. */
export const unlikelyMessages = (xliff) =>
  [...xliffUnits(xliff)]
    .filter(([id, { source }]) => /^[hs][\da-f]{16}$/.test(id) || /equiv-text="[^"]*&lt;/.test(source))
    .map(([id]) => `${id} has no id of its own, or markup in it`);

/**
 * Sentences that nothing shows. `sources`: path → code; a sentence is a member of what a file of strings returns (`town: msg('Town', …)`),
 * and is shown where another file has its name.
 */
export function unusedSentences(sources) {
  const isOfStrings = (path) => path.endsWith('-strings.ts');
  const others = [...sources].filter(([path]) => !isOfStrings(path)).map(([, code]) => code);
  const words = new Set(others.flatMap((code) => code.match(/\w+/g) ?? []));
  return [...sources]
    .filter(([path]) => isOfStrings(path))
    .flatMap(([path, code]) =>
      [...code.matchAll(/^ {4}(\w+): (?:msg\(|\()/gm)]
        .map(([, name]) => name)
        .filter((name) => !words.has(name))
        .map((name) => `${path}: nothing shows "${name}"`),
    );
}

const marks = (text) =>
  [...text.matchAll(/<x [^>]*equiv-text="([^"]*)"/g)]
    .map(([, mark]) => mark)
    .sort()
    .join(' ');

/** A translation keeps every placeholder of its source. */
export function placeholderFaults(locale, xliff) {
  return [...xliffUnits(xliff)]
    .filter(([, { source, target }]) => target && marks(source) !== marks(target))
    .map(([id]) => `${locale}: ${id} has other placeholders than its source`);
}
