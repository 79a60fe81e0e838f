import { press, settled, type } from './act.js';
import { hurry } from './clock.js';
import { accessibleName, announced, focusedElement, textOf, type Widget } from './see.js';
import { pause } from './wait.js';

const ROLE: Readonly<Record<string, string>> = {
  A: 'link',
  BUTTON: 'button',
  SELECT: 'combobox',
  SUMMARY: 'disclosure',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  P: 'text',
};

/** What a screen reader says of the element that has the focus: role, name and state. */
function told(element: Element | null): string {
  if (!element || element === document.body) return 'page';
  const input = element as HTMLInputElement;
  const ownRole = element.getAttribute('role');
  const role =
    ownRole ?? (element.tagName === 'INPUT' ? input.type : (ROLE[element.tagName] ?? element.localName));
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const root = element.getRootNode() as ShadowRoot;
  const name = ids.length
    ? ids.map((id) => textOf(root.getElementById(id))).join(' ')
    : accessibleName(element);
  const states = [
    input.type === 'checkbox' && (input.checked ? 'checked' : 'not checked'),
    element.getAttribute('aria-pressed') === 'true' && 'pressed',
    element.getAttribute('aria-current') && `current ${element.getAttribute('aria-current')}`,
    element.getAttribute('aria-expanded') &&
      (element.getAttribute('aria-expanded') === 'true' ? 'open' : 'closed'),
  ].filter(Boolean);
  return [`${role} “${name}”`, ...states].join(', ');
}

export interface Walk {
  /** Presses keys one after the other: `Tab`, `Shift+Tab`, `Enter`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Presses a key, and is told what comes of it once that has happened. */
  pressAnd(key: string, happens: () => Promise<unknown>): Promise<void>;
  pressTimes(times: number, key: string): Promise<void>;
  /** Presses a key until the focus is on something told so, at most 40 times. */
  pressUntil(key: string, wanted: RegExp): Promise<void>;
  type(text: string): Promise<void>;
  /** One line for each step: what was pressed, where the focus is then, what was announced. */
  readonly lines: readonly string[];
}

/** How much faster the clock runs; milliseconds in which nothing may be left to do, and those that are enough for everything. */
const FASTER = 6;
const REST = 100;
const LONGEST = 1000;

/** Goes through a widget by keyboard, on a clock that does not keep the tests waiting, and writes down what a person without sight is told. */
export function walkThrough(widget: Widget): Walk {
  const isBusy = hurry(FASTER);
  const lines: string[] = [];
  let before = announced(widget);
  const note = async (what: string) => {
    await settled(widget);
    // What is said waits for a moment of rest, so that only the last of several changes is heard.
    const end = performance.now() + LONGEST;
    do await pause(REST);
    while (isBusy() && performance.now() < end);
    await settled(widget);
    const now = announced(widget);
    const said = now && now !== before ? ` · says “${now}”` : '';
    before = now;
    lines.push(`${what} → ${told(focusedElement())}${said}`.replace(/(day),(?= \d)/g, '$1'));
  };
  return {
    lines,
    async pressAnd(key, happens) {
      await press(key);
      await happens();
      await note(key);
    },
    async press(...keys) {
      for (const key of keys) {
        await press(key);
        await note(key === ' ' ? 'Space' : key);
      }
    },
    async pressTimes(times, key) {
      for (let i = 0; i < times; i++) await press(key);
      await note(`${key} ×${times}`);
    },
    async pressUntil(key, wanted) {
      for (let times = 1; times <= 40; times++) {
        await press(key);
        await settled(widget);
        if (wanted.test(told(focusedElement()))) return note(times === 1 ? key : `${key} …`);
      }
      throw new Error(`${key} 40 times does not lead to ${String(wanted)}, but to ${told(focusedElement())}`);
    },
    async type(text) {
      await type(text);
      await note(`types “${text}”`);
    },
  };
}

/** What a golden file beside the test says, line by line. */
export async function golden(name: string, beside: string): Promise<readonly string[]> {
  const answer = await fetch(new URL(name, beside));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.text()).trimEnd().split('\n');
}
