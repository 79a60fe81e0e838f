import { sendKeys } from '@web/test-runner-commands';
import { byRole, type Widget } from './see.js';
import { until } from './wait.js';

/** Types into the search field, in place of what stands there, as one input. */
export async function searchFor(widget: Widget, text: string): Promise<void> {
  const field = await byRole<HTMLInputElement>(widget, 'searchbox');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(widget);
}

/** Types letter by letter, `pause` ms apart. */
export async function typeSlowly(widget: Widget, text: string, pause = 40): Promise<void> {
  const field = await byRole<HTMLInputElement>(widget, 'searchbox');
  for (const letter of text) {
    field.value += letter;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** Waits for the answer to what was asked last: until nothing is busy and nothing has changed for a moment. */
export async function settled(widget: Widget): Promise<void> {
  const shown = () => widget.shadowRoot?.textContent;
  let before: string | null | undefined;
  do {
    await widget.updateComplete;
    await until(() => !widget.shadowRoot?.querySelector('[part~="list"][aria-busy="true"]'));
    before = shown();
    await new Promise((done) => setTimeout(done, 60));
    await widget.updateComplete;
  } while (shown() !== before);
}

/** Ticks or unticks a value of a facet. */
export async function choose(widget: Widget, legend: string, value: string): Promise<void> {
  const group = await byRole(widget, 'group', legend);
  const label = await until(() =>
    [...group.querySelectorAll('label')].find(
      (one) => one.querySelector('span')?.textContent?.trim() === value,
    ),
  );
  label.querySelector('input')?.click();
  await settled(widget);
}

export async function pressButton(widget: Widget, name: string | RegExp): Promise<void> {
  (await byRole(widget, 'button', name)).click();
  await settled(widget);
}

export async function followLink(widget: Widget, name: string | RegExp): Promise<void> {
  (await byRole(widget, 'link', name)).click();
  await settled(widget);
}

/** Chooses in a select by what the option says. */
export async function pick(widget: Widget, select: string, option: string): Promise<void> {
  const box = await byRole<HTMLSelectElement>(widget, 'combobox', new RegExp(`^${select}`));
  const found = [...box.options].find(({ textContent }) => textContent?.trim() === option);
  if (!found)
    throw new Error(`no option “${option}”: ${[...box.options].map(({ text }) => text).join(', ')}`);
  box.value = found.value;
  box.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(widget);
}

/** Presses a key where the focus is: `Tab`, `Shift+Tab`, `Enter`. */
export async function press(key: string): Promise<void> {
  const [last = key, ...held] = key.split('+').toReversed();
  for (const one of held) await sendKeys({ down: one });
  await sendKeys({ press: last });
  for (const one of held) await sendKeys({ up: one });
}

/** Types text where the focus is. */
export const type = (text: string) => sendKeys({ type: text });

/** The browser's back button. */
export async function goBack(): Promise<void> {
  const moved = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
  history.back();
  await moved;
}
