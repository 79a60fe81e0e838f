import { expect } from 'chai';
import { hearWarnings } from '../../support/events.js';
import { all, itemNames, part, partText, saidBy } from '../../support/see.js';
import { until } from '../../support/wait.js';
import type { MuniCalendarElement } from '../../../src/index.js';
import { mount } from '../../support/mount.js';
import { expectNoBlank, hearFailures, soon } from './hostile-calendar.js';

const EVENTS = [
  soon('a', 'First'),
  { ...soon('b', 'Second'), startDate: '2035-12-02T10:00:00Z', endDate: '2035-12-02T11:00:00Z' },
].map((one) => ({
  ...one,
  startDate: one.startDate.replace('2026', '2035'),
  endDate: one.endDate.replace('2026', '2035'),
}));
const TEXT = JSON.stringify({ muni: 1, events: EVENTS });

/** A calendar whose endpoint answers so, one answer for each question; the last one again and again. */
function calendarAt(...answers: (() => Response | Promise<Response>)[]): MuniCalendarElement {
  let number = 0;
  const calendar = document.createElement('muni-calendar');
  Object.assign(calendar, {
    view: 'agenda',
    src: '/events',
    transport: () => Promise.resolve(answers[Math.min(number++, answers.length - 1)]?.()),
  });
  return mount<MuniCalendarElement>(calendar);
}

const json = (body: BodyInit, type = 'application/json') =>
  new Response(body, { headers: { 'Content-Type': type } });

/** The text in pieces, with a pause before each; with an error in place of its end where that is wanted. */
function dripping(text: string, pieces: number, isTorn = false): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / pieces);
  let at = 0;
  return new ReadableStream({
    async pull(to) {
      await new Promise((done) => setTimeout(done, 5));
      if (isTorn && at > bytes.length / 2) return to.error(new TypeError('network error'));
      if (at >= bytes.length) return to.close();
      to.enqueue(bytes.slice(at, (at += size)));
    },
  });
}

describe('a calendar at an odd endpoint', () => {
  const failures = hearFailures();
  let warnings: string[] = [];
  beforeEach(() => (warnings = hearWarnings()));

  const ENVELOPES: Record<string, unknown> = {
    'a bare list': EVENTS,
    'data in data': { data: { events: EVENTS } },
    'records of a result': { success: true, result: { records: EVENTS } },
    'items with paging': { items: EVENTS, meta: { total: 2, next: null } },
    'events by their ids': { events: { a: EVENTS[0], b: EVENTS[1] } },
    'a version nobody knows': { muni: 99, events: EVENTS },
    'a total that lies': { muni: 1, events: EVENTS, total: -5 },
    'a total that is a text': { muni: 1, events: EVENTS, total: 'many', facets: 'none', updated: {} },
    'facets that lie': { muni: 1, events: EVENTS, facets: { town: [{ value: 5, count: 'x' }, null] } },
  };
  for (const [what, body] of Object.entries(ENVELOPES))
    it(`shows the events of ${what}`, async () => {
      const calendar = calendarAt(() => json(JSON.stringify(body)));
      await until(() => itemNames(calendar).join() === 'First,Second');
    });

  for (const [what, body, type] of [
    ['a byte order mark', `\uFEFF${TEXT}`, 'application/json'],
    ['a type that is wrong', TEXT, 'text/html'],
    ['a type that is none', TEXT, ''],
    ['lines of JSON', EVENTS.map((one) => JSON.stringify(one)).join('\n'), 'application/x-ndjson'],
  ] as const)
    it(`reads an answer with ${what}`, async () => {
      const calendar = calendarAt(() => json(body, type));
      await until(() => itemNames(calendar).join() === 'First,Second');
    });

  it('reads an answer that drips', async () => {
    const calendar = calendarAt(() => json(dripping(TEXT, 20)));
    await until(() => itemNames(calendar).join() === 'First,Second');
  });

  it('shows what is whole of an answer that was cut off, and says so to the webmaster', async () => {
    const calendar = calendarAt(() => json(`${TEXT.slice(0, -2)},{"id":"c","name":"Thi`));
    await until(() => itemNames(calendar).join() === 'First,Second');
    await until(() => warnings.some((one) => /cut|end|incomplete|damaged/i.test(one)));
  });

  it('says that the calendar cannot be shown where the line breaks, and tries again', async () => {
    const calendar = calendarAt(
      () => json(dripping(TEXT, 20, true)),
      () => json(TEXT),
    );
    await until(() => saidBy(calendar).includes('cannot be shown'));
    expectNoBlank(calendar);
    await until(() => all(calendar, '[part~="error"] button')[0]).then((button) => button.click());
    await until(() => itemNames(calendar).join() === 'First,Second');
  });

  it('keeps what it shows where the server says that nothing has changed', async () => {
    const calendar = calendarAt(
      () => json(TEXT),
      () => new Response(null, { status: 304 }),
    );
    await until(() => itemNames(calendar).join() === 'First,Second');
    await calendar.ready;
    calendar.reload();
    await until(() => calendar.state.status === 'stale');
    expect(itemNames(calendar)).to.deep.equal(['First', 'Second']);
  });

  it('shows the new body of the next answer, whatever its tag says', async () => {
    const tagged = (body: string) =>
      new Response(body, { headers: { 'Content-Type': 'application/json', ETag: '"same"' } });
    const calendar = calendarAt(
      () => tagged(TEXT),
      () => tagged(JSON.stringify({ muni: 1, events: [EVENTS[1]] })),
    );
    await until(() => itemNames(calendar).join() === 'First,Second');
    calendar.reload();
    await until(() => itemNames(calendar).join() === 'Second');
  });

  for (const [what, body, type] of [
    ['a page of HTML', '<!doctype html><title>Sign in</title><form></form>', 'text/html'],
    ['nothing at all', '', 'application/json'],
    ['null', 'null', 'application/json'],
    ['a number', '5', 'application/json'],
    ['an empty object', '{}', 'application/json'],
    ['a picture', '\u0089PNG\r\n\u001A\n', 'image/png'],
    [
      'an error in an answer of 200',
      '{"error":{"code":500,"message":"database is down"}}',
      'application/json',
    ],
    ['a calendar file that was cut off in its head', 'BEGIN:VCALENDAR\r\nVERSI', 'text/calendar'],
  ] as const)
    it(`says something of ${what}, and why to the webmaster`, async () => {
      const calendar = calendarAt(() => json(body, type));
      await until(() => part(calendar, 'error') ?? part(calendar, 'empty'));
      expectNoBlank(calendar);
      if (part(calendar, 'error')) {
        expect(partText(calendar, 'error')).to.contain('cannot be shown');
        expect(warnings.join()).to.contain('/events');
      }
    });

  it('has never said an error in the console', () => {
    expect(failures).to.deep.equal([]);
  });
});
