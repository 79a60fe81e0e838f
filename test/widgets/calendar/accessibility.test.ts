import { expect } from 'chai';
import { html } from 'lit';
import { followLink } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { all, lowTargets, part } from '../../support/see.js';
import { until } from '../../support/wait.js';
import { calendarIn, calendarWith } from './calendar.js';

describe('a calendar for everyone', () => {
  for (const view of ['agenda', 'month', 'week', 'year', 'planning'] as const) {
    it(`has no fault that axe finds (${view})`, async () => {
      const calendar = await calendarIn('60em', { view });
      if (view !== 'agenda') await until(() => part(calendar, 'grid'));
      expect(await violations(calendar)).to.deep.equal([]);
    });
    it(`needs no scrolling sideways at 320 pixels (${view})`, async () => {
      const calendar = await calendarIn('280px', { view });
      if (view !== 'agenda') await until(() => part(calendar, 'grid'));
      expect(calendar.scrollWidth).to.be.at.most(calendar.clientWidth);
    });
  }
  it('has no fault that axe finds in an event in full', async () => {
    const calendar = await calendarWith({ signup: '#join' });
    await followLink(calendar, /Gathering of entrepreneurial/);
    await until(() => part(calendar, 'detail'));
    expect(await violations(calendar)).to.deep.equal([]);
  });

  for (const size of ['12px', '16px'])
    it(`has targets of 24 pixels in an event in full and below the list, in letters of ${size} too`, async () => {
      const calendar = await calendarWith({ signup: '#join' });
      calendar.style.fontSize = size;
      const take = await until(() => part(calendar, 'take'));
      if (take instanceof HTMLDetailsElement) take.open = true;
      expect(lowTargets(calendar, '[part~="take"]')).to.deep.equal([]);
      await followLink(calendar, /Gathering of entrepreneurial/);
      await until(() => part(calendar, 'detail'));
      expect(lowTargets(calendar)).to.deep.equal([]);
    });

  for (const size of ['12px', '16px'])
    for (const [view, within] of [
      ['agenda', '.list .item-title'],
      ['year', '.year'],
      ['planning', '.plan'],
    ] as const)
      it(`has the names of events and of months as targets of 24 pixels (${view}, ${size})`, async () => {
        const calendar = await calendarWith(
          { view },
          (one) => html`<div style="inline-size: 60em; font-size: ${size}">${one}</div>`,
        );
        await until(() => all(calendar, `${within} a`)[0]);
        expect(lowTargets(calendar, within)).to.deep.equal([]);
      });
});
