import { NativeEvent } from '../core/native-event.js';
import { pageUrl } from '../core/page.js';
import type { FormHost } from './form-host.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields of a server's page that somebody has filled in before any script has run. */
const CONTROLS = '.form :is(input, textarea, select):not(.trap *)';

const isBox = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const standard = [...control.options].findLastIndex(({ defaultSelected }) => defaultSelected);
    return control.selectedIndex !== Math.max(0, standard);
  }
  if (isBox(control)) return control.checked !== control.defaultChecked;
  return control.type !== 'file' && control.value !== control.defaultValue;
}

/** Puts into the control what was in it, as if it were typed or chosen now. */
function retype(control: Control, value: string, isChecked: boolean): void {
  if (isBox(control)) control.checked = isChecked;
  else if (control.value !== value) control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new NativeEvent('change', { bubbles: true }));
}

/**
 * Takes into the answers what was typed into a server's page before the script came. To be called before
 * the element draws for the first time, which sets every control to what the form knows.
 */
export function keepTypedEarly(host: FormHost): void {
  if (pageUrl() === undefined || host.hasUpdated) return;
  const touched = [...(host.shadowRoot?.querySelectorAll<Control>(CONTROLS) ?? [])]
    // Of radio buttons the one that was chosen says it for all.
    .filter(
      (control) => isTouched(control) && (control.type !== 'radio' || (isBox(control) && control.checked)),
    )
    .map((control) => ({ control, value: control.value, isChecked: isBox(control) && control.checked }));
  if (touched.length) void takeOver(host, touched);
}

async function takeOver(
  host: FormHost,
  touched: readonly { control: Control; value: string; isChecked: boolean }[],
): Promise<void> {
  const active = host.shadowRoot?.activeElement;
  const caret =
    active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement ? active : undefined;
  const [start, end] = [caret?.selectionStart, caret?.selectionEnd];
  // One after the other: what is drawn after one decides what another adds to.
  for (const { control, value, isChecked } of touched) {
    await host.updateComplete;
    if (control.isConnected) retype(control, value, isChecked);
  }
  await host.updateComplete;
  if (caret && typeof start === 'number') caret.setSelectionRange(start, end ?? start);
}
