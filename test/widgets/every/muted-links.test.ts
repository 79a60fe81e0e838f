import '../../../src/define.js';
import { expect } from 'chai';
import { EACH_WIDGET } from '../../fixtures/each-widget.js';
import { fixedClock } from '../../support/clock.js';
import { darkenPage } from '../../support/dark.js';
import { mount } from '../../support/mount.js';
import { until } from '../../support/wait.js';

const numbersIn = (text: string) => (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);

describe('a link in muted text', () => {
  for (const [name, data] of EACH_WIDGET)
    it(`stands out from a dark page as other links do (${name})`, async () => {
      fixedClock('2026-11-26T10:00:00Z');
      darkenPage();
      const widget = Object.assign(document.createElement(name), { data });
      mount(widget);
      const root = await until(() => widget.shadowRoot?.querySelector('.root'));
      const [plain, muted] = [document.createElement('p'), document.createElement('p')];
      muted.className = 'small';
      for (const line of [plain, muted]) {
        line.append(document.createElement('a'));
        root.append(line);
      }
      await until(() => getComputedStyle(muted).color !== getComputedStyle(plain).color);
      const [own, other] = [plain, muted].map((line) =>
        numbersIn(getComputedStyle(line.firstChild as Element).color),
      ) as [number[], number[]];
      expect(other.length).to.equal(own.length);
      own.forEach((part, i) => expect(other[i]).to.be.closeTo(part, Math.abs(part) * 0.01 + 0.005));
    });
});
