import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSystem } from './site.mjs';

const MEETING = JSON.stringify([
  { id: 'one', name: 'Breakfast', startDate: new Date().toISOString().slice(0, 10) },
]);
const PAGES = {
  'a directory with pages': '<muni-directory src="/firms.json" page-size="10"></muni-directory>',
  'a month of a calendar': `<muni-calendar view="month"><script type="application/json">${MEETING}</script></muni-calendar>`,
  'a form with mistakes': '<muni-signup preset="membership"></muni-signup>',
};

/** Wrong answers, an order that can be chosen, today: whatever has a state that a frame shows. */
const STATES = '[aria-invalid="true"], [aria-pressed="true"], [aria-current]';

/** What a person sees around each control with a state, without the focus and with it. */
const frames = (tag, states) => {
  const { shadowRoot } = document.querySelector(tag);
  const frameOf = (control) => {
    const { outlineStyle, outlineWidth, outlineColor } = globalThis.getComputedStyle(control);
    return outlineStyle === 'none' ? 'none' : `${outlineWidth} ${outlineColor}`;
  };
  const focusable = (control) => control.matches('a, button, input, select, textarea');
  return [...shadowRoot.querySelectorAll(states)].filter(focusable).map((control) => {
    shadowRoot.activeElement?.blur();
    const before = frameOf(control);
    control.focus({ focusVisible: true });
    return { name: control.outerHTML.slice(0, 80), before, after: frameOf(control) };
  });
};

/** Icons in buttons that are not drawn in the colour which the system has for what stands on buttons. */
const strangeIcons = (tag) => {
  const { shadowRoot } = document.querySelector(tag);
  const probe = shadowRoot.appendChild(document.createElement('i'));
  probe.style.color = 'ButtonText';
  const { color } = globalThis.getComputedStyle(probe);
  probe.remove();
  return [...shadowRoot.querySelectorAll('button:not([aria-disabled]) .icon')]
    .filter((icon) => globalThis.getComputedStyle(icon).stroke !== color)
    .map((icon) => icon.parentElement.className);
};

describe('where the system forces its colours,', () => {
  const { show } = useSystem();

  for (const [what, widget] of Object.entries(PAGES))
    it(`${what} shows what has the focus, whatever its state`, async () => {
      const { tab, tag, find } = await show(widget, {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      if (tag === 'muni-signup') {
        await find('form');
        await tab.evaluate(() =>
          document.querySelector('muni-signup').shadowRoot.querySelector('form').requestSubmit(),
        );
      }
      await find(STATES);
      const seen = await tab.evaluate(frames, tag, STATES);
      assert.ok(seen.length > 0);
      assert.deepEqual(await tab.evaluate(strangeIcons, tag), []);
      for (const { name, before, after } of seen)
        assert.notEqual(before.split(' ')[0], after.split(' ')[0], `${name}: ${before}, ${after}`);
      await tab.close();
    });
});
