import { expect } from 'chai';
import { problems, settled, submitForm } from './form.js';
import { focusedElement, textOf } from './queries.js';
import { all, byRole, isSeen, type Widget } from './see.js';
import { until } from './wait.js';

export interface FieldFixture {
  /** The field as its author writes it, with a hint, to be answered. */
  field: { type: string; name: string; label: string; [key: string]: unknown };
  /** Answers it as a person does. */
  fill(widget: Widget): Promise<void>;
  /** What is then sent for it. */
  worth: unknown;
}

type Open = (definition: object) => Promise<{ element: Widget; server: unknown }>;

const formOf = (field: object) => ({
  muni: 1,
  id: 'f',
  version: '1',
  kind: 'signup',
  title: 'A form',
  fields: [{ type: 'text', name: 'before', label: 'First of all' }, field],
  submit: { url: 'https://data.example/take' },
});

/** How any field tells its question, its hint and what is wrong with it, and how it is answered. */
export function describeFormField(
  tag: string,
  { field, fill, worth }: FieldFixture,
  open: Open,
  answersOf: (server: unknown) => Promise<Record<string, unknown>>,
): void {
  describe(`<${tag}> and a field of the type ${field.type}`, () => {
    const own = (widget: Widget) => {
      const [frame] = all(widget, `[data-path="${field.name}"]`);
      if (!frame) throw new Error(`there is no field ${field.name}`);
      return frame;
    };
    /** Views of rarer fields come a little later. */
    const opened: Open = async (definition) => {
      const { element, server } = await open(definition);
      await until(() => own(element));
      return { element, server };
    };
    const controls = (widget: Widget) => [
      ...own(widget).querySelectorAll<HTMLInputElement>('input, select, textarea'),
    ];

    it('has its question as the name of its control or of its group', async () => {
      const { element } = await opened(formOf({ ...field, required: true }));
      const name = own(element).querySelector(':scope > :is(label, legend), .choice > label');
      expect(textOf(name)).to.match(new RegExp(`^${field.label}`));
      for (const control of controls(element))
        expect(control.labels?.length, control.name).to.be.greaterThan(0);
    });

    it('has controls with its own name, which say that they are required', async () => {
      const { element } = await opened(formOf({ ...field, required: true }));
      for (const { name } of controls(element)) expect(name.startsWith(field.name), name).to.equal(true);
      // Of several boxes none by itself is required.
      if (field.type !== 'checkboxes' && field.type !== 'matrix-multi')
        expect(controls(element).some(({ required }) => required)).to.equal(true);
    });

    it('is described by its hint, and then by what is wrong with it', async () => {
      const { element } = await opened(formOf({ ...field, required: true, hint: 'Some help.' }));
      await submitForm(element);
      const described = [own(element), ...controls(element)].flatMap((one) =>
        (one.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean),
      );
      const said = described.map((id) => textOf(element.shadowRoot?.getElementById(id)));
      const hint = said.indexOf('Some help.');
      const error = said.findIndex((text) => text.startsWith('Error: '));
      expect(hint, said.join(' | ')).to.be.greaterThan(-1);
      expect(error, said.join(' | ')).to.be.greaterThan(hint);
    });

    it('is where the summary leads to', async () => {
      const { element } = await opened(formOf({ ...field, required: true }));
      await submitForm(element);
      expect(problems(element)).to.have.length(1);
      (await byRole(element, 'link', problems(element)[0])).click();
      await settled(element);
      expect(focusedElement()).to.equal(controls(element)[0]);
      for (const control of controls(element)) expect(isSeen(control), control.name).to.equal(true);
    });

    it('is mended by an answer, which is sent', async () => {
      const { element, server } = await opened(formOf({ ...field, required: true }));
      await submitForm(element);
      await fill(element);
      expect(problems(element)).to.deep.equal([]);
      await submitForm(element);
      expect((await answersOf(server))[field.name]).to.deep.equal(worth);
    });
  });
}
