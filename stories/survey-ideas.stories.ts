import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { decidedIdeas, juryIdeas, openIdeas } from '../test/fixtures/survey.js';
import { focusedElement } from '../test/support/queries.js';
import { answering, openSurvey, surveyMeta, type SurveyArgs } from './survey-page.js';

export default {
  ...surveyMeta,
  title: 'Survey/Ideas',
  args: { view: 'ideas', data: openIdeas, heading: 'Ideas for the town centre' },
} satisfies Meta<SurveyArgs>;

type Story = StoryObj<SurveyArgs>;

const endpoint = (ballots: readonly [number, object], list: object = openIdeas) => ({
  data: undefined,
  src: 'https://data.example/ideas/centre',
  transport: answering({ centre: [200, list], ballots }),
});

/** Ten points for the ideas one wants: by buttons, by typing, by arrow keys. */
export const Points: Story = {
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    const more = await screen.findByRole('button', { name: 'One point more: Lights along the harbour' });
    await userEvent.click(more);
    await userEvent.click(more);
    await expect(await screen.findByText('8 points left')).toBeVisible();
    await expect(screen.getByRole('spinbutton', { name: 'Points: Lights along the harbour' })).toHaveValue(2);
  },
};

/** Every idea one would like to see done. */
export const Approval: Story = {
  args: { data: { ...openIdeas, method: 'approval', points: undefined } },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /^I want this.*A map of local producers$/ }),
    );
    await expect(await screen.findByText('1 idea chosen')).toBeVisible();
  },
};

/** The ballot is in. */
export const Voted: Story = {
  args: endpoint([201, {}], { ...openIdeas, change: true }),
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(
      await screen.findByRole('button', { name: 'One point more: A map of local producers' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Cast your vote' }));
    const heading = await screen.findByRole('heading', { name: 'Your vote is in' });
    await waitFor(() => expect(focusedElement()).toBe(heading));
    await expect(screen.getByRole('button', { name: 'Change my vote' })).toBeVisible();
  },
};

/** A vote that did not arrive is kept, and goes again as it was. */
export const NotSent: Story = {
  args: endpoint([503, {}]),
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(
      await screen.findByRole('button', { name: 'One point more: A map of local producers' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Cast your vote' }));
    const said = await screen.findByText(/^Your vote could not be sent/);
    await waitFor(() => expect(focusedElement()).toBe(said));
    await expect(screen.getByText('9 points left')).toBeVisible();
  },
};

/** A ballot that came too late. */
export const TooLate: Story = {
  args: endpoint([410, { type: 'closed' }]),
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.click(
      await screen.findByRole('button', { name: 'One point more: A map of local producers' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Cast your vote' }));
    await expect(await screen.findByText(/^The vote is over/)).toBeVisible();
  },
};

/** The vote begins later; the ideas can be read already. */
export const NotYet: Story = { args: { data: { ...openIdeas, opens: '2100-01-01T08:00+01:00' } } };

/** The vote is over and the votes are being counted. */
export const Counting: Story = { args: { data: { ...openIdeas, closes: '2026-01-01T00:00+01:00' } } };

/** What was funded, with what it takes of the pot; then how near the others were. */
export const Decided: Story = { args: { data: decidedIdeas } };

/** A jury has decided, and says why. */
export const Jury: Story = { args: { data: juryIdeas } };

/** Entries to a competition are not shown before its deadline. */
export const Collecting: Story = {
  args: { data: { ...openIdeas, decidedBy: 'jury', shownFrom: '2100-01-01T00:00+01:00' } },
};

/** Some are decided, of the others nothing has been said yet: they are not called refused. */
export const PartlyDecided: Story = {
  args: {
    data: {
      ...decidedIdeas,
      ideas: decidedIdeas.ideas.map((idea) =>
        idea.status === 'declined' ? { ...idea, status: 'open' } : idea,
      ),
    },
  },
};

/** Nobody has had an idea yet. */
export const NoIdeas: Story = { args: { data: { ...openIdeas, ideas: [] } } };

/** In the dark. */
export const Dark: Story = { args: { theme: 'dark' } };

/** In Danish. */
export const Danish: Story = { globals: { lang: 'da' } };
