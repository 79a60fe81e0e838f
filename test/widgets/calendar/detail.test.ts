import { expect } from 'chai';
import { followLink } from '../../support/act.js';
import { onPaper } from '../../support/paper.js';
import { all, byRole, isSeen, part, partText, textOf } from '../../support/see.js';
import { until } from '../../support/wait.js';
import type { CalendarEvent } from '../../../src/widgets/calendar/calendar-item.js';
import { calendarWith } from './calendar.js';

const EVENT = {
  id: 'fair',
  name: 'Fair',
  startDate: '2026-12-06T17:00',
  // No test runs on a machine in these zones.
  timeZone: 'Pacific/Auckland',
} satisfies CalendarEvent;

/** A calendar with one event, opened in full. */
async function opened(changes: Partial<CalendarEvent>, properties = {}) {
  const calendar = await calendarWith({ data: [{ ...EVENT, ...changes }], ...properties });
  await followLink(calendar, /Fair/);
  await until(() => part(calendar, 'detail')?.querySelector('article'));
  return calendar;
}

const hoursOf = (calendar: HTMLElement) => all(calendar, '.programme .hours').map(textOf);

describe('an event in full', () => {
  it('tells every moment on the clocks of its place, not on those of whoever looks', async () => {
    const calendar = await opened({
      status: 'rescheduled',
      previousStartDate: '2026-12-01T17:10',
      registration: { closes: '2026-11-28T17:50' },
      programme: [{ title: 'Opening', start: '2026-12-06T17:20', end: '2026-12-06T18:30' }],
    });
    expect(partText(calendar, 'register')).to.match(/28 November 2026(?: at|,) 17:50/);
    expect(partText(calendar, 'notice')).to.match(/1 December 2026(?: at|,) 17:10/);
    expect(hoursOf(calendar)[0]).to.contain('17:20').and.to.contain('18:30');
  });

  it('has the day and the hours of a session on one line where there is room', async () => {
    const session = { title: 'Opening', start: '2026-12-06T17:20', end: '2026-12-06T18:30' };
    const calendar = await opened({ programme: [session] });
    (calendar.parentElement as HTMLElement).style.inlineSize = '60em';
    const hours = await until(() => all(calendar, '.programme .hours')[0]);
    const { lineHeight } = getComputedStyle(hours);
    hours.style.alignSelf = 'start';
    expect(hours.getBoundingClientRect().height).to.be.below(1.5 * parseFloat(lineHeight));
  });

  it('says when registration opens on the clocks of its place', async () => {
    const calendar = await opened({ registration: { opens: '2026-12-01T08:00' } });
    expect(partText(calendar, 'register')).to.match(/1 December 2026(?: at|,) 08:00/);
  });

  it('names the licence of its source, which leads to its page', async () => {
    const source = { name: 'Portal', url: 'https://portal.example/', licence: 'CC BY 4.0' };
    const calendar = await opened({ source });
    expect(partText(calendar, 'rows')).to.match(/Source ?Portal \(licence CC BY 4\.0\)$/);
    const link = all(calendar, '[part~="rows"] a').at(-1);
    expect(link?.getAttribute('href')).to.equal('https://portal.example/');
  });

  it('names people, places and sources in the language of the page', async () => {
    const tongues = (pl: string, da: string) => ({ pl, da });
    const calendar = await opened(
      {
        programme: [
          { title: 'T', speakers: [{ name: tongues('Anna', 'Anne'), role: tongues('wójt', 'borgmester') }] },
        ],
        location: {
          name: tongues('Ratusz', 'Rådhuset'),
          address: { street: tongues('Rynek 1', 'Torvet 1'), locality: tongues('Żmigród', 'Zmigrod') },
          accessibility: [tongues('pętla', 'teleslynge')],
        },
        contact: [{ name: tongues('Biuro', 'Kontoret'), role: tongues('zapisy', 'tilmelding') }],
        organizer: [{ name: tongues('Gmina', 'Kommunen') }],
        source: { name: tongues('Portal', 'Portalen') },
      },
      { lang: 'da' },
    );
    expect(textOf(all(calendar, '.speaker')[0])).to.equal('Anne, borgmester');
    const rows = partText(calendar, 'rows');
    for (const said of [
      'Rådhuset',
      'Torvet 1, Zmigrod',
      'teleslynge',
      'Kontoret, tilmelding',
      'Kommunen',
      'Portalen',
    ])
      expect(rows).to.contain(said);
    expect(partText(calendar, 'detail')).not.to.contain('[object');
  });

  it('begins no line with a comma between those who organise it', async () => {
    const organizer = ['Odra Technology Park of the Lowlands', 'Association of the Towns'].map((name) => ({
      name,
      url: 'https://example.org/',
    }));
    const calendar = await opened({ organizer });
    expect(partText(calendar, 'rows')).not.to.contain(',');
    const [first, second] = all(calendar, '[part~="rows"] a').map((one) => one.getBoundingClientRect());
    expect(second?.top).to.be.at.least(first?.bottom ?? Infinity);
  });

  it('names a town once that its place has in its name', async () => {
    const name = 'Culture Centre, 56-120 Brzeg Dolny';
    const calendar = await opened({ town: 'Brzeg Dolny', location: { name } });
    expect(partText(calendar, 'rows')).to.match(/^Place ?Culture Centre, 56-120 Brzeg Dolny$/);
  });

  it('that is over says nothing of its registration', async () => {
    const calendar = await opened({ startDate: '2026-11-01', registration: { capacity: 20, remaining: 3 } });
    expect(partText(calendar, 'register')).to.equal('');
  });

  it('can be taken along before the other dates of its series are named', async () => {
    const series = { id: 'fairs', name: 'Fairs' };
    const second = { ...EVENT, id: 'second', name: 'Second', startDate: '2026-12-13T17:00', series };
    const calendar = await opened({}, { data: [{ ...EVENT, series }, second] });
    const siblings = await until(() => all(calendar, '.siblings')[0]);
    expect(siblings.compareDocumentPosition(part(calendar, 'take') as Node)).to.equal(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
  });

  it('says on paper where links lead, without the map, and keeps headings with what they are over', async () => {
    const calendar = await opened({
      url: 'https://example.org/fair',
      location: { name: 'Hall', address: { street: 'Long Street 1' }, geo: { lat: 51, lon: 17 } },
      materials: [{ title: 'Slides', url: 'https://example.org/slides.pdf' }],
    });
    const map = await until(() => all(calendar, '.map')[0]);
    expect(isSeen(map)).to.equal(true);
    onPaper(calendar);
    expect(isSeen(map)).to.equal(false);
    for (const name of ['More about this event', 'Slides'])
      expect(getComputedStyle(await byRole(calendar, 'link', name), '::after').content).to.match(
        /href|https:/,
      );
    const letters = (name: string) => parseFloat(getComputedStyle(part(calendar, name) as Element).fontSize);
    expect(letters('item-title')).to.equal(3 * letters('root'));
    for (const title of all(calendar, '.section-title'))
      expect(getComputedStyle(title).breakAfter).to.equal('avoid');
  });

  it('has nothing to press on paper, where until when one can register is still said', async () => {
    const calendar = await opened(
      { registration: { closes: '2026-12-05', url: 'https://example.org/join' } },
      { signup: '#nowhere' },
    );
    onPaper(calendar);
    expect(isSeen(part(calendar, 'register-button') as Element)).to.equal(false);
    expect(partText(calendar, 'register')).to.contain('5 December 2026');
  });

  it('leads to the page that takes registrations also with half a character in its name', async () => {
    const half = { id: 'fair\udc00', name: 'Fair \ud83d' };
    const calendar = await opened(half, { signupUrl: '/join?ref={ref}&title={title}' });
    const href = part(calendar, 'register-link')?.getAttribute('href');
    expect(href).to.equal('/join?ref=fair%EF%BF%BD&title=Fair%20%EF%BF%BD');
  });

  for (const [what, offers, text] of [
    [
      'a price and a word on it',
      { price: 150, currency: 'PLN', text: 'with lunch' },
      /PLN.?150\.00, with lunch/,
    ],
    [
      'a word that names the price',
      { price: 150, currency: 'PLN', text: '150 zł, with lunch' },
      /^150 zł, with lunch$/,
    ],
    ['a word alone', { text: 'a donation' }, /^a donation$/],
  ] as const)
    it(`says what it costs: ${what}`, async () => {
      const calendar = await opened({ offers });
      const row = all(calendar, '[part~="rows"] > div').find((one) => textOf(one).startsWith('Price'));
      expect(textOf(row?.querySelector('dd'))).to.match(text);
    });

  it('names whom a place is fit for, and does not name the colour it is drawn in', async () => {
    const calendar = await opened({
      location: { name: 'Hall', accessibility: ['visual', 'intellectual', 'psychic'] },
      extras: { color: 'turquoise' },
    });
    expect(partText(calendar, 'rows')).not.to.match(/turquoise|visual\b|psychic/);
    expect(partText(calendar, 'rows')).to.contain('blind');
  });
});
