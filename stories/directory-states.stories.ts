import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor, within } from 'storybook/test';
import type { MuniDirectoryElement } from '../src/index.js';
import { DATA } from '../test/fixtures/handlers.js';
import { inside, itemNames, itemsOf } from '../test/support/queries.js';
import { directoryMeta, openDirectory, renderDirectory, type DirectoryArgs } from './directory-page.js';

export default { ...directoryMeta, title: 'Directory/States' } satisfies Meta<DirectoryArgs>;

type Story = StoryObj<DirectoryArgs>;

/** Nothing can be done about what has failed for good: a sentence, the next step, no countdown. */
const saysThatItFailed: Story['play'] = async ({ canvasElement }) => {
  const { screen } = await openDirectory(canvasElement);
  await expect(await screen.findByText('The directory cannot be shown right now.')).toBeVisible();
  await expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
};

/** While the data is on its way the page keeps the shape it will have. */
export const Loading: Story = {
  args: { src: `${DATA}/never.json` },
  play: async ({ canvasElement }) => {
    const widget = canvasElement.querySelector('muni-directory') as MuniDirectoryElement;
    await widget.updateComplete;
    await expect(within(inside(widget)).getByRole('searchbox', { name: 'Search' })).toBeVisible();
    await expect(widget.shadowRoot?.querySelector('[part~="skeleton"]')).toBeVisible();
    await expect(itemsOf(widget)).toHaveLength(0);
  },
};

/** An answer that takes a second and a half: the skeleton gives way to the list and nothing jumps. */
export const Slow: Story = {
  args: { src: `${DATA}/slow.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('60 firms')).toBeVisible();
  },
};

/** A new directory without entries says so and offers no way out of a search nobody made. */
export const NoEntriesYet: Story = {
  args: { src: `${DATA}/no-records.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('There are no entries here yet.')).toBeVisible();
    await expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull();
  },
};

/** Nothing found: each way out says what it would find. */
export const NothingFound: Story = {
  parameters: { address: 'directory.q=zegarmistrz&directory.town=Milicz' },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('Nothing matches your search.')).toBeVisible();
    await expect(
      await screen.findByRole('button', { name: /^Without “zegarmistrz”: 6 firms$/ }),
    ).toBeVisible();
    await expect(screen.getByRole('button', { name: /^Without “Milicz”: \d+ firms?$/ })).toBeVisible();
  },
};

/** A slip of the finger still finds the firm, and it is said that the spelling differs. */
export const SimilarSpelling: Story = {
  parameters: { address: 'directory.q=zegarmistsz' },
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText(/No results for “zegarmistsz”/)).toBeVisible();
    await expect(itemNames(widget)).toContain('Zegarmistrz Wilczek');
  },
};

/** A server in trouble: a sentence, a button, and a new attempt by itself. */
export const ServerError: Story = {
  args: { src: `${DATA}/500.json` },
  play: async (context) => {
    await saysThatItFailed(context);
    const { screen } = await openDirectory(context.canvasElement);
    await expect(screen.getByText(/^Trying again in/)).toBeVisible();
  },
};

/** A busy server says when to come back, and is left alone until then. */
export const Busy: Story = {
  args: { src: `${DATA}/503.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('Trying again in 120 seconds')).toBeVisible();
  },
};

/** The file has moved: asking again by itself would not help. */
export const NotFound: Story = { args: { src: `${DATA}/404.json` }, play: saysThatItFailed };

/** The address gives a web page with status 200, as systems under repair do. */
export const PageInsteadOfData: Story = { args: { src: `${DATA}/page.json` }, play: saysThatItFailed };

/** Cut off before the first whole record: nothing can be shown. */
export const CutOff: Story = { args: { src: `${DATA}/cut-off.json` }, play: saysThatItFailed };

/** Cut off in the middle: what can still be read is shown. */
export const Truncated: Story = {
  args: { src: `${DATA}/truncated.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByRole('link', { name: 'Szewc Nowak' })).toBeVisible();
  },
};

/** The browser keeps the answer back (CORS), or there is none: visitors are not told about headers. */
export const Blocked: Story = { args: { src: `${DATA}/blocked.json` }, play: saysThatItFailed };

/** Without a connection the reason is the visitor's own, and is named. */
export const Offline: Story = {
  args: { src: `${DATA}/blocked.json` },
  parameters: { isOffline: true },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('You seem to be offline.')).toBeVisible();
  },
};

/** What the page put between the tags helps where the data does not come: a telephone number, a link. */
export const FallbackContent: Story = {
  args: { src: `${DATA}/404.json` },
  render: (args) =>
    renderDirectory(args, html`<p><a href="#list">The list as a PDF</a>, or call 71 000 00 00.</p>`),
  play: async ({ canvas, canvasElement }) => {
    await openDirectory(canvasElement);
    await waitFor(() => expect(canvas.getByRole('link', { name: 'The list as a PDF' })).toBeVisible());
  },
};

/** A refresh has failed: the entries stay, with their age and a way to ask again. */
export const Stale: Story = {
  args: { src: `${DATA}/fails-later.json` },
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await screen.findByText('60 firms');
    widget.reload();
    await expect(await screen.findByText(/newer ones could not be loaded/)).toBeVisible();
    await expect(itemsOf(widget)).toHaveLength(20);
    await expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** Some records cannot be read: the others are shown, and visitors see no half entries. */
export const PartlyReadable: Story = {
  args: { src: `${DATA}/faulty.json` },
  play: async ({ canvasElement }) => {
    const { widget } = await openDirectory(canvasElement);
    await waitFor(() => expect(itemsOf(widget)).toHaveLength(4));
  },
};

/** A link to a firm that has closed leads back to the list, not into the void. */
export const EntryGone: Story = {
  parameters: { address: 'directory.item=closed-years-ago' },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await expect(await screen.findByText('This entry is not in the directory any more.')).toBeVisible();
    await expect(screen.getByRole('link', { name: /Back to the list/ })).toBeVisible();
  },
};
