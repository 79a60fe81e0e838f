import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { needsResults } from '../test/fixtures/survey.js';
import { textOf } from '../test/support/queries.js';
import { answering, openSurvey, renderSurvey, surveyMeta, type SurveyArgs } from './survey-page.js';

export default {
  ...surveyMeta,
  title: 'Survey/Results',
  args: { view: 'results', data: needsResults, heading: 'What small firms need' },
} satisfies Meta<SurveyArgs>;

type Story = StoryObj<SurveyArgs>;

const URL_OF_RESULTS = 'https://data.example/forms/needs-2026/results';

/** The tables are the truth; the bars in them are for the eye. */
export const Results: Story = {
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByRole('table', { name: 'What does the firm do?' })).toBeVisible();
    await expect(screen.getByText('412 people answered')).toBeVisible();
    await expect(screen.getAllByText('kept back')).toHaveLength(2);
  },
};

/** What one municipality has answered, asked of the endpoint. */
export const ByMunicipality: Story = {
  args: {
    data: undefined,
    src: URL_OF_RESULTS,
    transport: async (url) =>
      answering({
        results: [
          200,
          new URL(url).search ? { ...needsResults, n: 87, filter: { municipality: 'Milicz' } } : needsResults,
        ],
      })(url),
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Municipality' }), 'Milicz');
    await waitFor(() => expect(textOf(screen.getByRole('status'))).toBe('87 people answered'));
  },
};

/** Of so few people that they could be recognised, nothing is shown. */
export const TooFew: Story = {
  args: {
    data: {
      ...needsResults,
      questions: [{ name: 'q', label: 'A question', type: 'radio', n: 3, cells: [{ value: 'a', count: 3 }] }],
    },
  },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByText(/^Fewer than 5 people answered this/)).toBeVisible();
  },
};

/** No answers yet. */
export const Empty: Story = {
  args: { data: { ...needsResults, n: 0, questions: [] } },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByText('There are no results yet.')).toBeVisible();
  },
};

/** The results cannot be loaded. */
export const Failed: Story = {
  args: { data: undefined, src: URL_OF_RESULTS, transport: answering({}) },
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByText('This cannot be shown right now.')).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** One question for a home page, with the way to the rest. */
export const Card: Story = {
  args: { view: 'card', question: 'invest', more: '#all', heading: '' },
  render: (args) => html`<div style="max-inline-size: 22em">${renderSurvey(args)}</div>`,
  play: async ({ canvasElement }) => {
    const { screen } = await openSurvey(canvasElement);
    await expect(await screen.findByRole('link', { name: 'All results' })).toBeVisible();
    await expect(screen.getAllByRole('row')).toHaveLength(4);
  },
};

/** In a sidebar of 280 pixels the bars stand below their answers. */
export const Narrow: Story = {
  render: (args) => html`<div style="max-inline-size: 280px">${renderSurvey(args)}</div>`,
  play: async ({ canvasElement }) => {
    const { widget } = await openSurvey(canvasElement);
    await expect(widget.scrollWidth).toBeLessThanOrEqual(280);
  },
};

/** In the dark. */
export const Dark: Story = { args: { theme: 'dark' } };

/** In black and white. */
export const Contrast: Story = { args: { theme: 'contrast' } };

/** In Polish, with the questions that are there in Polish. */
export const Polish: Story = { globals: { lang: 'pl' } };
