import { expect } from 'chai';
import { choose, followLink, pressButton } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { all, byRole, facet, itemNames, part, partText, textOf } from '../../support/see.js';
import { until } from '../../support/wait.js';
import { calendarIn, calendarWith, NOW } from './calendar.js';
import { asEventFile, manyMeetings, seriesEvents } from '../../fixtures/events.js';

const dates = (calendar: HTMLElement) =>
  all(calendar, '.dates li').map((one) => textOf(one).replace(',', ''));

describe('a series over its events', () => {
  it('says what it is, in which towns and when, who organises and who pays', async () => {
    const calendar = await calendarWith({ series: 'blisko' });
    const series = part(calendar, 'series');
    expect(textOf(await byRole(calendar, 'heading', 'Close to business'))).to.be.ok;
    expect(textOf(series)).to.contain('each in another municipality');
    expect(dates(calendar)).to.deep.equal([
      'Sat 17 Oct Siechnice Past',
      'Sun 29 Nov Strzelin',
      'Sat 5 Dec Żmigród Cancelled',
      'Sat 12 Dec Międzybórz New date',
      'Sat 2 Jan Oława',
      'Sat 9 Jan Trzebnica',
    ]);
    expect(textOf(series)).to.contain('Organised by Park Technologiczny Odra');
    expect(textOf(series)).to.contain('co-financed by the Nadodrze Fund');
    expect(itemNames(calendar).length).to.equal(5);
    expect(await violations(calendar)).to.deep.equal([]);
  });

  it('is one choice among the filters, also where the page names it by its id', async () => {
    const other = manyMeetings(2, NOW).map((one) => ({ ...one, series: { id: 'kurs', name: 'Course' } }));
    const data = asEventFile([...seriesEvents(NOW), ...other]);
    const calendar = await calendarWith({ series: 'blisko', facets: 'series', data });
    await until(() => part(calendar, 'series'));
    const { choices, chosen } = await facet(calendar, 'Series');
    expect(choices).to.deep.equal(['Close to business 5', 'Course 2']);
    expect(chosen).to.deep.equal(['Close to business']);
    await pressButton(calendar, 'Remove filter: Close to business');
    await until(() => itemNames(calendar).length === 10);
  });

  it('comes when the visitor chooses one, names the other towns whatever else is chosen, and goes again', async () => {
    const other = manyMeetings(2, NOW).map((one) => ({ ...one, series: { id: 'kurs', name: 'Course' } }));
    const calendar = await calendarWith({ data: asEventFile([...seriesEvents(NOW), ...other]) });
    expect(part(calendar, 'series')).to.equal(undefined);
    await choose(calendar, 'Series', 'Close to business');
    await until(() => part(calendar, 'series'));
    await choose(calendar, 'Town', 'Strzelin');
    await until(() => itemNames(calendar).length === 1);
    expect(dates(calendar).length).to.equal(6);
    await pressButton(calendar, 'Remove filter: Close to business');
    await until(() => !part(calendar, 'series'));
  });

  it('opens a date of another town in full', async () => {
    const calendar = await calendarWith({ series: 'blisko' });
    await followLink(calendar, 'Oława');
    await until(() => part(calendar, 'detail'));
    expect(partText(calendar, 'detail')).to.contain('Paperless books');
  });

  it('names in an event the dates still to come first, under one another, and folds away those too many', async () => {
    const series = { id: 'kurs', name: 'Evening course' };
    const meetings = manyMeetings(20, NOW).map((one) => ({ ...one, series }));
    const gone = { id: 'gone', name: 'Gone', startDate: '2026-10-01', series };
    const data = asEventFile([gone, ...meetings]);
    const calendar = await calendarIn('288px', { data });
    await followLink(calendar, new RegExp(itemNames(calendar)[0] ?? ''));
    const siblings = await until(() => all(calendar, '.siblings')[0]);
    const [open, folded] = siblings.querySelectorAll('ul');
    expect(open?.children.length).to.equal(8);
    expect(textOf(open)).not.to.contain('Past');
    expect(textOf(folded?.lastElementChild)).to.contain('1 Oct').and.to.contain('Past');
    expect(textOf(siblings.querySelector('summary'))).to.equal('Show 12 more');
    const titles = [...(open?.querySelectorAll('a') ?? [])];
    expect(new Set(titles.map((one) => one.getBoundingClientRect().left)).size).to.equal(1);
  });

  it('folds away more dates than would leave the list in sight', async () => {
    const series = { id: 'kurs', name: 'Evening course' };
    const data = asEventFile(manyMeetings(30, NOW).map((one) => ({ ...one, series })));
    const calendar = await calendarIn('280px', { series: 'kurs', data });
    const summary = await until(() => calendar.shadowRoot?.querySelector('.series summary'));
    expect(textOf(summary)).to.equal('Towns and dates (30)');
    expect(calendar.shadowRoot?.querySelector('.series details')?.hasAttribute('open')).to.equal(false);
    expect(calendar.scrollWidth).to.be.at.most(calendar.clientWidth);
  });

  it('says nothing of a series that nothing is known of', async () => {
    const calendar = await calendarWith();
    calendar.filters = { series: ['nothing'] };
    await until(() => part(calendar, 'empty'));
    expect(part(calendar, 'series')).to.equal(undefined);
  });
});
