import { expect } from 'chai';
import '../../../src/define.js';
import { followLink, settled } from '../../support/act.js';
import { fixedClock } from '../../support/clock.js';
import { hearEvents, hearWarnings } from '../../support/events.js';
import { mountHtml, visit } from '../../support/mount.js';
import { answerFetch, takeFetch, type Answers } from '../../support/server.js';
import { itemNames, itemsOf, part, partText } from '../../support/see.js';
import { pause, until } from '../../support/wait.js';
import type { MuniCalendarElement, MuniLoadEvent } from '../../../src/index.js';
import { NOW } from './calendar.js';

const fair = {
  id: '1',
  name: 'Fair',
  startDate: '2026-12-01T10:00:00+01:00',
  registration: { state: 'open' },
};
const talk = {
  id: '1',
  name: 'Talk',
  startDate: '2026-12-02T10:00:00+01:00',
  registration: { state: 'open' },
};
const both = { id: 'winter-market', name: 'Winter market', startDate: '2026-12-05T10:00:00+01:00' };

let file = 0;

/** Each test has addresses of its own: an answer is shared by all widgets of a page. */
async function calendarOf(answers: Answers): Promise<MuniCalendarElement> {
  fixedClock(new Date(NOW).toISOString());
  hearWarnings();
  answerFetch(answers);
  const folder = `/events/${++file}`;
  const calendar = mountHtml<MuniCalendarElement>(`<muni-calendar view="agenda" signup-url="/join?{ref}">
    <muni-source src="${folder}/town.json" label="Town"></muni-source>
    <muni-source id="club" src="${folder}/club.json" label="Club"></muni-source>
  </muni-calendar>`);
  await calendar.ready;
  await settled(calendar);
  return calendar;
}

const hrefOf = (calendar: MuniCalendarElement) => part(calendar, 'register-link')?.getAttribute('href');

describe('a calendar of several sources', () => {
  it('tells events of the same id apart by the source', async () => {
    const calendar = await calendarOf({ 'town.json': [fair], 'club.json': [talk] });
    expect(itemsOf(calendar).map(({ dataset }) => dataset.id)).to.deep.equal(['s1:1', 'club:1']);
  });

  for (const [what, answers] of [
    ['all answer', { 'town.json': [fair], 'club.json': [talk] }],
    ['another is dead', { 'club.json': [talk] }],
  ] as const)
    it(`finds an event by its address, and registers for it by its own name, where ${what}`, async () => {
      await visit({ 'calendar.item': 'club:1' });
      const calendar = await calendarOf(answers);
      await until(() => partText(calendar, 'detail').includes('Talk'));
      expect(hrefOf(calendar)).to.equal('/join?1');
    });

  for (const [what, more, ref] of [
    ['one time', {}, 'uid-0001@town'],
    [
      'one of several times',
      { recurrence: { rrule: 'FREQ=DAILY;COUNT=3' } },
      'uid-0001@town/20261202T090000Z',
    ],
    ['what has a name for that', { registration: { ref: 'spring' } }, 'spring'],
  ] as const)
    it(`hands over ${what} by its own name, and links to it by that`, async () => {
      const talks = [{ ...talk, id: 'uid-0001@town', ...more }];
      const calendar = await calendarOf({ 'town.json': [fair], 'club.json': talks });
      const heard = hearEvents<Event & { ref: string }>(calendar, 'muni-register');
      calendar.addEventListener('muni-register', (event) => event.preventDefault());
      await followLink(calendar, /Talk/);
      await until(() => hrefOf(calendar));
      part(calendar, 'register-link')?.click();
      expect(heard.map((one) => one.ref)).to.deep.equal([ref]);
      expect(decodeURIComponent(hrefOf(calendar) ?? '')).to.equal(`/join?${ref}`);
    });

  for (const item of ['s1:winter-market', 'club:winter-market', 'winter-market'])
    it(`finds an event that two of them have by ${item}`, async () => {
      await visit({ 'calendar.item': item });
      const calendar = await calendarOf({ 'town.json': [both], 'club.json': [both] });
      await until(() => partText(calendar, 'detail').includes('Winter market'));
    });

  for (const [item, sources] of [
    ['s1:1', /Source ?Town$/],
    ['club:winter-market', /Source ?(?:Town, Club|Club, Town)$/],
  ] as const)
    it(`names the source of ${item} in its own view, and all of them where several have it`, async () => {
      await visit({ 'calendar.item': item });
      const calendar = await calendarOf({ 'town.json': [fair, both], 'club.json': [both] });
      await until(() => partText(calendar, 'rows'));
      expect(partText(calendar, 'rows')).to.match(sources);
    });

  it('finds an event by the address from when its source was the only one', async () => {
    await visit({ 'calendar.item': '2' });
    const calendar = await calendarOf({ 'town.json': [fair], 'club.json': [{ ...talk, id: '2' }] });
    await until(() => partText(calendar, 'detail').includes('Talk'));
  });

  it('does not choose between two events of the same id', async () => {
    await visit({ 'calendar.item': '1' });
    const calendar = await calendarOf({ 'town.json': [fair], 'club.json': [talk] });
    await until(() => partText(calendar, 'detail').includes('not in the calendar any more'));
  });

  it('finds an event of the only source by the address it had among several', async () => {
    await visit({ 'calendar.item': 'club:1' });
    fixedClock(new Date(NOW).toISOString());
    answerFetch({ 'only.json': [talk] });
    const calendar = mountHtml<MuniCalendarElement>(`<muni-calendar view="agenda">
      <muni-source id="club" src="/events/${++file}/only.json"></muni-source>
    </muni-calendar>`);
    await until(() => partText(calendar, 'detail').includes('Talk'));
  });

  /** A calendar whose address leads to an event, with the first of its sources in it and the other on its way. */
  async function waitingFor(item: string, first: object) {
    await visit({ 'calendar.item': item });
    const clock = fixedClock(new Date(NOW).toISOString());
    hearWarnings();
    const server = takeFetch();
    const folder = `/events/${++file}`;
    const calendar = mountHtml<MuniCalendarElement>(`<muni-calendar view="agenda">
      <muni-source src="${folder}/town.json" label="Town"></muni-source>
      <muni-source id="club" src="${folder}/club.json" label="Club"></muni-source>
    </muni-calendar>`);
    (await server.asked(0)).answer(first);
    const late = await server.asked(1);
    await pause(200);
    clock.advance(3000);
    await calendar.ready;
    await settled(calendar);
    return { calendar, late };
  }

  for (const [item, name] of [
    ['club:1', 'Talk'],
    ['club:winter-market', 'Winter market'],
  ] as const)
    it(`waits with ${item} for a source that is late, and shows it then`, async () => {
      const { calendar, late } = await waitingFor(item, [fair, both]);
      expect(partText(calendar, 'detail')).not.to.contain('not in the calendar any more');
      late.answer([talk, both]);
      await until(() => partText(calendar, 'detail').includes(name));
    });

  it('says that an event is not there once the last source has failed', async () => {
    const { calendar, late } = await waitingFor('club:1', [fair]);
    late.fail();
    await until(() => partText(calendar, 'detail').includes('not in the calendar any more'));
  });

  it('names a late source too in an event that is open already', async () => {
    const { calendar, late } = await waitingFor('s1:winter-market', [both]);
    await until(() => partText(calendar, 'rows').includes('Town'));
    late.answer([both]);
    await until(() => /Town, Club/.test(partText(calendar, 'rows')));
  });

  it('asks over https for what a calendar program would subscribe to, and offers it to others', async () => {
    fixedClock(new Date(NOW).toISOString());
    const feed =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Fair\r\nDTSTART:20261201T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const asked = answerFetch({ 'feed.ics': feed });
    const calendar = mountHtml<MuniCalendarElement>(
      `<muni-calendar view="agenda" src="webcal://town.example/${++file}/feed.ics"></muni-calendar>`,
    );
    await calendar.ready;
    await until(() => itemNames(calendar).join() === 'Fair');
    expect(asked).to.deep.equal([`https://town.example/${file}/feed.ics`]);
    const link = await until(() => part(calendar, 'webcal'));
    expect(link.getAttribute('href')).to.equal(`webcal://town.example/${file}/feed.ics`);
  });

  it('lists a source that fails once', async () => {
    const heard = hearEvents<MuniLoadEvent>(document, 'muni-load');
    const calendar = await calendarOf({ 'town.json': [fair], 'club.json': [{ a: 1 }] });
    expect(itemNames(calendar)).to.deep.equal(['Fair']);
    expect(heard[0]?.sources.map(({ id, problem }) => [id, problem !== undefined])).to.deep.equal([
      ['s1', false],
      ['club', true],
    ]);
  });
});
