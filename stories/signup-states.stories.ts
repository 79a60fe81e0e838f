import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { meetingForm } from '../test/fixtures/forms.js';
import { DATA } from '../test/fixtures/handlers.js';
import { fillMeeting, openSignup, send, signupMeta, type SignupArgs } from './signup-page.js';

export default { ...signupMeta, title: 'Signup/States' } satisfies Meta<SignupArgs>;

type Story = StoryObj<SignupArgs>;

/** A form whose endpoint answers in one way, and what people then read. */
const answered = (answer: string, heading: string | RegExp): Story => ({
  args: { action: `${DATA}/forms/${answer}` },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await fillMeeting(screen);
    await send(screen);
    await expect(await screen.findByRole('heading', { name: heading })).toBeVisible();
  },
});

/** The shape of what comes. */
export const Loading: Story = { args: { src: `${DATA}/forms/slow.json` } };

/** How many places are left is asked when the form opens. */
export const SeatsLeft: Story = {
  args: {
    src: '',
    data: { ...meetingForm, capacity: { ...meetingForm.capacity, statusUrl: `${DATA}/forms/seats` } },
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await expect(await screen.findByText('12 places left')).toBeVisible();
  },
};

/** Full, but people can wait. */
export const Full: Story = {
  args: {
    src: '',
    data: { ...meetingForm, capacity: { ...meetingForm.capacity, statusUrl: `${DATA}/forms/full` } },
  },
};

/** Not yet. */
export const NotOpenYet: Story = {
  args: { src: '', data: { ...meetingForm, opens: '2999-01-04T08:00:00+01:00' } },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await expect(await screen.findByRole('heading', { name: 'This form is not open yet' })).toBeVisible();
  },
};

/** No longer. */
export const Closed: Story = {
  args: { src: '', data: { ...meetingForm, closes: '2020-01-04T08:00:00+01:00' } },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await expect(await screen.findByRole('heading', { name: 'This form is closed' })).toBeVisible();
  },
};

/** On the waiting list, with the place in it. */
export const Waitlisted: Story = answered('waitlisted', 'You are on the waiting list');

/** An address has to be confirmed first. */
export const PendingEmail: Story = answered('pending-email', /confirm your e-mail address/);

/** Too few places: fewer people, or the waiting list; nothing typed is lost. */
export const TooFewPlaces: Story = answered('capacity', 'There are not enough places left');

/** Somebody has signed up with these details; whose they are is not said. */
export const Duplicate: Story = answered('duplicate', 'This has been sent before');

/** Closed while it was filled in. */
export const ClosedMeanwhile: Story = answered('closed', 'This form is closed');

/** What the endpoint finds wrong, at the fields it names; what belongs to no field stands above. */
export const RefusedByTheEndpoint: Story = answered('invalid', 'There is a problem');

/** The endpoint will not take it. The reason stands as it came; the answers stay. */
export const Refused: Story = answered('refused', 'Your answers could not be taken');

/** The endpoint is busy: the same is sent again after a countdown. */
export const Retrying: Story = {
  args: { action: `${DATA}/forms/busy` },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await fillMeeting(screen);
    await send(screen);
    await expect(await screen.findByText(/Trying again in \d+ seconds/)).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Sending …' })).toHaveAttribute('aria-disabled', 'true');
  },
};

/** No connection: kept in this tab, to be sent again, or saved as a file. */
export const Offline: Story = {
  parameters: { isOffline: true },
  args: { action: `${DATA}/forms/down` },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await fillMeeting(screen);
    await send(screen);
    await expect(
      await screen.findByRole('heading', { name: 'Your answers have not arrived yet' }),
    ).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Send again' })).toBeVisible();
  },
};

/** What is typed can be kept on the device, when a person asks for it. */
export const DraftOnDevice: Story = {
  args: { src: '', data: { ...meetingForm, id: 'story-device', drafts: 'device' } },
  play: async ({ canvasElement }) => {
    const { screen } = await openSignup(canvasElement);
    await expect(await screen.findByRole('button', { name: /Save my answers on this device/ })).toBeVisible();
  },
};

/** Or as a file of one's own, on a computer that others use too. */
export const DraftAsFile: Story = {
  args: { src: '', data: { ...meetingForm, id: 'story-file', drafts: 'file' } },
};
