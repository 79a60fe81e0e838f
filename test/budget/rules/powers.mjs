// One file for each power: what can leak, block or surprise stands in one place, where it can be read.
import { globalsOf, importsOf, nodesOf, parse } from './source.mjs';
import ts from 'typescript';

const calls = (file, pattern) =>
  [...nodesOf(parse(file))].some(
    (node) => ts.isCallExpression(node) && pattern.test(node.expression.getText()),
  );
const constructs = (file, name) =>
  [...nodesOf(parse(file))].some(
    (node) => ts.isNewExpression(node) && node.expression.getText().replace(/^\w+\./, '') === name,
  );
const usesGlobal =
  (...names) =>
  (file) => {
    const globals = globalsOf(file);
    return names.some((name) => globals.has(name));
  };
const extend = (file, name) =>
  [...nodesOf(parse(file))].some(
    (node) => ts.isExpressionWithTypeArguments(node) && node.expression.getText() === name,
  );
const imports = (pattern, name) => (file) =>
  importsOf(file).some(
    ({ from, typeOnly, names }) => !typeOnly && pattern.test(from) && (!name || names.includes(name)),
  );

/** `only`: the files that may (none: nobody may). A variant for the script-tag build stands beside its file. */
export const POWERS = [
  // One file asks, one sends: what only asks need not carry what sends.
  { power: 'fetch', only: ['data/fetch-bytes.ts', 'data/send-bytes.ts'], uses: usesGlobal('fetch') },
  {
    power: 'customElements.define',
    only: ['core/guarded-define.ts'],
    uses: (file) => calls(file, /(customElements|registry)\??\.define$/i),
  },
  {
    power: 'configureLocalization',
    only: ['i18n/localization.ts'],
    uses: imports(/^@lit\/localize/, 'configureLocalization'),
  },
  { power: 'history', only: ['ui/url-state.ts'], uses: usesGlobal('history') },
  // One file changes the page's address, one says where the page is.
  { power: 'location', only: ['ui/url-state.ts', 'core/page.ts'], uses: usesGlobal('location') },
  {
    power: 'storage',
    only: ['core/storage.ts'],
    uses: usesGlobal('localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie'),
  },
  { power: '@lit-labs/ssr', only: ['ssr.ts'], uses: imports(/^@lit-labs\/ssr(\/|$)/) },
  {
    power: '@lit-labs/ssr-client',
    only: ['define/hydrate-support.ts'],
    uses: imports(/^@lit-labs\/ssr-client/),
  },
  { power: 'console', only: ['core/warn.ts'], uses: usesGlobal('console') },
  {
    power: 'Worker',
    only: ['data/rows/worker-url.ts', 'data/rows/worker-url.cdn.ts'],
    uses: (file) => constructs(file, 'Worker'),
  },
  {
    power: 'imports of a computed address',
    only: ['loader.ts'],
    uses: (file) => importsOf(file).some(({ from }) => !from),
  },
  {
    power: 'other ways to the network',
    // How far an upload has come is something that `fetch` cannot tell.
    only: ['data/upload-file.ts'],
    uses: usesGlobal('XMLHttpRequest', 'EventSource', 'WebSocket', 'sendBeacon'),
  },
  {
    // Prototype, MooTools and their like, on old pages.
    power: 'what old libraries put something of their own in the place of',
    only: ['core/native-event.ts'],
    uses: (file) =>
      usesGlobal('Event')(file) ||
      extend(file, 'Event') ||
      calls(file, /^Array\.from$|^Date\.parse$|^(?!Object\.)[^]*\.entries$/),
  },
  // Lit's own templates, which are markup from text too, where the page is XML.
  { power: 'code or markup from text', only: ['cdn/xml-document.ts'], uses: usesMarkup },
];

function usesMarkup(file) {
  if (
    usesGlobal('eval', 'Function', 'DOMParser')(file) &&
    (calls(file, /^eval$/) || constructs(file, 'Function') || constructs(file, 'DOMParser'))
  ) {
    return true;
  }
  if (importsOf(file).some(({ from }) => /unsafe-(html|svg|mathml)/.test(from))) return true;
  return [...nodesOf(parse(file))].some(
    (node) => ts.isIdentifier(node) && /^(innerHTML|outerHTML|insertAdjacentHTML)$/.test(node.text),
  );
}

/** Files that use a power which is another file's. */
export function powerFaults(files) {
  return files.flatMap((file) =>
    POWERS.filter(({ only, uses }) => !only.includes(file.path) && uses(file)).map(
      ({ power, only }) => `${file.path}: ${power} belongs to ${only.join(' and ') || 'nobody'}`,
    ),
  );
}
