// A visitor whose system asks for more contrast: nothing is told faintly, whatever the page has chosen.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { useSystem } from './site.mjs';

const PAGES = {
  'a directory': ['<muni-directory src="/firms.json"></muni-directory>', '[part~="item-meta"]'],
  'a form': ['<muni-signup preset="membership"></muni-signup>', '[part~="input"]'],
};

/** Colours of secondary texts, of edges of controls and of hairlines that are not the text's own. */
const faint = (tag) => {
  const { shadowRoot } = document.querySelector(tag);
  const styleOf = (element) => globalThis.getComputedStyle(element);
  const { color } = styleOf(shadowRoot.querySelector('.root'));
  const found = [
    ...[...shadowRoot.querySelectorAll('.meta, .hint, .optional')].map((text) => styleOf(text).color),
    ...[...shadowRoot.querySelectorAll('input[part], .list > .item')].map(
      (edge) => styleOf(edge).borderBottomColor,
    ),
  ];
  return { faint: found.filter((one) => one !== color) };
};

describe('where more contrast is asked for,', () => {
  const { show } = useSystem();

  for (const [what, [widget, look]] of Object.entries(PAGES))
    it(`${what} says everything in the colour of its text`, async () => {
      const style = ':root { --muni-color-muted: #888; --muni-color-line: #ddd; --muni-color-border: #888 }';
      const { tab, tag, find, ask } = await show(widget, { style });
      await find(look);
      const before = await tab.evaluate(faint, tag);
      assert.ok(before.faint.length > 0);
      await ask([{ name: 'prefers-contrast', value: 'more' }]);
      // What is not needed for the first sight comes a moment later.
      let seen;
      for (let tries = 0; tries < 50 && seen?.faint.length !== 0; tries++) {
        if (tries) await setTimeout(100);
        seen = await tab.evaluate(faint, tag);
      }
      assert.deepEqual(seen.faint, []);
      await tab.close();
    });
});
