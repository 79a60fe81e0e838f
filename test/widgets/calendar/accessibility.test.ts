import { expect } from 'chai';
import { followLink } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { part } from '../../support/see.js';
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
});
