import { expect } from 'chai';
import { choose, followLink, goBack, pressButton, searchFor, settled } from '../../support/act.js';
import { hearWarnings } from '../../support/events.js';
import { address, mount, visit } from '../../support/mount.js';
import { deferredServer } from '../../support/server.js';
import {
  announced,
  byRole,
  facet,
  itemNames,
  itemsOf,
  part,
  partText,
  statusText,
} from '../../support/see.js';
import { until } from '../../support/wait.js';
import { calendarWith, NOW } from './calendar.js';
import { asEventFile, manyMeetings, seriesEvents } from '../../fixtures/events.js';

/** Addresses of the events that search engines are told of. */
const toldAddresses = () =>
  [...document.head.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    (JSON.parse(script.textContent) as { url: string }[]).map(({ url }) => new URL(url).searchParams),
  );

describe('the address of a calendar', () => {
  it('that names a page after the last shows the last, and says so', async () => {
    await visit({ 'calendar.page': '4' });
    const calendar = await calendarWith({ data: asEventFile(manyMeetings(45, NOW)) });
    await until(() => itemNames(calendar)[0] === 'Meeting 41');
    expect(itemsOf(calendar).length).to.equal(5);
    expect(address()).to.deep.equal({ 'calendar.page': '3' });
  });

  it('holds that the filters of the page were removed', async () => {
    const calendar = await calendarWith({ preset: 'format: online' });
    await pressButton(calendar, 'Remove filter: Online');
    await until(() => itemNames(calendar).length === 8);
    await followLink(calendar, /Grants for crafts/);
    await until(() => part(calendar, 'detail'));
    await goBack();
    await until(() => itemNames(calendar).length === 8);
    const again = await calendarWith({ id: 'again', preset: 'format: online' });
    expect(itemNames(again).length).to.equal(1);
    calendar.remove();
    const reloaded = await calendarWith({ preset: 'format: online' });
    expect(itemNames(reloaded).length).to.equal(8);
    await goBack();
    await until(() => itemNames(reloaded).length === 1);
    expect(address()).to.deep.equal({});
  });

  it('of an event, as search engines are told it, leads to the event and holds no search', async () => {
    await visit({ 'calendar.q': 'grants', 'calendar.town': 'Międzybórz' });
    const calendar = await calendarWith();
    expect(itemNames(calendar)).to.deep.equal(['Grants for crafts']);
    await until(() => toldAddresses().length === 1);
    const [told] = toldAddresses();
    expect(told?.get('calendar.item')).to.equal('blisko-4');
    expect([told?.get('calendar.q'), told?.get('calendar.town')]).to.deep.equal([null, null]);
  });

  it('tells search engines of the event that it leads to, and of the list once that is shown', async () => {
    const calendar = await calendarWith();
    await followLink(calendar, /Grants for crafts/);
    await until(
      () =>
        toldAddresses()
          .map((one) => one.get('calendar.item'))
          .join() === 'blisko-4',
    );
    await followLink(calendar, /Back/);
    await until(() => toldAddresses().length === 8);
  });

  it('holds what is chosen in any language of the events, which is called by its name in the page’s own', async () => {
    const meeting = (id: string, pl: string, da: string) => ({
      id,
      name: id,
      startDate: '2026-12-01T10:00:00+01:00',
      topics: [{ pl, da }],
    });
    const data = {
      muni: 1,
      events: [meeting('one', 'Eksport', 'Eksport'), meeting('two', 'Podatki', 'Skat')],
    };
    await visit({ 'calendar.topic': 'Podatki' });
    document.documentElement.lang = 'da';
    const calendar = await calendarWith({ data });
    expect(itemNames(calendar)).to.deep.equal(['two']);
    await byRole(calendar, 'button', 'Fjern filter: Skat');
    const { chosen, choices } = await facet(calendar, 'Emne');
    expect([chosen, choices]).to.deep.equal([['Skat'], ['Eksport 1', 'Skat 1']]);
    await choose(calendar, 'Emne', 'Skat');
    expect(address()).to.deep.equal({});
  });

  it('belongs to the first of two without an id, also where the second is there sooner', async () => {
    await visit({ 'calendar.q': 'grants' });
    const server = deferredServer();
    const place = mount<HTMLElement>(document.createElement('div'));
    const [first, second] = [0, 1].map(() => document.createElement('muni-calendar')) as [
      Awaited<ReturnType<typeof calendarWith>>,
      Awaited<ReturnType<typeof calendarWith>>,
    ];
    const data = asEventFile(seriesEvents(Date.now()));
    Object.assign(first, { view: 'agenda', src: '/slow.json', transport: server.transport });
    Object.assign(second, { view: 'agenda', data });
    place.append(first, second);
    await second.ready;
    (await server.asked()).answer(data);
    await first.ready;
    await Promise.all([settled(first), settled(second)]);
    expect([first.query, second.query]).to.deep.equal(['grants', '']);
  });
});

describe('what a page sets on a calendar', () => {
  it('is searched for as a text where it is a number', async () => {
    const calendar = await calendarWith();
    calendar.query = 42 as unknown as string;
    await until(() => part(calendar, 'empty'));
    expect(calendar.query).to.equal('42');
    calendar.query = null as unknown as string;
    await until(() => itemNames(calendar).length === 8);
    expect(calendar.query).to.equal('');
  });

  for (const href of [
    'javascript:globalThis.pwned=1//{ref}',
    ' java\nscript:globalThis.pwned=1',
    'data:text/html,x',
  ])
    it(`does not register at ${JSON.stringify(href)}, and tells the webmaster`, async () => {
      const warned = hearWarnings();
      const calendar = await calendarWith({ signupUrl: href });
      await until(() => warned.some((one) => one.includes('signup-url=') && one.includes('http')));
      await followLink(calendar, /Your first employee/);
      await until(() => part(calendar, 'detail'));
      expect(part(calendar, 'register-link')).to.equal(undefined);
      await pressButton(calendar, 'Register');
      expect((globalThis as { pwned?: unknown }).pwned).to.equal(undefined);
    });

  const MISTAKES: readonly [string, Record<string, string>, RegExp][] = [
    ['view', { view: 'bogus' }, /view="bogus" is not known. There are: agenda, month, week, year, planning/],
    ['type', { type: 'bogus' }, /type="bogus" is not known. There are: json, ics, csv/],
    ['page-size', { 'page-size': 'abc' }, /page-size="abc" is not a whole number/],
    ['page-size', { 'page-size': '-5' }, /page-size="-5" is not a whole number/],
    ['heading-level', { 'heading-level': '9' }, /heading-level="9" is not a whole number from 1 to 5/],
    ['credentials', { credentials: 'x' }, /credentials="x" is not known/],
    ['time-zone', { 'time-zone': 'Mars/Base' }, /time-zone="Mars\/Base"/],
    ['feed', { feed: 'javascript:1' }, /feed="javascript:1" is not an address/],
    ['pagesize', { pagesize: '5' }, /did you mean "page-size"/],
  ];
  for (const [name, attributes, told] of MISTAKES)
    it(`and nobody understands is told to the webmaster (${name})`, async () => {
      const warned = hearWarnings();
      await calendarWith({}, (calendar) => {
        for (const [one, value] of Object.entries(attributes)) (calendar as Element).setAttribute(one, value);
        return calendar;
      });
      await until(() => warned.some((line) => told.test(line)));
      expect(warned.filter((line) => told.test(line)).length).to.equal(1);
    });

  it('and is in order leads to no word in the console', async () => {
    const warned = hearWarnings();
    const calendar = await calendarWith(
      { id: 'good', signupUrl: '/join?ref={ref}', feed: '/events.ics' },
      (one) => {
        const attributes = {
          view: 'agenda',
          'page-size': '5',
          'heading-level': '3',
          class: 'b',
          'data-x': '1',
        };
        for (const [name, value] of Object.entries(attributes)) (one as Element).setAttribute(name, value);
        return one;
      },
    );
    await settled(calendar);
    expect(warned).to.deep.equal([]);
  });
});

describe('what an event costs and when it ends', () => {
  it('is free of charge at the price of nothing', async () => {
    const calendar = await calendarWith({
      data: [{ id: 'a', name: 'Free', startDate: '2026-12-15', offers: { price: 0, currency: 'DKK' } }],
    });
    await until(() => partText(calendar, 'item').includes('Free of charge'));
  });

  it('is the last day where only that is named', async () => {
    const calendar = await calendarWith({
      data: [
        {
          id: 'a',
          name: 'Camp',
          startDate: '2026-12-10T10:00:00+01:00',
          endDate: '2026-12-12',
          timeZone: 'Europe/Warsaw',
        },
      ],
    });
    expect(partText(calendar, 'item'))
      .to.contain('10:00')
      .and.not.to.match(/00:00|13/);
    await followLink(calendar, /Camp/);
    await until(() => part(calendar, 'detail'));
    expect(partText(calendar, 'when')).to.match(
      /Thursday,? 10 December 2026,? (at )?10:00 – Saturday,? 12 December 2026$/,
    );
  });
});

describe('a calendar that comes back after the address has changed', () => {
  it('shows what the address says now', async () => {
    const calendar = await calendarWith();
    const place = calendar.parentElement;
    await followLink(calendar, itemNames(calendar)[0] ?? '');
    await until(() => part(calendar, 'detail'));
    calendar.remove();
    await goBack();
    place?.append(calendar);
    await until(() => !part(calendar, 'detail') && itemsOf(calendar).length > 0);
  });
});

describe('how many events there are', () => {
  const weekly = {
    id: 'w',
    name: 'Weekly',
    startDate: '2026-11-10T17:00:00+01:00',
    timeZone: 'Europe/Warsaw',
    recurrence: { rrule: 'FREQ=WEEKLY;COUNT=6' },
  };

  it('is what is shown, of a rule that has begun and ends', async () => {
    const calendar = await calendarWith({ data: [weekly] });
    expect([itemsOf(calendar).length, statusText(calendar)]).to.deep.equal([3, '3 upcoming events']);
  });

  for (const [what, rule, said] of [
    ['that ends', 'FREQ=WEEKLY;COUNT=6', /^3 events$/],
    ['without end', 'FREQ=WEEKLY', /^More than \d+ upcoming events$/],
  ] as const)
    it(`is the same to the eye and to the ear while one searches (a rule ${what})`, async () => {
      const calendar = await calendarWith({ data: [{ ...weekly, recurrence: { rrule: rule } }] });
      await searchFor(calendar, 'weekly');
      await until(() => said.test(statusText(calendar)));
      await until(() => announced(calendar));
      expect(announced(calendar)).to.equal(statusText(calendar));
    });
});
