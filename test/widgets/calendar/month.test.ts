import { expect } from 'chai';
import { html } from 'lit';
import { followLink, goBack, press, pressButton, settled } from '../../support/act.js';
import { hearEvents } from '../../support/events.js';
import {
  accessibleName,
  all,
  announced,
  byRole,
  byRoleAll,
  facet,
  focusedElement,
  hear,
  itemNames,
  itemsOf,
  part,
  partText,
  statusText,
  textOf,
} from '../../support/see.js';
import { onPaper } from '../../support/paper.js';
import { address, visit } from '../../support/mount.js';
import { until } from '../../support/wait.js';
import { calendarIn, calendarWith, NOW, withoutComma } from './calendar.js';
import { asEventFile, manyMeetings, seriesEvents } from '../../fixtures/events.js';
import type { CalendarEvent } from '../../../src/widgets/calendar/calendar-item.js';

const period = (calendar: HTMLElement) => textOf(calendar.shadowRoot?.querySelector('#period'));
const day = (calendar: HTMLElement, iso: string) =>
  calendar.shadowRoot?.querySelector<HTMLElement>(`[data-day="${iso}"]`);
const dayWithFocus = () => focusedElement()?.getAttribute('data-day');

describe('the month of a calendar', () => {
  it('is a list in a narrow column and a month over what is to come in a wide one', async () => {
    const narrow = await calendarIn('20em', { view: '' });
    expect(part(narrow, 'grid')).to.equal(undefined);
    const wide = await calendarIn('60em', { view: '' });
    await until(() => part(wide, 'grid'));
    expect(period(wide)).to.equal('November 2026');
    expect(itemNames(wide).length).to.equal(8);
  });

  it('gives a title the lines that its day has free', async () => {
    const on = (day: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({
        ...{
          id: `${day} ${i}`,
          name: 'An hour with a practitioner of taxes',
          startDate: `2026-11-${day}T1${i}:00`,
        },
      }));
    const calendar = await calendarIn('60em', {
      view: 'month',
      data: asEventFile([...on('03', 1), ...on('12', 2), ...on('19', 3)]),
    });
    await until(() => part(calendar, 'grid'));
    const [alone, first, second, ofThree] = all(calendar, '[part~="event"]').map((title) => ({
      height: title.getBoundingClientRect().height,
      isWhole: title.scrollWidth <= title.clientWidth && title.scrollHeight <= title.clientHeight + 1,
    }));
    expect(alone?.isWhole).to.equal(true);
    expect(first?.height).to.be.closeTo(second?.height ?? 0, 0.1);
    expect(first?.height).to.be.above(ofThree?.height ?? 0);
    const [empty = 0, one = 0, two = 0] = all(calendar, 'tbody tr').map(
      (week) => week.getBoundingClientRect().height,
    );
    expect(one).to.be.closeTo(empty, 2);
    expect(two).to.be.below(empty + 16);
  });

  it('counts in its filters what takes place in it, not on the days that fill up its weeks', async () => {
    const at = (day: string, town: string) => ({ id: day, name: day, startDate: day, town });
    const data = asEventFile([
      at('2026-11-30', 'Oława'),
      at('2026-12-03', 'Oława'),
      at('2026-12-04', 'Strzelin'),
    ]);
    const calendar = await calendarWith({ view: 'month', facets: 'town', data });
    await until(() => part(calendar, 'grid'));
    await pressButton(calendar, /^Later/);
    await until(() => period(calendar) === 'December 2026');
    expect(day(calendar, '2026-11-30')?.getAttribute('aria-label')).to.contain('1 event');
    expect(statusText(calendar)).to.contain('2 events');
    expect((await facet(calendar, 'Town')).choices).to.deep.equal(['Oława 1', 'Strzelin 1']);
  });

  for (const timeZone of ['Pacific/Auckland', 'America/New_York'])
    for (const view of ['week', 'month', 'year', 'planning'] as const)
      it(`has what is on its first and its last day by the clocks of the place, and counts that (${view}, ${timeZone})`, async () => {
        const { from, to, before, after } = {
          week: { from: '2026-11-23', to: '2026-11-29', before: '2026-11-22', after: '2026-11-30' },
          month: { from: '2027-02-01', to: '2027-02-28', before: '2027-01-31', after: '2027-03-01' },
          year: { from: '2026-01-01', to: '2026-12-31', before: '2025-12-31', after: '2027-01-01' },
          planning: { from: '2026-11-01', to: '2026-11-30', before: '2026-10-31', after: '2026-12-01' },
        }[view];
        const at = (name: string, startDate: string, town: string) => ({
          ...{ id: `uid-${name}`, name, startDate, timeZone: 'Europe/Warsaw', town },
        });
        // A month that fills its weeks.
        if (view === 'month') await visit({ 'calendar.day': '2027-02' });
        const calendar = await calendarWith({
          view,
          timeZone,
          facets: 'town',
          data: asEventFile([
            at('before', `${before}T23:30`, 'Oława'),
            at('early', `${from}T00:30`, 'Oława'),
            at('late', `${to}T23:30`, 'Strzelin'),
            at('after', `${after}T00:30`, 'Strzelin'),
          ]),
        });
        await until(() => statusText(calendar).includes('2 events'));
        expect((await facet(calendar, 'Town')).choices).to.deep.equal(['Oława 1', 'Strzelin 1']);
        if (view === 'year') return;
        const drawn = textOf(part(calendar, 'grid'));
        expect(drawn).to.contain('early').and.to.contain('late');
        expect(drawn).not.to.match(/before|after/);
      });

  for (const [how, hidden, shown] of [
    ['grows', 'inline-size: 20em', 'inline-size: 60em'],
    ['is opened', 'display: none; inline-size: 60em', 'inline-size: 60em'],
  ] as const)
    it(`tells the page of no search where nobody searched and its column ${how}`, async () => {
      const box = document.createElement('div');
      box.style.cssText = hidden;
      const calendar = await calendarWith({ view: '' }, (one) => {
        box.append(one);
        return box;
      });
      const heard = hearEvents(calendar, 'muni-search');
      const said = hear(calendar);
      box.style.cssText = shown;
      await until(() => part(calendar, 'grid'));
      await settled(calendar);
      expect(heard.length).to.equal(0);
      expect(said).to.deep.equal([]);
      calendar.query = 'grants';
      await until(() => heard.length === 1);
    });

  it('tells the page of a search, and not of the way through the months', async () => {
    const calendar = await calendarWith({ view: 'month' });
    await until(() => part(calendar, 'grid'));
    const heard = hearEvents(calendar, 'muni-search');
    await pressButton(calendar, /^Later/);
    await pressButton(calendar, 'Today');
    await settled(calendar);
    expect(heard.length).to.equal(0);
    calendar.query = 'grants';
    await until(() => heard.length === 1);
  });

  it('names each day in full with its number of events', async () => {
    const calendar = await calendarWith({ view: 'month' });
    await until(() => part(calendar, 'grid'));
    expect(withoutComma(day(calendar, '2026-11-29')?.getAttribute('aria-label'))).to.equal(
      'Sunday 29 November 2026, 1 event',
    );
    expect(day(calendar, '2026-11-26')?.getAttribute('aria-current')).to.equal('date');
  });

  for (const size of ['12px', '16px', '20px'])
    it(`has three events of a day and the way to the others as targets of 24 pixels, in letters of ${size}`, async () => {
      const busy = Array.from({ length: 5 }, (_, i) => ({
        id: `${i}`,
        name: `Talk ${i}`,
        startDate: '2026-11-27',
      }));
      const week = { id: 'week', name: 'Week', startDate: '2026-11-23', endDate: '2026-11-26' };
      const calendar = await calendarWith(
        { view: 'month', data: asEventFile([week, ...busy]) },
        (one) => html`<div style="inline-size: 60em; font-size: ${size}">${one}</div>`,
      );
      await until(() => part(calendar, 'grid'));
      const targets = all(calendar, '[part~="event"], .more');
      expect(targets.length).to.equal(5);
      for (const target of targets) expect(target.getBoundingClientRect().height).to.be.at.least(24);
    });

  it('keeps a line free that is as high as an event', async () => {
    const at = (id: string, startDate: string, endDate = startDate) => ({ id, name: id, startDate, endDate });
    const data = asEventFile([at('One', '2026-11-23', '2026-11-24'), at('Two', '2026-11-23', '2026-11-25')]);
    const calendar = await calendarIn('60em', { view: 'month', data });
    const slot = await until(() => all(calendar, '.slot')[0]);
    const event = all(calendar, '[part~="event"]')[0];
    expect(slot.getBoundingClientRect().height).to.be.closeTo(
      event?.getBoundingClientRect().height ?? 0,
      0.1,
    );
  });

  it('names each event with its date, place and state', async () => {
    const calendar = await calendarIn('70em', { view: 'month' });
    await until(() => part(calendar, 'grid'));
    const names = all(calendar, '[part~="event"]').map((event) => withoutComma(accessibleName(event)));
    expect(names).to.deep.equal([
      '17:00 Your first employee, Sunday 29 November 2026, 17:00–19:00, Biblioteka Miejska, Strzelin',
      '17:00 Selling online, Cancelled, Saturday 5 December 2026, 17:00–19:00, Zespół Placówek Kultury, Żmigród',
    ]);
  });

  for (const [status, word, mark] of [
    ['cancelled', 'Cancelled', 'line-through'],
    ['postponed', 'Postponed', 'line-through'],
    ['rescheduled', 'New date', '→'],
    ['movedOnline', 'Moved online', '→'],
  ] as const)
    it(`shows the name before the state, and a mark for it where there is no room for the word (${word})`, async () => {
      const talk = { id: 'a', name: 'Taxes in a small firm', startDate: '2026-11-27T17:00', status };
      const calendar = await calendarIn('60em', { view: 'month', facets: '', data: asEventFile([talk]) });
      const chip = await until(() => all(calendar, '[part~="event"]')[0]);
      const seen = await until(() => chip.querySelector('.seen'));
      expect(textOf(seen)).to.equal('17:00 Taxes in a small firm');
      expect(accessibleName(chip)).to.match(new RegExp(`^17:00 Taxes in a small firm, ${word}, Friday`));
      const marks = `${getComputedStyle(seen).textDecorationLine} ${getComputedStyle(chip, '::before').content}`;
      expect(marks).to.contain(mark);
    });

  it('says of what has a new date when it was to be', async () => {
    const talk = {
      id: 'a',
      name: 'Taxes',
      startDate: '2026-11-27T17:00',
      status: 'rescheduled' as const,
      previousStartDate: '2026-11-20T16:00',
    };
    const calendar = await calendarIn('60em', { view: 'month', facets: '', data: asEventFile([talk]) });
    const chip = await until(() => all(calendar, '[part~="event"]')[0]);
    expect(withoutComma(accessibleName(chip))).to.match(
      /New date, Friday 27 November 2026, 17:00, Originally 20 November 2026(?: at|,) 16:00$/,
    );
  });

  it('for planners strikes out what does not take place', async () => {
    const talk = { id: 'a', name: 'Taxes', startDate: '2026-11-27T17:00', status: 'postponed' as const };
    const calendar = await calendarIn('60em', { view: 'planning', facets: '', data: asEventFile([talk]) });
    const link = await until(() => all(calendar, '[part~="item-title"]')[0]);
    expect(getComputedStyle(link).textDecorationLine).to.equal('line-through');
  });

  it('marks of a name in another language only the name, and says the rest in the page’s', async () => {
    const at = (id: string, name: unknown, more = {}) => ({
      ...{ id, name, startDate: '2026-11-27T17:00', endDate: '2026-11-27T18:00' },
      ...more,
    });
    const data = asEventFile([
      at('own', { en: 'Consultation', pl: 'Konsultacje' }),
      at('pl', { pl: 'Konsultacje' }),
      at('moved', { pl: 'Podatki' }, { status: 'rescheduled' }),
    ] as never);
    const calendar = await calendarIn('60em', { view: 'month', facets: '', data });
    const chips = await until(() => {
      const found = all(calendar, '[part~="event"]');
      return found.length === 3 ? found : undefined;
    });
    const marked = chips.map((chip) => [
      withoutComma(accessibleName(chip)),
      chip.lang,
      [...chip.querySelectorAll('[lang]')].map((one) => `${one.getAttribute('lang')} ${textOf(one)}`).join(),
      chip.children.length,
    ]);
    const day = 'Friday 27 November 2026, 17:00–18:00';
    expect(marked).to.deep.equal([
      [`17:00 Consultation, ${day}`, '', '', 0],
      [`17:00 Konsultacje, ${day}`, '', 'pl Konsultacje', 2],
      [`17:00 Podatki, New date, ${day}`, '', 'pl Podatki', 2],
    ]);
  });

  it('begins the week on Monday and numbers weeks as the standard has it', async () => {
    const calendar = await calendarWith({ view: 'month' });
    await until(() => part(calendar, 'grid'));
    expect(all(calendar, 'thead th').map(textOf)).to.deep.equal([
      'Wk',
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      'Sun',
    ]);
    expect(all(calendar, 'tbody th').map(textOf)).to.deep.equal(['44', '45', '46', '47', '48', '49']);
  });

  it('is one stop for Tab, and goes by the arrow keys, into other months too', async () => {
    const calendar = await calendarWith({ view: 'month' });
    await until(() => part(calendar, 'grid'));
    expect(all(calendar, '[data-day][tabindex="0"]').map((one) => one.dataset.day)).to.deep.equal([
      '2026-11-26',
    ]);
    day(calendar, '2026-11-26')?.focus();
    for (const [key, expected] of [
      ['ArrowRight', '2026-11-27'],
      ['ArrowUp', '2026-11-20'],
      ['Home', '2026-11-16'],
      ['End', '2026-11-22'],
      ['ArrowDown', '2026-11-29'],
      ['ArrowDown', '2026-12-06'],
      ['PageDown', '2027-01-06'],
      ['PageUp', '2026-12-06'],
    ] as const) {
      await press(key);
      await until(() => dayWithFocus() === expected);
    }
    expect(period(calendar)).to.equal('December 2026');
    await until(() => announced(calendar) === 'December 2026, 5 events');
  });

  it('lists a day’s events when it is chosen, and goes there', async () => {
    const calendar = await calendarWith({ view: 'month' });
    await until(() => part(calendar, 'grid'));
    day(calendar, '2026-11-29')?.focus();
    await press('Enter');
    await until(() => itemNames(calendar).join() === 'Your first employee');
    await until(() => withoutComma(textOf(focusedElement())) === 'Sunday 29 November 2026');
    expect(withoutComma(statusText(calendar))).to.equal('Sunday 29 November 2026: 1 event');
  });

  it('says the date of a day that is chosen once, where the focus goes, and then how many events it has', async () => {
    const calendar = await calendarWith({ view: 'month' });
    await until(() => part(calendar, 'grid'));
    const heard = hear(calendar);
    day(calendar, '2026-11-29')?.click();
    await until(() => withoutComma(textOf(focusedElement())) === 'Sunday 29 November 2026');
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['1 event']);
    day(calendar, '2026-11-10')?.click();
    await until(() => focusedElement()?.classList.contains('empty'));
    await until(() => heard.length > 1);
    expect(withoutComma(heard[1])).to.equal('Tuesday 10 November 2026, 0 events');
  });

  it('is called by its period once', async () => {
    const calendar = await calendarWith({ view: 'month' });
    const grid = await until(() => part(calendar, 'grid'));
    expect(textOf(calendar.shadowRoot?.getElementById(grid.getAttribute('aria-labelledby') ?? ''))).to.equal(
      'November 2026',
    );
    expect(textOf(grid)).not.to.contain('November 2026');
  });

  it('says of a day without events that nothing takes place', async () => {
    const calendar = await calendarWith({ view: 'month' });
    await until(() => part(calendar, 'grid'));
    day(calendar, '2026-11-10')?.click();
    await until(() => partText(calendar, 'empty').includes('Nothing takes place on this day.'));
  });

  for (const [view, shown] of [
    ['month', '2026-12-10'],
    ['month', '2027-04'],
    ['week', '2027-04-12'],
  ] as const)
    it(`leads on from where nothing takes place to what comes next (${view}, ${shown})`, async () => {
      await visit({ 'calendar.day': shown });
      const fair = { id: 'fair', name: 'Fair', startDate: '2027-06-03T10:00+02:00' };
      const calendar = await calendarIn('30em', { view, data: asEventFile([...seriesEvents(NOW), fair]) });
      const next = await byRole(calendar, 'button', /^Next event/);
      const expected = shown < '2027' ? /Saturday,? 12 December 2026/ : /Thursday,? 3 June 2027/;
      expect(textOf(next)).to.match(expected);
      next.click();
      await until(() => itemNames(calendar).length === 1);
      await until(() => (view === 'week' ? /June 2027/ : expected).test(textOf(focusedElement())));
    });

  it('leads nowhere from behind the last event', async () => {
    await visit({ 'calendar.day': '2031-01' });
    const calendar = await calendarIn('30em', { view: 'month' });
    await until(() => part(calendar, 'empty'));
    await settled(calendar);
    expect(byRoleAll(calendar, 'button', /^Next event/).length).to.equal(0);
  });

  it('goes earlier, later and to today, and says which month it is and how many events it has', async () => {
    const calendar = await calendarWith({ view: 'month' });
    await until(() => part(calendar, 'grid'));
    await pressButton(calendar, 'Later: December 2026');
    await until(() => period(calendar) === 'December 2026');
    expect(statusText(calendar)).to.equal('December 2026: 5 events');
    await until(() => announced(calendar) === 'December 2026, 5 events');
    await pressButton(calendar, 'Today');
    await until(() => period(calendar) === 'November 2026');
    await until(() => /^November 2026, \d+ events?$/.test(announced(calendar)));
  });

  const belowTheScreen = (calendar: Node) => html`<div style="padding-block-start: 150vh">${calendar}</div>`;
  const isListed = (calendar: HTMLElement) =>
    all(calendar, '[part~="item-title"]').every((title) => title.checkVisibility());

  it('shows the list again that stood below the screen while another month was drawn', async () => {
    const calendar = await calendarWith({ view: 'month' }, belowTheScreen);
    await until(() => part(calendar, 'grid'));
    await pressButton(calendar, 'Later: December 2026');
    await until(() => itemNames(calendar).includes('Small business week'));
    await until(() => isListed(calendar));
  });

  it('leaves out no list that Tab leads into', async () => {
    const calendar = await calendarWith({ view: 'month' }, belowTheScreen);
    await until(() => part(calendar, 'grid'));
    await until(() => isListed(calendar));
    calendar.requestUpdate();
    await calendar.updateComplete;
    calendar.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true }));
    expect(isListed(calendar)).to.equal(true);
  });

  it('draws an event of several days as one bar', async () => {
    const calendar = await calendarIn('70em', { view: 'month' });
    await pressButton(calendar, 'Later: December 2026');
    await until(() => period(calendar) === 'December 2026');
    const bars = all(calendar, '[part~="event"]').filter((one) =>
      textOf(one).includes('Small business week'),
    );
    expect(bars.map((bar) => bar.getAttribute('aria-hidden'))).to.deep.equal([null, 'true']);
  });

  for (const width of ['20em', '60em'])
    it(`lists the day that is pressed in a week, and pressed again the week (${width})`, async () => {
      await visit({ 'calendar.day': '2026-W49' });
      const calendar = await calendarIn(width, { view: 'week', data: asEventFile(manyMeetings(30, NOW)) });
      await until(() => part(calendar, 'grid'));
      const inWeek = itemsOf(calendar).length;
      const picked = await until(() => day(calendar, '2026-12-02'));
      picked.click();
      await until(() => /^Wednesday,? 2 December 2026/.test(partText(calendar, 'count')));
      expect(itemsOf(calendar).length).to.be.lessThan(inWeek);
      expect(textOf(focusedElement())).to.match(/^Wednesday,? 2 December 2026/);
      day(calendar, '2026-12-02')?.click();
      await until(() => itemsOf(calendar).length === inWeek);
      expect(all(calendar, '[aria-selected="true"]')).to.deep.equal([]);
      expect(address()['calendar.day']).to.equal('2026-W49');
    });

  it('has the same buttons over every layout', async () => {
    const calendar = await calendarIn('60em', { view: 'month' });
    await until(() => part(calendar, 'grid'));
    const looks = () => {
      const { fontSize, fontWeight } = getComputedStyle(all(calendar, '.tools button').at(-1) as Element);
      return `${fontSize} ${fontWeight} ${getComputedStyle(calendar.shadowRoot?.querySelector('.tools') as Element).borderBottomWidth}`;
    };
    const inMonth = looks();
    await pressButton(calendar, 'Week');
    await until(() => all(calendar, 'tbody tr').length === 1);
    expect(looks()).to.equal(inMonth);
  });

  it('goes from week to week without picking a day', async () => {
    const calendar = await calendarIn('60em', { view: 'week' });
    await until(() => part(calendar, 'grid'));
    await pressButton(calendar, /^Later/);
    await until(() => period(calendar).includes('December'));
    expect(all(calendar, '[aria-selected="true"]')).to.deep.equal([]);
    expect(partText(calendar, 'count')).to.contain(period(calendar));
  });

  it('calls nothing running that is over', async () => {
    const ended = { id: 'x', name: 'Ended', startDate: '2026-11-24T17:00', endDate: '2026-11-24T18:00' };
    const calendar = await calendarWith({ view: 'week', data: asEventFile([...seriesEvents(NOW), ended]) });
    await until(() => itemNames(calendar).includes('Ended'));
    expect(all(calendar, '[part~="month"]').map(textOf)).to.deep.equal(['November 2026']);
  });

  it('shows week and year on demand, and a plan where the page wants it', async () => {
    const calendar = await calendarWith({ view: 'month' });
    await until(() => part(calendar, 'grid'));
    await pressButton(calendar, 'Week');
    await until(() => all(calendar, 'tbody tr').length === 1);
    await pressButton(calendar, 'Year');
    await until(() => all(calendar, '.year table').length === 12);
    expect(await byRole(calendar, 'link', /Sunday,? 29 November 2026, 1 event/)).to.be.ok;
    calendar.view = 'planning';
    await pressButton(calendar, 'Planning');
    await until(() => part(calendar, 'grid')?.classList.contains('plan'));
    expect(textOf(part(calendar, 'grid'))).to.contain('Independence Day (PL)');
    await settled(calendar);
  });

  it('breaks no month of a year between two sheets of paper', async () => {
    const calendar = await calendarWith({ view: 'year' });
    const months = await until(() => {
      const found = all(calendar, '.year > li');
      return found.length === 12 ? found : undefined;
    });
    onPaper(calendar);
    expect(months.map((month) => getComputedStyle(month).breakInside)).to.deep.equal(Array(12).fill('avoid'));
  });

  it('for planners says which towns are in each other’s way, and from when until when something goes on', async () => {
    const on = (id: string, town: string, from: string, until: string) => ({
      id,
      name: `Meeting ${id}`,
      town,
      startDate: `2026-11-${from}:00+01:00`,
      endDate: `2026-11-${until}:00+01:00`,
      timeZone: 'Europe/Warsaw',
    });
    const calendar = await calendarIn('60em', {
      view: 'planning',
      facets: '',
      data: asEventFile([
        on('a', 'Strzelin', '27T17:00', '27T19:00'),
        on('b', 'Oława', '27T18:00', '27T20:00'),
        on('c', 'Tarnów', '28T09:00', '30T15:00'),
      ]),
    });
    await until(() => part(calendar, 'grid')?.classList.contains('plan'));
    const rows = all(calendar, '.plan tbody tr').map((row) =>
      withoutComma(textOf(row)).replace(/(?<=\w{3}),/g, ''),
    );
    const row = (day: string) => rows.find((text) => text.startsWith(day)) ?? '';
    expect(row('Fri 27 Nov')).to.contain('2 events at the same time');
    expect(row('Sat 28 Nov')).to.contain('from 09:00').and.to.contain('Tarnów');
    expect(row('Sun 29 Nov')).to.contain('All day');
    expect(row('Mon 30 Nov')).to.contain('until 15:00');
    // What has been is no day to plan on, and is not counted as one.
    expect(row('Thu 26 Nov')).to.contain('Free');
    expect(row('Wed 25 Nov')).not.to.contain('Free');
    expect(textOf(all(calendar, '.plan-sum')[0])).to.match(/Free working days ?1: Thu,? 26 Nov/);
  });

  it('for planners begins with today, and has what is past behind what is to come', async () => {
    const calendar = await calendarIn('60em', { view: 'planning', facets: '' });
    const rows = await until(() => {
      const found = all(calendar, '.plan tbody th').map(textOf);
      return found.length > 0 ? found : undefined;
    });
    expect(rows[0]).to.match(/26 Nov/);
    expect(rows.slice(4, 7).join(' | ')).to.match(/30 Nov \| Past \| Sun,? 1 Nov/);
  });

  it('for planners takes a town for the same in whichever of its languages it is written', async () => {
    const on = (id: string, town: CalendarEvent['town'], hour: number) => ({
      id,
      name: id,
      town,
      startDate: `2026-11-27T${hour}:00:00+01:00`,
      endDate: `2026-11-27T${hour + 2}:00:00+01:00`,
    });
    const calendar = await calendarIn('60em', {
      view: 'planning',
      facets: '',
      data: asEventFile([
        on('a', { pl: 'Wrocław', de: 'Breslau' }, 10),
        on('b', 'Wrocław', 11),
        on('c', 'Breslau', 15),
        on('d', 'Oława', 16),
      ]),
    });
    await until(() => part(calendar, 'grid')?.classList.contains('plan'));
    expect(all(calendar, '.plan .clashing [part~="item-title"]').map(textOf)).to.deep.equal(['c', 'd']);
  });

  it('for planners says that the hour of an event is not known yet, and not that it lasts all day', async () => {
    const calendar = await calendarIn('60em', {
      view: 'planning',
      facets: '',
      data: asEventFile([
        { id: 'a', name: 'Fair', startDate: '2026-11-27', timeKnown: false },
        { id: 'b', name: 'Market', startDate: '2026-11-28', allDay: true },
      ]),
    });
    await until(() => part(calendar, 'grid')?.classList.contains('plan'));
    const hours = all(calendar, '.plan .hours').map(textOf);
    expect(hours).to.deep.equal(['Time to be announced', 'All day']);
  });

  it('has the focus again where an event was opened that is in the grid or in the plan alone', async () => {
    const calendar = await calendarIn('60em', { view: 'month', facets: '' });
    for (const [view, opened] of [
      ['month', /Taxes in a small firm/],
      ['planning', /Your first employee/],
    ] as const) {
      calendar.view = view;
      await until(() => part(calendar, 'grid')?.matches(view === 'month' ? '.grid' : '.plan'));
      if (view === 'month') await pressButton(calendar, /^Earlier/);
      const link = await byRole<HTMLElement>(calendar, 'link', opened);
      link.focus();
      link.click();
      await until(() => focusedElement()?.id === 'detail');
      (await byRole(calendar, 'link', 'Back to the calendar')).click();
      await until(() => focusedElement()?.localName === 'a');
      expect(accessibleName(focusedElement() as Element)).to.match(opened);
      await settled(calendar);
      if (view === 'month') await pressButton(calendar, 'Today');
    }
  });

  for (const [how, close] of [
    ['the link back', async (calendar: HTMLElement) => followLink(calendar, 'Back to the calendar')],
    ['the browser’s back button', goBack],
  ] as const)
    it(`has the focus again on the event of the grid, not on its entry in the list, by ${how}`, async () => {
      const calendar = await calendarIn('60em', { view: 'month', facets: '' });
      const chip = await until(() => all(calendar, '.grid [part~="event"]')[0]);
      const { id } = chip.dataset;
      expect(itemNames(calendar)).to.include('Your first employee');
      chip.focus();
      chip.click();
      await until(() => focusedElement()?.id === 'detail');
      await close(calendar);
      await until(() => focusedElement()?.localName === 'a');
      expect(focusedElement()?.matches(`.grid [data-id="${id}"]`)).to.equal(true);
      await followLink(calendar, /^Your first employee/);
      await close(calendar);
      await until(() => focusedElement()?.localName === 'a');
      expect(focusedElement()?.matches(`.list [data-id="${id}"] a`)).to.equal(true);
    });

  for (const lang of ['en', 'pl', 'da'])
    it(`keeps the names of its days apart at 320 pixels, also where text is spaced (${lang})`, async () => {
      document.documentElement.lang = lang;
      const spaced = 'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5';
      const calendar = await calendarWith(
        { view: 'month' },
        (one) => html`<div style="inline-size: 18em; font: 16px sans-serif; ${spaced}">${one}</div>`,
      );
      await until(() => part(calendar, 'grid'));
      const tooWide = all(calendar, '.grid thead th')
        .filter((head) => getComputedStyle(head).overflow === 'visible')
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
      expect(tooWide.map(textOf)).to.deep.equal([]);
      expect(all(calendar, '.grid thead th').length).to.equal(8);
    });

  it('as a week shows whole titles', async () => {
    const name = 'Contracts, contributions and notice periods in a small firm';
    const [own] = seriesEvents(NOW).slice(1);
    const calendar = await calendarIn('60em', {
      view: 'week',
      facets: '',
      data: asEventFile([{ ...own, name }] as never),
    });
    const chip = await until(() => all(calendar, '.as-week .event')[0]);
    expect(chip.scrollHeight).to.be.at.most(chip.clientHeight + 1);
    expect(chip.scrollWidth).to.be.at.most(chip.clientWidth + 1);
  });
});
