// What the browser tells assistive technology of a form on its way from empty to receipt: Chromium's own tree.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { makeDefinition } from '../contract/form-endpoint.mjs';
import { fill, press, says, useLine } from './form-line.mjs';

const GOLDEN = new URL('form-tree.txt', import.meta.url);
const STATES = ['required', 'invalid', 'checked', 'disabled', 'focused', 'level', 'description', 'value'];

/** One line for each thing that is told: its role, its name, its states. */
function linesOf(node, depth = 0) {
  const states = STATES.filter((state) => node[state] !== undefined && node[state] !== false).map((state) =>
    node[state] === true ? state : `${state} ${node[state]}`,
  );
  const own = [`${'  '.repeat(depth)}${node.role} “${node.name ?? ''}”`, ...states].join(', ');
  return [own, ...(node.children ?? []).flatMap((child) => linesOf(child, depth + 1))];
}

describe('the accessibility tree of a form', () => {
  const stage = useLine('chromium');

  it('is as written down on its way from the empty form over errors and the review to the receipt', async () => {
    await stage.endpoint.put(
      makeDefinition({
        id: 'tree',
        title: 'A meeting',
        review: true,
        submit: { url: '/forms/tree/submissions' },
        pages: [
          {
            id: 'one',
            fields: [
              { type: 'text', name: 'name', label: 'Your name', required: true },
              {
                type: 'email',
                name: 'mail',
                label: 'E-mail',
                hint: 'We send a confirmation.',
                required: true,
              },
              {
                type: 'radio',
                name: 'food',
                label: 'What do you eat?',
                options: ['Everything', 'Vegetarian'],
              },
              {
                type: 'checkboxes',
                name: 'needs',
                label: 'What do you need?',
                options: ['Hearing loop'],
                other: true,
              },
              { type: 'date-parts', name: 'day', label: 'Which day?' },
              { type: 'select', name: 'town', label: 'Town', options: ['Siechnice', 'Strzelin'] },
              { type: 'textarea', name: 'more', label: 'Anything else', maxLength: 200 },
            ],
          },
        ],
      }),
    );
    const { tab } = await stage.browser.visit(`${stage.line.origin}/page/tree`);
    const told = [];
    const note = async (step) => {
      await new Promise((done) => setTimeout(done, 600));
      const tree = await tab.accessibility.snapshot();
      told.push(`== ${step}`, ...linesOf(tree));
    };
    await says(tab, 'Check your answers');
    await note('empty');
    await press(tab, 'Check your answers');
    await says(tab, 'There are 2 problems');
    await note('with errors');
    await fill(tab, 'name', 'Ada');
    await fill(tab, 'mail', 'ada@example.org');
    await press(tab, 'Check your answers');
    await says(tab, 'Change');
    await note('to check');
    await press(tab, 'Send');
    await says(tab, 'Receipt number');
    await note('the receipt');
    await tab.close();
    // The number of a receipt is drawn by lot.
    const [{ receipt }] = await stage.endpoint.entries('tree');
    const text = `${told.join('\n').replaceAll(receipt, 'RECEIPT')}\n`;
    if (process.env.WRITE_GOLDEN) writeFileSync(GOLDEN, text);
    assert.equal(text, readFileSync(GOLDEN, 'utf8'));
  });
});
