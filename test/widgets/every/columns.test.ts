import '../../../src/define.js';
import { expect } from 'chai';
import { EACH_WIDGET } from '../../fixtures/each-widget.js';
import { mountHtml } from '../../support/mount.js';

type Widget = HTMLElement & { data: unknown; ready: Promise<void> };

/** A column of a page of 900 pixels around a widget; its width once the widget shows its data. */
async function columnWidth(tag: string, data: unknown, page: string, before = '', attributes = '') {
  const place = mountHtml(
    `<div style="inline-size: 900px; font-size: 16px; ${page}">${before}<section><${tag} ${attributes}></${tag}></section></div>`,
  );
  const widget = place.querySelector(tag) as Widget;
  widget.data = data;
  await widget.ready;
  const column = widget.parentElement as HTMLElement;
  expect(widget.offsetWidth).to.equal(column.offsetWidth);
  return column.offsetWidth;
}

describe('the width of a column around a widget', () => {
  for (const [tag, data] of EACH_WIDGET) {
    it(`is a third where the page divides by three, around a ${tag}`, async () => {
      const grid = 'display: grid; grid-template-columns: 2fr 1fr';
      expect(await columnWidth(tag, data, grid, '<article>Text</article>')).to.equal(300);
    });

    it(`is what other columns leave in a row of them, around a ${tag}`, async () => {
      const menu = '<nav style="flex: 0 0 650px">Menu</nav>';
      expect(await columnWidth(tag, data, 'display: flex', menu)).to.equal(250);
    });

    it(`is not that of a sign where nothing else decides it, around a ${tag}`, async () => {
      const centred = 'display: flex; flex-direction: column; align-items: center';
      const most = Math.min(640, 0.8 * innerWidth);
      expect(await columnWidth(tag, data, centred)).to.be.within(Math.min(900, most), most + 30);
    });

    it(`holds whatever the page does to words, around a ${tag}`, async () => {
      const words = 'white-space: nowrap; letter-spacing: 2em; word-spacing: 2em; text-indent: 9em';
      const grid = `display: grid; grid-template-columns: 2fr 1fr; ${words}`;
      expect(await columnWidth(tag, data, grid, '<article>Text</article>')).to.equal(300);
    });
  }
});
