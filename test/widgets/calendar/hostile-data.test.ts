import { expect } from 'chai';
import { followLink, pressButton, settled } from '../../support/act.js';
import { hearWarnings } from '../../support/events.js';
import { HOSTILE_TEXTS, HOSTILE_URLS } from '../../support/hostile.js';
import { visit } from '../../support/mount.js';
import { all, itemNames, itemsOf, part, saidBy, textOf } from '../../support/see.js';
import { until } from '../../support/wait.js';
import type { MuniCalendarElement, MuniLoadEvent } from '../../../src/index.js';
import { calendarOf, expectNoBlank, hearFailures, soon } from './hostile-calendar.js';

const pwned = () => (globalThis as { pwned?: unknown }).pwned;
const LINKS = /^(https?|mailto|tel|webcal):/;

/** The same text in every field that can hold one. */
const recordOf = (text: string) => ({
  ...soon(text, text),
  description: text,
  status: text,
  attendanceMode: text,
  town: text,
  timeZone: text,
  location: {
    name: text,
    address: { street: text, postalCode: text, locality: text, country: text },
    accessibility: [text],
    directions: text,
  },
  onlineUrl: text,
  organizer: [{ name: text, url: text }],
  contact: [{ name: text, role: text, email: text, telephone: text }],
  series: { id: text, name: text, description: text },
  topics: [text],
  audience: [text],
  languages: [text],
  offers: { text, currency: text, price: 5 },
  registration: { ref: text, url: text, opens: text, closes: text },
  programme: [{ start: text, end: text, title: text, speakers: [{ name: text, role: text }], stream: text }],
  materials: [{ title: text, url: text }],
  gallery: [{ url: text, alt: text }],
  funders: [{ name: text, logo: { url: text, alt: text }, statement: text }],
  url: text,
  image: { url: text, alt: text },
  updated: text,
  source: { name: text, url: text, licence: text },
  Remarks: text,
});

/** Nothing of the data has become markup, a link to where none may lead, or a script that ran. */
function expectHarmless(calendar: MuniCalendarElement): void {
  expect(pwned(), 'a script of the data ran').to.equal(undefined);
  expect(all(calendar, 'script, iframe, style:not([data-muni]), base, meta, object, embed').length).to.equal(
    0,
  );
  for (const link of all(calendar, 'a[href]') as HTMLAnchorElement[]) {
    if (link.getAttribute('href')?.startsWith('?')) continue;
    expect(new URL(link.href, 'https://page.example').href, link.outerHTML.slice(0, 200)).to.match(LINKS);
    if (link.protocol.startsWith('http') && !/ref=|google|outlook/.test(link.href))
      expect(link.href).not.to.contain('evil.example');
  }
  for (const image of all(calendar, 'img') as HTMLImageElement[]) expect(image.src).to.match(/^https?:/);
  const handlers = all(calendar, '*').flatMap((one) =>
    one.getAttributeNames().filter((name) => name.startsWith('on')),
  );
  expect(handlers).to.deep.equal([]);
}

describe('hostile data in a calendar', () => {
  const failures = hearFailures();
  beforeEach(() => void hearWarnings());

  for (const text of HOSTILE_TEXTS) {
    it(`shows ${JSON.stringify(text.slice(0, 50))} and does not obey it`, async () => {
      const calendar = await calendarOf(
        { muni: 1, events: [recordOf(text), soon('x', 'Beside')] },
        { facets: 'town, series, topic, Remarks', signupUrl: '/join?ref={ref}' },
      );
      expectHarmless(calendar);
      await until(() => itemNames(calendar).includes('Beside'));
      for (const item of itemsOf(calendar)) {
        item.querySelector<HTMLElement>('[part~="item-title"] a')?.click();
        await settled(calendar);
        expectHarmless(calendar);
      }
    });
  }

  for (const url of HOSTILE_URLS) {
    it(`makes no link of ${JSON.stringify(url)}`, async () => {
      const event = {
        ...soon('a', 'Meeting'),
        url,
        onlineUrl: url,
        attendanceMode: 'online',
        image: { url },
        organizer: [{ name: 'O', url }],
        registration: { url },
        materials: [{ title: 'M', url }],
        gallery: [{ url }],
        funders: [{ name: 'F', logo: { url } }],
        contact: [{ name: 'C', email: url, telephone: url }],
        source: { name: 'S', url, licence: 'L' },
      };
      const calendar = await calendarOf({ muni: 1, events: [event] });
      expectHarmless(calendar);
      await followLink(calendar, /Meeting/);
      await until(() => part(calendar, 'detail'));
      expectHarmless(calendar);
    });
  }

  it('does not change what all objects have', async () => {
    const events =
      '[{"id":"a","name":"Meeting","startDate":"2026-12-01T10:00Z","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"location":{"name":"Hall","__proto__":{"polluted":1}}}]';
    const calendar = await calendarOf(JSON.parse(`{"muni":1,"events":${events}}`), {
      facets: 'polluted, __proto__, constructor, toString, town',
    });
    expect(itemNames(calendar)).to.deep.equal(['Meeting']);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('does not take an address for more than a search', async () => {
    await visit({
      'calendar.q': '<img src=x onerror=globalThis.pwned=1>',
      'calendar.town': '"><script>globalThis.pwned=1</script>',
      'calendar.day': '9999-99-99',
      'calendar.view': '__proto__',
      'calendar.page': '1e9',
    });
    const calendar = await calendarOf([soon('a', 'Meeting')]);
    expectHarmless(calendar);
    await pressButton(calendar, 'Start over');
    await until(() => itemNames(calendar).join() === 'Meeting');
  });

  for (const day of ['0001-01', '9999-12', '0000-01', '9999-12-31'])
    for (const view of ['month', 'week', 'year', 'planning'] as const)
      it(`shows ${day} where an address asks for it (${view})`, async () => {
        await visit({ 'calendar.day': day });
        const calendar = await calendarOf([soon('a', 'Meeting')], { view });
        await until(() => part(calendar, 'grid'));
        expectNoBlank(calendar);
      });

  /** Each: what is wrong, the records, the names that are shown, and path and reason of the complaint. */
  const FAULTS: readonly [what: string, events: unknown[], names: readonly string[], complaint: RegExp][] = [
    [
      'records that are none',
      [null, 5, 'x', [], {}, { name: 5 }, soon('ok', 'Good')],
      ['Good'],
      /\[0\].*record|record.*\[0\]/i,
    ],
    [
      'an event without a begin',
      [{ id: 'a', name: 'Never' }, soon('ok', 'Good')],
      ['Good'],
      /\[0\].*(date|day)/,
    ],
    [
      'an end before the begin',
      [{ ...soon('a', 'Backwards'), endDate: '2026-11-30T09:00:00Z' }],
      ['Backwards'],
      /\[0\]\.endDate.*before/,
    ],
    [
      'a date that does not exist',
      [{ ...soon('a', 'Thirtieth'), startDate: '2026-02-30T10:00:00Z' }, soon('ok', 'Good')],
      ['Good'],
      /\[0\].*2026-02-30/,
    ],
    [
      'a zone that does not exist',
      [{ ...soon('a', 'On Mars'), timeZone: 'Mars/Phobos' }],
      ['On Mars'],
      /\[0\]\.timeZone.*Mars\/Phobos/,
    ],
    [
      'one id twice',
      [soon('a', 'First'), { ...soon('a', 'Second'), startDate: '2026-12-02T10:00:00Z' }],
      ['First', 'Second'],
      /\[1\].*taken/,
    ],
    [
      'a rule that means nothing',
      [{ ...soon('a', 'Odd'), recurrence: { rrule: 'FREQ=SOMETIMES;INTERVAL=-1' } }],
      ['Odd'],
      /repetition.*FREQ|FREQ.*repetition/,
    ],
    [
      'a rule of every second',
      [{ ...soon('a', 'Bomb'), recurrence: { rrule: 'FREQ=SECONDLY' } }],
      ['Bomb'],
      /many times/,
    ],
  ];
  for (const [what, events, names, complaint] of FAULTS) {
    it(`shows what is good of ${what}, and says where and why`, async () => {
      const heard: MuniLoadEvent[] = [];
      const calendar = await calendarOf({ muni: 1, events }, {}, (element) => {
        element.addEventListener('muni-load', (event) => heard.push(event as MuniLoadEvent));
      });
      expect([...new Set(itemNames(calendar))]).to.deep.equal(names);
      const said = heard.flatMap(({ warnings }) => warnings.map(({ path, reason }) => `${path}: ${reason}`));
      expect(said.join('\n')).to.match(complaint);
      for (const view of ['month', 'week', 'year', 'planning'] as const) {
        calendar.view = view;
        await settled(calendar);
        expectNoBlank(calendar);
      }
    });
  }

  for (const rrule of [
    'FREQ=DAILY;COUNT=100000000',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10;BYSECOND=0,1,2,3,4,5',
    'FREQ=MINUTELY;INTERVAL=1',
    'FREQ=DAILY;INTERVAL=99999999999',
    `FREQ=WEEKLY;UNTIL=99991231T000000Z`,
  ]) {
    it(`goes on with ${rrule.slice(0, 60)} in the calendar`, async () => {
      const bomb = {
        ...soon('a', 'Bomb'),
        startDate: '1990-01-01T10:00:00Z',
        endDate: '1990-01-01T11:00:00Z',
      };
      const begun = performance.now();
      const calendar = await calendarOf({
        muni: 1,
        events: [{ ...bomb, recurrence: { rrule } }, soon('ok', 'Good')],
      });
      calendar.filters = {};
      calendar.query = 'Good';
      await until(() => itemNames(calendar).join() === 'Good');
      expect(performance.now() - begun).to.be.below(4000);
    });
  }

  it('keeps enormous texts within its width', async () => {
    const long = 'a'.repeat(100_000);
    const calendar = await calendarOf(
      { muni: 1, events: [{ ...soon('a', long), town: long, description: long, location: { name: long } }] },
      {},
      (element) => (element.style.maxInlineSize = '320px'),
    );
    await until(() => itemsOf(calendar).length === 1);
    expect(calendar.scrollWidth).to.be.at.most(calendar.clientWidth);
  });

  it('keeps the direction of a text to that text', async () => {
    const calendar = await calendarOf([
      { ...soon('a', '\u202Edrow sdrawkcab'), town: 'Oława' },
      { ...soon('b', 'ورشة عمل'), town: 'Oława' },
    ]);
    const names = all(calendar, '[part~="item-title"] a > span');
    expect(names.map((name) => getComputedStyle(name).unicodeBidi)).to.deep.equal(['isolate', 'isolate']);
  });

  it('leaves no hole where a picture cannot be loaded', async () => {
    const url = new URL('/no-such-picture.png', location.href).href;
    const calendar = await calendarOf([
      {
        ...soon('a', 'Meeting'),
        image: { url, alt: 'The hall' },
        gallery: [{ url }],
        funders: [{ name: 'Fund', logo: { url } }],
      },
    ]);
    await followLink(calendar, /Meeting/);
    await until(() => textOf(part(calendar, 'funders')).includes('Fund'));
    await until(() => all(calendar, 'img').length === 0);
  });

  it('reads what is buried fifty levels deep, or says that it is nothing', async () => {
    let deep: unknown = [soon('a', 'Meeting')];
    for (let i = 0; i < 50; i++) deep = { data: deep };
    const calendar = await calendarOf(deep);
    await until(() => itemsOf(calendar).length > 0 || saidBy(calendar).includes('cannot be shown'));
    expectNoBlank(calendar);
  });

  it('has never said an error in the console', () => {
    expect(failures).to.deep.equal([]);
  });
});
