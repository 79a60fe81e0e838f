import { html, type TemplateResult } from 'lit';
import '../../../src/define.js';
import type { MuniCalendarElement } from '../../../src/index.js';
import { asEventFile, seriesEvents } from '../../fixtures/events.js';
import { fixedClock } from '../../support/clock.js';
import { mount } from '../../support/mount.js';
import { itemsOf, partText } from '../../support/see.js';
import { until } from '../../support/wait.js';

/** A Thursday; all tests of the calendar take place on it. */
export const NOW = Date.parse('2026-11-26T10:00:00Z');

/** A calendar of the series, on the page and with its events in it. */
export async function calendarWith(
  properties: Partial<MuniCalendarElement> = {},
  place: (calendar: Node) => TemplateResult | Node = (calendar) => calendar,
  now = new Date(NOW).toISOString(),
): Promise<MuniCalendarElement> {
  fixedClock(now);
  const calendar = document.createElement('muni-calendar');
  Object.assign(calendar, { view: 'agenda', data: asEventFile(seriesEvents(NOW)), ...properties });
  mount(place(calendar));
  await until(() => itemsOf(calendar).length > 0 || calendar.shadowRoot?.querySelector('[part~="grid"]'));
  await until(() => calendar.shadowRoot?.querySelector('[part~="layouts"]'));
  await until(() => !/Loading|…/.test(partText(calendar, 'count')));
  return calendar;
}

/** Some engines set a comma behind the day of the week, some do not. */
export const withoutComma = (text: string | null | undefined) => (text ?? '').replace(/(day),(?= \d)/g, '$1');

/** A calendar in a column of that width. */
export const calendarIn = (width: string, properties: Partial<MuniCalendarElement> = {}) =>
  calendarWith(properties, (calendar) => html`<div style="inline-size: ${width}">${calendar}</div>`);
