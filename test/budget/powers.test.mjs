import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { POWERS, powerFaults } from './rules/powers.mjs';
import { sourceFiles } from './rules/source.mjs';

const faultsOf = (text, path = 'ui/somewhere.ts') => powerFaults([{ path, text }]);

describe('one place for each power', () => {
  const planted = {
    fetch: 'export const load = (url: string) => fetch(url);',
    'fetch behind globalThis': 'export const load = globalThis.fetch;',
    'customElements.define': `customElements.define('x-y', X);`,
    configureLocalization: `import { configureLocalization } from '@lit/localize';`,
    history: `history.pushState(null, '', '?a');`,
    location: 'const here = location.href;',
    'location behind window': 'const here = window.location.href;',
    localStorage: `localStorage.getItem('a');`,
    cookies: 'const all = document.cookie;',
    '@lit-labs/ssr': `import { render } from '@lit-labs/ssr';`,
    '@lit-labs/ssr-client': `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';`,
    console: `console.log('here');`,
    Worker: `new Worker('x.js');`,
    XMLHttpRequest: 'new XMLHttpRequest();',
    sendBeacon: `window.sendBeacon('/x');`,
    'a computed import': 'export const load = (url: string) => import(url);',
    eval: `eval('1');`,
    'new Function': `new Function('return 1');`,
    innerHTML: 'element.innerHTML = text;',
    'Array.from': 'export const all = Array.from({ length: 3 }, () => 1);',
    'Date.parse': `export const at = Date.parse('2026-11-24');`,
    'entries of a list': 'export const all = [...list.entries()];',
    'the Event of the page': 'export class Done extends Event {}',
    unsafeHTML: `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`,
  };
  for (const [name, text] of Object.entries(planted)) {
    it(`finds ${name}`, () => assert.equal(faultsOf(text).length, 1));
  }

  it('lets the one file have its power', () => {
    assert.deepEqual(faultsOf(planted.fetch, 'data/fetch-bytes.ts'), []);
  });
  it('lets a member, a parameter and a comment have the name', () => {
    assert.deepEqual(
      faultsOf(
        '// fetch(\nexport const f = (transport: typeof fetch, options: { location: string }) => options.location;',
      ),
      [],
    );
    assert.deepEqual(faultsOf('export function go(location: string) { return location; }'), []);
  });
  it('hold in src', () => assert.deepEqual(powerFaults(sourceFiles()), []));
  it('name files that are there', () => {
    const paths = new Set(sourceFiles().map(({ path }) => path));
    const wanted = ['data/fetch-bytes.ts', 'core/guarded-define.ts', 'core/warn.ts'];
    assert.deepEqual(
      wanted.filter((path) => !paths.has(path) || !POWERS.some(({ only }) => only.includes(path))),
      [],
    );
  });
});
