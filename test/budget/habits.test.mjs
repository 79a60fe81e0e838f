import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { habitFaults } from './rules/habits.mjs';
import { sourceFiles } from './rules/source.mjs';

const faultsOf = (text, path = 'ui/some-view.ts') => habitFaults([{ path, text }]);

describe('habits', () => {
  const planted = [
    ['a file of 251 lines', 'const x = 1;\n'.repeat(251)],
    ['a name in camel case', '', 'ui/someView.ts'],
    ['a file of helpers', '', 'ui/helpers.ts'],
    ['a banner', '// ------ rendering ------\n'],
    ['rem', 'css`a { margin: 1.5rem }`'],
    ['a token on :host', 'css`:host { --muni-gap: 1em }`'],
    ['private', 'class A { private b = 1 }'],
    [
      'the clock in a pure file',
      'export const now = () => Date.now();',
      'widgets/directory/directory-model.ts',
    ],
    ['new Date() in a pure file', 'export const now = () => new Date();', 'core/plain-date.ts'],
    ['dice in a pure file', 'export const key = () => Math.random();', 'data/formats/csv.ts'],
    ['a base class', 'export class MuniXElement extends MuniElement {}', 'widgets/x/x-element.ts'],
    ['randomUUID', 'export const key = () => crypto.randomUUID();'],
  ];
  for (const [name, text, path] of planted) {
    it(`finds ${name}`, () => assert.equal(faultsOf(text, path).length, 1));
  }

  it('lets what is allowed pass', () => {
    assert.deepEqual(faultsOf('const x = 1;\n'.repeat(250)), []);
    assert.deepEqual(faultsOf('class A { #b = 1; @state() private accessor c = 2 }'), []);
    assert.deepEqual(faultsOf('css`a { gap: var(--muni-gap, 1em) } :host { display: block }`'), []);
    assert.deepEqual(faultsOf('export const at = (now: number) => new Date(now);', 'core/plain-date.ts'), []);
    assert.deepEqual(faultsOf('', 'data/rows/worker-url.cdn.ts'), []);
  });

  it('hold in src', () => assert.deepEqual(habitFaults(sourceFiles()), []));
});
