import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { DATA } from '../test/fixtures/handlers.js';
import { focusedElement, textOf } from '../test/support/queries.js';
import { fillMeeting, openSignup, renderSignup, send, signupMeta, type SignupArgs } from './signup-page.js';

export default { ...signupMeta, title: 'Signup' } satisfies Meta<SignupArgs>;

type Story = StoryObj<SignupArgs>;

/** What a page gets from one tag and one file. */
export const Form: Story = {
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await expect(screen.getByRole('heading', { name: 'Sign up for the meeting', level: 2 })).toBeVisible();
    await expect(screen.getByLabelText(/Company/)).not.toBeRequired();
    await expect(screen.getByText('(optional)')).toBeVisible();
  },
};

/** Filled in, sent, and the receipt, which has the focus. */
export const Sent: Story = {
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await fillMeeting(screen);
    await send(screen);
    const heading = await screen.findByRole('heading', { name: 'You are signed up' });
    await waitFor(() => expect(focusedElement()).toBe(heading));
    await expect(screen.getByText('M-7Q2F-0193')).toBeVisible();
    await expect(screen.getByRole('link', { name: /See or withdraw/ })).toBeVisible();
  },
};

/** Everything that is wrong stands above the form, each a link to where it can be mended. */
export const Errors: Story = {
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await send(screen);
    const summary = await screen.findByRole('group', { name: 'There are 4 problems' });
    await waitFor(() => expect(focusedElement()).toBe(summary));
    await userEvent.click(screen.getByRole('link', { name: 'Answer this: E-mail' }));
    await expect(focusedElement()).toBe(screen.getByLabelText(/E-mail/));
    await userEvent.type(screen.getByLabelText(/E-mail/), 'anna@example.org');
    await expect(screen.queryByRole('link', { name: 'Answer this: E-mail' })).toBeNull();
  },
};

/** Every kind of field there is for signing up. */
export const EveryField: Story = {
  args: { src: `${DATA}/forms/every.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await expect(await screen.findByLabelText('Day')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Add a guest' }));
    await waitFor(() => expect(focusedElement()).toBe(screen.getByLabelText('Name')));
    await expect(screen.getByRole('group', { name: 'Guest 1' })).toBeVisible();
  },
};

/** The same with everything wrong. */
export const EveryFieldWrong: Story = {
  args: { src: `${DATA}/forms/every.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await screen.findByLabelText('Day');
    await send(screen);
    await expect(await screen.findByRole('group', { name: /There are \d+ problems/ })).toBeVisible();
  },
};

/** Pages, a question that appears where it is needed, and everything once more before it is sent. */
export const Pages: Story = {
  args: { src: `${DATA}/forms/ideas.json` },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await expect(await screen.findByText('Step 1 of 2')).toBeVisible();
    await userEvent.type(screen.getByLabelText(/Title of the idea/), 'A bench for every workshop');
    await userEvent.type(screen.getByLabelText(/What is to happen/), 'Customers wait in the sun.');
    await userEvent.click(screen.getByLabelText('A network of firms'));
    await userEvent.type(await screen.findByLabelText(/How many firms/), '12');
    await expect(screen.getByText('Step 1 of 3')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    const heading = await screen.findByRole('heading', { name: 'The network' });
    await waitFor(() => expect(focusedElement()).toBe(heading));
  },
};

/** What is about to be sent, each answer with a way back to it. */
export const Review: Story = {
  args: { src: `${DATA}/forms/ideas.json` },
  play: async ({ canvasElement, context }) => {
    await Pages.play?.({ ...context, canvasElement });
    const { screen } = await openSignup(canvasElement);
    await userEvent.type(screen.getByLabelText(/Name of the network/), 'Gågaden');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await userEvent.type(await screen.findByLabelText(/Budget/), '40000');
    await userEvent.click(screen.getByRole('button', { name: 'Check your answers' }));
    await expect(await screen.findByText('40,000 DKK')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Change: Budget' }));
    await waitFor(() => expect(textOf(focusedElement()?.closest('[part~=field]'))).toContain('Budget'));
    await userEvent.click(screen.getByRole('button', { name: 'Check your answers' }));
    await expect(await screen.findByRole('button', { name: 'Send' })).toBeVisible();
  },
};

/** A calendar hands over which meeting it is; the receipt offers it as a file for one's own calendar. */
export const HandedOver: Story = {
  args: {
    context: {
      ref: 'siechnice-2026-12',
      title: 'Meeting with entrepreneurs',
      start: '2026-12-08T17:00:00+01:00',
      end: '2026-12-08T19:00:00+01:00',
      place: 'Siechnice, town hall',
      timeZone: 'Europe/Warsaw',
    },
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await expect(screen.getByText(/Meeting with entrepreneurs · Tuesday/)).toBeVisible();
    await fillMeeting(screen);
    await send(screen);
    await expect(await screen.findByRole('button', { name: /Add to your calendar/ })).toBeVisible();
  },
};

/** Where most questions are optional, those that are not say so. */
export const MarkRequired: Story = { args: { mark: 'required' } };

/** Without JavaScript, and where the form cannot be loaded, what stands in the tag is there. */
export const Fallback: Story = {
  args: { src: `${DATA}/forms/broken.json` },
  render: (args) =>
    renderSignup(args, html`<p>Write to <a href="mailto:office@example.org">office@example.org</a>.</p>`),
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** The webmaster sees what of a definition cannot be used, and why. */
export const Debug: Story = { args: { src: `${DATA}/forms/faulty.json`, debug: true } };
