import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DATA } from '../test/fixtures/handlers.js';
import { renderSignup, signupMeta, type SignupArgs } from './signup-page.js';

export default { ...signupMeta, title: 'Signup/Look' } satisfies Meta<SignupArgs>;

type Story = StoryObj<SignupArgs>;

/** In Polish. */
export const Polish: Story = { globals: { lang: 'pl' } };

/** In Danish. */
export const Danish: Story = { globals: { lang: 'da' } };

/** Dark, whatever the page. */
export const Dark: Story = { args: { theme: 'dark' } };

/** The system's own colours. */
export const Contrast: Story = { args: { theme: 'contrast' } };

/** In a sidebar of 280 pixels. */
export const Sidebar: Story = {
  args: { src: `${DATA}/forms/every.json` },
  render: (args) => html`<div style="inline-size: 280px">${renderSignup(args)}</div>`,
};

/** A municipality's own colours, corners and control height, by tokens alone. */
export const Branded: Story = {
  render: (args) =>
    html`<div
      style="--muni-color-accent: #7a1f5c; --muni-radius: 0; --muni-control-height: 3em; font-family: Georgia, serif"
    >
      ${renderSignup(args)}
    </div>`,
};
