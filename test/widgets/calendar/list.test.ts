import { expect } from 'chai';
import { choose, followLink, goBack, pressButton, searchFor, settled } from '../../support/act.js';
import { hearEvents, hearWarnings } from '../../support/events.js';
import { onPaper } from '../../support/paper.js';
import { address } from '../../support/mount.js';
import {
  all,
  byRole,
  byRoleAll,
  facet,
  focusedElement,
  hear,
  isSeen,
  itemNames,
  itemsOf,
  nameOf,
  part,
  partText,
  statusText,
  textOf,
  toldThings,
} from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import { calendarIn, calendarWith, NOW, withoutComma } from './calendar.js';
import { asEventFile, manyMeetings, seriesEvents } from '../../fixtures/events.js';
import type { CalendarEvent } from '../../../src/widgets/calendar/calendar-item.js';

/** Names of the events that the page tells search engines of. */
const toldNames = () => toldThings().map(({ name }) => name);

describe('the list of a calendar', () => {
  it('tells search engines what it shows, and what it shows then', async () => {
    const calendar = await calendarWith();
    await until(() => toldNames().join() === itemNames(calendar).join());
    await searchFor(calendar, 'grants');
    await until(() => toldNames().join() === 'Grants for crafts');
    calendar.remove();
    expect(toldNames()).to.deep.equal([]);
    document.body.append(calendar);
    expect(toldNames()).to.deep.equal(['Grants for crafts']);
    calendar.remove();
  });

  it('has what is to come, soonest first, under its months', async () => {
    const calendar = await calendarWith();
    expect(itemNames(calendar)).to.deep.equal([
      'Your first employee',
      'Selling online',
      'Grants for crafts',
      'Questions before the gathering',
      'Gathering of entrepreneurial towns',
      'Small business week',
      'Paperless books',
      'The family firm',
    ]);
    expect(all(calendar, '[part~="month"]').map(textOf)).to.deep.equal([
      'November 2026',
      'December 2026',
      'January 2027',
    ]);
    expect(statusText(calendar)).to.equal('8 upcoming events');
  });

  it('says of each when and where, and what is different, also to those who do not see the day at its side', async () => {
    const calendar = await calendarWith();
    const texts = itemsOf(calendar).map((item) => withoutComma(textOf(item)));
    expect(texts[0])
      .to.contain('Sunday 29 November 2026, 17:00–19:00')
      .and.to.contain('Biblioteka Miejska, Strzelin');
    expect(texts[1]).to.contain('Cancelled');
    expect(texts[2]).to.contain('New date');
    expect(texts[3]).to.contain('Online');
  });

  it('says when it was to be, and strikes that out, and the name of what is put off', async () => {
    const fair = { ...{ startDate: '2026-12-05T17:00', endDate: '2026-12-05T18:00' } };
    const data = asEventFile([
      {
        id: 'a',
        name: 'Fair',
        ...fair,
        status: 'rescheduled',
        previousStartDate: '2026-11-27T17:10',
      } as CalendarEvent,
      { id: 'b', name: 'Market', ...fair, status: 'postponed' } as CalendarEvent,
    ]);
    const calendar = await calendarWith({ data });
    const [moved, off] = itemsOf(calendar) as [HTMLElement, HTMLElement];
    const was = await until(() => moved.querySelector('s'));
    expect(textOf(was)).to.match(/^27 November 2026(?: at|,) 17:10$/);
    expect(getComputedStyle(was).textDecorationLine).to.equal('line-through');
    // What the link is named by.
    expect(withoutComma(textOf(moved.querySelector('.meta')))).to.match(
      /^New date Saturday 5 December 2026, 17:00–18:00 Originally 27 November 2026/,
    );
    const link = off.querySelector('a') as HTMLElement;
    await until(() => getComputedStyle(link).textDecorationLine === 'line-through');
  });

  it('can be copied, with a space between the day and the hour', async () => {
    const calendar = await calendarWith();
    const when = await until(() => itemsOf(calendar)[0]?.querySelector('time'));
    const selection = getSelection() as Selection;
    selection.selectAllChildren(when);
    expect(selection.toString()).to.match(/2026,\s+\d\d:\d\d/);
    selection.removeAllRanges();
  });

  it('gives a gathering of two days one entry', async () => {
    const calendar = await calendarWith();
    const two = itemsOf(calendar).filter((item) => textOf(item).includes('Gathering of entrepreneurial'));
    expect(two.map((item) => textOf(item.querySelector('[part~="date"]')))).to.deep.equal(['20–21']);
  });

  it('tells the hours of home on a page that names no zone, wherever the visitor is', async () => {
    const calendar = await calendarWith({
      lang: 'en',
      data: [{ id: 'a', name: 'Market', startDate: '2026-12-05T10:00:00+01:00', programme: [] }],
    });
    expect(withoutComma(textOf(itemsOf(calendar)[0]))).to.contain('Saturday 5 December 2026, 10:00');
  });

  it('has the visitor’s own hours beside those of what one can join from afar, and of nothing else', async () => {
    const start = '2026-12-01T17:00:00+14:00';
    const far = { startDate: start, endDate: '2026-12-01T18:30:00+14:00', timeZone: 'Pacific/Kiritimati' };
    const calendar = await calendarWith({
      data: [
        { ...far, id: 'a', name: 'Online', attendanceMode: 'online', onlineUrl: 'https://example.org/' },
        { ...far, id: 'b', name: 'Both', attendanceMode: 'mixed', location: { name: 'Hall' } },
        { ...far, id: 'c', name: 'Moved', status: 'movedOnline' },
        { ...far, id: 'd', name: 'There', location: { name: 'Hall' } },
        {
          ...far,
          id: 'e',
          name: 'Whole day',
          attendanceMode: 'online',
          startDate: '2026-12-02',
          endDate: '2026-12-02',
        },
      ],
    });
    const own = new Date(start).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    await until(() => all(calendar, '.elsewhere').length === 3);
    const said = Object.fromEntries(itemsOf(calendar).map((item) => [nameOf(item), textOf(item)]));
    for (const name of ['Online', 'Both', 'Moved'])
      expect(said[name]).to.match(new RegExp(`17:00–18:30 \\(.*${own}–.* on your clock\\)`));
    for (const name of ['There', 'Whole day']) expect(said[name]).not.to.contain('on your clock');
  });

  it('says how far registration has come, from when one can register, and until when where that is soon', async () => {
    const calendar = await calendarWith();
    const seats = all(calendar, '[part~="seats"]').map(textOf);
    expect(seats).to.deep.equal([
      'Registration open12 places leftRegister by 28 November 2026',
      'Fully booked – waiting list',
      'Fully booked',
      'Registration opens 16 December 2026',
    ]);
  });

  it('keeps no room for filters where there is nothing to filter', async () => {
    const calendar = await calendarIn('60em', { facets: 'town, format' });
    await until(() => all(calendar, '.facet').some(isSeen));
    calendar.data = asEventFile([]);
    await until(() => part(calendar, 'empty'));
    const [body] = all(calendar, '.body');
    const [results] = all(calendar, '.results');
    expect(all(calendar, '.filters').some(isSeen)).to.equal(false);
    expect(results?.getBoundingClientRect().left).to.equal(body?.getBoundingClientRect().left);
  });

  it('keeps none where no event has what could be filtered by', async () => {
    const events = [1, 2].map((n) => ({
      id: `e-${n}`,
      name: `Evening ${n}`,
      startDate: `2026-12-0${n}T18:00:00+01:00`,
    }));
    const calendar = await calendarIn('60em', { facets: 'town, format', data: asEventFile(events) });
    await until(() => all(calendar, '.item').length === 2);
    await until(() => !all(calendar, '.filters').some(isSeen));
    const [body] = all(calendar, '.body');
    const [results] = all(calendar, '.results');
    expect(results?.getBoundingClientRect().left).to.equal(body?.getBoundingClientRect().left);
  });

  it('shows what has been when asked to, and calls it past', async () => {
    const calendar = await calendarWith();
    await pressButton(calendar, 'Past events');
    expect(itemNames(calendar)).to.deep.equal(['Taxes in a small firm']);
    expect(textOf(itemsOf(calendar)[0])).to.contain('Past');
    expect(statusText(calendar)).to.equal('1 past event');
    expect(address()).to.deep.equal({ 'calendar.past': '1' });
  });

  it('has what has been, latest first, where nothing is to come', async () => {
    const old = manyMeetings(3, NOW - 30 * 86_400_000);
    const calendar = await calendarWith({ data: asEventFile(old) });
    expect(itemNames(calendar)).to.deep.equal(['Meeting 3', 'Meeting 2', 'Meeting 1']);
    expect(partText(calendar, 'notice')).to.contain('Nothing is coming up');
  });

  for (const [now, wanted] of [
    ['2026-11-27T08:00:00Z', ['Friday', 'Saturday, Sunday']],
    ['2026-11-29T08:00:00Z', ['Sunday', 'Sunday']],
  ] as const)
    it(`shows what is on today, or this weekend (${now})`, async () => {
      const on = (name: string, day: string) => ({ id: name, name, startDate: `2026-11-${day}T18:00+01:00` });
      const data = asEventFile([
        on('Friday', '27'),
        on('Saturday', '28'),
        on('Sunday', '29'),
        on('Monday', '30'),
      ]);
      const calendar = await calendarWith({ data }, undefined, now);
      for (const [at, name] of ['Today', 'Weekend'].entries()) {
        await pressButton(calendar, name);
        await until(() => itemNames(calendar).join(', ') === wanted[at]);
      }
      expect(location.search).to.contain('calendar.when=weekend');
      await pressButton(calendar, 'Upcoming');
      await until(() => itemNames(calendar).at(-1) === 'Monday');
      expect(location.search).not.to.contain('when');
    });

  it('says that nothing is on today, and what comes next', async () => {
    const calendar = await calendarWith();
    await pressButton(calendar, 'Today');
    await until(() => part(calendar, 'empty'));
    expect(partText(calendar, 'empty')).to.contain('Nothing takes place then.');
    await pressButton(calendar, /^Next event: Sunday,? 29 November 2026/);
    await until(() => itemNames(calendar).length > 1);
  });

  it('tells what is going on now', async () => {
    const [first] = seriesEvents(NOW);
    const calendar = await calendarWith({
      data: [{ ...first, startDate: '2026-11-26T09:00:00+01:00', endDate: '2026-11-26T12:00:00+01:00' }],
    });
    expect(textOf(itemsOf(calendar)[0])).to.contain('Happening now');
  });

  it('finds by words in any place, without accents, and keeps them in the address', async () => {
    const calendar = await calendarWith();
    await searchFor(calendar, 'miedzyborz');
    await until(() => itemNames(calendar).join() === 'Grants for crafts');
    expect(address()).to.deep.equal({ 'calendar.q': 'miedzyborz' });
  });

  it('filters by town, with counts, and back again by the browser’s button', async () => {
    const calendar = await calendarWith();
    const towns = await facet(calendar, 'Town');
    expect(towns.count('Strzelin')).to.equal(1);
    await choose(calendar, 'Town', 'Strzelin');
    await until(() => itemNames(calendar).join() === 'Your first employee');
    expect(address()).to.deep.equal({ 'calendar.town': 'Strzelin' });
    await goBack();
    await until(() => itemNames(calendar).length === 8);
  });

  it('filters by registration in the order of what one can do', async () => {
    const meeting = (id: string, registration: CalendarEvent['registration']) => ({
      ...{ id, name: id, startDate: '2026-12-05T17:00', endDate: '2026-12-05T18:00', registration },
    });
    const data = asEventFile([
      meeting('a', { state: 'closed' }),
      meeting('b', { state: 'closed' }),
      meeting('c', { state: 'closed' }),
      meeting('d', { state: 'full' }),
      meeting('e', { state: 'full' }),
      meeting('f', { state: 'open' }),
      meeting('g', { state: 'notYet' }),
      meeting('h', { state: 'waitlist' }),
    ] as CalendarEvent[]);
    const calendar = await calendarWith({ data, facets: 'registration' });
    const values = await until(() => {
      const found = all(calendar, '.choice span:not(.number)').map(textOf);
      return found.length === 5 ? found : undefined;
    });
    expect(values).to.deep.equal([
      'Registration open',
      'Fully booked – waiting list',
      'Registration not yet open',
      'Fully booked',
      'Registration closed',
    ]);
  });

  it('has the filters of the page until the visitor chooses', async () => {
    const calendar = await calendarWith({ preset: 'format: online' });
    expect(itemNames(calendar)).to.deep.equal(['Questions before the gathering']);
    await pressButton(calendar, 'Remove filter: Online');
    await until(() => itemNames(calendar).length === 8);
  });

  it('says how many are left once where a chip is removed: on what has the focus then', async () => {
    const calendar = await calendarWith({ preset: 'format: online' });
    const heard = hear(calendar);
    await pressButton(calendar, 'Remove filter: Online');
    await until(() => focusedElement()?.id === 'count');
    expect(textOf(focusedElement())).to.equal('8 upcoming events');
    await pause(700);
    expect(heard).to.deep.equal([]);
  });

  it('takes the filters that the page sets later, and leaves those of the visitor', async () => {
    const calendar = await calendarWith();
    calendar.setAttribute('preset', 'format: online');
    await until(() => itemNames(calendar).join() === 'Questions before the gathering');
    calendar.setAttribute('preset', 'format: offline');
    await until(() => itemNames(calendar).length === 6);
    await choose(calendar, 'Town', 'Strzelin');
    await until(() => itemNames(calendar).join() === 'Your first employee');
    calendar.removeAttribute('preset');
    await until(() => JSON.stringify(calendar.filters) === '{"town":["Strzelin"]}');
    calendar.preset = 'town: Oława';
    await until(() => itemNames(calendar).join() === 'Paperless books');
  });

  it('takes the series and the view that the page sets later', async () => {
    const calendar = await calendarWith();
    calendar.setAttribute('series', 'blisko');
    await until(() => part(calendar, 'series'));
    await until(() => itemNames(calendar).length === 5);
    calendar.removeAttribute('series');
    await until(() => !part(calendar, 'series') && itemNames(calendar).length === 8);
    calendar.setAttribute('view', 'month');
    await byRole(calendar, 'grid');
    await pressButton(calendar, 'Week');
    await until(() => calendar.shadowRoot?.querySelector('.as-week'));
    calendar.setAttribute('view', 'agenda');
    await until(() => !part(calendar, 'grid') && itemNames(calendar).length === 8);
  });

  it('keeps its state under its own id', async () => {
    const calendar = await calendarWith({ id: 'spotkania' });
    await choose(calendar, 'Town', 'Strzelin');
    expect(address()).to.deep.equal({ 'spotkania.town': 'Strzelin' });
  });

  it('goes on by pages, and by showing more', async () => {
    const calendar = await calendarWith({ data: asEventFile(manyMeetings(45, NOW)) });
    expect(itemsOf(calendar).length).to.equal(20);
    await followLink(calendar, 'Page 2');
    expect(itemNames(calendar)[0]).to.equal('Meeting 21');
    await pressButton(calendar, 'Show 5 more');
    await until(() => itemsOf(calendar).length === 25);
    await until(() => textOf(focusedElement()) === 'Meeting 41');
  });

  it('opens one in full under an address of its own, and comes back to it', async () => {
    const calendar = await calendarWith();
    const heard = hearEvents(calendar, 'muni-select');
    await followLink(calendar, /Grants for crafts/);
    await until(() => part(calendar, 'detail'));
    await until(() => focusedElement()?.id === 'detail');
    expect(address()).to.deep.equal({ 'calendar.item': 'blisko-4' });
    expect(partText(calendar, 'detail')).to.contain('This event has a new date. Originally Tuesday');
    expect(partText(calendar, 'detail')).to.contain('Hearing loop').and.to.contain('Also in this series');
    expect(heard.length).to.equal(1);
    await goBack();
    await until(() => itemsOf(calendar).length === 8);
    await until(() => textOf(focusedElement()) === 'Grants for crafts');
  });

  it('leaves an event to the page that prevents it', async () => {
    const calendar = await calendarWith();
    calendar.addEventListener('muni-select', (event) => event.preventDefault());
    await followLink(calendar, /Grants for crafts/);
    await settled(calendar);
    expect(part(calendar, 'detail')).to.equal(undefined);
  });

  it('hands a registration to the form that the page names', async () => {
    const calendar = await calendarWith({ signup: '#join' });
    const form = document.createElement('form') as HTMLFormElement & { context?: Record<string, string> };
    form.id = 'join';
    form.tabIndex = -1;
    calendar.after(form);
    const heard = hearEvents<Event & { ref: string }>(calendar, 'muni-register');
    await followLink(calendar, /Your first employee/);
    await pressButton(calendar, 'Register');
    expect(heard.map(({ ref }) => ref)).to.deep.equal(['blisko-2']);
    expect(form.context).to.deep.equal({
      ref: 'blisko-2',
      title: 'Your first employee',
      start: '2026-11-29T16:00:00.000Z',
      end: '2026-11-29T18:00:00.000Z',
      place: 'Biblioteka Miejska, Strzelin',
      timeZone: 'Europe/Warsaw',
    });
    expect(document.activeElement).to.equal(form);
  });

  it('hands over the days of what has no hour', async () => {
    const whole = { name: 'Fair', startDate: '2026-12-05', endDate: '2026-12-07' };
    const unknown = { name: 'Visit', startDate: '2026-12-09', timeKnown: false };
    const events = [whole, unknown].map((one) => ({ id: one.name, ...one, registration: { state: 'open' } }));
    const calendar = await calendarWith({ data: { muni: 1, events }, signup: '#days' });
    const form = document.createElement('form') as HTMLFormElement & { context?: Record<string, string> };
    form.id = 'days';
    calendar.after(form);
    const daysOf = async (name: RegExp) => {
      await followLink(calendar, name);
      await pressButton(calendar, 'Register');
      await goBack();
      return [form.context?.start, form.context?.end];
    };
    expect(await daysOf(/Fair/)).to.deep.equal(['2026-12-05', '2026-12-07']);
    expect(await daysOf(/Visit/)).to.deep.equal(['2026-12-09', '2026-12-09']);
  });

  it('leaves a registration to the page that takes it its own way', async () => {
    const calendar = await calendarWith();
    const heard = hearEvents<Event & { ref: string; item: { id: string } }>(calendar, 'muni-register');
    calendar.addEventListener('muni-register', (event) => event.preventDefault());
    await followLink(calendar, /Your first employee/);
    const warned = hearWarnings();
    await pressButton(calendar, 'Register');
    expect(heard.map(({ ref, item, cancelable }) => [ref, item.id, cancelable])).to.deep.equal([
      ['blisko-2', 'blisko-2', true],
    ]);
    expect(warned).to.deep.equal([]);
  });

  it('gives a registration to the form of the page where nothing else is said, and tells the webmaster where there is none', async () => {
    const calendar = await calendarWith();
    await followLink(calendar, /Your first employee/);
    const warned = hearWarnings();
    await pressButton(calendar, 'Register');
    expect(warned.join()).to.contain('nothing on this page takes the registration "blisko-2"');
    const form = document.createElement('muni-signup') as HTMLElement & { context?: { ref: string } };
    calendar.after(form);
    await pressButton(calendar, 'Register');
    expect(form.context?.ref).to.equal('blisko-2');
    form.remove();
  });

  it('links to the address that takes registrations, with the name of the occurrence', async () => {
    const calendar = await calendarWith({ signupUrl: '/zapisy?ref={ref}' });
    await followLink(calendar, /Grants for crafts/);
    const link = await byRole<HTMLAnchorElement>(calendar, 'link', 'Join the waiting list');
    expect(link.getAttribute('href')).to.equal('/zapisy?ref=blisko-4');
    expect(partText(calendar, 'seats')).to.contain('4 places left on the waiting list');
  });

  it('links to it with the title of the event too, encoded', async () => {
    const calendar = await calendarWith({ signupUrl: '/zapisy?ref={ref}&event={title}' });
    await followLink(calendar, /Grants for crafts/);
    const link = await byRole<HTMLAnchorElement>(calendar, 'link', 'Join the waiting list');
    expect(link.getAttribute('href')).to.match(/^\/zapisy\?ref=blisko-4&event=[^&{} ]+$/);
    expect(new URL(link.href).searchParams.get('event')).to.equal('Grants for crafts');
  });

  describe('with events that say nothing of registration', () => {
    const on = (startDate: string, name: string, more = {}) => ({
      id: `uid-of-${name}`,
      name,
      startDate,
      ...more,
    });
    const events = [
      on('2026-11-20T17:00:00+01:00', 'Gone'),
      on('2026-11-28T17:00:00+01:00', 'Plain'),
      on('2026-11-29T17:00:00+01:00', 'Empty', { registration: {} }),
      on('2026-11-30', 'Holiday'),
      on('2026-12-01T17:00:00+01:00', 'Each', { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=2' } }),
      on('2026-12-02T17:00:00+01:00', 'None', { registration: { state: 'none' } }),
      on('2026-12-03T17:00:00+01:00', 'Closed', { registration: { state: 'closed' } }),
      on('2026-12-04T17:00:00+01:00', 'Full', { registration: { remaining: 0 } }),
      on('2026-12-05T17:00:00+01:00', 'Off', { status: 'cancelled' }),
    ];

    it('says of those to come that one can register, where the page names a form', async () => {
      const calendar = await calendarWith({ data: events, signup: '#join' });
      const said = itemsOf(calendar).map((item) => [
        nameOf(item),
        textOf(item.querySelector('[part~="seats"]')),
      ]);
      expect(said).to.deep.equal([
        ['Plain', 'Registration open'],
        ['Empty', 'Registration open'],
        ['Holiday', 'Registration open'],
        ['Each', 'Registration open'],
        ['None', ''],
        ['Closed', 'Registration closed'],
        ['Full', 'Fully booked'],
        ['Off', ''],
        ['Each', 'Registration open'],
      ]);
    });

    for (const [name, ref] of [
      ['Plain', 'uid-of-Plain'],
      ['Each', 'uid-of-Each/20261201T160000Z'],
    ] as const)
      it(`hands ${name} to the form as ${ref}`, async () => {
        const calendar = await calendarWith({ data: events, signup: '#join' });
        const form = document.createElement('form') as HTMLFormElement & { context?: { ref: string } };
        form.id = 'join';
        calendar.after(form);
        await followLink(calendar, new RegExp(name));
        await pressButton(calendar, 'Register');
        expect(form.context?.ref).to.equal(ref);
      });

    it('links to the address that the page names', async () => {
      const calendar = await calendarWith({ data: events, signupUrl: '/zapisy?ref={ref}' });
      await followLink(calendar, /Plain/);
      const link = await byRole<HTMLAnchorElement>(calendar, 'link', 'Register');
      expect(link.getAttribute('href')).to.equal('/zapisy?ref=uid-of-Plain');
    });

    for (const [what, page] of [
      ['the page names nothing', {}],
      ['the address of the page is none', { signupUrl: 'javascript:1' }],
    ] as const)
      it(`says nothing of it where ${what}`, async () => {
        const calendar = await calendarWith({ data: [events[0], events[1]], ...page });
        hearWarnings();
        expect(all(calendar, '[part~="seats"]')).to.deep.equal([]);
        await followLink(calendar, /Plain/);
        await until(() => part(calendar, 'detail'));
        expect(part(calendar, 'register')).to.equal(undefined);
      });

    it('says nothing of it where they have been', async () => {
      const calendar = await calendarWith({ data: [events[0]], signup: '#join' });
      expect(all(calendar, '[part~="seats"]')).to.deep.equal([]);
      await followLink(calendar, /Gone/);
      await until(() => part(calendar, 'detail'));
      expect(part(calendar, 'register')).to.equal(undefined);
    });

    it('leaves its filters as they are', async () => {
      const calendar = await calendarIn('60em', { data: events, signup: '#join', facets: 'registration' });
      const { choices } = await facet(calendar, 'Registration');
      expect(choices.filter((one) => !one.endsWith(' 0'))).to.deep.equal([
        'Fully booked 1',
        'Registration closed 1',
      ]);
    });
  });

  it('offers no registration for what is cancelled or past', async () => {
    const calendar = await calendarWith({ signup: '#join' });
    await followLink(calendar, /Selling online/);
    await until(() => part(calendar, 'detail'));
    expect(byRoleAll(calendar, 'button', /Register|waiting/)).to.deep.equal([]);
    expect(partText(calendar, 'detail')).to.contain('This event has been cancelled.');
  });

  for (const view of ['agenda', 'month'] as const)
    it(`says on paper which of its events are printed, and the whole of what is said of each (${view})`, async () => {
      const [first, ...others] = manyMeetings(25, NOW);
      const data = asEventFile([{ ...first, description: 'A long story. '.repeat(80) }, ...others] as never);
      const calendar = await calendarIn('60em', { view, pageSize: 10, facets: '', data });
      await until(() => itemsOf(calendar).length === 10);
      const paper = onPaper(calendar).innerText;
      expect(paper).to.match(/25[^\n]*\s+1–10 of 25\s/);
      const text = await until(() => all(calendar, '.list .text')[0]);
      expect(text.scrollHeight).to.be.at.most(text.clientHeight + 1);
    });

  it('names an event with its day and its town also where its id has spaces in it', async () => {
    const event = { id: 'fair of 2026', name: 'Fair', startDate: '2026-12-01T10:00+01:00', town: 'Oława' };
    const calendar = await calendarWith({ data: asEventFile([event]) });
    const link = await byRole(calendar, 'link', /Fair/);
    const parts = (link.getAttribute('aria-labelledby') ?? '').split(' ');
    const names = parts.map((id) => calendar.shadowRoot?.getElementById(id)?.textContent);
    expect(names.join(' ')).to.match(/^Fair .*1 December 2026.*Oława/s);
  });

  it('says that one can take part there and online also where only a place and an address tell so', async () => {
    const at = (id: string, more: object) => ({ id, name: id, startDate: '2026-12-01T10:00+01:00', ...more });
    const onlineUrl = 'https://video.example/1';
    const data = asEventFile([
      at('both', { onlineUrl, location: { name: 'Hall' } }),
      at('online', { onlineUrl }),
      at('there', { location: { name: 'Hall' } }),
    ]);
    const calendar = await calendarWith({ data });
    expect(
      itemsOf(calendar).map((item) => /In person and online|Online/.exec(textOf(item))?.[0]),
    ).to.deep.equal(['In person and online', 'Online', undefined]);
  });

  for (const width of ['70em', '20em'])
    it(`breaks no word of the days at the side, in a column of ${width}`, async () => {
      const data = asEventFile([{ id: 'a', name: 'Camp', startDate: '2026-12-30', endDate: '2027-01-02' }]);
      const calendar = await calendarIn(width, { data, facets: '' });
      const [days] = all(calendar, '[part~="date"] b');
      expect(textOf(days).replace(/\s/g, ' ')).to.equal('30 Dec – 2 Jan');
      const text = document.createTreeWalker(days as Element, NodeFilter.SHOW_TEXT).nextNode() as Text;
      for (const word of text.data.matchAll(/[^\s–]+/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        expect(range.getClientRects().length).to.equal(1);
      }
    });
});
