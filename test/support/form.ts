import { accessibleName, all, byRole, type Widget } from './see.js';
import { until } from './wait.js';

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The control of that name in the form. */
export const control = <T extends HTMLElement = HTMLInputElement>(widget: Widget, name: string) =>
  until(() => all(widget, `.form [name="${CSS.escape(name)}"]`)[0] as T | undefined);

/** The control whose label begins so. */
export const labelled = <T extends HTMLElement = HTMLInputElement>(widget: Widget, label: string) =>
  until(() => {
    const controls = all(widget, '.form :is(input, select, textarea)');
    const found = controls.find((one) => accessibleName(one).startsWith(label));
    if (found) return found as T;
    throw new Error(`no field called “${label}”; there are: ${controls.map(accessibleName).join(', ')}`);
  });

/** Types an answer in place of what stands there, as a person does who then goes on. */
export async function answer(widget: Widget, label: string, text: string): Promise<void> {
  const field = await labelled<HTMLInputElement>(widget, label);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(widget);
}

/** Chooses or ticks. */
export async function tick(widget: Widget, label: string): Promise<void> {
  (await labelled(widget, label)).click();
  await settled(widget);
}

/** Next, or send: what the form's first button does. */
export async function submitForm(widget: Widget): Promise<void> {
  (await until(() => all(widget, '.form button[type="submit"]')[0])).click();
  await settled(widget);
}

export async function settled(widget: Widget): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await Promise.resolve();
    await widget.updateComplete;
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** What is asked now, in order. */
export const questions = (widget: Widget): string[] =>
  all(widget, '.form [part~="field"] > :is(label, legend), .form .choice > label[id]').map((one) =>
    tidy(one.textContent),
  );

/** What the summary lists. */
export const problems = (widget: Widget): string[] =>
  all(widget, '[part~="summary"] li').map((one) => tidy(one.textContent));

/** What is said to be wrong with a field, or nothing. */
export async function errorOf(widget: Widget, label: string): Promise<string> {
  const field = (await labelled(widget, label)).closest('[part~="field"]');
  return tidy(field?.querySelector('[part~="error-message"]')?.textContent);
}

/** Heading of what came after sending. */
export const receiptTitle = async (widget: Widget) =>
  tidy((await until(() => all(widget, '[part~="receipt"] [part~="title"]')[0])).textContent);

export { byRole };
