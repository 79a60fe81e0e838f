import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { pickText } from '../src/core/pick-text.js';
import type { DirectoryItem } from '../src/index.js';
import { awkwardFirms } from '../test/fixtures/firms.js';
import { DATA } from '../test/fixtures/handlers.js';
import { cutOffItems, itemNames, itemsOf } from '../test/support/queries.js';
import { directoryMeta, openDirectory, renderDirectory, type DirectoryArgs } from './directory-page.js';

export default { ...directoryMeta, title: 'Directory' } satisfies Meta<DirectoryArgs>;

type Story = StoryObj<DirectoryArgs>;

/** What a page gets from one tag and one file: a list that can be searched and filtered. */
export const List: Story = {
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('60 firms')).toBeVisible();
    await expect(itemsOf(widget)).toHaveLength(20);
    await expect(screen.getByRole('heading', { name: 'Local firms', level: 2 })).toBeVisible();
  },
};

/** Cards where pictures say more than lines; initials stand in for a missing picture. */
export const Cards: Story = {
  args: { view: 'cards', 'allow-origin': DATA },
  play: async ({ canvasElement }) => {
    const { widget } = await openDirectory(canvasElement);
    await expect(itemNames(widget)[0]).toBe('Szewc Nowak');
    const [first] = itemsOf(widget);
    const picture = first?.querySelector('[part~="image"]');
    await expect(picture?.clientWidth).toBe(first?.clientWidth);
  },
};

/** A link to one firm opens it at once: deep links and QR codes lead here. */
export const DeepLink: Story = {
  parameters: { address: 'directory.item=pl-10' },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByRole('heading', { name: 'Ceramika Glinka' })).toBeVisible();
    await expect(screen.getByRole('link', { name: /Back to the list/ })).toBeVisible();
  },
};

/** All that an organisation can say of itself: people, members, registration numbers, a place on the map. */
export const Detail: Story = { parameters: { address: 'directory.item=x-10' } };

/** A village with one firm: no pages, and no facets that have nothing to choose from. */
export const OneEntry: Story = {
  args: { src: `${DATA}/one.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('1 firm')).toBeVisible();
    await expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
    await expect(screen.queryByRole('group', { name: 'Town' })).toBeNull();
  },
};

/** A short list needs no filters; without them the entries have the whole width. */
export const NoFacets: Story = { args: { facets: '' } };

/** Trades are a tree: choosing a branch opens it, and several twigs may be chosen. */
export const CategoryTree: Story = {
  parameters: {
    address: new URLSearchParams([
      ['directory.category', 'Craft > Shoemaker'],
      ['directory.category', 'Craft > Tailor'],
    ]).toString(),
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByRole('checkbox', { name: /Shoemaker/ })).toBeChecked();
    await expect(screen.getByRole('checkbox', { name: /Tailor/ })).toBeChecked();
    await expect(screen.getByRole('checkbox', { name: /Watchmaker/ })).not.toBeChecked();
    await expect(await screen.findByText('7 firms')).toBeVisible();
  },
};

/** The spreadsheet's own columns: shown, filtered by and named by the page. */
export const ExtraColumns: Story = {
  args: {
    src: `${DATA}/firms.csv`,
    show: 'Rok założenia, Certyfikaty',
    facets: 'town, Certyfikaty',
    labels: 'Rok założenia: Founded; Certyfikaty: Certificates',
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByRole('group', { name: 'Certificates' })).toBeVisible();
    await expect(screen.getAllByText('Founded')[0]).toBeVisible();
  },
};

/** Names as long as registers have them, and other scripts, break lines and not the page. */
export const LongNames: Story = {
  args: { data: awkwardFirms, src: undefined },
  play: async ({ canvasElement }) => {
    const { widget } = await openDirectory(canvasElement);
    await waitFor(() => expect(itemsOf(widget)).not.toHaveLength(0));
    await expect(widget.scrollWidth).toBeLessThanOrEqual(widget.clientWidth);
    await expect(cutOffItems(widget)).toEqual([]);
  },
};

/** Texts that try to be markup or scripts stay texts. */
export const HostileData: Story = {
  args: { data: awkwardFirms, src: undefined, view: 'cards' },
  play: async ({ canvasElement }) => {
    const { widget } = await openDirectory(canvasElement);
    const links = [...(widget.shadowRoot?.querySelectorAll('a') ?? [])];
    await expect(itemNames(widget).some((name) => name.includes('Attrapa'))).toBe(true);
    await expect(links.filter(({ protocol }) => protocol === 'javascript:')).toHaveLength(0);
    await expect('attacked' in window).toBe(false);
  },
};

/** Advice and money instead of firms: the same widget, with its sentences in the page's own words. */
export const SupportOffers: Story = {
  args: {
    src: `${DATA}/offers.json`,
    heading: 'Help for your business',
    facets: 'kind, provider',
    show: 'deadline',
    labels: 'deadline: Deadline',
    strings: {
      search: 'Find support',
      searchHint: 'Grant, advice, provider',
      count: { one: '{0} offer', other: '{0} offers' },
    },
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('5 offers')).toBeVisible();
    await expect(screen.getByRole('searchbox', { name: 'Find support' })).toBeVisible();
  },
};

/** A page may draw entries its own way and keep search, filters and paging. */
export const ItemTemplate: Story = {
  args: {
    itemTemplate: ({ name, town }: DirectoryItem) =>
      html`<p>
        <strong>${pickText(name, 'en').text}</strong> ${town ? html`(${pickText(town, 'en').text})` : ''}
      </p>`,
  },
  play: async ({ canvasElement }) => {
    const { widget } = await openDirectory(canvasElement);
    await expect(itemsOf(widget)[0]).toHaveTextContent('Szewc Nowak (Wrocław)');
  },
};

/** Headings fit into the page's outline: the directory's at the level given, entries one below. */
export const HeadingLevels: Story = {
  args: { 'heading-level': 3 },
  render: (args) =>
    html`<h2>Business in Żmigród</h2>
      ${renderDirectory(args)}`,
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(screen.getByRole('heading', { name: 'Local firms', level: 3 })).toBeVisible();
    await expect(await screen.findByRole('heading', { name: 'Szewc Nowak', level: 4 })).toBeVisible();
  },
};

/** A heading and a footer of the page's own: funders prescribe their logos and their sentence. */
export const Slots: Story = {
  render: (args) =>
    renderDirectory(
      args,
      html`<h2 slot="heading">Firms of the <em>Barycz</em> valley</h2>
        <p slot="footer">Co-financed by the European Union.</p>`,
    ),
};

/** Two directories on one page: each keeps its own part of the address by its id. */
export const TwoOnOnePage: Story = {
  render: () =>
    html`<muni-directory
        id="crafts"
        heading="Crafts"
        src="${DATA}/zmigrod.json"
        page-size="3"
        facets=""
      ></muni-directory>
      <muni-directory
        id="zealand"
        heading="Zealand"
        src="${DATA}/zealand.json"
        page-size="3"
        facets=""
      ></muni-directory>`,
};
