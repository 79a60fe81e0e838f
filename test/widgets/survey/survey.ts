import '../../../src/define/survey.js';
import { html } from 'lit';
import type { MuniSurveyElement } from '../../../src/index.js';
import { mount } from '../../support/mount.js';
import { all } from '../../support/see.js';
import { pause, until } from '../../support/wait.js';

/** A survey of `data`, with what else its tag or its properties should have, once it shows what it has. */
export async function survey(
  data: unknown,
  properties: Partial<MuniSurveyElement> = {},
): Promise<MuniSurveyElement> {
  const element = mount<MuniSurveyElement>(html`<muni-survey></muni-survey>`);
  Object.assign(element, properties, data === undefined ? {} : { data });
  await element.ready;
  await settled(element);
  return element;
}

/** Waits until everything that was asked for is on the screen. */
export async function settled(element: MuniSurveyElement): Promise<void> {
  await until(() => all(element, '[part~="skeleton"]').length === 0);
  await element.updateComplete;
  await pause(20);
  await element.updateComplete;
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The rows of the table under a heading, as people read them: `Crafts 148 36%`. */
export function tableUnder(element: MuniSurveyElement, heading: string): string[] {
  const section = all(element, '[part~="question"]').find(
    (one) => tidy(one.querySelector('[part~="question-title"]')?.textContent) === heading,
  );
  if (!section) throw new Error(`there is no question called ${heading}`);
  return [...section.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => tidy(textContent)).join(' '),
  );
}

/** Control of that name and value. */
export function control<T extends HTMLElement = HTMLInputElement>(
  element: MuniSurveyElement,
  name: string,
  value?: string,
): T {
  const found = all(element, `[name="${CSS.escape(name)}"]`).find(
    (one) => value === undefined || (one as HTMLInputElement).value === value,
  );
  if (!found) throw new Error(`there is no control ${name}${value === undefined ? '' : ` with ${value}`}`);
  return found as T;
}
