import '../../../src/define.js';
import { html } from 'lit';
import type { MuniCalendarElement } from '../../../src/index.js';
import { asEventFile, manyMeetings } from '../../fixtures/events.js';
import { pressButton } from '../../support/act.js';
import { fixedClock } from '../../support/clock.js';
import { describeEndpointWidget } from '../../support/endpoint-suite.js';
import { hearWarnings } from '../../support/events.js';
import { mount } from '../../support/mount.js';
import { itemNames, part, textOf } from '../../support/see.js';
import { answerFetch } from '../../support/server.js';
import { until } from '../../support/wait.js';

/** Some tests stop the clock in October 2026: the meetings are to come on any clock. */
const LATER = Date.parse('2035-01-10T12:00:00Z');

describeEndpointWidget('muni-calendar', {
  answer: (count) => asEventFile(manyMeetings(count, LATER)),
  names: (count) => manyMeetings(count, LATER).map(({ name }) => String(name)),
  shown: itemNames,
});

describe('a calendar whose server answers a question with a web page once, as a login or a page of a network does', () => {
  it('asks again when the visitor does', async () => {
    fixedClock('2026-11-26T10:00:00Z');
    const meetings = manyMeetings(3, Date.parse('2026-12-10T12:00:00Z'));
    const answer = { ...asEventFile(meetings), total: 3, page: 1, pageSize: 20 };
    let body: unknown = answer;
    answerFetch({
      'meetings.json': () =>
        typeof body === 'string'
          ? new Response(body, { headers: { 'Content-Type': 'text/html' } })
          : Response.json(body),
    });
    hearWarnings();
    const calendar = mount<MuniCalendarElement>(
      html`<muni-calendar src="/once/meetings.json" view="month"></muni-calendar>`,
    );
    const period = () => textOf(part(calendar, 'period')?.querySelector('.period-name'));
    await until(() => period() === 'November 2026');
    body = '<!doctype html><title>Log in</title>';
    await pressButton(calendar, /^Later/);
    await until(() => part(calendar, 'notice'));
    body = answer;
    await pressButton(calendar, /^Later/);
    await until(() => period() === 'December 2026');
  });
});
