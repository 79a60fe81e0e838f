import { expect } from 'chai';
import { choose, followLink, pressButton } from '../../support/act.js';
import { announced, byRole, part, partText } from '../../support/see.js';
import { answerFetch } from '../../support/server.js';
import { until } from '../../support/wait.js';
import type { MuniCalendarElement } from '../../../src/index.js';
import { readIcs } from '../../../src/data/formats/ics/read-ics.js';
import { calendarWith } from './calendar.js';

interface Saved {
  name: string;
  text: Promise<string>;
}

/** The files a page gives to save from now on; nothing is written to a disk. */
function heldDownloads(): Saved[] {
  const saved: Saved[] = [];
  let last: Blob | undefined;
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => createObjectURL.call(URL, (last = blob));
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download && last) saved.push({ name: this.download, text: last.text() });
    else click.call(this);
  };
  undo.push(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });
  return saved;
}

/** Takes the place of something of the browser's until the test is over. */
function replace(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, configurable: true });
  undo.push(() => void Reflect.deleteProperty(object, name));
}

const undo: (() => void)[] = [];

const openEvent = async (name: RegExp, properties: Partial<MuniCalendarElement> = {}) => {
  const calendar = await calendarWith(properties);
  await followLink(calendar, name);
  await until(() => part(calendar, 'take'));
  return calendar;
};

const times = async (saved: Saved | undefined) => {
  const { events, complaints } = await readIcs((await saved?.text) ?? '', { source: 'saved' });
  expect(complaints).to.deep.equal([]);
  return events.map(({ name, startDate, endDate }) => [name, startDate, endDate]);
};

describe('taking events along', () => {
  afterEach(() => undo.splice(0).forEach((restore) => restore()));

  it('saves one event as a calendar file that calendars can read', async () => {
    const saved = heldDownloads();
    const calendar = await openEvent(/Your first employee/);
    await pressButton(calendar, 'Calendar file (.ics)');
    await until(() => saved.length === 1);
    expect(saved[0]?.name).to.equal('Your-first-employee.ics');
    expect(await times(saved[0])).to.deep.equal([
      ['Your first employee', '2026-11-29T16:00:00Z', '2026-11-29T18:00:00Z'],
    ]);
    const text = await saved[0]?.text;
    expect(text).to.contain('UID:blisko-2').and.to.contain('LOCATION:');
    expect(text?.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).to.equal(true);
  });

  it('saves whole days as whole days, and what is cancelled as cancelled', async () => {
    const saved = heldDownloads();
    await pressButton(await openEvent(/Small business week/), 'Calendar file (.ics)');
    await until(() => saved.length === 1);
    expect(await times(saved[0])).to.deep.equal([['Small business week', '2026-12-24', '2026-12-29']]);
    await pressButton(await openEvent(/Selling online/), 'Calendar file (.ics)');
    await until(() => saved.length === 2);
    expect(await saved[1]?.text).to.contain('STATUS:CANCELLED');
  });

  it('names what is known here alone after the site, so that those of two sites are told apart', async () => {
    const saved = heldDownloads();
    await pressButton(await openEvent(/Your first employee/), 'Calendar file (.ics)');
    await until(() => saved.length === 1);
    expect(await saved[0]?.text).to.contain(`UID:blisko-2@${location.hostname}\r\n`);
  });

  it('tells other calendars that an event is cancelled', async () => {
    const calendar = await openEvent(/Selling online/);
    for (const [name, title] of [
      ['Google Calendar', 'text'],
      ['Outlook', 'subject'],
    ] as const) {
      const { href } = await byRole<HTMLAnchorElement>(calendar, 'link', name);
      expect(new URL(href).searchParams.get(title)).to.match(/^Cancelled: .*Selling online/);
    }
  });

  it('saves all that match what is chosen, also what is on other pages', async () => {
    const saved = heldDownloads();
    const calendar = await calendarWith({ heading: 'Meetings', pageSize: 2, facets: 'format, town' });
    await choose(calendar, 'Where', 'In person');
    await pressButton(calendar, 'Download as a calendar file (.ics)');
    await until(() => saved.length === 1);
    expect(saved[0]?.name).to.equal('Meetings.ics');
    expect((await times(saved[0])).map(([name]) => name)).to.deep.equal([
      'Your first employee',
      'Selling online',
      'Grants for crafts',
      'Small business week',
      'Paperless books',
      'The family firm',
    ]);
  });

  it('subscribes to what is chosen: a link for apps, the address to copy, how to for each app', async () => {
    const copied: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
    const calendar = await calendarWith({ feed: '/events.ics' });
    await choose(calendar, 'Town', 'Strzelin');
    const link = await byRole<HTMLAnchorElement>(calendar, 'link', 'Open in your calendar app');
    expect(link.href).to.equal(`webcal://${location.host}/events.ics?town=Strzelin`);
    const address = `${location.origin}/events.ics?town=Strzelin`;
    expect(part(calendar, 'take')?.querySelector('input')?.value).to.equal(address);
    await pressButton(calendar, 'Copy');
    await until(() => announced(calendar) === 'The link has been copied.');
    expect(copied).to.deep.equal([address]);
    for (const app of ['Google Calendar:', 'Outlook:', 'Apple Calendar:'])
      expect(partText(calendar, 'take')).to.contain(app);
  });

  for (const [what, type, path] of [
    ['says so in its answer', 'text/calendar; charset=utf-8', '/events/today?ical=1'],
    ['is one by what stands in it', 'application/octet-stream', '/events/download?id=7'],
  ] as const)
    it(`subscribes to where a calendar file is from, also without .ics in its address, where it ${what}`, async () => {
      const file = [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'UID:1',
        'SUMMARY:Fair',
        'DTSTART:20261203T170000Z',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n');
      const answer = () => new Response(file, { headers: { 'Content-Type': type } });
      answerFetch({ today: answer, download: answer });
      const calendar = await calendarWith({ data: undefined, src: path });
      const link = await byRole<HTMLAnchorElement>(calendar, 'link', 'Open in your calendar app');
      expect(link.href).to.equal(`webcal://${location.host}${path}`);
    });

  it('offers no subscription to what is no calendar file', async () => {
    answerFetch({ today: [{ id: '1', name: 'Fair', startDate: '2026-12-03' }] });
    const calendar = await calendarWith({ data: undefined, src: '/events/today?json=1' });
    expect(partText(calendar, 'take')).to.contain('Download').and.not.to.contain('Subscribe');
  });

  it('offers no subscription where there is no feed', async () => {
    const calendar = await calendarWith();
    expect(partText(calendar, 'take')).not.to.contain('Subscribe');
  });

  it('leads to the forms of Google and Outlook with the moment in UTC and the zone of the place', async () => {
    const calendar = await openEvent(/Your first employee/);
    const google = new URL((await byRole<HTMLAnchorElement>(calendar, 'link', 'Google Calendar')).href);
    expect(google.origin).to.equal('https://calendar.google.com');
    expect(Object.fromEntries(google.searchParams)).to.include({
      text: 'Your first employee',
      dates: '20261129T160000Z/20261129T180000Z',
      ctz: 'Europe/Warsaw',
      location: 'Biblioteka Miejska, Strzelin',
    });
    const outlook = new URL((await byRole<HTMLAnchorElement>(calendar, 'link', 'Outlook')).href);
    expect(Object.fromEntries(outlook.searchParams)).to.include({
      subject: 'Your first employee',
      startdt: '2026-11-29T16:00:00.000Z',
      enddt: '2026-11-29T18:00:00.000Z',
      allday: 'false',
    });
  });

  it('gives the address of an event to other apps, or to the clipboard where there are none', async () => {
    const shared: unknown[] = [];
    replace(navigator, 'share', async (what: unknown) => void shared.push(what));
    const calendar = await openEvent(/Your first employee/);
    await pressButton(calendar, 'Share');
    const url = new URL(location.href);
    expect(shared).to.deep.equal([{ title: 'Your first employee', url: url.href }]);
    expect(url.searchParams.get('calendar.item')).to.equal('blisko-2');
    replace(navigator, 'share', undefined);
    const copied: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
    await pressButton(calendar, 'Share');
    await until(() => announced(calendar) === 'The link has been copied.');
    expect(copied).to.deep.equal([url.href]);
  });

  const refused = (name: string) => () => Promise.reject(new DOMException('No.', name));

  it('puts the address on the clipboard where the page may not share, and does nothing for who changed their mind', async () => {
    const copied: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
    replace(navigator, 'share', refused('AbortError'));
    const calendar = await openEvent(/Your first employee/);
    await pressButton(calendar, 'Share');
    expect(copied).to.deep.equal([]);
    replace(navigator, 'share', refused('NotAllowedError'));
    await pressButton(calendar, 'Share');
    await until(() => announced(calendar) === 'The link has been copied.');
    expect(copied).to.deep.equal([location.href]);
  });

  it('copies in the old way where the clipboard is refused, as in a frame of another site', async () => {
    const copied: string[] = [];
    replace(navigator, 'clipboard', { writeText: refused('NotAllowedError') });
    replace(document, 'execCommand', () => {
      const clipboardData = new DataTransfer();
      document.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData }));
      copied.push(clipboardData.getData('text/plain'));
      return true;
    });
    const calendar = await calendarWith({ feed: '/events.ics' });
    await pressButton(calendar, 'Copy');
    await until(() => announced(calendar) === 'The link has been copied.');
    expect(copied).to.deep.equal([`${location.origin}/events.ics`]);
  });

  it('prints an event as a poster', async () => {
    let printed = 0;
    replace(globalThis, 'print', () => void printed++);
    await pressButton(await openEvent(/Your first employee/), 'Print as a poster');
    expect(printed).to.equal(1);
  });
});
