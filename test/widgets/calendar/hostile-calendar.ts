import { expect } from 'chai';
import '../../../src/define.js';
import type { MuniCalendarElement } from '../../../src/index.js';
import { fixedClock } from '../../support/clock.js';
import { mount } from '../../support/mount.js';
import { saidBy } from '../../support/see.js';
import { settled } from '../../support/act.js';
import { NOW } from './calendar.js';

/** A meeting a few days from now. */
export const soon = (id: string, name: string) => ({
  id,
  name,
  startDate: '2026-12-01T10:00:00Z',
  endDate: '2026-12-01T12:00:00Z',
});

/** A list over `data`, whatever that is, once it shows what it can. */
export async function calendarOf(
  data: unknown,
  properties: Partial<MuniCalendarElement> = {},
  before: (calendar: MuniCalendarElement) => unknown = () => undefined,
): Promise<MuniCalendarElement> {
  fixedClock(new Date(NOW).toISOString());
  const calendar = document.createElement('muni-calendar');
  before(calendar);
  Object.assign(calendar, { view: 'agenda', ...properties, data });
  mount(calendar);
  await calendar.ready;
  await settled(calendar);
  return calendar;
}

/** The widget shows something, and what it shows has room. */
export function expectNoBlank(calendar: MuniCalendarElement): void {
  expect(saidBy(calendar).length).to.be.above(10);
  expect(calendar.getBoundingClientRect().height).to.be.above(40);
}

/** What a visitor's console would show as an error, from now until the tests of the file are over. */
export function hearFailures(): string[] {
  const failures: string[] = [];
  const onError = (event: ErrorEvent) => failures.push(event.message);
  const onReject = (event: PromiseRejectionEvent) => failures.push(String(event.reason));
  const realError = console.error;
  before(() => {
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onReject);
    console.error = (...words: unknown[]) => void failures.push(words.join(' '));
  });
  after(() => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onReject);
    console.error = realError;
  });
  return failures;
}
