// What comes later than the first fields finds its place kept: nothing a person is about to press moves away.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeDefinition } from '../contract/form-endpoint.mjs';
import { says, useLine } from './form-line.mjs';

const privacy = {
  name: 'privacy',
  version: '1',
  text: 'I agree that the municipality uses these details to organise the meeting, and deletes them 90 days after.',
  url: 'https://example.org/privacy',
  required: true,
};
const HELP = '<p slot="help">Call us if something does not work.</p>';
const capacity = { total: 50, statusUrl: '/forms/ID/availability' };

const FORMS = {
  'places, a duration and a consent': { minutes: 3, capacity, consents: [privacy], drafts: 'session' },
  'a promise to be anonymous': { anonymous: true, consents: [privacy] },
  'answers saved on the device': { consents: [privacy], drafts: 'device' },
  'what may be answered': {
    drafts: 'device',
    pages: [
      {
        id: 'one',
        fields: [
          { type: 'number', name: 'people', label: 'How many?', min: 1, max: 6 },
          { type: 'date', name: 'day', label: 'Which day?', min: 'today', max: 'today+14' },
          { type: 'checkboxes', name: 'topics', label: 'Topics', options: ['Roads', 'Trees'], max: 1 },
          { type: 'text', name: 'name', label: 'Your name', hint: 'As it is written.', minLength: 3 },
        ],
      },
    ],
  },
};

/** How much has moved so far (Cumulative Layout Shift), and what. */
const shifted = (tab) =>
  tab.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        const moved = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) {
            sum += value;
            moved.push(...sources.map(({ node }) => node?.className || node?.nodeName));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done({ sum: Math.round(sum * 1000) / 1000, moved }), 200);
      }),
  );

describe('a form whose later code and places are slow', () => {
  const stage = useLine('chromium');
  let forms = 0;

  for (const [what, more] of Object.entries(FORMS))
    for (const width of [320, 1280])
      it(`keeps the place of ${what} at ${width} pixels`, async () => {
        const id = `shift-${(forms += 1)}`;
        const own = JSON.parse(JSON.stringify(more).replaceAll('ID', id));
        await stage.endpoint.put(makeDefinition({ id, submit: { url: `/forms/${id}/submissions` }, ...own }));
        Object.assign(stage.line, { late: /chunks\/|availability/, lag: 400, content: HELP });
        const { tab } = await stage.browser.visit('about:blank');
        await tab.setViewport({ width, height: 800 });
        await tab.goto(`${stage.line.origin}/page/${id}`);
        await says(
          tab,
          own.capacity
            ? '50 places left'
            : own.anonymous
              ? 'This is anonymous.'
              : 'Save my answers on this device',
        );
        const { sum, moved } = await shifted(tab);
        await tab.close();
        assert.ok(sum < 0.01, `${sum}: ${moved.join(', ')}`);
      });
});
