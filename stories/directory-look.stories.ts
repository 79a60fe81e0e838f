import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { DATA } from '../test/fixtures/handlers.js';
import { cutOffItems, itemsOf } from '../test/support/queries.js';
import { openDirectory, directoryMeta, renderDirectory, type DirectoryArgs } from './directory-page.js';

export default { ...directoryMeta, title: 'Directory/Look' } satisfies Meta<DirectoryArgs>;

type Story = StoryObj<DirectoryArgs>;

const within =
  (style: string): Story['render'] =>
  (args) =>
    html`<div style=${style}>${renderDirectory(args)}</div>`;

const needsNoScrolling: Story['play'] = async ({ canvasElement }) => {
  const { widget } = await openDirectory(canvasElement);
  await waitFor(() => expect(itemsOf(widget)).not.toHaveLength(0));
  await expect(widget.scrollWidth).toBeLessThanOrEqual(widget.clientWidth);
  await expect(cutOffItems(widget)).toEqual([]);
};

/** Light, whatever the page is. */
export const Light: Story = { args: { theme: 'light' } };

/** Dark, whatever the page is. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Strong contrast in the system's own colours. */
export const Contrast: Story = { args: { theme: 'contrast' } };

/** On a dark page without a theme, text and lines follow the page. */
export const OnADarkPage: Story = {
  render: within(
    'background: #10243a; color: #f2f5f8; color-scheme: dark; padding: 1em; --muni-color-accent: #9cc9ff',
  ),
};

/** A municipality's own colours, corners and font, set on whatever surrounds the widget. */
export const OwnTokens: Story = {
  render: within(
    'font-family: Georgia, serif; --muni-color-accent: #8a1538; --muni-color-focus: #8a1538; --muni-radius: 0; --muni-space: 1.25em',
  ),
};

/** In a sidebar of 280 px everything is there, one under the other. */
export const Sidebar: Story = { render: within('inline-size: 280px'), play: needsNoScrolling };

/** A sidebar of cards. */
export const SidebarCards: Story = {
  args: { view: 'cards', 'allow-origin': DATA },
  render: within('inline-size: 280px'),
  play: needsNoScrolling,
};

/** On 1400 px facets, entries and contacts stand side by side, and lines stay short enough to read. */
export const Wide: Story = { render: within('inline-size: 1400px') };

/** Text twice as large: nothing is cut off, nothing overlaps. */
export const LargeText: Story = { render: within('font-size: 200%'), play: needsNoScrolling };

/** WCAG's text spacing: more room between lines, letters and words breaks nothing. */
export const TextSpacing: Story = {
  render: within('line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em'),
  play: needsNoScrolling,
};

/** Controls of 32 px for dense pages; targets stay large enough to hit. */
export const Compact: Story = { render: within('--muni-control-height: 2em; --muni-space: 0.75em') };
