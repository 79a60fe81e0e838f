import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { DATA } from '../test/fixtures/handlers.js';
import { focusedElement, itemNames, itemsOf, textOf } from '../test/support/queries.js';
import { directoryMeta, openDirectory, type DirectoryArgs } from './directory-page.js';

export default { ...directoryMeta, title: 'Directory/Interactions' } satisfies Meta<DirectoryArgs>;

type Story = StoryObj<DirectoryArgs>;

/** Typing searches; small letters without marks find large ones with them; the outcome is announced. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search' }), 'zmigrod');
    await waitFor(() => expect(textOf(screen.getByRole('status'))).toBe('5 firms'));
    await expect(itemNames(widget)).toContain('Obuwie Łukasza');
    await expect(location.search).toContain('directory.q=zmigrod');
  },
};

/** Both ways of writing å find the firm: as it sounds and as it looks. */
export const SearchAsPeopleSpell: Story = {
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    const field = screen.getByRole('searchbox', { name: 'Search' });
    for (const typed of ['arhus', 'aarhus']) {
      await userEvent.type(field, typed, { initialSelectionStart: 0, initialSelectionEnd: 100 });
      await waitFor(() => expect(itemNames(widget)).toEqual(['Aarhus Sko']));
    }
  },
};

/** A search that found nothing is left by one of the ways offered. */
export const WayOut: Story = {
  parameters: { address: 'directory.q=zegarmistrz&directory.town=Milicz' },
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: /^Without “Milicz”/ }));
    await waitFor(() => expect(itemNames(widget)).toContain('Zegarmistrz Wilczek'));
    await expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('zegarmistrz');
  },
};

/** Starting over empties the search and puts the visitor back into it. */
export const StartOver: Story = {
  parameters: { address: 'directory.q=zegarmistrz&directory.town=Milicz' },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: 'Start over' }));
    await expect(await screen.findByText('60 firms')).toBeVisible();
    await waitFor(() => expect(focusedElement()).toBe(screen.getByRole('searchbox', { name: 'Search' })));
    await expect(focusedElement()).toHaveValue('');
  },
};

/** Towns are OR, trade and town are AND; what cannot be found any more stays in sight, with 0. */
export const Filter: Story = {
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Milicz/ }));
    await expect(await screen.findByText('6 firms')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Stege/ }));
    await expect(await screen.findByText('11 firms')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Craft/ }));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /^Wrocław/ })).toBeEnabled());
    await expect(screen.getByRole('button', { name: 'Remove filter: Craft' })).toBeVisible();
  },
};

/** A chosen filter is taken back where it is named; all of them at once by one button. */
export const ClearFilters: Story = {
  parameters: { address: 'directory.town=Milicz&directory.town=Stege' },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove filter: Stege' }));
    await expect(await screen.findByText('6 firms')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Stege/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Remove all filters' }));
    await expect(await screen.findByText('60 firms')).toBeVisible();
    await expect(screen.getByRole('checkbox', { name: /^Stege/ })).not.toBeChecked();
  },
};

/** By name means by the alphabet of the directory's language. */
export const Sort: Story = {
  args: { src: `${DATA}/zealand.json` },
  globals: { lang: 'da' },
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await userEvent.selectOptions(await screen.findByRole('combobox'), 'name');
    // Å is the last letter in Danish, and Aa at the beginning of a name is Å.
    await waitFor(() =>
      expect(itemNames(widget).slice(-2)).toEqual(['Aarhus Sko', 'Åse Østergaards Skrædderi']),
    );
  },
};

/** The next page begins where its count is read, and the address leads back to it. */
export const Paging: Story = {
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    const [first] = itemNames(widget);
    await userEvent.click(await screen.findByRole('link', { name: 'Page 2' }));
    await waitFor(() => expect(itemNames(widget)[0]).not.toBe(first));
    await expect(screen.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page');
    await waitFor(() => expect(textOf(focusedElement())).toBe('60 firms'));
    await expect(location.search).toContain('directory.page=2');
  },
};

/** Pages of an endpoint are asked for when they are wanted. */
export const PagingOnTheServer: Story = {
  args: { src: `${DATA}/endpoint` },
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('link', { name: 'Next' }));
    await waitFor(() => expect(itemNames(widget)[0]).toBe('Dwa Koła'));
  },
};

/** More entries come under those there are, and the first new one has the focus. */
export const ShowMore: Story = {
  play: async ({ canvasElement }) => {
    const { widget, screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: 'Show 20 more' }));
    await waitFor(() => expect(itemsOf(widget)).toHaveLength(40));
    await waitFor(() => expect(itemsOf(widget)[20]).toContainElement(focusedElement() as HTMLElement));
  },
};

/** By keyboard into an entry and back: the focus is on its name, then on the link one came from. */
export const OpenAndBack: Story = {
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    (await screen.findByRole('link', { name: 'Ceramika Glinka' })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(focusedElement()).toBe(screen.getByRole('heading', { name: 'Ceramika Glinka' })),
    );
    screen.getByRole('link', { name: /Back to the list/ }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(focusedElement()).toBe(screen.getByRole('link', { name: 'Ceramika Glinka' })));
  },
};

/** The browser's own back button leaves the entry too, and the list is as it was. */
export const BackButton: Story = {
  parameters: { address: 'directory.town=Milicz' },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('link', { name: 'Zajazd nad Baryczą' }));
    await expect(await screen.findByRole('link', { name: /Back to the list/ })).toBeVisible();
    history.back();
    await expect(await screen.findByText('6 firms')).toBeVisible();
    await waitFor(() =>
      expect(focusedElement()).toBe(screen.getByRole('link', { name: 'Zajazd nad Baryczą' })),
    );
  },
};

/** The first attempt failed; the visitor asks again and has the list. */
export const Retry: Story = {
  args: { src: `${DATA}/fails-first.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await expect(await screen.findByText('60 firms')).toBeVisible();
    // The live region says the new count a moment after the list shows it.
    await waitFor(() => expect(screen.queryByText('The directory cannot be shown right now.')).toBeNull());
  },
};

/** List or cards is the visitor's choice. */
export const SwitchLayout: Story = {
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: 'Cards' }));
    await expect(screen.getByRole('button', { name: 'Cards', pressed: true })).toBeVisible();
    await expect(location.search).toContain('directory.view=cards');
  },
};

/** Long facets show their first values, and all of them when asked. */
export const AllValues: Story = {
  play: async ({ canvasElement }) => {
    const { screen } = await openDirectory(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: /^Show all \d+ ?: Town$/ }));
    await expect(await screen.findByRole('button', { name: /^Show fewer ?: Town$/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  },
};
