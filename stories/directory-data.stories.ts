import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor, within } from 'storybook/test';
import { upgradeCompat } from '../src/compat.js';
import type { MuniDirectoryElement } from '../src/index.js';
import { polishFirms } from '../test/fixtures/firms.js';
import { DATA } from '../test/fixtures/handlers.js';
import { itemsOf, textOf } from '../test/support/queries.js';
import { directoryMeta, openDirectory, renderDirectory, type DirectoryArgs } from './directory-page.js';

export default { ...directoryMeta, title: 'Directory/Data' } satisfies Meta<DirectoryArgs>;

type Story = StoryObj<DirectoryArgs>;

/** An endpoint that searches and pages itself: the browser holds one page and asks for the next. */
export const NativeEndpoint: Story = {
  args: { src: `${DATA}/endpoint` },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('60 firms')).toBeVisible();
  },
};

/** The spreadsheet an office exports, as it is: Polish columns, semicolons. */
export const Csv: Story = {
  args: { src: `${DATA}/firms.csv` },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('30 firms')).toBeVisible();
    await expect(screen.getByRole('link', { name: 'Szewc Nowak' })).toBeVisible();
  },
};

/** A layer of the municipality's map server. */
export const GeoJson: Story = {
  args: { src: `${DATA}/firms.geojson` },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('20 firms')).toBeVisible();
  },
};

/** Columns that no guess can know are named by the page. */
export const FieldsNamed: Story = {
  args: {
    src: undefined,
    data: [
      { Kto: 'Szewc Nowak', Gdzie: 'Wrocław', Co: 'Szewc' },
      { Kto: 'Kuźnia Podkowa', Gdzie: 'Żmigród', Co: 'Kowal' },
    ],
    fields: 'name: Kto; town: Gdzie; category: Co',
  },
};

/** Neighbours make one directory out of their own files; each is credited. */
export const SeveralSources: Story = {
  args: { src: undefined },
  render: (args) =>
    renderDirectory(
      args,
      html`<muni-source src="${DATA}/zmigrod.json" label="Gmina Żmigród" licence="CC0-1.0"></muni-source>
        <muni-source src="${DATA}/zealand.json" label="Vordingborg Kommune"></muni-source>`,
    ),
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('50 firms')).toBeVisible();
    await expect(screen.getByText(/Vordingborg Kommune/)).toBeVisible();
  },
};

/** One source is dead: the others are shown, and it is said whose entries are missing. */
export const OneSourceDead: Story = {
  args: { src: undefined },
  render: (args) =>
    renderDirectory(
      args,
      html`<muni-source src="${DATA}/zmigrod.json" label="Gmina Żmigród"></muni-source>
        <muni-source src="${DATA}/404.json" label="Gmina Milicz"></muni-source>`,
    ),
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText(/Gmina Milicz could not be loaded/)).toBeVisible();
    await expect(screen.getByText('30 firms')).toBeVisible();
  },
};

/** Data written into the page, for systems that can print it but not serve it. */
export const InlineData: Story = {
  args: { src: undefined },
  render: (args) => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(polishFirms.slice(0, 5));
    return renderDirectory(args, script);
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('5 firms')).toBeVisible();
  },
};

/** The page has the data already: as a property nothing is fetched. */
export const DataProperty: Story = {
  args: { src: undefined, data: polishFirms.slice(0, 12) },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('12 firms')).toBeVisible();
  },
};

/** Frameworks set properties, not attributes: the address of the data may come so too. */
export const SetByProperties: Story = {
  render: (args) =>
    html`<muni-directory
      .src=${args.src ?? ''}
      .heading=${args.heading ?? ''}
      page-size="5"
    ></muni-directory>`,
  play: async ({ canvasElement }) => {
    const widget = canvasElement.querySelector('muni-directory') as MuniDirectoryElement;
    await waitFor(() => expect(itemsOf(widget)).toHaveLength(5));
  },
};

/** A `fetch` of the page's own adds what an endpoint asks for. */
export const Transport: Story = {
  args: {
    transport: (url, init) =>
      fetch(url, { ...init, headers: { 'X-Key': 'shown in the browser, so no secret' } }),
  },
};

/** Markup for systems that strip unknown tags and attributes: a `div` becomes the same widget. */
export const CompatMarkup: Story = {
  render: ({ heading }) => {
    const page = document.createElement('div');
    page.innerHTML = `<div class="muni-directory" data-heading="${heading}" data-page-size="5">
      <div class="muni-source" data-src="${DATA}/zmigrod.json" data-label="Gmina Żmigród"></div>
      <div data-slot="footer">Co-financed by the European Union.</div>
    </div>`;
    upgradeCompat(page);
    return html`${page}`;
  },
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('30 firms')).toBeVisible();
    await expect(itemsOf(widget)).toHaveLength(5);
  },
};

/** What the webmaster sees: each source, what was read, and what was left out and why. */
export const DebugPanel: Story = {
  args: { src: `${DATA}/faulty.json`, debug: true },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    const row = await screen.findByRole('row', { name: /faulty\.json/ });
    await expect(within(row).getAllByRole('cell').map(textOf)).toEqual(['4', '2']);
    await expect(screen.getByText(/^There is no name\./)).toBeVisible();
  },
};

/** The panel when nothing came: the reason, and what to do. */
export const DebugPanelOfAFailure: Story = {
  args: { src: `${DATA}/page.json`, debug: true },
};
