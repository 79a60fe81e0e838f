import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor, within } from 'storybook/test';
import '../src/define/calendar.js';
import type { MuniCalendarElement } from '../src/index.js';
import { asEventFile, manyMeetings, seriesEvents } from '../test/fixtures/events.js';
import { DATA } from '../test/fixtures/handlers.js';
import { inside, itemNames, itemsOf } from '../test/support/queries.js';

type Args = Partial<
  Pick<
    MuniCalendarElement,
    | 'src'
    | 'data'
    | 'view'
    | 'facets'
    | 'preset'
    | 'series'
    | 'heading'
    | 'lang'
    | 'theme'
    | 'signup'
    | 'debug'
  >
> & { 'signup-url'?: string; 'page-size'?: number; width?: string };

const NOW = Date.now();
const SERIES = asEventFile(seriesEvents(NOW));

const render = (args: Args): TemplateResult =>
  html`<div style="max-inline-size: ${args.width ?? 'none'}">
    <muni-calendar
      src=${ifDefined(args.src)}
      view=${ifDefined(args.view)}
      facets=${ifDefined(args.facets)}
      preset=${ifDefined(args.preset)}
      series=${ifDefined(args.series)}
      heading=${ifDefined(args.heading)}
      lang=${ifDefined(args.lang)}
      theme=${ifDefined(args.theme)}
      signup=${ifDefined(args.signup)}
      signup-url=${ifDefined(args['signup-url'])}
      page-size=${ifDefined(args['page-size'])}
      ?debug=${args.debug}
      .data=${args.src ? undefined : (args.data ?? SERIES)}
    ></muni-calendar>
  </div>`;

export default {
  title: 'Calendar',
  component: 'muni-calendar',
  render,
  args: { heading: 'Meetings', view: 'agenda' },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

/** The calendar of a story once its events are there. */
async function openCalendar(canvas: HTMLElement) {
  const widget = canvas.querySelector('muni-calendar') as MuniCalendarElement;
  await widget.ready;
  await waitFor(() =>
    expect(widget.shadowRoot?.querySelector('[part~="layouts"], [part~="detail"]')).toBeTruthy(),
  );
  return { widget, screen: within(inside(widget)) };
}

/** What a page gets from one tag and one file: what is to come, soonest first. */
export const List: Story = {
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openCalendar(canvasElement);
    await expect(await screen.findByText('8 upcoming events')).toBeVisible();
    await expect(itemNames(widget)[0]).toBe('Your first employee');
    await expect(screen.getByText('Cancelled')).toBeVisible();
  },
};

/** In a sidebar: the same list, its days still at the side. */
export const Sidebar: Story = {
  args: { width: '20em', facets: '' },
  play: async ({ canvasElement }) => {
    const { widget } = await openCalendar(canvasElement);
    await expect(widget.scrollWidth).toBeLessThanOrEqual(widget.clientWidth);
  },
};

/** A month over what is to come; its days are one stop for Tab and go by the arrow keys. */
export const Month: Story = {
  args: { view: 'month', facets: '' },
  play: async ({ canvasElement }) => {
    const { screen } = await openCalendar(canvasElement);
    await expect(await screen.findByRole('grid')).toBeVisible();
  },
};

/** Where there is no room for titles, dots say which days have something; a day's events are listed below. */
export const MonthWithDots: Story = { args: { view: 'month', facets: '', width: '40em' } };

export const Week: Story = { args: { view: 'week', facets: '' } };

/** Shades say how busy a day is; the number is in its name too. */
export const Year: Story = { args: { view: 'year', facets: '' } };

/** For those who plan: clashes between towns, the holidays of Poland and Denmark, free days. */
export const Planning: Story = { args: { view: 'planning', facets: '' } };

/** Nothing is to come: what has been comes first, and is called past. */
export const OnlyPast: Story = {
  args: { data: asEventFile(manyMeetings(3, NOW - 30 * 86_400_000)) },
  play: async ({ canvasElement }) => {
    const { screen } = await openCalendar(canvasElement);
    await expect(await screen.findByText('3 past events')).toBeVisible();
  },
};

/** The page shows one kind of event until the visitor chooses. */
export const Preset: Story = {
  args: { preset: 'format: online' },
  play: async ({ canvasElement }) => {
    const { widget } = await openCalendar(canvasElement);
    await expect(itemNames(widget)).toEqual(['Questions before the gathering']);
  },
};

/** A series has its towns and dates, its organisers and funders above its events. */
export const Series: Story = {
  args: { series: 'blisko' },
  play: async ({ canvasElement }) => {
    const { screen } = await openCalendar(canvasElement);
    await expect(await screen.findByRole('region', { name: 'Close to business' })).toBeVisible();
  },
};

/** Many events go by pages. */
export const Pages: Story = {
  args: { data: asEventFile(manyMeetings(60, NOW)) },
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openCalendar(canvasElement);
    await expect(itemsOf(widget)).toHaveLength(20);
    await expect(await screen.findByRole('navigation', { name: /Pages/ })).toBeVisible();
  },
};

/** A link to one event opens it at once. */
export const Detail: Story = {
  args: { 'signup-url': '/register?ref={ref}' },
  parameters: { address: 'calendar.item=blisko-4' },
  play: async ({ canvasElement }) => {
    const { screen } = await openCalendar(canvasElement);
    await expect(await screen.findByRole('heading', { name: 'Grants for crafts' })).toBeVisible();
    await expect(await screen.findByRole('link', { name: 'Join the waiting list' })).toBeVisible();
  },
};

/** Two days with a programme, on the spot and online. */
export const DetailWithProgramme: Story = { parameters: { address: 'calendar.item=zjazd' } };

export const Empty: Story = {
  args: { data: { muni: 1, events: [] } },
  play: async ({ canvasElement }) => {
    const { screen } = await openCalendar(canvasElement);
    await expect(await screen.findByText('There are no events here yet.')).toBeVisible();
  },
};

/** The server does not answer: a sentence, and a way to try again. */
export const Failed: Story = {
  args: { src: `${DATA}/404.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openCalendar(canvasElement).catch(() => ({
      screen: within(inside(canvasElement.querySelector('muni-calendar'))),
    }));
    await expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const Dark: Story = { args: { theme: 'dark', view: 'month', facets: '' } };
export const Polish: Story = { args: { lang: 'pl' } };
export const Danish: Story = { args: { lang: 'da', view: 'month', facets: '' } };
