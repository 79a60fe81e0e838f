import { expect } from 'chai';
import { html } from 'lit';
import type { MuniCalendarElement } from '../../../src/index.js';
import type { EventQuery } from '../../../src/widgets/calendar/calendar-query.js';
import { asEventFile } from '../../fixtures/events.js';
import { pressButton } from '../../support/act.js';
import { fixedClock } from '../../support/clock.js';
import { mount, visit } from '../../support/mount.js';
import { part, statusText, textOf } from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import { calendarWith } from './calendar.js';

const period = (calendar: HTMLElement) => textOf(calendar.shadowRoot?.querySelector('#period'));
const drawn = (calendar: HTMLElement) => textOf(part(calendar, 'grid'));

const oneEachMonth = (name: string) =>
  asEventFile(
    ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'].map((month) => ({
      id: `${name} ${month}`,
      name: `${name} ${month}`,
      startDate: `${month}-15T10:00`,
      town: name,
    })),
  );

/** Middle days of the windows that the calendar's events are asked for from now on, as months. */
function hearMonths(calendar: MuniCalendarElement): string[] {
  const months: string[] = [];
  const { store } = calendar.state as unknown as { store: { query(query: EventQuery): Promise<unknown> } };
  const query = store.query.bind(store);
  store.query = (asked) => {
    const { from, to } = asked;
    if (from !== undefined && to !== undefined)
      months.push(new Date((from + to) / 2).toISOString().slice(0, 7));
    return query(asked);
  };
  return months;
}

describe('a month that somebody may go on to', () => {
  it('is asked for once somebody has gone on, and is not asked for again when they go there', async () => {
    const calendar = await calendarWith({ view: 'month', data: oneEachMonth('Oława') });
    const asked = hearMonths(calendar);
    await pause(400);
    expect(asked).to.deep.equal([]);
    await pressButton(calendar, /^Later/);
    await until(() => asked.includes('2027-01'));
    await pressButton(calendar, /^Later/);
    await until(() => period(calendar) === 'January 2027');
    expect(drawn(calendar)).to.contain('Oława 2027-01').and.not.to.contain('2026-12');
    await until(() => asked.includes('2027-02'));
    expect(asked).to.deep.equal(['2026-12', '2027-01', '2027-02']);
  });

  it('is the one before for who goes back', async () => {
    const calendar = await calendarWith({ view: 'month', data: oneEachMonth('Oława') });
    const asked = hearMonths(calendar);
    await pressButton(calendar, /^Earlier/);
    await until(() => asked.includes('2026-09'));
    expect(asked).to.deep.equal(['2026-10', '2026-09']);
  });

  it('has what the page has set meanwhile', async () => {
    const calendar = await calendarWith({ view: 'month', data: oneEachMonth('Oława') });
    const asked = hearMonths(calendar);
    await pressButton(calendar, /^Later/);
    await until(() => asked.includes('2027-01'));
    calendar.data = oneEachMonth('Køge');
    await until(() => drawn(calendar).includes('Køge'));
    await pressButton(calendar, /^Later/);
    await until(() => period(calendar) === 'January 2027');
    expect(drawn(calendar)).to.contain('Køge 2027-01').and.not.to.contain('Oława');
  });

  it('has what was filtered meanwhile', async () => {
    const calendar = await calendarWith({ view: 'month', data: oneEachMonth('Oława'), facets: 'town' });
    const asked = hearMonths(calendar);
    await pressButton(calendar, /^Later/);
    await until(() => asked.includes('2027-01'));
    calendar.filters = { town: ['Strzelin'] };
    await until(() => statusText(calendar).includes('0 events') || !drawn(calendar).includes('Oława'));
    await pressButton(calendar, /^Later/);
    await until(() => period(calendar) === 'January 2027');
    expect(drawn(calendar)).not.to.contain('Oława');
  });

  it('is not asked of a server by who stays where they are', async () => {
    fixedClock('2026-11-26T10:00:00Z');
    const months: string[] = [];
    /** A server that has more than it shows at once, and gives what is asked for. */
    const transport = (url: string) => {
      const { searchParams } = new URL(url);
      const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to')];
      if (to) months.push(to.slice(0, 7));
      const { events } = oneEachMonth('Oława') as unknown as { events: { startDate: string }[] };
      const found = events.filter(({ startDate }) => startDate >= from && startDate <= (to ?? '9'));
      return Promise.resolve(
        Response.json({ muni: 1, events: found, total: to ? found.length : 600, page: 1, pageSize: 20 }),
      );
    };
    const calendar = mount<MuniCalendarElement>(
      html`<muni-calendar src="/ahead/meetings.json" view="month" .transport=${transport}></muni-calendar>`,
    );
    await until(() => period(calendar) === 'November 2026');
    await pressButton(calendar, /^Later/);
    await until(() => period(calendar) === 'December 2026');
    await pause(600);
    expect(months.at(-1)).to.equal('2027-01');
    await pressButton(calendar, /^Later/);
    await until(() => drawn(calendar).includes('Oława 2027-01'));
    expect(months.at(-1)).to.equal('2027-02');
  });
});

describe('a month without anything in it', () => {
  it('says so where its server cannot tell what comes next', async () => {
    fixedClock('2026-11-26T10:00:00Z');
    const { events } = oneEachMonth('Oława') as unknown as { events: { startDate: string }[] };
    const transport = (url: string) => {
      const { searchParams } = new URL(url);
      const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to')];
      if (from > '2027-04' && !to) return Promise.resolve(new Response('', { status: 404 }));
      const found = events.filter(({ startDate }) => startDate >= from && startDate <= (to ?? '9'));
      return Promise.resolve(
        Response.json({ muni: 1, events: found, total: to ? found.length : 600, page: 1, pageSize: 20 }),
      );
    };
    await visit({ 'calendar.day': '2027-05' });
    const calendar = mount<MuniCalendarElement>(
      html`<muni-calendar src="/empty/meetings.json" view="month" .transport=${transport}></muni-calendar>`,
    );
    await until(() => period(calendar) === 'May 2027');
    await until(() => part(calendar, 'empty'));
    expect(part(calendar, 'error')).to.equal(undefined);
    expect(part(calendar, 'notice')).to.equal(undefined);
  });
});
