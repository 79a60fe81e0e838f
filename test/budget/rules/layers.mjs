// Who may import whom: the table of the design, as data.
import { dirname, join } from 'node:path/posix';
import { globalsOf, importsOf, nodesOf, parse } from './source.mjs';

const LIT = /^(lit|@lit\/localize|@lit\/reactive-element)($|\/)/;

/** In order: the first that matches is the layer of a file. A widget's file without a role is a model. */
const LAYERS = [
  ['core', /^core\//],
  ['controller', /-(controller|session)\.ts$/],
  ['data', /^data\//],
  ['format', /^i18n\/[^/]*format[^/]*\.ts$/],
  ['i18n', /^i18n\//],
  ['ui-view', /^ui\/.*-view\.ts$/],
  ['ui', /^(ui|theme)\//],
  ['element', /^widgets\/.*-element\.ts$/],
  // What an element loads when it needs it, in one chunk.
  ['late', /^widgets\/.*-late\.ts$|^forms\/(form|questions)-late\.ts$/],
  ['view', /^(widgets|forms)\/.*-view\.ts$/],
  ['styles', /^(widgets|forms)\/.*-styles\.ts$/],
  ['events', /^(widgets|forms)\/.*-events\.ts$/],
  ['strings', /^(widgets|forms)\/.*-strings\.ts$/],
  ['worker', /^widgets\/.*-worker\.ts$/],
  ['forms', /^forms\//],
  ['model', /^widgets\//],
  ['entry', /^(define|cdn)\/|^[^/]+\.ts$/],
];

/** `values`: layers whose code may be used, `types`: further ones whose types may, `packages`: from npm. */
const MAY = {
  core: { values: ['core'] },
  data: { values: ['core', 'data'], packages: /^papaparse$/ },
  format: { values: ['core', 'format'] },
  i18n: { values: ['core', 'format', 'i18n'], packages: LIT },
  model: { values: ['core', 'data', 'format', 'forms', 'model'], types: ['events', 'strings'] },
  forms: { values: ['core', 'data', 'format', 'forms'], types: ['events', 'strings'] },
  worker: { values: ['core', 'data', 'format', 'model', 'worker'] },
  events: { values: ['core', 'data', 'events', 'forms', 'model'] },
  controller: {
    values: ['core', 'data', 'format', 'i18n', 'model', 'forms', 'events', 'ui', 'controller'],
    types: ['strings'],
    typePackages: LIT,
  },
  strings: {
    values: ['core', 'format', 'i18n', 'strings'],
    types: ['model', 'data', 'forms'],
    packages: LIT,
  },
  ui: { values: ['core', 'format', 'i18n', 'ui'], packages: LIT },
  'ui-view': { values: ['core', 'format', 'i18n', 'ui', 'ui-view'], packages: LIT },
  late: {
    values: [
      'core',
      'data',
      'i18n',
      'model',
      'forms',
      'styles',
      'strings',
      'ui-view',
      'view',
      'controller',
      'late',
    ],
  },
  styles: { values: ['ui', 'styles'], packages: LIT },
  view: {
    values: ['core', 'format', 'i18n', 'ui', 'ui-view', 'view', 'styles', 'strings'],
    types: ['model', 'data', 'forms', 'events'],
    packages: LIT,
  },
  element: {
    values: [
      'core',
      'data',
      'format',
      'i18n',
      'ui',
      'model',
      'forms',
      'events',
      'controller',
      'styles',
      'strings',
      'view',
      'late',
      'element',
    ],
    packages: LIT,
  },
  entry: {
    values: [
      'core',
      'data',
      'format',
      'i18n',
      'ui',
      'model',
      'forms',
      'events',
      'controller',
      'element',
      'styles',
      'strings',
      'entry',
    ],
    packages: /^(lit|@lit|@lit-labs)($|\/)/,
  },
};

/** Layers that run anywhere: in a worker, on a server, in a test. */
const PURE = new Set(['core', 'format', 'model', 'forms']);
/** These stand for the page where there is one, and work where there is none. */
const KNOWS_THE_PAGE = ['core/page.ts', 'core/storage.ts'];
const PAGE = ['document', 'window', 'HTMLElement', 'localStorage', 'navigator'];

export const layerOf = (path) => LAYERS.find(([, pattern]) => pattern.test(path))?.[0];

const widgetOf = (path) => /^widgets\/([^/]+)\//.exec(path)?.[1];

function importFault(file, { from, typeOnly }) {
  const layer = layerOf(file.path);
  const may = MAY[layer];
  if (!from) return undefined; // A computed address: one file may, see powers.mjs.
  if (!from.startsWith('.')) {
    const allowed = may.packages?.test(from) || (typeOnly && may.typePackages?.test(from));
    return allowed ? undefined : `${layer} may not import ${from}`;
  }
  const target = join(dirname(file.path), from).replace(/\.js$/, '.ts');
  const widget = widgetOf(target);
  if (widget && widgetOf(file.path) && widget !== widgetOf(file.path))
    return `a widget may not import another (${target})`;
  const other = layerOf(target);
  if (may.values.includes(other) || (typeOnly && may.types?.includes(other))) return undefined;
  return `${layer} may not import ${may.types?.includes(other) ? 'values of ' : ''}${other} (${target})`;
}

/** Every import, `this` or page global that stands where the table does not allow it. */
export function layerFaults(files) {
  return files.flatMap((file) => {
    const layer = layerOf(file.path);
    if (!layer) return [`${file.path}: belongs to no layer`];
    const faults = importsOf(file).map((entry) => importFault(file, entry));
    if (
      layer === 'view' &&
      [...nodesOf(parse(file))].some((node) => node.getText() === 'this' && !node.getChildCount())
    ) {
      faults.push('a view has no `this`');
    }
    if (PURE.has(layer) && !KNOWS_THE_PAGE.includes(file.path)) {
      const globals = globalsOf(file);
      for (const name of PAGE) if (globals.has(name)) faults.push(`${layer} may not know \`${name}\``);
    }
    return faults.filter(Boolean).map((fault) => `${file.path}: ${fault}`);
  });
}
