import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { widgetNames } from '../../scripts/build/widgets.mjs';
import { partFaults } from './rules/parts.mjs';
import { sourceFiles } from './rules/source.mjs';

describe('the parts a designer can reach', () => {
  it('are looked for in whatever a widget imports', () => {
    const element = '/** @csspart root - All. */ import(\'../ui/some-view.js\'); html`<p part="root">`';
    const view = (template) => [
      { path: 'x/x-element.ts', text: element },
      { path: 'ui/some-view.ts', text: template },
      { path: 'ui/other-view.ts', text: 'html`<p part="other">`' },
    ];
    const faults = (template) => partFaults(view(template), 'x/x-element.ts');
    assert.deepEqual(faults('html`<p part="root old">`'), []);
    assert.deepEqual(faults('html`<p part="age ${kind}"><b class="y" part="root">`'), ['age']);
    assert.deepEqual(faults("headingView(Math.min(6, level + 1), 'title', text)"), ['title']);
  });

  const files = sourceFiles();
  for (const name of widgetNames())
    it(`are all told of, of a ${name}`, () =>
      assert.deepEqual(partFaults(files, `widgets/${name}/${name}-element.ts`), []));
});
