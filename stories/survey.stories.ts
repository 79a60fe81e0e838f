import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import feedback from '../demo/forms/meeting-feedback.json';
import needs from '../demo/forms/needs-2026.json';
import { everyKind, longMatrix, marketPoll, marketResults } from '../test/fixtures/survey-forms.js';
import { focusedElement, textOf } from '../test/support/queries.js';
import { answering, openSurvey, surveyMeta, type SurveyArgs } from './survey-page.js';

export default { ...surveyMeta, title: 'Survey' } satisfies Meta<SurveyArgs>;

type Story = StoryObj<SurveyArgs>;

const TAKEN = [201, { id: '1', receipt: 'S-1', status: 'confirmed' }] as const;

/** Thirty questions on six pages; which of them come depends on what has been answered. */
export const Needs: Story = {
  args: { data: needs, municipality: 'PL-0220' },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByText(/Takes about 8 minutes/)).toBeVisible();
    await expect(screen.getByRole('heading', { name: 'Your firm', level: 3 })).toBeVisible();
  },
};

/** A survey that is anonymous says what exactly is sent. */
export const Anonymous: Story = {
  args: { data: everyKind, municipality: 'PL-0220' },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(await screen.findByText('What is sent'));
    await expect(screen.getByText('the municipality this page belongs to')).toBeVisible();
    await expect(screen.getByText(/without what comes after the question mark/)).toBeVisible();
    await expect(screen.queryByText(/when you began/)).toBeNull();
  },
};

/** A page that is not asked is no page: the number of steps follows the answers. */
export const Branching: Story = {
  args: { data: needs },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(await screen.findByRole('radio', { name: 'crafts' }));
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Milicz');
    await userEvent.click(screen.getByRole('radio', { name: 'only me' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await expect(await screen.findByRole('heading', { name: 'Money and premises' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await expect(await screen.findByRole('radio', { name: 'crafts' })).toBeChecked();
  },
};

/** Five questions after a meeting, on one page. */
export const Feedback: Story = { args: { data: feedback } };

/** In Danish. */
export const Danish: Story = { args: { data: feedback }, globals: { lang: 'da' } };

/** In Polish. */
export const Polish: Story = { args: { data: needs }, globals: { lang: 'pl' } };

/** Scale, matrix and ranking: native controls, laid out by style alone. */
export const Questions: Story = { args: { data: everyKind } };

/** Thirty rows: a grid in a wide place, a list of questions in a narrow one. */
export const LongMatrix: Story = { args: { data: longMatrix } };

/** A ranking is made by buttons; each step is announced and the focus stays where it is of use. */
export const Ranking: Story = {
  args: { data: everyKind },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: 'Put in place 1: Lights' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Put in place 2: Parking' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Move up: Parking' }));
    await waitFor(() => expect(textOf(screen.getByRole('status'))).toBe('Parking: place 1 of 2'));
    await expect(focusedElement()?.getAttribute('aria-label')).toBe('Move down: Parking');
  },
};

/** What is missing stands above the form, each with a link, and beside each row of a matrix. */
export const Missing: Story = {
  args: { data: everyKind },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(await screen.findByRole('button', { name: 'Send' }));
    await expect((await screen.findAllByRole('link')).length).toBeGreaterThan(1);
  },
};

/** The ending fits the answers. */
export const Endings: Story = {
  args: { data: feedback, transport: answering({ submissions: TAKEN }) },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(await screen.findByRole('radio', { name: /^3/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await expect(await screen.findByText('Thank you for being frank')).toBeVisible();
  },
};

/** One question on a home page. */
export const Poll: Story = {
  args: { data: marketPoll },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByRole('group', { name: /^Day of the market/ })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Vote' })).toBeVisible();
  },
};

const voting = {
  start: [200, { token: 'device-1' }],
  submissions: TAKEN,
  results: [200, marketResults],
} as const;
const withToken = {
  ...marketPoll,
  submit: { ...marketPoll.submit, startUrl: '/forms/market-day/start' },
};

/** After the vote, what others have voted stands in its place. */
export const PollVoted: Story = {
  args: { data: withToken, transport: answering(voting) },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(await screen.findByRole('radio', { name: 'Saturday morning' }));
    await userEvent.click(screen.getByRole('button', { name: 'Vote' }));
    await expect(await screen.findByRole('table', { name: 'Day of the market' })).toBeVisible();
    await waitFor(() => expect(textOf(focusedElement())).toBe('Your vote is in'));
    await expect(screen.getByRole('row', { name: 'Saturday morning 66 55%' })).toBeVisible();
    await expect(screen.queryByRole('radio')).toBeNull();
  },
};

/** A device that comes back finds what it voted on, and may change its vote as long as the poll is open. */
export const PollVotedBefore: Story = {
  args: { data: withToken, transport: answering(voting) },
  beforeEach: () => localStorage.setItem(`muni.vote.market-day ${document.baseURI}`, 'device-1'),
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByText(/^This device has voted already/)).toBeVisible();
    await expect(await screen.findByRole('table', { name: 'Day of the market' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Change my vote' }));
    await expect(await screen.findByRole('radio', { name: 'Sunday' })).toBeVisible();
    await expect(screen.queryByRole('table')).toBeNull();
  },
};

/** Where results are always to be seen, they are there from the start. */
export const PollWithoutVoting: Story = {
  args: {
    data: { ...marketPoll, results: { ...marketPoll.results, show: 'always' } },
    transport: answering(voting),
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByRole('table', { name: 'Day of the market' })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Vote' })).toBeVisible();
  },
};

/** A poll that is over has only its results. */
export const PollClosed: Story = {
  args: {
    data: { ...marketPoll, closes: '2026-01-01T00:00+01:00' },
    transport: answering(voting),
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByRole('table', { name: 'Day of the market' })).toBeVisible();
    await expect(screen.queryByRole('button', { name: 'Vote' })).toBeNull();
  },
};
