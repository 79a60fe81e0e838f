import { expect } from 'chai';
import { smallForm } from '../../fixtures/small-form.js';
import { darkenPage } from '../../support/dark.js';
import { part } from '../../support/see.js';
import { openForm } from './signup.js';

/** Relative luminance of a colour as it is painted (WCAG 2.2). */
function luminance(colour: string): number {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) return NaN;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

async function contrastOfButton(accent: string): Promise<number> {
  const { element } = await openForm(smallForm('signup'));
  if (accent) element.style.setProperty('--muni-color-accent', accent);
  const { color, backgroundColor } = getComputedStyle(part(element, 'submit') as HTMLElement);
  const [low = 0, high = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the button of a form', () => {
  for (const accent of ['', '#ffd500', '#8ab8f0', '#e87722', '#c8102e', '#7d1d1d', '#00309e', '#767676']) {
    it(`can be read with ${accent || 'no accent of the page'}`, async () => {
      expect(await contrastOfButton(accent)).to.be.at.least(4.5);
    });
    it(`can be read on a dark page with ${accent || 'no accent of the page'}`, async () => {
      darkenPage();
      expect(await contrastOfButton(accent)).to.be.at.least(4.5);
    });
    it(`can be read in a dark scheme with ${accent || 'no accent of the page'}`, async () => {
      document.documentElement.style.colorScheme = 'dark';
      expect(await contrastOfButton(accent)).to.be.at.least(4.5);
    });
  }
  afterEach(() => document.documentElement.style.removeProperty('color-scheme'));
});
