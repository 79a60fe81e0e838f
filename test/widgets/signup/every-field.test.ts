import { describeFormField, type FieldFixture } from '../../support/field-suite.js';
import { answer, settled, tick } from '../../support/form.js';
import { checkAgainst } from '../../support/schemas.js';
import { type DeferredServer } from '../../support/server.js';
import { until } from '../../support/wait.js';
import { openForm, sent } from './signup.js';

const options = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() }));

const typed = (type: string, text: string, worth: unknown = text, more: object = {}): FieldFixture => ({
  field: { type, name: 'own', label: 'The question', ...more },
  fill: (widget) => answer(widget, 'The question', text),
  worth,
});

const FIELDS: readonly FieldFixture[] = [
  typed('text', 'Anna'),
  typed('email', 'anna@example.org'),
  typed('tel', '+48 71 021 00 00'),
  typed('url', 'https://example.org'),
  typed('number', '12.5', 12.5, { unit: 'PLN' }),
  typed('textarea', 'Several words', 'Several words', { maxLength: 100 }),
  typed('date', '2026-12-08'),
  typed('time', '08:30'),
  {
    field: { type: 'date-parts', name: 'own', label: 'The question' },
    fill: async (widget) => {
      await answer(widget, 'Day', '8');
      await answer(widget, 'Month', '12');
      await answer(widget, 'Year', '2026');
    },
    worth: '2026-12-08',
  },
  {
    field: { type: 'select', name: 'own', label: 'The question', options },
    fill: async (widget) => {
      const select = await until(() => widget.shadowRoot?.querySelector<HTMLSelectElement>('select'));
      select.value = 'b';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(widget);
    },
    worth: 'b',
  },
  {
    field: { type: 'radio', name: 'own', label: 'The question', options },
    fill: (widget) => tick(widget, 'B'),
    worth: 'b',
  },
  {
    field: { type: 'checkboxes', name: 'own', label: 'The question', options },
    fill: (widget) => tick(widget, 'B'),
    worth: ['b'],
  },
  {
    field: { type: 'checkbox', name: 'own', label: 'The question' },
    fill: (widget) => tick(widget, 'The question'),
    worth: true,
  },
  {
    field: { type: 'scale', name: 'own', label: 'The question', min: 1, max: 5 },
    fill: (widget) => tick(widget, '4'),
    worth: 4,
  },
  {
    field: { type: 'matrix', name: 'own', label: 'The question', rows: ['Rents'], columns: ['good', 'poor'] },
    fill: (widget) => tick(widget, 'poor'),
    worth: { Rents: 'poor' },
  },
  {
    field: {
      type: 'matrix-multi',
      name: 'own',
      label: 'The question',
      rows: ['Rents'],
      columns: ['good', 'poor'],
    },
    fill: (widget) => tick(widget, 'poor'),
    worth: { Rents: ['poor'] },
  },
  {
    field: {
      type: 'file',
      name: 'own',
      label: 'The question',
      accept: ['.pdf'],
      maxBytes: 1000,
      maxFiles: 1,
    },
    fill: async (widget) => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'a.pdf', { type: 'application/pdf' }));
      const drop = await until(() => widget.shadowRoot?.querySelector('.drop'));
      drop.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      await settled(widget);
    },
    worth: [{ name: 'a.pdf', type: 'application/pdf', size: 1 }],
  },
];

/** What was sent, in one piece or with files beside it. */
async function answersOf(server: unknown): Promise<Record<string, unknown>> {
  const { init } = await (server as DeferredServer).asked();
  if (!(init.body instanceof FormData)) return (await sent(server as DeferredServer)).answers as never;
  const payload = JSON.parse(await (init.body.get('payload') as Blob).text()) as { answers: never };
  return checkAgainst('muni-submission.v1.json', payload).answers;
}

for (const fixture of FIELDS) describeFormField('muni-signup', fixture, openForm, answersOf);
