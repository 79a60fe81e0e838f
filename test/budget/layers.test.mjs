import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layerFaults } from './rules/layers.mjs';
import { sourceFiles } from './rules/source.mjs';

const faultsOf = (path, text) => layerFaults([{ path, text }]);

describe('layers', () => {
  const planted = [
    ['lit in a model', 'widgets/directory/directory-model.ts', `import { html } from 'lit';`],
    ['lit in a format reader', 'data/formats/csv.ts', `import { html } from 'lit';`],
    [
      'a widget that imports another',
      'widgets/directory/directory-element.ts',
      `import '../calendar/calendar-model.js';`,
    ],
    [
      'a view that fetches data',
      'widgets/directory/list-view.ts',
      `import { download } from '../../data/download.js';`,
    ],
    [
      'a view that uses its model’s code',
      'widgets/directory/list-view.ts',
      `import { x } from './directory-model.js';`,
    ],
    ['a view with `this`', 'widgets/directory/list-view.ts', 'export function list() { return this.items; }'],
    [
      'ui that knows a widget',
      'ui/pager-view.ts',
      `import type { X } from '../widgets/directory/directory-item.js';`,
    ],
    ['ui that knows data', 'ui/pager-view.ts', `import { x } from '../data/decode.js';`],
    ['core that imports anything', 'core/warn.ts', `import { x } from '../data/decode.js';`],
    ['a controller with a view', 'data/endpoint-controller.ts', `import { x } from '../ui/status-view.js';`],
    ['a controller with Lit’s code', 'data/endpoint-controller.ts', `import { LitElement } from 'lit';`],
    ['a lazy import of what is forbidden', 'core/warn.ts', `const x = () => import('../ui/pager-view.js');`],
    [
      'the page in a model',
      'widgets/directory/directory-model.ts',
      'export const lang = () => document.documentElement.lang;',
    ],
    ['a file in no layer', 'somewhere/else.ts', ''],
  ];
  for (const [name, path, text] of planted) {
    it(`finds ${name}`, () => assert.equal(faultsOf(path, text).length, 1));
  }

  const fine = [
    [
      'a view with its model’s types',
      'widgets/directory/list-view.ts',
      `import type { X } from './directory-model.js';`,
    ],
    [
      'a controller with Lit’s types',
      'data/endpoint-controller.ts',
      `import type { ReactiveController } from 'lit';`,
    ],
    [
      'a member called document',
      'widgets/directory/directory-model.ts',
      'export const x = (a: { document: string }) => a.document;',
    ],
    ['a word in a comment', 'core/warn.ts', '// the document\n'],
  ];
  for (const [name, path, text] of fine) {
    it(`lets ${name} pass`, () => assert.deepEqual(faultsOf(path, text), []));
  }

  it('hold in src', () => assert.deepEqual(layerFaults(sourceFiles()), []));
});
