import { focusedElement, itemNames, itemsOf, textOf } from './queries.js';
import { until } from './wait.js';

export { focusedElement, itemNames, itemsOf, textOf };

/** A widget under test: anything with a shadow root that is open. */
export type Widget = HTMLElement & { updateComplete?: Promise<unknown> };

const tidy = (text: string | null | undefined) => (text ?? '').replace(/[^\S\u00a0]+/g, ' ').trim();

/** Whether a person can see it: it has a box and is not hidden from sight. */
export function isSeen(element: Element | null | undefined): boolean {
  if (!element) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
}

export const all = (widget: Widget, selector: string) => [
  ...(widget.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
export const part = (widget: Widget, name: string) => all(widget, `[part~="${name}"]`)[0];
export const partText = (widget: Widget, name: string) => tidy(part(widget, name)?.textContent);

const withoutStyle = (root: ShadowRoot) =>
  [...root.children]
    .filter(({ localName }) => localName !== 'style')
    .map(({ textContent }) => textContent)
    .join(' ');

/** Everything a widget says, hidden or not. */
export const saidBy = (widget: Widget) => tidy(widget.shadowRoot && withoutStyle(widget.shadowRoot));

export const nameOf = (item: Element) => tidy(item.querySelector('[part~="item-title"]')?.textContent);
export const itemCalled = (widget: Widget, name: string) =>
  until(() => itemsOf(widget).find((item) => nameOf(item) === name));

/** What a screen reader calls a control: its label, else its text. */
export function accessibleName(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label) return tidy(label);
  const labels = (element as HTMLInputElement).labels;
  if (labels?.length) return tidy([...labels].map(({ textContent }) => textContent).join(' '));
  const legend = element.localName === 'fieldset' && element.querySelector('legend');
  return tidy((legend || element).textContent);
}

const ROLES: Readonly<Record<string, string>> = {
  button: 'button, [role="button"]',
  link: 'a[href], [role="link"]',
  checkbox: 'input[type="checkbox"]',
  searchbox: 'input[type="search"]',
  combobox: 'select',
  heading: 'h1, h2, h3, h4, h5, h6',
  navigation: 'nav',
  group: 'fieldset, [role="group"]',
};

type Name = string | RegExp;
const is = (name: string, wanted: Name) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));

/** Every element of that role and accessible name. */
export const byRoleAll = (widget: Widget, role: string, name: Name = /(?:)/) =>
  all(widget, ROLES[role] ?? `[role="${role}"]`).filter((element) => is(accessibleName(element), name));

/** The one element of that role and accessible name; waits for it, fails where there is none. */
export async function byRole<T extends HTMLElement = HTMLElement>(
  widget: Widget,
  role: string,
  name: Name = /(?:)/,
) {
  return until(() => {
    const [found] = byRoleAll(widget, role, name);
    if (found) return found as T;
    const there = byRoleAll(widget, role).map((one) => `“${accessibleName(one)}”`);
    throw new Error(`no ${role} called ${String(name)}; there are: ${there.join(', ')}`);
  });
}

/** The line over the list: how many there are. */
export const statusText = (widget: Widget) => partText(widget, 'count');

/** What the live region says now. */
export const announced = (widget: Widget) => tidy(all(widget, '[role="status"]')[0]?.textContent);

/** Everything the live region says from now on, in order. */
export function hear(widget: Widget): string[] {
  const heard: string[] = [];
  const region = all(widget, '[role="status"]')[0];
  if (!region) throw new Error('there is no live region');
  new MutationObserver(() => {
    const text = announced(widget);
    if (text) heard.push(text);
  }).observe(region, { characterData: true, childList: true, subtree: true });
  return heard;
}

export interface SeenFacet {
  /** As people read them: `Żmigród 3`. */
  choices: string[];
  chosen: string[];
  count(value: string): number;
}

/** A facet by its legend. */
export async function facet(widget: Widget, legend: string): Promise<SeenFacet> {
  const group = await byRole(widget, 'group', legend);
  const labels = [...group.querySelectorAll('label')];
  const value = (label: Element) => tidy(label.querySelector('span')?.textContent);
  const number = (label: Element) => tidy(label.querySelector('.number')?.textContent);
  return {
    choices: labels.map((label) => `${value(label)} ${number(label)}`),
    chosen: labels.filter((label) => label.querySelector('input')?.checked).map(value),
    count: (wanted) => Number(number(labels.find((label) => value(label) === wanted) as Element)),
  };
}

/** What can be pressed in some part, and is less than 24 pixels high (WCAG 2.5.8). */
export const lowTargets = (element: HTMLElement, within = '.detail'): string[] =>
  all(element, ['a', 'button', 'summary'].map((tag) => `${within} ${tag}`).join())
    .map((target) => [target.textContent?.trim(), target.getBoundingClientRect().height] as const)
    .filter(([, height]) => height > 0 && height < 24)
    .map(([text, height]) => `${text} ${Math.round(height)}`);

/** What the page tells search engines (schema.org), of all widgets. */
export const toldThings = () =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    (script) => JSON.parse(script.textContent) as Readonly<Record<string, unknown>>[],
  );
